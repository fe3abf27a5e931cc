/** What a form of date is that is counted under a year or a month: 2023年第52周, 5月前10天. */
import type { Day } from '../../../calendar/gregorian.js'
import type { Rule } from '../../../rules/rule.js'

/** First and last day of a stretch. */
export type Days = readonly [first: Day, last: Day]

/** One form, with all that the program knows of it. `Told` is what its words say, as plain data: it travels in a candidate's hints. */
export interface DateForm<Told> {
  /** What is told at `at`, after a year or month, and the offset after it; `undefined` where the text has another form. */
  readonly read: (text: string, at: number) => { readonly told: Told; readonly end: number } | undefined
  /** The day or days that are meant, under those of the year or month; they are written as EDTF. `undefined`: there are none. */
  readonly evaluate: (told: Told, under: Days) => Day | Days | undefined
  /** Read, and tried in all turnings, with those of the rule `date/year`. */
  readonly examples: Rule['examples']
  readonly nearMisses: Rule['nearMisses']
}
