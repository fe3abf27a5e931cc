/** Tables and lines, saved from the page by the same writers as on the command line. */
import { PANEL, type PanelRow } from '../archive/panel/row.js'
import type { Row, Table } from '../archive/table/schema.js'
import { separatedEncoder } from '../archive/table/text.js'
import { xlsxEncoder } from '../archive/table/xlsx.js'
import { takeFile } from '../browser/node.js'
import { breather } from './breath.js'

/** Gives the reader a file. */
export function save(name: string, parts: readonly BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
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

/** Rows, at hand or one after the other. */
export type Rows = Iterable<Row> | AsyncIterable<Row>

interface Sheet {
  readonly table: Table
  readonly rows: Rows
}

/** Hands `rows` on in turns: the page answers while many are written. */
async function eachRow(rows: Rows, write: (row: Row) => unknown): Promise<void> {
  const breathe = breather()
  for await (const row of rows) {
    await write(row)
    await breathe()
  }
}

/** `rows` of `table` as a workbook. */
export const saveXlsx = (name: string, table: Table, rows: Rows): Promise<void> =>
  saveTables(name, [{ table, rows }])

/** Tables as the sheets of a workbook. */
export async function saveTables(name: string, sheets: readonly Sheet[]): Promise<void> {
  const encoder = xlsxEncoder(FILE, 'names')
  for (const { table, rows } of sheets) {
    await encoder.begin(table)
    await eachRow(rows, (row) => encoder.row(table.columns.map((column) => row[column.name])))
  }
  await encoder.end()
  save(name, takeFile(FILE) as BlobPart[], XLSX)
}

/** `rows` of `table` as CSV, with the mark that Excel wants. */
export async function saveCsv(name: string, table: Table, rows: Rows): Promise<void> {
  const parts: string[] = []
  const output = { write: async (text: string) => void parts.push(text), end: async () => {} }
  const encoder = separatedEncoder(output as never, { delimiter: ',', bom: true, labels: 'names' })
  await encoder.begin(table)
  await eachRow(rows, (row) => encoder.row(table.columns.map((column) => row[column.name])))
  await encoder.end()
  save(name, parts, 'text/csv')
}

export const PANEL_TABLE = PANEL as unknown as Table
export const asRows = (rows: readonly PanelRow[]): Row[] => rows as unknown as Row[]
