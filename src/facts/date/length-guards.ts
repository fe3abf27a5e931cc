/** What looks like a length of time and is none: plans by name, ordinals, an article, years of two digits, members of lists. */
import { shortYearOf } from '../../numeral/calendar.js'
import { mayBeShortYear, readShortYear } from './short-year.js'

/** 三年行动, 五年规划, 三年滚动计划: names of plans. */
export const PLAN_NAME =
  /^(?:[^，。；、：:“”（）\n的来内间里中以实完建投累推共总将达可用新我0-9]{0,6}?(?:行动|计划|规划|攻坚战|工程)(?!实施以来)|一贯制|滚动|攻坚|大变样|倍增|禁渔|一遇|未遇|不遇|一届|制|义务教育|大庆|州庆|国债)/u

/** A period of the year's name: 第三年, 同一年. */
export const ORDINAL_BEFORE = /[第同那某又哪另头首]$/u

/** Whether an 一年 or 一天 is a length and not a year or day of its own: 极不平凡的一年, 有一天. */
export function isArticle(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (!/^[一1][年天日]$/u.test(word)) return false
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(end, end + 3)
  if (
    /^(?:一度|四季|到头|之计|比一|胜一|更比|接着|一[个届次年天调通督评会]|又一|年|天|傍晚|早|晚|清晨|深夜|[上中下]午)/u.test(
      after,
    )
  )
    return true
  if (/(?:过去的?|刚过去的)$/u.test(before)) return false
  return (
    /(?:的|每|有|这|关键|重要|不凡|平凡|决胜|攻坚|最[^，。]{1,3}|特殊|艰难|起步|丰收|收获|年复|[比着胜又年]|一天)$/u.test(
      before,
    ) && !/^(?:来|多|内|之内|以|时间)/u.test(after)
  )
}

/** 92年底, 1994年和95年; 98年抗洪 and 比90年 may be meant so, and are no lengths either. */
export function isYearOfTwoDigits(text: string, at: number, end: number): boolean {
  if (readShortYear(text, at)) return true
  const written = /^(?:[0-9]{2}|[〇○零一二三四五六七八九]{2})(?=年)/u.exec(text.slice(at, at + 3))?.[0]
  if (written === undefined) return false
  if (/[比较]$/u.test(text.slice(Math.max(0, at - 1), at)) && /^[0-9]/u.test(written)) return true
  return mayBeShortYear(text, at, end, shortYearOf(written))
}

const LISTED = /(?:第[一二三四五六七八九十0-9]{1,2}|[12][0-9]{3}|民国)(?:[、和与及])?$/u

/** Behind 第二、 or a number of four digits and a comma a number is of the same list. */
export function isListed(text: string, at: number): boolean {
  return LISTED.test(text.slice(Math.max(0, at - 6), at)) && /[、和与及国]$/u.test(text.charAt(at - 1))
}

/** 5’|30秒, 3分|70秒, 一年|前三季度: what stands beside the length belongs to it. */
export function isPartOfLonger(before: string, unit: string, after: string): boolean {
  if (unit.startsWith('秒') && /[0-9一二三四五六七八九十]分$/u.test(before)) return true
  return /[0-9]['’′]$/u.test(before) || /^前[一二两三四头]个?季度/u.test(after)
}

/** 一周一调度, 一年一考核. */
export function recurs(length: string, after: string): boolean {
  return /^一[周天年季日]$/u.test(length) && /^一[^直定些起般]/u.test(after)
}
