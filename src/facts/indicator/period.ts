/** The period of an indicator: from a date of its clause, else from what its sentence or its stretch is about. */

import { quotedPlan } from '../../calendar/five-year-plans.js'
import { yearText } from '../../calendar/gregorian.js'
import { OF, YEAR_MARK } from '../../calendar/marks.js'
import { arabicYears, planYears } from '../../discourse/years.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { Reason } from '../reason.js'
import type { Moment } from './amounts.js'
import { asOf, carriedOn } from './carried-time.js'
import { clausesBetween, governing, REACH } from './governing-date.js'
import { DURING, interval, isSum, ofTerm, REACHED, spans } from './term.js'
import { isAgainstTerm, termIn } from './term-years.js'
import { ofWholeDay, type PeriodRead, type Telling } from './time-evidence.js'

const OWN_YEAR = lazyPattern(() => `^(?:${anyOf('indicator/own-year')})$`)

/** The moment's value; 全年 and 年末 are of the year that the stretch is about. */
function momentValue({ text, stretch }: Telling, { start, end, value }: Moment): string {
  return stretch.years !== null && stretch.from !== undefined && OWN_YEAR.test(text.slice(start, end))
    ? yearText(stretch.years.last)
    : ofWholeDay(value as string)
}

/** 力争用三年左右的时间: how long it is to take, not when. */
const WITHIN = lazyPattern(
  () =>
    String.raw`用[\d${charactersOf('figure/one-to-ten-counting')}]{1,3}(?:${anyOf('indicator/within-years')})(?:${anyOf('indicator/of-time')})`,
)

/** The period of the value of `t`, and why. */
export function periodOf(t: Telling): PeriodRead {
  const { text, stretch } = t
  const moment = governing(t)
  // 达到2350亿元，五年增长84.3%: the term stands before the verb
  const since = text.slice(Math.max(t.carriedEnd, t.amountStart - REACH), t.amountStart)
  const own = t.carried === undefined || t.head.basis !== null ? null : termIn(since, stretch)
  if (own && t.change !== 'level')
    return { period: interval(own.years), because: { from: 'clause', text: own.words } }
  if (t.carried !== undefined && !t.head.average && (moment === undefined || moment.start < t.carriedEnd)) {
    // 年均增长5.4%，总量超过7100亿元: what is reached is reached at the end of the term
    const reached = t.carriedAverage && t.change === 'level' && REACHED.test(t.head.verb) && !t.head.total
    // 累计完成投资…，比“十二五”翻一番: the sums of two terms are compared
    const sums = t.head.basis === 'time' && isAgainstTerm(since)
    if (t.carried === null || !t.carried.includes('/') || sums || (t.head.basis === null && !reached))
      return { period: t.carried, ...(t.carried === null ? {} : { because: { from: 'before' } as const }) }
    const end = /^\d{4}\/(\d{4})$/u.exec(t.carried)?.[1]
    if (reached && end !== undefined) return { period: end, because: { from: 'before' } }
  }
  const lead = text.slice(Math.max(t.from, t.amountStart - REACH), t.amountStart)
  if (moment) return dated(t, moment)
  if (WITHIN.test(lead)) return { period: null }
  const term = termIn(lead, stretch, true)
  if (term) return { period: ofTerm(t, term), because: { from: 'clause', text: term.words } }
  const on = carriedOn(t)
  if (on) return on
  const { years } = stretch
  if (years === null) return asOf(t)
  const because: Reason =
    stretch.from === undefined
      ? { from: 'document' }
      : { from: 'heading', text: stretch.from.slice(0, LONGEST) }
  if (stretch.part !== null) return { period: stretch.part, because }
  const further = (t.head.run ?? TERM) - 1
  if (t.head.average && years.first === years.last) {
    const period =
      stretch.mode === 'plan'
        ? interval({ first: years.first, last: years.first + further })
        : interval({ first: years.last - further, last: years.last })
    return { period, because }
  }
  return { period: spans(t) ? interval(years) : yearText(years.last), because }
}

const LONGEST = 24
/** An average that does not tell over how many years runs over a term of office. */
const TERM = 5

/** 由2015年的, 比“十三五”末增长, 是2018年的1.8倍: what a run of growth is measured from. */
const MEASURED_FROM = lazyPattern(
  () =>
    String.raw`(?:${anyOf('indicator/measured-from')}|[${charactersOf('indicator/is')}](?=[^，。；]{4,8}${OF}[\d.${charactersOf('figure/one-to-ten-counting')}]{1,6}倍))(?<time>(?:19|20)\d{2}${YEAR_MARK}(?!${anyOf('indicator/since')})|${quotedPlan()}(?=末))`,
  'gu',
)

/** 比2020年增长45%，年均增长13.2%: the year from which the clauses before measure the same statistic, or `undefined`. */
function measuredFrom({ text, from, amountStart, carried }: Telling): number | undefined {
  if (carried === undefined) return undefined
  const lead = arabicYears(text.slice(Math.max(from, amountStart - REACH), amountStart))
  const last = [...lead.slice(lead.lastIndexOf('；') + 1).matchAll(MEASURED_FROM.regexp)].at(-1)?.groups?.time
  if (last === undefined) return undefined
  return planYears(last)?.last ?? Number(last.slice(0, 4))
}

/** “十一五”期间，生产总值增长80%: what opens the sentence, or the clause before, is what it grew over. */
const isGrowthDuring = (t: Telling, { start, end }: Moment) =>
  t.change !== 'level' &&
  t.head.basis === null &&
  (start - t.from <= OPENING || clausesBetween(t.text, end, t.amountStart) <= 1)
const OPENING = 4

/** The period by the date that governs the value. */
function dated(t: Telling, moment: Moment): PeriodRead {
  const { text, stretch } = t
  const { years, mode } = stretch
  const because: Reason = { from: 'date', text: text.slice(moment.start, moment.end) }
  const value = momentValue(t, moment)
  if (value.endsWith('/..') && !spans(t)) {
    if (years) return { period: yearText(years.last), because }
    if (t.head.to) return { period: null }
  }
  const term = termIn(text.slice(Math.max(moment.end, t.amountStart - REACH), t.amountStart), stretch)
  if (term) return { period: ofTerm(t, term), because: { from: 'clause', text: term.words } }
  const closed = /^(\d{4})\/(\d{4})$/u.exec(value)
  if (closed) {
    const during =
      DURING.test(text.slice(moment.start, moment.end)) && (isSum(t) || isGrowthDuring(t, moment))
    return { period: during || spans(t) ? value : (closed[2] as string), because }
  }
  if (t.head.average && /^\d{4}$/u.test(value)) {
    const year = Number(value)
    const since = measuredFrom(t)
    if (since !== undefined && since < year)
      return { period: interval({ first: since + 1, last: year }), because }
    if (years !== null && years.first < years.last && year === years.last)
      return { period: interval(years), because }
    if (years !== null && mode === 'plan' && year > years.first)
      return { period: interval({ first: years.first, last: year }), because }
    if (mode !== 'plan')
      return { period: interval({ first: year - (t.head.run ?? TERM) + 1, last: year }), because }
  }
  return { period: value, because }
}
