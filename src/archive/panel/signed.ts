/** Growth as one signed number: a fall of 3% is −3. */

import type { Indicator } from '../../facts/indicator/schema.js'
import type { Bound } from '../../report.js'

/** The figure of a fact as a panel shows it. */
export interface Figure {
  readonly value: number | string | null
  readonly min: number | null
  readonly max: number | null
  readonly mod: Bound | null
}

const FLIPPED: Readonly<Record<Bound, Bound>> = { more: 'less', less: 'more', approx: 'approx' }
const negated = (n: number): number => (n === 0 ? 0 : -n)

/** The figure as written. */
export function figureOf({ value, min, max, mod }: Indicator): Figure {
  return { value: value ?? null, min: min ?? null, max: max ?? null, mod: mod ?? null }
}

/** The figure as growth: of a fall the sign is turned, and with it the bound (下降3%以上 is −3 or less). */
export function signedFigure(fact: Indicator): Figure {
  const figure = figureOf(fact)
  if (fact.change !== 'decrease') return figure
  const { value, min, max, mod } = figure
  return {
    value: typeof value === 'number' ? negated(value) : value,
    min: max === null ? null : negated(max),
    max: min === null ? null : negated(min),
    mod: mod === null ? null : FLIPPED[mod],
  }
}
