/**
 * Sentences: up to 。！？ or a closing …… and the marks that close behind it; never across paragraphs.
 * Stops inside quotations and brackets do not count; what is quoted belongs to the sentence that quotes it.
 */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import { HUNDRED, PLAIN_ZEROS, TO_TEN } from '../../numeral/characters.js'
import type { Quotation, Range } from '../document.js'
import { findBrackets } from './brackets.js'
import { isBlank } from './paragraphs.js'
import { speechVerbs } from './speech-verbs.js'

/** A quotation longer than this is a speech of its own, and its stops count. */
const LONG_QUOTATION = 400
const LONG_BRACKET = 240
/** A bracketed remark of at most this length behind a stop belongs to the sentence before: 。（鼓掌） */
const REMARK = 14

// a run without a bound would be kept on the stack of the pattern
const STOPS = /[。｡！!？?…．.]{1,1000}/gu
const FULL_STOP = /[。｡！!？?]/u
const ENDS_TALK = /[。！？!?…～~—]$/u
const CLOSING = new Set('”’」』〞）)】》〉〕]*')
const GOES_ON = lazyPattern(() => `[，、；：,;:）)》${charactersOf('text/goes-on-after-quotation')}]`)
const ELLIPSIS_GOES_ON = lazyPattern(
  () => `[，、；：,;:）)》”’」』${charactersOf('text/goes-on-after-ellipsis')}]`,
)
const NUMBERING = new RegExp(String.raw`^[（(〔[][${PLAIN_ZEROS}${TO_TEN}${HUNDRED}0-9]{1,3}[）)〕\]]`, 'u')
const LATIN = /[0-9A-Za-z]/u
const HAN_NOT_NUMERAL = new RegExp(String.raw`(?![${PLAIN_ZEROS}${TO_TEN}])[\p{Script=Han}%]`, 'u')

/** Quotations and brackets whose inner stops do not end a sentence: outermost ones, by start. */
function findShelters(text: string, paragraphs: readonly Range[], quotations: readonly Quotation[]) {
  const brackets = findBrackets(text, paragraphs, LONG_BRACKET)
  const shelters: (Range & { readonly quoted: boolean })[] = []
  let q = 0
  let b = 0
  let reach = 0
  while (q < quotations.length || b < brackets.length) {
    const quotation = quotations[q]
    const bracket = brackets[b]
    const quoted = quotation !== undefined && (bracket === undefined || quotation.start < bracket.start)
    const next = (quoted ? quotation : bracket) as Range
    if (quoted) q++
    else b++
    if (next.start < reach || next.end - next.start > LONG_QUOTATION) continue
    shelters.push({ start: next.start, end: next.end, quoted })
    reach = next.end
  }
  return shelters
}

/** Whether a run of stop characters at `[at, end)`, outside quotations, ends a sentence. */
function isStop(text: string, at: number, end: number, last: number): boolean {
  const run = text.slice(at, end)
  const before = text.charAt(at - 1)
  const after = end < last ? text.charAt(end) : ''
  if (run.includes('。')) return true
  if (FULL_STOP.test(run)) return !(LATIN.test(after) && !/[\p{Script=Han}\s]/u.test(before))
  if (run.includes('…') || run.length > 2) return after === '' || !ELLIPSIS_GOES_ON.test(after)
  if (run.length > 1) return false
  return HAN_NOT_NUMERAL.test(before) && (after === '' || /[\p{Script=Han}“\s]/u.test(after))
}

let attribution: RegExp | undefined

/** Whether what follows a quoted sentence at `at` still belongs to it: 的精神, ，, 张三说. */
function goesOn(text: string, at: number): boolean {
  if (GOES_ON.test(text.charAt(at))) return true
  attribution ??= new RegExp(`^[^。！？；：，,“”\\n]{0,30}?(?:${speechVerbs()})`, 'u')
  return attribution.test(text.slice(at, at + 36))
}

/** The sentences of `text`, trimmed, in order. Every paragraph gives at least one. */
export function findSentences(
  text: string,
  paragraphs: readonly Range[],
  quotations: readonly Quotation[],
): Range[] {
  const shelters = findShelters(text, paragraphs, quotations)
  const sentences: Range[] = []
  let p = 0
  let s = 0
  let start = paragraphs[0]?.start ?? 0

  const close = (end: number) => {
    while (start < end && isBlank(text.charCodeAt(start))) start++
    if (end > start) sentences.push({ start, end })
    start = end
  }
  const leaveParagraphs = (at: number) => {
    while (p < paragraphs.length && (paragraphs[p] as Range).end <= at) {
      close((paragraphs[p] as Range).end)
      p++
      start = (paragraphs[p] as Range | undefined)?.start ?? at
    }
  }
  /** Takes in what closes behind a stop: quotation marks, brackets, a short bracketed remark. */
  const absorb = (from: number, last: number): number => {
    let end = from
    while (end < last && CLOSING.has(text.charAt(end))) end++
    while (s < shelters.length && (shelters[s] as Range).start < end) s++
    const next = shelters[s]
    if (!next || next.quoted || next.start !== end || next.end - end > REMARK || next.end > last) return end
    return NUMBERING.test(text.slice(next.start, next.end)) || next.end === last ? end : next.end
  }

  STOPS.lastIndex = 0
  for (let match = STOPS.exec(text); match; match = STOPS.exec(text)) {
    const at = match.index
    leaveParagraphs(at)
    if (p >= paragraphs.length) break
    const last = (paragraphs[p] as Range).end
    while (s < shelters.length && (shelters[s] as Range).end <= at) s++
    const shelter = shelters[s]
    if (!shelter || shelter.start > at) {
      const end = Math.min(at + match[0].length, last)
      if (isStop(text, at, end, last)) close(absorb(end, last))
      continue
    }
    STOPS.lastIndex = shelter.end
    const whole = shelter.start <= start || isBlankBetween(text, start, shelter.start)
    if (!shelter.quoted && !whole) continue
    if (!ENDS_TALK.test(text.slice(shelter.end - 3, shelter.end - 1).trimEnd())) continue
    const end = absorb(shelter.end, last)
    if (end >= last || !goesOn(text, end)) close(end)
  }
  leaveParagraphs(text.length)
  return sentences
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at >= to
}
