/** The years of a term that a sentence names without dating it. */

import { quotedPlan } from '../../calendar/five-year-plans.js'
import { OF, ORDINAL_MARK, YEAR_MARK } from '../../calendar/marks.js'
import type { Stretch, Years } from '../../discourse/discourse.js'
import { planYears, termLength } from '../../discourse/years.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { TEN } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'

const TERM_WORDS = lazyPattern(
  () =>
    String.raw`(?:${anyOf('indicator/which-term')})?${OF}?(?<![${TEN}${ORDINAL_MARK}\d.])(?:五|5)${YEAR_MARK}(?:${anyOf('indicator/term-counted')}|，|${anyOf('indicator/term-span')})?|(?<![${TEN}${ORDINAL_MARK}\d.])[三四34](?:${anyOf('indicator/term-of-years')})|(?:${anyOf('indicator/term-of-office')})(?:${anyOf('indicator/since-or-within')})|${anyOf('indicator/this-government')}`,
)
/** 五年期, 三年行动: no term. */
const NO_TERM = lazyPattern(
  () =>
    `^(?:(?:${anyOf('indicator/term-not-before')})?(?:${anyOf('indicator/record-not-term')})|${anyOf('indicator/term-not')})`,
)

const GUARDS = defineGuards<[after: string]>('indicator/term', [
  {
    id: 'span',
    example: '五年规划，生产总值增长8%',
    because: 'a span of years that is no term of office: 五年期, 三年行动',
    unless: (after) => NO_TERM.test(after),
  },
])

/** In the clause of the term itself: 五年来，累计…; not further on. */
const COUNTED = lazyPattern(() => `^[^，；：。]{0,8}，?(?:${anyOf('indicator/in-all')})`)

/** A term and the words that name it. */
export interface Term {
  readonly years: Years
  readonly words: string
  /** 五年累计, 五年共: over the whole term. */
  readonly counted?: boolean
}

/** The term that a sentence names without dating it: 五年累计, “十五”期间. */
export function termIn(lead: string, { mode, years }: Stretch, plans?: boolean): Term | null {
  const named = plans ? PLAN_TIME.exec(lead) : null
  const plan = named ? planYears(named[0]) : null
  if (named && plan) return { years: plan, words: named[0] }
  const match = TERM_WORDS.exec(lead)
  if (years === null || !match || refusedBy(GUARDS, lead.slice(match.index + match[0].length))) return null
  const length = termLength(match[0]) ?? 5
  const words = match[0]
  const counted = COUNTED.test(lead.slice(match.index))
  if (years.first < years.last) return { years, words, counted }
  return mode === 'plan'
    ? { years: { first: years.first, last: years.first + length - 1 }, words, counted }
    : { years: { first: years.last - length + 1, last: years.last }, words, counted }
}
/** Whether `lead` compares with a term: 比“十二五”时期. */
export const isAgainstTerm = (lead: string): boolean => AGAINST_TERM.test(lead)
const AGAINST_TERM = lazyPattern(() => `[${charactersOf('indicator/measured-against')}]${quotedPlan()}(?!末)`)

/** A plan after these is what is compared with: 比“十二五”时期翻一番, 是“十二五”的2倍. */
const PLAN_TIME = lazyPattern(
  () =>
    `(?<![${charactersOf('indicator/measured-against')}])${quotedPlan()}(?!${anyOf('indicator/plan-not-time')}|(?!${anyOf('indicator/spans-plan')})[^，。；：、]{0,16}(?:${anyOf('indicator/plan-document-short')}))`,
)
