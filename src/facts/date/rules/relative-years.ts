/** Years told by their distance from the day of speaking or from the year told last. */

import { DAY_MARK, MONTH_MARK, OF, WEEK, YEAR_MARK } from '../../../calendar/marks.js'
import { charsBefore } from '../../../lexicon/chars-before.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { alternation } from '../../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { countOf } from '../../../numeral/calendar.js'
import { COUNTS, FIRST_FOUR, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleContext, RuleOf } from '../../../rules/rule.js'
import { endOf, followedBy, ifWord, precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'
import { readDate } from '../read.js'
import { mayBeShortYear, readShortYear } from '../short-year.js'
import { RELATIVE_YEARS } from '../years.js'
import { eraRules } from './eras.js'

const NO_NEXT_YEAR = lazyPattern(() => `[${charactersOf('date/before-xianian-in-word')}]`)

/** 到后年, 明后年, 和后年; 投产后|年产. */
const NO_TIME_TAKEN = lazyPattern(() => `(?![${charactersOf('date/takes-a-time')}])\\p{Script=Han}`)

const goesOnAsYear = followedBy(
  lazyPattern(() => `^(?:[0-9，。${charactersOf('date/after-next-year')}${TO_TEN}]|$)`),
)

const NO_OWN_YEAR = lazyPattern(() => `[${charactersOf('date/before-bennian-in-word')}]`)

/** 年|上一年; 提|前一年, 以|前一年. */
const isOneYearTold = (match: RegExpExecArray, context: RuleContext) =>
  (match[0] === YEAR_ABOVE && afterYearMark(match, context)) ||
  (match[0] === YEAR_BEFORE && afterBeginning(match, context))
const [YEAR_ABOVE, YEAR_BEFORE] = ['上一年', '前一年'] as const
const afterYearMark = precededBy(new RegExp(YEAR_MARK, 'u'))
const afterBeginning = precededBy(lazyPattern(() => `[${charactersOf('date/before-qianyinian-in-word')}]`))

const NO_YEAR_BEFORE_LAST = lazyPattern(() => `${anyOf('date/before-qiannian-in-word')}`)

const [BEFORE_LAST, AFTER_NEXT, OWN, NEXT, THAT] = ['前年', '后年', '本年', '下年', '当年'] as const
const FISCAL = /度/u

const relativeYear = defineRule({
  id: 'date/relative-year',
  kind: 'date',
  trigger: Object.keys(RELATIVE_YEARS),
  get pattern() {
    return new RegExp(
      `(?<!以)(?:${alternation(Object.keys(RELATIVE_YEARS))})(?!${anyOf('date/after-relative-year-in-word')}|头(?![0-9${COUNTS}]))`,
      'u',
    )
  },
  guards: [
    {
      id: 'before-last-in-word',
      example: '目前年产量',
      because: '前 ends the word before: 三年前|年龄, 提前, 以前',
      unless: ifWord(BEFORE_LAST, precededBy(NO_YEAR_BEFORE_LAST)),
    },
    {
      id: 'former-years',
      example: '从前年度',
      because: '年度 is the word: 前|年度',
      unless: ifWord(BEFORE_LAST, followedBy(FISCAL)),
    },
    {
      id: 'after-something',
      example: '投产后年产值20亿元',
      because: '后 closes what stands before it: 投产后|年产',
      unless: ifWord(AFTER_NEXT, precededBy(NO_TIME_TAKEN)),
    },
    {
      id: 'own-in-word',
      example: '资本年增值',
      because: '本 ends the word before: 成本|年报',
      unless: ifWord(OWN, precededBy(NO_OWN_YEAR)),
    },
    {
      id: 'next-in-clause',
      example: '下年目标',
      because: 'only a figure, an edge or a pause shows that 下年 is the next year',
      unless: (match, context) => match[0] === NEXT && !goesOnAsYear(match, context),
    },
    {
      id: 'next-in-word',
      example: '如下年度目标',
      because: '下 ends the word before: 线下, 以下',
      unless: ifWord(NEXT, precededBy(NO_NEXT_YEAR)),
    },
    {
      id: 'that-year',
      example: '当年签约当年开工',
      because: '当年 says no year: 当年签约、当年开工, 当年价格',
      unless: ifWord(THAT, ({ index }, { text }) => isFigurative(text, index)),
    },
    {
      id: 'one-year',
      example: '提前一年',
      because: 'a length of time: 提前|一年, 年|上一年',
      unless: isOneYearTold,
    },
  ],
  produce: (match, context) => {
    return draftOf(readDate(context.text, match.index), match.index, context)
  },
  examples: [
    { text: '今年', facts: [{ type: 'date', value: '2020', basis: 'inferred' }] },
    { text: '去年', facts: [{ value: '2019' }] },
    { text: '前年', facts: [{ value: '2018' }] },
    { text: '明年', facts: [{ value: '2021' }] },
    { text: '到后年', facts: [{ text: '后年', value: '2022' }] },
    { text: '上年', facts: [{ value: '2019' }] },
    { text: '上年', referenceDate: '2020-01-15', facts: [{ value: '2019' }] },
    { text: '去年四季度初', facts: [{ value: '2019-36', mod: 'start' }] },
    { text: '去年最后5天', facts: [{ value: '2019-12-27/2019-12-31' }] },
    { text: '去年五月初五', facts: [{ value: '2019-06-07' }] },
    { text: '去年以来', facts: [{ value: '2019/..' }] },
    { text: '今年以来', facts: [{ value: '2020/..' }] },
    { text: '前一年', facts: [{ value: '2019' }] },
    { text: '今年3月起', facts: [{ value: '2020-03/..' }] },
    { text: '今年上半年', facts: [{ value: '2020-40' }] },
    { text: '今年一季度', facts: [{ value: '2020-33' }] },
    { text: '今年头三个月', facts: [{ value: '2020-01/2020-03' }] },
    { text: '今年前4个月', facts: [{ value: '2020-01/2020-04' }] },
    { text: '今年1至4月', facts: [{ value: '2020-01/2020-04' }] },
    { text: '去年底', facts: [{ value: '2019', mod: 'end' }] },
    { text: '今年年底', facts: [{ value: '2020', mod: 'end' }] },
    { text: '明年初', facts: [{ value: '2021', mod: 'start' }] },
    { text: '去年本月', facts: [{ value: '2019-05' }] },
    { text: '去年本月十日', facts: [{ value: '2019-05-10' }] },
    { text: '去年11月15日', facts: [{ value: '2019-11-15' }] },
    { text: '去年12月至今年3月', facts: [{ value: '2019-12/2020-03' }] },
    { text: '今年春天', facts: [{ value: '2020-21' }] },
    { text: '这一年', facts: [{ value: '2020' }] },
    {
      text: '2012年启动试点，次年推广到18个县',
      facts: [{ text: '次年', value: '2013' }],
    },
    {
      text: '2009年3月立项，同年11月开工',
      facts: [{ text: '同年11月', value: '2009-11' }],
    },
    {
      text: '2015年开工，当年完成投资3亿元',
      facts: [{ text: '当年', value: '2015' }],
    },
  ],
  nearMisses: [
    '比上年增长7%',
    '上年同期',
    '较去年',
    '去年同期',
    { text: '三年前年龄', facts: [{ text: '三年前', value: '2017' }] },
    '当年签约当年开工',
    '以前年度',
    '与去年持平',
    '投产后年产值20亿元',
    '建成后年可接待游客30万人次',
  ],
})

/** 当年签约、当年开工 and 当年价格 say no year. */
function isFigurative(text: string, at: number): boolean {
  return THAT_AND_THAT.test(text.slice(at, at + 14)) || THAT_BEFORE.test(charsBefore(text, at, 9))
}

const THAT_AND_THAT = new RegExp(`^${THAT}(?:价|${OF}?[^，。；\\n]{0,8}${THAT})`, 'u')
const THAT_BEFORE = new RegExp(`${THAT}[^，。；\\n]{0,6}$`, 'u')

const NO_NEW_YEAR = lazyPattern(() => `${anyOf('date/before-new-year-in-word')}`)

const newYear = defineRule({
  id: 'date/year-ahead',
  kind: 'date',
  trigger: ['新的一年', '新一年'],
  pattern: /新(?:的)?一年(?!度)/u,
  guards: [
    {
      id: 'word',
      example: '创新一年',
      because: '新 ends the word before: 创新, 最新',
      unless: precededBy(NO_NEW_YEAR),
    },
  ],
  produce: (match, context) =>
    draftOf({ expression: { from: { year: { by: 'coming' } } }, end: endOf(match) }, match.index, context),
  examples: [
    { text: '新的一年', facts: [{ value: '2020', basis: 'inferred' }] },
    { text: '新一年', facts: [{ value: '2020' }] },
    { text: '新的一年', referenceDate: '2020-12-28', facts: [{ value: '2021' }] },
    { text: '展望新的一年', facts: [{ text: '新的一年', value: '2020' }] },
  ],
  nearMisses: [
    '最新一年度',
    '极不平凡的一年',
    { text: '创新一年', facts: [{ text: '一年', type: 'duration', value: 'P1Y' }] },
  ],
})

const COUNT = `([0-9]{1,3}|[${COUNTS}]{1,3})`
const NO_AGO_BEFORE = lazyPattern(() => `[.·${charactersOf('date/before-ago')}]`)

const LONGEST_AGO = 200
const WEEKS = new RegExp(WEEK, 'u')
/** A day told by one Chinese figure. */
const ONE_CHINESE = /^[^0-9]$/u

const ago = defineRule({
  id: 'date/ago',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `${COUNT}(${anyOf('date/unit-of-ago')})(?:以前|之前|前(?![0-9${FIRST_FOUR}${charactersOf('date/after-ago-in-word')}]))`,
      'u',
    )
  },
  guards: [
    {
      id: 'part-of-more',
      example: '第三年以前',
      because: 'an ordinal or a longer number before it, or a word that makes another length of it',
      unless: precededBy(NO_AGO_BEFORE),
    },
    {
      id: 'short-year',
      example: '95年前建成',
      because: 'it may be the year: 95年前',
      unless: (match, { text }) =>
        match[2] === YEAR_MARK &&
        (readShortYear(text, match.index) !== undefined ||
          mayBeShortYear(text, match.index, endOf(match), countOf(match[1]!))),
    },
    {
      id: 'day-of-month',
      example: '15日前答复',
      because: '15日前 is the 15th; 三日前 is three days ago',
      unless: (match) => match[2] === DAY_MARK && !ONE_CHINESE.test(match[1]!),
    },
  ],
  produce: (match, context) => {
    const count = countOf(match[1]!)
    if (!(count > 0 && count <= LONGEST_AGO)) return null
    const unit = match[2]!
    const point: Point =
      unit === YEAR_MARK
        ? { year: { by: 'reference', shift: -count } }
        : unit.endsWith(MONTH_MARK)
          ? { monthRef: { by: 'reference', shift: -count } }
          : { dayRef: { by: 'reference', shift: -count * (WEEKS.test(unit) ? 7 : 1) } }
    return draftOf({ expression: { from: point }, end: endOf(match) }, match.index, context)
  },
  examples: [
    { text: '五年前', facts: [{ value: '2015', basis: 'inferred' }] },
    { text: '10年前', facts: [{ value: '2010' }] },
    { text: '三个月以前', facts: [{ value: '2020-02' }] },
    { text: '三日前', facts: [{ value: '2020-05-17' }] },
    { text: '两个星期前', facts: [{ value: '2020-05-06' }] },
    { text: '两天前', facts: [{ value: '2020-05-18' }] },
  ],
  nearMisses: [
    '比三年前增长1.4倍',
    '第三年前后',
    '一年前三季度',
    { text: '提前三年', facts: [{ text: '三年', type: 'duration', value: 'P3Y' }] },
  ],
})

export const relativeYearRules: readonly RuleOf<'date'>[] = [relativeYear, newYear, ago, ...eraRules]
