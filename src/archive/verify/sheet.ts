/** The sheet that people judge: what was drawn, what the text says, and columns to fill. */

import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import { CODE, REGION } from '../table/document-columns.js'
import { column, type Table } from '../table/schema.js'

const LABELS = COLUMN_LABELS.sheet

/** A cell or fact to judge. */
export interface SheetRow {
  /** Which cell or fact it is. */
  readonly id: string
  /** The stratum that it was drawn from. */
  readonly stratum: string
  /** How many the stratum holds. */
  readonly population: number
  /** How many of it were drawn. */
  readonly drawn: number
  /** The document. */
  readonly path: string
  /** Whose document it is. */
  readonly region: string | null
  /** GB/T 2260 code of the region. */
  readonly code: string | null
  /** The year that the value is about; of a fact, that the document speaks from. */
  readonly year: number | null
  /** Indicator, change and status; or the kind of fact. */
  readonly what: string
  /** Whether the cell is filled. */
  readonly filled: boolean
  /** What was read. */
  readonly value: string | null
  /** The words that it was read from. */
  readonly text: string | null
  /** The headings that they stand under. */
  readonly section: string | null
  /** The sentence that they stand in. */
  readonly sentence: string | null
  /** Of an empty cell: passages that name the indicator, a line each. */
  readonly candidates: string | null
  /** Of an empty cell: why it is empty. */
  readonly reason: string | null
  /** To fill: right, wrong or unclear (对, 错, 不清); of an empty cell: whether it is right that it is empty. */
  readonly verdict: string | null
  /** To fill where it is wrong: what it should be, or empty (空). */
  readonly correct: string | null
  /** To fill, for people. */
  readonly note: string | null
}

/** Between passages of one cell. */
export const PASSAGE_MARK = '\n'

/** The table of a sheet to judge. */
export const SHEET = {
  name: 'sheet',
  label: TABLE_LABELS.sheet,
  columns: [
    column('id', 'text', LABELS.id, 'which cell or fact it is'),
    column('stratum', 'text', LABELS.stratum, 'the stratum that it was drawn from'),
    column('population', 'integer', LABELS.population, 'how many the stratum holds'),
    column('drawn', 'integer', LABELS.drawn, 'how many of it were drawn'),
    column('path', 'text', LABELS.path, 'the document'),
    REGION,
    CODE,
    column(
      'year',
      'integer',
      LABELS.year,
      'the year that the value is about; of a fact, that the document speaks from',
    ),
    column('what', 'text', LABELS.what, 'indicator, change and status; or the kind of fact'),
    column('filled', 'boolean', LABELS.filled, 'whether the cell is filled'),
    column('value', 'text', LABELS.value, 'what was read'),
    column('text', 'text', LABELS.text, 'the words that it was read from'),
    column('section', 'text', LABELS.section, 'the headings that they stand under'),
    column('sentence', 'text', LABELS.sentence, 'the sentence that they stand in'),
    column(
      'candidates',
      'text',
      LABELS.candidates,
      'of an empty cell: passages that name the indicator, a line each',
    ),
    column('reason', 'text', LABELS.reason, 'of an empty cell: why it is empty'),
    column(
      'verdict',
      'text',
      LABELS.verdict,
      'to fill: right, wrong or unclear (对, 错, 不清); of an empty cell: whether it is right that it is empty',
    ),
    column('correct', 'text', LABELS.correct, 'to fill where it is wrong: what it should be, or empty (空)'),
    column('note', 'text', LABELS.note, 'to fill, for people'),
  ],
} as const satisfies Table<keyof SheetRow>
