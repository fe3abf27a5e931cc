/** What the library reads at a place of the clean text: for rules that need not spell numerals and dates again. */
import type { Bound } from '../report.js'
import type { BuiltInKind } from './candidate.js'

/** A numeral as it was read. `start` and `end` are clean offsets, end exclusive. */
export interface NumeralRead {
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** What it says, 万 and 亿 counted in: 1.39万亿 is 1390000000000; `null` where only `min` and `max` are known (七八百). */
  readonly value: number | null
  /** The least it can be, of one that is not exact. */
  readonly min?: number
  /** The most it can be. */
  readonly max?: number
  /** `more` of 多 and 余, `approx` of 来. */
  readonly mod?: Bound
}

/** A date as it was read. `start` and `end` are clean offsets, end exclusive. */
export interface DateRead {
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** Its surface in the clean text. */
  readonly text: string
  /** As of a fact of its kind. */
  readonly type: 'date' | 'time' | 'duration' | 'set'
  /** EDTF, or an ISO 8601 duration; `null` where it is vague or nothing tells the year. */
  readonly value: string | null
  /** Lower end of a range. */
  readonly min?: string | undefined
  /** Upper end of a range. */
  readonly max?: string | undefined
  /** How the words bound the value; absent where it is exact. */
  readonly mod?: string | undefined
  /** Whether the year is stated or inferred. */
  readonly basis: 'stated' | 'inferred'
}

/** An amount as it was read. `start` and `end` are clean offsets, end exclusive. */
export interface QuantityRead {
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** Its surface in the clean text. */
  readonly text: string
  /** As of a fact of its kind. */
  readonly type: string
  /** In the base of its unit: 6万余元 is 60000; a string for a ratio, `null` for a range. */
  readonly value: number | string | null
  /** As written, without 万 and 亿. */
  readonly unit: string | null
  /** Lower end of a range. */
  readonly min?: number | undefined
  /** Upper end of a range. */
  readonly max?: number | undefined
  /** How the words bound the value; absent where it is exact. */
  readonly mod?: Bound | undefined
  /** What is counted, where it follows. */
  readonly noun?: string | undefined
}

/** A unit or classifier as it was read. `start` and `end` are clean offsets, end exclusive. */
export interface UnitRead {
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** As written. */
  readonly unit: string
  /** count: a classifier; measure: of something physical; currency; percent; multiple: 倍; time: 年. */
  readonly type: string
  /** The unit that it is told in where amounts are compared. */
  readonly base?: string | undefined
  /** How many of `base` one is. */
  readonly factor?: number | undefined
}

/** A name that a dictionary has. `start` and `end` are clean offsets, end exclusive. */
export interface NameRead {
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** As it stands there. */
  readonly text: string
  /** Of which kind of fact it is a name. */
  readonly kind: BuiltInKind
  /** The usual name of the same thing. */
  readonly name: string
}

/**
 * Readers of one document. `at` is an offset of the clean text (`match.index`, `match.index + match[0].length`); each answers
 * `null` where no such thing begins just there.
 */
export interface Readers {
  /** The numeral that begins at `at`: 259, 1,234.5, 1.39万亿, 三百二十, 十几. */
  numeral(at: number): NumeralRead | null
  /** The date of the report that begins at `at`, its value settled by the whole document. */
  date(at: number): DateRead | null
  /** The amount of the report that begins at `at`: number, unit and bounds. */
  quantity(at: number): QuantityRead | null
  /** The unit or classifier that begins at `at`: 元, 平方米, 票. */
  unit(at: number): UnitRead | null
  /**
   * The longest name that begins at `at` and that the dictionaries have for one of `kinds` (default: all that the analyzer
   * reads): 放管服, 碧水保卫战, 国务院. Whether it is spoken of there, in a sense that makes it a fact, is not asked.
   */
  name(at: number, kinds?: readonly BuiltInKind[]): NameRead | null
}

/** Where nobody reads. */
export const NO_READERS: Readers = {
  numeral: () => null,
  date: () => null,
  quantity: () => null,
  unit: () => null,
  name: () => null,
}
