/** Dates that tell no time of a value: what it is compared with, priced by, or what times were like. */
import type { Moment } from './amounts.js'
import type { Head } from './head.js'

/** What a date is looked at beside. */
interface Placed {
  readonly text: string
  readonly amountStart: number
  readonly unit: string | null
  readonly head: Head
}

/** A date behind these is what is compared with or priced by. */
const NO_TIME_BEFORE = new Set(['比', '较', '按', '与', '同', '以'])
const BASIS_BEFORE = /(?:基于|相当于|对比|参照|不低于|高于|低于)$/u
/** （2010年不变价）, （1995年价，下同）, 是“十二五”末的1.55倍: a base of prices or of comparison. */
const BASIS_BEHIND =
  /^(?:年)?(?:不变价|可比价|现价|价格|价(?=[，。；）计])|口径|同?期?水平|的?(?:高|低|较高|较低)?(?:基础|基数)(?:之)?上)/u
const TIMES_AS_MUCH = /^(?:的|水平的|同期的|全年的|总量的|总和的)$/u
/** 在上半年价格下滑的情况下, 在巩固去年成果的基础上: under what, not when. */
const UNDER = /^[^，。；]{0,24}(?:情况|形势|条件|背景|影响|压力|局面|基础|基数)(?:之?[上下])?，/u
const ORIGIN_BEHIND = /^(?!起|开始|以来|至|到|—|-)/u
/** 从2015年起 and 从1月到9月 tell a time; 由上年居…上升为… does not. */
const isOrigin = (date: string, behind: string) =>
  !/[起来]$|[至到—-]/u.test(date) && ORIGIN_BEHIND.test(behind)
const CAME_TO = /^[^，。；起]{1,16}(?:到|至|为)/u
const COMPARED_WITH = /[比较](?![重例率值])[^，。；：]{1,9}$/u
/** 与2014年基础数据相比，: what is compared with. */
const COMPARED = /^[^，。；]{0,14}(?:相比|对比|比较)[，]?/u

const EXCEEDING = /^(?:高于|低于|快于|慢于|高出|低出|优于|好于|超过|领先|落后于)$/u

/** Whether the date is only what the value is measured against. */
export function isBasis({ text, amountStart, unit, head }: Placed, { start, end }: Moment): boolean {
  // 高于全国2020年标准600元: whom the value exceeds
  if (EXCEEDING.test(head.verb) && start >= head.verbStart) return true
  if (start > 0 && NO_TIME_BEFORE.has(text.charAt(start - 1))) return true
  if (BASIS_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return true
  if (BASIS_BEHIND.test(text.slice(end, end + 8))) return true
  // 周转期由上年的80天缩短到75天；
  if (text.charAt(start - 1) === '由' && text.charAt(end) === '的') return true
  // 比历史最高的1990年增长6%
  if (head.basis === 'time' && COMPARED_WITH.test(text.slice(Math.max(0, start - 10), start))) return true
  const between = text.slice(end, amountStart)
  if (UNDER.test(between) && /在[^，。；]{0,4}$/u.test(text.slice(Math.max(0, start - 5), start))) return true
  // 由上年居第四位上升为第三位: where it came from; from when on it is, 从2015年起 tells
  const before = text.charAt(start - 1)
  if (
    (before === '由' || before === '从') &&
    (CAME_TO.test(between) || isOrigin(text.slice(start, end), between))
  )
    return true
  if (COMPARED.test(between) && /[与同和较][^，。；]{0,6}$/u.test(text.slice(Math.max(0, start - 7), start)))
    return true
  return (
    (unit === '倍' || unit === '%' || unit === '番') &&
    TIMES_AS_MUCH.test(between) &&
    /[是为于]$/u.test(text.slice(Math.max(0, start - 1), start))
  )
}
