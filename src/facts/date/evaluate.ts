/** From an expression and what it leans on to its value. */

import {
  type CalendarPoint,
  canWrite,
  fullYear,
  UNTOLD,
  writeInterval,
  writePoint,
  writeSince,
} from '../../calendar/edtf.js'
import { type Day, exists, shiftDay, yearText } from '../../calendar/gregorian.js'
import { FIRST_HALF, FIRST_QUARTER, PART_MONTHS } from '../../calendar/parts.js'
import { type Anchor, yearOfMonth } from './anchor.js'
import { type Direction, type Expression, type Form, formOf, type Point, type YearRef } from './expression.js'
import {
  namedYear,
  ofDay,
  pointOfBareDay,
  pointOfCounted,
  pointOfDay,
  pointOfHalf,
  pointOfLunar,
  pointOfMonth,
  pointOfQuarter,
  pointOfWeek,
  yearOfRef,
} from './points.js'
import type { DateFields } from './schema.js'

/** Nothing to lean on: what can be said from the surface alone. */
export const NO_ANCHOR: Anchor = {
  reference: null,
  day: null,
  sentence: -1,
  referenceYear: null,
  carried: undefined,
  told: undefined,
  sameSentence: false,
  sectionYear: null,
  heading: undefined,
  ahead: false,
  bearing: 0,
  deadline: false,
  tone: 0,
}

interface Evaluated {
  readonly point: CalendarPoint
  readonly inferred?: boolean | undefined
}

interface Leaning {
  readonly lastMonth?: number | undefined
  readonly direction?: Direction | undefined
  /** It opens an interval to the right, and its words do not say that it is to come. */
  readonly since?: boolean | undefined
  /** The first end of the interval that the point ends. */
  readonly after?: Day | undefined
}

const isKnown = (year: YearRef | undefined) => year?.by === 'stated' && !year.guessed

type Evaluator = (point: Point, anchor: Anchor, leaning: Leaning) => Evaluated | null

const infer = (found: CalendarPoint | null, inferred = true): Evaluated | null =>
  found && canWrite(found) ? { point: found, inferred } : null

/** Each form of a point; one without an evaluator does not compile. */
const EVALUATORS: Readonly<Record<Form, Evaluator>> = {
  'near-day': (point, anchor) => infer(pointOfDay(point, anchor)),
  lunar: (point, anchor, { after }) => infer(pointOfLunar(point, anchor, after), !isKnown(point.year)),
  week: (point, anchor, { direction }) => infer(pointOfWeek(point, anchor, direction)),
  'near-quarter': (point, anchor) => infer(pointOfQuarter(point, anchor)),
  'near-half': (point, anchor) => infer(pointOfHalf(point, anchor)),
  'near-month': (point, anchor) => {
    const month = pointOfMonth(point, anchor)
    return infer(month && point.counted ? pointOfCounted(point.counted, month) : month)
  },
  'bare-day': (point, anchor, { direction }) => infer(pointOfBareDay(point, anchor, direction)),
  'of-year': evaluateUnderYear,
}

/** A point with everything told or inferred; `null` where it cannot be said. */
const evaluatePoint = (point: Point, anchor: Anchor, leaning: Leaning = {}): Evaluated | null =>
  EVALUATORS[formOf(point)](point, anchor, leaning)

function evaluateUnderYear(point: Point, anchor: Anchor, leaning: Leaning): Evaluated | null {
  const year = point.year !== undefined ? yearOfRef(point.year, anchor) : inferYear(point, anchor, leaning)
  if (year === null) {
    // a month without any year still is that month: 4·23 of no year
    if (point.month === undefined || point.year !== undefined || point.counted) return null
    return exists(point.month, point.day) ? { point: { ...parts(point), year: UNTOLD } } : null
  }
  const found: CalendarPoint = { ...parts(point), year }
  if (!canWrite(found)) return point.year === undefined ? leapBefore(found) : null
  return infer(point.counted ? pointOfCounted(point.counted, found) : found, !isKnown(point.year))
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

type Parts = Omit<CalendarPoint, 'year' | 'span'>

/** The fields that a point has in common with what is written of it; one more of those does not compile without its row. */
const PARTS = {
  month: true,
  day: true,
  part: true,
  months: true,
  third: true,
  clock: true,
} as const satisfies Record<keyof Parts, true>
const PART_FIELDS = Object.keys(PARTS) as (keyof typeof PARTS)[]

/** What is told of a point within its year. */
const parts = (point: Point): Parts =>
  Object.fromEntries(
    PART_FIELDS.flatMap((field) => (point[field] === undefined ? [] : [[field, point[field]]])),
  )

function inferYear({ month, day, months, part }: Point, anchor: Anchor, leaning: Leaning): string | null {
  const telling = leaning.lastMonth ?? month ?? months?.[1] ?? (part === undefined ? 1 : tellingMonth(part))
  const dayTold = month === undefined ? undefined : day
  const coming = yearToCome(anchor, leaning.direction, telling ?? 1, dayTold)
  // 三季度以来 has begun
  const begins = (part === undefined ? undefined : PART_MONTHS[part]?.[0]) ?? 1
  const quarter = part !== undefined && part >= FIRST_QUARTER && part < FIRST_QUARTER + 4
  const told = coming ?? yearOfMonth(anchor, telling ?? 1, dayTold, quarter)
  const ahead =
    leaning.since && told !== null && anchor.reference !== null && isAhead(told, begins, anchor.reference)
  const year = ahead ? told - 1 : told
  return year === null ? null : yearText(year)
}

const isAhead = (year: number, month: number, now: Day) =>
  year > now.year || (year === now.year && month > now.month)

/** The year of a date that is told to come, by its own words: the next one on or after the reference date. */
function yearToCome(
  anchor: Anchor,
  direction: Direction | undefined,
  month: number,
  day: number | undefined,
): number | null {
  const { reference } = anchor
  if (!direction || !reference) return null
  // 1月10日前…，12月31日前…: a year that was found for one deadline is not told for the next
  const named = anchor.carried?.inferred ? anchor.sectionYear : namedYear(anchor)
  if (direction === 'due' && named !== null) return null
  if (named !== null && named >= reference.year) return null
  if (direction === 'due' && anchor.tone < DONE) return null
  const over = (reference.month - month) * 31 + reference.day - (day ?? 31)
  // what is due and over may have been met: only after half a year it is the next one
  if (direction === 'due') return over <= 0 ? reference.year : over > HALF_A_YEAR ? reference.year + 1 : null
  return reference.year + (over > 0 ? 1 : 0)
}

const HALF_A_YEAR = 183

/** A passage that looks back so far tells deadlines that were met. */
const DONE = -3

/** The month that tells whether a part of the year is over or to come: 1—8月 and 上半年 are told when they are. */
const tellingMonth = (part: number): number | undefined => PART_MONTHS[part]?.[part === FIRST_HALF ? 1 : 0]

/** The day of a point, if it is one. */
const dayOfPoint = ({ year: told, month, day }: CalendarPoint): Day | undefined => {
  const year = fullYear(told)
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day }
}

