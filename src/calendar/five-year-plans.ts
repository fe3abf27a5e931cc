/** The five-year plans of the People's Republic: `dict/five-year-plans.tsv`. */
import * as z from 'zod'
import plansText from '../../dict/five-year-plans.tsv'
import { once } from '../lexicon/once.js'
import { lazyTable } from '../lexicon/table.js'
import { anyOf } from '../lexicon/words-by-role.js'

/** A plan by its short name (十四五), with its first and last year. */
export interface FiveYearPlan {
  readonly name: string
  readonly first: number
  readonly last: number
}

const year = z.coerce.number().int().min(1953).max(2100)

/** The plans in the order of time. */
export const fiveYearPlans = once((): readonly FiveYearPlan[] =>
  [...table()].sort((a, b) => a.first - b.first),
)
const table = lazyTable(
  'five-year-plans.tsv',
  plansText,
  z.object({ name: z.string(), first: year, last: year }),
)

/** The plan that is called `name`: 十四五. */
export const fiveYearPlan = (name: string): FiveYearPlan | undefined =>
  fiveYearPlans().find((plan) => plan.name === name)

/** “十四五”: what is written as a plan is in canonical text, as a piece of a pattern. */
export const quotedPlan = (): string => `“(?:${anyOf('figure/one-to-ten')}){1,2}五”`

/** Whether `name` is the short name of a plan: 十四五. */
export const isFiveYearPlan = (name: string) => fiveYearPlan(name) !== undefined
