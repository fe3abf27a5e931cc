/** The likeliest course of a document between review and plan, over all its evidence at once. */
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

/** `aside` is a look back within a plan. */
type State = 'review' | 'plan' | 'aside'
const STATES = ['review', 'plan', 'aside'] as const

const leaving = ({ told }: Unit) => (told.some(({ by }) => by > 0) ? ASIDE_OVER : ASIDE_LEFT_UNTOLD)

/** What it costs to be in `to` at `unit` after `from`. */
function turn(from: State, to: State, unit: Unit): number {
  const fresh = unit.section !== undefined || unit.opensParagraph
  if (from === to) return from === 'aside' && fresh ? ASIDE_GOES_ON : 0
  if (to === 'aside') return from === 'plan' && opensAside(unit) ? AT_TIMED : Number.POSITIVE_INFINITY
  if (from === 'aside') return to === 'plan' ? (fresh ? 0 : leaving(unit)) : turn('plan', 'review', unit)
  const cost = costOf(unit)
  return to === 'plan' ? cost : cost * (looksBack(unit) ? 1 : BACK)
}

/**
 * For each unit whether it looks back or ahead: the course with the highest sum of evidence less the cost of its turns
 * (Viterbi). `lean` above 0 favours a beginning that plans.
 */
export function decode(units: readonly Unit[], lean: number): Direction[] {
  const cameFrom: Record<State, State>[] = []
  let sums: Record<State, number> = { review: -lean, plan: lean, aside: Number.NEGATIVE_INFINITY }
  for (const unit of units) {
    const best = { review: 'review', plan: 'plan', aside: 'aside' } as Record<State, State>
    const next = { ...sums }
    for (const to of STATES) {
      let most = Number.NEGATIVE_INFINITY
      for (const from of STATES) {
        const sum = sums[from] - turn(from, to, unit)
        if (sum > most) {
          most = sum
          best[to] = from
        }
      }
      next[to] = most + (to === 'plan' ? unit.score : -unit.score) / 2
    }
    cameFrom.push(best)
    sums = next
  }
  const course: Direction[] = []
  let at: State = STATES.reduce((a, b) => (sums[b] > sums[a] ? b : a))
  for (let i = units.length - 1; i >= 0; i--) {
    course[i] = at === 'plan' ? 'plan' : 'review'
    at = cameFrom[i]![at]
  }
  return course
}
