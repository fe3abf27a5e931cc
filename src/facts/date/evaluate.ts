/** From an expression and what it leans on to its value. */
import { type Anchor, carriedYear, spokenYear, yearOfMonth } from './anchor.js'
import {
  type CalendarPoint,
  canWrite,
  type Day,
  exists,
  shiftDay,
  weekdayOf,
  writeInterval,
  writePoint,
  writeSince,
  yearText,
} from './calendar.js'
import type { Expression, Point, YearRef } from './expression.js'
import { solarOf } from './lunar.js'
import type { DateFields } from './schema.js'

/** Nothing to lean on: what can be said from the surface alone. */
export const NO_ANCHOR: Anchor = {
  reference: null,
  referenceYear: null,
  carried: undefined,
  told: undefined,
  sameSentence: false,
  sectionYear: null,
  ofTerm: false,
  bearing: 0,
  deadline: false,
  tone: 0,
}

interface Evaluated {
  readonly point: CalendarPoint
  readonly inferred: boolean
}

const PREVIOUS_DECADES = 90

function centuryYear(anchor: Anchor, shift: number, decade: number | undefined): string | null {
  if (decade !== undefined && shift === 0) return decadeOf(anchor, decade)
  if (anchor.referenceYear === null) return null
  const century = Math.floor(anchor.referenceYear / 100) + shift
  return decade === undefined ? `${century}XX` : `${century}${decade}X`
}

/** 90年代 without its century: the one that began last, or begins within ten years. */
function decadeOf(anchor: Anchor, decade: number): string {
  const now = anchor.referenceYear ?? 2010
  let start = Math.floor(now / 100) * 100 + decade * 10
  if (start > now + 10) start -= 100
  else if (start <= now - PREVIOUS_DECADES) start += 100
  return `${Math.floor(start / 10)}X`
}

function yearOfRef(ref: YearRef, anchor: Anchor): string | null {
  const shifted = (year: number | null, shift: number) => (year === null ? null : yearText(year + shift))
  switch (ref.by) {
    case 'stated':
      return ref.year
    case 'reference':
      return shifted(anchor.referenceYear, ref.shift)
    case 'spoken':
      return shifted(spokenYear(anchor, ref.lean), ref.shift)
    case 'carried':
      return shifted(carriedYear(anchor) ?? spokenYear(anchor), ref.shift)
    case 'century':
      return centuryYear(anchor, ref.shift, ref.decade)
  }
}

const ofDay = ({ year, month, day }: Day): CalendarPoint => ({ year: yearText(year), month, day })

/** The day told last, as numbers. */
function carriedDay(anchor: Anchor): Day | null {
  const point = anchor.told?.point
  if (!point || point.month === undefined || point.day === undefined || !/^\d{4}$/u.test(point.year))
    return null
  return { year: Number(point.year), month: point.month, day: point.day }
}

function pointOfDay({ dayRef, clock }: Point, anchor: Anchor): CalendarPoint | null {
  const base = dayRef!.by === 'carried' ? (carriedDay(anchor) ?? anchor.reference) : anchor.reference
  if (!base) return null
  return { ...ofDay(shiftDay(base, dayRef!.shift)), ...(clock ? { clock } : {}) }
}

function pointOfMonth({ monthRef, day, third }: Point, anchor: Anchor): CalendarPoint | null {
  const last = anchor.carried?.point
  const told = monthRef!.by === 'carried' && last?.month !== undefined && /^\d{4}$/u.test(last.year)
  const base = told ? { year: Number(last.year), month: last.month! } : anchor.reference
  if (!base) return null
  const months = base.year * 12 + base.month - 1 + monthRef!.shift
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return {
    year: yearText(year),
    month,
    ...(day === undefined ? {} : { day }),
    ...(third === undefined ? {} : { third }),
  }
}

/** How many months from the one at hand the day is that was told: the last, or the next where it is announced. */
function monthsTo(day: number, today: number, bearing: number): number {
  if (bearing > 0) return day < today && bearing >= ANNOUNCED ? 1 : 0
  return day > today ? -1 : 0
}
const ANNOUNCED = 5

