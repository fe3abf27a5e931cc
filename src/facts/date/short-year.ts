/**
 * Years told by their last two digits (92年底, 15年3月, 1986—90年). 92年 alone may as well be a length of time:
 * one of the shapes below must show that a year is meant.
 */

import {
  COUNTER,
  END_MARKS,
  FRONT,
  MONTH_MARK,
  OF,
  ORDINAL_MARK,
  POINT_MARK,
  QUARTER_MARK,
  START_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { MONTH, SHORT_YEAR, shortYearOf, TO, YEAR } from '../../numeral/calendar.js'
import { COUNTS, FIRST_FOUR, ONES, TO_TEN, ZEROS } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { YearRef } from './expression.js'

/** A year of two digits, and the offset behind its 年. */
export interface ReadShortYear {
  readonly year: YearRef
  readonly end: number
}

const SHORT = lazyPattern(
  () => `['’‘]?(${SHORT_YEAR}) ?${YEAR_MARK}(?!${anyOf('date/after-short-year-in-word')})`,
  'uy',
)
/** Before the digits: another digit, a point or a word that counts makes a number or a length of them. */
const PART_OF_NUMBER = lazyPattern(
  () => `[0-9.%${COUNTS}${ZEROS}${charactersOf('date/part-of-number-before-year')}]$`,
)
/** A month, a quarter, a half, a season or an edge behind 年. Months are counted with 个, and so are lengths. */
const PART_BEHIND = lazyPattern(
  () =>
    `(?:${anyOf('date/part-of-short-year')}|${MONTH} ?${MONTH_MARK}(?!${anyOf('date/after-month-of-age')})|${ORDINAL_MARK}?[1-4${FIRST_FOUR}]${QUARTER_MARK}|${FRONT}[${TO_TEN}]{1,2}${COUNTER}?(?:${MONTH_MARK}|${QUARTER_MARK})|${YEAR_MARK}?(?:${START_MARK}(?!${anyOf('date/after-chu-of-short-year')})|[${END_MARKS}](?![${charactersOf('date/after-di-in-word')}]))|${ORDINAL_MARK}?(?:${MONTH})(?:${anyOf('date/from-to')}|[—-])(?:${MONTH})${MONTH_MARK})`,
  'uy',
)
const BEYOND = lazyPattern(
  () =>
    `(?:${anyOf('date/beyond-year')}|${anyOf('date/since')}(?!${anyOf('date/after-lai-of-year')})|${anyOf('date/starting')}(?![${POINT_MARK}${charactersOf('date/after-qi-of-short-year')}]))`,
  'uy',
)
const ANCHORED = lazyPattern(() => `[${charactersOf('date/from-before')}]$`)
const INTO = lazyPattern(
  () =>
    `(?:[${charactersOf('date/from-before-short-year')}]|(?<![${charactersOf('date/before-dao-in-word')}])${anyOf('date/arriving')}|(?<![${charactersOf('date/before-zai-in-word')}])${anyOf('text/in')}|${anyOf('date/until')})$`,
)
/** 98年至、98、 */
const paired = () => `${TO}|[、${charactersOf('joins/and')}]`
const FULL_BEFORE = lazyPattern(() => `(${YEAR}) ?${YEAR_MARK}?(?:${paired()})$`)
const SHORT_BEFORE = lazyPattern(() => `(?<![0-9.])(${SHORT_YEAR}) ?${YEAR_MARK}?(${paired()})$`)
const SHORT_AFTER = lazyPattern(() => `(${paired()})(${SHORT_YEAR}) ?${YEAR_MARK}`, 'uy')
/** Words next to a length of time: 历经95年, 98年的历史. */
const LENGTH_BEFORE = lazyPattern(() => `(?:${anyOf('date/lasts-years')})$`)
const LENGTH_BEHIND = lazyPattern(
  () =>
    `^(?:${anyOf('date/length-after-years')}|${anyOf('date/since-then')}(?!${anyOf('date/after-coming')})|${OF}?(?:${anyOf('date/time-of-life')}))`,
)
/** So many years of a range are credible as a range of years. */
const LONGEST_RANGE = 40
/** A year in full and one in two digits are no further apart: 1949—95年, not 2019年和95年. */
const LONGEST_PAIR = 60
export const isLaterYear = (first: number, later: number): boolean =>
  later > first && later - first <= LONGEST_PAIR
/** From here on two digits are more often a year of the last century than a length. */
const LATE = 49

const LONGEST_BEFORE = 14

/** Years in a range or list next to it: 85—90年, 96、97年, 从83年到87年. */
function hasPartner(text: string, at: number, digits: number, end: number, before: string): boolean {
  const full = FULL_BEFORE.exec(before)
  // 1994年和95年, 2019至20年: a later year of the same century
  if (full) return isLaterYear(Number(shortYearOfFull(full[1]!)), digits)
  const earlier = SHORT_BEFORE.exec(before)
  if (earlier && isYearRange(shortYearOf(earlier[1]!), digits)) return true
  const later = matchAt(SHORT_AFTER, text, end)
  return later !== null && isYearRange(digits, shortYearOf(later[2]!)) && at >= 0
}

/** Whether two digits and two digits are credible as the ends of a range of years: 85—90, not 50—70. */
export function isYearRange(first: number, last: number): boolean {
  const round = first % 10 === 0 && last % 10 === 0
  return first >= LATE && last > first && last - first <= LONGEST_RANGE && !round
}

const shortYearOfFull = (year: string) =>
  /^[0-9]+$/u.test(year) ? Number(year) % 100 : shortYearOf(year.slice(-2))

/** The two-digit year at `at` (before it an apostrophe, if there is one), if it is one for certain. */
export function readShortYear(text: string, at: number): ReadShortYear | undefined {
  const match = matchAt(SHORT, text, at)
  if (!match) return undefined
  const end = at + match[0].length
  const digits = shortYearOf(match[1]!)
  const before = charsBefore(text, at, LONGEST_BEFORE)
  if (!/^['’‘]/u.test(match[0]) && !isYear(text, at, match[1]!, digits, end, before)) return undefined
  return { year: { by: 'short', digits }, end }
}

const NUMBER_GUARDS = defineGuards<[partner: boolean, before: string]>('date/two-digits', [
  {
    id: 'of-number',
    because: 'its figures are the end of a number or of a length, and no year beside it is told so',
    example: '第98年底，',
    unless: (partner, before) => !partner && PART_OF_NUMBER.test(before),
  },
])
const LENGTH_GUARDS = defineGuards<[text: string, end: number]>('date/two-digit-year', [
  {
    id: 'length',
    because: 'a length by what follows it: 98年的历史',
    example: '在98年间，',
    unless: (text, end) => LENGTH_BEHIND.test(text.slice(end, end + 4)),
  },
])

function isYear(
  text: string,
  at: number,
  written: string,
  digits: number,
  end: number,
  before: string,
): boolean {
  const partner = hasPartner(text, at, digits, end, before)
  if (refusedBy(NUMBER_GUARDS, partner, before)) return false
  // 05年, 零八年: no length is counted so
  if (/^[0〇○零]/u.test(written)) return true
  if (partner || matchAt(PART_BEHIND, text, end)) return true
  if (digits < LATE) return false
  if (matchAt(BEYOND, text, end)) return ANCHORED.test(before) || digits % 10 !== 0
  if (refusedBy(LENGTH_GUARDS, text, end)) return false
  // 于70年大庆: a round number is more often an anniversary
  const paused = digits % 10 !== 0 || /^(?:[，。；、）]|$)/u.test(text.charAt(end))
  return (INTO.test(before) && paused && !isSpan(written)) || isSpelledRow(written)
}

const TWO_ONES = lazyPattern(() => `^[${ONES}]{2}$`)

/** 七八年 may be seven or eight years. */
const isSpan = (written: string) =>
  TWO_ONES.test(written) && shortYearOf(written[1]!) === shortYearOf(written[0]!) + 1

/** 八四年, 九〇年: a row of digits that is no span. */
const isSpelledRow = (written: string) => !/^[0-9]/u.test(written) && !isSpan(written)

/** 98年抗洪: digits of the last decades that no word near them makes a length. */
export function mayBeShortYear(text: string, at: number, end: number, digits: number): boolean {
  return digits >= 76 && digits <= 99 && digits % 10 !== 0 && !isLengthByWords(text, at, end)
}

/** Whether the words beside the years at `[at, end)` say that they are a length: 历经95年, 98年的历史. */
export const isLengthByWords = (text: string, at: number, end: number): boolean =>
  LENGTH_BEFORE.test(charsBefore(text, at, 4)) || LENGTH_BEHIND.test(text.slice(end, end + 4))
