/** EDTF values of facts as periods: which years they touch, when they end, in what order they come. */
import { PART_MONTHS } from './parts.js'

const two = (n: number) => String(n).padStart(2, '0')

/** The first and last calendar year that `period` touches; an open end reaches no further than what is told. */
export function yearSpan(period: string): { first: number; last: number } | null {
  const [from = '', to = from] = period.split('/')
  const first = /^\d{4}/u.exec(from) ?? /^\d{4}/u.exec(to)
  const last = /^\d{4}/u.exec(to) ?? first
  return first && last ? { first: Number(first[0]), last: Number(last[0]) } : null
}

/** The last month of a part of the year, within it: that of winter is December. */
const lastMonthOf = (code: string) => {
  const last = PART_MONTHS[Number(code)]?.[1]
  return last === undefined ? code : two(Math.min(12, last))
}

/** The last day (`YYYY-MM-DD`, a month's end as 31) of `period`, or `null` if it is open or not of one calendar. */
export function lastDayOf(period: string): string | null {
  const end = period.split('/').at(-1) as string
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(end) ?? []
  if (year === undefined) return null
  if (month === undefined) return `${year}-12-31`
  return `${year}-${lastMonthOf(month)}-${day ?? '31'}`
}

/** What EDTF dates are sorted by: the beginning, filled up; of two the wider first, then the one that ends first. */
export function sortKey(value: string): readonly [number, number, string] {
  const [from = '', to = ''] = value.split('/')
  const open = from === '..'
  const [, sign, year = '0', month, rest] =
    /^(-?)([0-9X]{4})(?:-(\d\d))?(?:-(.{0,40}))?$/u.exec(open ? to : from) ?? []
  const first = Number(year.replace(/X/gu, '0')) * (sign ? -1 : 1)
  const firstMonth = month === undefined ? 1 : (PART_MONTHS[Number(month)]?.[0] ?? Number(month))
  const start = first * 10_000 + firstMonth * 100 + Number(rest?.slice(0, 2) ?? 1)
  return [open ? Number.NEGATIVE_INFINITY : start, value.length, value]
}
