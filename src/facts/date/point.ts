/** Reads one point of the calendar at a place of the text: year, part of the year, month, day, time. */

import { exists } from '../../calendar/gregorian.js'
import {
  ACCOUNT_MARK,
  BACK,
  COUNTER,
  DAY_COUNTED,
  DAY_MARK,
  DAY_MARKS,
  FRONT,
  HALF_MARK,
  HOUR_MARK,
  HOUR_MARKS,
  LOWER,
  MIDDLE_MARK,
  MONTH_MARK,
  OF,
  ORDINAL_MARK,
  POINT_MARK,
  QUARTER_MARK,
  SPOKEN_DAY_MARK,
  TEN_DAYS_MARK,
  UPPER,
  WEEK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { halfOf, type PartOfMonth, quarterOf, SEASON, seasonOf } from '../../calendar/parts.js'
import { WEEKDAYS } from '../../calendar/weeks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { countOf, DAY, figuresOf, MONTH, numberOf, YEAR, yearOf } from '../../numeral/calendar.js'
import {
  COUNTS,
  FIRST_FOUR,
  ONE,
  ONES,
  TEN,
  THOUSAND,
  THREE,
  TO_TEN,
  TWO,
  ZEROS,
} from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { clockOf, readClock, readClockOfDay } from './clock.js'
import { readEarlyYear } from './early-year.js'
import type { Point, YearRef } from './expression.js'
import { readCounted } from './forms.js'
import { readLunar, skipCalendar } from './lunar-date.js'
import { readShortYear } from './short-year.js'
import { RELATIVE_YEARS } from './years.js'

/** A point and the offset behind it. */
export interface ReadPoint {
  readonly point: Point
  readonly end: number
}

const STATED_YEAR = lazyPattern(
  () =>
    `(${YEAR}) ?(?:${YEAR_MARK}(?!代)(?:${ACCOUNT_MARK}(?!假))?|(?:${anyOf('date/year-of-business')})(?!${ACCOUNT_MARK}))`,
  'uy',
)
const RELATIVE_YEAR = new RegExp(`(${alternation(Object.keys(RELATIVE_YEARS))})${ACCOUNT_MARK}?`, 'uy')

/** The year at `at`, stated or relative, and the offset behind it. */
export function readYear(text: string, at: number): { year: YearRef; end: number } | undefined {
  const stated = matchAt(STATED_YEAR, text, at)
  if (stated) return { year: { by: 'stated', year: yearOf(stated[1]!) }, end: at + stated[0].length }
  const relative = matchAt(RELATIVE_YEAR, text, at)
  if (relative) return { year: RELATIVE_YEARS[relative[1]!]!, end: at + relative[0].length }
  return readEarlyYear(text, at) ?? readShortYear(text, at)
}

const GAP = `(?:${OF})? ?`
/** 1月份, but not 1月份额. */
export const fullMonth = () => `(?:${anyOf('date/month-in-full')})(?!${anyOf('date/share-after-month')})`
/** 上旬, 中下旬, 上半月 */
const PART_OF_MONTH = `${UPPER}${MIDDLE_MARK}|${MIDDLE_MARK}${LOWER}|[${UPPER}${MIDDLE_MARK}${LOWER}]`
/** 十月革命 and 三月三 are names, 12月龄 an age. */
const MONTH_PART = lazyPattern(
  () =>
    `${GAP}(${MONTH}) ?${MONTH_MARK}(?!${anyOf('date/after-month-in-word')}|${THREE}(?![${DAY_MARK}${SPOKEN_DAY_MARK}${TEN}${COUNTER}]))(?:${fullMonth()})?(?:${OF}?(${PART_OF_MONTH})(?:${TEN_DAYS_MARK}|(?<=[${UPPER}${LOWER}])${HALF_MARK}${MONTH_MARK}(?![${charactersOf('date/after-half-month-in-word')}]))| ?(${DAY}) ?(?:${DAY_MARK}|${SPOKEN_DAY_MARK}(?!${anyOf('date/after-number-of-thing')}|${anyOf('date/summons')}(?!${anyOf('date/of-summons')}))))?`,
  'uy',
)
const MALFORMED_MONTH = new RegExp(`[0-9]{1,2}${MONTH_MARK}`, 'uy')
const QUARTER = new RegExp(
  `${GAP}${ORDINAL_MARK}?([1-4${FIRST_FOUR}])${QUARTER_MARK}?(?![${ACCOUNT_MARK}稻])`,
  'uy',
)
const HALF = new RegExp(`${GAP}(?:([${UPPER}${LOWER}])|(${FRONT}|${BACK}))${HALF_MARK}${YEAR_MARK}`, 'uy')
const SEASON_PART = lazyPattern(
  () =>
    `${GAP}(?:(${SEASON})(?:[${DAY_COUNTED}${QUARTER_MARK[0]}]|(?=[，。、；]|${anyOf('date/bounds-season')}|$))|(?:${anyOf('date/entered')})?(${SEASON})(?=${anyOf('date/since')}))`,
  'uy',
)
const FIRST_MONTHS = lazyPattern(
  () =>
    `${GAP}(?:${anyOf('date/first-or-last')})([${COUNTS}]{1,2}|[0-9]{1,2}) ?${COUNTER}?(${QUARTER_MARK}|${MONTH_MARK})`,
  'uy',
)
/** 2021年的第三个月. */
const NTH_MONTH = new RegExp(`${GAP}${ORDINAL_MARK}(${MONTH})${COUNTER}${MONTH_MARK}`, 'uy')
const FIRST_QUARTER = lazyPattern(() => `${GAP}(?:${anyOf('date/first')})${QUARTER_MARK}?`, 'uy')

/** The names of parts of a month, in the order of their numbers. */
const PARTS_OF_MONTH = [
  UPPER,
  MIDDLE_MARK,
  LOWER,
  `${UPPER}${MIDDLE_MARK}`,
  `${MIDDLE_MARK}${LOWER}`,
  `${UPPER}${HALF_MARK}`,
  `${LOWER}${HALF_MARK}`,
]
/** 上中 of 上中旬; `half` for 上半月. */
export const partOfMonth = (word: string, half: boolean): PartOfMonth =>
  (PARTS_OF_MONTH.indexOf(half ? `${word}${HALF_MARK}` : word) + 1) as PartOfMonth

/** 二〇〇四年八月十五: figures in a row as the year has them do without 日. 一月 has a name of its own (正月) by the lunar calendar. */
const DAY_WITHOUT_MARK = lazyPattern(
  () =>
    `(?<day>${THREE}${TEN}${ONE}?|${TWO}${TEN}[${ONES}]?|${TEN}[${ONES}])(?=${anyOf('date/part-of-day-short')}|[，。；、：）\\s]|$|[${COUNTS}${ZEROS}]{1,2}[${HOUR_MARKS}]|[0-9]{1,2}[${POINT_MARK}${HOUR_MARK}:])`,
  'uy',
)
const SPELLED_YEAR_BEFORE = lazyPattern(() => `[${THOUSAND}${TO_TEN}${ZEROS}] ?${YEAR_MARK}${OF}?$`)

/** Whether a number that could be a day without 日 stands at `at`: 八月十五 may be of the lunar calendar. */
export const looksLikeDay = (text: string, at: number) => matchAt(DAY_WITHOUT_MARK, text, at) !== null

/** The day behind the month that ends at `at`, told without 日. */
export function readDayWithoutMark(
  text: string,
  start: number,
  at: number,
  month: number,
): { day: number; end: number } | undefined {
  const spelled = SPELLED_YEAR_BEFORE.test(charsBefore(text, start, 4))
  if (!spelled && !(month === 1 && text[start] === ONE)) return undefined
  const match = matchAt(DAY_WITHOUT_MARK, text, at)
  if (!match) return undefined
  const written = match.groups!.day!
  const day = numberOf(written)
  return exists(month, day) ? { day, end: at + written.length } : undefined
}

/** A weekday in brackets or alone behind a day: 3月1日（星期三）. */
const WEEKDAY_BEHIND = lazyPattern(
  () => `(?:（${WEEK}[${WEEKDAYS}]）|${WEEK}[${WEEKDAYS}](?=[0-9${charactersOf('date/opens-part-of-day')}]))`,
  'uy',
)

/** The offset behind a weekday that only repeats the day at `at`. */
export function skipWeekday(text: string, at: number): number {
  return at + (matchAt(WEEKDAY_BEHIND, text, at)?.[0].length ?? 0)
}

/** 去年本月, 前年本月十日. */
const MONTH_OF_REFERENCE = lazyPattern(
  () => `(?:${anyOf('date/same-month')})(?:${anyOf('date/month-in-full')}|(${DAY})[${DAY_MARKS}])?`,
  'uy',
)

const MONTH_GUARDS = defineGuards<[text: string, at: number]>(
  'date/part-of-year',
  [
    {
      id: 'no-such-month',
      because: 'figures before 月 that are no month: 2019年13月',
      example: '2019年15月份，',
      unless: (text, at) => matchAt(MALFORMED_MONTH, text, at) !== null,
    },
  ],
  (_, at) => at,
)

/** Reads what stands under a year: a month with its day, a quarter, a half, a season, the first months, a week. */
export function readPartOfYear(text: string, at: number, bare?: boolean): ReadPoint | null | undefined {
  const lunar = readLunar(text, at, false)
  if (lunar) return withClock(text, lunar)
  const month = matchAt(MONTH_PART, text, at)
  if (month) return readMonth(text, at, month)
  if (refusedBy(MONTH_GUARDS, text, at)) return null
  const quarter = matchAt(QUARTER, text, at)
  if (quarter) {
    return { point: { part: quarterOf(figuresOf(quarter[1]!)) }, end: at + quarter[0].length }
  }
  const half = matchAt(HALF, text, at)
  if (half && !(bare && half[2]))
    return { point: { part: halfOf(half[1] === UPPER || half[2] === FRONT) }, end: at + half[0].length }
  const first = matchAt(FIRST_MONTHS, text, at)
  if (first) return readFirstMonths(at, first)
  const firstQuarter = matchAt(FIRST_QUARTER, text, at)
  if (firstQuarter) return { point: { part: quarterOf(1) }, end: at + firstQuarter[0].length }
  if (bare) return undefined
  const ofReference = matchAt(MONTH_OF_REFERENCE, text, at)
  if (ofReference) {
    const day = ofReference[1] === undefined ? {} : { day: numberOf(ofReference[1]) }
    return { point: { monthRef: { by: 'reference', shift: 0 }, ...day }, end: at + ofReference[0].length }
  }
  const counted = readCounted(text, at)
  if (counted) return counted
  const nth = matchAt(NTH_MONTH, text, at)
  if (nth) return { point: { month: numberOf(nth[1]!) }, end: at + nth[0].length }
  const season = matchAt(SEASON_PART, text, at)
  if (!season) return undefined
  return { point: { part: seasonOf(season[1] ?? season[2]!) }, end: at + season[0].length }
}

/** A month that exists, with a day that exists in it; `null` if either does not. */
function readMonth(text: string, at: number, match: RegExpExecArray): ReadPoint | null {
  const month = numberOf(match[1]!)
  const told = match[3] === undefined ? undefined : numberOf(match[3])
  const monthEnd = at + match[0].length
  if (!exists(month, told)) return null
  if (match[2])
    return {
      point: { month, third: partOfMonth(match[2], match[0].endsWith(`${HALF_MARK}${MONTH_MARK}`)) },
      end: monthEnd,
    }
  const unmarked = told === undefined ? readDayWithoutMark(text, at, monthEnd, month) : undefined
  const day = told ?? unmarked?.day
  const end = unmarked?.end ?? monthEnd
  if (day === undefined) {
    const counted = readCounted(text, end)
    return counted ? { point: { month, ...counted.point }, end: counted.end } : { point: { month }, end }
  }
  const clock = readClockOfDay(text, skipWeekday(text, end))
  return clock ? { point: { month, day, ...clockOf(clock) }, end: clock.end } : { point: { month, day }, end }
}

const FROM_END = lazyPattern(() => `^${OF}? ?(?:${anyOf('date/last')})`)

function readFirstMonths(at: number, match: RegExpExecArray): ReadPoint | undefined {
  const count = countOf(match[1]!) * (match[2] === MONTH_MARK ? 1 : 3)
  if (!(count >= 1 && count < 12)) return undefined
  const fromEnd = FROM_END.test(match[0])
  return { point: { months: fromEnd ? [13 - count, 12] : [1, count] }, end: at + match[0].length }
}

const SEPARATED = '[-/.]'
/** 2020-05-20, 2020.5.8; not a version, a number or a longer row. */
const NUMERIC_DAY = new RegExp(
  `((?:1[5-9]|2[01])[0-9]{2})(?:(${SEPARATED})(0?[1-9]|1[0-2])\\2(0?[1-9]|[12][0-9]|3[01]))(?![0-9./]|-(?!(?:19|20)[0-9]{2}[-/.]))`,
  'uy',
)

/** 2010 01 29: all figures of month and day, and no other figures beside them. */
const BLANKED_DAY = /((?:19|20)[0-9]{2})( )(0[1-9]|1[0-2]) (0[1-9]|[12][0-9]|3[01])(?! ?[0-9.%]| ?[-/])/uy

/** A day as headers and forms write it, with its time. */
export function readNumericDay(text: string, at: number): ReadPoint | undefined {
  const blanked = /[0-9] ?$/u.test(charsBefore(text, at, 2)) ? null : matchAt(BLANKED_DAY, text, at)
  const match = matchAt(NUMERIC_DAY, text, at) ?? blanked
  if (!match) return undefined
  const [month, day] = [Number(match[3]), Number(match[4])]
  if (!exists(month, day, Number(match[1]))) return undefined
  const end = at + match[0].length
  const clock = readClockOfDay(text, skipWeekday(text, end))
  const point: Point = { year: { by: 'stated', year: match[1]! }, month, day }
  return clock ? { point: { ...point, ...clockOf(clock) }, end: clock.end } : { point, end }
}

/** A lunar day with the time behind it. */
function withClock(text: string, { point, end }: ReadPoint): ReadPoint {
  const clock = point.lunar?.day === undefined ? undefined : readClock(text, end)
  return clock ? { point: { ...point, clock: clock.value }, end: clock.end } : { point, end }
}

/** 农历 before the year: 农历2019年腊月二十三. */
function readMarkedLunar(text: string, at: number): ReadPoint | undefined {
  const start = skipCalendar(text, at)
  if (start === at) return undefined
  const year = readYear(text, start)
  const lunar = readLunar(text, year?.end ?? start, true)
  if (!lunar) return undefined
  const timed = withClock(text, lunar)
  return { point: { ...(year ? { year: year.year } : {}), ...timed.point }, end: timed.end }
}

/** The point at `at`: a year, with its part if told, or a month or part without a year. */
export function readPoint(text: string, at: number): ReadPoint | null | undefined {
  const whole = readNumericDay(text, at) ?? readMarkedLunar(text, at)
  if (whole) return whole
  const year = readYear(text, at)
  if (!year) return readPartOfYear(text, at, true)
  const part = readPartOfYear(text, year.end, false)
  if (part === null) return null
  if (!part) return { point: { year: year.year }, end: year.end }
  const { month, day } = part.point
  const stated = year.year.by === 'stated' ? Number(year.year.year) : undefined
  if (month !== undefined && !exists(month, day, stated)) return null
  return { point: { year: year.year, ...part.point }, end: part.end }
}
