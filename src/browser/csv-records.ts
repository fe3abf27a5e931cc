/** In a browser: the records of a separated table, which is in memory as it is; it is taken apart once. */
import { type Options, parse } from 'csv-parse/browser/esm/sync'

/** As in Node. */
interface CsvRecord {
  readonly record: readonly Buffer[]
  readonly info: { readonly lines: number }
}

interface Records {
  readonly records: readonly CsvRecord[]
  /** Why there are no more. */
  readonly error?: unknown
}

type Chunks = () => AsyncGenerator<Uint8Array>
const taken = new WeakMap<Chunks, Promise<Records>>()

async function takeApart(chunks: Chunks, options: Options): Promise<Records> {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks()) pieces.push(chunk)
  const records: CsvRecord[] = []
  try {
    parse(Buffer.concat(pieces), {
      ...options,
      encoding: null as never,
      on_record(record, { lines }) {
        records.push({ record: record as never, info: { lines } })
        return null
      },
    })
    return { records }
  } catch (error) {
    return { records, error }
  }
}

export async function* recordsOf(chunks: Chunks, options: Options): AsyncGenerator<CsvRecord> {
  const found = taken.get(chunks) ?? takeApart(chunks, options)
  taken.set(chunks, found)
  const { records, error } = await found
  yield* records
  if (error !== undefined) throw error
}
