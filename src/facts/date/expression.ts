/** A date as its surface tells it, before context is asked. Plain data: it travels in a candidate's hints. */
import type { Candidate } from '../../rules/rule.js'
import type { DateMod } from './schema.js'

/**
 * Which year is meant.
 * - `stated`: an EDTF year (`2019`, `-0220`), decade (`199X`) or century (`19XX`); `guessed` if not told in full (’98)
 * - `reference`: counted from the reference date (今年 0, 去年 −1)
 * - `spoken`: counted from the year the passage is about (全年 0, 上年 −1); `lean` above 0 if the word looks ahead (年内)
 * - `carried`: counted from the last dated expression before it (同年 0, 次年 1)
 * - `century`: counted from the century of the reference date, with a decade where told (上世纪90年代: −1, 9)
 */
export type YearRef =
  | { readonly by: 'stated'; readonly year: string; readonly guessed?: true }
  | { readonly by: 'reference' | 'carried'; readonly shift: number }
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
  /** Counted in months from the month of the reference date (本月 0) or of the date told last (当月 0). */
  readonly monthRef?: DayRef
  readonly day?: number
  readonly dayRef?: DayRef
  /** A weekday 1 to 7 of the week `week` weeks from the reference date; without a day the whole week. */
  readonly week?: { readonly shift: number; readonly day?: number }
  /** EDTF codes of a part of the year: seasons 21–24, quarters 33–36, halves 40 and 41. */
  readonly part?: number
  /** First and last month of a part of the year without a code: 前三季度 is [1, 9]. */
  readonly months?: readonly [number, number]
  /** 上旬 1, 中旬 2, 下旬 3. */
  readonly third?: 1 | 2 | 3
  /** `T10:30`. */
  readonly clock?: string
  /** A day, or a month if `day` is absent, of the lunar calendar. `month` is negative for a leap month. */
  readonly lunar?: { readonly month: number; readonly day?: number }
}

/** One point, or an interval of two; `since` opens it to the right. */
export interface Expression {
  readonly from: Point
  readonly to?: Point
  readonly since?: true
  readonly mod?: DateMod
}

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
