/** What a judge has to see of a document: the sentence of a value, or the passages where it might stand. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { TO_TEN } from '../../numeral/characters.js'
import { sourceSpan } from '../../text/map.js'
import { headingsAt } from '../reading/headings.js'
import { partAt } from '../reading/parts.js'
import type { Reading } from '../reading/reading.js'
import { PASSAGE_MARK } from './sheet.js'

/** A cell or fact of a document. */
export interface Asked {
  readonly id: string
  /** Its place in the source. */
  readonly place: { readonly start: number; readonly end: number } | null
  /** Names that an empty cell may be told by. */
  readonly names: readonly string[]
  /** Whether what is asked for is promised, and so stands in the plan. */
  readonly isPlanned: boolean
}

/** What stands in the document of it. */
export interface Passages {
  readonly id: string
  readonly section: string | null
  readonly sentence: string | null
  readonly candidates: string | null
}

/** Path → what is asked of it. */
export interface PassagesTask {
  readonly asked: Readonly<Record<string, readonly Asked[]>>
}

const MOST = 6
const LONGEST = 260
const DIGIT = lazyPattern(() => String.raw`[\d%]|[${TO_TEN}](?:${anyOf('verify/tenths')})`)
const BLANKS = /\s+/gu

const oneLine = (text: string): string => text.replace(BLANKS, ' ').trim()

/** A sentence cut to what stands around `at`. */
function around(sentence: string, at: number): string {
  if (sentence.length <= LONGEST) return sentence
  const from = Math.max(0, at - LONGEST / 2)
  const to = Math.min(sentence.length, from + LONGEST)
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}

/** Where the first of `names` stands in `text`, or −1. */
function firstOf(names: readonly string[], text: string): number {
  let first = -1
  for (const name of names) {
    const at = text.indexOf(name)
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}

/** What the documents that `asked` names hold of it. */
export function passagesOf({ asked }: PassagesTask): (reading: Reading) => Passages[] {
  return (reading) => {
    const { document, path } = reading
    const { text, sentences, sections, map } = document
    const open = headingsAt(sections)
    const headings = (at: number) =>
      open(at)
        .map((i) => sections[i]?.title ?? '')
        .join(' / ') || null
    const spans = sentences.map((sentence) => ({
      ...sentence,
      source: sourceSpan(map, sentence.start, sentence.end),
    }))
    const sentenceAt = (start: number) => spans.findLast(({ source }) => source.start <= start) ?? spans[0]

    const candidatesOf = ({ names, isPlanned }: Asked): string | null => {
      const found = sentences.flatMap(({ start, end }) => {
        const sentence = text.slice(start, end)
        const at = firstOf(names, sentence)
        if (at < 0) return []
        const near = sentence.slice(at, at + LONGEST)
        // what is likeliest stands first: with a number, and where it is promised or told
        const isFitting = (partAt(reading, start) === 'plan') === isPlanned
        const rank = (DIGIT.test(near) ? 0 : 2) + (isFitting ? 0 : 1)
        return [{ start, rank, passage: oneLine(around(sentence, at)) }]
      })
      const best = found
        .sort((a, b) => a.rank - b.rank || a.start - b.start)
        .slice(0, MOST)
        .sort((a, b) => a.start - b.start)
      return (
        best.map(({ start, passage }) => `[${headings(start) ?? ''}] ${passage}`).join(PASSAGE_MARK) || null
      )
    }

    return (asked[path] ?? []).map((one): Passages => {
      const { id, place } = one
      if (place === null) return { id, section: null, sentence: null, candidates: candidatesOf(one) }
      const sentence = sentenceAt(place.start)
      return {
        id,
        section: sentence ? headings(sentence.start) : null,
        sentence: sentence ? oneLine(text.slice(sentence.start, sentence.end)) : null,
        candidates: null,
      }
    })
  }
}
