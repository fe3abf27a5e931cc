/** A table of texts: each row is a document. */
import { GongbaoError } from '../../errors.js'
import { readText } from '../../text/read.js'
import { failureOf } from '../failure.js'
import { type ColumnOptions, type Columns, chooseColumns, hasText, listed, toldOf } from './columns.js'
import { openDatabase } from './database.js'
import { givenOf, Oddities, yearOf } from './given.js'
import { type Grid, type Line, LONGEST_CELL } from './grid.js'
import { openJsonLines } from './json-lines.js'
import { isDocumentLine, ownTable } from './own.js'
import { openSeparated } from './separated.js'
import type { Failed, RowSource } from './source.js'
import { openWorkbook } from './workbook.js'

/** Endings of tables, and what reads them. Other files are documents themselves. */
const READERS: Readonly<Record<string, (path: string) => Promise<readonly Grid[]>>> = {
  csv: async (path) => [await openSeparated(path)],
  tsv: async (path) => [await openSeparated(path)],
  xlsx: openWorkbook,
  jsonl: async (path) => [await openJsonLines(path)],
  ndjson: async (path) => [await openJsonLines(path)],
  parquet: openDatabase,
  duckdb: openDatabase,
}
/** These may be packed by gzip. */
const PACKED = new Set(['csv', 'tsv', 'jsonl', 'ndjson'])

const ENDING = /\.([a-z]+)(\.gz)?$/iu

function readerOf(path: string) {
  const [, ending = '', packed] = ENDING.exec(path) ?? []
  const name = ending.toLowerCase()
  return packed !== undefined && !PACKED.has(name) ? undefined : READERS[name]
}

/** Whether the name of a file says that it is a table. */
export const isTablePath = (path: string): boolean => readerOf(path) !== undefined

/** What a table holds: texts, or what this program has written. */
export type TableContent = { readonly own: string } | { readonly texts: TextTable }

/** A table of texts, looked into and not yet read. */
export interface TextTable {
  readonly path: string
  /** What was taken for what. */
  readonly told: string
  /** Rows as documents, in order; a row that is none is a failure. A file that breaks off ends with one. */
  rows(): AsyncGenerator<RowSource | Failed>
  /** What was noticed, once all rows are read. */
  notes(): string[]
}

/** A grid with its header found. */
interface Headed {
  readonly grid: Grid
  readonly columns: readonly string[]
  /** Lines up to the header, and the header. */
  readonly skip: number
}

/** A title may stand above the header, merged over all columns. */
const HEADER_WITHIN = 10

const cellsOf = (line: Line) => ('cells' in line ? line.cells.map((cell) => cell.trim()) : [])

/** Lines up to where a file breaks off, which is told when they are read; one of which nothing can be read throws. */
async function* soundOf(lines: AsyncGenerator<Line>): AsyncGenerator<Line> {
  let seen = false
  try {
    for await (const line of lines) {
      seen = true
      yield line
    }
  } catch (error) {
    if (!seen) throw error
  }
}

async function headed(grid: Grid, options: ColumnOptions): Promise<Headed> {
  if (grid.columns) return { grid, columns: grid.columns, skip: 0 }
  const first: (readonly string[])[] = []
  for await (const line of soundOf(grid.lines())) {
    first.push(cellsOf(line))
    if (first.length >= HEADER_WITHIN) break
  }
  const told = first.findIndex((cells) => hasText(cells, options) || ownTable(cells) !== undefined)
  const skip = Math.max(told, 0) + 1
  return { grid, columns: first[skip - 1] ?? [], skip }
}

/** The sheet that is asked for; else the first that has texts; else the first. */
async function chooseGrid(path: string, grids: readonly Grid[], options: ColumnOptions): Promise<Headed> {
  const { sheet } = options
  const named = sheet === undefined ? grids : grids.filter(({ name }) => name === sheet)
  if (named.length === 0)
    throw new GongbaoError('E_OPTION', {
      where: '--sheet',
      message: `${path} has ${listed(grids.map(({ name }) => name ?? ''))}; got \`${sheet}\``,
    })
  const all: Headed[] = []
  for (const grid of named) {
    const one = await headed(grid, options)
    if (hasText(one.columns, options) && ownTable(one.columns) === undefined) return one
    all.push(one)
  }
  // of a database of this program's the facts tell all
  const own = all.filter(({ columns }) => ownTable(columns) !== undefined)
  return own.find(({ columns }) => ownTable(columns) === 'facts') ?? own[0] ?? (all[0] as Headed)
}

/** Rows that tell what a year means, and how much of each is read for it. */
const ASKED = { rows: 20, characters: 20_000 } as const

/** Whether the years of a table are those planned, as 2019年政府工作报告 has it, or those reported on: the texts say. */
async function arePlanned(lines: AsyncGenerator<readonly string[]>, columns: Columns): Promise<boolean> {
  let balance = 0
  let asked = 0
  for await (const cells of lines) {
    if (++asked > ASKED.rows) break
    const year = columns.year === undefined ? undefined : yearOf(cells[columns.year] ?? '')
    const text = cells[columns.text] ?? ''
    if (!year || text === '' || columns.isHtml) continue
    const { metadata } = readText(text.slice(0, ASKED.characters))
    if (metadata.planYear === year) balance++
    else if (metadata.year === year) balance--
  }
  return balance >= 0
}

async function* dataOf({ grid, skip }: Headed): AsyncGenerator<Line> {
  let passed = 0
  for await (const line of grid.lines()) if (++passed > skip) yield line
}

async function isEmpty(lines: AsyncGenerator<unknown>): Promise<boolean> {
  for await (const _ of lines) return false
  return true
}

