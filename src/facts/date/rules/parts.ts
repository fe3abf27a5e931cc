/** Parts of a year told without it: quarters, halves, 全年, 年末; seasons across years. */

import { HALF_MARK, ORDINAL_MARK, QUARTER_MARK, UPPER, YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { alternation } from '../../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { TO } from '../../../numeral/calendar.js'
import { COUNTS, FIRST_FOUR } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { AnyRule, RuleOf } from '../../../rules/rule.js'
import { ifWord, precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'
import { extend, readDate } from '../read.js'
import type { DateMod } from '../schema.js'

const COUNTED_BEFORE = lazyPattern(() => `[${charactersOf('date/before-quarter')}]`)
const FIRST_BEFORE = lazyPattern(() => `(?:${anyOf('date/before-first-quarters')})${ORDINAL_MARK}?$`)

const quarter = defineRule({
  id: 'date/quarter',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`[1-4${FIRST_FOUR}](?:${TO}[1-4${FIRST_FOUR}])?${QUARTER_MARK}(?!假)`, 'u'),
  guards: [
    {
      id: 'counted',
      example: '各年四季度',
      because: 'a year or a period before it has it for its own, or it is counted',
      unless: precededBy(COUNTED_BEFORE),
    },
    {
      id: 'first-quarters',
      example: '每年前三季度',
      because: 'the first quarters of a year before it: 一年|前三季度',
      unless: precededBy(FIRST_BEFORE, 3),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const start = text[match.index - 1] === ORDINAL_MARK ? match.index - 1 : match.index
    return draftOf(readDate(text, start), start, context)
  },
  examples: [
    { text: '一季度', facts: [{ value: '2020-33', basis: 'inferred' }] },
    { text: '第四季度', facts: [{ value: '2019-36' }] },
    { text: '三季度以来', facts: [{ value: '2019-07/..' }] },
    { text: '二季度末', facts: [{ value: '2020-34', mod: 'end' }] },
    { text: '1季度', facts: [{ value: '2020-33' }] },
    { text: '一至三季度', referenceDate: '2020-10-20', facts: [{ value: '2020-01/2020-09' }] },
    { text: '2018年经济逐季回升，四季度增长9.1%', facts: [{ text: '四季度', value: '2018-36' }] },
  ],
  nearMisses: [
    { text: '两个季度', facts: [{ type: 'duration', value: 'P6M' }] },
    '比一季度提高2个百分点',
    '一季稻',
    '5季度',
    '四季度假',
    { text: '每年前三季度', facts: [{ text: '每年', type: 'set', value: 'P1Y' }] },
  ],
})

const QUARTER_SHIFTS: Readonly<Record<string, number>> = {
  上季度: -1,
  上个季度: -1,
  上一季度: -1,
  上一个季度: -1,
  本季度: 0,
  这个季度: 0,
  这一季度: 0,
  下季度: 1,
  下个季度: 1,
  下一季度: 1,
  下一个季度: 1,
}

const relativeQuarter = defineRule({
  id: 'date/relative-quarter',
  kind: 'date',
  trigger: Object.keys(QUARTER_SHIFTS),
  pattern: new RegExp(`(?<!以)(?:${alternation(Object.keys(QUARTER_SHIFTS))})(?![均报奖])`, 'u'),
  produce: (match, context) => {
    const end = match.index + match[0].length
    const point: Point = { quarterRef: QUARTER_SHIFTS[match[0]]! }
    return draftOf(extend(context.text, point, match.index, end), match.index, context)
  },
  examples: [
    { text: '上季度', facts: [{ value: '2020-33', basis: 'inferred' }] },
    { text: '本季度', facts: [{ value: '2020-34' }] },
    { text: '上一季度', facts: [{ value: '2020-33' }] },
    { text: '下季度', facts: [{ value: '2020-35' }] },
    { text: '上季度末', facts: [{ value: '2020-33', mod: 'end' }] },
    { text: '上季度', referenceDate: '2020-02-10', facts: [{ value: '2019-36' }] },
  ],
  nearMisses: ['比上季度提高0.2个百分点', '上季度同期', '以上季度数据'],
})

const HALF_SHIFTS: Readonly<Record<string, number>> = { 上个半年: -1, 这个半年: 0, 下个半年: 1 }

const relativeHalf = defineRule({
  id: 'date/relative-half-year',
  kind: 'date',
  trigger: Object.keys(HALF_SHIFTS),
  pattern: new RegExp(`(?<![以一])(?:${alternation(Object.keys(HALF_SHIFTS))})(?!度?报)度?`, 'u'),
  produce: (match, context) => {
    const end = match.index + match[0].length
    const point: Point = { halfRef: HALF_SHIFTS[match[0].slice(0, 4)]! }
    return draftOf(extend(context.text, point, match.index, end), match.index, context)
  },
  examples: [
    { text: '上个半年', facts: [{ value: '2019-41', basis: 'inferred' }] },
    { text: '下个半年', facts: [{ value: '2020-41' }] },
    { text: '上个半年度', referenceDate: '2020-09-10', facts: [{ value: '2020-40' }] },
    { text: '下个半年末', facts: [{ value: '2020-41', mod: 'end' }] },
  ],
  nearMisses: [
    '比上个半年提高3%',
    '上个半年度报告',
    { text: '一个半年头', facts: [{ type: 'duration', value: 'P1Y6M' }] },
  ],
})

const FIRST_HALF = `${UPPER}${HALF_MARK}`
const afterVerb = precededBy(lazyPattern(() => `[${charactersOf('date/before-up-half-year')}]$`))

const NO_PART_BEFORE = lazyPattern(() => `${anyOf('date/before-part-of-year')}`)

const half = defineRule({
  id: 'date/part-of-year',
  kind: 'date',
  trigger: ['上半年', '下半年', '前', '头', '首季'],
  get pattern() {
    return new RegExp(
      `[上下]半年|首季(?=[，。${charactersOf('date/after-first-quarter')}])|(?:前|头)(?:[${COUNTS}]{1,2}|[0-9]{1,2}) ?个?(?:季度|月)`,
      'u',
    )
  },
  guards: [
    {
      id: 'each-or-counted',
      example: '每上半年',
      because: 'it recurs, or the word before has its first character',
      unless: precededBy(NO_PART_BEFORE),
    },
    {
      id: 'up-to',
      example: '一等上半年',
      because: '上 belongs to the verb: 拖上|半年',
      unless: (match, context) => match[0].startsWith(FIRST_HALF) && afterVerb(match, context),
    },
  ],
  produce: (match, context) => draftOf(readDate(context.text, match.index), match.index, context),
  examples: [
    { text: '上半年', facts: [{ value: '2020-40', basis: 'inferred' }] },
    { text: '下半年', facts: [{ value: '2020-41' }] },
    { text: '下半年将投入使用', facts: [{ text: '下半年', value: '2020-41' }] },
    { text: '前三季度', referenceDate: '2020-10-20', facts: [{ value: '2020-01/2020-09' }] },
    { text: '前三季度', facts: [{ value: '2019-01/2019-09' }] },
    { text: '前四个月', facts: [{ value: '2020-01/2020-04' }] },
    { text: '首季度', facts: [{ value: '2020-33' }] },
    { text: '头两个月', facts: [{ value: '2020-01/2020-02' }] },
    { text: '上半年以来', facts: [{ value: '2020-01/..' }] },
    { text: '上半年末', facts: [{ value: '2020-40', mod: 'end' }] },
  ],
  nearMisses: [
    '比上半年增长3%',
    '前三个方面',
    '头两个项目',
    { text: '每半年', facts: [{ type: 'set', value: 'P6M' }] },
    '上半年同期',
    '一等上半年',
  ],
})

const WHOLE_YEAR = '全年'
const BEGINNING = '年初'

/** What 年末 and the like say of the year spoken of. */
const WHOLE_OR_EDGE: Readonly<Record<string, DateMod | undefined>> = {
  全年: undefined,
  年内: undefined,
  年初: 'start',
  年中: 'mid',
  年底: 'end',
  年末: 'end',
  岁末: 'end',
}

/** What the words add to the tone of their passage: 年内 is planned, 年初 mostly lies in the year of speaking. */
const LEANS: Readonly<Record<string, number>> = { 年内: 3, 年底: 1.5, 年初: 100 }

const EXPECTED_BEHIND = lazyPattern(() => `^(?:的)?(?:${anyOf('date/expected')})`)

const WHOLE_YEAR_IN_WORD = lazyPattern(() => `[${charactersOf('date/before-whole-year-in-word')}]$`)

const afterPerson = precededBy(
  lazyPattern(() => `[${charactersOf('date/before-edge-in-person')}]$`),
  2,
)

const afterYear = precededBy(
  lazyPattern(() => `[0-9${COUNTS}${YEAR_MARK}${charactersOf('date/before-edge-of-year')}]$`),
  2,
)

const edge = defineRule({
  id: 'date/edge-of-year',
  kind: 'date',
  trigger: Object.keys(WHOLE_OR_EDGE),
  get pattern() {
    return new RegExp(
      `全年(?!龄|无休|候|制)|年内|年初(?!步|中)|年中(?=[，。、；）${charactersOf('date/after-mid-year')}]|$)|年[底末]|岁末(?!年初)`,
      'u',
    )
  },
  guards: [
    {
      id: 'of-told-year',
      example: '历年末',
      because: 'the year, or how many there are, is told before it: 五年内, 2019年末',
      unless: (match, context) => match[0] !== WHOLE_YEAR && afterYear(match, context),
    },
    {
      id: 'of-person',
      example: '青年中',
      because: '年 ends the word before: 壮年|中, 大年|初一',
      unless: (match, context) => match[0] !== WHOLE_YEAR && afterPerson(match, context),
    },
    {
      id: 'whole-in-word',
      example: '安全年建设',
      because: '全 ends the word before, or the year is told before it',
      unless: ifWord(WHOLE_YEAR, precededBy(WHOLE_YEAR_IN_WORD, 2)),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const word = match[0]
    const mod = WHOLE_OR_EDGE[word]
    const expected = EXPECTED_BEHIND.test(
      text.slice(match.index + word.length, match.index + word.length + 4),
    )
    // in the course of a year 全年目标 is its own; in its first months a review may have met it
    const underWay = word === WHOLE_YEAR && expected && Number(context.referenceDate?.slice(5, 7) ?? 0) > 3
    const lean = underWay ? 100 : word === BEGINNING && expected ? 0 : (LEANS[word] ?? 0)
    const point: Point = { year: { by: 'spoken', shift: 0, lean } }
    return draftOf(
      extend(text, point, match.index, match.index + word.length, mod ?? undefined),
      match.index,
      context,
    )
  },
  examples: [
    { text: '全年', facts: [{ value: '2020', basis: 'inferred' }] },
    { text: '年底', facts: [{ value: '2020', mod: 'end' }] },
    { text: '年初', facts: [{ value: '2020', mod: 'start' }] },
    { text: '力争年内', facts: [{ text: '年内', value: '2020' }] },
    { text: '岁末', facts: [{ value: '2020', mod: 'end' }] },
    { text: '年初以来', facts: [{ value: '2020/..', mod: 'start' }] },
    {
      text: '2016年实施项目42个，全年完成投资8.5亿元',
      facts: [{ text: '全年', value: '2016' }],
    },
  ],
  nearMisses: [
    { text: '五年内', facts: [{ type: 'duration', value: 'P5Y', mod: 'less' }] },
    '比年初增加12亿元',
    '较年末下降',
    '全年龄段',
    { text: '每年底', facts: [{ type: 'set', value: 'P1Y' }] },
    { text: '十二年内', facts: [{ type: 'duration', value: 'P12Y', mod: 'less' }] },
    { text: '多年中', facts: [{ text: '多年', type: 'duration', value: null }] },
    '青年中',
    '大年初三',
    '年初步核算',
  ],
})

export const partRules: readonly RuleOf<'date'>[] = [quarter, relativeQuarter, relativeHalf, half, edge]
