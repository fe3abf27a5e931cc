/** Whether an indicator happened, is aimed at or is thought to have happened: scored over its clause, its stretch and its time. */

import { dayNumber, dayOf } from '../../calendar/gregorian.js'
import { lastDayOf, yearSpan } from '../../calendar/period.js'
import type { ClauseReading, Commitment } from '../../discourse/clause.js'
import type { Clock, Stretch } from '../../discourse/discourse.js'
import type { Reason } from '../reason.js'
import type { Status } from './schema.js'

/** What bears on the status of an indicator. */
export interface StatusTelling {
  readonly clock: Clock
  readonly stretch: Stretch
  readonly period: string | null
  readonly periodBecause: Reason | undefined
}

/** A status with what it was taken from. */
export interface StatusRead {
  readonly status: Status
  readonly commitment?: Commitment
  readonly because: Reason
}

/** What a stretch says before its words are asked. */
const PRIOR: Readonly<Record<Stretch['mode'], number>> = { plan: 4, state: -2, review: -4 }
/** Words of aiming that govern the value through a list count for less than those of its own clause. */
const THROUGH_LIST = 0.5
/** What is to be done is planned where nothing else tells; a review that quotes a demand stays one. */
const DEMAND = 3

/** `actual` where the period is over, `target` where it has not begun; `undefined` where neither is sure. */
function byTime(
  { period, periodBecause, clock, stretch }: StatusTelling,
  { aim, will }: ClauseReading,
): Status | undefined {
  const span = period === null ? null : yearSpan(period)
  if (!span || period === null) return undefined
  const { reference } = clock
  const { years, mode } = stretch
  const over = lastDayOf(period)
  if (reference !== null && over !== null && over < reference) return 'actual'
  // 下半年，确保全年增长7%: behind the part of the year that is looked back on
  const part = clock.part === null ? null : lastDayOf(clock.part)
  if (part !== null && over !== null && over > part && (aim || will)) return 'target'
  if (years !== null) {
    if (mode === 'plan' && span.last < years.first) return 'actual'
    // a term that is under way is told of as far as it has come
    if (mode === 'review' && span.last > years.last)
      return span.first <= years.last && !aim?.own && !will ? 'actual' : 'target'
    return undefined
  }
  // 到年底完成投资9亿元, told in November: what stands at an end to come nobody knows yet
  if (AT_END.test(periodBecause?.text ?? '') && isLongAfter(over, reference)) return 'target'
  const spoken = reference === null ? null : Number(reference.slice(0, 4))
  if (spoken === null || span.last <= spoken) return undefined
  const dated = Number(/(?:19|20)\d{2}/u.exec(periodBecause?.text ?? '')?.[0])
  return span.first <= spoken && !aim && !will && !(dated > spoken) ? undefined : 'target'
}

const AT_END = /[底末]$/u
/** Reports are written some days before the end that they tell of. */
const DAYS_BEFORE = 20

const isLongAfter = (over: string | null, reference: string | null): boolean =>
  over !== null && reference !== null && dayNumber(dayOf(over)) - dayNumber(dayOf(reference)) > DAYS_BEFORE

function stretchReason({ from, mode }: Stretch, { type }: Clock): Reason {
  return from === undefined
    ? { from: 'document', text: type }
    : { from: 'heading', text: from.slice(0, LONGEST) || mode }
}
const LONGEST = 24

/** The status of an indicator, and why. */
export function statusOf(clause: ClauseReading, t: StatusTelling): StatusRead {
  const { aim, will, done, estimated, potential, demanded } = clause
  const promised = aim ? { commitment: aim.commitment } : {}
  if (potential) return { status: 'estimate', because: { from: 'clause', text: potential.row.cue } }
  const thought = (because: Reason): StatusRead =>
    estimated
      ? { status: 'estimate', because: { from: 'clause', text: estimated.row.cue } }
      : { status: 'actual', because }
  const timed = byTime(t, clause)
  if (timed) {
    const because: Reason =
      t.periodBecause?.from === 'date' ? t.periodBecause : { from: 'period', text: t.period ?? '' }
    return timed === 'actual' ? thought(because) : { status: 'target', ...promised, because }
  }
  let score = PRIOR[t.stretch.mode]
  if (aim) score += aim.own ? aim.weight : Math.max(0, aim.weight - THROUGH_LIST)
  if (will) score += will.row.weight
  if (demanded) score += DEMAND
  if (done) score -= done.row.weight
  if (score > 0) {
    const word = t.stretch.mode === 'plan' ? undefined : (aim?.cue ?? will ?? demanded)
    const because: Reason = word ? { from: 'clause', text: word.row.cue } : stretchReason(t.stretch, t.clock)
    return { status: 'target', ...promised, because }
  }
  return thought(
    done && t.stretch.mode === 'plan'
      ? { from: 'clause', text: done.row.cue }
      : stretchReason(t.stretch, t.clock),
  )
}
