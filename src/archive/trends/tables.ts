/** The columns of trends, of first uses and of spread. */

import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import { column, columnNames, type Table } from '../table/schema.js'
import type { FirstUseRow, SpreadRow } from './adoption.js'
import type { TrendRow } from './row.js'

const LABELS = COLUMN_LABELS.trends

const THING = [
  column('kind', 'text', LABELS.kind, 'slogan, campaign, term … or topic, for words'),
  column('name', 'text', LABELS.name, 'the name in general use, or the list of words'),
  column('term', 'text', LABELS.term, 'the word, where each word of a list has its row'),
  column('coined', 'integer', LABELS.coined, 'the year that the dictionaries have for its first use'),
] as const
const REGION = [
  column('region', 'text', LABELS.region, 'whose documents'),
  column('code', 'text', LABELS.code, 'GB/T 2260 code of the region'),
] as const
const DOCUMENTS = column('documents', 'integer', LABELS.documents, 'documents that tell it')
const MENTIONS = column('mentions', 'integer', LABELS.mentions, 'how often it is told')

/** The table of trends. */
export const TRENDS = {
  name: 'trends',
  label: TABLE_LABELS.trends,
  columns: [
    ...THING,
    column('year', 'integer', LABELS.year, 'the year that the documents speak from'),
    ...REGION,
    DOCUMENTS,
    column('total', 'integer', LABELS.total, 'documents of the group'),
    column('share', 'number', LABELS.share, 'share of documents that tell it', { rule: 'documents / total' }),
    MENTIONS,
    column('words', 'integer', LABELS.words, 'words of the group’s documents; of lists of words only'),
    column('attention', 'number', LABELS.attention, 'mentions by words', { rule: 'mentions / words' }),
    column(
      'characters',
      'integer',
      LABELS.characters,
      'characters of the documents without blanks, marks included',
    ),
    column('per_10k_characters', 'number', LABELS.per10kCharacters, 'mentions by 10,000 characters', {
      rule: 'mentions · 10,000 / characters',
    }),
    column('per_1k_words', 'number', LABELS.per1kWords, 'mentions by 1,000 words', {
      rule: 'mentions · 1,000 / words',
    }),
    column('sentences', 'integer', LABELS.sentences, 'sentences of the documents'),
  ],
} as const satisfies Table<keyof TrendRow>
/** Their names, in order. */
export const TREND_COLUMNS = columnNames(TRENDS)

/** The table of first uses. */
export const FIRST_USES = {
  name: 'first_uses',
  label: TABLE_LABELS.firstUses,
  columns: [
    ...THING,
    ...REGION,
    column(
      'first_year',
      'integer',
      LABELS.firstYear,
      'the first year in which the region tells it; empty: never',
    ),
    column('last_year', 'integer', LABELS.lastYear, 'the last such year'),
    column('years', 'integer', LABELS.years, 'years in which it is told'),
    DOCUMENTS,
    MENTIONS,
    column(
      'observed_first',
      'integer',
      LABELS.observedFirst,
      'the first year that the archive has of the region',
    ),
    column('observed_last', 'integer', LABELS.observedLast, 'the last such year'),
    column('observed_years', 'integer', LABELS.observedYears, 'how many years it has'),
    column(
      'order',
      'integer',
      LABELS.order,
      '1 for the regions that told it first; those of one year share a place',
    ),
  ],
} as const satisfies Table<keyof FirstUseRow>

/** The table of how things spread. */
export const SPREAD = {
  name: 'spread',
  label: TABLE_LABELS.spread,
  columns: [
    ...THING,
    column('year', 'integer', LABELS.year, 'the year that the documents speak from'),
    column('regions', 'integer', LABELS.regions, 'regions that tell it'),
    column('of_regions', 'integer', LABELS.ofRegions, 'regions with a document of that year'),
    column('share', 'number', LABELS.spreadShare, 'share of regions', { rule: 'regions / of_regions' }),
    column('new_regions', 'integer', LABELS.newRegions, 'regions that tell it for the first time'),
    column('cumulative', 'integer', LABELS.cumulative, 'regions that have told it so far'),
    DOCUMENTS,
    MENTIONS,
  ],
} as const satisfies Table<keyof SpreadRow>
