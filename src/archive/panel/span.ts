/** Whether a figure that bears one year's date is told over several: a total, growth since the start of a term. */

import type { Indicator } from '../../facts/indicator/schema.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Metadata } from '../../report.js'
import { isSameUnit } from './dimension.js'
import { isOverYears, isSteady, isSum } from './lexicon.js'

/** The year that a document's own figure is about. */
export function ownYear({ year, planYear }: Metadata, status: Indicator['status']): number | undefined {
  if (status === 'target') return planYear ?? (year === undefined ? undefined : year + 1)
  return year ?? (planYear === undefined ? undefined : planYear - 1)
}

const YEAR_BEFORE = lazyPattern(() => `^(?:${anyOf('indicator/year-before')})`)
const IS_YEAR = /^\d{4}$/u

/** Whether the text says that a change is measured against the year before. */
export const isYearBefore = ({ basis, period }: Indicator): boolean =>
  basis !== undefined && (YEAR_BEFORE.test(basis) || basis.startsWith(String(Number(period) - 1)))

/** What tells of several years where the year was taken from: 过去五年, “十三五”, 本届政府. */
const SEVERAL_YEARS = lazyPattern(
  () =>
    String.raw`(?:${anyOf('figure/two-to-nine-counting')}|(?<!\d)[3-9])年|[“"]?(?:${anyOf('panel/plan-name')})|${anyOf('panel/since-or-term')}`,
)
/** An outcome of one year is not this many times the target of the next, nor a target this many times the outcome. */
const TOTAL_TIMES = 2.5
/** Whatever the heading says: no year's outcome is this many times the next year's target, unless a date beside it says so. */
const NEVER_TIMES = 3
/** Growth of what grows steadily, in %, that is no single year's where only a term is spoken of. */
const TERM_GROWTH = 25

/** Whether the year of a figure was taken from words that tell of several years. */
export function isFromTerm({ because }: Indicator): boolean {
  const text = because?.period?.text
  return text !== undefined && (SEVERAL_YEARS.test(text) || isOverYears(text))
}

const isSumOf = (fact: Indicator) => fact.change === 'level' && isSum(fact.canonical ?? fact.name)
const sizeOf = ({ value, min, max }: Indicator): number => Math.abs(Number(value ?? max ?? min ?? 0))

/**
 * Whether a figure that bears one year's date is a term's, told under 过去五年及2021年工作回顾 or even under 去年: what is
 * counted up, or growth. The year beside it shows, where the document tells it: the target after an outcome, the
 * outcome before a target.
 */
function isTotal(fact: Indicator, beside: number | undefined): boolean {
  const isGrowth = fact.change !== 'level'
  if (!isGrowth && !isSumOf(fact)) return false
  if (isGrowth && (fact.status === 'target' || isYearBefore(fact))) return false
  const size = sizeOf(fact)
  const isDated = fact.status !== 'target' && fact.because?.period?.from === 'date'
  if (!isGrowth && !isDated && beside !== undefined && size >= NEVER_TIMES * beside) return true
  if (!isFromTerm(fact) || fact.status === 'target') return false
  if (isGrowth && !isSteady(fact.code)) return false
  if (beside !== undefined) return size >= TOTAL_TIMES * beside && (!isGrowth || size > TERM_GROWTH)
  return !isGrowth || size > TERM_GROWTH
}

/**
 * The document's largest figure for the other of its two years, in the unit of `fact`: the target by an outcome, the
 * outcome by a target.
 */
function besideOf(fact: Indicator, facts: readonly Indicator[], metadata: Metadata): number | undefined {
  const isOutcome = fact.status !== 'target'
  const year = String(ownYear(metadata, isOutcome ? 'target' : 'actual'))
  const others = facts.filter(
    (f) =>
      (f.status === 'target') === isOutcome &&
      (f.change === 'level') === (fact.change === 'level') &&
      f.period === year &&
      isSameUnit(f.unit, fact.unit) &&
      f.basis === undefined,
  )
  return others
    .map(sizeOf)
    .reduce<number | undefined>((most, size) => Math.max(most ?? size, size), undefined)
}

/** Behind a growth the average over the same time: 增长61.5%，年均增长10.1%. */
const NEAR = 60

/** Whether the average growth over a term that is told next shows that `fact` is the growth over all of it. */
function isSummedUp(fact: Indicator, facts: readonly Indicator[]): boolean {
  if (fact.change === 'level' || isYearBefore(fact)) return false
  return facts.some(
    (other) =>
      other.start >= fact.end &&
      other.start - fact.end <= NEAR &&
      other.change === fact.change &&
      other.unit === fact.unit &&
      other.period !== null &&
      !IS_YEAR.test(other.period) &&
      sizeOf(fact) >= 2 * sizeOf(other),
  )
}

/** Behind a level that is told with the level it came from: 由2015年的120亿元增加到180亿元，增长41%. */
function isSinceStart(fact: Indicator, facts: readonly Indicator[]): boolean {
  // it bears no name of its own
  if (fact.change === 'level' || isYearBefore(fact) || fact.text.startsWith(fact.name)) return false
  return facts.some(
    (other) =>
      other.from !== undefined &&
      other.end <= fact.start &&
      fact.start - other.end <= 12 &&
      isFromEarlier(other),
  )
}

const LAST_YEAR = lazyPattern(() => `(?:${anyOf('panel/from-last')})(?:${anyOf('panel/a-year')})|上年`)
const FROM_YEAR = lazyPattern(
  () =>
    String.raw`[由从][^到至]{0,6}(?<year>\d{4}|(?:${anyOf('figure/century-digit')}){4})年|[由从][“"]十|${anyOf('panel/from-years-ago')}`,
)

/** Whether the level that a figure started from is older than the year before it. */
function isFromEarlier(fact: Indicator): boolean {
  if (LAST_YEAR.test(fact.text)) return false
  const told = FROM_YEAR.exec(fact.text)
  if (told === null) return isFromTerm(fact)
  return Number(told.groups?.year) !== Number(fact.period) - 1
}

/** Whether a figure of one year by its date is one over several: told by what stands around it. */
export function failsSpan(fact: Indicator, facts: readonly Indicator[], metadata: Metadata): string[] {
  if (isSinceStart(fact, facts)) return ['is measured against the level it started from, not the year before']
  return isTotal(fact, besideOf(fact, facts, metadata)) || isSummedUp(fact, facts)
    ? ['is told over a term, not of one year']
    : []
}

/** Whether an outcome that may be a term's is told where several years are spoken of. */
export function isOfTerm(fact: Indicator, fit: readonly { readonly fact: Indicator }[]): boolean {
  if (fact.status === 'target' || (fact.change === 'level' && !isSumOf(fact))) return false
  if (fact.because?.period?.from !== 'before') return isFromTerm(fact)
  // its time is that of a figure before it
  const before = fit.findLast((other) => other.fact.start < fact.start)
  return before !== undefined && isOfTerm(before.fact, fit)
}
