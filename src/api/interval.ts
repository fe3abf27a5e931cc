/** EDTF values as days: where a stretch of the calendar begins and ends. */
import { GongbaoError } from '../errors.js'
import { daysIn, exists } from '../text/gregorian.js'

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

/** Level 2 codes: first code of a division of the year, and months in each part. */
const DIVISIONS = [
  { from: 33, parts: 4, months: 3 },
  { from: 37, parts: 3, months: 4 },
  { from: 40, parts: 2, months: 6 },
] as const

function partOf(year: string, code: number): Interval | null {
  if (code >= 1 && code <= 12) return months(year, code, code)
  for (const { from, parts, months: length } of DIVISIONS) {
    const part = code - from
    if (part >= 0 && part < parts) return months(year, part * length + 1, (part + 1) * length)
  }
  return null
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

/**
 * First and last day of an EDTF value as dates of a report have them: `2019`, `2019-11`, `2020-05-20`, `2017-07-14/2017-07-28`,
 * `2019/..`, `../2030`, quarters (`2019-33`), half years (`2016-40`), decades (`199X`). `null` for what is no stretch of the
 * calendar: a day of no year (`XXXX-04-23`), a season, a time, a duration, and `null` itself.
 *
 * @throws GongbaoError `E_OPTION` for anything but a string or `null`
 *
 * @example
 * toInterval('2021/2025') // { first: '2021-01-01', last: '2025-12-31' }
 * toInterval('2019-33') // { first: '2019-01-01', last: '2019-03-31' }
 */
export function toInterval(edtf: string | null): Interval | null {
  if (edtf === null) return null
  if (typeof edtf !== 'string')
    throw new GongbaoError('E_OPTION', {
      where: 'edtf',
      message: `expected an EDTF string, got ${typeof edtf}`,
    })
  const sides = edtf.split('/')
  if (sides.length === 1) return pointOf(edtf)
  const [from = '', to = ''] = sides
  if (sides.length > 2 || (from === '..' && to === '..')) return null
  const first = from === '..' ? null : pointOf(from)?.first
  const last = to === '..' ? null : pointOf(to)?.last
  return first === undefined || last === undefined ? null : { first, last }
}
