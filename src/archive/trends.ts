/** How often slogans, campaigns or the words of a topic are told, over the years and regions of an archive. */
import { GongbaoError } from '../errors.js'
import type { Segmenter } from '../segment/segmenter.js'
import { createNameSegmenter } from '../tokenize.js'
import type { DocumentLine } from './document.js'
import { BY, type By, checkBy, compareGroups, compareText, type Group, groupOf, keyOf } from './group.js'
import { type Mention, NAMED_KINDS, type NamedKind, namedMentions, nameFilter } from './trends/named.js'
import { checkTopics, type Lexicon, topicMentions } from './trends/topics.js'

export { isKnownName, type NamedKind } from './trends/named.js'
export { type Lexicon, topicLexicons } from './trends/topics.js'

/** What trends are made of: facts for what has a name, the clean text for topics. */
export interface TrendDocument extends Pick<DocumentLine, 'metadata'> {
  readonly referenceDate?: string | null
  readonly facts?: DocumentLine['facts']
  readonly text?: string
}

/** What trends are asked for: facts of some kinds, or topics. */
export interface TrendOptions {
  /** Default `slogan`; where a name is given, all of them. */
  readonly kinds?: readonly NamedKind[] | undefined
  /** Only what bears this name or is generally known by it (一带一路 for “一带一路”建设); then every group has a row. */
  readonly name?: string | undefined
  /** Ids of topics, or `all`. */
  readonly topics?: readonly string[] | undefined
  /** Topics of your own, instead of those of `dict/topics.tsv`. */
  readonly lexicon?: Lexicon | undefined
  /** A row for each word of a topic, instead of one for all of them. */
  readonly terms?: boolean | undefined
  /** Default `year`. */
  readonly by?: By | undefined
  /** For topics. Default: nodejieba with the built-in words, none of which cuts a name that the facts read. */
  readonly segmenter?: Segmenter | undefined
}

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
] as const satisfies readonly (keyof TrendRow)[]

interface Counted extends Group {
  total: number
  words: number
}

interface Tally {
  documents: number
  mentions: number
}

/** One thing over all groups. */
interface Series extends Omit<Mention, 'count'> {
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
function usualSpelling({ spellings, name }: Series): string {
  let usual = name
  for (const [spelling, count] of spellings) {
    const most = spellings.get(usual) ?? 0
    if (count > most || (count === most && spelling < usual)) usual = spelling
  }
  return usual
}

const NOTHING: Tally = { documents: 0, mentions: 0 }

function rowsOf(one: Series, groups: ReadonlyMap<string, Counted>, everyGroup: boolean): TrendRow[] {
  const { kind, term, coined } = one
  const name = usualSpelling(one)
  const keys = everyGroup ? [...groups.keys()] : [...one.groups.keys()]
  return keys
    .map((key) => ({ group: groups.get(key)!, tally: one.groups.get(key) ?? NOTHING }))
    .sort((a, b) => compareGroups(a.group, b.group))
    .map(({ group: { year, region, code, total, words }, tally: { documents, mentions } }) => ({
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
      words: kind === 'topic' ? words : null,
      attention: kind === 'topic' && words > 0 ? mentions / words : null,
    }))
}

interface Query {
  readonly by: By
  readonly everyGroup: boolean
  readonly needsText: boolean
  readonly read: (document: TrendDocument) => {
    readonly mentions: readonly Mention[]
    readonly words: number
  }
}

function topicQuery(options: TrendOptions, by: By): Query {
  const faults = [
    ...(options.kinds
      ? [{ where: 'kinds', message: 'these are no part of a topic; ask for one of the two' }]
      : []),
    ...(options.name === undefined ? [] : [{ where: 'name', message: 'topics are asked for by their ids' }]),
  ]
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
  const lexicon = checkTopics(options.topics ?? ['all'], options.lexicon)
  const segmenter = options.segmenter ?? createNameSegmenter(undefined, { phrases: 'parts' })
  const read = topicMentions(lexicon, segmenter, options.terms ?? false)
  return { by, everyGroup: true, needsText: true, read: ({ text }) => read(text ?? '') }
}

function queryOf(options: TrendOptions): Query {
  const by = checkBy(options.by ?? 'year', BY)
  if (options.topics || options.lexicon) return topicQuery(options, by)
  const kinds = options.kinds ?? (options.name === undefined ? ['slogan'] : NAMED_KINDS)
  const unknown = kinds.filter((kind) => !NAMED_KINDS.includes(kind))
  if (unknown.length > 0 || kinds.length === 0)
    throw new GongbaoError('E_OPTION', {
      where: 'kinds',
      message: `expected ${NAMED_KINDS.join(', ')}, got \`${unknown.join(',')}\``,
    })
  const wanted = options.name === undefined ? () => true : nameFilter(options.name)
  const read = ({ facts }: TrendDocument) => ({
    mentions: namedMentions(facts ?? [], kinds).filter(wanted),
    words: 0,
  })
  return { by, everyGroup: options.name !== undefined, needsText: false, read }
}

/**
 * A table of what `documents` tell, by year or region: one row a thing and group in which it is told, the most
 * widespread things first, the groups of each in order. Where one name or topics are asked for, groups without it have
 * a row too.
 *
 * The year is that of `yearOf`: the one planned, else the one reported on, else that of the document's date.
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
  const { by, everyGroup, needsText, read } = queryOf(options)
  const groups = new Map<string, Counted>()
  const series = new Map<string, Series>()
  for await (const document of documents) {
    if (needsText ? document.text === undefined : document.facts === undefined)
      throw new GongbaoError('E_OPTION', {
        where: 'documents',
        message: needsText ? 'topics need the `text` of each document' : 'expected documents with `facts`',
      })
    const group = groupOf({ referenceDate: null, ...document }, by)
    const key = keyOf(group)
    const { mentions, words } = read(document)
    const counted = groups.get(key) ?? { ...group, total: 0, words: 0 }
    counted.total++
    counted.words += words
    groups.set(key, counted)
    for (const mention of mentions) addMention(series, key, mention)
  }
  return [...series.values()].sort(compareSeries).flatMap((one) => rowsOf(one, groups, everyGroup))
}
