/** Dates told by numbers: years, months, days, quarters, and how they are written in headers. */
import { defineRule } from '../../../rules/define.js'
import type { AnyRule, RuleContext } from '../../../rules/rule.js'
import { exists } from '../calendar.js'
import { readClock } from '../clock.js'
import { draftOf } from '../draft.js'
import { DAY, MONTH, numberOf, TO, YEAR, yearOf } from '../numerals.js'
import { matchAt, type ReadPoint } from '../point.js'
import { extend, readDate } from '../read.js'

const year = defineRule({
  id: 'date/year',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`(?:[0-9]{1,2}\\.)?${YEAR} ?(?:年(?![报鉴会])|${TO}${YEAR} ?年)`, 'u'),
  produce: (match, context) => {
    const { text } = context
    // 27.2021年…: an item's number and a year, not a decimal
    const item = /^[0-9]{1,2}\./u.exec(match[0])?.[0].length ?? 0
    if (item > 0 && !/(?:^|[\n*（(])$/u.test(text.slice(Math.max(0, match.index - 1), match.index)))
      return null
    const start = match.index + item
    const draft = draftOf(readDate(text, start), start, context)
    return draft && !isLongAgo(text, match, draft.end!) ? draft : null
  },
  examples: [
    { text: '2018年', facts: [{ type: 'date', value: '2018', basis: 'stated' }] },
    { text: '二〇二五年', facts: [{ value: '2025' }] },
    { text: '二○○九年', facts: [{ value: '2009' }] },
    { text: '一九八三年四月', facts: [{ value: '1983-04' }] },
    { text: '2016年3月', facts: [{ value: '2016-03' }] },
    { text: '2016年三月二十一日', facts: [{ value: '2016-03-21' }] },
    { text: '2024年2月29日', facts: [{ value: '2024-02-29' }] },
    { text: '2014年9月18日上午9时30分', facts: [{ value: '2014-09-18T09:30' }] },
    { text: '2017年以来', facts: [{ value: '2017/..' }] },
    { text: '2015年6月起', facts: [{ value: '2015-06/..' }] },
    { text: '2008年初', facts: [{ value: '2008', mod: 'start' }] },
    { text: '2013年年末', facts: [{ value: '2013', mod: 'end' }] },
    { text: '2009年底', facts: [{ value: '2009', mod: 'end' }] },
    { text: '2011年5月底', facts: [{ value: '2011-05', mod: 'end' }] },
    { text: '2030年以前', facts: [{ value: '2030', mod: 'before' }] },
    { text: '2012年之后实际', facts: [{ text: '2012年之后', value: '2012', mod: 'after' }] },
    { text: '2035年前后实现', facts: [{ text: '2035年前后', value: '2035', mod: 'approx' }] },
    { text: '2010年上半年', facts: [{ value: '2010-40' }] },
    { text: '2010年第三季度', facts: [{ value: '2010-35' }] },
    { text: '2018年前三季度', facts: [{ value: '2018-01/2018-09' }] },
    { text: '2018年一至三季度', facts: [{ value: '2018-01/2018-09' }] },
    { text: '2018年头两个月', facts: [{ value: '2018-01/2018-02' }] },
    { text: '2019年1—8月', facts: [{ value: '2019-01/2019-08' }] },
    { text: '2019年8月上旬', facts: [{ value: '2019-08-01/2019-08-10' }] },
    { text: '2019年2月下旬', facts: [{ value: '2019-02-21/2019-02-28' }] },
    { text: '2008年冬季', facts: [{ value: '2008-24' }] },
    { text: '2006年至2010年', facts: [{ value: '2006/2010' }] },
    { text: '2006—2010年', facts: [{ value: '2006/2010' }] },
    { text: '1984年末至1986年', facts: [{ value: '1984/1986' }] },
    { text: '2010年11月至2011年3月', facts: [{ value: '2010-11/2011-03' }] },
    { text: '2012年7月9日至13日', facts: [{ value: '2012-07-09/2012-07-13' }] },
    { text: '2012年7月9—13日', facts: [{ value: '2012-07-09/2012-07-13' }] },
    { text: '2021年度', facts: [{ value: '2021' }] },
    { text: '2015年和2018年之间', facts: [{ value: '2015/2018' }] },
    { text: '普查2018年开始，每年', facts: [{ text: '2018年开始', value: '2018/..' }] },
    { text: '工程于2018年开始，', facts: [{ text: '2018年', value: '2018' }] },
    { text: '从2018年开始', facts: [{ text: '2018年开始', value: '2018/..' }] },
    {
      text: '2018年9月1日及以后实际',
      facts: [{ text: '2018年9月1日及以后', value: '2018-09-01', mod: 'after' }],
    },
    { text: '2014年9月18日9时至11时', facts: [{ value: '2014-09-18T09:00/2014-09-18T11:00' }] },
    {
      text: '2014年至2011年',
      facts: [
        { text: '2014年', value: '2014' },
        { text: '2011年', value: '2011' },
      ],
    },
    {
      text: '由2013年的5.2万人增加到2017年的8.1万人',
      facts: [
        { text: '2013年', value: '2013' },
        { text: '2017年', value: '2017' },
      ],
    },
  ],
  nearMisses: [
    '比2014年增长8.3%',
    '较2019年下降1.2个百分点',
    '与2016年相比',
    '2018年同期',
    '是1980年的23倍',
    '高于2019年的实际',
    '12019年',
    '2019年13月',
    '2019年2月30日',
    '1300年的历史',
    '承办2019年世界园艺博览会',
    '2023年中国网络创新大会圆满落幕',
    '国发〔2018〕7号',
    '0531-66661234',
    '20193年',
  ],
})

