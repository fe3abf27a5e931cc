/** A date as its surface tells it, before context is asked. Plain data: it travels in a candidate's hints. */

import type { PartOfMonth } from '../../calendar/parts.js'
import type { Candidate } from '../../rules/candidate.js'
import type { Counted } from './forms.js'
import type { DateMod } from './schema.js'

/**
 * Which year is meant.
 * - `stated`: an EDTF year (`2019`, `-0220`), decade (`199X`) or century (`19XX`); `guessed` if not told in full (’98)
 * - `reference`: counted from the reference date (今年 0, 去年 −1)
 * - `spoken`: counted from the year the passage is about (全年 0); `lean` above 0 if the word looks ahead (年内)
 * - `previous`: the year before that of the reference date, or before the year that the sentence or section names (上年)
 * - `coming`: the year that begins or has just begun (新的一年): in December the next
 * - `short`: the last two digits (92年): the nearest such year that the document can speak of
 * - `carried`: counted from the last dated expression before it (同年 0, 次年 1)
 * - `century`: counted from the century of the reference date, with a decade where told (上世纪90年代: −1, 9)
 */
export type YearRef =
  | { readonly by: 'stated'; readonly year: string; readonly guessed?: true }
  | { readonly by: 'reference' | 'carried'; readonly shift: number }
  | { readonly by: 'previous' | 'coming' }
  | { readonly by: 'short'; readonly digits: number }
  | { readonly by: 'spoken'; readonly shift: number; readonly lean?: number }
  | { readonly by: 'century'; readonly shift: number; readonly decade?: number }

/** Which day is meant: counted in days from the reference date (昨日 −1) or from the day told last (次日 1). */
export interface DayRef {
  readonly by: 'reference' | 'carried'
  readonly shift: number
}

/** A place on the calendar. What is absent is either not told or, above the largest part told, for context to say. */
export interface Point {
  readonly year?: YearRef
  /** 1 to 12. */
  readonly month?: number
  /** Counted in months from the month of the reference date (本月 0) or of the date told last (当月 0); of `year` if told (去年本月). */
  readonly monthRef?: DayRef
  /** A quarter counted from that of the reference date (上季度 −1). */
  readonly quarterRef?: number
  /** A half year counted from that of the reference date (上个半年 −1). */
  readonly halfRef?: number
  readonly day?: number
  /** A day alone that the speaker's own date tells (记者13日获悉), not a date told before it. */
  readonly bySpeaker?: true
  readonly dayRef?: DayRef
  /**
   * Weekdays `days` (first and last, 1 to 7, above 7 of the week after it; without them the whole week) of the week `shift` weeks from the reference
   * date; without a shift the nearest in the direction of telling.
   */
  readonly week?: { readonly shift?: number; readonly days?: readonly [number, number] }
  /** What is counted under a year or month (2023年第52周, 2013年前10天): see `forms.ts`. */
  readonly counted?: Counted
  /** EDTF codes of a part of the year: seasons 21–24, quarters 33–36, halves 40 and 41. */
  readonly part?: number
  /** First and last month of a part of the year without a code: 前三季度 is [1, 9]. */
  readonly months?: readonly [number, number]
  readonly third?: PartOfMonth
  /** `T10:30`. */
  readonly clock?: string
  /** A word of about stands before the clock. */
  readonly about?: true
  /** A day, or a month if `day` is absent, of the lunar calendar. `month` is negative for a leap month. */
  readonly lunar?: { readonly month: number; readonly day?: number }
}

/** How a point is evaluated: by its distance from another, by its own calendar, or under a year. */
export type Form =
  | 'near-day'
  | 'lunar'
  | 'week'
  | 'near-quarter'
  | 'near-half'
  | 'near-month'
  | 'bare-day'
  | 'of-year'

/** How fine a field is: a whole year or month takes an edge (初, 底), a part of a year others, days and weeks none. */
type Fineness = 'whole' | 'part' | 'fine'

interface Field {
  readonly fineness: Fineness
  /** The form of every point that has the field; the rest is told under a year. */
  readonly form: Form
}

/**
 * What each field is. A field that is added to `Point` has to stand here, and a form that is added has to be evaluated
 * (`evaluate.ts`): the compiler names each place that was forgotten.
 */
const FIELDS = {
  year: { fineness: 'whole', form: 'of-year' },
  month: { fineness: 'whole', form: 'of-year' },
  monthRef: { fineness: 'whole', form: 'near-month' },
  bySpeaker: { fineness: 'whole', form: 'of-year' },
  about: { fineness: 'whole', form: 'of-year' },
  part: { fineness: 'part', form: 'of-year' },
  quarterRef: { fineness: 'part', form: 'near-quarter' },
  halfRef: { fineness: 'part', form: 'near-half' },
  months: { fineness: 'fine', form: 'of-year' },
  third: { fineness: 'fine', form: 'of-year' },
  day: { fineness: 'fine', form: 'of-year' },
  dayRef: { fineness: 'fine', form: 'near-day' },
  week: { fineness: 'fine', form: 'week' },
  counted: { fineness: 'fine', form: 'of-year' },
  lunar: { fineness: 'fine', form: 'lunar' },
  clock: { fineness: 'fine', form: 'of-year' },
} as const satisfies Record<keyof Point, Field>

/** The forms that a field of their own tells, in the order in which they are asked: 下月|第一周 is of its month. */
const TOLD = {
  'near-day': true,
  lunar: true,
  week: true,
  'near-quarter': true,
  'near-half': true,
  'near-month': true,
} as const satisfies Record<Exclude<Form, 'bare-day' | 'of-year'>, true>

const fieldsOf = (point: Point) =>
  (Object.keys(point) as (keyof Point)[]).filter((field) => point[field] !== undefined)

/** Whether a point tells anything of this fineness. */
export const tells = (point: Point, fineness: Exclude<Fineness, 'whole'>): boolean =>
  fieldsOf(point).some((field) => FIELDS[field].fineness === fineness)

/** The form that a point has. */
export function formOf(point: Point): Form {
  const forms = fieldsOf(point).map((field): Form => FIELDS[field].form)
  const told = (Object.keys(TOLD) as Form[]).find((form) => forms.includes(form))
  return told ?? (point.day !== undefined && point.month === undefined ? 'bare-day' : 'of-year')
}

/** One point, or an interval of two; `since` opens it to the right. */
export interface Expression {
  readonly from: Point
  readonly to?: Point
  readonly since?: true
  readonly mod?: DateMod
  /**
   * What the words next to a date without a year say of its direction. `ahead`: it is to come, whatever the document
   * is (请于, 定于, 起施行). `due`: a date by which something is done (10月底前), to come in orders and plans.
   */
  readonly direction?: Direction
}

/** See {@link Expression.direction}. */
export type Direction = 'ahead' | 'due'

/** An expression and the offset behind its surface. */
export interface ReadExpression {
  readonly expression: Expression
  readonly end: number
  /** Of an interval: the offset behind its first end, which stands alone if the interval runs backwards. */
  readonly firstEnd?: number
}

/** The expression behind a candidate of kind `date`, if it is one of type `date` that has one. */
export function expressionOf(candidate: Candidate): Expression | undefined {
  return candidate.kind === 'date' ? (candidate.hints.expression as Expression | undefined) : undefined
}
