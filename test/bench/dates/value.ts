/** One notation for the values of all suites and readers, so that they can be compared. */

import { daysIn } from '../../../src/calendar/gregorian.js'
import { PART_MONTHS } from '../../../src/calendar/parts.js'

/**
 * `date`: first and last day, or minute where a time of day is told, both inclusive; `daysOnly` if a suite asserts no
 * more of them. `time`: of day, with `to` for a
 * stretch. `length` and `set`: ISO 8601 durations. `nothing`: no value.
 */
export type Value =
  | { readonly kind: 'date'; readonly from: string; readonly to: string; readonly daysOnly?: boolean }
  | { readonly kind: 'time'; readonly from: string; readonly to?: string }
  | { readonly kind: 'length' | 'set'; readonly iso: string }
  | { readonly kind: 'nothing' }

/** `before` and `after` say on which side of the value the time lies; both 以前 and 及以前, 以来 and 以后. */
export type Side = 'before' | 'after' | undefined

const pad = (n: number) => String(n).padStart(2, '0')

export const lastDayOf = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${daysIn(month, year)}`

/** The day `days` after `day` (`YYYY-MM-DD`). */
export function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** First and last day of one EDTF date. */
function expand(edtf: string): readonly [string, string] {
  const [, year = '', month, rest] = /^([0-9X]{4})(?:-([0-9]{2}))?(?:-(.*))?$/u.exec(edtf) ?? []
  if (month === undefined) return [`${year.replace(/X/gu, '0')}-01-01`, `${year.replace(/X/gu, '9')}-12-31`]
  const part = PART_MONTHS[Number(month)]
  if (part) {
    const [first, last] = part
    const end = last > 12 ? lastDayOf(Number(year) + 1, last - 12) : lastDayOf(Number(year), last)
    return [`${year}-${pad(first)}-01`, end]
  }
  if (rest === undefined) return [`${year}-${month}-01`, lastDayOf(Number(year), Number(month))]
  return [edtf, edtf]
}

/** The value of an EDTF date or interval; one that is open tells its side. */
export function dateOf(edtf: string): { value: Value; side: Side } {
  const [a = '', b] = edtf.split('/')
  if (b === '..') return { value: date(expand(a)), side: 'after' }
  if (a === '..') return { value: date(expand(b!)), side: 'before' }
  return { value: date([expand(a)[0], expand(b ?? a)[1]]), side: undefined }
}

const date = ([from, to]: readonly [string, string]): Value => ({ kind: 'date', from, to })

/** `P3.5Y` and `P3Y6M`, `PT0.5H` and `PT30M`: one writing for one length, in months, days and minutes. */
export function lengthKey(iso: string): string {
  const [dates = '', times = ''] = iso.replace(/^P/u, '').split('T')
  let [months, days, seconds] = [0, 0, 0]
  for (const [, n, unit] of dates.matchAll(/([0-9.]+)([YMWD])/gu)) {
    const number = Number(n)
    if (unit === 'Y') months += number * 12
    else if (unit === 'M') months += number
    else days += number * (unit === 'W' ? 7 : 1)
  }
  for (const [, n, unit] of times.matchAll(/([0-9.]+)([HMS])/gu))
    seconds += Number(n) * (unit === 'H' ? 3600 : unit === 'M' ? 60 : 1)
  // half a month is 15 days, half a day 12 hours
  days += (months % 1) * 30
  seconds += (days % 1) * 86_400
  if (seconds % 86_400 === 0) {
    days += seconds / 86_400
    seconds = 0
  }
  return `${Math.floor(months)}m${Math.floor(days)}d${Math.round(seconds)}s`
}

/** A month as thirty days, as Duckling has 一个半月. */
function thirties(iso: string): string {
  const [, months = '0', days = '0', seconds = '0'] = /^(\d+)m(\d+)d(\d+)s$/u.exec(lengthKey(iso)) ?? []
  return `${Number(months) * 30 + Number(days)}d${seconds}s`
}

/** Whether `found` says what `expected` says. The end of a stretch may be told inclusively or exclusively. */
export function sameValue(expected: Value, found: Value): boolean {
  if (expected.kind === 'date' && found.kind === 'date' && expected.daysOnly)
    return (
      expected.from.slice(0, 10) === found.from.slice(0, 10) &&
      expected.to.slice(0, 10) === found.to.slice(0, 10)
    )
  if (expected.kind === 'date' && found.kind === 'date')
    return whole(expected.from) === whole(found.from) && ends(whole(expected.to)).includes(whole(found.to))
  if (expected.kind === 'time' && found.kind === 'time')
    return whole(expected.from) === whole(found.from) && whole(expected.to ?? '') === whole(found.to ?? '')
  if (expected.kind === 'length' && found.kind === 'length' && thirties(expected.iso) === thirties(found.iso))
    return true
  if ((expected.kind === 'length' || expected.kind === 'set') && expected.kind === found.kind)
    return lengthKey(expected.iso) === lengthKey((found as { iso: string }).iso)
  return expected.kind === 'nothing' && found.kind === 'nothing'
}

/** 10:30:00 is 10:30. */
const whole = (at: string) => at.replace(/(T\d\d:\d\d):00$/u, '$1')

/** An end as the suites write it: the last day, the day after it, or the first day of the last month or year. */
function ends(to: string): string[] {
  if (to.includes('T')) return [to]
  const found = [to, shift(to, -1)]
  const [year = 0, month = 0, day] = to.split('-').map(Number)
  if (day === 1) found.push(lastDayOf(year, month))
  if (day === 1 && month === 1) found.push(`${to.slice(0, 4)}-12-31`)
  return found
}
