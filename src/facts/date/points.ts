/** Points of the calendar that are told by their distance from another: by the reference date, or by what was told last. */

import { type CalendarPoint, canWrite, fullYear } from '../../calendar/edtf.js'
import { type Day, shiftDay, weekdayOf, yearText } from '../../calendar/gregorian.js'
import { solarOf } from '../../calendar/lunar.js'
import { halfOf, quarterOf } from '../../calendar/parts.js'
import { daysOf } from '../../calendar/weeks.js'
import { type Anchor, carriedYear, spokenYear } from './anchor.js'
import type { Direction, Point, YearRef } from './expression.js'
import { type Counted, evaluateCounted } from './forms.js'

const PREVIOUS_DECADES = 90

function centuryYear(anchor: Anchor, shift: number, decade: number | undefined): string | null {
  if (decade !== undefined && shift === 0) return decadeOf(anchor, decade)
  if (anchor.referenceYear === null) return null
  const century = String(Math.floor(anchor.referenceYear / 100) + shift).padStart(2, '0')
  return decade === undefined ? `${century}XX` : `${century}${decade}X`
}

/** 90年代 without its century: the one that began last, or begins within ten years. */
function decadeOf(anchor: Anchor, decade: number): string | null {
  const now = anchor.referenceYear ?? 2010
  let start = Math.floor(now / 100) * 100 + decade * 10
  if (start > now + 10) start -= 100
  else if (start <= now - PREVIOUS_DECADES) start += 100
  return start < 0 ? null : `${String(Math.floor(start / 10)).padStart(3, '0')}X`
}

/** Two digits of the last century, where no reference date decides. */
const LAST_CENTURY = 50
/** A document speaks of years so far ahead by two digits: 25年底 in 2020. */
const SHORT_AHEAD = 10

/** 92年: the nearest such year that is not far after the document; 80 to 99 are 19XX. */
function shortYear(digits: number, anchor: Anchor): string {
  const now = anchor.referenceYear
  const last = now === null ? digits >= LAST_CENTURY : digits >= 80 || 2000 + digits > now + SHORT_AHEAD
  return yearText((last ? 1900 : 2000) + digits)
}

export function yearOfRef(ref: YearRef, anchor: Anchor): string | null {
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
    case 'previous':
      return shifted(namedYear(anchor) ?? anchor.referenceYear, -1)
    case 'coming':
      return shifted(anchor.referenceYear, anchor.reference?.month === 12 ? 1 : 0)
    case 'short':
      return shortYear(ref.digits, anchor)
    case 'century':
      return centuryYear(anchor, ref.shift, ref.decade)
  }
}

/** The year that the sentence or the section names. */
export const namedYear = (anchor: Anchor) =>
  (anchor.sameSentence ? carriedYear(anchor) : null) ?? anchor.sectionYear

export const ofDay = ({ year, month, day }: Day): CalendarPoint => ({ year: yearText(year), month, day })

/** The day told last, as numbers. */
function carriedDay(anchor: Anchor): Day | null {
  const point = anchor.told?.point
  const year = point && fullYear(point.year)
  if (year === undefined || point?.month === undefined || point.day === undefined) return null
  return { year, month: point.month, day: point.day }
}

export function pointOfDay({ dayRef, clock }: Point, anchor: Anchor): CalendarPoint | null {
  const base = dayRef!.by === 'carried' ? (carriedDay(anchor) ?? anchor.reference) : anchor.reference
  if (!base) return null
  return { ...ofDay(shiftDay(base, dayRef!.shift)), ...(clock ? { clock } : {}) }
}

export function pointOfMonth(
  { monthRef, day, third, clock, year: ofYear }: Point,
  anchor: Anchor,
): CalendarPoint | null {
  const last = anchor.carried?.point
  const lastYear = monthRef!.by === 'carried' && last ? fullYear(last.year) : undefined
  const told = lastYear !== undefined && last?.month !== undefined
  const base = told ? { year: lastYear, month: last.month! } : anchor.reference
  if (!base) return null
  const months = base.year * 12 + base.month - 1 + monthRef!.shift
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const named = ofYear ? yearOfRef(ofYear, anchor) : yearText(year)
  if (named === null) return null
  return {
    year: named,
    month,
    ...(day === undefined ? {} : { day }),
    ...(third === undefined ? {} : { third }),
    ...(clock ? { clock } : {}),
  }
}

