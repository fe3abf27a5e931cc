/** EDTF values as days: where a stretch of the calendar begins and ends. */
import { daysIn, exists } from './gregorian.js'
import { FIRST_QUARTER, PART_MONTHS } from './parts.js'

/** First and last day, `YYYY-MM-DD`; `null` at an end that is open. */
export interface Interval {
  /** The first day; `null` where the value is open before (`../2030`). */
  readonly first: string | null
  /** The last day, which belongs to it; `null` where the value is open after (`2019/..`). */
  readonly last: string | null
}

const two = (n: number) => String(n).padStart(2, '0')
const months = (year: string, from: number, to: number): Interval => ({
  first: `${year}-${two(from)}-01`,
  last: `${year}-${two(to)}-${daysIn(to, Number(year))}`,
})

/** Seasons are no stretch that everybody counts alike. */
const isSeason = (code: number) => code < FIRST_QUARTER

function partOf(year: string, code: number): Interval | null {
  if (code >= 1 && code <= 12) return months(year, code, code)
  const part = isSeason(code) ? undefined : PART_MONTHS[code]
  return part ? months(year, ...part) : null
}

function dayOf(year: string, month: string, day: string): Interval | null {
  if (!exists(Number(month), Number(day), Number(year))) return null
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
}

/** One side of an interval, or a value that is none. */
function pointOf(edtf: string): Interval | null {
  const { year, month, day } =
    /^(?<year>\d[\dX]{3})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T[\d:.+Z-]{1,32})?)?)?[~?%]?$/u.exec(edtf)
      ?.groups ?? {}
  if (year === undefined) return null
  if (day !== undefined && month !== undefined) return year.includes('X') ? null : dayOf(year, month, day)
  if (month !== undefined) return year.includes('X') ? null : partOf(year, Number(month))
  if (!/^\d+X*$/u.test(year)) return null
  return { first: `${year.replaceAll('X', '0')}-01-01`, last: `${year.replaceAll('X', '9')}-12-31` }
}

/** First and last day of an EDTF value; `null` for what is no stretch of the calendar. */
export function intervalOf(edtf: string): Interval | null {
  const sides = edtf.split('/')
  if (sides.length === 1) return pointOf(edtf)
  const [from = '', to = ''] = sides
  if (sides.length > 2 || (from === '..' && to === '..')) return null
  const first = from === '..' ? null : pointOf(from)?.first
  const last = to === '..' ? null : pointOf(to)?.last
  return first === undefined || last === undefined ? null : { first, last }
}
