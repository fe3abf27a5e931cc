/** What trends are asked for, and what is read in each document for it. */
import { checkCall } from '../../border.js'
import { GongbaoError } from '../../errors.js'
import type { Segmenter } from '../../segment/segmenter.js'
import { trendOptions } from '../border.js'
import type { DocumentLine } from '../document.js'
import { BY, type By, checkBy } from '../group.js'
import { countingSegmenter } from '../reading/reading.js'
import { NAMED_KINDS, type NamedKind, namedMentions, nameFilter } from './named.js'
import {
  COUNTING,
  type Counting,
  checkTopics,
  type Lexicon,
  type TextCounts,
  topicMentions,
} from './topics.js'

/** What trends are made of: facts for what has a name, the clean text for topics. */
export interface TrendDocument extends Pick<DocumentLine, 'metadata'> {
  readonly referenceDate?: string | null
  readonly facts?: DocumentLine['facts']
  readonly text?: string
  /** For topics, instead of `text`: what was counted in it before, with the same options. */
  readonly counts?: TextCounts
}

/** What trends are asked for: facts of some kinds, or topics. */
export interface TrendOptions {
  /** Default `slogan`; where a name is given, all of them. */
  readonly kinds?: readonly (NamedKind | (string & {}))[] | undefined
  /** Kinds of rules of your own, which then may be among `kinds`: counted by their field `name`, else by their text. */
  readonly ownKinds?: readonly string[] | undefined
  /** Only what bears this name or is generally known by it (一带一路 for “一带一路”建设); then every group has a row. */
  readonly name?: string | undefined
  /** Ids of topics, or `all`. */
  readonly topics?: readonly string[] | undefined
  /** Topics of your own, instead of those of `dict/topics.tsv`. */
  readonly lexicon?: Lexicon | undefined
  /** A row for each word of a topic, instead of one for all of them. */
  readonly terms?: boolean | undefined
  /** How words of topics are counted; default `token`. */
  readonly count?: Counting | undefined
  /** A row for every group, also where a thing is not told; of topics and names that are asked for there always is one. */
  readonly zeros?: boolean | undefined
  /** Default `year`. */
  readonly by?: By | undefined
  /** For topics. Default: nodejieba with the built-in words, none of which cuts a name that the facts read. */
  readonly segmenter?: Segmenter | undefined
}

/** What is read in each document, and which rows are made of it. */
export interface Query {
  readonly by: By
  readonly everyGroup: boolean
  readonly needsText: boolean
  readonly read: (document: TrendDocument) => Pick<TextCounts, 'mentions'> & Partial<TextCounts>
}

/** @throws GongbaoError `E_OPTION` */
function checkCounting(count: string): Counting {
  const found = COUNTING.find((one) => one === count)
  if (found !== undefined) return found
  throw new GongbaoError('E_OPTION', {
    where: 'count',
    message: `expected ${COUNTING.join(' or ')}, got \`${count}\``,
  })
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
  const segmenter = options.segmenter ?? countingSegmenter()
  const counting = { count: checkCounting(options.count ?? 'token'), byTerm: options.terms ?? false }
  const read = topicMentions(lexicon, segmenter, counting)
  return { by, everyGroup: true, needsText: true, read: ({ text, counts }) => counts ?? read(text ?? '') }
}

/**
 * What `options` ask for.
 * @throws GongbaoError `E_OPTION`
 */
export function trendQuery(options: TrendOptions): Query {
  checkCall({ options: [options, trendOptions] })
  const by = checkBy(options.by ?? 'year', BY)
  if (options.topics || options.lexicon) return topicQuery(options, by)
  if (options.count !== undefined)
    throw new GongbaoError('E_OPTION', {
      where: 'count',
      message: 'facts are counted as facts; ask for words to count characters',
    })
  const kinds = options.kinds ?? (options.name === undefined ? ['slogan'] : NAMED_KINDS)
  const known: readonly string[] = [...NAMED_KINDS, ...(options.ownKinds ?? [])]
  const unknown = kinds.filter((kind) => !known.includes(kind))
  if (unknown.length > 0 || kinds.length === 0)
    throw new GongbaoError('E_OPTION', {
      where: 'kinds',
      message: `expected ${known.join(', ')}, got \`${unknown.join(',')}\``,
    })
  const wanted = options.name === undefined ? () => true : nameFilter(options.name)
  const read = ({ facts }: TrendDocument) => ({
    mentions: namedMentions(facts ?? [], kinds).filter(wanted),
  })
  return { by, everyGroup: options.zeros ?? options.name !== undefined, needsText: false, read }
}