/** A bare 20日: of the month told last, else the last 20th before the reference date. */
function pointOfBareDay({ day, clock }: Point, anchor: Anchor): CalendarPoint | null {
  const last = anchor.carried?.point
  const rest = { day: day!, ...(clock ? { clock } : {}) }
  if (last?.month !== undefined) return { year: last.year, month: last.month, ...rest }
  const now = anchor.reference
  if (!now) return null
  const months = now.year * 12 + now.month - 1 + monthsTo(day!, now.day, anchor.bearing)
  return { year: yearText(Math.floor(months / 12)), month: (months % 12) + 1, ...rest }
}

/** A point with everything told or inferred; `null` where it cannot be said. */
function evaluatePoint(point: Point, anchor: Anchor, lastMonth?: number): Evaluated | null {
  const infer = (found: CalendarPoint | null) =>
    found && canWrite(found) ? { point: found, inferred: true } : null
  if (point.dayRef) return infer(pointOfDay(point, anchor))
  if (point.monthRef) return infer(pointOfMonth(point, anchor))
  if (point.day !== undefined && point.month === undefined) return infer(pointOfBareDay(point, anchor))
  const year = point.year !== undefined ? yearOfRef(point.year, anchor) : inferYear(point, anchor, lastMonth)
  if (year === null) {
    // a month without any year still is that month: 4·23 of no year
    if (point.month !== undefined && point.year === undefined)
      return exists(point.month, point.day)
        ? { point: { ...parts(point), year: 'XXXX' }, inferred: false }
        : null
    return null
  }
  const found: CalendarPoint = { ...parts(point), year }
  const known = point.year?.by === 'stated' && !point.year.guessed
  if (point.year === undefined && !canWrite(found)) return leapBefore(found)
  return canWrite(found) ? { point: found, inferred: !known } : null
}

/** 2月29日 of no told year is of the last leap year. */
function leapBefore(point: CalendarPoint): Evaluated | null {
  if (point.month !== 2 || point.day !== 29) return null
  for (let year = Number(point.year); year > Number(point.year) - 8; year--) {
    const found = { ...point, year: yearText(year) }
    if (canWrite(found)) return { point: found, inferred: true }
  }
  return null
}

function parts({ month, day, part, months, third, clock }: Point): Omit<CalendarPoint, 'year'> {
  return {
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(part === undefined ? {} : { part }),
    ...(months === undefined ? {} : { months }),
    ...(third === undefined ? {} : { third }),
    ...(clock === undefined ? {} : { clock }),
  }
}

function inferYear({ month, day, months, part }: Point, anchor: Anchor, lastMonth?: number): string | null {
  const telling = lastMonth ?? month ?? months?.[1] ?? (part === undefined ? 1 : TELLING_MONTH[part])
  const year = yearOfMonth(anchor, telling ?? 1, month === undefined ? undefined : day)
  return year === null ? null : yearText(year)
}

/** The month that tells whether a part of the year is over or to come: 1—8月 and 上半年 are told when they are. */
const TELLING_MONTH: Readonly<Record<number, number>> = {
  21: 3,
  22: 6,
  23: 9,
  24: 12,
  33: 1,
  34: 4,
  35: 7,
  36: 10,
  40: 6,
  41: 7,
}

/** The second end takes what it leaves out from the first. */
function evaluateEnd(end: Point, first: CalendarPoint, anchor: Anchor): Evaluated | null {
  if (end.year?.by === 'carried' && /^\d{4}$/u.test(first.year)) {
    // 11月至次年3月: the year after that of the first end
    const next: CalendarPoint = { ...parts(end), year: yearText(Number(first.year) + end.year.shift) }
    return canWrite(next) ? { point: next, inferred: false } : null
  }
  if (end.year !== undefined || end.dayRef || end.monthRef) return evaluatePoint(end, anchor)
  const month = end.month ?? (end.day !== undefined ? first.month : undefined)
  const wraps = month !== undefined && first.month !== undefined && month < first.month
  const year = wraps && /^\d{4}$/u.test(first.year) ? yearText(Number(first.year) + 1) : first.year
  const point: CalendarPoint = { ...parts(end), ...(month === undefined ? {} : { month }), year }
  return canWrite(point) ? { point, inferred: false } : null
}