/** 1300年的历史, 有2200年建城史: a length of time. */
function isLongAgo(text: string, match: RegExpExecArray, end: number): boolean {
  if (end > match.index + match[0].length) return false
  return /^(?:多|余|[的]?(?:悠久)?(?:历史|文明|文化|建城|建制|古城|前$|前[，。的]))/u.test(
    text.slice(end, end + 10),
  )
}

const yearList = defineRule({
  id: 'date/year-list',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`${YEAR}(?:(?:、|和|与|及)${YEAR}){1,11} ?年`, 'u'),
  produce: (match, context) => {
    const at = match.index
    return [...match[0].matchAll(new RegExp(`${YEAR}(?: ?年)?`, 'gu'))].flatMap((m, i, all) => {
      const start = at + m.index
      // the last one has its 年 and may have more behind it
      if (i === all.length - 1) return draftOf(readDate(context.text, start), start, context) ?? []
      const stated = { by: 'stated', year: yearOf(m[0]) } as const
      return (
        draftOf({ expression: { from: { year: stated } }, end: start + m[0].length }, start, context) ?? []
      )
    })
  },
  examples: [
    {
      text: '2013、2014、2015年',
      facts: [
        { text: '2013', value: '2013' },
        { text: '2014', value: '2014' },
        { text: '2015年', value: '2015' },
      ],
    },
    {
      text: '2018和2019年',
      facts: [
        { text: '2018', value: '2018' },
        { text: '2019年', value: '2019' },
      ],
    },
    {
      text: '二〇一六、二〇一七年',
      facts: [
        { text: '二〇一六', value: '2016' },
        { text: '二〇一七年', value: '2017' },
      ],
    },
  ],
  nearMisses: ['2013、2014、2015户', '2300、2400年'],
})

const month = defineRule({
  id: 'date/month',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`${MONTH}(?:${TO}${MONTH})? ?月`, 'u'),
  produce: (match, context) => {
    const { text } = context
    const before = text.charAt(match.index - 1)
    if (isNameOf(match, context)) return null
    if (/[第个每.·•〔年\-/]/u.test(before) && !isAfterYearMark(text, match.index)) return null
    return draftOf(readDate(text, match.index), match.index, context)
  },
  examples: [
    { text: '5月20日', facts: [{ value: '2020-05-20', basis: 'inferred' }] },
    { text: '5月18号', facts: [{ value: '2020-05-18' }] },
    { text: '三月二十一日', facts: [{ value: '2020-03-21' }] },
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
    { text: '4月中旬', facts: [{ value: '2020-04-11/2020-04-20' }] },
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
    '4月31日',
    '三个月',
    '第5月',
    '十月革命',
    '三月三',
    '一月一调度',
    '6月龄',
    '比4月增长2%',
  ],
})

