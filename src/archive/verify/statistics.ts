/** Shares with their intervals, and how far two judges agree. */

/** The normal deviate of 95%. */
const Z = 1.959963984540054

/** A share with its interval of 95%. */
export interface Share {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/**
 * The interval of Wilson (1927) for a share `p` of `n`: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). `n` may be an
 * effective size and so no whole number.
 */
export function wilson(p: number, n: number): Share {
  const z2 = (Z * Z) / n
  const middle = p + z2 / 2
  const half = Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n))
  return {
    estimate: p,
    low: Math.max(0, (middle - half) / (1 + z2)),
    high: Math.min(1, (middle + half) / (1 + z2)),
  }
}

/** An observation: whether it holds, and for how many of its kind it stands. */
export interface Weighted {
  readonly holds: boolean
  readonly weight: number
}

/** A share of observations that stand for more or fewer of the whole. */
export interface WeightedShare extends Share {
  readonly count: number
  readonly of: number
  /** (Σw)² / Σw² (Kish 1965): so many observations of one weight tell as much. */
  readonly effective: number
}

/** Σ of the weights of what holds / Σ of all; `undefined` of nothing. */
export function shareOf(observed: readonly Weighted[]): WeightedShare | undefined {
  let held = 0
  let all = 0
  let squares = 0
  for (const { holds, weight } of observed) {
    all += weight
    squares += weight * weight
    if (holds) held += weight
  }
  if (all === 0) return undefined
  const effective = (all * all) / squares
  const count = observed.filter(({ holds }) => holds).length
  return { ...wilson(held / all, effective), count, of: observed.length, effective }
}

/** How far two judges agree. */
export interface Kappa {
  readonly agreed: number
  readonly of: number
  /** Share of cases with the same judgement. */
  readonly observed: number
  /** The same if each judged by chance, as often as he did. */
  readonly expected: number
  /** (observed − expected) / (1 − expected), with its interval; `null` where both always judged alike. */
  readonly kappa: Share | null
}

/**
 * Cohen's kappa (1960) of pairs of judgements, with the standard error √(po(1−po) / (n(1−pe)²)) that he gives.
 * `undefined` without a pair.
 */
export function kappaOf(pairs: readonly (readonly [string, string])[]): Kappa | undefined {
  const of = pairs.length
  if (of === 0) return undefined
  const agreed = pairs.filter(([a, b]) => a === b).length
  const share = (judge: 0 | 1, judgement: string) =>
    pairs.filter((pair) => pair[judge] === judgement).length / of
  const judgements = new Set(pairs.flat())
  const expected = [...judgements].reduce((sum, one) => sum + share(0, one) * share(1, one), 0)
  const observed = agreed / of
  if (expected >= 1) return { agreed, of, observed, expected, kappa: null }
  const estimate = (observed - expected) / (1 - expected)
  const error = Math.sqrt((observed * (1 - observed)) / (of * (1 - expected) ** 2))
  const kappa = {
    estimate,
    low: Math.max(-1, estimate - Z * error),
    high: Math.min(1, estimate + Z * error),
  }
  return { agreed, of, observed, expected, kappa }
}