async function* cellsOnly(lines: AsyncGenerator<Line>): AsyncGenerator<readonly string[]> {
  for await (const line of soundOf(lines)) if ('cells' in line) yield line.cells
}

/** The longest text that a cell of Excel holds: one as long has most likely been cut. */
const EXCEL_CELL = 32_767

/** What is wrong with a line; undefined for one that is well. */
function faultOf(cells: readonly string[], columns: readonly string[], text: number) {
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    return `the row has ${cells.length} cells, and the header ${columns.length}: a cell with a mark that parts cells wants quotation marks`
  if (cells.length < columns.length && cells.length <= text)
    return `the row has ${cells.length} cells, and the header ${columns.length}`
  return undefined
}

/** The documents of a table. */
function documentsOf(path: string, table: Headed, columns: Columns, planned: boolean) {
  const oddities = new Oddities()
  // of records and sheets no cell is lost where a mark is missing
  const isSeparated = table.grid.columns === undefined && table.grid.name === undefined
  const seen = new Set<string>()
  const nameOf = (cells: readonly string[], row: number): string => {
    const id = columns.id === undefined ? '' : (cells[columns.id] ?? '').trim()
    const name = id === '' ? String(row) : id
    const isNew = !seen.has(name)
    if (columns.id !== undefined) {
      if (!isNew) oddities.add('ids stand more than once; the number of the row tells them apart', name)
      if (id === '') oddities.add('rows have no id; the number of the row stands for it', name)
      seen.add(name)
    }
    return `${path}#${isNew ? name : `${name}~${row}`}`
  }
  async function* rows(): AsyncGenerator<RowSource | Failed> {
    let row = 0
    try {
      for await (const line of dataOf(table)) {
        row++
        if ('fault' in line) {
          yield { failure: { path: `${path}#${row}`, ...line.fault } }
          continue
        }
        const { cells } = line
        const fault = isSeparated ? faultOf(cells, table.columns, columns.text) : undefined
        const name = nameOf(cells, row)
        const text = cells[columns.text] ?? ''
        if (fault !== undefined) yield { failure: { path: name, code: 'E_LINE', message: fault } }
        else if (text.length > LONGEST_CELL)
          yield {
            failure: {
              path: name,
              code: 'E_TOO_LARGE',
              message: `the text exceeds ${LONGEST_CELL} characters`,
            },
          }
        else {
          if (text.trim() === '') oddities.add('rows have no text', name)
          if (text.length === EXCEL_CELL)
            oddities.add(
              `texts have ${EXCEL_CELL} characters, as many as Excel holds: it may have cut them`,
              name,
            )
          yield {
            path: name,
            text,
            isHtml: columns.isHtml,
            given: givenOf(cells, columns, planned, oddities),
          }
        }
      }
    } catch (error) {
      yield { failure: failureOf(path, error, 'E_DAMAGED') }
    }
  }
  return { rows, notes: () => [...(table.grid.notes?.() ?? []), ...oddities.notes(path)] }
}

/**
 * The column with the longest cells in the first rows: for who cannot be asked which holds the texts.
 * @throws GongbaoError as `openTable`
 */
export async function longestColumn(path: string): Promise<string> {
  const grids = (await readerOf(path)?.(path)) ?? []
  if (grids.length === 0) return ''
  const table = await chooseGrid(path, grids, {})
  let lengths = table.columns.map((name) => ({ name, length: 0 }))
  let asked = 0
  for await (const cells of cellsOnly(dataOf(table))) {
    if (++asked > ASKED.rows) break
    lengths = lengths.map(({ name, length }, i) => ({ name, length: length + (cells[i] ?? '').length }))
  }
  return lengths.sort((a, b) => b.length - a.length)[0]?.name ?? ''
}

/**
 * Looks into the table `path`: what it holds, and in which columns.
 * @throws GongbaoError `E_PATH`, `E_OPTION`, `E_INPUT_FORMAT`, `E_EMPTY_INPUT`, `E_OPTIONAL`, `E_DAMAGED`, `E_ENCRYPTED`,
 * `E_BINARY`, `E_ENCODING`
 */
export async function openTable(path: string, options: ColumnOptions = {}): Promise<TableContent> {
  const reader = readerOf(path)
  if (reader === undefined) throw new GongbaoError('E_INPUT_FORMAT', { where: path, message: 'no table' })
  const grids = await reader(path)
  const [only] = grids
  if (only === undefined)
    throw new GongbaoError('E_EMPTY_INPUT', { where: path, message: 'expected a table, found none' })
  if ('first' in only && isDocumentLine((only.first ?? {}) as Record<string, unknown>))
    return { own: 'lines' }
  const table = await chooseGrid(path, grids, options)
  const own = options.text === undefined ? ownTable(table.columns) : undefined
  if (own !== undefined) return { own }
  if (table.columns.length === 0)
    throw new GongbaoError('E_EMPTY_INPUT', { where: path, message: 'expected a header, found no line' })
  const columns = chooseColumns(path, table.columns, options)
  if (await isEmpty(dataOf(table)))
    throw new GongbaoError('E_EMPTY_INPUT', {
      where: path,
      message: `expected rows, found the header alone: ${listed(table.columns)}`,
    })
  const hasYear = columns.year !== undefined
  const planned = !hasYear || (await arePlanned(cellsOnly(dataOf(table)), columns))
  const sheet = grids.length > 1 ? `${table.grid.name}: ` : ''
  const year = hasYear ? ` (${planned ? 'the year planned' : 'the year reported on'})` : ''
  return {
    texts: {
      path,
      told: `${path}: ${sheet}${toldOf(table.columns, columns)}${year}`,
      ...documentsOf(path, table, columns, planned),
    },
  }
}
