/** Status and period of an indicator: from its sentence where that tells, else from the passage. */
import { lastStartingAt } from '../../rules/context.js'
import type { Moment } from './amounts.js'
import type { Head } from './head.js'
import type { Passage, Years } from './passage.js'
import { planYears } from './passage.js'
import type { Change, Status } from './schema.js'

/** What bears on an indicator's time. */
export interface Telling {
  readonly text: string
  /** The sentence. */
  readonly from: number
  readonly to: number
  /** Where the name, or a carried-over indicator's verb, begins; and the value. */
  readonly start: number
  readonly amountStart: number
  readonly head: Head
  readonly change: Change
  readonly unit: string | null
  readonly moments: readonly Moment[]
  /** The year the document speaks from. */
  readonly spoken: number | null
  readonly passage: Passage
  /** The value is counted over the time rather than at its end. */
  readonly flow: boolean
  /** Period of the indicator whose name is carried over. */
  readonly carried: string | null | undefined
  /** Where that indicator ends. */
  readonly carriedEnd: number
  /** Places of dates that are no time of the value: bases, starting levels. */
  readonly ignored: readonly { readonly start: number; readonly end: number }[]
}

const ESTIMATE = /预计|初步核算|初步统计|初步测算|快报/gu
const AIM_NEAR = /力争|争取(?!到)|目标(?:是|为)|努力实现|要(?:达到|实现|完成)|规划到/u
const TERM_WORDS =
  /(?:过去|这|近|本届政府|今后|未来)?的?(?<![十第0-9])(?:五|5)年(?:来|间|中|共|累计|年均|平均|实际|，|总|期间|内)?/u

/** Whether 预计 or 初步核算 stands before the value in its sentence (in the last stretch before it). */
export function isEstimated(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 400), at)
  ESTIMATE.lastIndex = 0
  return ESTIMATE.test(before)
}

export function statusOf(t: Telling, period: string | null): Status {
  const { text, passage } = t
  const near = text.slice(Math.max(t.from, t.start - 24), t.amountStart)
  const estimated = isEstimated(text, t.from, t.amountStart)
  const last = lastYear(period)
  const own = passage.years
  if (passage.mode === 'plan') {
    const past = last !== null && own !== null && last < own.first
    if (past) return estimated ? 'estimate' : 'actual'
    return 'target'
  }
  if (own !== null && last !== null && last > own.last) return 'target'
  if (estimated) return 'estimate'
  if (
    /力争|争取(?!到|[^，]{0,10}(?:资金|贷款|项目|支持|补助|投资))|预期目标|目标(?:是|为)|规划目标/u.test(near)
  )
    return 'target'
  if (own === null && isAhead(t, last)) return 'target'
  return 'actual'
}

const WILL =
  /(?:将|要|计划|力争|争取|确保|预计到?|规划)(?:再|新|继续|陆续|全部|全面|达到?|实现|建成|建设|超过|突破|完成|增加|投入|取消|培育|用)/u

/** Outside reports: a year yet to come, or a clause that says what will be done. */
function isAhead(t: Telling, last: number | null): boolean {
  if (last !== null && t.spoken !== null && last !== t.spoken) return last > t.spoken
  return (
    AIM_NEAR.test(t.text.slice(Math.max(t.from, t.start - 24), t.amountStart)) ||
    WILL.test(t.text.slice(Math.max(t.from, t.start - 40), t.amountStart))
  )
}

/** The last calendar year that an EDTF period touches. */
function lastYear(period: string | null): number | null {
  if (period === null) return null
  const end = period.split('/').at(-1) as string
  const year = /^\d{4}/u.exec(end) ?? /^\d{4}/u.exec(period)
  return year ? Number(year[0]) : null
}

/** A day or month tells the time of its own clause and the next, a year that of the sentence. */
function clausesBetween(text: string, from: number, to: number): number {
  return text.slice(Math.max(from, to - REACH), to).match(/[，；：,;:]/gu)?.length ?? 0
}

const interval = ({ first, last }: Years): string => (first === last ? String(last) : `${first}/${last}`)

/** The last dated moment before the value, in its sentence. */
/** A day or a month, no quarter, no half year, no span. */
const POINT = /^\d{4}-(?:0\d|1[0-2])(?!.*\/)/u
/** A date behind these is what is compared with or priced by. */
const NO_TIME_BEFORE = new Set('比较按与同以')
/** “十四五”起步之年 is one year of the plan, and another date tells which. */
const MILESTONE = /^(?:的)?(?:起步|开局|收官|规划|计划|首|第|关键|最后|开篇|决胜|良好)/u

