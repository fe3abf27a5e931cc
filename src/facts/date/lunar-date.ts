/**
 * Reads a date of the lunar calendar: 农历八月十五, 五月廿二, 闰四月, 正月初一. 农历 may stand before or behind the year.
 * Without it a leap month, 正月 and 腊月 with a day, 初 before the day or a bare 廿 shows which calendar is meant.
 */

import { DAY_MARK, DAY_MARKS, MONTH_MARK, OF, SPOKEN_DAY_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import { DAY, MONTH, numberOf } from '../../numeral/calendar.js'
import { FROM_TWO, ONES, TEN, TO_TEN } from '../../numeral/characters.js'
import type { Point } from './expression.js'

const CALENDAR = () => `[${charactersOf('date/lunar-calendar')}]历`
const LUNAR_DAY = `(?:初[${TO_TEN}]|二十[${ONES}]?|廿[${ONES}]?|三十|${TEN}[${ONES}]?)(?![${TO_TEN}])`
const MONTH_NAME = `正|冬|腊|${MONTH}`
/** Under 农历 figures will do: 农历8月23号. */
const MARKED = new RegExp(
  `${OF}?(?<leap>闰)?(?<month>${MONTH_NAME}) ?${MONTH_MARK}(?:份|(?<day>${LUNAR_DAY}|${DAY})[${DAY_MARKS}]?)?`,
  'uy',
)
const NAMED_MONTH = new RegExp(`${OF}?(?<month>正|冬|腊)${MONTH_MARK}(?<day>${LUNAR_DAY})${DAY_MARK}?`, 'uy')
const LEAP_MONTH = new RegExp(
  `${OF}?(?<leap>闰)(?<month>正|冬|腊|${TEN}[一二]?|[${FROM_TWO}])${MONTH_MARK}(?:(?<day>${LUNAR_DAY})${DAY_MARK}?)?`,
  'uy',
)
/** 五月初五, 五月廿二; but 三月廿一日 is a day of the solar calendar. */
const NAMED_DAY = lazyPattern(
  () =>
    `${OF}?(?<month>${TEN}[一二]?|[${FROM_TWO}]|1[0-2]|[2-9])${MONTH_MARK}(?<day>初[${TO_TEN}](?![级步中])|廿[${ONES}]?(?![${DAY_MARK}${SPOKEN_DAY_MARK}${TO_TEN}]))`,
  'uy',
)
const NAME = lazyPattern(CALENDAR, 'uy')
const DAY_ALONE = new RegExp(`(?<day>初[${TO_TEN}]|廿[${ONES}]?|${LUNAR_DAY})${DAY_MARK}?`, 'uy')

/** A lunar date and the offset behind it. */
export interface ReadLunar {
  readonly point: Point
  readonly end: number
}

const monthNumber = (word: string) =>
  word === '正' ? 1 : word === '冬' ? 11 : word === '腊' ? 12 : numberOf(word)
const dayNumber = (word: string) => numberOf(word.replace(/^初/u, ''))

/** The offset behind 农历 at `at`, or `at`. */
export function skipCalendar(text: string, at: number): number {
  return at + (matchAt(NAME, text, at)?.[0].length ?? 0)
}

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