/** A bare 20日: of the month told last, else the last 20th before the reference date, or the next one. */
export function pointOfBareDay(
  point: Point,
  anchor: Anchor,
  direction: Direction | undefined,
): CalendarPoint | null {
  const { day, clock, bySpeaker } = point
  const rest = { day: day!, ...(clock ? { clock } : {}) }
  const now = anchor.reference
  const last = bySpeaker && now ? undefined : anchor.carried?.point
  if (last?.month !== undefined) return { year: last.year, month: last.month, ...rest }
  if (!now) return null
  const onwards = direction === 'ahead'
  const first = now.year * 12 + now.month - 1 + (onwards ? (day! < now.day ? 1 : 0) : day! > now.day ? -1 : 0)
  // a month that has no 31st is passed over
  for (let months = first; Math.abs(months - first) < 3; months += onwards ? 1 : -1) {
    const found = { year: yearText(Math.floor(months / 12)), month: (months % 12) + 1, ...rest }
    if (canWrite(found)) return found
  }
  return null
}

/** 上季度: counted from the quarter of the reference date. */
export function pointOfQuarter({ quarterRef }: Point, anchor: Anchor): CalendarPoint | null {
  if (!anchor.reference) return null
  const quarters = anchor.reference.year * 4 + Math.floor((anchor.reference.month - 1) / 3) + quarterRef!
  return { year: yearText(Math.floor(quarters / 4)), part: quarterOf((((quarters % 4) + 4) % 4) + 1) }
}

/** 上个半年: counted from the half of the reference date. */
export function pointOfHalf({ halfRef }: Point, anchor: Anchor): CalendarPoint | null {
  if (!anchor.reference) return null
  const halves = anchor.reference.year * 2 + (anchor.reference.month > 6 ? 1 : 0) + halfRef!
  return { year: yearText(Math.floor(halves / 2)), part: halfOf(((halves % 2) + 2) % 2 === 0) }
}

/** 本周五, 上周末; 周三 alone is the last one on or before the reference date, or the next. */
export function pointOfWeek(
  { week, clock }: Point,
  anchor: Anchor,
  direction: Direction | undefined,
): CalendarPoint | null {
  const now = anchor.reference
  if (!now) return null
  const { shift, days = [1, 7] } = week!
  const today = weekdayOf(now)
  const onwards = anchor.ahead || direction === 'ahead'
  const floating = onwards ? (days[0] < today ? 1 : 0) : days[0] > today ? -1 : 0
  const monday = shiftDay(now, 1 - today + (shift ?? floating) * 7)
  const [first, last] = days.map((day) => shiftDay(monday, day - 1)) as [Day, Day]
  if (days[0] !== days[1]) return spanOf([first, last])
  return { ...ofDay(first), ...(clock ? { clock } : {}) }
}

const spanOf = (span: readonly [Day, Day]): CalendarPoint => ({ year: yearText(span[0].year), span })

/** What is counted under the year or month of `under`. */
export function pointOfCounted(counted: Counted, under: CalendarPoint): CalendarPoint | null {
  const year = fullYear(under.year)
  const found = year === undefined ? undefined : evaluateCounted(counted, daysOf(year, under.month))
  if (!found) return null
  return 'month' in found ? ofDay(found) : spanOf(found)
}

export function pointOfLunar(
  { lunar, year, clock }: Point,
  anchor: Anchor,
  after: Day | undefined,
): CalendarPoint | null {
  const told = year ? yearOfRef(year, anchor) : null
  const fromYear = told === null ? null : fullYear(told)
  if (fromYear === undefined) return null
  const days = solarOf(lunar!, fromYear, after ?? anchor.reference, after !== undefined)
  if (!days) return null
  if (lunar!.day === undefined) return spanOf(days)
  return { ...ofDay(days[0]), ...(clock ? { clock } : {}) }
}