function governing(t: Telling): Moment | undefined {
  const { moments, text } = t
  for (let i = lastStartingAt(moments, t.amountStart - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const moment = moments[i]!
    if (moment.start < t.from) return undefined
    if (moment.end > t.amountStart || moment.type !== 'date') continue
    if (t.ignored.some((r) => r.start < moment.end && moment.start < r.end)) continue
    if (MILESTONE.test(text.slice(moment.end, moment.end + 4)) && moment.value?.includes('/')) continue
    const fine =
      POINT.test(moment.value ?? '') && !/截[至止]到?$/u.test(text.slice(moment.start - 3, moment.start))
    if (fine && clausesBetween(text, moment.end, t.amountStart) > 1) continue
    if (NO_TIME_BEFORE.has(text.charAt(moment.start - 1))) continue
    if (moment.value !== null && !moment.value.startsWith('X')) return moment
  }
  return undefined
}

/** Whether the value is about the whole of a span rather than its end. */
function spans(t: Telling): boolean {
  if (t.head.average || t.head.total) return true
  if (t.change === 'level') return t.flow
  // growth told without its span is the last year's; what was cut was cut over the term
  const yearly = t.unit === '%' && (t.change === 'increase' || isEstimated(t.text, t.from, t.amountStart))
  return t.head.basis === null && !yearly
}

/** Farther back no word of a sentence tells the time of a value. */
const REACH = 160
const OWN_YEAR = /^(?:年初|全年|年末|年底|年内|当年|全年末)$/u

/** The moment's value; 全年 and 年末 are of the year that the passage is about. */
function momentValue({ text, passage }: Telling, { start, end, value }: Moment): string {
  return passage.years !== null && OWN_YEAR.test(text.slice(start, end))
    ? String(passage.years.last)
    : (value as string)
}

/** An as-of date holds for what is told next, so far as no other date comes between. */
const AS_OF_REACH = 1200

/** 截至2010年底，全市有…。其中…: outside reports, levels in the sentences behind are of that time too. */
function asOf(t: Telling): string | null {
  const { moments, text } = t
  if (t.change !== 'level' && t.head.basis === null) return null
  for (let i = lastStartingAt(moments, t.from - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const { start, type, value } = moments[i]!
    if (t.from - start > AS_OF_REACH) return null
    if (type !== 'date' || t.ignored.some((r) => r.start <= start && start < r.end)) continue
    return /截[至止]到?$/u.test(text.slice(start - 3, start)) ? value : null
  }
  return null
}

/** 力争用三年左右的时间: how long it is to take, not when. */
const WITHIN = /用[一二三四五六七八九十两\d]{1,3}(?:年|个月)(?:左右|多)?的?时间/u

/** EDTF of the time that the value is about, or `null`. */
export function periodOf(t: Telling): string | null {
  const { text, passage } = t
  const moment = governing(t)
  if (t.carried !== undefined && !t.head.average && (moment === undefined || moment.start < t.carriedEnd)) {
    if (t.carried === null || !t.carried.includes('/') || t.head.basis === null) return t.carried
  }
  const lead = text.slice(Math.max(t.from, t.amountStart - REACH), t.amountStart)
  if (moment) {
    const value = momentValue(t, moment)
    if (value.endsWith('/..') && !spans(t)) {
      if (passage.years) return String(passage.years.last)
      if (t.head.to) return null
    }
    const term = termIn(
      text.slice(Math.max(moment.end, t.amountStart - REACH), t.amountStart),
      passage,
      false,
    )
    if (term) return ofTerm(t, term)
    const closed = /^(\d{4})\/(\d{4})$/u.exec(value)
    if (closed) return spans(t) ? value : (closed[2] as string)
    if (t.head.average && /^\d{4}$/u.test(value)) {
      const year = Number(value)
      const { years } = passage
      if (years !== null && years.first < years.last && year === years.last) return interval(years)
      if (years !== null && passage.mode === 'plan' && year > years.first) return `${years.first}/${year}`
      if (passage.mode === 'review') return `${year - 4}/${year}`
    }
    return value
  }
  if (WITHIN.test(lead)) return null
  const term = termIn(lead, passage, true)
  if (term) return ofTerm(t, term)
  const { years } = passage
  if (years === null) return asOf(t)
  if (t.head.average && years.first === years.last)
    return passage.mode === 'plan' ? `${years.first}/${years.first + 4}` : `${years.last - 4}/${years.last}`
  return spans(t) ? interval(years) : String(years.last)
}

/** 五年累计, 五年新建: over the term; what is reached is reached at its end. */
function ofTerm(t: Telling, term: Years): string {
  const reached = t.change === 'level' && /[达到至]$/u.test(t.head.verb)
  return spans(t) || (t.change === 'level' && !reached) ? interval(term) : String(term.last)
}

/** The term that a sentence names without dating it: 五年累计, “十五”期间. */
function termIn(lead: string, { mode, years }: Passage, plans: boolean): Years | null {
  const plan = plans && /“[一二三四五六七八九十]{1,2}五”/u.test(lead) ? planYears(lead) : null
  if (plan) return plan
  if (years === null || !TERM_WORDS.test(lead)) return null
  if (years.first < years.last) return years
  return mode === 'review'
    ? { first: years.last - 4, last: years.last }
    : { first: years.first, last: years.first + 4 }
}
