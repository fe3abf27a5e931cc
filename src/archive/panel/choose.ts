/**
 * Which of a document's figures a panel shows.
 *
 * A candidate must clear all of these hurdles:
 * 1. its change is the one asked for; `growth` is an increase or a decrease, or a level that is one (价格控制在3%以内);
 * 2. it is in the unit or dimension asked for; growth is a rate (8%, not 300亿元 more, not 0.5个百分点 more), and the level
 *    of an amount is no share, no points and no multiple;
 * 3. its status is the one asked for (an estimate counts as actual);
 * 4. it is about the document's own year: the year planned for a target, the year reviewed for an outcome; not another
 *    year, not a term or a total over one, not part of a year;
 * 5. growth is measured against the year before, not against 2010 or the plan; a level is no margin over another's;
 * 6. it is about the document's own area: not the nation's in a city's report, not a part's.
 *
 * Sectors and lower districts bear names of their own and never come this far. Of what is left the first in the
 * text is chosen, for reports give the main figure before the stretch figure (增长8%，力争8.5%) and the summary before
 * the details; the exact figure where the first is only a threshold passed (突破1万亿元，达10604亿元); a figure under the nation's name only where none bears the region's.
 */
import type { Indicator } from '../../facts/indicator/schema.js'
import type { Metadata } from '../../report.js'
import { dimensionOf, isRelativeOfAmount } from './dimension.js'
import { distanceOf, isOverYears, isToldAsRise } from './lexicon.js'
import { failsSpan, isOfTerm, isYearBefore, ownYear } from './span.js'
import { bearsNationalName, isElsewhere } from './whose.js'

/** An indicator among the facts of a document line. */
export type IndicatorFact = Indicator

/** A candidate with what became of it. */
export interface Judged {
  readonly fact: IndicatorFact
  /** `chosen`, or why not. */
  readonly outcome: string
  /** The hurdles it failed; a figure that failed none was told later than the one chosen. */
  readonly failed: readonly string[]
}

/** What is asked for. */
export interface Wanted {
  readonly indicator: string
  readonly change: Indicator['change'] | 'growth'
  readonly status: Indicator['status']
  /** A unit as facts have it, or a dimension. */
  readonly unit?: string | undefined
}

const RATES: ReadonlySet<string> = new Set(['%', '成', '‰'])
const IS_YEAR = /^\d{4}$/u

/** An index of prices stands about 100. */
const INDEX = 50

/** 居民消费价格控制在3%以内: a level that is a rise. */
const isRise = ({ change, unit, code, value, max }: IndicatorFact): boolean =>
  change === 'level' && RATES.has(unit ?? '') && isToldAsRise(code) && Number(value ?? max) < INDEX

function failsChange(fact: IndicatorFact, wanted: Wanted): string | null {
  const { change } = fact
  const rises = change === 'increase' || isRise(fact)
  const fits =
    wanted.change === 'growth'
      ? rises || change === 'decrease'
      : change === wanted.change || (rises && wanted.change === 'increase')
  if (fits) return null
  return wanted.change === 'level'
    ? `is ${change === 'increase' ? 'an increase' : 'a decrease'}, not a level`
    : `is a ${change}, not ${wanted.change}`
}

function failsUnit(fact: IndicatorFact, wanted: Wanted): string | null {
  const unit = fact.unit ?? 'no unit'
  if (wanted.unit !== undefined)
    return fact.unit === wanted.unit || dimensionOf(fact) === wanted.unit
      ? null
      : `is in ${unit}, not ${wanted.unit}`
  if (fact.change !== 'level' || (wanted.change !== 'level' && isRise(fact)))
    return RATES.has(fact.unit ?? '') ? null : `is a change in ${unit}, not a rate`
  return isRelativeOfAmount(fact, fact.canonical ?? fact.name) ? `is in ${unit}, not an amount` : null
}

function failsStatus({ status }: IndicatorFact, wanted: Wanted): string | null {
  const own = wanted.status === 'actual' && status === 'estimate' ? 'actual' : status
  return own === wanted.status ? null : `is ${status}, not ${wanted.status}`
}

function failsTime(fact: IndicatorFact, own: number | undefined): string | null {
  const { period } = fact
  const wanted = own ?? 'a single year'
  if (period === null) return `is of no stated time, not of ${wanted}`
  if (!IS_YEAR.test(period) || (own !== undefined && period !== String(own)))
    return `is of ${period}, not of ${wanted}`
  // a total is of its year only where a date in the sentence says so: 2018年累计; an average never is
  if (fact.text.includes('年均') || (isOverYears(fact.text) && fact.because?.period?.from !== 'date'))
    return `is told over a term, not of ${wanted}`
  return null
}

function failsBasis(fact: IndicatorFact): string | null {
  const { basis, change } = fact
  if (basis === undefined || isYearBefore(fact)) return null
  return change === 'level' ? `is told beside ${basis}` : `is measured against ${basis}, not the year before`
}

function failsArea(fact: IndicatorFact, { region }: Metadata): string | null {
  if (isElsewhere(fact.area, region)) return `is of ${fact.area}, not of ${region?.name}`
  return bearsNationalName(fact, region) && fact.status !== 'target' ? 'bears the name of the nation’s' : null
}

function judge(fact: IndicatorFact, metadata: Metadata, wanted: Wanted): string[] {
  return [
    failsChange(fact, wanted),
    failsUnit(fact, wanted),
    failsStatus(fact, wanted),
    failsTime(fact, ownYear(metadata, wanted.status)),
    failsBasis(fact),
    failsArea(fact, metadata),
  ].filter((fault) => fault !== null)
}

/** Every candidate of `facts` (all bearing the name asked for) judged, in order of the text. */
export function choose(facts: readonly IndicatorFact[], metadata: Metadata, wanted: Wanted): Judged[] {
  const judged = [...facts]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((fact) => {
      const failed = judge(fact, metadata, wanted)
      return { fact, failed: failed.length > 0 ? failed : failsSpan(fact, facts, metadata) }
    })
  const fit = judged.filter(({ failed }) => failed.length === 0)
  const first = nearest(fit, metadata)
  const chosen = fit.find(({ fact }) => first !== undefined && saysExactly(fact, first.fact)) ?? first
  return judged.map((candidate) => ({ ...candidate, outcome: outcomeOf(candidate, chosen) }))
}

/**
 * The first of those that fit; before it one that is told of the year alone where the first stands among several
 * years, one that bears a closer name, and one that does not bear the nation's.
 */
function nearest(fit: readonly Candidate[], { region }: Metadata): Candidate | undefined {
  const rank = ({ fact }: Candidate): number =>
    (bearsNationalName(fact, region) ? 100 : 0) + (isOfTerm(fact, fit) ? 10 : 0) + distanceOf(fact.name)
  return [...fit].sort((a, b) => rank(a) - rank(b))[0]
}

/** Whether `fact` tells exactly what `bounded` passed: 突破1万亿元，达10604亿元. */
function saysExactly(fact: IndicatorFact, bounded: IndicatorFact): boolean {
  if (bounded.mod !== 'more' || bounded.status === 'target' || bounded.change !== 'level') return false
  if (fact.mod !== undefined || fact.unit !== bounded.unit) return false
  return Number(fact.value) >= Number(bounded.value) && Number(fact.value) < 2 * Number(bounded.value)
}

type Candidate = Omit<Judged, 'outcome'>

function outcomeOf(candidate: Candidate, chosen: Candidate | undefined): string {
  if (candidate === chosen) return 'chosen'
  return candidate.failed.length > 0 ? candidate.failed.join('; ') : 'another of the document was chosen'
}
