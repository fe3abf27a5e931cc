/** Dates that tell no time of a value: what it is compared with, priced by, or what times were like. */

import { OF, YEAR_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
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
const BASIS_BEFORE = lazyPattern(() => `(?:${anyOf('indicator/before-basis')})$`)
/** （2010年不变价）, （1995年价，下同）, 是“十二五”末的1.55倍: a base of prices or of comparison. */
const BASIS_BEHIND = lazyPattern(
  () =>
    `^(?:${YEAR_MARK})?(?:${anyOf('indicator/prices')}|价(?=[，。；）计])|${anyOf('indicator/level-behind-basis')}|${OF}?(?:${anyOf('indicator/height-of-base')})?(?:${anyOf('indicator/on-base')}))`,
)
const TIMES_AS_MUCH = lazyPattern(() => `^(?:${anyOf('indicator/times-as-much')})$`)
/** 在上半年价格下滑的情况下, 在巩固去年成果的基础上: under what, not when. */
const UNDER = lazyPattern(
  () => `^[^，。；]{0,24}(?:${anyOf('indicator/circumstance')})(?:${anyOf('indicator/above-or-below')})?，`,
)
const ORIGIN_BEHIND = lazyPattern(() => `^(?!${anyOf('indicator/since-origin')}|—|-)`)
/** 从2015年起 and 从1月到9月 tell a time; 由上年居…上升为… does not. */
const isOrigin = (date: string, behind: string) =>
  !/[起来]$|[至到—-]/u.test(date) && ORIGIN_BEHIND.test(behind)
const CAME_TO = lazyPattern(() => `^[^，。；起]{1,16}(?:${anyOf('indicator/came-to')})`)
const COMPARED_WITH = lazyPattern(() => `[比较](?!${anyOf('indicator/than-begins-word')})[^，。；：]{1,9}$`)
/** 与2014年基础数据相比，: what is compared with. */
const COMPARED = lazyPattern(() => `^[^，。；]{0,14}(?:${anyOf('indicator/compared')})[，]?`)

const EXCEEDING = lazyPattern(() => `^(?:${anyOf('indicator/exceeds')})$`)

/** Whether the date is only what the value is measured against. */
export function isBasis({ text, amountStart, unit, head }: Placed, { start, end }: Moment): boolean {
  // 高于全国2020年标准600元: whom the value exceeds
  if (EXCEEDING.test(head.verb) && start >= head.verbStart) return true
  if (start > 0 && NO_TIME_BEFORE.has(text.charAt(start - 1))) return true
  if (BASIS_BEFORE.test(charsBefore(text, start, 4))) return true
  if (BASIS_BEHIND.test(text.slice(end, end + 8))) return true
  // 周转期由上年的80天缩短到75天；
  if (text.charAt(start - 1) === '由' && text.charAt(end) === OF) return true
  // 比历史最高的1990年增长6%
  if (head.basis === 'time' && COMPARED_WITH.test(charsBefore(text, start, 10))) return true
  const between = text.slice(end, amountStart)
  if (UNDER.test(between) && /在[^，。；]{0,4}$/u.test(charsBefore(text, start, 5))) return true
  // 由上年居第四位上升为第三位: where it came from; from when on it is, 从2015年起 tells
  const before = text.charAt(start - 1)
  if (
    (before === '由' || before === '从') &&
    (CAME_TO.test(between) || isOrigin(text.slice(start, end), between))
  )
    return true
  if (COMPARED.test(between) && COMPARED_BEFORE.test(charsBefore(text, start, 7))) return true
  return (
    (unit === '倍' || unit === '%' || unit === '番') &&
    TIMES_AS_MUCH.test(between) &&
    IS.test(charsBefore(text, start, 1))
  )
}
const IS = lazyPattern(() => `[${charactersOf('indicator/is')}]$`)
const COMPARED_BEFORE = lazyPattern(() => `[${charactersOf('indicator/against')}][^，。；]{0,6}$`)
