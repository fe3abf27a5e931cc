/** Whether an outcome keeps its promise, bounds taken into account. */
import type { Figure } from './signed.js'

/** What is not to be fallen short of, or not to be exceeded. */
export type Direction = 'at-least' | 'at-most'

/** A promise against what came of it. */
export interface Verdict {
  /** Outcome less target: less the bound that counts. */
  readonly difference: number | null
  /** `null` where it cannot be told: a ratio, or an outcome whose own bound leaves it open. */
  readonly isMet: boolean | null
}

/** 左右 about a rate is met by what rounds to it; about an amount by what is within this share of it. */
const ABOUT = 0.05

/** How finely a rate is told: in whole points, halves or tenths. */
const STEPS = [1, 0.5, 0.1] as const

const numberOf = ({ value }: Figure): number | null => (typeof value === 'number' ? value : null)

/**
 * Which way a target binds: by its own bound (以上, 以内); else prices, unemployment and the like are ceilings, and so is
 * a fall that is promised; all else is to be reached.
 */
export function directionOf(target: Figure, isCeiling: boolean): Direction {
  if (target.mod === 'more') return 'at-least'
  if (target.mod === 'less') return 'at-most'
  const point = numberOf(target) ?? target.max ?? target.min
  return isCeiling || (point !== null && point < 0) ? 'at-most' : 'at-least'
}

/** The number that the outcome is held against. */
function boundOf(target: Figure, direction: Direction): number | null {
  const value = numberOf(target)
  if (value !== null) return value
  return direction === 'at-least' ? (target.min ?? target.max) : (target.max ?? target.min)
}

function slackOf(target: Figure, bound: number, isRate: boolean): number {
  if (target.mod !== 'approx') return 0
  if (!isRate) return Math.abs(bound) * ABOUT
  const step = STEPS.find((each) => Number.isInteger(Number((bound / each).toFixed(6)))) ?? 0
  return step / 2
}

/** The least and the most that the outcome may be. */
function spanOf(outcome: Figure): readonly [least: number, most: number] | null {
  const value = numberOf(outcome)
  if (value === null) return outcome.min === null || outcome.max === null ? null : [outcome.min, outcome.max]
  if (outcome.mod === 'more') return [value, Number.POSITIVE_INFINITY]
  return outcome.mod === 'less' ? [Number.NEGATIVE_INFINITY, value] : [value, value]
}

const rounded = (n: number): number => Number(n.toFixed(6))

/** Target and outcome in one unit compared. */
export function verdictOf(
  target: Figure,
  outcome: Figure,
  { isCeiling, isRate }: { isCeiling: boolean; isRate: boolean },
): Verdict {
  const direction = directionOf(target, isCeiling)
  const bound = boundOf(target, direction)
  const span = spanOf(outcome)
  if (bound === null || span === null) return { difference: null, isMet: null }
  const point = numberOf(outcome) ?? (span[0] + span[1]) / 2
  const slack = slackOf(target, bound, isRate) + 1e-9
  const keeps = (n: number) => (direction === 'at-least' ? n >= bound - slack : n <= bound + slack)
  const [least, most] = span.map(keeps)
  return { difference: rounded(point - bound), isMet: least === most ? least === true : null }
}
