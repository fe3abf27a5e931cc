/** Years as headings and openings name them: single ones, terms, five-year plans. */

import { fiveYearPlan } from '../calendar/five-year-plans.js'
import { COUNTER, ORDINAL_MARK, YEAR_MARK } from '../calendar/marks.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'
import { countOf, digitsOf } from '../numeral/calendar.js'
import { COUNTING_TWO, ONES, TEN, ZEROS } from '../numeral/characters.js'

/** The years of a stretch: one, or a term from first to last. */
export interface Years {
  /** The first year. */
  readonly first: number
  /** The last year. */
  readonly last: number
}

const COUNT = `[${ONES}${TEN}]`
/** “十四五”, 十四五时期. */
const PLAN_NAME = lazyPattern(
  () =>
    `[“"](${COUNT}{1,2}五)[”"]|(?<!${COUNT}|${ORDINAL_MARK})(${COUNT}{1,2}五)(?=${anyOf('date/plan-shown')})`,
)

/** The years of the five-year plan that `text` names first: “十四五” is 2021 to 2025. */
export function planYears(text: string): Years | null {
  const match = PLAN_NAME.exec(text)
  const name = match?.[1] ?? match?.[2]
  const plan = name === undefined ? undefined : fiveYearPlan(name)
  return plan ? { first: plan.first, last: plan.last } : null
}

const STATED = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu
const SPAN = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})${YEAR_MARK}?(?:—|-|~|至|到)((?:19|20)\d{2})(?!\d)`,
  'u',
)
/** A year in brackets is one of prices or of a file, not one spoken of. */
const BRACKETED = /（[^（）]{0,24}）|\([^()]{0,24}\)|〔\d{4}〕|《[^《》]{0,60}》/gu

const CHINESE_YEAR = new RegExp(`(?:一九|二[${ZEROS}])[${ZEROS}${ONES}]{2}(?=${YEAR_MARK})`, 'gu')

/** 一九八二年 as 1982年; nothing moves. */
export const arabicYears = (text: string): string => text.replace(CHINESE_YEAR, digitsOf)

/** The years that `text` speaks of. */
export function statedYears(text: string): number[] {
  return [...arabicYears(text).replace(BRACKETED, '').matchAll(STATED)].map((m) => Number(m[1]))
}

/** 2016—2020年. */
export function statedSpan(text: string): Years | null {
  const match = SPAN.exec(arabicYears(text).replace(/《[^《》]{0,60}》/gu, ''))
  if (!match) return null
  const [first, last] = [Number(match[1]), Number(match[2])]
  return first < last && last - first <= 20 ? { first, last } : null
}

/** A term lasts two to six years. */
const LENGTH = lazyPattern(
  () =>
    `(?<![${TEN}${ORDINAL_MARK}0-9${ONES}${ZEROS}])([${COUNTING_TWO}${ONES.slice(1, 6)}2-6])${COUNTER}?${YEAR_MARK}(?!${anyOf('date/after-term-in-word')})`,
)

/** How many years the term lasts that `text` names (五年来, 过去四年), or `null`. */
export function termLength(text: string): number | null {
  const match = LENGTH.exec(text)
  return match ? countOf(match[1] as string) : null
}
