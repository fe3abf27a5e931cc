/** What every format does: tables one after the other, each row by row, into one file. */
import type { Cell, Table } from './schema.js'

/** Writes tables; each row is on its way to the disk when `row` has resolved, so that memory stays flat. */
export interface Encoder {
  /** Begins a table, which ends the one before it. */
  begin(table: Table): Promise<void>
  /** A row, its cells in the order of the columns. */
  row(cells: readonly (Cell | undefined)[]): Promise<void>
  /** All is written. */
  end(): Promise<void>
  /** Gives up: what stands half written goes. */
  abort(): Promise<void>
  /** What a reader has to know of what was written: cells that were cut. */
  readonly notes?: readonly string[]
}

/** How labels stand at the head of columns. */
export type Labels = 'names' | 'zh'

/** What stands at the head of each column. */
export const headOf = ({ columns }: Table, labels: Labels): string[] =>
  columns.map(({ name, label }) => (labels === 'zh' ? label : name))