/** The second end takes what it leaves out from the first. */
function evaluateEnd(end: Point, first: CalendarPoint, anchor: Anchor): Evaluated | null {
  const firstYear = fullYear(first.year)
  if (end.year?.by === 'carried' && firstYear !== undefined) {
    // 11月至次年3月: the year after that of the first end
    const next: CalendarPoint = { ...parts(end), year: yearText(firstYear + end.year.shift) }
    return canWrite(next) ? { point: next } : null
  }
  const day = dayOfPoint(first)
  if (end.dayRef?.by === 'carried' && day) {
    // 22时至次日6时: the day after the first
    const clock = end.clock === undefined ? {} : { clock: end.clock }
    return { point: { ...ofDay(shiftDay(day, end.dayRef.shift)), ...clock } }
  }
  if (end.lunar && !end.year) return evaluatePoint(end, anchor, { after: day })
  if (end.year !== undefined || end.dayRef || end.monthRef || end.week) return evaluatePoint(end, anchor)
  const month = end.month ?? (end.day !== undefined ? first.month : undefined)
  const wraps = month !== undefined && first.month !== undefined && month < first.month
  const year = wraps && firstYear !== undefined ? yearText(firstYear + 1) : first.year
  const point: CalendarPoint = { ...parts(end), ...(month === undefined ? {} : { month }), year }
  return canWrite(point) ? { point } : null
}

/** 1—8月 is told when August is over, if both ends are of one year. */
function lastMonthOf(from: Point, to: Point | undefined): number | undefined {
  const within = to?.year === undefined && (to?.month ?? 0) > (from.month ?? 12)
  return within ? to?.month : undefined
}

/** 12月至1月 of no year runs into the next one, which EDTF cannot say. */
const runsOver = (from: CalendarPoint, to: CalendarPoint) =>
  from.year === UNTOLD && to.year === UNTOLD && (to.month ?? 12) < (from.month ?? 1)

/** What an expression comes to, and the point that later dates may lean on. */
export interface Evaluation {
  readonly fields: DateFields
  readonly carry?: CalendarPoint
}

/** The value of `expression` at its place; `null` where nothing tells it. `undefined` if it runs backwards. */
export function evaluate(expression: Expression, anchor: Anchor): Evaluation | undefined {
  const { from, to, since, mod, direction } = expression
  const rest = mod ? { mod } : {}
  const unknown: Evaluation = { fields: { type: 'date', value: null, ...rest, basis: 'inferred' } }
  // 11月至2021年3月: the first end takes its year from the second
  const backwards =
    from.year === undefined &&
    to?.year !== undefined &&
    to.year.by !== 'carried' &&
    to.month !== undefined &&
    from.month
  const start = backwards
    ? firstBefore(from, to!, anchor)
    : evaluatePoint(from, anchor, {
        lastMonth: lastMonthOf(from, to),
        direction,
        since: since && direction === undefined && from.part !== undefined,
      })
  if (!start) return unknown
  const basis = (inferred: boolean | undefined) => (inferred ? ('inferred' as const) : ('stated' as const))
  if (!to) {
    const value = since ? writeSince(start.point) : writePoint(start.point)
    const fields: DateFields = { type: 'date', value, ...rest, basis: basis(start.inferred) }
    return since || start.point.year === UNTOLD || start.point.span
      ? { fields }
      : { fields, carry: start.point }
  }
  const end = evaluateEnd(to, start.point, anchor)
  if (!end || runsOver(start.point, end.point)) return unknown
  const value = writeInterval(start.point, end.point)
  if (value === undefined) return undefined
  return {
    fields: { type: 'date', value, ...rest, basis: basis(start.inferred || end.inferred) },
    ...(end.point.span ? {} : { carry: end.point }),
  }
}

function firstBefore(from: Point, to: Point, anchor: Anchor): Evaluated | null {
  const end = evaluatePoint(to, anchor)
  const year = end && fullYear(end.point.year)
  if (!end || year === undefined || year === null) return null
  const shift = from.month! > end.point.month! ? -1 : 0
  const point = { ...parts(from), year: yearText(year + shift) }
  return canWrite(point) ? { point, inferred: end.inferred } : null
}
