/**
 * The forms of date that are counted under a year or a month, in the order in which they are tried. A form is a file of
 * `forms/` and its two rows here: what it tells, and itself. A row without the other does not compile.
 */
import type { Day } from '../../calendar/gregorian.js'
import type { DateForm, Days } from './forms/form.js'
import { type OuterDays, outerDays } from './forms/outer-days.js'
import { type NthWeek, nthWeek } from './forms/weeks.js'

/** What each form tells. */
interface Told {
  readonly week: NthWeek
  readonly outer: OuterDays
}

type FormName = keyof Told

const FORMS: { readonly [Name in FormName]: DateForm<Told[Name]> } = {
  week: nthWeek,
  outer: outerDays,
}

/** A form by its name, and what was told in it. */
export type Counted = {
  readonly [Name in FormName]: { readonly form: Name; readonly told: Told[Name] }
}[FormName]

const names = Object.keys(FORMS) as FormName[]

/** What is counted at `at`, after a year or month, and the offset after it. */
export function readCounted(
  text: string,
  at: number,
): { point: { readonly counted: Counted }; end: number } | undefined {
  for (const form of names) {
    const read = FORMS[form].read(text, at)
    if (read) return { point: { counted: { form, told: read.told } as Counted }, end: read.end }
  }
  return undefined
}

/** The day or days of what is counted, under those of its year or month. */
export function evaluateCounted<Name extends FormName>(
  { form, told }: { readonly form: Name; readonly told: Told[Name] },
  under: Days,
): Day | Days | undefined {
  return FORMS[form].evaluate(told, under)
}

/** The examples and near misses of all forms. */
export const formExamples = names.flatMap((form) => FORMS[form].examples)
export const formNearMisses = names.flatMap((form) => FORMS[form].nearMisses)
