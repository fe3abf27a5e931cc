/**
 * Half-width marks in Chinese sentences made the full-width ones that these have: , : ; ? ! ( ). And the two full-width
 * ones that stand inside numbers made half-width: 3，178 and 13：20. Lengths stay.
 */

import { YEAR_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import {
  BLANK,
  CLOSE,
  classAt,
  DIGIT,
  HAN,
  isChinese,
  LATIN,
  LINE,
  OPEN,
  PERCENT,
  STOP,
  skipBlanks,
  skipBlanksBack,
} from './characters.js'

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const COMMA = 0x2c
const COLON = 0x3a
const SEMICOLON = 0x3b
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const PAREN_OPEN = 0x28
const PAREN_CLOSE = 0x29
const BRACKET_CLOSE = 0x5d
const WIDE_COMMA = 0xff0c
const WIDE_COLON = 0xff1a
const WIDE_OPEN = 0xff08
const WIDE_CLOSE = 0xff09

/** Replace the unit at `at` by `unit`. */
export interface Swap {
  readonly at: number
  readonly unit: string
}

/** What stands on the two sides of a mark: the class of the nearest unit, and whether blanks lie between. */
function around(text: string, at: number) {
  const back = skipBlanksBack(text, at - 1)
  const next = skipBlanks(text, at + 1)
  return {
    left: classAt(text, back),
    right: classAt(text, next),
    leftApart: back < at - 1,
    rightApart: next > at + 1,
    next,
  }
}

const NO_COLON = new Set('/\\:)(-')

/** Whether a comma, colon or semicolon at `at` is one of a Chinese sentence. */
function partsChinese(text: string, at: number, unit: number): boolean {
  const { left, right, leftApart, rightApart, next } = around(text, at)
  if (left === LINE || left === OPEN || (left === DIGIT && right === DIGIT)) return false
  if (!isChinese(left) && !isChinese(right)) return false
  if (left === LATIN) return unit === COMMA && right === HAN && !rightApart && !leftApart
  if (right === LATIN && rightApart) return false
  if (unit === COLON) {
    // a path, an address, an emoticon; two in a row are code
    if (NO_COLON.has(text.charAt(at + 1)) || text.charAt(at - 1) === ':') return false
    return left === HAN || left === CLOSE || (left === DIGIT && right === HAN)
  }
  const known = (type: number) => isChinese(type) || type === DIGIT || type === PERCENT
  if (right === LINE || next >= text.length) return isChinese(left)
  return known(left) && (known(right) || right === LATIN)
}

/** Where the run of `?` and `!` that begins at `at` ends, and whether it closes a Chinese clause. */
function readCry(text: string, at: number): { end: number; chinese: boolean } {
  let end = at
  while (text.charCodeAt(end) === QUESTION || text.charCodeAt(end) === EXCLAMATION) end++
  const left = classAt(text, at - 1)
  const right = classAt(text, end)
  const after = right === LINE || right === BLANK || right === DIGIT || isChinese(right)
  return { end, chinese: after && (left === HAN || left === CLOSE || left === PERCENT) }
}

/** The end of the web address whose scheme ends at `at`. */
function addressEnd(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end + 1) > 0x20 && text.charCodeAt(end + 1) < 0x7f) end++
  return end
}

/** Longest target of a link that is looked at. */
const TARGET = 400

/** The end of the target of a markdown link whose words end at `at`, or `at`. */
function targetEnd(text: string, at: number, end: number): number {
  const target = text.slice(at, Math.min(end, at + TARGET))
  const close = target.indexOf(')')
  return close < 0 ? at : at + close
}

interface Open {
  readonly at: number
  readonly wide: boolean
}

/** Longest stretch in brackets that is looked at. */
const INNER = 200
const READING = /^[a-z ]*[à-ü\u0100-\u01dc][a-zà-ü\u0100-\u01dc ]*$/u

