/** Lines of JSON, an object each. */
import { linesOf as splitLines, TOO_LONG } from '../lines.js'
import { openText, type TextBytes } from './bytes.js'
import type { Grid, Line } from './grid.js'
import { isDocumentLine } from './own.js'

/** A value as the text of a cell. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

type JsonRecord = Readonly<Record<string, unknown>>

/** The object on a line; undefined where there is none. */
function recordOf(line: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonRecord)
      : undefined
  } catch {
    return undefined
  }
}

/** Lines that are looked at for the names of columns. */
const LOOKED_AT = 200

async function* utf8({ chunks, encoding }: TextBytes): AsyncGenerator<Uint8Array> {
  const decoder = encoding === 'gb18030' || encoding === 'big5' ? new TextDecoder(encoding) : undefined
  for await (const chunk of chunks())
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
}

/**
 * The records of the file `path`; and the first of them as it stands there.
 * @throws GongbaoError `E_PATH`, `E_BINARY`, `E_ENCODING`, `E_DAMAGED`
 */
export async function openJsonLines(
  path: string,
): Promise<Grid & { readonly columns: readonly string[]; readonly first: JsonRecord | undefined }> {
  const bytes = await openText(path)
  const columns = new Set<string>()
  let first: JsonRecord | undefined
  let seen = 0
  for await (const line of splitLines(utf8(bytes))) {
    const record = line === null ? undefined : recordOf(line)
    first ??= record
    if (first !== undefined && isDocumentLine(first)) break
    for (const name of Object.keys(record ?? {})) columns.add(name)
    if (++seen >= LOOKED_AT) break
  }
  const names = [...columns]
  async function* lines(): AsyncGenerator<Line> {
    let number = 0
    for await (const line of splitLines(utf8(bytes))) {
      number++
      if (line !== null && line.trim() === '') continue
      const record = line === null ? undefined : recordOf(line)
      if (record) yield { number, cells: names.map((name) => cellOf(record[name])) }
      else if (line === null) yield { number, fault: { code: 'E_TOO_LARGE', message: TOO_LONG } }
      else yield { number, fault: { code: 'E_LINE', message: 'expected an object of JSON' } }
    }
  }
  return { columns: names, first, lines }
}
