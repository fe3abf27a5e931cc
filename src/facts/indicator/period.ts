/** The period of an indicator: from a date of its clause, else from what its sentence or its stretch is about. */
import type { Clock, Stretch, Years } from '../../discourse/discourse.js'
import { planYears, termLength } from '../../discourse/years.js'
import { lastStartingAt } from '../../text/ranges.js'
import type { Moment } from './amounts.js'
import type { Head } from './head.js'
import type { Change, Reason } from './schema.js'

/** What bears on an indicator's time. */
export interface Telling {
  readonly text: string
  /** The sentence. */
  readonly from: number
  readonly to: number
  /** Where the paragraph begins. */
  readonly paragraph: number
  /** Where the name, or a carried-over indicator's verb, begins; and the value. */
  readonly start: number
  readonly amountStart: number
  readonly name: string
  readonly head: Head
  readonly change: Change
  readonly unit: string | null
  readonly moments: readonly Moment[]
  readonly clock: Clock
  readonly stretch: Stretch
  /** The value is counted over the time rather than at its end. */
  readonly flow: boolean
  /** 预计, 初步核算 cover it. */
  readonly estimated: boolean
  /** Period of the indicator whose name is carried over. */
  readonly carried: string | null | undefined
  /** That indicator is an average over its period. */
  readonly carriedAverage: boolean
  /** Where that indicator ends. */
  readonly carriedEnd: number
  /** Places of dates that are no time of the value: bases, starting levels. */
  readonly ignored: readonly { readonly start: number; readonly end: number }[]
}

/** A period with what it was taken from; `null` where nothing tells. */
export interface PeriodRead {
  readonly period: string | null
  readonly because?: Reason
}

/** Farther back no word of a sentence tells the time of a value. */
const REACH = 160

/** A day or month tells the time of its own clause and the next, a year that of the sentence. */
function clausesBetween(text: string, from: number, to: number): number {
  return text.slice(Math.max(from, to - REACH), to).match(/[，；：:]/gu)?.length ?? 0
}

export const interval = ({ first, last }: Years): string =>
  first === last ? String(last) : `${first}/${last}`

/** A day or a month, no quarter, no half year, no span. */
const POINT = /^\d{4}-(?:0\d|1[0-2])(?!.*\/)/u
/** A date behind these is what is compared with or priced by. */
const NO_TIME_BEFORE = new Set(['比', '较', '按', '与', '同', '以'])
const BASIS_BEFORE = /(?:基于|相当于|对比|参照|不低于|高于|低于)$/u
/** （2010年不变价）, 是“十二五”末的1.55倍: a base of prices or of comparison. */
const BASIS_BEHIND = /^(?:年)?(?:不变价|可比价|现价|价格|口径|同?期?水平|的?基[础数](?:之)?上)/u
const TIMES_AS_MUCH = /^(?:的|水平的|同期的|全年的|总量的|总和的)$/u
/** “十四五”起步之年 is one year of the plan, and another date tells which; “十四五”铁路规划 is a plan. */
const MILESTONE =
  /^(?:的)?(?:起步|开局|收官|规划|计划|首|第|关键|最后|开篇|决胜|良好)|^(?!期间|时期|以来)[^，。；：、]{0,16}(?:规划|计划|方案|纲要|目标|项目库|体系|名单|任务|储备库)/u

const isInterval = (value: string | null) => value?.includes('/') ?? false

const EXCEEDING = /^(?:高于|低于|快于|慢于|高出|低出|优于|好于|超过|领先|落后于)$/u

