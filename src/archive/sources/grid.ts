/** A table as it stands in a file: lines of cells, or records. What the cells mean is told elsewhere. */

/** A line of a table: its cells, or what is wrong with it. */
export type Line =
  | { readonly number: number; readonly cells: readonly string[] }
  | { readonly number: number; readonly fault: Fault }

interface Fault {
  readonly code: 'E_LINE' | 'E_TOO_LARGE' | 'E_ENCODING'
  readonly message: string
}

/** One table of a file. Lines are read anew each time, and kept nowhere. */
export interface Grid {
  /** The sheet of a workbook, the table of a database. */
  readonly name?: string | undefined
  /** The names of its columns, where the format has them; else one of the first lines is the header. */
  readonly columns?: readonly string[] | undefined
  lines(): AsyncGenerator<Line>
  /** What was noticed while lines were read. */
  notes?(): string[]
}

/** Most characters of a cell: a longer one is no text that a file of its own could hold. */
export const LONGEST_CELL = 1 << 26
