/** Gives relative and partial dates their value, in the order of the text. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import type { Candidate } from '../../rules/candidate.js'
import { lastStartingAt } from '../../rules/context.js'
import type { ResolvePass } from '../../rules/rule.js'
import { type Carried, createAnchors } from './anchor.js'
import { reasonOf } from './because.js'
import { evaluate } from './evaluate.js'
import { type Expression, expressionOf } from './expression.js'

const TAKES_NO_YEAR = lazyPattern(() => `[${charactersOf('date/takes-no-year')}]$`)

/** 上年 leaves the year spoken of as it is; and what rose 由2015年的… is not about 2015. */
function tellsYear({ from }: Expression, text: string, start: number): boolean {
  if (from.year?.by === 'previous' || (from.year?.by === 'spoken' && from.year.shift !== 0)) return false
  return !TAKES_NO_YEAR.test(charsBefore(text, start, 1))
}

/** How often each year is named in full. */
function countYears(dates: readonly Candidate[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const date of dates) {
    const year = expressionOf(date)?.from.year
    if (year?.by === 'stated') counts.set(Number(year.year), (counts.get(Number(year.year)) ?? 0) + 1)
  }
  return counts
}

/**
 * Walks the dates of a document: each is evaluated at its place and then is what the next may lean on
 * (2019年4月和10月). Intervals that turn out to run backwards are no dates and go.
 */
const resolveDates: ResolvePass = (candidates, context) => {
  const resolved = new Map<Candidate, Candidate | null>()
  let carried: Carried | undefined
  const dates = candidates.filter((c) => c.kind === 'date').sort((a, b) => a.start - b.start)
  const anchorAt = createAnchors(context, countYears(dates))
  for (const candidate of dates) {
    const expression = expressionOf(candidate)
    if (!expression) continue
    const anchor = anchorAt(candidate, carried, expression.direction)
    const evaluation = evaluate(expression, anchor)
    if (!evaluation) {
      resolved.set(candidate, null)
      continue
    }
    const { fields } = evaluation
    const { value, basis } = fields
    const inferred = basis === 'inferred' && value !== null
    const because = inferred ? { because: reasonOf(expression, value, anchor) } : {}
    resolved.set(candidate, { ...candidate, fields: { ...fields, ...because } })
    if (evaluation.carry && tellsYear(expression, context.text, candidate.start)) {
      const sentence = context.sentenceAt(candidate.start).start
      const goesOn =
        carried?.sentence === sentence && !carried.inferred && carried.point.year === evaluation.carry.year
      carried = {
        point: evaluation.carry,
        text: context.text.slice(candidate.start, candidate.end),
        sentence,
        paragraph: lastStartingAt(context.document.paragraphs, candidate.start),
        inferred: expression.from.year === undefined && !goesOn && basis === 'inferred',
      }
    }
  }
  return candidates.flatMap((c) => {
    const value = resolved.get(c)
    return value === undefined ? [c] : value === null ? [] : [value]
  })
}

export const datePasses: readonly ResolvePass[] = [resolveDates]
