/** The records of a separated table by csv-parse, each field as its bytes. */
import { Readable } from 'node:stream'
import { type Options, parse } from 'csv-parse'

/** A record, and how many lines were read up to its end. */
export interface CsvRecord {
  readonly record: readonly Buffer[]
  readonly info: { readonly lines: number }
}

/**
 * The records of what `chunks` gives, one after the other.
 * @throws what `chunks` throws; CsvError
 */
export async function* recordsOf(
  chunks: () => AsyncGenerator<Uint8Array>,
  options: Options,
): AsyncGenerator<CsvRecord> {
  const parser = parse({ ...options, encoding: null as never, info: true })
  const input = Readable.from(chunks())
  input.on('error', (error) => parser.destroy(error))
  try {
    yield* input.pipe(parser) as AsyncIterable<CsvRecord>
  } finally {
    input.destroy()
  }
}
