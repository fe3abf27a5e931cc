/** The five-year plans of the People's Republic: `dict/five-year-plans.tsv`. */
import * as z from 'zod'
import plansText from '../../dict/five-year-plans.tsv'
import { lazyTable } from './table.js'

const year = z.string().regex(/^\d{4}$/u)

/** A plan by its short name (十四五), with its first and last year. */
export interface FiveYearPlan {
  readonly name: string
  readonly first: string
  readonly last: string
}

export const fiveYearPlans = lazyTable<FiveYearPlan>(
  'five-year-plans.tsv',
  plansText,
  z.object({ name: z.string(), first: year, last: year }),
)

/** Whether `name` is the short name of a plan: 十四五. */
export const isFiveYearPlan = (name: string) => fiveYearPlans().some((plan) => plan.name === name)
