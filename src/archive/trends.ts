/** How often slogans, campaigns or the words of a topic are told, over the years and regions of an archive. */
import { compareGroups, type Group } from './group.js'
import { type FirstUseRow, firstUses, type SpreadRow, spreadOf } from './trends/adoption.js'
import { type Counted, collect, type Series, type Tally, usualSpelling } from './trends/collect.js'
import type { NamedKind } from './trends/named.js'
import { type TrendDocument, type TrendOptions, trendQuery } from './trends/query.js'

export { FIRST_USE_COLUMNS, type FirstUseRow, SPREAD_COLUMNS, type SpreadRow } from './trends/adoption.js'
export { isKnownName, type NamedKind } from './trends/named.js'
export type { TrendDocument, TrendOptions } from './trends/query.js'
export { type Counting, type Lexicon, type TextCounts, topicLexicons } from './trends/topics.js'

/** One thing in one group of documents. */
export interface TrendRow extends Group {
  readonly kind: NamedKind | 'topic'
  /** The name in general use where it is known, else as the texts have it; a topic's id. */
  readonly name: string
  /** The word, where each word of a topic has its row. */
  readonly term: string | null
  /** The year the dictionaries have for its first use. */
  readonly coined: number | null
  /** How many documents of the group tell it, of how many, and the quotient. */
  readonly documents: number
  readonly total: number
  readonly share: number
  readonly mentions: number
  /** All words of the group's documents, and mentions by words: the attention paid. For topics only. */
  readonly words: number | null
  readonly attention: number | null
  /** The characters of the group's documents without blanks, and mentions by 10,000 of them. For topics only. */
  readonly characters: number | null
  readonly per_10k_characters: number | null
  /** Mentions by 1,000 words. For topics only. */
  readonly per_1k_words: number | null
  /** For topics only. */
  readonly sentences: number | null
}

/** The columns of trends, in order. */
export const TREND_COLUMNS = [
  'kind',
  'name',
  'term',
  'coined',
  'year',
  'region',
  'code',
  'documents',
  'total',
  'share',
  'mentions',
  'words',
  'attention',
  'characters',
  'per_10k_characters',
  'per_1k_words',
  'sentences',
] as const satisfies readonly (keyof TrendRow)[]

const quotient = (count: number, of: number): number | null => (of > 0 ? count / of : null)

const NO_DENSITIES = {
  words: null,
  attention: null,
  characters: null,
  per_10k_characters: null,
  per_1k_words: null,
  sentences: null,
} as const

function densitiesOf(
  mentions: number,
  { words, characters, sentences }: Pick<Counted, 'words' | 'characters' | 'sentences'>,
) {
  return {
    words,
    attention: quotient(mentions, words),
    characters,
    per_10k_characters: quotient(mentions * 10_000, characters),
    per_1k_words: quotient(mentions * 1000, words),
    sentences,
  }
}

const NOTHING: Tally = { documents: 0, mentions: 0 }

function rowsOf(one: Series, groups: ReadonlyMap<string, Counted>, everyGroup: boolean): TrendRow[] {
  const { kind, term, coined } = one
  const name = usualSpelling(one)
  const keys = everyGroup ? [...groups.keys()] : [...one.groups.keys()]
  return keys
    .map((key) => ({ group: groups.get(key)!, tally: one.groups.get(key) ?? NOTHING }))
    .sort((a, b) => compareGroups(a.group, b.group))
    .map(({ group: { year, region, code, total, ...size }, tally: { documents, mentions } }) => ({
      kind,
      name,
      term,
      coined,
      year,
      region,
      code,
      documents,
      total,
      share: documents / total,
      mentions,
      ...(kind === 'topic' ? densitiesOf(mentions, size) : NO_DENSITIES),
    }))
}

/**
 * A table of what `documents` tell, by year or region: one row a thing and group in which it is told, the most
 * widespread things first, the groups of each in order. Where one name or topics are asked for, groups without it have
 * a row too.
 *
 * The year is that of `spokenYear`: the one planned, else the one reported on, else that of the document's date.
 *
 * @throws GongbaoError `E_OPTION`; for topics also `E_SEGMENTER`
 *
 * @example
 * await trends(readDocuments(['reports'], ['slogan'], () => {}), { name: '放管服' })
 */
export async function trends(
  documents: Iterable<TrendDocument> | AsyncIterable<TrendDocument>,
  options: TrendOptions = {},
): Promise<TrendRow[]> {
  const query = trendQuery(options)
  const { groups, series } = await collect(documents, query)
  return series.flatMap((one) => rowsOf(one, groups, query.everyGroup))
}

/**
 * When each region of `documents` tells a thing first, with the years the archive has of the region. `by` has no say.
 * Where one name or topics are asked for, regions that never tell it have a row too.
 * @throws GongbaoError as `trends`
 */
export async function trendFirstUses(
  documents: Iterable<TrendDocument> | AsyncIterable<TrendDocument>,
  options: TrendOptions = {},
): Promise<FirstUseRow[]> {
  const query = trendQuery({ ...options, by: 'region-year' })
  return firstUses(await collect(documents, query), query.everyGroup)
}

/**
 * In how many regions of `documents` a thing is told by year, and how many tell it for the first time. `by` has no say.
 * @throws GongbaoError as `trends`
 */
export async function trendSpread(
  documents: Iterable<TrendDocument> | AsyncIterable<TrendDocument>,
  options: TrendOptions = {},
): Promise<SpreadRow[]> {
  const query = trendQuery({ ...options, by: 'region-year' })
  return spreadOf(await collect(documents, query), query.everyGroup)
}
