/** The date of a sentence that tells the time of a value: the last before it that is neither base, origin nor object. */

import { MONTH_MARK, OF, ORDINAL_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { TO_TEN } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { lastStartingAt } from '../../text/ranges.js'
import type { Moment } from './amounts.js'
import { isBasis } from './compared-date.js'
import type { Telling } from './time-evidence.js'
import { wordBefore } from './words.js'

/** Farther back no word of a sentence tells the time of a value. */
export const REACH = 160

/** How many clauses end in `[from, to)`: a day or month tells the time of its own clause and the next, a year that of the sentence. */
export function clausesBetween(text: string, from: number, to: number): number {
  return text.slice(Math.max(from, to - REACH), to).match(/[，；：:]/gu)?.length ?? 0
}

/** A day or a month, no quarter, no half year, no span. */
const POINT = /^\d{4}-(?:0\d|1[0-2])(?!.{0,40}\/)/u
/** “十四五”起步之年 is one year of the plan, and another date tells which; “十四五”铁路规划 is a plan. */
const MILESTONE = lazyPattern(
  () =>
    `^(?:(?:${OF})?(?:${anyOf('indicator/milestone')})|(?!${anyOf('indicator/spans-plan')})[^，。；：、]{0,16}(?:${anyOf('indicator/plan-document')}))`,
)

const PREVIOUS = lazyPattern(() => `^(?:${anyOf('indicator/previous-year')})$`)

const isInterval = (value: string | null) => (value ?? '').includes('/')

/** 1—9月, 上半年, 前三季度: a part of one year. */
export const PART_OF_YEAR = /^\d{4}-(?:3[3-6]|4[01]|2[1-4])$|^(\d{4})-\d\d\/\1-\d\d$/u

/** 工业利润1—11月增长31%；税收增长8%: months told behind the name of a statistic are its own. */
function isLocal({ text, amountStart, from }: Telling, { start, end, value }: Moment): boolean {
  return (
    PART_OF_YEAR.test(value ?? '') &&
    OWN_NAME.test(text.slice(Math.max(from, start - 2), start)) &&
    text.slice(end, amountStart).includes('；')
  )
}
/** What stands before the date is the name of something, no mark, preposition or verb. */
const OWN_NAME = lazyPattern(
  () => String.raw`[\p{Script=Han}）”](?<!${anyOf('indicator/before-date-no-name')})$`,
)

const PAUSE = new Set('，、：,:')

/** 完善去年各项政策，力争粮食产量达到1500万吨: what was done last year is dealt with; the value is of another time. */
function isObject({ text, from, amountStart }: Telling, { start, end }: Moment): boolean {
  const word = wordBefore(text, Math.max(from, start - 4), start)
  return (
    !PAUSE.has(text.charAt(end)) &&
    clausesBetween(text, end, amountStart) > 0 &&
    word?.roles.has('verb') === true
  )
}

const wordsOf = ({ text }: Telling, { start, end }: Moment) => text.slice(start, end)
const clausesAfter = ({ text, amountStart }: Telling, { end }: Moment) =>
  clausesBetween(text, end, amountStart)

/** Reasons for which a date of the sentence does not tell the time of a value. */
const GUARDS = defineGuards<[telling: Telling, moment: Moment]>(
  'indicator/date',
  [
    {
      id: 'milestone',
      example: '“十四五”起步之年，生产总值增长6%',
      because: 'one year of the plan, or the plan itself: “十四五”起步之年',
      unless: (t, moment) =>
        isInterval(moment.value) &&
        !ENDS_SPAN.test(wordsOf(t, moment)) &&
        MILESTONE.test(t.text.slice(moment.end, moment.end + 24)),
    },
    {
      id: 'day-or-month',
      example: '2022年1月1日，协定生效，项目落地，粮食产量500万吨',
      because: 'a day or a month tells the time of its own clause and of the next',
      unless: (t, moment) =>
        POINT.test(moment.value ?? '') &&
        !(END_OF_MONTH.test(wordsOf(t, moment)) && PAUSE.has(t.text.charAt(moment.end))) &&
        !AS_OF.test(charsBefore(t.text, moment.start, 3)) &&
        clausesAfter(t, moment) > 1,
    },
    {
      id: 'previous-year',
      example: '上年受灾，粮食产量500万吨',
      because: '上年 counts from the year spoken of, and tells of its own clause alone',
      unless: (t, moment) => PREVIOUS.test(wordsOf(t, moment)) && clausesAfter(t, moment) > 0,
    },
    {
      id: 'record',
      example: '水位达43米，为1998年以来第三高，流量5480立方米',
      because: 'the years over which a record holds: 1998年以来最高',
      unless: ({ text }, { end, value }) =>
        value?.endsWith('/..') === true && RECORD.test(text.slice(end, end + 6)),
    },
    {
      id: 'of-other',
      example: '2019年工业利润1—9月增长31%；税收增长8%',
      because: 'months after the name of another statistic are its own',
      unless: isLocal,
    },
    {
      id: 'basis',
      example: '排放量在2015年基础上累计削减8%',
      because: 'what a change is measured against',
      unless: isBasis,
    },
    {
      id: 'object',
      example: '完善去年各项政策，粮食产量达到1500万吨',
      because: 'what was done then is dealt with; the value is of another time',
      unless: isObject,
    },
  ],
  (_, { start }) => start,
)

/** The last dated moment before the value, in its sentence. */
export function governing(t: Telling): Moment | undefined {
  const { moments } = t
  for (let i = lastStartingAt(moments, t.amountStart - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const moment = moments[i]!
    if (moment.start < t.from) return undefined
    if (moment.end > t.amountStart || moment.type !== 'date') continue
    if (t.ignored.some((r) => r.start < moment.end && moment.start < r.end)) continue
    if (refusedBy(GUARDS, t, moment)) continue
    if (moment.value !== null && !moment.value.startsWith('X')) return moment
  }
  return undefined
}
const AS_OF = lazyPattern(() => `(?:${anyOf('indicator/as-of')})$`)
/** 9月末， is as of that day, and holds for all that the sentence tells; what is done by 9月底 does not. */
const END_OF_MONTH = lazyPattern(
  () => `[0-9${TO_TEN}]${MONTH_MARK}[${charactersOf('indicator/end-of-month')}]$`,
)
const RECORD = lazyPattern(
  () =>
    `^${OF}?(?:${anyOf('indicator/record-not-term')}|${ORDINAL_MARK}(?:${anyOf('figure/one-to-ten')}|\\d))`,
)
const ENDS_SPAN = lazyPattern(() => `[${charactersOf('indicator/ends-span')}]$`)
