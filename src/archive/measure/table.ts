/** The columns of measures, each with its formula. `docs/measures.md` has the sources. */

import type { Part } from '../reading/parts.js'
import { column, type Table } from '../table/schema.js'
import type { TextMeasures } from './text-measures.js'

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
  label: '文本测度',
  columns: [
    column('path', 'text', '文件', 'the file'),
    column('region', 'text', '地区', 'whose report it is'),
    column('code', 'text', '行政区划代码', 'GB/T 2260 code of the region'),
    column('level', 'text', '层级', 'nation, province, prefecture or county'),
    column(
      'year',
      'integer',
      '年份',
      'the year it speaks from: the one planned, else the one reported on, else that of its date',
    ),
    column(
      'part',
      'text',
      '部分',
      'all, review (stretches that look back) or plan (stretches that look ahead)',
    ),
    column('characters', 'integer', '字符数', 'characters of the article without blanks, marks included'),
    column('han', 'integer', '汉字数', 'Chinese characters'),
    column('words', 'integer', '词数', 'words; marks are none'),
    column('sentences', 'integer', '句数', 'sentences that 。, ？ or ！ ends; headings are none'),
    column('mean_sentence', 'number', '平均句长', 'how long a sentence is', {
      unit: 'characters',
      rule: 'characters of sentences / sentences',
    }),
    column('mean_clause', 'number', '平均分句长', 'how long a clause is', {
      unit: 'characters',
      rule: 'characters of sentences / clauses, which ，；：。！？… and — part',
    }),
    column(
      'numerals',
      'integer',
      '数词数',
      'words that are numerals: those that begin with a digit, and Chinese ones of two characters or more',
    ),
    column('numerals_per_1k', 'number', '每千字数词', 'numerals by 1,000 characters', {
      rule: 'numerals · 1,000 / characters',
    }),
    column('targets', 'integer', '目标数', 'indicators told as targets'),
    column('targets_per_1k', 'number', '每千字目标', 'targets by 1,000 characters', {
      rule: 'targets · 1,000 / characters',
    }),
    column('ensure_share', 'number', '确保类占比', 'targets that are promised firmly (确保, 保证, 必须)', {
      rule: 'targets with commitment ensure / targets',
    }),
    column('expect_share', 'number', '预期类占比', 'targets that are expected (预期, 安排, 计划)', {
      rule: 'targets with commitment expect / targets',
    }),
    column('strive_share', 'number', '力争类占比', 'targets that are striven for (力争, 争取, 努力)', {
      rule: 'targets with commitment strive / targets',
    }),
    column(
      'mattr',
      'number',
      '移动平均型例比',
      'lexical diversity, from 0 to 1; empty for fewer than 500 words',
      { rule: 'mean over every run of 500 words of different words / 500' },
    ),
    column('mtld', 'number', '词汇多样性MTLD', 'lexical diversity, in words; empty for fewer than 50 words', {
      rule: 'words / factors, a factor ending where different words / words ≤ 0.72; mean of both directions',
    }),
    column('tone_positive', 'number', '积极词密度', 'words of success and progress by 1,000 words', {
      rule: TONE,
    }),
    column('tone_negative', 'number', '消极词密度', 'words of faults, losses and wrongs by 1,000 words', {
      rule: TONE,
    }),
    column(
      'tone_caution',
      'number',
      '审慎词密度',
      'words of prudence, prevention and reservation by 1,000 words',
      { rule: TONE },
    ),
    column('tone_pressure', 'number', '压力词密度', 'words of pressing circumstances by 1,000 words', {
      rule: TONE,
    }),
    column('tone_balance', 'number', '语调净值', 'from −1 to 1', {
      rule: '(positive − negative) / (positive + negative)',
    }),
    column(
      'previous_cosine',
      'number',
      '与上年余弦相似度',
      'likeness to the same part of the region’s report of the year before',
      { rule: COSINE },
    ),
    column(
      'previous_8grams',
      'number',
      '与上年八字重复率',
      'share of the text repeated word for word from it',
      { rule: GRAMS },
    ),
    column(
      'province_cosine',
      'number',
      '与省级余弦相似度',
      'likeness to the province’s report of the same year, of what is below a province',
      { rule: COSINE },
    ),
    column(
      'province_8grams',
      'number',
      '与省级八字重复率',
      'share of the text that the province’s report has too',
      { rule: GRAMS },
    ),
    column(
      'nation_cosine',
      'number',
      '与国务院余弦相似度',
      'likeness to the nation’s report of the same year',
      { rule: COSINE },
    ),
    column(
      'nation_8grams',
      'number',
      '与国务院八字重复率',
      'share of the text that the nation’s report has too',
      { rule: GRAMS },
    ),
    column('previous_path', 'text', '上年文件', 'the report of the year before'),
    column('province_path', 'text', '省级文件', 'the province’s report'),
    column('nation_path', 'text', '国务院文件', 'the nation’s report'),
  ],
} as const satisfies Table<keyof MeasureRow>
