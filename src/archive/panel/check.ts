/**
 * What is doubtful about a figure of a panel, as marks:
 * - `outlier`: far from the region's own series
 * - `conflict`: the report gives another value for the same thing
 * - `scale`: in another sort of unit, or of another magnitude, than the rest
 * - `inferred`: neither sentence nor heading states the year or whether it is done
 * - `duplicate`: the same report stands before it
 */

import type { Metadata } from '../../report.js'
import type { Judged } from './choose.js'
import { dimensionOf } from './dimension.js'
import { isSum } from './lexicon.js'
import { type Figure, signedFigure } from './signed.js'
import { isFromTerm } from './span.js'
import { bearsNationalName } from './whose.js'

/** The marks of the column `check`, in the order they are written. */
export const CHECKS = ['outlier', 'conflict', 'scale', 'inferred', 'duplicate'] as const
/** A mark of doubt. */
export type Check = (typeof CHECKS)[number]

/** The figure as one number: a range by its middle. */
export function pointOf({ value, min, max }: Figure): number | null {
  if (typeof value === 'number') return value
  if (min !== null && max !== null) return (min + max) / 2
  return min ?? max
}

const digitsBehindPoint = (n: number): number => String(n).split('.')[1]?.length ?? 0

/** Whether two values are one, told with more and fewer digits: 8.1 and 8.13, 1203亿 and 1200亿 (多). */
function agree(a: number, b: number): boolean {
  const coarse = 10 ** -Math.min(digitsBehindPoint(a), digitsBehindPoint(b))
  return Math.abs(a - b) <= Math.max(Math.abs(a) >= 1000 ? Math.abs(a) * 0.01 : 0, coarse * 0.51)
}

/** Whether `point` is what the bound of `figure` allows: 10604 for 突破10000, 7.1 for 7%左右. */
function isWithinBound({ mod, value }: Figure, point: number): boolean {
  if (typeof value !== 'number' || mod === null) return false
  if (mod === 'more') return point >= value && point < 2 * value
  if (mod === 'less') return point <= value && point > value / 2
  return Math.abs(point - value) <= Math.max(0.5, Math.abs(value) * 0.05)
}

/** Whether another figure of the document that fits as well has another value. A stretch figure (力争) is none. */
function isInConflict(chosen: Judged, candidates: readonly Judged[]): boolean {
  const own = signedFigure(chosen.fact)
  const point = pointOf(own)
  if (point === null) return false
  return candidates.some(({ fact, failed }) => {
    if (failed.length > 0 || fact === chosen.fact) return false
    if (fact.status === 'target' && fact.commitment !== chosen.fact.commitment) return false
    if (dimensionOf(fact) !== dimensionOf(chosen.fact) || fact.unit !== chosen.fact.unit) return false
    const figure = signedFigure(fact)
    const other = pointOf(figure)
    return (
      other !== null && !agree(point, other) && !isWithinBound(own, other) && !isWithinBound(figure, point)
    )
  })
}

/** Whether the text states neither in the sentence nor in a heading what year it is, or what is promised. */
function isInferred({ fact }: Judged, metadata: Metadata): boolean {
  const { period, status } = fact.because ?? {}
  const isCountedUp =
    fact.change === 'level' && fact.status !== 'target' && isSum(fact.canonical ?? fact.name)
  return (
    (isCountedUp && isFromTerm(fact)) ||
    period?.from === 'document' ||
    status?.from === 'document' ||
    bearsNationalName(fact, metadata.region)
  )
}

/** The marks that one document alone tells. */
export function checksOf(chosen: Judged, candidates: readonly Judged[], metadata: Metadata): Check[] {
  return [
    ...(isInConflict(chosen, candidates) ? (['conflict'] as const) : []),
    ...(isInferred(chosen, metadata) ? (['inferred'] as const) : []),
  ]
}
