/** The words that set a document, a year or a region of an archive apart. */

import { TfIdf } from 'natural/lib/natural/tfidf/index.js'
import { anyIterable, checkCall, eachComing } from '../border.js'
import { GongbaoError } from '../errors.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../language/column-texts.js'
import type { Segmenter } from '../segment/segmenter.js'
import { createNameSegmenter } from '../tokenize.js'
import { keywordOptions, textDocument } from './border.js'
import { checkBy, compareGroups, compareText, type Group, groupOf, keyOf } from './group.js'
import { contentWords, ownPlaces } from './keywords/content.js'
import { CODE } from './table/document-columns.js'
import { column, columnNames, type Table } from './table/schema.js'
import type { ArchiveText } from './texts.js'

const LABELS = COLUMN_LABELS.keywords

/** What keywords set apart. */
export type KeywordsBy = 'document' | 'year' | 'region'
export const KEYWORDS_BY = ['document', 'year', 'region'] as const satisfies readonly KeywordsBy[]

/** What keywords are read from. */
export interface KeywordDocument extends Omit<ArchiveText, 'referenceDate'> {
  /** The day it speaks from, `YYYY-MM-DD`. */
  readonly referenceDate?: string | null
}

/** How keywords are chosen. */
export interface KeywordOptions {
  /** Default `year`. */
  readonly by?: KeywordsBy | undefined
  /** How many for each; default 10. */
  readonly top?: number | undefined
  /** Default: nodejieba with the built-in words, names that the facts read whole. */
  readonly segmenter?: Segmenter | undefined
}

/** One word of one document, year or region. */
export interface KeywordRow extends Group {
  /** The document, where each has its own. */
  readonly path: string | null
  /** 1 for the word that sets it apart most. */
  readonly rank: number
  /** The word. */
  readonly word: string
  /** How far it sets it apart. */
  readonly score: number
  /** How often it stands there. */
  readonly mentions: number
  /** In how many of its documents. */
  readonly documents: number
}

/** The columns of keywords, in order. */
export const KEYWORDS = {
  name: 'keywords',
  label: TABLE_LABELS.keywords,
  columns: [
    column('path', 'text', LABELS.path, 'the document, where each has its own'),
    column('year', 'integer', LABELS.year, 'the year, where each has its own'),
    column('region', 'text', LABELS.region, 'the region, where each has its own'),
    CODE,
    column('rank', 'integer', LABELS.rank, '1 for the word that sets it apart most'),
    column('word', 'text', LABELS.word, 'the word'),
    column('score', 'number', LABELS.score, 'how far it sets it apart', { rule: 'TF-IDF' }),
    column('mentions', 'integer', LABELS.mentions, 'how often it stands there'),
    column('documents', 'integer', LABELS.documents, 'documents that have it'),
  ],
} as const satisfies Table<keyof KeywordRow>
/** Their names, in order. */
export const KEYWORD_COLUMNS = columnNames(KEYWORDS)

interface Bag {
  readonly group: Group
  readonly path: string | null
  documents: number
  words: number
  readonly counts: Map<string, number>
  readonly spread: Map<string, number>
}

/** Words seen less often may be anything. */
const FEWEST_MENTIONS = 3

/** @throws GongbaoError `E_OPTION` */
export function checkTop(top: number): number {
  if (Number.isInteger(top) && top >= 1) return top
  throw new GongbaoError('E_OPTION', { where: 'top', message: `expected 1 or more, got ${top}` })
}

function bagFor(bags: Map<string, Bag>, document: KeywordDocument, by: KeywordsBy): Bag {
  const group = groupOf(document, by === 'document' ? 'region-year' : by)
  const path = by === 'document' ? document.path : null
  const key = path ?? keyOf(group)
  const known = bags.get(key)
  if (known) return known
  const bag: Bag = { group, path, documents: 0, words: 0, counts: new Map(), spread: new Map() }
  bags.set(key, bag)
  return bag
}

function addDocument(bag: Bag, tfidf: TfIdf, counts: ReadonlyMap<string, number>): void {
  bag.documents++
  const seen: Record<string, number> = {}
  for (const [word, count] of counts) {
    bag.words += count
    bag.counts.set(word, (bag.counts.get(word) ?? 0) + count)
    bag.spread.set(word, (bag.spread.get(word) ?? 0) + 1)
    // a word said once and no more is no matter of the document; and thousands of documents must fit into memory
    if (count > 1) seen[word] = count
  }
  tfidf.addDocument(seen as Record<string, never>)
}

/** A word that fewer regions say is a matter of their own; what the nation's own reports say is everyone's. */
const FEWEST_REGIONS = 3
const NATION = '000000'