/** Behind 年 a month is read with its year; only a line or cell that ends in 年 leaves it to this rule. */
function isAfterYearMark(text: string, at: number): boolean {
  return text[at - 1] === '-' && /[\p{Script=Han}\s]-$/u.test(text.slice(Math.max(0, at - 2), at))
}

/** 一月一调度 recurs; “十二月市” and the like are names. */
function isNameOf(match: RegExpExecArray, { text, quotationAt }: RuleContext): boolean {
  const end = match.index + match[0].length
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

const monthList = defineRule({
  id: 'date/month-list',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`${MONTH}(?:[、和]${MONTH}){1,5}(?: ?月(?:份)?|(?:两个?|三个?)月)`, 'u'),
  produce: (match, context) => {
    const lineStart = match.index === 0 || context.text[match.index - 1] === '\n'
    // 1、2月份… at the beginning of a line is an item's number
    if (lineStart && /^[0-9一二三四五六七八九十]+、/u.test(match[0])) return null
    if (/[第.·月]/u.test(context.text.charAt(match.index - 1))) return null
    return [...match[0].matchAll(new RegExp(`${MONTH}(?: ?月份?)?`, 'gu'))].flatMap((m) => {
      const start = match.index + m.index
      const value = numberOf(m[0].replace(/ ?月份?$/u, ''))
      if (!exists(value)) return []
      return (
        draftOf({ expression: { from: { month: value } }, end: start + m[0].length }, start, context) ?? []
      )
    })
  },
  examples: [
    {
      text: '集中在3、4月份',
      facts: [
        { text: '3', value: '2020-03' },
        { text: '4月份', value: '2020-04' },
      ],
    },
    {
      text: '分别于二、三、四月',
      facts: [
        { text: '二', value: '2020-02' },
        { text: '三', value: '2020-03' },
        { text: '四月', value: '2020-04' },
      ],
    },
  ],
  nearMisses: ['涉及3、4项', '第二、三个月'],
})

/** What somebody did on the day: 省长19日主持召开会议. */
const ACTS =
  /^(?:[上下]午|晚|凌晨|主持|在|召开|举行|来到|赴|前往|发布|宣布|表示|会见|出席|通报|介绍|公布|印发|抵达|考察|调研|启动|开幕|闭幕)/u

const day = defineRule({
  id: 'date/day',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `(${DAY})(?:${TO}(${DAY}))?日(?![志记程常报夜均产用托内游化元本式照光出落后益趋前语军耳中])`,
    'u',
  ),
  produce: (match, { text, ...rest }) => {
    const context = { text, ...rest }
    const at = match.index
    const end = at + match[0].length
    const before = text.slice(Math.max(0, at - 3), at)
    const listed = /(?:[日号]|[日号]?\()[、和及]$/u.test(before)
    const led = /(?:[于在从自截本至到]|(?:^|[\n，。（(]))$/u.test(before) && /^[0-9]/u.test(match[0])
    const dateline =
      /(?:社|网|报|本报)[^，。；、\n]{0,8}$/u.test(text.slice(Math.max(0, at - 12), at)) &&
      /^(?:[讯电]|[上下]午)/u.test(text.slice(end, end + 2))
    const followed = /^(?:[上下中]午|凌晨|清晨|早|晚|起|[讯电，、至]|$)/u.test(text.slice(end, end + 2))
    const told =
      /^[0-9]/u.test(match[0]) &&
      /[\p{Script=Han}]$/u.test(before) &&
      !/[第每近过前后满了共数几个月年零]$/u.test(before) &&
      ACTS.test(text.slice(end, end + 3))
    if (!listed && !dateline && !told && !(led && followed)) return null
    const [first, last] = [numberOf(match[1]!), match[2] === undefined ? undefined : numberOf(match[2])]
    if (last !== undefined && last <= first) return null
    const clock = last === undefined ? readClock(text, end, true) : undefined
    const point = { day: first, ...(clock ? { clock: clock.value } : {}) }
    const read =
      last === undefined
        ? extend(text, point, at, clock?.end ?? end)
        : { expression: { from: point, to: { day: last } }, end }
    return draftOf(read, at, context)
  },
  examples: [
    { text: '新华社北京18日电', facts: [{ text: '18日', value: '2020-05-18' }] },
    { text: '本报25日讯', facts: [{ text: '25日', value: '2020-04-25' }] },
    { text: '3月5日、12日', facts: [{ text: '12日', value: '2020-03-12' }] },
    { text: '省长李明远18日主持召开专题会', facts: [{ text: '18日', value: '2020-05-18' }] },
    { text: '于18日上午9时', facts: [{ text: '18日上午9时', value: '2020-05-18T09:00' }] },
  ],
  nearMisses: ['32日，', '15日内办结', '一日之计', '三日游', '第10日'],
})

const SEPARATED = '[-/.]'
const NUMERIC_BEFORE = /(?:19|20)[0-9]{2}([-/.])[0-9]{1,2}\1[0-9]{1,2} ?(?:至|到|[-–—~～])$/u
const LAST_NUMERIC =
  / ?(?:至|到|[-–—~～]) ?((?:19|20)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9.\-/])/uy

