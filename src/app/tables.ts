/** Tables of texts that were dropped: each row is a document, what stands beside its text is told of it. */
import { parse } from 'csv-parse/browser/esm/sync'
import { type Columns, chooseColumns, hasText } from '../archive/sources/columns.js'
import { givenOf, Oddities } from '../archive/sources/given.js'
import { openWorkbook } from '../archive/sources/workbook.js'
import { withFile } from '../browser/regular-file.js'
import { GongbaoError } from '../errors.js'
import { decode } from '../text/decode.js'
import type { GivenMetadata } from '../text/metadata/given.js'

/** A row as a document. */
export interface RowText {
  readonly path: string
  readonly text: string
  readonly given: GivenMetadata
}

type Lines = readonly (readonly string[])[]

const TABLE = /\.(?:csv|tsv|xlsx|jsonl|ndjson)$/iu
export const isTable = (path: string): boolean => TABLE.test(path)

/** A title may stand above the header. */
const HEADER_WITHIN = 10

const textOf = (bytes: Uint8Array): string => decode(bytes).text

/** The lines of a CSV file, whatever marks part its cells. */
function separatedLines(text: string, delimiter: string): Lines {
  return parse(text, {
    bom: true,
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as Lines
}

function objectLines(text: string): Lines {
  const rows = text.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null ? [row as Readonly<Record<string, unknown>>] : []
  })
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((name) => String(row[name] ?? '')))]
}

/** The sheets of a workbook, each with its lines. */
async function workbookLines(path: string, bytes: Uint8Array): Promise<Lines[]> {
  return withFile(path, bytes, async () => {
    const sheets: Lines[] = []
    for (const grid of await openWorkbook(path)) {
      const lines: (readonly string[])[] = []
      for await (const line of grid.lines()) if ('cells' in line) lines.push(line.cells)
      sheets.push(lines)
    }
    return sheets
  })
}

async function sheetsOf(path: string, bytes: Uint8Array): Promise<Lines[]> {
  if (/\.xlsx$/iu.test(path)) return workbookLines(path, bytes)
  const text = textOf(bytes)
  if (/(?:l|ndjson)$/iu.test(path)) return [objectLines(text)]
  const [first = ''] = text.split('\n')
  return [
    separatedLines(
      text,
      /\.tsv$/iu.test(path) || (first.includes('\t') && !first.includes(',')) ? '\t' : ',',
    ),
  ]
}

const trimmed = (line: readonly string[]) => line.map((cell) => cell.trim())

/** Where the header stands: the first line that names a column of texts, else the first. */
function headerOf(lines: Lines): number {
  const found = lines.slice(0, HEADER_WITHIN).findIndex((line) => hasText(trimmed(line), {}))
  return Math.max(0, found)
}

/** Of columns without a known name the one with the longest cells holds the texts. */
function columnsOf(path: string, names: readonly string[], rows: Lines): Columns {
  if (hasText(names, {})) return chooseColumns(path, names, {})
  const length = (at: number) => rows.reduce((sum, row) => sum + (row[at] ?? '').length, 0)
  const longest = [...names.keys()].sort((a, b) => length(b) - length(a))[0] ?? 0
  return chooseColumns(path, names, { text: names[longest] ?? '' })
}

/**
 * The rows of the table `path`.
 * @throws GongbaoError where no column can hold texts, or the file cannot be read
 */
export async function rowTexts(path: string, bytes: Uint8Array): Promise<RowText[]> {
  const sheets = (await sheetsOf(path, bytes)).filter((lines) => lines.length > 1)
  const lines = sheets.find((sheet) => hasText(trimmed(sheet[headerOf(sheet)] ?? []), {})) ?? sheets[0]
  if (lines === undefined) throw new GongbaoError('E_EMPTY_INPUT', { where: path, message: 'holds no row' })
  const head = headerOf(lines)
  const names = trimmed(lines[head] ?? [])
  const rows = lines.slice(head + 1)
  const columns = columnsOf(path, names, rows)
  return rows.flatMap((cells, i) => {
    const text = cells[columns.text] ?? ''
    if (text.trim() === '') return []
    const id = columns.id === undefined ? '' : (cells[columns.id] ?? '').trim()
    return [
      {
        path: `${path}#${id === '' ? i + 1 : id}`,
        text,
        given: givenOf(cells, columns, false, new Oddities()),
      },
    ]
  })
}
