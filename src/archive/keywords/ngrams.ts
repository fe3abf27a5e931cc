/** Runs of segments that stand in several documents, and how firmly their words belong together. */

import { NGrams } from 'natural/lib/natural/ngrams/index.js'
import { ORDINAL_MARK } from '../../calendar/marks.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { COUNTING_TWO, LARGE_PLACES, ONES, PLACES, ZERO } from '../../numeral/characters.js'
import type { Segmenter, Token } from '../../segment/segmenter.js'
import type { KeywordDocument } from '../keywords.js'
import { ownPhrases, ownPlaces } from './content.js'

/** One phrase as the documents have it. */
export interface Phrase {
  readonly text: string
  /** Other spellings counted with it. */
  readonly variants: readonly string[]
  /** The documents it stands in, by their number. */
  readonly places: ReadonlySet<number>
  readonly documents: number
  readonly mentions: number
  readonly first: number
  /** Mean pointwise mutual information of its words, in nats. */
  readonly cohesion: number
}

/** Segmented documents: words as numbers, so that thousands of them fit into memory. */
export interface Corpus {
  add(document: Pick<KeywordDocument, 'text' | 'metadata'>, year: number): void
  readonly words: readonly { readonly text: string; readonly pos: string; count: number }[]
  readonly documents: readonly { readonly year: number; readonly runs: readonly (readonly string[])[] }[]
}

/** What may stand in a phrase, and what at its ends. Numerals and short forms like 区 and 多 stand inside only. */
const INNER = /^(?:[nva]|[ijlbzmsfxqk]$)/u
const EDGE = /^(?:[nva]|[ijlbzsx]$)/u
const HAN = /^\p{Script=Han}+$/u
const NUMERAL_START = new RegExp(
  `^[${ORDINAL_MARK}${ZERO}${ONES}${PLACES}${LARGE_PLACES}${COUNTING_TWO}]`,
  'u',
)
/** Words of grammar that come and go in a set phrase. */
export const LINKS: ReadonlySet<string> = new Set([...'之和与及'])
const QUOTES = /^[“”‘’"]+$/u
/** Segments in a phrase, at most: 习近平/新时代/中国/特色/社会主义/思想. */
const LONGEST = 6

/** @throws nothing; `add` throws `E_SEGMENTER` */
export function createCorpus(segmenter: Segmenter): Corpus {
  const ids = new Map<string, string>()
  const words: { text: string; pos: string; count: number }[] = []
  const documents: { year: number; runs: string[][] }[] = []
  const idOf = ({ text, pos }: Token): string => {
    const key = `${text}/${pos}`
    let id = ids.get(key)
    if (id === undefined) {
      id = String(words.length)
      ids.set(key, id)
      words.push({ text, pos, count: 0 })
    }
    words[Number(id)]!.count++
    return id
  }
  return {
    words,
    documents,
    add({ text, metadata }, year) {
      const places = ownPlaces(metadata.region?.code)
      const runs: string[][] = []
      let run: string[] = []
      for (const token of segmenter.segment(text)) {
        if (QUOTES.test(token.text)) continue
        if (isPart(token, places)) run.push(idOf(token))
        else if (run.length > 0) {
          if (run.length > 1) runs.push(run)
          run = []
        }
      }
      if (run.length > 1) runs.push(run)
      documents.push({ year, runs })
    },
  }
}

function isPart({ text, pos }: Token, places: ReadonlySet<string>): boolean {
  if (LINKS.has(text)) return true
  return HAN.test(text) && INNER.test(pos) && (!places.has(text) || text === '中国')
}

/** Which n-grams stand in `fewest` documents and more; only those whose own parts do can. */
function frequentGrams(corpus: Corpus, n: number, parts: ReadonlySet<string>, fewest: number): Set<string> {
  const counts = new Map<string, number>()
  for (const { runs } of corpus.documents) {
    const here = new Set<string>()
    for (const run of runs)
      for (const gram of NGrams.ngrams(run as string[], n))
        if (n === 2 || (parts.has(gram.slice(1).join(' ')) && parts.has(gram.slice(0, -1).join(' '))))
          here.add(gram.join(' '))
    for (const gram of here) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([gram]) => gram))
}

/** Neighbours on one side: one that has always the same is part of a longer phrase. */
const FEWEST_NEIGHBOURS = 3