/** The second end of 2018.1.10-2018.7.10. */
function readLastNumeric(text: string, at: number): ReadPoint | undefined {
  const match = matchAt(LAST_NUMERIC, text, at)
  if (!match) return undefined
  const [month, day] = [Number(match[3]), Number(match[4])]
  if (!exists(month, day, Number(match[1]))) return undefined
  const year = { by: 'stated', year: match[1]! } as const
  return { point: { year, month, day }, end: at + match[0].length }
}

const numeric = defineRule({
  id: 'date/numeric',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `((?:19|20)[0-9]{2})(?:(${SEPARATED})(0?[1-9]|1[0-2])\\2(0?[1-9]|[12][0-9]|3[01]))(?![0-9./]|-(?!(?:19|20)[0-9]{2}[-/.]))`,
    'u',
  ),
  produce: (match, context) => {
    const { text } = context
    if (/[-/.0-9A-Za-z_]/u.test(text.charAt(match.index - 1))) return null
    const [, yearDigits, , monthDigits, dayDigits] = match
    const [month, day] = [Number(monthDigits), Number(dayDigits)]
    if (!exists(month, day, Number(yearDigits))) return null
    const end = match.index + match[0].length
    if (/^(?:亿|万|%|元|吨|[A-Za-z_])/u.test(text.charAt(end)) && text[end] !== 'T') return null
    const before = NUMERIC_BEFORE.exec(text.slice(Math.max(0, match.index - 12), match.index))
    if (before) return null
    const clock = readClock(text, end, true)
    const point = {
      year: { by: 'stated', year: yearDigits! } as const,
      month,
      day,
      ...(clock ? { clock: clock.value } : {}),
    }
    const last = clock ? undefined : readLastNumeric(text, end)
    const expression = last ? { from: point, to: last.point } : { from: point }
    const read = { expression, end: last?.end ?? clock?.end ?? end, ...(last ? { firstEnd: end } : {}) }
    return draftOf(read, match.index, context)
  },
  examples: [
    { text: '2020-05-20 11:09:05', facts: [{ value: '2020-05-20T11:09:05', basis: 'stated' }] },
    { text: '2017-10-30 08:25', facts: [{ value: '2017-10-30T08:25' }] },
    { text: '2020.5.8', facts: [{ value: '2020-05-08' }] },
    { text: '2018.1.10-2018.7.10', facts: [{ value: '2018-01-10/2018-07-10' }] },
    { text: '2018/12/31', facts: [{ value: '2018-12-31' }] },
    { text: '2020-05-20T07:05', facts: [{ value: '2020-05-20T07:05' }] },
  ],
  nearMisses: [
    '2020-13-01',
    '2021.2.30',
    '0531-2020-05-20',
    'v2020.1.2.3',
    '2020-05-20-17',
    '2020.5亿元',
    'ID2020-05-20',
  ],
})

export const calendarRules: readonly AnyRule[] = [year, yearList, month, monthList, day, numeric]
