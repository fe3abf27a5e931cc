/** Signs that are written in more than one way, each made the one that the rules know. Lengths stay. */

import { ONES, PLAIN_ZEROS, ROUND_ZERO } from '../../numeral/characters.js'
import { classAt, DIGIT, HAN, LATIN, LINE, OTHER, PERCENT, skipBlanks, skipBlanksBack } from './characters.js'

/** What a unit may stand for: a dash, a hyphen or minus, a wave between numbers, the dot of names and dates, a colon. */
const FORMS: readonly (readonly [forms: string, sign: string])[] = [
  ['–‒―─━ー', '—'],
  ['−‐‑', '-'],
  ['〜∼˜', '~'],
  ['・‧･∙⋅•', '·'],
  ['∶︰', ':'],
  ['○◯', ROUND_ZERO],
]

const table = new Uint16Array(65536)
for (const [forms, sign] of FORMS) for (const form of forms) table[form.charCodeAt(0)] = sign.charCodeAt(0)

/** Whether a unit is a form that may have to be changed. */
export const isSignForm = (unit: number): boolean => table[unit] !== 0

const BOX_FIRST = 0x2500
const BOX_LAST = 0x257f
const KANA = /[\u3040-\u30fe]/u
const HAN_DIGIT = new Set(`${PLAIN_ZEROS}${ONES}`)

/** Longest run of box-drawing dashes that is a dash of the text and no rule. */
const DASHES = 2

/** Longest run of dashes that is walked over. */
const DASH_RUN = 4

/** Whether what is at `at` can stand on one side of a sign between numbers or words of Chinese text. */
function isWord(type: number): boolean {
  return type !== OTHER && type !== LINE
}

/** The nearest unit beside the run of dashes that `at` stands in. */
function besideDashes(text: string, at: number, step: 1 | -1): number {
  let i = at
  for (let n = 0; n < DASH_RUN && (text.charAt(i) === '—' || table[text.charCodeAt(i)] === 0x2014); n++)
    i += step
  return step > 0 ? skipBlanks(text, i) : skipBlanksBack(text, i)
}

function isDash(text: string, at: number, unit: number): boolean {
  if (unit === 0x2015) return true
  const left = classAt(text, besideDashes(text, at, -1))
  const right = classAt(text, besideDashes(text, at, 1))
  if (unit === 0x30fc) return !KANA.test(text.charAt(at - 1)) && left === HAN && right === HAN
  if (unit >= BOX_FIRST && unit <= BOX_LAST) {
    let start = at
    let end = at + 1
    const isBox = (i: number) => text.charCodeAt(i) >= BOX_FIRST && text.charCodeAt(i) <= BOX_LAST
    while (at - start <= DASHES && isBox(start - 1)) start--
    while (end - at <= DASHES && isBox(end)) end++
    return end - start <= DASHES && isBox(at)
  }
  // an en dash between English words or their numbers is theirs
  return isWord(right) && (isWord(left) || left === LINE) && !(left === LATIN && right === LATIN)
}

/** The unit that stands for the one at `at` in the canonical text, or 0 where it stays. */
export function signAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const sign = table[unit] as number
  if (sign === 0) return 0
  const before = classAt(text, at - 1)
  const after = classAt(text, at + 1)
  switch (sign) {
    case 0x2014:
      return isDash(text, at, unit) ? sign : 0
    case 0x2d:
      return unit !== 0x2212 || after === DIGIT ? sign : 0
    case 0x7e:
      return (before === DIGIT || before === PERCENT || before === HAN) && (after === DIGIT || after === HAN)
        ? sign
        : 0
    case 0xb7:
      return isWord(before) &&
        isWord(after) &&
        (before === HAN || after === HAN || (before === DIGIT && after === DIGIT))
        ? sign
        : 0
    case 0x3a:
      if (before === DIGIT && after === DIGIT) return sign
      return before === HAN ? 0xff1a : 0
    default:
      return HAN_DIGIT.has(text.charAt(at - 1)) || isZero(text.charCodeAt(at - 1)) ? sign : 0
  }
}

/** 二○○九年: the second circle stands behind the first, which is still as it was. */
function isZero(unit: number): boolean {
  return table[unit] === 0x3007
}
