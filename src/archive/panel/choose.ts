/**
 * Which of a document's figures a panel shows.
 *
 * A candidate must clear these hurdles, in this order; the first it fails is its reason:
 * 1. its change is the one asked for;
 * 2. it is in the unit of a rate where a change is asked for (8%, not 300亿元 more, not 0.5个百分点 more);
 * 3. its status is the one asked for (an estimate counts as actual);
 * 4. it is about the document's own year: the year planned for a target, the year reviewed for an outcome; not another
 *    year, not a term, not part of a year;
 * 5. a change is measured against the year before, not against 2010 or the plan;
 * 6. it is about the document's own area: not the nation's in a city's report.
 *
 * Sectors and lower districts bear names of their own and never come this far. Of what is left the first in the
 * text is chosen, for reports give the main figure before the stretch figure (增长8%，力争8.5%) and the summary before
 * the details.
 */
import type { Indicator } from '../../facts/indicator/schema.js'
import type { Metadata } from '../../report.js'

/** An indicator among the facts of a document line. */
export type IndicatorFact = Indicator

/** A candidate with what became of it. */
export interface Judged {
  readonly fact: IndicatorFact
  /** `chosen`, or why not. */
  readonly outcome: string
  /** How many hurdles it cleared. */
  readonly hurdle: number
}

/** What is asked for. */
export interface Wanted {
  readonly indicator: string
  readonly change: Indicator['change']
  readonly status: Indicator['status']
}

/** The years, first and last, that a document's own figure may be about. */
function ownYear({ year, planYear }: Metadata, status: Indicator['status']): number | undefined {
  if (status === 'target') return planYear ?? (year === undefined ? undefined : year + 1)
  return year ?? (planYear === undefined ? undefined : planYear - 1)
}

const NATIONAL = new Set(['全国', '我国', '全球'])
const PROVINCIAL = new Set(['全省', '我省', '本省', '全自治区'])

/** Whether the area word before a name means another area than the document's. */
function isElsewhere(area: string | undefined, level: string | undefined): boolean {
  if (area === undefined || level === undefined) return false
  if (level !== 'nation' && NATIONAL.has(area)) return true
  return (level === 'prefecture' || level === 'county') && PROVINCIAL.has(area)
}

const RATE_UNITS = new Set(['%', '成', '‰'])
const YEAR_BEFORE = /^(?:上|去|前)一?年|^同期|^往年/u

/** Whether a change is measured against the year before, as it is where the text does not say against what. */
function isYearly({ basis, period }: IndicatorFact): boolean {
  return basis === undefined || YEAR_BEFORE.test(basis) || basis.startsWith(String(Number(period) - 1))
}

function judge(
  fact: IndicatorFact,
  metadata: Metadata,
  wanted: Wanted,
): { hurdle: number; fault: string } | null {
  const name = wanted.indicator
  if (fact.change !== wanted.change)
    return { hurdle: 1, fault: `${name}: told as ${fact.change}, not ${wanted.change}` }
  if (wanted.change !== 'level' && !RATE_UNITS.has(fact.unit ?? ''))
    return { hurdle: 2, fault: `${name}: a change in ${fact.unit ?? 'no unit'}, not a rate` }
  const status = wanted.status === 'actual' && fact.status === 'estimate' ? 'actual' : fact.status
  if (status !== wanted.status)
    return { hurdle: 3, fault: `${name}: no ${wanted.status}, only ${fact.status}` }
  const own = ownYear(metadata, wanted.status)
  const { period } = fact
  if (period === null || !/^\d{4}$/u.test(period) || (own !== undefined && period !== String(own)))
    return {
      hurdle: 4,
      fault: `${name}: not of ${own ?? 'a single year'} but of ${period ?? 'no stated time'}`,
    }
  if (wanted.change !== 'level' && !isYearly(fact))
    return { hurdle: 5, fault: `${name}: measured against ${fact.basis}, not the year before` }
  if (isElsewhere(fact.area, metadata.region?.level))
    return { hurdle: 6, fault: `${name}: of ${fact.area}, not of ${metadata.region?.name}` }
  return null
}

/** Every candidate of `facts` (all bearing the name asked for) judged, in order of the text. */
export function choose(facts: readonly IndicatorFact[], metadata: Metadata, wanted: Wanted): Judged[] {
  let chosen = false
  return [...facts]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((fact) => {
      const failed = judge(fact, metadata, wanted)
      if (failed) return { fact, outcome: failed.fault, hurdle: failed.hurdle }
      if (chosen) return { fact, outcome: `${wanted.indicator}: told earlier in the document`, hurdle: 7 }
      chosen = true
      return { fact, outcome: 'chosen', hurdle: 8 }
    })
}
