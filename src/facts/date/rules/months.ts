/** Dates that begin with a month told in numbers. */

import { exists } from '../../../calendar/gregorian.js'
import { DAY_MARKS, MONTH_MARK, ORDINAL_MARK, WEEK, YEAR_MARK } from '../../../calendar/marks.js'
import { charsBefore } from '../../../lexicon/chars-before.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { DAY, MONTH, numberOf, TO, YEAR, yearOf } from '../../../numeral/calendar.js'
import { ONES, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleContext, RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import { afterCalendar, readLunar } from '../lunar-date.js'
import { looksLikeDay, readDayWithoutMark } from '../point.js'
import { readDate } from '../read.js'

const afterMore = precededBy(lazyPattern(() => `[.·•〔\\-/${charactersOf('date/before-month')}]`))
const WEEK_BEFORE = new RegExp(`${WEEK}$`, 'u')

const month = defineRule({
  id: 'date/month',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`${MONTH}(?:${TO}${MONTH})? ?${MONTH_MARK}`, 'u'),
  guards: [
    {
      id: 'weekday',
      example: '每周一至5月',
      because: 'its first numeral is a weekday',
      unless: precededBy(WEEK_BEFORE, 2),
    },
    { id: 'name', example: '一月一调度', because: 'it recurs, or begins a name', unless: isNameOf },
    {
      id: 'lunar',
      example: '三月廿一',
      because: 'a month of the lunar calendar has rules of its own',
      unless: ({ index }, { text }) => readLunar(text, index, false) !== undefined,
    },
    {
      id: 'no-lunar-day',
      example: '农历十二月三十一日',
      because: 'a day that no lunar month has is none of the solar year either',
      unless: ({ index }, { text }) => afterCalendar(text, index),
    },
    {
      id: 'part-of-more',
      example: '第5月',
      because: 'an ordinal, a year, or a row of figures before it',
      unless: (match, context) => afterMore(match, context) && !isAfterYearMark(context.text, match.index),
    },
    {
      id: 'false-interval',
      example: '2月30日至3月2日',
      because: 'the first end of the interval is no day',
      unless: ({ index }, { text }) => endsFalseInterval(text, index),
    },
  ],
  produce: (match, context) => draftOf(readDate(context.text, match.index), match.index, context),
  examples: [
    { text: '5月20日', facts: [{ value: '2020-05-20', basis: 'inferred' }] },
    { text: '5月18号', facts: [{ value: '2020-05-18' }] },
    { text: '三月二十一日', facts: [{ value: '2020-03-21' }] },
    { text: '三月卅一日', facts: [{ value: '2020-03-31' }] },
    { text: '三月廿一日', facts: [{ value: '2020-03-21' }] },
    { text: '4月份', facts: [{ value: '2020-04' }] },
    { text: '十一月', facts: [{ value: '2019-11' }] },
    { text: '3月14日至28日', facts: [{ value: '2020-03-14/2020-03-28' }] },
    { text: '3月14—28日', facts: [{ value: '2020-03-14/2020-03-28' }] },
    { text: '2月20日—3月1日', facts: [{ value: '2020-02-20/2020-03-01' }] },
    { text: '1至4月份', facts: [{ value: '2020-01/2020-04' }] },
    { text: '11月至次年3月', facts: [{ value: '2019-11/2020-03' }] },
    { text: '2月29日', facts: [{ value: '2020-02-29' }] },
    { text: '3月起', facts: [{ value: '2020-03/..' }] },
    { text: '2月底', facts: [{ value: '2020-02', mod: 'end' }] },
    { text: '4月中下旬', facts: [{ value: '2020-04-11/2020-04-30' }] },
    { text: '5月第二周', facts: [{ value: '2020-05-11/2020-05-17' }] },
    { text: '四月最后一个星期一', facts: [{ value: '2020-04-27' }] },
    { text: '请于12月20日前', facts: [{ text: '12月20日前', value: '2020-12-20', mod: 'before' }] },
    {
      text: '到2035年翻一番。从7月1日起调度',
      facts: [{ text: '7月1日起', value: '2020-07-01/..' }],
    },
    { text: '自7月1日起施行', facts: [{ text: '7月1日起', value: '2020-07-01/..' }] },
    { text: '兹定于11月5日至10日召开', facts: [{ text: '11月5日至10日', value: '2020-11-05/2020-11-10' }] },
    { text: '10月底前', facts: [{ text: '10月底', value: '2020-10', mod: 'end' }] },
    { text: '4月中旬', facts: [{ value: '2020-04-11/2020-04-20' }] },
    { text: '4月上旬至中旬', facts: [{ value: '2020-04-01/2020-04-20' }] },
    { text: '4月下半月', facts: [{ value: '2020-04-16/2020-04-30' }] },
    { text: '一月二十三，', facts: [{ text: '一月二十三', value: '2020-01-23' }] },
    { text: '不迟于5月20日', facts: [{ value: '2020-05-20', mod: 'before' }] },
    { text: '不得晚于6月底', facts: [{ text: '6月底', value: '2020-06', mod: 'end' }] },
    { text: '不得晚于4月30日前', facts: [{ value: '2020-04-30', mod: 'before' }] },
    { text: '不得早于6月1日', facts: [{ value: '2020-06-01', mod: 'after' }] },
    { text: '最迟在6月30日', facts: [{ value: '2020-06-30', mod: 'before' }] },
    { text: '4月30日（含）前', facts: [{ value: '2020-04-30', mod: 'before' }] },
    { text: '4月30日前', facts: [{ value: '2020-04-30', mod: 'before' }] },
    { text: '3月5日晚8时', facts: [{ value: '2020-03-05T20:00' }] },
    {
      text: '3月和12月',
      facts: [
        { text: '3月', value: '2020-03' },
        { text: '12月', value: '2020-12' },
      ],
    },
    {
      text: '2016年4月和10月',
      facts: [{ text: '10月', value: '2016-10' }],
    },
  ],
  nearMisses: [
    '13月',
    '2月30日',
    '2019年2月29日—3月1日',
    '2月30日至3月2日',
    '4月31日',
    { text: '三个月', facts: [{ type: 'duration', value: 'P3M' }] },
    '第5月',
    '十月革命',
    '三月三',
    '一月一调度',
    '一月二十三项任务',
    '八月十五，',
    '6月龄',
    '比4月增长2%',
    '早于4月',
  ],
})

