/**
 * Big5 that was read as GBK (`い地瓣` for 中華民國), and GBK read as Big5 (`笢弊` for 中国). Both have two bytes to a character,
 * so that each character stands for one; a stretch is put right where the others read like prose and these do not.
 */
import { hasBit } from '../../lexicon/bits.js'
import { type PairTable, pairTable } from './bytes.js'
import { COMMON_UNITS } from './common-units.baked.js'
import type { Passage } from './passage.js'
import { isPinyinLetter } from './pinyin.js'
import { isPlausible, proseModel } from './plausible.js'

/** By how many nats the other reading of a stretch must be likelier, at least. */
const CLEARLY = 14
/** Fewer characters prove nothing. */
const LEAST = 3
/** Among so many characters in a row three that official prose hardly ever holds make a line doubtful. */
const WINDOW = 6

/** The lines of `text` in which odd characters stand close together. */
function doubtfulLines(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  // where the two odd characters before stand
  let one = -WINDOW
  let two = -WINDOW
  for (let at = 0; at < text.length; at++) {
    if (hasBit(COMMON_UNITS, text.charCodeAt(at))) continue
    const close = at - two < WINDOW
    two = one
    one = at
    if (!close) continue
    const start = text.lastIndexOf('\n', at) + 1
    const end = text.indexOf('\n', at)
    found.push({ start, end: end < 0 ? text.length : end })
    if (end < 0) break
    at = end
    one = two = end - WINDOW
  }
  return found
}

/** The stretch under way in `stretches`. */
interface Stretch {
  readonly start: number
  /** What its bytes spell in the other encoding. */
  readonly meant: number[]
  /** How much likelier the other reading is, up to here and at most, and where that was. */
  gain: number
  best: number
  bestEnd: number
}

const openAt = (start: number): Stretch => ({ start, meant: [], gain: 0, best: 0, bestEnd: start })

/** What the bytes of `unit` in one encoding spell in another; ASCII is the same in all; 0 if they spell nothing. */
function twinOf(unit: number, from: PairTable, to: PairTable): number {
  if (unit < 0x80) return unit
  const pair = from.pairOf[unit] as number
  const twin = pair === 0 ? 0 : (to.unitOf[pair] as number)
  return twin >= 0xe000 && twin < 0xf900 ? 0 : twin
}

/** Whether the character at `at` is a letter of a gloss (`(xiàn)`): these encodings show such letters too, but alone. */
function isGloss(line: string, at: number): boolean {
  if (!isPinyinLetter(line.charCodeAt(at))) return false
  return (
    /[a-z()]/u.test(line.charAt(at - 1)) || /[a-z()]/u.test(line.charAt(at + 1)) || line.charCodeAt(at) < 0x80
  )
}

/** The stretches of `line` that read far better with the characters that `to` has for the bytes that `from` shows as these. */
function stretches(line: string, from: PairTable, to: PairTable): Passage[] {
  const { cost } = proseModel()
  const found: Passage[] = []
  let stretch = openAt(0)
  const close = (next: number) => {
    const { start, meant, bestEnd: end, best } = stretch
    stretch = openAt(next)
    if (best < CLEARLY || end - start < LEAST) return
    const text = meant
      .slice(0, end - start)
      .map((unit) => String.fromCharCode(unit))
      .join('')
    if (isPlausible(text)) found.push({ start, end, text, certainty: 'proved' })
  }
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    const twin = isGloss(line, i) ? 0 : twinOf(unit, from, to)
    if (twin === 0) {
      close(i + 1)
      continue
    }
    const { meant } = stretch
    const here = cost(i > 1 ? line.charCodeAt(i - 2) : 0, i > 0 ? line.charCodeAt(i - 1) : 0, unit)
    const there = cost(meant.at(-2) ?? 0, meant.at(-1) ?? 0, twin)
    if (unit >= 0x80) stretch.gain += here - there
    meant.push(twin)
    if (stretch.gain > stretch.best) {
      stretch.best = stretch.gain
      stretch.bestEnd = i + 1
    }
    // what was gained is used up: the stretch ended where it was greatest, the next may begin behind here
    if (stretch.gain <= 0 || stretch.gain <= stretch.best - CLEARLY) close(i + 1)
  }
  close(line.length)
  return found
}

/** The passages of Big5 read as GBK and of GBK read as Big5, in order. */
export function findTwins(text: string): Passage[] {
  const found: Passage[] = []
  for (const { start, end } of doubtfulLines(text)) {
    const line = text.slice(start, end)
    const one = stretches(line, pairTable('gb18030'), pairTable('big5'))
    const other = stretches(line, pairTable('big5'), pairTable('gb18030'))
    const size = (passages: readonly Passage[]) =>
      passages.reduce((sum, passage) => sum + passage.text.length, 0)
    for (const passage of size(one) >= size(other) ? one : other)
      found.push({ ...passage, start: passage.start + start, end: passage.end + start })
  }
  return found
}
