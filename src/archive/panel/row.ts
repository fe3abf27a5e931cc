/** The rows of a panel. */
import { TABLE_LABELS } from '../../language/column-texts.js'
import { PANEL_LABELS as LABELS } from '../../language/panel-texts.js'
import { CODE } from '../table/document-columns.js'
import { column, columnNames, type Table } from '../table/schema.js'

/** One row: the figure of one document, or why there is none. */
export interface PanelRow {
  /** The document; empty in a row that stands for a report that is not there. */
  readonly path: string
  /** Whose report it is. */
  readonly region: string | null
  /** GB/T 2260. */
  readonly code: string | null
  /** The year the value is about; of an empty row the year it would be about. */
  readonly year: number | null
  /** In the unit as written: 5 for 5%左右. Growth is signed: −3 for 下降3%. */
  readonly value: number | string | null
  /** Lower end of a range. */
  readonly min: number | null
  /** Upper end of a range. */
  readonly max: number | null
  /** More (7%以上), less (3%以内) or approx (左右). */
  readonly mod: string | null
  /** What value, min and max count. */
  readonly unit: string | null
  /** The surface, and its place in the source as UTF-16 offsets. */
  readonly text: string | null
  /** Where they begin in the source. */
  readonly start: number | null
  /** Where they end. */
  readonly end: number | null
  /** Why the row is empty; or under which other name the figure was told. */
  readonly reason: string | null
  /** How firmly a target is promised. */
  readonly commitment: string | null
  /** What is doubtful about the figure, joined by `|`; empty where nothing is. */
  readonly check: string | null
  /** The indicator asked for, by the name it is known by. */
  readonly indicator: string
  /** What was asked for of it. */
  readonly change: string
  /** What was asked for: target, actual or estimate. */
  readonly status: string
}

/** The table of a panel. */
export const PANEL = {
  name: 'panel',
  label: TABLE_LABELS.panel,
  columns: [
    column(
      'path',
      'text',
      LABELS.path,
      'the document; empty in a row that stands for a report that is not there',
    ),
    column('region', 'text', LABELS.region, 'whose report it is'),
    CODE,
    column(
      'year',
      'integer',
      LABELS.year,
      'the year the value is about; of an empty row the year it would be about',
    ),
    column('value', 'number', LABELS.value, 'the figure; of a range none', {
      rule: 'growth is signed: a fall of 3% is -3; amounts in the base of their unit, or as written with --units written',
    }),
    column('min', 'number', LABELS.min, 'lower end of a range'),
    column('max', 'number', LABELS.max, 'upper end of a range'),
    column('mod', 'text', LABELS.mod, 'more (7%以上), less (3%以内) or approx (左右)'),
    column('unit', 'text', LABELS.unit, 'what value, min and max count'),
    column('text', 'text', LABELS.text, 'the words that tell it'),
    column('start', 'integer', LABELS.start, 'where they begin in the source', { unit: 'UTF-16 units' }),
    column('end', 'integer', LABELS.end, 'where they end', { unit: 'UTF-16 units' }),
    column('reason', 'text', LABELS.reason, 'why there is no figure; or under which other name it was told'),
    column(
      'commitment',
      'text',
      LABELS.commitment,
      'how firmly a target is promised: ensure (确保), expect (预期), strive (力争)',
    ),
    column(
      'check',
      'text',
      LABELS.check,
      'what is doubtful, joined by |: outlier, conflict, scale, inferred, duplicate',
    ),
    column('indicator', 'text', LABELS.indicator, 'the indicator, by the name it is known by'),
    column('change', 'text', LABELS.change, 'what was asked for: growth, increase, decrease or level'),
    column('status', 'text', LABELS.status, 'what was asked for: target, actual or estimate'),
  ],
} as const satisfies Table<keyof PanelRow>

/** The columns of a panel, in order. */
export const PANEL_COLUMNS = columnNames(PANEL)
