/** The columns of a concordance. */
import { CODE, PATH, REGION, YEAR } from '../table/document-columns.js'
import { column, type Table } from '../table/schema.js'

/** A place of a phrase, a pattern or a fact, with what stands around it. */
export interface KwicRow {
  readonly path: string
  readonly region: string | null
  readonly code: string | null
  readonly year: number | null
  readonly section: string | null
  readonly part: 'review' | 'plan' | 'state'
  readonly query: string
  readonly left: string
  readonly text: string
  readonly right: string
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly link: string | null
}

export const KWIC = {
  name: 'kwic',
  label: '语境',
  columns: [
    PATH,
    REGION,
    CODE,
    YEAR,
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
