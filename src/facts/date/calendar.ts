/** The calendar: which dates exist, and how they are written in EDTF (ISO 8601-2). */
import { type Day, dayNumber, daysIn, exists, yearText } from '../../text/gregorian.js'

export { type Day, dayNumber, exists, yearText }

/** A point with nothing left for context to say. `year` is an EDTF year, decade or century. */
export interface CalendarPoint {
  readonly year: string
  readonly month?: number
  readonly day?: number
  readonly part?: number
  readonly months?: readonly [number, number]
  readonly third?: PartOfMonth
  /** First and last day of what has no name of its own on this calendar: a week, a lunar month, the first ten days. */
  readonly span?: readonly [Day, Day]
  readonly clock?: string
}

/** Parts of a month: 上旬 1, 中旬 2, 下旬 3, 上中旬 4, 中下旬 5, 上半月 6, 下半月 7. */
export type PartOfMonth = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** First and last month of the seasons (by meteorological reckoning; winter runs into the next year), quarters, halves. */
export const PART_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
}

/** The year of 4·23, where no year is told. */
export const UNTOLD = 'XXXX'

const pad = (n: number) => String(n).padStart(2, '0')
/** A year of four digits, as EDTF has them; what lies before or beyond is none. */
const isYear = (year: string) => /^-?\d{4}$/u.test(year)

/** The day `days` days away from `from`. */
export function shiftDay(from: Day, days: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(from.year, from.month - 1, from.day + days)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday 1 to Sunday 7. */
export function weekdayOf({ year, month, day }: Day): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDay() || 7
}

