/** The rows of a panel. */

/** One row: the figure of one document, or why there is none. */
export interface PanelRow {
  readonly path: string
  readonly region: string | null
  /** GB/T 2260. */
  readonly code: string | null
  /** The year the value is about; of an empty row the year it would be about. */
  readonly year: number | null
  /** In the unit as written: 5 for 5%左右. Growth is signed: −3 for 下降3%. */
  readonly value: number | string | null
  readonly min: number | null
  readonly max: number | null
  readonly mod: string | null
  readonly unit: string | null
  /** The surface, and its place in the source as UTF-16 offsets. */
  readonly text: string | null
  readonly start: number | null
  readonly end: number | null
  /** Why the row is empty; or under which other name the figure was told. */
  readonly reason: string | null
  /** How firmly a target is promised. */
  readonly commitment: string | null
  /** What is doubtful about the figure, joined by `|`; empty where nothing is. */
  readonly check: string | null
}

/** The columns of a panel, in order. */
export const PANEL_COLUMNS = [
  'path',
  'region',
  'code',
  'year',
  'value',
  'min',
  'max',
  'mod',
  'unit',
  'text',
  'start',
  'end',
  'reason',
  'commitment',
  'check',
] as const satisfies readonly (keyof PanelRow)[]
