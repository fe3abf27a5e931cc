/**
 * Comma- and tab-separated tables, by csv-parse. Marks are looked for among the bytes, for in every encoding that is read a
 * comma, a quotation mark and a line break are ASCII, and no part of a character; each line is decoded alone.
 */
import { GongbaoError } from '../../errors.js'
import { decode, type Encoding } from '../../text/decode.js'
import { openText, type TextBytes } from './bytes.js'
import { recordsOf } from './csv-records.js'
import { type Grid, type Line, LONGEST_CELL } from './grid.js'

const DELIMITERS = [',', '\t', ';'] as const
/** What Excel takes for the mark of a file: `sep=;` on a line before the header. */
const SEP = /^sep=([,;\t])\r?\n/iu

/** How often each mark stands in the first line outside quotation marks. */
function delimiterOf(beginning: string): string {
  let isQuoted = false
  const counts = new Map<string, number>()
  for (const character of beginning.slice(0, 1 << 16)) {
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '\n' && counts.size > 0) break
    else if (DELIMITERS.some((one) => one === character))
      counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

/** The cells of a line, in the encoding of the file; a line in another one is read in that. */
function cellsOf(fields: readonly Buffer[], decoder: TextDecoder): { cells: string[]; other?: Encoding } {
  try {
    return { cells: fields.map((field) => decoder.decode(field)) }
  } catch {
    // fields are parted by what no field holds, so that they are told apart again
    const parts = fields.flatMap((field) => [field, PARTING]).slice(0, -1)
    const { text, encoding } = decode(Buffer.concat(parts))
    return { cells: text.split('\u0001'), other: encoding }
  }
}
const PARTING = Buffer.of(1)

/** What csv-parse says of a file that it cannot go on with. */
function faultOf(path: string, cause: Error & { code?: string; lines?: number }): GongbaoError {
  const code = cause.code === 'CSV_MAX_RECORD_SIZE' ? 'E_TOO_LARGE' : 'E_DAMAGED'
  const at = cause.lines === undefined ? '' : ` (line ${cause.lines})`
  return new GongbaoError(code, { where: path, message: `${cause.message}${at}` }, { cause })
}

async function* linesOf(
  path: string,
  { chunks, encoding, beginning }: TextBytes,
  delimiter: string,
  odd: (other: Encoding) => void,
): AsyncGenerator<Line> {
  const sep = SEP.exec(beginning)?.[0].length ?? 0
  const records = recordsOf(chunks, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 2 * LONGEST_CELL,
    from_line: sep > 0 ? 2 : 1,
  })
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
  const decoder = new TextDecoder(wide ? 'utf-8' : encoding, { fatal: true, ignoreBOM: true })
  try {
    for await (const { record, info } of records) {
      const { cells, other } = readCells(record, decoder)
      if (cells === undefined)
        yield { number: info.lines, fault: { code: 'E_ENCODING', message: UNREADABLE } }
      else {
        if (other !== undefined) odd(other)
        yield { number: info.lines, cells }
      }
    }
  } catch (cause) {
    throw cause instanceof GongbaoError ? cause : faultOf(path, cause as Error)
  }
}

const UNREADABLE = 'the bytes of the line are in no encoding that could be read'

function readCells(
  record: readonly Buffer[],
  decoder: TextDecoder,
): { cells?: string[]; other?: Encoding | undefined } {
  try {
    return cellsOf(record, decoder)
  } catch {
    return {}
  }
}

/**
 * The table in the text file `path`.
 * @throws GongbaoError `E_PATH`, `E_BINARY`, `E_ENCODING`, `E_DAMAGED`
 */
export async function openSeparated(path: string): Promise<Grid> {
  const bytes = await openText(path)
  const delimiter =
    SEP.exec(bytes.beginning)?.[1] ?? (/\.tsv(?:\.gz)?$/iu.test(path) ? '\t' : delimiterOf(bytes.beginning))
  const others = new Map<Encoding, number>()
  return {
    lines() {
      others.clear()
      return linesOf(path, bytes, delimiter, (other) => void others.set(other, (others.get(other) ?? 0) + 1))
    },
    notes: () =>
      [...others].map(
        ([other, count]) =>
          `${path}: ${count} lines are not in ${bytes.encoding} as the rest, and were read as ${other}`,
      ),
  }
}
