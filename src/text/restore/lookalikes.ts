/**
 * Signs that look like numerals and stand for them: О of Cyrillic, O, 0 and ○ for 〇 in years (二О一九年), 參 for 叁 in amounts.
 * And `??` for two blanks of full width that opened a paragraph.
 */

import { YEAR_MARK } from '../../calendar/marks.js'
import { characterSet } from '../../lexicon/character-sets.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import {
  CENTURY_ONES,
  FORMAL_THREE,
  NINE,
  ONES,
  PLAIN_ZEROS,
  ROUND_ZERO,
  ZERO,
  ZEROS,
} from '../../numeral/characters.js'
import type { Undo } from './undo.js'

const DIGIT = 1
const ROUND = 2
/** Round letters of other scripts, which Chinese text holds for nothing else. */
const FOREIGN = new Set('ОоΟοОо')
/** No numeral in digits is longer. */
const LONGEST = 8

const sort = new Uint8Array(65536)
for (const digit of ONES + PLAIN_ZEROS) sort[digit.charCodeAt(0)] = DIGIT
for (const round of 'ОоOo0○◯ΟοＯｏ０') sort[round.charCodeAt(0)] = ROUND

const sortAt = (text: string, at: number): number =>
  at < 0 || at >= text.length ? 0 : (sort[text.charCodeAt(at)] as number)

const isWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && /[A-Za-z0-9]/u.test(text.charAt(at))

/** What a numeral that ends with one stands before. */
const BEHIND = lazyPattern(() => `^[${characterSet('after-year-digit')}]`)

/** Three of accounts in its simplified and traditional everyday writing. */
export const THREES = '參参'
/** 參 between a digit of accounts and a power, before a power that goes on, and after a power at the end. */
const AMOUNT = lazyPattern(() => {
  const [digits, powers, money] = [
    characterSet('accounts-digits'),
    characterSet('accounts-powers'),
    characterSet('accounts-money'),
  ]
  const large = characterSet('accounts-large')
  const three = `[${THREES}]`
  return (
    `(?<=[${digits}${powers}]${ZERO}?)${three}(?=[${powers}${large}${money}])|${three}(?=[${powers}](?:[${digits}${ZERO}${large}${money}]|$))` +
    `|${three}(?=[${large}](?:[${digits}${ZERO}${money}]|${three}[${powers}]))|(?<=[${digits}][${powers}]${ZERO}?)${three}(?![${characterSet('makes-word-of-three')}])`
  )
}, 'uy')

/** Blanks that were lost, one mark each, or one of the two. */
const INDENT =
  /^[ \u3000]{0,4}(?:(?:[?？\ufffd][ \u3000]?){2,8}|[?\ufffd]\u3000|\u3000[?\ufffd])\u3000?(?=[\p{Script=Han}“‘《（(【\dA-Z]|——)/gmu
/** 二〇—九年: a dash within a year is the stroke of 一. */
const ROUNDS = `${ZEROS}ОO`
const STROKE = new RegExp(
  String.raw`(?<![\p{Script=Han}\d])[${CENTURY_ONES}][${ROUNDS}${NINE}](?:[—―－](?=[${ROUNDS}${ONES}]${YEAR_MARK})|[${ROUNDS}${ONES}][—―－](?=${YEAR_MARK}))`,
  'gu',
)

/** The numerals of `text` with a round sign or letter for 〇. */
export function undoRoundSigns(text: string): Undo[] {
  const undos: Undo[] = []
  for (let i = 0; i < text.length; i++) {
    if (sort[text.charCodeAt(i)] !== ROUND) continue
    if (sortAt(text, i - 1) !== DIGIT && sortAt(text, i + 1) !== DIGIT) continue
    let start = i
    while (i - start < LONGEST && sortAt(text, start - 1) !== 0) start--
    let end = i + 1
    while (end - start < LONGEST && sortAt(text, end) !== 0) end++
    if (sortAt(text, end) === 0 && !isWord(text, start - 1) && !isWord(text, end))
      for (const one of roundsOf(text, start, end)) undos.push(one)
    i = Math.max(i, end - 1)
  }
  return undos
}

/** The round signs of the numeral `text[start, end)`: those between two digits, or with what tells a date or number behind. */
function roundsOf(text: string, start: number, end: number): Undo[] {
  const undos: Undo[] = []
  const counted = BEHIND.test(text.charAt(end))
  for (let from = start; from < end; from++) {
    if (sortAt(text, from) !== ROUND) continue
    let to = from + 1
    while (to < end && sortAt(text, to) === ROUND) to++
    const opens = from === start
    const foreign = !opens && FOREIGN.has(text.charAt(from))
    const sound = opens
      ? text.charAt(end) === YEAR_MARK && to - from === 1 && end - to === 1
      : to < end || counted || foreign
    if (sound)
      undos.push({
        type: 'digit',
        certainty: 'likely',
        start: from,
        end: to,
        edits: [{ start: from, end: to, text: ROUND_ZERO.repeat(to - from) }],
      })
    from = to
  }
  return undos
}

/** Each 參 of `text` that counts. */
export function undoAmounts(text: string): Undo[] {
  const undos: Undo[] = []
  for (const three of THREES)
    for (let start = text.indexOf(three); start >= 0; start = text.indexOf(three, start + 1)) {
      AMOUNT.regexp.lastIndex = start
      if (!AMOUNT.test(text)) continue
      const end = start + 1
      undos.push({
        type: 'digit',
        certainty: 'likely',
        start,
        end,
        edits: [{ start, end, text: FORMAL_THREE }],
      })
    }
  return undos.sort((a, b) => a.start - b.start)
}

/** The blanks that opened paragraphs of `text`. */
export function undoLostIndents(text: string): Undo[] {
  return [...text.matchAll(INDENT)].map(({ 0: marks, index: start }) => {
    const end = start + marks.length
    return { type: 'space', certainty: 'likely', start, end, edits: [{ start, end, text: '　　' }] }
  })
}

/** The dashes that stand for 一 in the years of `text`. */
export function undoStrokes(text: string): Undo[] {
  return [...text.matchAll(STROKE)].map(({ 0: year, index }) => {
    const end = index + year.length
    const start = end - 1
    return { type: 'digit', certainty: 'likely', start, end, edits: [{ start, end, text: '一' }] }
  })
}