interface Seen {
  readonly gram: readonly string[]
  readonly places: Set<number>
  readonly before: Set<string>
  readonly behind: Set<string>
  mentions: number
  first: number
}

function gather(corpus: Corpus, n: number, grams: ReadonlySet<string>): Seen[] {
  const seen = new Map<string, Seen>()
  corpus.documents.forEach(({ year, runs }, number) => {
    runs.forEach((run, r) => {
      NGrams.ngrams(run as string[], n).forEach((gram, at) => {
        const key = gram.join(' ')
        if (!grams.has(key)) return
        const one = seen.get(key) ?? {
          gram,
          places: new Set(),
          before: new Set(),
          behind: new Set(),
          mentions: 0,
          first: year,
        }
        seen.set(key, one)
        one.mentions++
        one.first = Math.min(one.first, year)
        one.places.add(number)
        // the edge of a run is a neighbour of its own each time
        if (one.before.size < FEWEST_NEIGHBOURS) one.before.add(run[at - 1] ?? `${number}:${r}`)
        if (one.behind.size < FEWEST_NEIGHBOURS) one.behind.add(run[at + n] ?? `${number}:${r}`)
      })
    })
  })
  return [...seen.values()]
}

/** Whose a thing is, before its name: 市政协, 全省. */
const isLevel = hasRole('keywords/level-before-name')

const isVerb = (pos: string) => pos === 'v' || pos === 'ad' || pos === 'd'

/** Whether words make a name rather than a sentence: no mere verbs, no verb in front of what is a phrase without it. */
function isPhrase(words: readonly { readonly text: string; readonly pos: string }[]): boolean {
  const first = words[0]!
  const last = words.at(-1)!
  const length = words.reduce((n, w) => n + w.text.length, 0)
  if (length < 4 || length > 16) return false
  if (!EDGE.test(first.pos) || !EDGE.test(last.pos) || NUMERAL_START.test(first.text)) return false
  if (words.every((w) => isVerb(w.pos)) || first.pos === 'ad') return false
  if (words.length > 2 && (isVerb(first.pos) || isVerb(last.pos))) return false
  if (isLevel(first.text) || [first, last].some((w) => isVerb(w.pos) && w.text.length === 1)) return false
  const rest = words
    .slice(1)
    .map((w) => w.text)
    .join('')
  return !ownPhrases().has(rest) && !(isVerb(first.pos) && rest.length >= 4)
}

/** The phrases of two to six segments that stand in `fewest` documents and more, in no order. */
export function frequentPhrases(corpus: Corpus, fewest: number): Phrase[] {
  const total = corpus.words.reduce((n, word) => n + word.count, 0)
  const phrases = new Map<string, Phrase>()
  let grams: ReadonlySet<string> = new Set()
  for (let n = 2; n <= LONGEST; n++) {
    grams = frequentGrams(corpus, n, grams, fewest)
    for (const { gram, places, before, behind, mentions, first } of gather(corpus, n, grams)) {
      const words = gram.map((id) => corpus.words[Number(id)]!)
      if (before.size < Math.min(FEWEST_NEIGHBOURS, mentions) || !isPhrase(words)) continue
      if (behind.size < Math.min(FEWEST_NEIGHBOURS, mentions)) continue
      const chance = words.reduce((sum, word) => sum + Math.log(word.count / total), 0)
      const cohesion = (Math.log(mentions / total) - chance) / (n - 1)
      const text = words.map((word) => word.text).join('')
      const known = phrases.get(text)
      // one text may be cut in several ways, or tagged in several
      phrases.set(
        text,
        known
          ? joinPhrases(known, places, mentions, first)
          : phraseOf(text, places, mentions, first, cohesion),
      )
    }
  }
  return [...phrases.values()]
}

function phraseOf(
  text: string,
  places: ReadonlySet<number>,
  mentions: number,
  first: number,
  cohesion: number,
): Phrase {
  return { text, variants: [], places, documents: places.size, mentions, first, cohesion }
}

/** `phrase` with further mentions of it. */
export function joinPhrases(
  phrase: Phrase,
  places: ReadonlySet<number>,
  mentions: number,
  first: number,
): Phrase {
  const all = new Set([...phrase.places, ...places])
  return {
    ...phrase,
    places: all,
    documents: all.size,
    mentions: phrase.mentions + mentions,
    first: Math.min(phrase.first, first),
  }
}
