/** The columns of sections. */

import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import { CODE, PATH, REGION, YEAR } from '../table/document-columns.js'
import { column, type Table } from '../table/schema.js'
import type { ListSort } from './announced.js'

const LABELS = COLUMN_LABELS.sections

/** A heading, an item, or what announces a list. */
export interface SectionRow {
  /** The file. */
  readonly path: string
  /** Whose document it is. */
  readonly region: string | null
  /** GB/T 2260 code of the region. */
  readonly code: string | null
  /** The year that the document speaks from. */
  readonly year: number | null
  /** The place of the row in its document, from 1. */
  readonly index: number
  /** The index of the row that it stands under. */
  readonly parent: number | null
  /** Heading; list: the words that announce a list; item: one of at least two that are numbered, or of an announced list. */
  readonly sort: 'heading' | 'list' | 'item'
  /** Of lists and their items: livelihood (民生实事, 为民办实事, 民生工程) or key_tasks (重点工作, 以下任务). */
  readonly list: ListSort | null
  /** Whether it tells what is to be done. */
  readonly task: boolean
  /** How deep it stands, from 1. */
  readonly level: number
  /** Review, plan, state (neither) or annex (glossaries and what else stands after the report). */
  readonly part: 'review' | 'plan' | 'state' | 'annex'
  /** Its number as it is written: 3 for （三） and 三是. */
  readonly number: number | null
  /** The heading; of an item its first sentence, where more follows. */
  readonly title: string | null
  /** What stands under a heading before the next; an item without its number. */
  readonly text: string
  /** Characters of text without blanks. */
  readonly characters: number
  /** Of a list: how many items it says there are. */
  readonly told: number | null
  /** Of a list: how many items were read. */
  readonly items: number | null
  /** Of an item: its first amount, in the base of its unit; of a range none. */
  readonly figure: number | null
  /** Lower end of a range. */
  readonly figure_min: number | null
  /** Upper end of a range. */
  readonly figure_max: number | null
  /** More, less or approx. */
  readonly figure_mod: string | null
  /** What the figure counts. */
  readonly unit: string | null
  /** The words that tell it, with what is counted. */
  readonly figure_text: string | null
  /** Count: a list that has more or fewer items than it says. */
  readonly check: string | null
  /** UTF-16 offset in the source. */
  readonly start: number
  /** UTF-16 offset in the source, exclusive. */
  readonly end: number
}

/** The table of sections. */
export const SECTIONS = {
  name: 'sections',
  label: TABLE_LABELS.sections,
  columns: [
    PATH,
    REGION,
    CODE,
    YEAR,
    column('index', 'integer', LABELS.index, 'the place of the row in its document, from 1'),
    column('parent', 'integer', LABELS.parent, 'the index of the row that it stands under'),
    column(
      'sort',
      'text',
      LABELS.sort,
      'heading; list: the words that announce a list; item: one of at least two that are numbered, or of an announced list',
    ),
    column(
      'list',
      'text',
      LABELS.list,
      'of lists and their items: livelihood (民生实事, 为民办实事, 民生工程) or key_tasks (重点工作, 以下任务)',
    ),
    column('task', 'boolean', LABELS.task, 'whether it tells what is to be done', {
      rule: 'part is plan, and it is an item, or a heading under another heading of the plan; a heading that alone stands where no heading of the plan has one under it',
    }),
    column('level', 'integer', LABELS.level, 'how deep it stands, from 1'),
    column(
      'part',
      'text',
      LABELS.part,
      'review, plan, state (neither) or annex (glossaries and what else stands after the report)',
    ),
    column('number', 'integer', LABELS.number, 'its number as it is written: 3 for （三） and 三是'),
    column('title', 'text', LABELS.title, 'the heading; of an item its first sentence, where more follows'),
    column(
      'text',
      'text',
      LABELS.text,
      'what stands under a heading before the next; an item without its number',
    ),
    column('characters', 'integer', LABELS.characters, 'characters of text without blanks'),
    column('told', 'integer', LABELS.told, 'of a list: how many items it says there are'),
    column('items', 'integer', LABELS.items, 'of a list: how many items were read'),
    column(
      'figure',
      'number',
      LABELS.figure,
      'of an item: its first amount, in the base of its unit; of a range none',
    ),
    column('figure_min', 'number', LABELS.figureMin, 'lower end of a range'),
    column('figure_max', 'number', LABELS.figureMax, 'upper end of a range'),
    column('figure_mod', 'text', LABELS.figureMod, 'more, less or approx'),
    column('unit', 'text', LABELS.unit, 'what the figure counts'),
    column('figure_text', 'text', LABELS.figureText, 'the words that tell it, with what is counted'),
    column('check', 'text', LABELS.check, 'count: a list that has more or fewer items than it says'),
    column('start', 'integer', LABELS.start, 'UTF-16 offset in the source'),
    column('end', 'integer', LABELS.end, 'UTF-16 offset in the source, exclusive'),
  ],
} as const satisfies Table<keyof SectionRow>
