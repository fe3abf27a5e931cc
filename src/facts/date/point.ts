/** Reads one point of the calendar at a place of the text: year, part of the year, month, day, time. */

import { alternation } from '../../lexicon/pattern.js'
import { exists } from './calendar.js'
import { readClock } from './clock.js'
import type { Point, YearRef } from './expression.js'
import { DAY, MONTH, numberOf, YEAR, yearOf } from './numerals.js'
import { RELATIVE_YEARS } from './years.js'

/** A point and the offset behind it. */
export interface ReadPoint {
  readonly point: Point
  readonly end: number
}

const STATED_YEAR = new RegExp(`(${YEAR}) ?年(?:度(?![假]))?`, 'uy')
const RELATIVE_YEAR = new RegExp(`(${alternation(Object.keys(RELATIVE_YEARS))})度?`, 'uy')

/** `pattern` (sticky) tried at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The year at `at`, stated or relative, and the offset behind it. */
export function readYear(text: string, at: number): { year: YearRef; end: number } | undefined {
  const stated = matchAt(STATED_YEAR, text, at)
  if (stated) return { year: { by: 'stated', year: yearOf(stated[1]!) }, end: at + stated[0].length }
  const relative = matchAt(RELATIVE_YEAR, text, at)
  return relative ? { year: RELATIVE_YEARS[relative[1]!]!, end: at + relative[0].length } : undefined
}

const GAP = '(?:的)? ?'
/** 十月革命 and 三月三 are names, 12月龄 an age. */
const MONTH_PART = new RegExp(
  `${GAP}(${MONTH}) ?月(?!革命|[龄经均饼球食亮薪]|三(?![日号十个]))(?:份(?!额))?(?:([上中下])旬| ?(${DAY}) ?(?:日|号(?![令称码线楼院台井机]|召(?!开))))?`,
  'uy',
)
const MALFORMED_MONTH = /[0-9]{1,2}月/uy
const QUARTER = new RegExp(`${GAP}第?([一二三四1-4])季度?(?![度稻])`, 'uy')
const HALF = new RegExp(`${GAP}(?:([上下])半年|(前|后)半年)`, 'uy')
const SEASON = new RegExp(`${GAP}(?:([春夏秋冬])(?:[天季]|(?=[，。、；以]|$))|入?([春夏秋冬])(?=以来))`, 'uy')
const FIRST_MONTHS = new RegExp(
  `${GAP}(?:前|头|最后|后)([一二两三四五六七八九十]{1,2}|[0-9]{1,2}) ?个?(季度|月)`,
  'uy',
)
/** 2021年的第三个月. */
const NTH_MONTH = new RegExp(`${GAP}第(${MONTH})个月`, 'uy')
const FIRST_QUARTER = new RegExp(`${GAP}首季`, 'uy')

const QUARTERS = '一二三四'

/** Reads what stands under a year: a month with its day, a quarter, a half, a season, the first months. */
export function readPartOfYear(text: string, at: number, bare: boolean): ReadPoint | null | undefined {
  const month = matchAt(MONTH_PART, text, at)
  if (month) return readMonth(text, at, month)
  if (matchAt(MALFORMED_MONTH, text, at)) return null
  const quarter = matchAt(QUARTER, text, at)
  if (quarter) {
    const q = quarter[1]!
    return { point: { part: 32 + (QUARTERS.indexOf(q) + 1 || Number(q)) }, end: at + quarter[0].length }
  }
  const half = matchAt(HALF, text, at)
  if (half && !(bare && half[2]))
    return { point: { part: half[1] === '上' || half[2] === '前' ? 40 : 41 }, end: at + half[0].length }
  const first = matchAt(FIRST_MONTHS, text, at)
  if (first) return readFirstMonths(at, first)
  const firstQuarter = matchAt(FIRST_QUARTER, text, at)
  if (firstQuarter) return { point: { part: 33 }, end: at + firstQuarter[0].length }
  if (bare) return undefined
  const nth = matchAt(NTH_MONTH, text, at)
  if (nth) return { point: { month: numberOf(nth[1]!) }, end: at + nth[0].length }
  const season = matchAt(SEASON, text, at)
  if (!season) return undefined
  return { point: { part: 21 + '春夏秋冬'.indexOf(season[1] ?? season[2]!) }, end: at + season[0].length }
}

/** A month that exists, with a day that exists in it; `null` if either does not. */
function readMonth(text: string, at: number, match: RegExpExecArray): ReadPoint | null {
  const month = numberOf(match[1]!)
  const day = match[3] === undefined ? undefined : numberOf(match[3])
  const end = at + match[0].length
  if (!exists(month, day)) return null
  if (match[2]) return { point: { month, third: ('上中下'.indexOf(match[2]) + 1) as 1 | 2 | 3 }, end }
  if (day === undefined) return { point: { month }, end }
  const clock = readClock(text, end, true)
  return clock
    ? { point: { month, day, clock: clock.value }, end: clock.end }
    : { point: { month, day }, end }
}

function readFirstMonths(at: number, match: RegExpExecArray): ReadPoint | undefined {
  const count = numberOf(match[1]!.replace('两', '二')) * (match[2] === '月' ? 1 : 3)
  if (!(count >= 1 && count < 12)) return undefined
  const fromEnd = /^的? ?(?:最后|后)/u.test(match[0])
  return { point: { months: fromEnd ? [13 - count, 12] : [1, count] }, end: at + match[0].length }
}

/** The point at `at`: a year, with its part if told, or (if `yearless`) a month or part without a year. */
export function readPoint(text: string, at: number, yearless = true): ReadPoint | null | undefined {
  const year = readYear(text, at)
  if (!year) return yearless ? readPartOfYear(text, at, true) : undefined
  const part = readPartOfYear(text, year.end, false)
  if (part === null) return null
  if (!part) return { point: { year: year.year }, end: year.end }
  const { month, day } = part.point
  const stated = year.year.by === 'stated' ? Number(year.year.year) : undefined
  if (month !== undefined && !exists(month, day, stated)) return null
  return { point: { year: year.year, ...part.point }, end: part.end }
}
