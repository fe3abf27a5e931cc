/** How often slogans, campaigns or the words of a topic are told, over the years and regions of an archive. */
import { checkCall } from '../border.js'
import { trendOptions } from './border.js'
import { compareGroups } from './group.js'
import { type FirstUseRow, firstUses, type SpreadRow, spreadOf } from './trends/adoption.js'
import { type Counted, collect, type Series, type Tally, usualSpelling } from './trends/collect.js'
import { type TrendDocument, type TrendOptions, trendQuery } from './trends/query.js'
import type { TrendRow } from './trends/row.js'

export type { FirstUseRow, SpreadRow } from './trends/adoption.js'
export { isKnownName, type NamedKind } from './trends/named.js'
export type { TrendDocument, TrendOptions } from './trends/query.js'
export type { TrendRow } from './trends/row.js'
export { FIRST_USES, SPREAD, TREND_COLUMNS, TRENDS } from './trends/tables.js'
export { type Counting, type Lexicon, type TextCounts, topicLexicons } from './trends/topics.js'

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
  checkCall({ options: [options, trendOptions] })
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
  checkCall({ options: [options, trendOptions] })
  const query = trendQuery({ ...options, by: 'region-year' })
  return spreadOf(await collect(documents, query), query.everyGroup)
}
