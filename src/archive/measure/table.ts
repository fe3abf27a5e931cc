/** The columns of measures, each with its formula. `docs/measures.md` has the sources. */

import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import type { Part } from '../reading/parts.js'
import { CODE, PATH } from '../table/document-columns.js'
import { column, type Table } from '../table/schema.js'
import type { TextMeasures } from './text-measures.js'

const LABELS = COLUMN_LABELS.measures

/** A document, or a part of one, and what is measured in it. */
export interface MeasureRow extends TextMeasures {
  /** The file. */
  readonly path: string
  /** Whose report it is. */
  readonly region: string | null
  /** GB/T 2260 code of the region. */
  readonly code: string | null
  /** Nation, province, prefecture or county. */
  readonly level: string | null
  /** The year it speaks from: the one planned, else the one reported on, else that of its date. */
  readonly year: number | null
  /** All, review (stretches that look back) or plan (stretches that look ahead). */
  readonly part: Part
  /** Likeness to the same part of the region’s report of the year before. */
  readonly previous_cosine: number | null
  /** Share of the text repeated word for word from it. */
  readonly previous_8grams: number | null
  /** Likeness to the province’s report of the same year, of what is below a province. */
  readonly province_cosine: number | null
  /** Share of the text that the province’s report has too. */
  readonly province_8grams: number | null
  /** Likeness to the nation’s report of the same year. */
  readonly nation_cosine: number | null
  /** Share of the text that the nation’s report has too. */
  readonly nation_8grams: number | null
  /** The report of the year before. */
  readonly previous_path: string | null
  /** The province’s report. */
  readonly province_path: string | null
  /** The nation’s report. */
  readonly nation_path: string | null
}

const COSINE =
  'Σ a·b·idf² / (√Σ(a·idf)² · √Σ(b·idf)²) over words; idf = 1 + ln(documents / (1 + documents with it))'
const GRAMS = 'runs of 8 characters (letters and digits) that the other has too / runs of 8 characters'
const TONE = 'words of the list in dict/tone.tsv · 1,000 / words'

/** The table of measures. */
export const MEASURES = {
  name: 'measures',
  label: TABLE_LABELS.measures,
  columns: [
    PATH,
    column('region', 'text', LABELS.region, 'whose report it is'),
    CODE,
    column('level', 'text', LABELS.level, 'nation, province, prefecture or county'),
    column(
      'year',
      'integer',
      LABELS.year,
      'the year it speaks from: the one planned, else the one reported on, else that of its date',
    ),
    column(
      'part',
      'text',
      LABELS.part,
      'all, review (stretches that look back) or plan (stretches that look ahead)',
    ),
    column(
      'characters',
      'integer',
      LABELS.characters,
      'characters of the article without blanks, marks included',
    ),
    column('han', 'integer', LABELS.han, 'Chinese characters'),
    column('words', 'integer', LABELS.words, 'words; marks are none'),
    column('sentences', 'integer', LABELS.sentences, 'sentences that 。, ？ or ！ ends; headings are none'),
    column('mean_sentence', 'number', LABELS.meanSentence, 'how long a sentence is', {
      unit: 'characters',
      rule: 'characters of sentences / sentences',
    }),
    column('mean_clause', 'number', LABELS.meanClause, 'how long a clause is', {
      unit: 'characters',
      rule: 'characters of sentences / clauses, which ，；：。！？… and — part',
    }),
    column(
      'numerals',
      'integer',
      LABELS.numerals,
      'words that are numerals: those that begin with a digit, and Chinese ones of two characters or more',
    ),
    column('numerals_per_1k', 'number', LABELS.numeralsPer1k, 'numerals by 1,000 characters', {
      rule: 'numerals · 1,000 / characters',
    }),
    column('targets', 'integer', LABELS.targets, 'indicators told as targets'),
    column('targets_per_1k', 'number', LABELS.targetsPer1k, 'targets by 1,000 characters', {
      rule: 'targets · 1,000 / characters',
    }),
    column(
      'ensure_share',
      'number',
      LABELS.ensureShare,
      'targets that are promised firmly (确保, 保证, 必须)',
      {
        rule: 'targets with commitment ensure / targets',
      },
    ),
    column('expect_share', 'number', LABELS.expectShare, 'targets that are expected (预期, 安排, 计划)', {
      rule: 'targets with commitment expect / targets',
    }),
    column('strive_share', 'number', LABELS.striveShare, 'targets that are striven for (力争, 争取, 努力)', {
      rule: 'targets with commitment strive / targets',
    }),
    column(
      'mattr',
      'number',
      LABELS.mattr,
      'lexical diversity, from 0 to 1; empty for fewer than 500 words',
      { rule: 'mean over every run of 500 words of different words / 500' },
    ),
    column('mtld', 'number', LABELS.mtld, 'lexical diversity, in words; empty for fewer than 50 words', {
      rule: 'words / factors, a factor ending where different words / words ≤ 0.72; mean of both directions',
    }),
    column('tone_positive', 'number', LABELS.tonePositive, 'words of success and progress by 1,000 words', {
      rule: TONE,
    }),
    column(
      'tone_negative',
      'number',
      LABELS.toneNegative,
      'words of faults, losses and wrongs by 1,000 words',
      {
        rule: TONE,
      },
    ),
    column(
      'tone_caution',
      'number',
      LABELS.toneCaution,
      'words of prudence, prevention and reservation by 1,000 words',
      { rule: TONE },
    ),
    column('tone_pressure', 'number', LABELS.tonePressure, 'words of pressing circumstances by 1,000 words', {
      rule: TONE,
    }),
    column('tone_balance', 'number', LABELS.toneBalance, 'from −1 to 1', {
      rule: '(positive − negative) / (positive + negative)',
    }),
    column(
      'previous_cosine',
      'number',
      LABELS.previousCosine,
      'likeness to the same part of the region’s report of the year before',
      { rule: COSINE },
    ),
    column(
      'previous_8grams',
      'number',
      LABELS.previous8grams,
      'share of the text repeated word for word from it',
      { rule: GRAMS },
    ),
    column(
      'province_cosine',
      'number',
      LABELS.provinceCosine,
      'likeness to the province’s report of the same year, of what is below a province',
      { rule: COSINE },
    ),
    column(
      'province_8grams',
      'number',
      LABELS.province8grams,
      'share of the text that the province’s report has too',
      { rule: GRAMS },
    ),
    column(
      'nation_cosine',
      'number',
      LABELS.nationCosine,
      'likeness to the nation’s report of the same year',
      { rule: COSINE },
    ),
    column(
      'nation_8grams',
      'number',
      LABELS.nation8grams,
      'share of the text that the nation’s report has too',
      { rule: GRAMS },
    ),
    column('previous_path', 'text', LABELS.previousPath, 'the report of the year before'),
    column('province_path', 'text', LABELS.provincePath, 'the province’s report'),
    column('nation_path', 'text', LABELS.nationPath, 'the nation’s report'),
  ],
} as const satisfies Table<keyof MeasureRow>
