/** The sheet that people judge: what was drawn, what the text says, and columns to fill. */
import { CODE, REGION } from '../table/document-columns.js'
import { column, type Table } from '../table/schema.js'

/** A cell or fact to judge. */
export interface SheetRow {
  readonly id: string
  readonly stratum: string
  readonly population: number
  readonly drawn: number
  readonly path: string
  readonly region: string | null
  readonly code: string | null
  readonly year: number | null
  readonly what: string
  readonly filled: boolean
  readonly value: string | null
  readonly text: string | null
  readonly section: string | null
  readonly sentence: string | null
  readonly candidates: string | null
  readonly reason: string | null
  readonly verdict: string | null
  readonly correct: string | null
  readonly note: string | null
}

/** Between passages of one cell. */
export const PASSAGE_MARK = '\n'

export const SHEET = {
  name: 'sheet',
  label: '核对表',
  columns: [
    column('id', 'text', '编号', 'which cell or fact it is'),
    column('stratum', 'text', '层', 'the stratum that it was drawn from'),
    column('population', 'integer', '层总数', 'how many the stratum holds'),
    column('drawn', 'integer', '层抽取数', 'how many of it were drawn'),
    column('path', 'text', '文件', 'the document'),
    REGION,
    CODE,
    column(
      'year',
      'integer',
      '年份',
      'the year that the value is about; of a fact, that the document speaks from',
    ),
    column('what', 'text', '核对项', 'indicator, change and status; or the kind of fact'),
    column('filled', 'boolean', '是否有值', 'whether the cell is filled'),
    column('value', 'text', '数值', 'what was read'),
    column('text', 'text', '原文', 'the words that it was read from'),
    column('section', 'text', '章节', 'the headings that they stand under'),
    column('sentence', 'text', '句子', 'the sentence that they stand in'),
    column(
      'candidates',
      'text',
      '候选段落',
      'of an empty cell: passages that name the indicator, a line each',
    ),
    column('reason', 'text', '说明', 'of an empty cell: why it is empty'),
    column(
      'verdict',
      'text',
      '判定',
      'to fill: right, wrong or unclear (对, 错, 不清); of an empty cell: whether it is right that it is empty',
    ),
    column('correct', 'text', '应为', 'to fill where it is wrong: what it should be, or empty (空)'),
    column('note', 'text', '备注', 'to fill, for people'),
  ],
} as const satisfies Table<keyof SheetRow>
