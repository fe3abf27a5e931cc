/** Lengths of time. */

import { DAY_COUNTED, DAY_MARK, HALF_MARK, MONTH_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { COUNTS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { lengthDraft } from '../duration.js'
import { complete } from '../length-around.js'
import { NUMBER_AND_UNIT } from '../length-units.js'
import { minutesAndHalf, minutesAndSeconds } from './minutes.js'

const duration = defineRule({
  id: 'date/duration',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(NUMBER_AND_UNIT.regexp.source, 'u')
  },
  produce: (match, context) => lengthDraft(match.index, context),
  examples: [
    { text: '五年', facts: [{ type: 'duration', value: 'P5Y', basis: 'stated' }] },
    { text: '连续三年', facts: [{ text: '三年', value: 'P3Y' }] },
    { text: '2小时', facts: [{ value: 'PT2H' }] },
    { text: '3个工作日', facts: [{ value: 'P3D' }] },
    { text: '三十余载', facts: [{ value: 'P30Y', mod: 'more' }] },
    { text: '历经十五载', facts: [{ text: '十五载', value: 'P15Y' }] },
    { text: '24个年头', facts: [{ value: 'P24Y' }] },
    { text: '五年来', facts: [{ value: 'P5Y' }] },
    { text: '过去五年', facts: [{ value: 'P5Y' }] },
    { text: '今后五年发展', facts: [{ text: '今后五年', value: 'P5Y' }] },
    { text: '近三年', facts: [{ value: 'P3Y' }] },
    { text: '一年来', facts: [{ value: 'P1Y' }] },
    { text: '过去的一年', facts: [{ value: 'P1Y' }] },
    { text: '一个半小时', facts: [{ value: 'PT1H30M' }] },
    { text: '两年半', facts: [{ value: 'P2Y6M' }] },
    { text: '十多年', facts: [{ value: 'P10Y', mod: 'more' }] },
    { text: '30余年', facts: [{ value: 'P30Y', mod: 'more' }] },
    { text: '三个多月', facts: [{ value: 'P3M', mod: 'more' }] },
    { text: '两年多', facts: [{ value: 'P2Y', mod: 'more' }] },
    { text: '一年零六个月', facts: [{ value: 'P1Y6M' }] },
    { text: '1小时30分钟', facts: [{ value: 'PT1H30M' }] },
    { text: '300天以上', facts: [{ value: 'P300D', mod: 'more' }] },
    { text: '10天左右', facts: [{ value: 'P10D', mod: 'approx' }] },
    { text: '不到两个月', facts: [{ value: 'P2M', mod: 'less' }] },
    { text: '三个季度', facts: [{ value: 'P9M' }] },
    {
      text: '365天24小时',
      facts: [
        { text: '365天', value: 'P365D' },
        { text: '24小时', value: 'PT24H' },
      ],
    },
    { text: '24小时', facts: [{ value: 'PT24H' }] },
    { text: '0.5个工作日', facts: [{ value: 'P0.5D' }] },
    { text: '三四天才修好', facts: [{ text: '三四天', value: null, min: 'P3D', max: 'P4D' }] },
    { text: '两三年', facts: [{ value: null, min: 'P2Y', max: 'P3Y' }] },
    { text: '3至5年', facts: [{ value: null, min: 'P3Y', max: 'P5Y' }] },
    { text: '三至六个月', facts: [{ value: null, min: 'P3M', max: 'P6M' }] },
    { text: '3年至5年', facts: [{ value: null, min: 'P3Y', max: 'P5Y' }] },
    { text: '三个月到半年', facts: [{ value: null, min: 'P3M', max: 'P6M' }] },
    { text: '三年以上七年以下', facts: [{ value: null, min: 'P3Y', max: 'P7Y' }] },
    { text: '不得少于5个工作日', facts: [{ value: 'P5D', mod: 'more' }] },
    { text: '不得超过30日', facts: [{ value: 'P30D', mod: 'less' }] },
    { text: '不能低于6个月', facts: [{ value: 'P6M', mod: 'more' }] },
    { text: '两年（含）以上', facts: [{ value: 'P2Y', mod: 'more' }] },
    { text: '接下来的两周', facts: [{ value: 'P2W' }] },
    { text: '最后5天', facts: [{ value: 'P5D' }] },
    { text: '15日内', facts: [{ value: 'P15D', mod: 'less' }] },
    { text: '三年内', facts: [{ value: 'P3Y', mod: 'less' }] },
    { text: '30日后', facts: [{ value: 'P30D', mod: 'after' }] },
    { text: '三年后，情况好转', facts: [{ text: '三年后', value: 'P3Y', mod: 'after' }] },
    { text: '可延长10日', facts: [{ text: '10日', value: 'P10D' }] },
    { text: '15个交易日', facts: [{ value: 'P15D' }] },
    { text: '十来天', facts: [{ value: 'P10D', mod: 'approx' }] },
    { text: '15年的努力', facts: [{ text: '15年', value: 'P15Y' }] },
    { text: '工作了20年', facts: [{ text: '20年', value: 'P20Y' }] },
    {
      text: '一周7天',
      facts: [
        { text: '一周', value: 'P1W' },
        { text: '7天', value: 'P7D' },
      ],
    },
    { text: '五个半分钟', facts: [{ value: 'PT5M30S' }] },
    { text: '两点五小时', facts: [{ value: 'PT2.5H' }] },
    { text: '历时8天20时，', facts: [{ text: '8天20时', value: 'P8DT20H' }] },
    { text: '一天又三个月', facts: [{ value: 'P3M1D' }] },
    { text: '一个星期又三天', facts: [{ value: 'P1W3D' }] },
    { text: '两天两夜', facts: [{ value: 'P2D' }] },
    { text: '历时近两年的时间', facts: [{ text: '近两年', value: 'P2Y', mod: 'less' }] },
    { text: '百余年来', facts: [{ value: 'P100Y', mod: 'more' }] },
    { text: '近百年来', facts: [{ value: 'P100Y' }] },
    { text: '2000多年', facts: [{ value: 'P2000Y', mod: 'more' }] },
  ],
  nearMisses: [
    '三年行动计划',
    '五年规划',
    '三年级',
    '第三年',
    '极不平凡的一年',
    '70周年',
    '两天然气站',
    { text: '90年代', facts: [{ value: '199X' }] },
    { text: '2019年', facts: [{ value: '2019' }] },
    '三点希望',
    '一会儿',
    '一点',
    '91岁',
    '百年大计',
    '九年制',
    '是上五年的3.4倍',
    '一周一调度',
    '两个一百年',
    '第二个五年',
    'PM2.5年均浓度',
    '一年接着一年干',
    '第二、三个月',
    '2300、2400年',
    '康熙九十年',
    { text: '康熙五十年', facts: [{ value: '1711' }] },
    '昭和七十年',
    '前后两年',
    '先后两年',
    '三天两头',
    '第二至三个月',
    '第一、二、三个月',
    '2300年、2400年',
    '两千三百、两千四百年',
    { text: '民国二十六年、二十七年', facts: [{ text: '民国二十六年', value: '1937' }] },
    '那场98年抗洪',
    '比90年增长',
    { text: '记者13日获悉', facts: [{ text: '13日', value: '2020-05-13' }] },
  ],
})

const HALVES: Readonly<Record<string, string>> = {
  年: 'P6M',
  个月: 'P15D',
  个多月: 'P15D',
  月: 'P15D',
  天: 'PT12H',
  日: 'PT12H',
  小时: 'PT30M',
  个小时: 'PT30M',
  个钟头: 'PT30M',
  个世纪: 'P50Y',
  个多世纪: 'P50Y',
}

const afterOtherHalf = precededBy(lazyPattern(() => `[0-9${COUNTS}${charactersOf('date/before-half')}]`))
const afterPast = precededBy(
  lazyPattern(() => `(?:${anyOf('date/past-before-half')})$`),
  2,
)

const half = defineRule({
  id: 'date/half-duration',
  kind: 'date',
  trigger: ['半'],
  get pattern() {
    return new RegExp(
      `${HALF_MARK}(${anyOf('date/half-unit')}|${YEAR_MARK}(?!度|[报刊])|${MONTH_MARK}(?!${anyOf('date/after-half-moon-in-word')})|${DAY_COUNTED}(?!然)|${DAY_MARK}(?![游制闲]))(多)?`,
      'u',
    )
  },
  guards: [
    {
      id: 'other-half',
      example: '上半年内实现',
      because: 'a number before it, or a word that makes another half of it: 上半年, 每半年',
      unless: (match, context) => afterOtherHalf(match, context) && !afterPast(match, context),
    },
  ],
  produce: (match, { text }) => {
    const more = match[2] !== undefined || match[1]!.includes('多')
    const read = {
      end: match.index + match[0].length,
      value: HALVES[match[1]!]!,
      ...(more ? { mod: 'more' as const } : {}),
    }
    return complete(text, match.index, read)
  },
  examples: [
    { text: '半年', facts: [{ type: 'duration', value: 'P6M' }] },
    { text: '半年来', facts: [{ value: 'P6M' }] },
    { text: '半年多', facts: [{ value: 'P6M', mod: 'more' }] },
    { text: '半日', facts: [{ value: 'PT12H' }] },
    { text: '半个月', facts: [{ value: 'P15D' }] },
    { text: '半小时', facts: [{ value: 'PT30M' }] },
    { text: '提前半小时', facts: [{ text: '半小时', value: 'PT30M' }] },
    { text: '半个多世纪', facts: [{ value: 'P50Y', mod: 'more' }] },
    { text: '近半年', facts: [{ value: 'P6M' }] },
  ],
  nearMisses: [
    { text: '上半年', facts: [{ value: '2020-40' }] },
    { text: '下半年', facts: [{ value: '2020-41' }] },
    '半年度报告',
    '半导体',
    { text: '每半年', facts: [{ type: 'set', value: 'P6M' }] },
    '《半月谈》',
  ],
})

const WHOLE = '整'
const afterBeginning = precededBy(lazyPattern(() => anyOf('date/begins-word-of-whole')))

const wholeDay = defineRule({
  id: 'date/whole-duration',
  kind: 'date',
  trigger: ['一整', '整整一', '整年', '整天'],
  get pattern() {
    return new RegExp(`(?:${anyOf('date/whole')})(${anyOf('date/whole-unit')})(?!候)`, 'u')
  },
  guards: [
    {
      id: 'word',
      example: '调整年度预算',
      because: '整 ends a word: 调整, 完整',
      unless: (match, context) => match[0].startsWith(WHOLE) && afterBeginning(match, context),
    },
  ],
  produce: (match, { text }) => {
    const value = { 天: 'P1D', 夜: 'P1D', 年: 'P1Y', 周: 'P1W', 个月: 'P1M' }[match[1]!]!
    return complete(text, match.index, { end: match.index + match[0].length, value })
  },
  examples: [
    { text: '一整天', facts: [{ type: 'duration', value: 'P1D' }] },
    { text: '整整一年', facts: [{ value: 'P1Y' }] },
    { text: '一整年', facts: [{ value: 'P1Y' }] },
  ],
  nearMisses: ['全天候', '整治', '调整年度预算', '一整套'],
})

export const durationRules: readonly RuleOf<'date'>[] = [
  duration,
  half,
  wholeDay,
  minutesAndSeconds,
  minutesAndHalf,
]
