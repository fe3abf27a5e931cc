/** Months, weeks and days told by their distance from the day of speaking or from the date told last. */

import { DAY_MARKS, HALF_MARK, LOWER, MONTH_MARK, OF, UPPER } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { alternation } from '../../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { DAY, numberOf } from '../../../numeral/calendar.js'
import { TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { refusedBy } from '../../../rules/guard.js'
import type { RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { clockOf, readClockOfDay } from '../clock.js'
import { draftOf } from '../draft.js'
import type { DayRef, Point } from '../expression.js'
import { readCounted } from '../forms.js'
import { DAY_GUARDS } from '../near-day-guards.js'
import { partOfMonth, skipWeekday } from '../point.js'
import { extend, readDate } from '../read.js'
import { RELATIVE_DAYS, readRelativeDay } from '../relative-day.js'

const MONTHS: Readonly<Record<string, DayRef>> = {
  本月: { by: 'reference', shift: 0 },
  这个月: { by: 'reference', shift: 0 },
  这一月: { by: 'reference', shift: 0 },
  上月: { by: 'reference', shift: -1 },
  上个月: { by: 'reference', shift: -1 },
  上一月: { by: 'reference', shift: -1 },
  上1月: { by: 'reference', shift: -1 },
  上一个月: { by: 'reference', shift: -1 },
  上上月: { by: 'reference', shift: -2 },
  上上个月: { by: 'reference', shift: -2 },
  下月: { by: 'reference', shift: 1 },
  下个月: { by: 'reference', shift: 1 },
  下一月: { by: 'reference', shift: 1 },
  下1月: { by: 'reference', shift: 1 },
  下一个月: { by: 'reference', shift: 1 },
  下下月: { by: 'reference', shift: 2 },
  下下个月: { by: 'reference', shift: 2 },
  当月: { by: 'carried', shift: 0 },
  同月: { by: 'carried', shift: 0 },
  次月: { by: 'carried', shift: 1 },
}

const afterWord = precededBy(lazyPattern(() => `[${charactersOf('date/before-relative-month')}]`))
const UP_OR_DOWN = new RegExp(`^[${UPPER}${LOWER}]`, 'u')

const relativeMonth = defineRule({
  id: 'date/relative-month',
  kind: 'date',
  trigger: Object.keys(MONTHS),
  get pattern() {
    return new RegExp(
      `(${alternation(Object.keys(MONTHS))})(?!均|度(?!末)|薪|报|同期)份?(?:(?:${OF})?(上中|中下|[${UPPER}中${LOWER}])(?:旬|(?<=[${UPPER}${LOWER}])半月(?![${charactersOf('date/after-half-month-in-word')}]))|(${DAY})[${DAY_MARKS}])?`,
      'u',
    )
  },
  guards: [
    {
      id: 'word',
      example: '以上月份',
      because: '上 or 下 ends the word before: 以上, 线下',
      unless: (match, context) => UP_OR_DOWN.test(match[0]) && afterWord(match, context),
    },
  ],
  produce: (match, context) => {
    const [all, word, third, dayText] = match
    const point: Point = {
      monthRef: MONTHS[word!]!,
      ...(third ? { third: partOfMonth(third, all.includes('半月')) } : {}),
      ...(dayText ? { day: numberOf(dayText) } : {}),
    }
    const end = match.index + all.length
    const weeks = third || dayText ? undefined : readCounted(context.text, end)
    const clock = dayText ? readClockOfDay(context.text, skipWeekday(context.text, end)) : undefined
    const placed = { ...point, ...weeks?.point, ...(clock ? clockOf(clock) : {}) }
    const last = weeks?.end ?? clock?.end ?? end
    return draftOf(extend(context.text, placed, match.index, last), match.index, context)
  },
  examples: [
    { text: '本月最后一个周三', facts: [{ value: '2020-05-27' }] },
    { text: '下月第一周', facts: [{ value: '2020-06-01/2020-06-07' }] },
    { text: '上月前10天', facts: [{ value: '2020-04-01/2020-04-10' }] },
    { text: '本月', facts: [{ value: '2020-05', basis: 'inferred' }] },
    { text: '上月', facts: [{ value: '2020-04' }] },
    { text: '下个月', facts: [{ value: '2020-06' }] },
    { text: '本月15日', facts: [{ value: '2020-05-15' }] },
    { text: '上月8日上午9时', facts: [{ value: '2020-04-08T09:00' }] },
    { text: '本月26日14:30', facts: [{ value: '2020-05-26T14:30' }] },
    { text: '下月3日晚8点', facts: [{ value: '2020-06-03T20:00' }] },
    { text: '上月底', facts: [{ value: '2020-04', mod: 'end' }] },
    { text: '本月上旬', facts: [{ value: '2020-05-01/2020-05-10' }] },
    { text: '上月下半月', facts: [{ value: '2020-04-16/2020-04-30' }] },
    { text: '上一个月', facts: [{ value: '2020-04' }] },
    { text: '下一月', facts: [{ value: '2020-06' }] },
    { text: '上上月', facts: [{ value: '2020-03' }] },
    {
      text: '2018年7月发布通告，当月受理举报35件',
      facts: [{ text: '当月', value: '2018-07' }],
    },
  ],
  nearMisses: ['比上月下降0.4%', '上月同期', '以上月份', '本月度'],
})

const NO_FIRST_MONTH_BEFORE = lazyPattern(() => `[0-9—${TO_TEN}${charactersOf('date/before-first-month')}-]`)

const firstMonth = defineRule({
  id: 'date/first-month',
  kind: 'date',
  trigger: ['元月'],
  pattern: /元月/u,
  guards: [
    {
      id: 'part-of-more',
      example: '状元月15日',
      because: '元 ends a word or a name, or an interval or a year has read it',
      unless: precededBy(NO_FIRST_MONTH_BEFORE),
    },
  ],
  produce: (match, context) => draftOf(readDate(context.text, match.index), match.index, context),
  examples: [
    { text: '元月', facts: [{ value: '2020-01', basis: 'inferred' }] },
    { text: '元月15日', facts: [{ value: '2020-01-15' }] },
    { text: '元月至4月', facts: [{ value: '2020-01/2020-04' }] },
  ],
  nearMisses: ['状元月饼', '比元月增长'],
})

const NO_HALF_BEFORE = lazyPattern(() => `${anyOf('date/before-half-of-month')}`)

const halfOfMonth = defineRule({
  id: 'date/half-of-month',
  kind: 'date',
  trigger: ['上半月', '下半月'],
  get pattern() {
    return new RegExp(
      `([${UPPER}${LOWER}])${HALF_MARK}${MONTH_MARK}(?![${charactersOf('date/after-half-month-in-word')}])`,
      'u',
    )
  },
  guards: [
    {
      id: 'of-month',
      example: '每上半月',
      because: 'under a month it is read with it, or it recurs',
      unless: precededBy(NO_HALF_BEFORE),
    },
  ],
  produce: (match, context) => {
    const point: Point = { monthRef: { by: 'carried', shift: 0 }, third: partOfMonth(match[1]!, true) }
    return draftOf(extend(context.text, point, match.index, match.index + 3), match.index, context)
  },
  examples: [
    { text: '上半月', facts: [{ value: '2020-05-01/2020-05-15', basis: 'inferred' }] },
    { text: '下半月', facts: [{ value: '2020-05-16/2020-05-31' }] },
    { text: '2019年4月启动，下半月完工', facts: [{ text: '下半月', value: '2019-04-16/2019-04-30' }] },
  ],
  nearMisses: [
    '上半月刊',
    '每上半月',
    '比上半月增加',
    { text: '半月', facts: [{ type: 'duration', value: 'P15D' }] },
  ],
})

const NO_EDGE_BEFORE = lazyPattern(() => `[0-9${TO_TEN}${charactersOf('date/before-edge-of-month')}]`)

const BEGINNING = '初'

const edgeOfMonth = defineRule({
  id: 'date/edge-of-month',
  kind: 'date',
  trigger: ['月底', '月末', '月初'],
  pattern: /月([底末初])(?!步)/u,
  guards: [
    {
      id: 'of-told-month',
      example: '岁月初，',
      because: 'the month is told before it, or 月 ends a word',
      unless: precededBy(NO_EDGE_BEFORE),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const mod = match[1] === BEGINNING ? 'start' : 'end'
    const point: Point = { monthRef: { by: 'carried', shift: 0 } }
    return draftOf(extend(text, point, match.index, match.index + 2, mod), match.index, context)
  },
  examples: [
    { text: '月底', facts: [{ value: '2020-05', mod: 'end', basis: 'inferred' }] },
    { text: '月初', facts: [{ value: '2020-05', mod: 'start' }] },
    { text: '2019年9月试运行，月底正式启用', facts: [{ text: '月底', value: '2019-09', mod: 'end' }] },
  ],
  nearMisses: [{ text: '每月底', facts: [{ type: 'set', value: 'P1M' }] }, '比月初上涨', '岁月初心'],
})

const relativeDay = defineRule({
  id: 'date/relative-day',
  kind: 'date',
  trigger: Object.keys(RELATIVE_DAYS),
  pattern: new RegExp(`(${alternation(Object.keys(RELATIVE_DAYS))})`, 'u'),
  produce: (match, context) => {
    const { text } = context
    const read = readRelativeDay(text, match.index)!
    if (refusedBy(DAY_GUARDS, context, match.index, read)) return null
    return draftOf(extend(text, read.point, match.index, read.end), match.index, context)
  },
  examples: [
    { text: '昨日', facts: [{ value: '2020-05-19', basis: 'inferred' }] },
    { text: '昨天上午', facts: [{ value: '2020-05-19' }] },
    { text: '今天下午3时', facts: [{ value: '2020-05-20T15:00' }] },
    { text: '昨晚8时35分', facts: [{ value: '2020-05-19T20:35' }] },
    { text: '今晚20:35', facts: [{ value: '2020-05-20T20:35' }] },
    { text: '今早7点', facts: [{ value: '2020-05-20T07:00' }] },
    {
      text: '昨天下午2时至今天凌晨4时',
      facts: [{ value: '2020-05-19T14:00/2020-05-20T04:00' }],
    },
    { text: '今晚10点至明早6点', facts: [{ value: '2020-05-20T22:00/2020-05-21T06:00' }] },
    { text: '今晚8点到9点', facts: [{ value: '2020-05-20T20:00/2020-05-20T21:00' }] },
    { text: '前晚9点', facts: [{ value: '2020-05-18T21:00' }] },
    { text: '今晚8时至后晚8时', facts: [{ value: '2020-05-20T20:00/2020-05-22T20:00' }] },
    { text: '今天大约上午10点', facts: [{ value: '2020-05-20T10:00', mod: 'approx' }] },
    { text: '明天约8时以后', facts: [{ value: '2020-05-21T08:00', mod: 'after' }] },
    { text: '明天之前', facts: [{ value: '2020-05-21', mod: 'before' }] },
    { text: '最迟到明天', facts: [{ value: '2020-05-21', mod: 'before' }] },
    { text: '大后天', facts: [{ value: '2020-05-23' }] },
    { text: '前天', facts: [{ value: '2020-05-18' }] },
    {
      text: '2016年3月8日开馆，当晚8时闭馆',
      facts: [{ text: '当晚8时', value: '2016-03-08T20:00' }],
    },
    { text: '明天上午', facts: [{ value: '2020-05-21' }] },
    {
      text: '2016年3月8日开馆，当日接待观众2300人次',
      facts: [{ text: '当日', value: '2016-03-08' }],
    },
    {
      text: '2016年12月31日启动，下一天结束',
      facts: [{ text: '下一天', value: '2017-01-01' }],
    },
    {
      text: '2016年12月31日启动，次日结束',
      facts: [{ text: '次日', value: '2017-01-01' }],
    },
  ],
  nearMisses: [
    '今天的成就',
    '美好的明天',
    '今日之中国',
    '先天不足',
    '后天的努力',
    '目前日产量',
    '今后日子',
    '能当天办完的就不过夜',
    '目前晚稻长势良好',
    '今后早日建成',
  ],
})

export const relativeDayRules: readonly RuleOf<'date'>[] = [
  relativeMonth,
  firstMonth,
  halfOfMonth,
  edgeOfMonth,
  relativeDay,
]
