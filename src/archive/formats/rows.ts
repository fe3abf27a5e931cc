/** Rows of any table, as comma-separated values, as lines of JSON, or as columns for a terminal. */
import { stringify } from 'csv-stringify/sync'

/** A cell: text, a number, or nothing. */
export type Cell = string | number | null
/** Column → cell. */
export type TableRow<Column extends string> = { readonly [Name in Column]: Cell }

/** Spreadsheets run a cell that begins so; a leading apostrophe keeps it text. */
const FORMULA_START = /^[=+@\t\r]|^-(?!\d)/u

function csv<Column extends string>(columns: readonly Column[], rows: readonly TableRow<Column>[]): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column] ?? ''
      return typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell
    }),
  )
  return stringify([[...columns], ...cells])
}

/** Display columns of a text in a terminal: Han and full-width characters take two. */
function width(text: string): number {
  let columns = 0
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u.test(character) ? 2 : 1
  return columns
}

const shown = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(Number(cell.toPrecision(4))) : cell

/** Columns that are empty in every row are left out. */
function table<Column extends string>(columns: readonly Column[], rows: readonly TableRow<Column>[]): string {
  const filled = columns.filter((column) => rows.some((row) => row[column] !== null))
  const lines = [
    filled as readonly string[],
    ...rows.map((row) => filled.map((column) => shown(row[column]))),
  ]
  const widths = filled.map((_, i) => lines.reduce((most, line) => Math.max(most, width(line[i] ?? '')), 0))
  return lines
    .map((line) => {
      const padded = line.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
      return `${padded.join('  ').trimEnd()}\n`
    })
    .join('')
}

const jsonl = <Column extends string>(_: readonly Column[], rows: readonly TableRow<Column>[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** By name: what `--format` takes. */
export const ROW_FORMATS = { csv, table, jsonl } as const
/** The name of a format of rows. */
export type RowFormat = keyof typeof ROW_FORMATS
