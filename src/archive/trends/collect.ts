/** What documents tell, counted by group: what every table of trends is made of. */
import { anyIterable, checkCall, eachComing } from '../../border.js'
import { GongbaoError } from '../../errors.js'
import { trendDocument } from '../border.js'
import { compareText, type Group, groupOf, keyOf } from '../group.js'
import type { Mention } from './named.js'
import type { Query, TrendDocument } from './query.js'

/** A group of documents, and how much text they are. */
export interface Counted extends Group {
  total: number
  words: number
  characters: number
  sentences: number
}

/** In how many documents of a group a thing is told, and how often. */
export interface Tally {
  documents: number
  mentions: number
}

/** One thing over all groups. */
export interface Series extends Omit<Mention, 'count'> {
  readonly groups: Map<string, Tally>
  readonly spellings: Map<string, number>
}

function addMention(series: Map<string, Series>, group: string, mention: Mention): void {
  const { kind, key, name, term, coined, count } = mention
  const id = JSON.stringify([kind, key, term])
  let one = series.get(id)
  if (!one) {
    one = { kind, key, name, term, coined, groups: new Map(), spellings: new Map() }
    series.set(id, one)
  }
  const tally = one.groups.get(group) ?? { documents: 0, mentions: 0 }
  if (count > 0) tally.documents++
  tally.mentions += count
  one.groups.set(group, tally)
  one.spellings.set(name, (one.spellings.get(name) ?? 0) + count)
}

const sum = (tallies: Iterable<Tally>, of: keyof Tally) => {
  let all = 0
  for (const tally of tallies) all += tally[of]
  return all
}

/** The most widespread first. */
function compareSeries(a: Series, b: Series): number {
  const documents = sum(b.groups.values(), 'documents') - sum(a.groups.values(), 'documents')
  const mentions = sum(b.groups.values(), 'mentions') - sum(a.groups.values(), 'mentions')
  return (
    compareText(a.kind, b.kind) ||
    (a.kind === 'topic' ? compareText(a.key, b.key) : 0) ||
    documents ||
    mentions ||
    compareText(a.key, b.key) ||
    compareText(a.term, b.term)
  )
}

/** The spelling that most mentions have; of equals the first by code point. */
export function usualSpelling({ spellings, name }: Series): string {
  let usual = name
  for (const [spelling, count] of spellings) {
    const most = spellings.get(usual) ?? 0
    if (count > most || (count === most && spelling < usual)) usual = spelling
  }
  return usual
}

/** Groups by their keys, and things: the most widespread first. */
export interface Collected {
  readonly groups: ReadonlyMap<string, Counted>
  readonly series: readonly Series[]
}

/**
 * Reads `documents` one after the other; none of them is kept.
 * @throws GongbaoError `E_OPTION` for a document without what `query` reads
 */
export async function collect(
  documents: Iterable<TrendDocument> | AsyncIterable<TrendDocument>,
  { by, needsText, read }: Query,
): Promise<Collected> {
  checkCall({ documents: [documents, anyIterable] })
  const groups = new Map<string, Counted>()
  const series = new Map<string, Series>()
  for await (const document of eachComing(documents, trendDocument, 'documents')) {
    const isThere = needsText ? (document.text ?? document.counts) : document.facts
    if (isThere === undefined)
      throw new GongbaoError('E_OPTION', {
        where: 'documents',
        message: needsText ? 'topics need the `text` of each document' : 'expected documents with `facts`',
      })
    const group = groupOf({ referenceDate: null, ...document }, by)
    const key = keyOf(group)
    const { mentions, words = 0, characters = 0, sentences = 0 } = read(document)
    const counted = groups.get(key) ?? { ...group, total: 0, words: 0, characters: 0, sentences: 0 }
    counted.total++
    counted.words += words
    counted.characters += characters
    counted.sentences += sentences
    groups.set(key, counted)
    for (const mention of mentions) addMention(series, key, mention)
  }
  return { groups, series: [...series.values()].sort(compareSeries) }
}