const FIRST_END = new RegExp(
  `(?:(${YEAR})${YEAR_MARK})?(?<!${ORDINAL_MARK})(${MONTH})${MONTH_MARK}(${DAY})[${DAY_MARKS}]${TO}$`,
  'u',
)
const LONGEST_FIRST_END = 22

/** 2月30日—3月1日: where the first end is no day, the second is none of an interval. */
function endsFalseInterval(text: string, at: number): boolean {
  const first = FIRST_END.exec(charsBefore(text, at, LONGEST_FIRST_END))
  if (!first) return false
  const year = first[1] === undefined ? undefined : Number(yearOf(first[1]))
  return !exists(numberOf(first[2]!), numberOf(first[3]!), year)
}

/** Behind 年 a month is read with its year; only a line or cell that ends in 年 leaves it to this rule. */
function isAfterYearMark(text: string, at: number): boolean {
  return text[at - 1] === '-' && /[\p{Script=Han}\s]-$/u.test(charsBefore(text, at, 2))
}

const SPELLED = lazyPattern(() => `^[${TO_TEN}]`)

/** 一月一调度 recurs; “十二月市” and the like are names. */
function isNameOf(match: RegExpExecArray, { text, quotationAt }: RuleContext): boolean {
  const end = match.index + match[0].length
  if (SPELLED.test(match[0]) && looksLikeDay(text, end))
    return readDayWithoutMark(text, match.index, end, 1) === undefined || !match[0].startsWith('一月')
  if (/^一/u.test(match[0]) && /^[一二两三]/u.test(text.charAt(end))) return true
  const quotation = quotationAt(match.index)
  return (
    quotation !== undefined &&
    quotation.innerStart === match.index &&
    quotation.innerEnd - match.index <= 8 &&
    /^\p{Script=Han}+$/u.test(text.slice(match.index, quotation.innerEnd)) &&
    !/[份日号]$/u.test(text.slice(match.index, quotation.innerEnd)) &&
    end < quotation.innerEnd
  )
}

/** 七八月间: two months side by side; without a word behind them it may be a count of months. */
const adjacentMonths = defineRule({
  id: 'date/adjacent-months',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(`([${ONES}])([${ONES}])${MONTH_MARK}(?:${anyOf('date/about-two-months')})`, 'u')
  },
  guards: [
    {
      id: 'not-adjacent',
      example: '三七月份',
      because: 'two digits that do not follow each other',
      unless: ({ 1: first, 2: last }) => numberOf(last!) !== numberOf(first!) + 1,
    },
  ],
  produce: (match, context) => {
    const [from, to] = [{ month: numberOf(match[1]!) }, { month: numberOf(match[2]!) }]
    return draftOf({ expression: { from, to }, end: match.index + match[0].length }, match.index, context)
  },
  examples: [
    { text: '七八月间', facts: [{ value: '2019-07/2019-08', basis: 'inferred' }] },
    { text: '三四月份', facts: [{ value: '2020-03/2020-04' }] },
  ],
  nearMisses: ['七八月饼', '三七月份'],
})

export const monthRules: readonly RuleOf<'date'>[] = [month, adjacentMonths]
