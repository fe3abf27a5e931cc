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

/**
 * For each unit whether it looks back or ahead: the course with the highest sum of evidence less the cost of its turns
 * (Viterbi). `lean` above 0 favours a beginning that plans.
 */
export function decode(units: readonly Unit[], lean: number): Direction[] {
  const cameFrom: (readonly [review: Direction, plan: Direction])[] = []
  let review = -lean
  let plan = lean
  for (const unit of units) {
    const cost = costOf(unit)
    const toReview = plan - cost * (looksBack(unit) ? 1 : BACK)
    const toPlan = review - cost
    cameFrom.push([toReview > review ? 'plan' : 'review', toPlan > plan ? 'review' : 'plan'])
    const [stay, go] = [Math.max(review, toReview), Math.max(plan, toPlan)]
    review = stay - unit.score / 2
    plan = go + unit.score / 2
  }
  const course: Direction[] = []
  let at: Direction = plan > review ? 'plan' : 'review'
  for (let i = units.length - 1; i >= 0; i--) {
    course[i] = at
    at = cameFrom[i]![at === 'review' ? 0 : 1]
  }
  return course
}
