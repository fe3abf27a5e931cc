/** The columns of a concordance. */
import { column, type Table } from '../table/schema.js'

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
  label: '语境',
  columns: [
    column('path', 'text', '文件', 'the file'),
    column('region', 'text', '地区', 'whose document it is'),
    column('code', 'text', '行政区划代码', 'GB/T 2260 code of the region'),
    column('year', 'integer', '年份', 'the year that the document speaks from'),
    column('section', 'text', '章节', 'the headings it stands under, the highest first, parted by " / "'),
    column('part', 'text', '部分', 'review, plan or state: what the stretch does'),
    column('query', 'text', '检索项', 'what found it: the list, pattern, the kind of fact, or the indicator'),
    column('left', 'text', '左文', 'what stands before it'),
    column('text', 'text', '命中', 'the words found, in the clean text'),
    column('right', 'text', '右文', 'what stands after it'),
    column('sentence', 'text', '句子', 'the sentence it stands in'),
    column('start', 'integer', '起始位置', 'UTF-16 offset in the source'),
    column('end', 'integer', '结束位置', 'UTF-16 offset in the source, exclusive'),
    column('link', 'text', '链接', 'the place in the pages of gongbao view, where --pages is told'),
  ],
} as const satisfies Table<keyof KwicRow>