/** The day that `YYYY-MM-DD…` begins with. */
export function dayOf(text: string): Day {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

/** First and last days of the parts of a month; 31 stands for the month's end. */
const PARTS_OF_MONTH: Readonly<Record<PartOfMonth, readonly [number, number]>> = {
  1: [1, 10],
  2: [11, 20],
  3: [21, 31],
  4: [1, 20],
  5: [11, 31],
  6: [1, 15],
  7: [16, 31],
}

function thirdDays(third: PartOfMonth, month: number, year: number): [number, number] {
  const [first, last] = PARTS_OF_MONTH[third]
  return [first, Math.min(last, daysIn(month, year))]
}

/** Monday of the ISO week `index` of a stretch of days: 1 is the first that has its Thursday there, −1 the last. */
export function mondayOfWeek([first, last]: readonly [Day, Day], index: number): Day | undefined {
  const monday = (day: Day) => shiftDay(day, 1 - weekdayOf(day))
  const holdsThursday = (day: Day) =>
    dayNumber(shiftDay(day, 3)) >= dayNumber(first) && dayNumber(shiftDay(day, 3)) <= dayNumber(last)
  const edge = monday(index > 0 ? first : last)
  const outer = holdsThursday(edge) ? edge : shiftDay(edge, index > 0 ? 7 : -7)
  const found = shiftDay(outer, (index > 0 ? index - 1 : index + 1) * 7)
  return index !== 0 && holdsThursday(found) ? found : undefined
}

/** Weekday `weekday` number `index` of a stretch of days (the second Sunday of May), −1 the last. */
export function nthWeekday(
  [first, last]: readonly [Day, Day],
  index: number,
  weekday: number,
): Day | undefined {
  const edge = index > 0 ? first : last
  const off = (weekday - weekdayOf(edge) + 7) % 7
  const found =
    index > 0
      ? shiftDay(first, off + (index - 1) * 7)
      : shiftDay(last, (off === 0 ? 0 : off - 7) + (index + 1) * 7)
  const number = dayNumber(found)
  return index !== 0 && number >= dayNumber(first) && number <= dayNumber(last) ? found : undefined
}

/** First and last day of a year, or of a month in it. */
export function daysOf(year: number, month?: number): readonly [Day, Day] {
  const last = month ?? 12
  return [
    { year, month: month ?? 1, day: 1 },
    { year, month: last, day: daysIn(last, year) },
  ]
}

/** EDTF of a day. */
export function dayText({ year, month, day }: Day): string {
  return `${yearText(year)}-${pad(month)}-${pad(day)}`
}

function monthText(year: string, month: number): string {
  if (month <= 12) return `${year}-${pad(month)}`
  return `${yearText(Number(year) + 1)}-${pad(month - 12)}`
}

/** The finest single EDTF date (no time of day where the year is unknown: EDTF has none) at the beginning (`edge` 0) or the end (1) of a point. */
function edgeOf(point: CalendarPoint, edge: 0 | 1): string {
  const { year, month, day, part, months, third, span } = point
  if (span) return dayText(span[edge])
  if (month !== undefined && third !== undefined)
    return `${year}-${pad(month)}-${pad(thirdDays(third, month, Number(year))[edge])}`
  const range = months ?? (part === undefined ? undefined : PART_MONTHS[part])
  if (range) return monthText(year, range[edge])
  if (month === undefined) return year
  return day === undefined
    ? `${year}-${pad(month)}`
    : `${year}-${pad(month)}-${pad(day)}${isYear(year) ? (point.clock ?? '') : ''}`
}

/** Whether a point can be written: months and days exist, and parts stand under a known year. */
export function canWrite({ year, month, day, part, months, third, span }: CalendarPoint): boolean {
  const known = isYear(year)
  if (span) return known && dayNumber(span[0]) <= dayNumber(span[1])
  if (!known && !/^[0-9X]{4}$/u.test(year)) return false
  if ((part !== undefined || months !== undefined || third !== undefined) && !known) return false
  if (month === undefined) return day === undefined
  if (!known && year !== UNTOLD) return false
  return exists(month, day, known ? Number(year) : undefined)
}

/** EDTF of one point: a date, a season, or an interval where the part of the year has no code of its own. */
export function writePoint(point: CalendarPoint): string {
  const { year, part, months, third, span } = point
  if (months || third !== undefined || span) return `${edgeOf(point, 0)}/${edgeOf(point, 1)}`
  return part === undefined ? edgeOf(point, 0) : `${year}-${part}`
}

/** Comparable day number of the beginning or end of an EDTF date; a year stands for its first or last day. */
function order(edtf: string, edge: 0 | 1): number {
  const sign = edtf.startsWith('-') ? -1 : 1
  const [year = '0', month, day] = edtf.replace(/^-/u, '').split('-')
  const filled = year === UNTOLD ? 0 : Number(year.replace(/X/gu, edge === 0 ? '0' : '9')) * sign
  return (
    filled * 10000 +
    Number(month ?? (edge === 0 ? 1 : 12)) * 100 +
    Number(day?.slice(0, 2) ?? (edge === 0 ? 1 : 31))
  )
}

/** The last month or day of an EDTF year or month, as fine as `length` says. */
function lastWithin(edtf: string, length: number): string {
  const month = edtf.length === 4 ? `${edtf}-12` : edtf
  if (length === 7) return month
  return `${month}-${pad(daysIn(Number(month.slice(5, 7)), Number(month.slice(0, 4))))}`
}

/** EDTF of the closed interval, or `undefined` if it runs backwards. */
export function writeInterval(from: CalendarPoint, to: CalendarPoint): string | undefined {
  const start = edgeOf(from, 0)
  const end = edgeOf(to, 1)
  if (order(start, 0) > order(end, 1)) return undefined
  // 2020年至2020年 is no interval
  if (start === end) return start
  // 2021-03-05/2021 would end before it begins for those who take a year for its first day
  return start.startsWith(end) && start !== end
    ? `${start}/${lastWithin(end, start.length)}`
    : `${start}/${end}`
}

/** EDTF of the interval that is open to the right. */
export function writeSince(from: CalendarPoint): string {
  return `${edgeOf(from, 0)}/..`
}
