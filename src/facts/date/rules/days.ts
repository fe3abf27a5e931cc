/** Days told alone, and dates as headers write them. */

import { DAY_MARK, SPOKEN_DAY_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { DAY, numberOf, TO } from '../../../numeral/calendar.js'
import { defineRule } from '../../../rules/define.js'
import { defineGuards, refusedBy } from '../../../rules/guard.js'
import type { AnyRule, RuleOf } from '../../../rules/rule.js'
import { isSpeakersDay, senseOfDay, senseOfDeadline } from '../bare-day.js'
import { endOf, precededBy } from '../beside.js'
import { clockOf, readClockOfDay } from '../clock.js'
import { draftOf } from '../draft.js'
import { readNumericDay, skipWeekday } from '../point.js'
import { extend } from '../read.js'
import { skipDaytime } from '../relative-day.js'
import { readMonthsInFigures } from '../year-ranges.js'

const UNTIL = '前'

const day = defineRule({
  id: 'date/day',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(${DAY})(?:${DAY_MARK}?${TO}(${DAY}))?(?:${DAY_MARK}(?!${anyOf('date/after-day-in-word')}|报(?!道))|${SPOKEN_DAY_MARK}(?!${anyOf('date/after-hao-in-name')}))`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    const at = match.index
    const end = endOf(match)
    const sense =
      text[end] === UNTIL ? senseOfDeadline(text, at, match[1]!) : senseOfDay(text, at, end, match[1]!)
    if (!sense) return null
    const [first, last] = [numberOf(match[1]!), match[2] === undefined ? undefined : numberOf(match[2])]
    if (last !== undefined && last <= first) return null
    const bySpeaker = sense === 'told' && isSpeakersDay(text, at, end) ? { bySpeaker: true as const } : {}
    if (last !== undefined)
      return draftOf({ expression: { from: { day: first }, to: { day: last } }, end }, at, context)
    const clock = readClockOfDay(text, skipWeekday(text, end))
    const point = { day: first, ...bySpeaker, ...(clock ? clockOf(clock) : {}) }
    return draftOf(extend(text, point, at, clock?.end ?? skipDaytime(text, end)), at, context)
  },
  examples: [
    { text: '新华社北京18日电', facts: [{ text: '18日', value: '2020-05-18' }] },
    { text: '本报25日讯', facts: [{ text: '25日', value: '2020-04-25' }] },
    { text: '3月5日、12日', facts: [{ text: '12日', value: '2020-03-12' }] },
    { text: '省长李明远18日主持召开专题会', facts: [{ text: '18日', value: '2020-05-18' }] },
    { text: '于18日上午9时', facts: [{ text: '18日上午9时', value: '2020-05-18T09:00' }] },
    { text: '记者13日获悉', facts: [{ text: '13日', value: '2020-05-13' }] },
    { text: '截至8日24时', facts: [{ text: '8日24时', value: '2020-05-08T24:00' }] },
    {
      text: '8日0时至24时，新增',
      facts: [{ text: '8日0时至24时', value: '2020-05-08T00:00/2020-05-08T24:00' }],
    },
    { text: '截至八日二十四时', facts: [{ text: '八日二十四时', value: '2020-05-08T24:00' }] },
    { text: '请于25日前报送', facts: [{ text: '25日前', value: '2020-05-25', mod: 'before' }] },
    { text: '须在10日前完成', facts: [{ text: '10日前', value: '2020-06-10', mod: 'before' }] },
    { text: '14日19时30分许', facts: [{ value: '2020-05-14T19:30', mod: 'approx' }] },
    { text: '记者今天（20日）获悉', facts: [{ text: '20日', value: '2020-05-20' }] },
    {
      text: '10日，11日，12日，降雨持续',
      facts: [
        { text: '10日', value: '2020-05-10' },
        { text: '11日', value: '2020-05-11' },
        { text: '12日', value: '2020-05-12' },
      ],
    },
    {
      text: '4月8日开工；9日，二期进场',
      facts: [{ text: '9日', value: '2020-04-09' }],
      unturned: { wrapped: 'a line that ends with a stop may end its paragraph, and the month with it' },
    },
    { text: '3月9号、10号', facts: [{ text: '10号', value: '2020-03-10' }] },
    { text: '10日—12日，会议', facts: [{ text: '10日—12日', value: '2020-05-10/2020-05-12' }] },
    {
      text: '28日全省普降大雨',
      facts: [{ text: '28日', value: '2020-04-28' }],
      unframed: 'it opens its sentence',
    },
    { text: '气象台12日18时发布预警', facts: [{ text: '12日18时', value: '2020-05-12T18:00' }] },
    {
      text: '预计14日8时至15日8时',
      facts: [{ text: '14日8时至15日8时', value: '2020-06-14T08:00/2020-06-15T08:00' }],
    },
    { text: '31日上午，两地会商', facts: [{ text: '31日上午', value: '2020-03-31' }] },
    { text: '16日晚，大坝合龙', facts: [{ text: '16日晚', value: '2020-05-16' }] },
  ],
  nearMisses: [
    '32日，',
    { text: '15日内办结', facts: [{ text: '15日内', type: 'duration', value: 'P15D', mod: 'less' }] },
    '15日前答复',
    { text: '于日前召开', facts: [{ text: '日前', value: null }] },
    { text: '三日前到达', facts: [{ text: '三日前', value: '2020-05-17' }] },
    '3号、5号机组投产',
    '扩建五号、六号泊位',
    '一日之计',
    { text: '三日游', facts: [{ text: '三日', type: 'duration', value: 'P3D' }] },
    '第10日',
    { text: '公示15日，', facts: [{ text: '15日', type: 'duration', value: 'P15D' }] },
    { text: '行政拘留10日，', facts: [{ text: '10日', type: 'duration', value: 'P10D' }] },
    { text: '满30日，', facts: [{ text: '30日', type: 'duration', value: 'P30D' }] },
    { text: '可延长10日，', facts: [{ text: '10日', type: 'duration', value: 'P10D' }] },
    '有3号，',
  ],
})

const NUMERIC_BEFORE = lazyPattern(
  () => `(?:19|20)[0-9]{2}([-/.])[0-9]{1,2}\\1[0-9]{1,2} ?(?:${anyOf('date/opens-interval')})?(?:${TO})$`,
)
/** What makes a longer number, name or version of figures after it. */
const IN_ROW = /[-/.0-9A-Za-z_]/u

/** 2020.5.20万元, ID2020-05-20X; T opens the time of day. */
const NUMERIC_GUARDS = defineGuards<[text: string, end: number]>(
  'date/numeric-day',
  [
    {
      id: 'measured',
      example: '2020-05-20元',
      because: 'a unit or a letter after it: figures of an amount or of a name',
      unless: (text, end) => MEASURED.test(text.charAt(end)) && text[end] !== 'T',
    },
  ],
  (_, end) => end,
)
const MEASURED = lazyPattern(() => `^(?:[%A-Za-z_${charactersOf('date/measures-figures')}])`)

const numeric = defineRule({
  id: 'date/numeric',
  kind: 'date',
  trigger: 'numeral',
  pattern: /(?:1[5-9]|2[01])[0-9]{2}[-/. ][0-9]/u,
  guards: [
    {
      id: 'longer-row',
      example: 'ID2020-05-20',
      because: 'figures, letters or separators before it make it a part of a number or a name',
      unless: precededBy(IN_ROW),
    },
    {
      id: 'second-end',
      example: '2018-07-10至2018-01-10',
      because: 'the second end of an interval is read with the first',
      unless: precededBy(NUMERIC_BEFORE, 14),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const read = readNumericDay(text, match.index)
    if (!read || refusedBy(NUMERIC_GUARDS, text, read.end)) return null
    return draftOf(extend(text, read.point, match.index, read.end), match.index, context)
  },
  examples: [
    { text: '2020-05-20 11:09:05', facts: [{ value: '2020-05-20T11:09:05', basis: 'stated' }] },
    { text: '2017-10-30 08:25', facts: [{ value: '2017-10-30T08:25' }] },
    { text: '2020.5.8', facts: [{ value: '2020-05-08' }] },
    { text: '2018.1.10-2018.7.10', facts: [{ value: '2018-01-10/2018-07-10' }] },
    { text: '2010 01 29', facts: [{ value: '2010-01-29' }] },
    { text: '2018/12/31', facts: [{ value: '2018-12-31' }] },
    { text: '2020-05-20T07:05', facts: [{ value: '2020-05-20T07:05' }] },
    { text: '截至2019-12-31前', facts: [{ text: '2019-12-31前', value: '2019-12-31', mod: 'before' }] },
    { text: '2015-01-01及以后', facts: [{ value: '2015-01-01', mod: 'after' }] },
    {
      text: '自2020-05-26起至2020-05-29止',
      facts: [{ text: '2020-05-26起至2020-05-29', value: '2020-05-26/2020-05-29' }],
    },
    { text: '1789-07-14', facts: [{ value: '1789-07-14' }] },
    { text: '2020-05-20T08:15:30+08:00', facts: [{ value: '2020-05-20T08:15:30' }] },
    { text: '2020/3/1以来', facts: [{ value: '2020-03-01/..' }] },
  ],
  nearMisses: [
    '2020-13-01',
    '2021.2.30',
    '0531-2020-05-20',
    'v2020.1.2.3',
    '2020-05-20-17',
    '2020.5亿元',
    'ID2020-05-20',
    '2019-02-29',
    '2010 1 29',
    '2010 01 29 31',
    '2010 13 29',
  ],
})

const numericMonths = defineRule({
  id: 'date/numeric-months',
  kind: 'date',
  trigger: 'numeral',
  pattern: /(?:19|20)[0-9]{2}[-/.][0-9]/u,
  guards: [
    {
      id: 'longer-row',
      example: '编号A2019.1-2019.2',
      because: 'figures, letters or separators before it make it a part of a number or a name',
      unless: precededBy(IN_ROW),
    },
  ],
  produce: (match, context) => draftOf(readMonthsInFigures(context.text, match.index), match.index, context),
  examples: [
    { text: '1999.08—2002.02', facts: [{ value: '1999-08/2002-02', basis: 'stated' }] },
    { text: '1996.07--1999.11', facts: [{ value: '1996-07/1999-11' }] },
    { text: '2001/9-2004/7', facts: [{ value: '2001-09/2004-07' }] },
    { text: '2002-02至2006-10', facts: [{ value: '2002-02/2006-10' }] },
    {
      text: '2011.05至今',
      facts: [{ value: '2011-05/..' }],
      unturned: { blanks: 'figures alone on a line may be cells, and keep their blanks' },
    },
  ],
  nearMisses: ['2019.5—2020.5亿元', '1999.08', '2012.13—2013.20', '2011.05-2009.05', 'v2019.1-2019.2'],
})

export const dayRules: readonly RuleOf<'date'>[] = [day, numeric, numericMonths]