/** Whether the date is only what the value is measured against. */
function isBasis({ text, amountStart, unit, head }: Telling, { start, end }: Moment): boolean {
  // 高于全国2020年标准600元: whom the value exceeds
  if (EXCEEDING.test(head.verb) && start >= head.verbStart) return true
  if (start > 0 && NO_TIME_BEFORE.has(text.charAt(start - 1))) return true
  if (BASIS_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return true
  if (BASIS_BEHIND.test(text.slice(end, end + 6))) return true
  const between = text.slice(end, amountStart)
  if (UNDER.test(between) && /在[^，。；]{0,4}$/u.test(text.slice(Math.max(0, start - 5), start))) return true
  if (COMPARED.test(between) && /[与同和较][^，。；]{0,6}$/u.test(text.slice(Math.max(0, start - 7), start)))
    return true
  return (
    (unit === '倍' || unit === '%' || unit === '番') &&
    TIMES_AS_MUCH.test(between) &&
    /[是为于]$/u.test(text.slice(Math.max(0, start - 1), start))
  )
}

/** 工业利润1—11月增长31%；税收增长8%: months told behind the name of a statistic are its own. */
function isLocal({ text, amountStart, from }: Telling, { start, end, value }: Moment): boolean {
  if (!PART_OF_YEAR.test(value ?? '') || !OWN_NAME.test(text.slice(Math.max(from, start - 2), start)))
    return false
  return /[，；]/u.test(text.slice(end, amountStart)) && /；/u.test(text.slice(end, amountStart))
}
/** What stands before the date is the name of something, no mark, preposition or verb. */
const OWN_NAME = /[\p{Script=Han}）”](?<![在从自至到止截年月日于为是及和])$/u
/** 在上半年价格下滑的情况下: under what, not when. */
const UNDER = /^[^，。；]{0,24}(?:情况|形势|条件|背景|影响|压力|局面)(?:之?下)?，/u
/** 与2014年基础数据相比，: what is compared with. */
const COMPARED = /^[^，。；]{0,14}(?:相比|对比|比较)[，]?/u

/** The last dated moment before the value, in its sentence. */
function governing(t: Telling): Moment | undefined {
  const { moments, text } = t
  for (let i = lastStartingAt(moments, t.amountStart - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const moment = moments[i]!
    if (moment.start < t.from) return undefined
    if (moment.end > t.amountStart || moment.type !== 'date') continue
    if (t.ignored.some((r) => r.start < moment.end && moment.start < r.end)) continue
    if (
      isInterval(moment.value) &&
      !/[期间来]$/u.test(text.slice(moment.start, moment.end)) &&
      MILESTONE.test(text.slice(moment.end, moment.end + 24))
    )
      continue
    const fine =
      POINT.test(moment.value ?? '') &&
      !/截[至止]到?$/u.test(text.slice(Math.max(0, moment.start - 3), moment.start))
    if (fine && clausesBetween(text, moment.end, t.amountStart) > 1) continue
    if (isLocal(t, moment)) continue
    if (isBasis(t, moment)) continue
    if (moment.value !== null && !moment.value.startsWith('X')) return moment
  }
  return undefined
}

/** Whether the value is about the whole of a span rather than its end. */
function spans(t: Telling): boolean {
  if (t.head.average || t.head.total) return true
  if (t.change === 'level') return t.flow
  // growth told without its span is the last year's; what was cut was cut over the term
  const yearly = t.unit === '%' && (t.change === 'increase' || t.estimated)
  return t.head.basis === null && !yearly
}

const OWN_YEAR = /^(?:年初|全年|年末|年底|年内|当年|全年末)$/u

/** The moment's value; 全年 and 年末 are of the year that the stretch is about. */
function momentValue({ text, stretch }: Telling, { start, end, value }: Moment): string {
  return stretch.years !== null && OWN_YEAR.test(text.slice(start, end))
    ? String(stretch.years.last)
    : (value as string)
}

/** An as-of date holds for what is told next, so far as no other date comes between. */
const AS_OF_REACH = 1200

/** 截至2010年底，全市有…。其中…: outside reports, levels in the sentences behind are of that time too. */
function asOf(t: Telling): PeriodRead {
  const { moments, text } = t
  if (t.change !== 'level' && t.head.basis === null) return { period: null }
  for (let i = lastStartingAt(moments, t.from - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const { start, end, type, value } = moments[i]!
    if (t.from - start > AS_OF_REACH) return { period: null }
    if (type !== 'date' || t.ignored.some((r) => r.start <= start && start < r.end)) continue
    if (value === null || !/截[至止]到?$/u.test(text.slice(Math.max(0, start - 3), start)))
      return { period: null }
    return { period: value, because: { from: 'passage', text: text.slice(start, end) } }
  }
  return { period: null }
}

/** 1—9月, 上半年, 前三季度: a part of one year. */
const PART_OF_YEAR = /^\d{4}-(?:3[3-6]|4[01]|2[1-4])$|^(\d{4})-\d\d\/\1-\d\d$/u
const GOES_ON = /^[\s*“（]*(?:其中|同期|期间)/u

/** 1—9月，…。其中，税收收入25亿元。: the months that opened the sentence before, in the same paragraph, carry on. */
function carriedOn(t: Telling): PeriodRead | undefined {
  const { moments, text, stretch } = t
  const bound = stretch.years === null || stretch.part !== null
  if (!bound && !GOES_ON.test(text.slice(t.from, t.from + 8))) return undefined
  for (let i = lastStartingAt(moments, t.from - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const moment = moments[i]!
    const { start, end, type, value } = moment
    if (start < t.paragraph || t.from - start > AS_OF_REACH) return undefined
    if (type !== 'date' || value === null || isBasis(t, moment)) continue
    return PART_OF_YEAR.test(value)
      ? { period: value, because: { from: 'passage', text: text.slice(start, end) } }
      : undefined
  }
  return undefined
}

/** 力争用三年左右的时间: how long it is to take, not when. */
const WITHIN = /用[一二三四五六七八九十两\d]{1,3}(?:年|个月)(?:左右|多)?的?时间/u

/** The period of the value of `t`, and why. */
export function periodOf(t: Telling): PeriodRead {
  const { text, stretch } = t
  const moment = governing(t)
  // 达到2350亿元，五年增长84.3%: the term stands before the verb
  const since = text.slice(Math.max(t.carriedEnd, t.amountStart - REACH), t.amountStart)
  const own = t.carried === undefined || t.head.basis !== null ? null : termIn(since, stretch, false)
  if (own && t.change !== 'level')
    return { period: interval(own.years), because: { from: 'clause', text: own.words } }
  if (t.carried !== undefined && !t.head.average && (moment === undefined || moment.start < t.carriedEnd)) {
    // 年均增长5.4%，总量超过7100亿元: what is reached is reached at the end of the term
    const reached = t.carriedAverage && t.change === 'level' && REACHED.test(t.head.verb) && !t.head.total
    if (t.carried === null || !t.carried.includes('/') || (t.head.basis === null && !reached))
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
  if (t.head.average && years.first === years.last) {
    const period =
      stretch.mode === 'plan' ? `${years.first}/${years.first + 4}` : `${years.last - 4}/${years.last}`
    return { period, because }
  }
  return { period: spans(t) ? interval(years) : String(years.last), because }
}

const LONGEST = 24

/** The period by the date that governs the value. */
function dated(t: Telling, moment: Moment): PeriodRead {
  const { text, stretch } = t
  const { years, mode } = stretch
  const because: Reason = { from: 'date', text: text.slice(moment.start, moment.end) }
  const value = momentValue(t, moment)
  if (value.endsWith('/..') && !spans(t)) {
    if (years) return { period: String(years.last), because }
    if (t.head.to) return { period: null }
  }
  const term = termIn(text.slice(Math.max(moment.end, t.amountStart - REACH), t.amountStart), stretch, false)
  if (term) return { period: ofTerm(t, term), because: { from: 'clause', text: term.words } }
  const closed = /^(\d{4})\/(\d{4})$/u.exec(value)
  if (closed) return { period: spans(t) ? value : (closed[2] as string), because }
  if (t.head.average && /^\d{4}$/u.test(value)) {
    const year = Number(value)
    if (years !== null && years.first < years.last && year === years.last)
      return { period: interval(years), because }
    if (years !== null && mode === 'plan' && year > years.first)
      return { period: `${years.first}/${year}`, because }
    if (mode !== 'plan') return { period: `${year - 4}/${year}`, because }
  }
  return { period: value, because }
}

/** 五年累计, 五年新建: over the term; what is reached is reached at its end. */
function ofTerm(t: Telling, { years, counted }: Term): string {
  const reached = t.change === 'level' && REACHED.test(t.head.verb) && !t.flow
  const whole =
    counted ||
    spans(t) ||
    // 五年来，收入增长54%: the text names no other time that it has grown since
    (t.change === 'level' ? !reached : t.head.basis === null)
  return whole ? interval(years) : String(years.last)
}
const REACHED = /[达到至]$|^(?:突破|超过|超|跃上|迈上|跨上|登上|为)$/u

const TERM_WORDS =
  /(?:过去|这|近|今后|未来)?的?(?<![十第\d])(?:五|5)年(?:来|间|中|共|累计|年均|平均|实际|，|总|期间|内)?|(?<![十第\d])[三四34]年(?:多?来|间|共|累计|年均|合计)|(?:本届|上届)?(?:政府)?任期(?:内|以来)|本届政府(?:以来)?/u
/** 五年期, 三年行动: no term. */
const NO_TERM = /^(?:[来内中]?(?:最|首|新高|同期)|行动|规划|计划|攻坚|大变样|期|级|制|以上|前|后|版)/u

/** In the clause of the term itself: 五年来，累计…; not further on. */
const COUNTED = /^[^，；：。]{0,8}，?(?:累计|共|总计|合计)/u

interface Term {
  readonly years: Years
  readonly words: string
  /** 五年累计, 五年共: over the whole term. */
  readonly counted: boolean
}

/** The term that a sentence names without dating it: 五年累计, “十五”期间. */
function termIn(lead: string, { mode, years }: Stretch, plans: boolean): Term | null {
  const named = plans
    ? /“[一二三四五六七八九十]{1,2}五”(?!(?!期间|时期|以来)[^，。；：、]{0,16}(?:规划|计划|方案|纲要|目标|体系|任务|储备库))/u.exec(
        lead,
      )
    : null
  const plan = named ? planYears(named[0]) : null
  if (named && plan) return { years: plan, words: named[0], counted: false }
  const match = TERM_WORDS.exec(lead)
  if (years === null || !match || NO_TERM.test(lead.slice(match.index + match[0].length))) return null
  const length = termLength(match[0]) ?? 5
  const words = match[0]
  const counted = COUNTED.test(lead.slice(match.index))
  if (years.first < years.last) return { years, words, counted }
  return mode === 'plan'
    ? { years: { first: years.first, last: years.first + length - 1 }, words, counted }
    : { years: { first: years.last - length + 1, last: years.last }, words, counted }
}
