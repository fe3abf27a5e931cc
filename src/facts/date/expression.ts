/** A date as its surface tells it, before context is asked. Plain data: it travels in a candidate's hints. */

import type { PartOfMonth } from '../../calendar/parts.js'
import type { Candidate } from '../../rules/candidate.js'
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
  /**
   * Week `index` under a year or month, −1 the last (2023年第52周); with a weekday, that day of it, or with `counted`
   * the weekday's own number (五月第二个星期日).
   */
  readonly nth?: { readonly index: number; readonly weekday?: number; readonly counted?: true }
  /** The first or last days or weeks under a year or month (2013年前10天). */
  readonly outer?: { readonly edge: 'first' | 'last'; readonly count: number; readonly unit: 'day' | 'week' }
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
