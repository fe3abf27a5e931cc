/** The date of a sentence that tells the time of a value: the last before it that is neither base, origin nor object. */
import { lastStartingAt } from '../../text/ranges.js'
import type { Moment } from './amounts.js'
import type { Telling } from './telling.js'
import { wordBefore } from './words.js'

/** Farther back no word of a sentence tells the time of a value. */
export const REACH = 160

/** A day or month tells the time of its own clause and the next, a year that of the sentence. */
function clausesBetween(text: string, from: number, to: number): number {
  return text.slice(Math.max(from, to - REACH), to).match(/[，；：,;:]/gu)?.length ?? 0
}

/** A day or a month, no quarter, no half year, no span. */
const POINT = /^\d{4}-(?:0\d|1[0-2])(?!.*\/)/u
/** A date behind these is what is compared with or priced by. */
const NO_TIME_BEFORE = new Set(['比', '较', '按', '与', '同', '以'])
const BASIS_BEFORE = /(?:基于|相当于|对比|参照|不低于|高于|低于)$/u
/** （2010年不变价）, 是“十二五”末的1.55倍: a base of prices or of comparison. */
const BASIS_BEHIND =
  /^(?:年)?(?:不变价|可比价|现价|价格|口径|同?期?水平|的?(?:高|低|较高|较低)?(?:基础|基数)(?:之)?上)/u
/** 由上年居第四位: where it came from. */
const ORIGIN_BEFORE = /[由从]$/u
const ORIGIN_BEHIND = /^(?!起|开始|以来|至|到|—|-)/u
const TIMES_AS_MUCH = /^(?:的|水平的|同期的|全年的|总量的|总和的)$/u
/** “十四五”起步之年 is one year of the plan, and another date tells which; “十四五”铁路规划 is a plan. */
const MILESTONE =
  /^(?:的)?(?:起步|开局|收官|规划|计划|首|第|关键|最后|开篇|决胜|良好)|^(?!期间|时期|以来)[^，。；：、]{0,16}(?:规划|计划|方案|纲要|目标|项目库|体系|名单|任务|储备库)/u

const PREVIOUS = /^(?:上一?年|上年同期)$/u

const isInterval = (value: string | null) => value?.includes('/') ?? false

const EXCEEDING = /^(?:高于|低于|快于|慢于|高出|低出|优于|好于|超过|领先|落后于)$/u

/** 从2015年起 and 从1月到9月 tell a time; 由上年居…上升为… does not. */
const isOrigin = (date: string, behind: string) =>
  !/[起来]$|[至到—-]/u.test(date) && ORIGIN_BEHIND.test(behind)

/** Whether the date is only what the value is measured against. */
export function isBasis({ text, amountStart, unit, head }: Telling, { start, end }: Moment): boolean {
  // 高于全国2020年标准600元: whom the value exceeds
  if (EXCEEDING.test(head.verb) && start >= head.verbStart) return true
  if (start > 0 && NO_TIME_BEFORE.has(text.charAt(start - 1))) return true
  if (BASIS_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return true
  const behind = text.slice(end, end + 8)
  if (BASIS_BEHIND.test(behind)) return true
  if (
    ORIGIN_BEFORE.test(text.slice(Math.max(0, start - 1), start)) &&
    isOrigin(text.slice(start, end), behind)
  )
    return true
  const between = text.slice(end, amountStart)
  return (
    (unit === '倍' || unit === '%' || unit === '番') &&
    TIMES_AS_MUCH.test(between) &&
    /[是为于]$/u.test(text.slice(Math.max(0, start - 1), start))
  )
}

const PAUSE = new Set('，、：,:')

/** 完善去年各项政策，力争粮食产量达到1500万吨: what was done last year is dealt with; the value is of another time. */
function isObject({ text, from, amountStart }: Telling, { start, end }: Moment): boolean {
  if (PAUSE.has(text.charAt(end)) || clausesBetween(text, end, amountStart) === 0) return false
  return wordBefore(text, Math.max(from, start - 4), start)?.roles.has('verb') ?? false
}

/** The last dated moment before the value, in its sentence. */
export function governing(t: Telling): Moment | undefined {
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
    // 上年 counts from the year spoken of, and tells of its own clause alone
    if (
      PREVIOUS.test(text.slice(moment.start, moment.end)) &&
      clausesBetween(text, moment.end, t.amountStart) > 0
    )
      continue
    if (isBasis(t, moment) || isObject(t, moment)) continue
    if (moment.value !== null && !moment.value.startsWith('X')) return moment
  }
  return undefined
}