/** Whether the pair of brackets at `open` and `close` stands in Chinese text. */
function bracketsChinese(text: string, open: number, close: number): boolean {
  const before = classAt(text, open - 1)
  const inner = text.slice(open + 1, Math.min(close, open + INNER))
  if (inner.includes('://') || inner === '') return false
  // the reading of a rare character: 尉犁(yù lí)
  if (READING.test(inner)) return false
  // an area code before the number
  if (/^\d{3,4}$/u.test(inner) && classAt(text, close + 1) === DIGIT) return false
  if (/\p{Script=Han}/u.test(inner)) return true
  const back = skipBlanksBack(text, open - 1)
  const left = classAt(text, back)
  if (left === HAN || left === CLOSE || left === STOP) return before !== BLANK || !/^[A-Za-z ]+$/u.test(inner)
  // (2) before its words, at the beginning of a line or clause
  return (left === LINE || text.charAt(back) in WIDE) && classAt(text, close + 1) === HAN && inner.length <= 3
}

/** The swaps of the line `[start, end)`, in order. */
export function markSwaps(text: string, start: number, end: number): Swap[] {
  const swaps: Swap[] = []
  const open: Open[] = []
  const widen = (at: number) => swaps.push({ at, unit: WIDE[text.charAt(at)] as string })
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    switch (unit) {
      case COMMA:
      case COLON:
      case SEMICOLON:
        if (text.startsWith('://', at)) at = addressEnd(text, at)
        else if (partsChinese(text, at, unit)) widen(at)
        break
      case QUESTION:
      case EXCLAMATION: {
        const cry = readCry(text, at)
        if (cry.chinese) for (let i = at; i < cry.end; i++) widen(i)
        at = cry.end - 1
        break
      }
      case WIDE_COLON:
        if (isRatio(text, at)) swaps.push({ at, unit: ':' })
        break
      case WIDE_COMMA:
        if (groupsThousands(text, at)) swaps.push({ at, unit: ',' })
        break
      case BRACKET_CLOSE:
        // [words](target) of markdown
        if (text.charCodeAt(at + 1) === PAREN_OPEN) at = targetEnd(text, at, end)
        break
      case PAREN_OPEN:
      case WIDE_OPEN:
        open.push({ at, wide: unit === WIDE_OPEN })
        break
      case PAREN_CLOSE:
      case WIDE_CLOSE: {
        const partner = open.pop()
        if (partner === undefined) break
        const wide = unit === WIDE_CLOSE
        if (partner.wide && wide) break
        if (partner.wide || wide || bracketsChinese(text, partner.at, at)) {
          if (!partner.wide) widen(partner.at)
          if (!wide) widen(at)
        }
        break
      }
    }
  }
  return swaps.sort((a, b) => a.at - b.at)
}

const CAPTION_BEFORE = lazyPattern(() => String.raw`(?:${anyOf('text/numbers-part')})[ ]?\d{1,3}$`)
const YEAR_BEHIND = new RegExp(String.raw`(?:19|20)\d{2} ?${YEAR_MARK}`, 'uy')

/** Whether the full-width colon at `at` stands in a ratio or a time of day, and not behind 表8 or before a year. */
function isRatio(text: string, at: number): boolean {
  if (classAt(text, at - 1) !== DIGIT || classAt(text, at + 1) !== DIGIT) return false
  YEAR_BEHIND.lastIndex = at + 1
  return !YEAR_BEHIND.test(text) && !CAPTION_BEFORE.test(charsBefore(text, at, 5))
}

const GROUPS_BEFORE = /(?<![\d.,，])[1-9]\d{0,2}(?:[,，] ?\d{3}){0,3}$/u
const GROUPS_BEHIND =
  /(?:[,，]\d{3}){1,4}(?=[.．%‰\p{Script=Han}]|[ \t\u3000]{0,4}(?:\n|$)|[ \t\u3000]{1,4}[\d\p{Script=Han}—-])/uy

/** Whether the comma at `at` parts thousands: one to three digits before it, exactly three behind, and a unit or cell behind these. */
function groupsThousands(text: string, at: number): boolean {
  if (classAt(text, at - 1) !== DIGIT) return false
  GROUPS_BEHIND.lastIndex = at
  return GROUPS_BEHIND.test(text) && GROUPS_BEFORE.test(charsBefore(text, at, 20))
}
