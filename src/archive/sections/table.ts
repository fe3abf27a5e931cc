/** The columns of sections. */
import { CODE, PATH, REGION, YEAR } from '../table/document-columns.js'
import { column, type Table } from '../table/schema.js'
import type { ListSort } from './announced.js'

/** A heading, an item, or what announces a list. */
export interface SectionRow {
  readonly path: string
  readonly region: string | null
  readonly code: string | null
  readonly year: number | null
  readonly index: number
  readonly parent: number | null
  readonly sort: 'heading' | 'list' | 'item'
  readonly list: ListSort | null
  readonly task: boolean
  readonly level: number
  readonly part: 'review' | 'plan' | 'state' | 'annex'
  readonly number: number | null
  readonly title: string | null
  readonly text: string
  readonly characters: number
  readonly told: number | null
  readonly items: number | null
  readonly figure: number | null
  readonly figure_min: number | null
  readonly figure_max: number | null
  readonly figure_mod: string | null
  readonly unit: string | null
  readonly figure_text: string | null
  readonly check: string | null
  readonly start: number
  readonly end: number
}

export const SECTIONS = {
  name: 'sections',
  label: '章节与任务',
  columns: [
    PATH,
    REGION,
    CODE,
    YEAR,
    column('index', 'integer', '序', 'the place of the row in its document, from 1'),
    column('parent', 'integer', '上级', 'the index of the row that it stands under'),
    column(
      'sort',
      'text',
      '类型',
      'heading; list: the words that announce a list; item: one of at least two that are numbered, or of an announced list',
    ),
    column(
      'list',
      'text',
      '清单',
      'of lists and their items: livelihood (民生实事, 为民办实事, 民生工程) or key_tasks (重点工作, 以下任务)',
    ),
    column('task', 'boolean', '是否任务', 'whether it tells what is to be done', {
      rule: 'part is plan, and it is an item, or a heading under another heading of the plan; a heading that alone stands where no heading of the plan has one under it',
    }),
    column('level', 'integer', '层次', 'how deep it stands, from 1'),
    column(
      'part',
      'text',
      '部分',
      'review, plan, state (neither) or annex (glossaries and what else stands after the report)',
    ),
    column('number', 'integer', '编号', 'its number as it is written: 3 for （三） and 三是'),
    column('title', 'text', '标题', 'the heading; of an item its first sentence, where more follows'),
    column('text', 'text', '正文', 'what stands under a heading before the next; an item without its number'),
    column('characters', 'integer', '字符数', 'characters of text without blanks'),
    column('told', 'integer', '所称项数', 'of a list: how many items it says there are'),
    column('items', 'integer', '实有项数', 'of a list: how many items were read'),
    column(
      'figure',
      'number',
      '首个数值',
      'of an item: its first amount, in the base of its unit; of a range none',
    ),
    column('figure_min', 'number', '首个数值下限', 'lower end of a range'),
    column('figure_max', 'number', '首个数值上限', 'upper end of a range'),
    column('figure_mod', 'text', '首个数值界限', 'more, less or approx'),
    column('unit', 'text', '计量单位', 'what the figure counts'),
    column('figure_text', 'text', '首个数值原文', 'the words that tell it, with what is counted'),
    column('check', 'text', '存疑', 'count: a list that has more or fewer items than it says'),
    column('start', 'integer', '起始位置', 'UTF-16 offset in the source'),
    column('end', 'integer', '结束位置', 'UTF-16 offset in the source, exclusive'),
  ],
} as const satisfies Table<keyof SectionRow>
