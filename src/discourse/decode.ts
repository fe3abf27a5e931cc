/** The likeliest course of a document between review and plan, over all its evidence at once. */
import { extentOf } from '../extent.js'
import type { Unit } from './evidence.js'

export type Direction = 'review' | 'plan'

/** What it costs to turn before a unit. A document turns at its headings; inside a paragraph it hardly ever does. */
const AT_CHAPTER = 2
const AT_HEADING = 5
const AT_TIMED = 4
const AT_PARAGRAPH = 8
const WITHIN = 11
/** What was planned is not looked back on again without good reason. */
const BACK = 2.2

function costOf({ section, subordinate, score, times, objective, opensParagraph }: Unit): number {
  if (section && score !== 0) return subordinate ? AT_HEADING : AT_CHAPTER
  if (times.length > 0 || objective >= 0) return AT_TIMED
  return opensParagraph ? AT_PARAGRAPH : WITHIN
}

/** A chapter's heading, or words for a time gone by, open a review wherever it stands. */
const looksBack = ({ section, subordinate, score, times }: Unit) =>
  score < 0 && ((section !== undefined && !subordinate) || times.length > 0)

/** 去年，…。今年要…: a sentence of a plan that looks back opens an aside, which is over as soon as anything looks ahead. */
const opensAside = (unit: Unit) => unit.section === undefined && looksBack(unit)
/** What it costs to come back from an aside inside its paragraph, and to go on with it into the next. */
const ASIDE_OVER = 1
/** …where the sentence itself says nothing of looking ahead. */
const ASIDE_LEFT_UNTOLD = 4
const ASIDE_GOES_ON = 1

/** Where a document is; an aside is a look back within a plan. */
const [REVIEW, PLAN, ASIDE] = [0, 1, 2] as const
const STATES = 3

const leaving = ({ told }: Unit) => (told.some(({ by }) => by > 0) ? ASIDE_OVER : ASIDE_LEFT_UNTOLD)

/** What it costs to be in a state at `unit` after another: by the former times `STATES` and the latter. */
function turnsAt(unit: Unit, costs: Float64Array): void {
  const fresh = unit.section !== undefined || unit.opensParagraph
  const cost = costOf(unit)
  const back = cost * (looksBack(unit) ? 1 : BACK)
  costs.fill(0)
  costs[REVIEW * STATES + PLAN] = cost
  costs[REVIEW * STATES + ASIDE] = Number.POSITIVE_INFINITY
  costs[PLAN * STATES + REVIEW] = back
  costs[PLAN * STATES + ASIDE] = opensAside(unit) ? AT_TIMED : Number.POSITIVE_INFINITY
  costs[ASIDE * STATES + REVIEW] = back
  costs[ASIDE * STATES + PLAN] = fresh ? 0 : leaving(unit)
  costs[ASIDE * STATES + ASIDE] = fresh ? ASIDE_GOES_ON : 0
}

/**
 * For each unit whether it looks back or ahead: the course with the highest sum of evidence less the cost of its turns
 * (Viterbi). `lean` above 0 favours a beginning that plans.
 */
export function decode(units: readonly Unit[], lean: number): Direction[] {
  const cameFrom = new Uint8Array(units.length * STATES)
  const costs = new Float64Array(STATES * STATES)
  let sums = Float64Array.of(-lean, lean, Number.NEGATIVE_INFINITY)
  let next = new Float64Array(STATES)
  for (const [i, unit] of units.entries()) {
    turnsAt(unit, costs)
    for (let to = 0; to < STATES; to++) {
      let most = Number.NEGATIVE_INFINITY
      // where nothing leads there, it was there before
      let best = to
      for (let from = 0; from < STATES; from++) {
        const sum = sums[from]! - costs[from * STATES + to]!
        if (sum > most) {
          most = sum
          best = from
        }
      }
      cameFrom[i * STATES + to] = best
      next[to] = most + (to === PLAN ? unit.score : -unit.score) / 2
    }
    ;[sums, next] = [next, sums]
  }
  const course: Direction[] = []
  let at = sums.indexOf(extentOf(sums)![1])
  for (let i = units.length - 1; i >= 0; i--) {
    course[i] = at === PLAN ? 'plan' : 'review'
    at = cameFrom[i * STATES + at]!
  }
  return course
}