/** 1—8月 is told when August is over, if both ends are of one year. */
function lastMonthOf(from: Point, to: Point | undefined): number | undefined {
  const within = to?.year === undefined && (to?.month ?? 0) > (from.month ?? 12)
  return within ? to?.month : undefined
}

/** What an expression comes to, and the point that later dates may lean on. */
export interface Evaluation {
  readonly fields: DateFields
  readonly carry?: CalendarPoint
}

/** The value of `expression` at its place; `null` where nothing tells it. `undefined` if it runs backwards. */
export function evaluate(expression: Expression, anchor: Anchor): Evaluation | undefined {
  const { from, to, since, mod } = expression
  const rest = mod ? { mod } : {}
  const unknown: Evaluation = { fields: { type: 'date', value: null, ...rest, basis: 'inferred' } }
  if (from.week) return evaluateWeek(from, anchor) ?? unknown
  if (from.lunar) return evaluateLunar(from, anchor) ?? unknown
  // 11月至2021年3月: the first end takes its year from the second
  const backwards =
    from.year === undefined &&
    to?.year !== undefined &&
    to.year.by !== 'carried' &&
    to.month !== undefined &&
    from.month
  const start = backwards
    ? firstBefore(from, to!, anchor)
    : evaluatePoint(from, anchor, lastMonthOf(from, to))
  if (!start) return unknown
  const basis = (inferred: boolean) => (inferred ? ('inferred' as const) : ('stated' as const))
  if (!to) {
    const value = since ? writeSince(start.point) : writePoint(start.point)
    const fields: DateFields = { type: 'date', value, ...rest, basis: basis(start.inferred) }
    return since || start.point.year === 'XXXX' ? { fields } : { fields, carry: start.point }
  }
  const end = evaluateEnd(to, start.point, anchor)
  if (!end) return unknown
  const value = writeInterval(start.point, end.point)
  if (value === undefined) return undefined
  return {
    fields: { type: 'date', value, ...rest, basis: basis(start.inferred || end.inferred) },
    carry: end.point,
  }
}

function firstBefore(from: Point, to: Point, anchor: Anchor): Evaluated | null {
  const end = evaluatePoint(to, anchor)
  if (!end || !/^\d{4}$/u.test(end.point.year)) return null
  const shift = from.month! > end.point.month! ? -1 : 0
  const point = { ...parts(from), year: yearText(Number(end.point.year) + shift) }
  return canWrite(point) ? { point, inferred: end.inferred } : null
}

function evaluateWeek({ week, clock }: Point, anchor: Anchor): Evaluation | undefined {
  const now = anchor.reference
  if (!now) return undefined
  const monday = shiftDay(now, 1 - weekdayOf(now) + week!.shift * 7)
  if (week!.day !== undefined) {
    const point = { ...ofDay(shiftDay(monday, week!.day - 1)), ...(clock ? { clock } : {}) }
    return { fields: { type: 'date', value: writePoint(point), basis: 'inferred' }, carry: point }
  }
  const value = writeInterval(ofDay(monday), ofDay(shiftDay(monday, 6)))!
  return { fields: { type: 'date', value, basis: 'inferred' } }
}

function evaluateLunar({ lunar, year }: Point, anchor: Anchor): Evaluation | undefined {
  const told = year ? yearOfRef(year, anchor) : null
  if (told !== null && !/^\d{4}$/u.test(told)) return undefined
  const days = solarOf(lunar!, told === null ? null : Number(told), anchor.reference)
  if (!days) return undefined
  const [first, last] = days
  const value = lunar!.day === undefined ? writeInterval(ofDay(first), ofDay(last)) : writePoint(ofDay(first))
  if (value === undefined) return undefined
  const basis = year?.by === 'stated' ? 'stated' : 'inferred'
  return {
    fields: { type: 'date', value, basis },
    ...(lunar!.day === undefined ? {} : { carry: ofDay(first) }),
  }
}
