/** Rows of any table, as comma-separated values, as lines of JSON, or as columns for a terminal. */
import { stringify } from 'csv-stringify/sync'
import { align, harmless } from './cells.js'

/** A cell: text, a number, or nothing. */
export type Cell = string | number | null
/** Column → cell. */
export type TableRow<Column extends string> = { readonly [Name in Column]: Cell }

function csv<Column extends string>(columns: readonly Column[], rows: readonly TableRow<Column>[]): string {
  const cells = rows.map((row) => columns.map((column) => harmless(row[column] ?? '')))
  return stringify([[...columns], ...cells])
}

const shown = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(Number(cell.toPrecision(4))) : cell

/** Columns that are empty in every row are left out. */
function table<Column extends string>(columns: readonly Column[], rows: readonly TableRow<Column>[]): string {
  const filled = columns.filter((column) => rows.some((row) => row[column] !== null))
  return align([filled, ...rows.map((row) => filled.map((column) => shown(row[column])))])
}

const jsonl = <Column extends string>(_: readonly Column[], rows: readonly TableRow<Column>[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** By name: what `--format` takes. */
export const ROW_FORMATS = { csv, table, jsonl } as const
