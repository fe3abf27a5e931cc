/** The calendar: which dates exist, and how they are written in EDTF (ISO 8601-2). */
import { type Day, dayNumber, daysIn, exists, yearText } from './gregorian.js'
import { PART_MONTHS, PARTS_OF_MONTH, type PartOfMonth } from './parts.js'

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

/** The year of 4·23, where no year is told. */
export const UNTOLD = 'XXXX'

const pad = (n: number) => String(n).padStart(2, '0')
/** The number of an EDTF year that is told in full, of our era; decades, centuries and untold years have none. */
export const fullYear = (year: string): number | undefined =>
  /^\d{4}$/u.test(year) ? Number(year) : undefined
/** A year of four digits, as EDTF has them; what lies before or beyond is none. */
const isYear = (year: string) => /^-?\d{4}$/u.test(year)

function thirdDays(third: PartOfMonth, month: number, year: number): [number, number] {
  const [first, last] = PARTS_OF_MONTH[third]
  return [first, Math.min(last, daysIn(month, year))]
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
