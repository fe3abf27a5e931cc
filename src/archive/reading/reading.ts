/** A document read for a table: its clean text, its words, its facts and its parts, each made when it is asked for. */
import { type Analyzer, createAnalyzer } from '../../analyze.js'
import { type Discourse, readDiscourse } from '../../discourse/discourse.js'
import type { Fact } from '../../facts/registry.js'
import type { Metadata } from '../../report.js'
import { awayRanges } from '../../rules/article.js'
import type { Segmenter, Token } from '../../segment/segmenter.js'
import { articleOf } from '../../text/article.js'
import type { Range, TextDocument } from '../../text/document.js'
import { referenceDayOf } from '../../text/metadata/reference.js'
import { readText } from '../../text/read.js'
import { createNameSegmenter } from '../../tokenize.js'
import type { ReadSource } from '../sources/source.js'

/** One document, as the tables that count and quote see it. */
export interface Reading {
  readonly path: string
  readonly referenceDate: string | null
  readonly metadata: Metadata
  readonly document: TextDocument
  /** Furniture and copies, in order: none of it is the article. */
  readonly away: readonly Range[]
  /** The article alone: what is counted. */
  article(): string
  discourse(): Discourse
  /** The words of the article, by their places in the clean text; `segmenter` is the shared one unless given. */
  tokens(segmenter?: Segmenter): readonly Token[]
  facts(kinds: readonly Fact['kind'][]): readonly Fact[]
}

const analyzers = new Map<string, Analyzer>()

function analyzerOf(kinds: readonly Fact['kind'][]): Analyzer {
  const key = [...kinds].sort().join()
  const known = analyzers.get(key) ?? (createAnalyzer({ kinds }) as Analyzer)
  analyzers.set(key, known)
  return known
}

let words: Segmenter | undefined

/** The segmenter of every table that counts words: no word of it is cut out of a name that the facts read. */
export function countingSegmenter(): Segmenter {
  words ??= createNameSegmenter(undefined, { phrases: 'parts' })
  return words
}

/** The ranges of `[start, end)` that `away` leaves. `away` is in order. */
export function outsideOf(away: readonly Range[], start: number, end: number): Range[] {
  const left: Range[] = []
  let at = start
  for (const range of away) {
    if (range.end <= at) continue
    if (range.start >= end) break
    if (range.start > at) left.push({ start: at, end: range.start })
    at = range.end
  }
  if (at < end) left.push({ start: at, end })
  return left
}

/** The items of `items`, in order, that begin in one of `ranges`, in order. */
export function startingIn<Item extends Pick<Range, 'start'>>(
  items: readonly Item[],
  ranges: readonly Range[],
): Item[] {
  let r = 0
  return items.filter(({ start }) => {
    while (r < ranges.length && ranges[r]!.end <= start) r++
    const range = ranges[r]
    return range !== undefined && range.start <= start
  })
}

/** What a document is made from: its text, and what is told of it. */
export type ReadingInput = Pick<ReadSource, 'text'> & Partial<Pick<ReadSource, 'options'>>

/** `input` as a reading. Never throws for the text. */
export function readingOf(path: string, { text, options = { path } }: ReadingInput): Reading {
  const document = readText(text, options)
  const referenceDate = referenceDayOf(document.metadata)
  const away = awayRanges(document)
  let discourse: Discourse | undefined
  let tokens: readonly Token[] | undefined
  const segment = (segmenter: Segmenter) =>
    startingIn(segmenter.segment(document.text), outsideOf(away, 0, document.text.length))
  return {
    path,
    referenceDate,
    metadata: document.metadata,
    document,
    away,
    article: () => articleOf(document),
    discourse() {
      discourse ??= readDiscourse(document, referenceDate)
      return discourse
    },
    tokens(segmenter) {
      if (segmenter) return segment(segmenter)
      tokens ??= segment(countingSegmenter())
      return tokens
    },
    facts: (kinds) => analyzerOf(kinds).analyze(text, options).facts,
  }
}
