/**
 * Reads a date of the lunar calendar: 农历八月十五, 五月廿二, 闰四月, 正月初一. 农历 may stand before or behind the year.
 * Without it a leap month, 正月 and 腊月 with a day, 初 before the day or a bare 廿 shows which calendar is meant.
 */

import {
  CALENDAR_MARK,
  DAY_MARK,
  DAY_MARKS,
  MONTH_MARK,
  OF,
  SPOKEN_DAY_MARK,
  START_MARK,
} from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { DAY, MONTH, numberOf } from '../../numeral/calendar.js'
import { CENTURY_ONES, FROM_TWO, ONES, TEN, THREE, TO_TEN, TWENTY, TWO } from '../../numeral/characters.js'
import type { Point } from './expression.js'

const CALENDAR = () => `[${charactersOf('date/lunar-calendar')}]${CALENDAR_MARK}`
const LUNAR_DAY = `(?:${START_MARK}[${TO_TEN}]|${TWO}${TEN}[${ONES}]?|${TWENTY}[${ONES}]?|${THREE}${TEN}|${TEN}[${ONES}]?)(?![${TO_TEN}])`
/** The months that have a name, and their numbers. */
const NAMED: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }
const NAMES = Object.keys(NAMED).join('|')
const MONTH_NAME = `${NAMES}|${MONTH}`
const LEAP = '闰'
/** 二 to 十二: 一月 has a name of its own. */
const COUNTED = `${TEN}[${CENTURY_ONES}]?|[${FROM_TWO}]`
/** Under 农历 figures will do: 农历8月23号. */
const MARKED = lazyPattern(
  () =>
    `${OF}?(?<leap>${LEAP})?(?<month>${MONTH_NAME}) ?${MONTH_MARK}(?:${anyOf('date/month-in-full')}|(?<day>${LUNAR_DAY}|${DAY})[${DAY_MARKS}]?)?`,
  'uy',
)
const NAMED_MONTH = new RegExp(`${OF}?(?<month>${NAMES})${MONTH_MARK}(?<day>${LUNAR_DAY})${DAY_MARK}?`, 'uy')
const LEAP_MONTH = new RegExp(
  `${OF}?(?<leap>${LEAP})(?<month>${NAMES}|${COUNTED})${MONTH_MARK}(?:(?<day>${LUNAR_DAY})${DAY_MARK}?)?`,
  'uy',
)
/** 五月初五, 五月廿二; but 三月廿一日 is a day of the solar calendar. */
const NAMED_DAY = lazyPattern(
  () =>
    `${OF}?(?<month>${COUNTED}|1[0-2]|[2-9])${MONTH_MARK}(?<day>${START_MARK}[${TO_TEN}](?![${charactersOf('date/after-lunar-day-in-word')}])|${TWENTY}[${ONES}]?(?![${DAY_MARK}${SPOKEN_DAY_MARK}${TO_TEN}]))`,
  'uy',
)
const NAME = lazyPattern(CALENDAR, 'uy')
const DAY_ALONE = new RegExp(
  `(?<day>${START_MARK}[${TO_TEN}]|${TWENTY}[${ONES}]?|${LUNAR_DAY})${DAY_MARK}?`,
  'uy',
)

/** A lunar date and the offset behind it. */
export interface ReadLunar {
  readonly point: Point
  readonly end: number
}

const monthNumber = (word: string) => NAMED[word] ?? numberOf(word)
const dayNumber = (word: string) => numberOf(word.startsWith(START_MARK) ? word.slice(1) : word)

/** The offset behind 农历 at `at`, or `at`. */
export function skipCalendar(text: string, at: number): number {
  return at + (matchAt(NAME, text, at)?.[0].length ?? 0)
}

/** 农历|十二月三十一日: whether the calendar is named before `at`. */
export const afterCalendar = (text: string, at: number): boolean =>
  ENDS_CALENDAR.test(charsBefore(text, at, 3))
const ENDS_CALENDAR = lazyPattern(() => `${CALENDAR()}${OF}?$`)

/** The lunar month or day at `at`; `marked` if 农历 stands before it. */
export function readLunar(text: string, at: number, marked: boolean): ReadLunar | undefined {
  const start = skipCalendar(text, at)
  const patterns = marked || start > at ? [MARKED] : [LEAP_MONTH, NAMED_MONTH, NAMED_DAY]
  for (const pattern of patterns) {
    const match = matchAt(pattern, text, start)
    if (!match) continue
    const { leap, month, day } = match.groups!
    const lunar = {
      month: monthNumber(month!) * (leap ? -1 : 1),
      ...(day === undefined ? {} : { day: dayNumber(day) }),
    }
    if (lunar.day !== undefined && lunar.day > 30) return undefined
    return { point: { lunar }, end: start + match[0].length }
  }
  return undefined
}

/** The day alone that ends an interval of one lunar month: 正月初一至初七. */
export function readLunarDay(text: string, at: number, month: number): ReadLunar | undefined {
  const match = matchAt(DAY_ALONE, text, at)
  if (!match) return undefined
  return { point: { lunar: { month, day: dayNumber(match.groups!.day!) } }, end: at + match[0].length }
}
