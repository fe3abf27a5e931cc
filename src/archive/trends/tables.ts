/** The columns of trends, of first uses and of spread. */
import { column, columnNames, type Table } from '../table/schema.js'
import type { FirstUseRow, SpreadRow } from './adoption.js'
import type { TrendRow } from './row.js'

const THING = [
  column('kind', 'text', '类别', 'slogan, campaign, term … or topic, for words'),
  column('name', 'text', '名称', 'the name in general use, or the list of words'),
  column('term', 'text', '词', 'the word, where each word of a list has its row'),
  column('coined', 'integer', '提出年份', 'the year that the dictionaries have for its first use'),
] as const
const REGION = [
  column('region', 'text', '地区', 'whose documents'),
  column('code', 'text', '行政区划代码', 'GB/T 2260 code of the region'),
] as const
const DOCUMENTS = column('documents', 'integer', '文件数', 'documents that tell it')
const MENTIONS = column('mentions', 'integer', '次数', 'how often it is told')

/** The table of trends. */
export const TRENDS = {
  name: 'trends',
  label: '趋势',
  columns: [
    ...THING,
    column('year', 'integer', '年份', 'the year that the documents speak from'),
    ...REGION,
    DOCUMENTS,
    column('total', 'integer', '文件总数', 'documents of the group'),
    column('share', 'number', '文件占比', 'share of documents that tell it', { rule: 'documents / total' }),
    MENTIONS,
    column('words', 'integer', '词数', 'words of the group’s documents; of lists of words only'),
    column('attention', 'number', '关注度', 'mentions by words', { rule: 'mentions / words' }),
    column('characters', 'integer', '字符数', 'characters of the documents without blanks, marks included'),
    column('per_10k_characters', 'number', '每万字次数', 'mentions by 10,000 characters', {
      rule: 'mentions · 10,000 / characters',
    }),
    column('per_1k_words', 'number', '每千词次数', 'mentions by 1,000 words', {
      rule: 'mentions · 1,000 / words',
    }),
    column('sentences', 'integer', '句数', 'sentences of the documents'),
  ],
} as const satisfies Table<keyof TrendRow>
/** Their names, in order. */
export const TREND_COLUMNS = columnNames(TRENDS)

/** The table of first uses. */
export const FIRST_USES = {
  name: 'first_uses',
  label: '首次使用',
  columns: [
    ...THING,
    ...REGION,
    column('first_year', 'integer', '首次年份', 'the first year in which the region tells it; empty: never'),
    column('last_year', 'integer', '最近年份', 'the last such year'),
    column('years', 'integer', '年数', 'years in which it is told'),
    DOCUMENTS,
    MENTIONS,
    column('observed_first', 'integer', '观测起始年', 'the first year that the archive has of the region'),
    column('observed_last', 'integer', '观测截止年', 'the last such year'),
    column('observed_years', 'integer', '观测年数', 'how many years it has'),
    column(
      'order',
      'integer',
      '采用次序',
      '1 for the regions that told it first; those of one year share a place',
    ),
  ],
} as const satisfies Table<keyof FirstUseRow>

/** The table of how things spread. */
export const SPREAD = {
  name: 'spread',
  label: '扩散',
  columns: [
    ...THING,
    column('year', 'integer', '年份', 'the year that the documents speak from'),
    column('regions', 'integer', '地区数', 'regions that tell it'),
    column('of_regions', 'integer', '观测地区数', 'regions with a document of that year'),
    column('share', 'number', '地区占比', 'share of regions', { rule: 'regions / of_regions' }),
    column('new_regions', 'integer', '新增地区数', 'regions that tell it for the first time'),
    column('cumulative', 'integer', '累计地区数', 'regions that have told it so far'),
    DOCUMENTS,
    MENTIONS,
  ],
} as const satisfies Table<keyof SpreadRow>