/** Word → the regions that say it, as far as they are counted. */
type Regions = Map<string, ReadonlySet<string>>

function addRegion(regions: Regions, words: Iterable<string>, region: string): void {
  for (const word of words) {
    const known = regions.get(word)
    if (known === undefined) regions.set(word, new Set([region]))
    else if (known.size < FEWEST_REGIONS && !known.has(region)) regions.set(word, new Set([...known, region]))
    else if (region === NATION && !known.has(NATION)) regions.set(word, new Set([...known, region]))
  }
}

interface Archive {
  readonly regions: Regions
  /** How many regions a word of a year must have. */
  readonly fewestRegions: number
  readonly words: number
  readonly counts: ReadonlyMap<string, number>
  readonly tfidf: TfIdf
}

function archiveOf(
  bags: readonly Bag[],
  tfidf: TfIdf,
  { regions, fewestRegions }: Pick<Archive, 'regions' | 'fewestRegions'>,
): Archive {
  const counts = new Map<string, number>()
  let words = 0
  for (const bag of bags) {
    words += bag.words
    for (const [word, count] of bag.counts) counts.set(word, (counts.get(word) ?? 0) + count)
  }
  return { words, counts, tfidf, regions, fewestRegions }
}

/**
 * The weight of a word in a bag: how far it stands above what the whole archive lets expect, in standard deviations of
 * a count of its size, by the share of the bag's documents that have it. Plain counts would put 发展 first in every year.
 */
function weightOf(bag: Bag, archive: Archive, word: string, count: number): number {
  const expected = ((archive.counts.get(word) ?? 0) * bag.words) / archive.words
  const excess = Math.max(0, count - expected) / Math.sqrt(count)
  return excess * ((bag.spread.get(word) ?? 0) / bag.documents)
}

function rowsOf(bag: Bag, archive: Archive, top: number): KeywordRow[] {
  const fewestDocuments = Math.min(2, bag.documents)
  const scored: { word: string; score: number; count: number }[] = []
  for (const [word, count] of bag.counts) {
    if (count < FEWEST_MENTIONS || (bag.spread.get(word) ?? 0) < fewestDocuments) continue
    const said = archive.regions.get(word)
    if (said && said.size < archive.fewestRegions && !said.has(NATION)) continue
    const weight = archive.words === bag.words ? count : weightOf(bag, archive, word, count)
    if (weight > 0) scored.push({ word, score: weight * archive.tfidf.idf(word), count })
  }
  scored.sort((a, b) => b.score - a.score || compareText(a.word, b.word))
  return scored.slice(0, top).map(({ word, score, count }, i) => ({
    path: bag.path,
    ...bag.group,
    rank: i + 1,
    word,
    score,
    mentions: count,
    documents: bag.spread.get(word) ?? 0,
  }))
}

/**
 * The words that set each document, year or region apart from the rest of `documents`, by TF-IDF: content words (nouns,
 * verbs, adjectives, set phrases) without the names of the places a document is about; of a year only those that
 * several regions say, or the nation. The archive is what they are
 * set apart from: of a single document these are its commonest words.
 *
 * @throws GongbaoError `E_OPTION`, `E_SEGMENTER`
 *
 * @example
 * await keywords(readTexts(['reports'], () => {}), { by: 'year', top: 10 })
 */
export async function keywords(
  documents: Iterable<KeywordDocument> | AsyncIterable<KeywordDocument>,
  options: KeywordOptions = {},
): Promise<KeywordRow[]> {
  checkCall({ documents: [documents, anyIterable], options: [options, keywordOptions] })
  const by = checkBy(options.by ?? 'year', KEYWORDS_BY)
  const top = checkTop(options.top ?? 10)
  const segmenter = options.segmenter ?? createNameSegmenter()
  const bags = new Map<string, Bag>()
  const tfidf = new TfIdf()
  const regions: Regions = new Map()
  const told = new Set<string>()
  for await (const document of eachComing(documents, textDocument, 'documents')) {
    const places = ownPlaces(document.metadata.region?.code)
    const counts = contentWords(document.text, segmenter, places)
    addDocument(bagFor(bags, document, by), tfidf, counts)
    const region = document.metadata.region?.code
    if (by !== 'year' || region === undefined) continue
    told.add(region)
    addRegion(regions, counts.keys(), region)
  }
  const sorted = [...bags.values()].sort(
    (a, b) => compareGroups(a.group, b.group) || compareText(a.path, b.path),
  )
  // in a year of one city's report its own projects would stand out, not the year
  const fewestRegions = Math.min(FEWEST_REGIONS, told.size)
  const archive = archiveOf(sorted, tfidf, { regions, fewestRegions })
  return sorted.flatMap((bag) => rowsOf(bag, archive, top))
}
