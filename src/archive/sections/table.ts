/** The columns of sections. */
import { column, type Table } from '../table/schema.js'
import type { ListSort } from './announced.js'

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
  label: '章节与任务',
  columns: [
    column('path', 'text', '文件', 'the file'),
    column('region', 'text', '地区', 'whose document it is'),
    column('code', 'text', '行政区划代码', 'GB/T 2260 code of the region'),
    column('year', 'integer', '年份', 'the year that the document speaks from'),
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
