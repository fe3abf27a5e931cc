/** What a table is: its columns, in order, each with type, label and meaning. Every format is made from this alone. */
import * as z from 'zod'
import { anyIterable, checkCall } from '../../border.js'
import { aTable, columnMore, columnType } from './border.js'

/**
 * What stands in a column. `integer` has 32 bits, `long` 64; `date` is YYYY-MM-DD, `list` several texts, `json` a value of JSON as text. A number column
 * takes text where a value is none (a ratio, 2:1): it stays in text formats and is empty in typed ones.
 */
export type ColumnType = 'text' | 'integer' | 'long' | 'number' | 'boolean' | 'date' | 'list' | 'json'

/** A column. */
export interface Column<Name extends string = string> {
  /** Snake case; a table keeps its columns in order, new ones come last. */
  readonly name: Name
  readonly type: ColumnType
  /** What stands at its head with `--labels zh`. */
  readonly label: string
  /** What stands in it, for the codebook. */
  readonly description: string
  /** What its numbers count, where that is one unit. */
  readonly unit?: string | undefined
  /** How it comes about: a formula, a rule, a source. */
  readonly rule?: string | undefined
}

/** A table without its rows. */
export interface Table<Name extends string = string> {
  /** The name of its sheet, or of the table in a database. */
  readonly name: string
  readonly label: string
  readonly columns: readonly Column<Name>[]
}

/** A cell. */
export type Cell = string | number | boolean | null | readonly string[]

/** Column → cell; what is missing is empty. */
export type Row<Name extends string = string> = { readonly [Column in Name]?: Cell | undefined }

/** A table with its rows, which are taken one after the other. */
export interface Filled {
  readonly table: Table
  readonly rows: Iterable<Row> | AsyncIterable<Row>
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

/** `table` with `rows`: every column of the table has to be in each of them. */
export function filled<Name extends string>(
  table: Table<Name>,
  rows: Rows<{ readonly [Column in Name]: Cell | undefined }>,
): Filled {
  checkCall({ table: [table, aTable], rows: [rows, anyIterable] })
  return { table, rows: rows as Rows<Row> }
}

/** A column, in one line. */
export function column<Name extends string>(
  name: Name,
  type: ColumnType,
  label: string,
  description: string,
  more: Pick<Column, 'unit' | 'rule'> = {},
): Column<Name> {
  checkCall({
    name: [name, z.string()],
    type: [type, columnType],
    label: [label, z.string()],
    description: [description, z.string()],
    more: [more, columnMore],
  })
  return { name, type, label, description, ...more }
}

/** The names of a table's columns, in order. */
export const columnNames = <Name extends string>({ columns }: Table<Name>): Name[] =>
  columns.map(({ name }) => name)

/** What is written of a list in a cell that holds one text. */
const LIST_MARK = '、'

/** A cell as one text or number, for formats without lists. */
export function flat(cell: Cell | undefined): string | number | boolean | null {
  if (cell === undefined) return null
  return Array.isArray(cell) ? cell.join(LIST_MARK) : (cell as string | number | boolean | null)
}

/** Whether a cell holds nothing. */
export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0)
