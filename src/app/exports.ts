/** Tables and lines, saved from the page by the same writers as on the command line. */

import { PANEL, type PanelRow } from '../archive/panel/row.js'
import type { Labels } from '../archive/table/encoder.js'
import type { Row, Table } from '../archive/table/schema.js'
import { separatedEncoder } from '../archive/table/text.js'
import { xlsxEncoder } from '../archive/table/xlsx.js'
import { takeFile } from '../browser/node.js'
import type { Language } from '../language/language.js'
import { breather } from './breath.js'
import { type GrowingFile, growingFile } from './pieces.js'

/** Gives the reader a file. */
function save(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FILE = 'table.xlsx'

type Several<T> = Iterable<T> | AsyncIterable<T>
/** Rows, at hand or one after the other. */
export type Rows = Several<Row>

interface Sheet {
  readonly table: Table
  readonly rows: Rows
}

/** What stands at the head of columns: Chinese to who reads Chinese, as with `--labels zh`. */
export const labelsOf = (language: Language): Labels => (language === 'zh' ? 'zh' : 'names')

/** Hands `items` on in turns: the page answers while many are written. */
export async function eachInTurns<T>(
  items: Several<T>,
  write: (item: T) => unknown,
  breathe = breather(),
): Promise<void> {
  for await (const item of items) {
    await write(item)
    await breathe()
  }
}

const cellsOf = ({ columns }: Table, row: Row) => columns.map((column) => row[column.name])

/** `rows` of `table` as a workbook. */
export const saveXlsx = (name: string, table: Table, rows: Rows, labels: Labels): Promise<void> =>
  saveTables(name, [{ table, rows }], labels)

/** Tables as the sheets of a workbook. */
export async function saveTables(name: string, sheets: readonly Sheet[], labels: Labels): Promise<void> {
  const encoder = xlsxEncoder(FILE, labels)
  for (const { table, rows } of sheets) {
    await encoder.begin(table)
    await eachInTurns(rows, (row) => encoder.row(cellsOf(table, row)))
  }
  await encoder.end()
  const file = growingFile(XLSX)
  await eachInTurns(takeFile(FILE), (part) => file.write(part))
  save(name, file.file())
}

/** `rows` of `table` as CSV, with the mark that Excel wants. */
export async function writeCsv(
  file: GrowingFile,
  table: Table,
  rows: Rows,
  labels: Labels,
  breathe = breather(),
): Promise<void> {
  const output = { write: async (text: string) => file.write(text), end: async () => {} }
  const encoder = separatedEncoder(output, { delimiter: ',', bom: true, labels })
  await encoder.begin(table)
  await eachInTurns(rows, (row) => encoder.row(cellsOf(table, row)), breathe)
  await encoder.end()
}

export async function saveCsv(name: string, table: Table, rows: Rows, labels: Labels): Promise<void> {
  const file = growingFile('text/csv')
  await writeCsv(file, table, rows, labels)
  save(name, file.file())
}

/** Values as lines of JSON, as `extract` writes them. */
export async function saveLines(name: string, values: Several<unknown>): Promise<void> {
  const file = growingFile('application/x-ndjson')
  await eachInTurns(values, (value) => file.write(`${JSON.stringify(value)}\n`))
  save(name, file.file())
}

export const PANEL_TABLE = PANEL
export const asRows = (rows: readonly PanelRow[]): Row[] => rows.map((row) => ({ ...row }))
