/** The columns of a concordance. */

import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import { CODE, PATH, REGION, YEAR } from '../table/document-columns.js'
import { column, type Table } from '../table/schema.js'

const LABELS = COLUMN_LABELS.kwic

/** A place of a phrase, a pattern or a fact, with what stands around it. */
export interface KwicRow {
  /** The file. */
  readonly path: string
  /** Whose document it is. */
  readonly region: string | null
  /** GB/T 2260 code of the region. */
  readonly code: string | null
  /** The year that the document speaks from. */
  readonly year: number | null
  /** The headings it stands under, the highest first, parted by " / ". */
  readonly section: string | null
  /** Review, plan or state: what the stretch does. */
  readonly part: 'review' | 'plan' | 'state'
  /** What found it: the list, pattern, the kind of fact, or the indicator. */
  readonly query: string
  /** What stands before it. */
  readonly left: string
  /** The words found, in the clean text. */
  readonly text: string
  /** What stands after it. */
  readonly right: string
  /** The sentence it stands in. */
  readonly sentence: string
  /** UTF-16 offset in the source. */
  readonly start: number
  /** UTF-16 offset in the source, exclusive. */
  readonly end: number
  /** The place in the pages of gongbao view, where --pages is told. */
  readonly link: string | null
}

/** The table of places. */
export const KWIC = {
  name: 'kwic',
  label: TABLE_LABELS.kwic,
  columns: [
    PATH,
    REGION,
    CODE,
    YEAR,
    column(
      'section',
      'text',
      LABELS.section,
      'the headings it stands under, the highest first, parted by " / "',
    ),
    column('part', 'text', LABELS.part, 'review, plan or state: what the stretch does'),
    column(
      'query',
      'text',
      LABELS.query,
      'what found it: the list, pattern, the kind of fact, or the indicator',
    ),
    column('left', 'text', LABELS.left, 'what stands before it'),
    column('text', 'text', LABELS.text, 'the words found, in the clean text'),
    column('right', 'text', LABELS.right, 'what stands after it'),
    column('sentence', 'text', LABELS.sentence, 'the sentence it stands in'),
    column('start', 'integer', LABELS.start, 'UTF-16 offset in the source'),
    column('end', 'integer', LABELS.end, 'UTF-16 offset in the source, exclusive'),
    column('link', 'text', LABELS.link, 'the place in the pages of gongbao view, where --pages is told'),
  ],
} as const satisfies Table<keyof KwicRow>
