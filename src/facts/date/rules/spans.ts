/** Longer stretches: decades, centuries, five-year plans; and dates of no year such as “4·23”. */
import { z } from 'zod'
import plansText from '../../../../dict/five-year-plans.tsv'
import { alternation } from '../../../lexicon/pattern.js'
import { lazyTable } from '../../../lexicon/table.js'
import { defineRule } from '../../../rules/define.js'
import type { AnyRule, RuleContext } from '../../../rules/rule.js'
import { isComparisonBase } from '../base.js'
import { exists } from '../calendar.js'
import { draftOf } from '../draft.js'
import type { Expression, YearRef } from '../expression.js'
import { numberOf } from '../numerals.js'
import { extend } from '../read.js'
import type { DateMod } from '../schema.js'

const DECADE = '(?:[1-9]0|[一二三四五六七八九](?:、?[一二三四五六七八九])?十)'
const CENTURY = '(?:(?<stated>[12]?[0-9]|[一二]?十[一二三四五六七八九]?)|(?<relative>本|上个?|下个?))世纪'
const FIRST_YEARS = '(?:头|前|最初的?)(?<first>[一二三五]?十|[1-5]?[05])年'
const EDGES: Readonly<Record<string, DateMod>> = {
  初: 'start',
  初期: 'start',
  前期: 'start',
  早期: 'start',
  初叶: 'start',
  前半叶: 'start',
  上半叶: 'start',
  中: 'mid',
  中期: 'mid',
  中叶: 'mid',
  中后期: 'mid',
  末: 'end',
  末叶: 'end',
  末期: 'end',
  后期: 'end',
  下半叶: 'end',
}
const EDGE = `(?<edge>${alternation(Object.keys(EDGES).filter((e) => e !== '中' && e !== '初'))}|初(?![步叶期])|中(?=[，。、；]|$))`

const firstDigit = (decade: string): number =>
  /^[1-9]/u.test(decade) ? Number(decade[0]) : '一二三四五六七八九'.indexOf(decade[0]!) + 1

/** Decade or century from the groups of a match. */
function centuryRef(
  groups: Readonly<Record<string, string | undefined>>,
  decade: string | undefined,
): YearRef | null {
  const tens = decade === undefined ? undefined : firstDigit(decade)
  if (groups.stated !== undefined) {
    const century = numberOf(groups.stated) - 1
    if (!(century >= 0 && century <= 21)) return null
    const year = String(century).padStart(2, '0')
    return { by: 'stated', year: tens === undefined ? `${year}XX` : `${year}${tens}X` }
  }
  const shift = groups.relative?.startsWith('上') ? -1 : groups.relative?.startsWith('下') ? 1 : 0
  return { by: 'century', shift, ...(tens === undefined ? {} : { decade: tens }) }
}

const century = defineRule({
  id: 'date/century',
  kind: 'date',
  trigger: ['本世纪', '上世纪', '上个世纪', '下世纪', '下个世纪'],
  pattern: new RegExp(`${CENTURY}(?:(?<decade>${DECADE})年代|${FIRST_YEARS})?${EDGE}?`, 'u'),
  produce: (match, context) => centuryDraft(match, context),
  examples: [
    { text: '本世纪中叶', facts: [{ value: '20XX', mod: 'mid', basis: 'inferred' }] },
    { text: '上世纪90年代', facts: [{ value: '199X' }] },
    { text: '上个世纪八十年代初', facts: [{ value: '198X', mod: 'start' }] },
    { text: '本世纪末', facts: [{ value: '20XX', mod: 'end' }] },
    { text: '上世纪八九十年代', facts: [{ value: '198X/199X' }] },
    { text: '本世纪头二十年', facts: [{ value: '2001/2020' }] },
  ],
  nearMisses: ['新世纪', '跨世纪人才', '世纪大道', '三个世纪'],
})

function centuryDraft(match: RegExpExecArray, context: RuleContext) {
  const groups = match.groups!
  const year = centuryRef(groups, groups.decade)
  if (!year) return null
  const end = match.index + match[0].length
  if (groups.first !== undefined) return firstYears(year, numberOf(groups.first), match.index, end, context)
  const mod = groups.edge === undefined ? undefined : EDGES[groups.edge]
  const later = /^.、?(.)十$/u.exec(groups.decade ?? '')?.[1]
  const last = later === undefined ? null : centuryRef(groups, later)
  // 八九十年代 are two decades
  if (last) return draftOf({ expression: { from: { year }, to: { year: last } }, end }, match.index, context)
  return draftOf(extend(context.text, { year }, match.index, end, mod), match.index, context)
}

/** 本世纪头二十年: counted from 2001, as is the custom. */
function firstYears(year: YearRef, count: number, start: number, end: number, context: RuleContext) {
  const hundreds = year.by === 'stated' ? Number(year.year.slice(0, 2)) : speakersCentury(context, year)
  if (hundreds === null || !(count > 0)) return null
  const inferred = year.by === 'stated' ? {} : { guessed: true as const }
  const at = (n: number) =>
    ({ year: { by: 'stated', year: String(hundreds * 100 + n), ...inferred } }) as const
  return draftOf({ expression: { from: at(1), to: at(count) }, end }, start, context)
}

function speakersCentury({ referenceDate }: RuleContext, year: YearRef): number | null {
  if (referenceDate === null || !('shift' in year)) return null
  return Number(referenceDate.slice(0, 2)) + year.shift
}

const statedCentury = defineRule({
  id: 'date/numbered-century',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `${CENTURY}(?:(?<decade>${DECADE})年代|${FIRST_YEARS})?${EDGE}?(?!海上|马克思|议程)`,
    'u',
  ),
  produce: (match, context) => (context.text[match.index - 1] === '第' ? null : centuryDraft(match, context)),
  examples: [
    { text: '20世纪90年代', facts: [{ value: '199X', basis: 'stated' }] },
    { text: '二十世纪七十年代末', facts: [{ value: '197X', mod: 'end' }] },
    { text: '21世纪初', facts: [{ value: '20XX', mod: 'start' }] },
    { text: '20世纪80年代以来', facts: [{ value: '198X/..' }] },
    { text: '21世纪', facts: [{ value: '20XX' }] },
  ],
  nearMisses: ['三个世纪', '25世纪', '半个多世纪', '21世纪海上丝绸之路'],
})

const decade = defineRule({
  id: 'date/decade',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`(?<decade>${DECADE})年代${EDGE}?`, 'u'),
  produce: (match, context) => {
    const { text } = context
    // with its century the longer rule reads it
    if (/世纪$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) return null
    const digits = match.groups!.decade!.replace(/[十、]/gu, '')
    const at = (d: string): YearRef => ({ by: 'century', shift: 0, decade: firstDigit(d) })
    const end = match.index + match[0].length
    const mod = match.groups!.edge === undefined ? undefined : EDGES[match.groups!.edge]
    if (/^[1-9]/u.test(digits) || digits.length === 1)
      return draftOf(extend(text, { year: at(digits) }, match.index, end, mod), match.index, context)
    const expression: Expression = { from: { year: at(digits[0]!) }, to: { year: at(digits.at(-1)!) } }
    return draftOf({ expression, end }, match.index, context)
  },
  examples: [
    { text: '90年代', facts: [{ value: '199X', basis: 'inferred' }] },
    { text: '八十年代中期', facts: [{ value: '198X', mod: 'mid' }] },
    { text: '七十年代末', facts: [{ value: '197X', mod: 'end' }] },
    { text: '六十年代以来', facts: [{ value: '196X/..' }] },
    { text: '七、八十年代', facts: [{ value: '197X/198X' }] },
  ],
  nearMisses: ['年代久远', '90年', '九十个年头'],
})

interface Plan {
  readonly name: string
  readonly first: string
  readonly last: string
}
const year = z.string().regex(/^\d{4}$/u)
const plans = lazyTable<Plan>(
  'five-year-plans.tsv',
  plansText,
  z.object({ name: z.string(), first: year, last: year }),
)

/** “十四五”规划, “七五”普法: the plan or the campaign itself, unless a word of time follows it. */
const PLAN_ITSELF = /^(?:普法|[^，。；、,;：:（）()\n的]{0,14}?(?:规划|计划|纲要|方案)(?!期|时期))/u
const PLAN_TIME =
  /^(?:的)?(?:(?:计划|规划)?(时期|期间|期内|期)(?:以来|(末|初))?|(以来)|(末期?|后期|最后一年)|(初期?|前期|第一年|头一年)|(中期)|(?:的)?(头|前|后)([一二两三四])年)/u

const plan = defineRule({
  id: 'date/five-year-plan',
  kind: 'date',
  trigger: 'numeral',
  pattern: /(?<name>十[一二三四五]五|[一二三四五六七八九]五|十五)(?<close>[”"’」])?/u,
  produce: (match, context) => {
    const { text } = context
    const found = plans().find((p) => p.name === match.groups!.name)
    if (!found) return null
    const quoted = match.groups!.close !== undefined && /[“"‘「]/u.test(text.charAt(match.index - 1))
    if (match.groups!.close !== undefined && !quoted) return null
    const start = quoted ? match.index - 1 : match.index
    if (text[start - 1] === '第' || /[0-9.]/u.test(text.charAt(start - 1))) return null
    const nameEnd = match.index + match[0].length
    const after = text.slice(nameEnd, nameEnd + 24)
    const time = PLAN_TIME.exec(after)
    if (!time) {
      // without quotation marks 十五 and 三五 are numbers; 十四五 is not
      if (!quoted && found.name.length < 3) return null
      if (!quoted && /^[个项名人条级年日月楼层号万亿]/u.test(after)) return null
      if (PLAN_ITSELF.test(after)) return null
    }
    const end = nameEnd + (time?.[0].length ?? 0)
    if (isComparisonBase(text, start, end)) return null
    return planDraft(found, time, start, end, context)
  },
  examples: [
    { text: '“十四五”时期', facts: [{ value: '2021/2025', basis: 'stated' }] },
    { text: '“十三五”期间', facts: [{ value: '2016/2020' }] },
    { text: '“十五五”时期', facts: [{ value: '2026/2030' }] },
    { text: '“十四五”以来', facts: [{ value: '2021/..' }] },
    { text: '“十二五”末', facts: [{ value: '2015', mod: 'end' }] },
    { text: '“八五”期间', facts: [{ value: '1991/1995' }] },
    { text: '“一五”时期', facts: [{ value: '1953/1957' }] },
    { text: '“十五”期末', facts: [{ value: '2005', mod: 'end' }] },
    { text: '“十三五”发展', facts: [{ text: '“十三五”', value: '2016/2020' }] },
    { text: '“七五”计划期间', facts: [{ value: '1986/1990' }] },
    { text: '“十二五”前三年', facts: [{ value: '2011/2013' }] },
    { text: '“九五”后两年', facts: [{ value: '1999/2000' }] },
    { text: '九五期间', facts: [{ value: '1996/2000' }] },
    { text: '十一五时期', facts: [{ value: '2006/2010' }] },
  ],
  nearMisses: [
    '“十三五”规划',
    '“九五”计划',
    '“八五”普法',
    '第七个五年计划',
    '十五个项目',
    '比“十二五”时期提高3个百分点',
    '第十五届',
    '“十四五”发展规划',
  ],
})

const numberedPlan = defineRule({
  id: 'date/numbered-plan-period',
  kind: 'date',
  trigger: ['第'],
  pattern: /第([一二三四五六七八九十]{1,2}|[0-9]{1,2})个五年计划(?:期间|时期|期内)/u,
  produce: (match, context) => {
    const number = numberOf(match[1]!)
    const found = plans()
      .slice()
      .sort((a, b) => Number(a.first) - Number(b.first))[number - 1]
    return found ? planDraft(found, null, match.index, match.index + match[0].length, context) : null
  },
  examples: [
    { text: '第一个五年计划期间', facts: [{ value: '1953/1957', basis: 'stated' }] },
    { text: '第七个五年计划时期', facts: [{ value: '1986/1990' }] },
    { text: '第9个五年计划期间', facts: [{ value: '1996/2000' }] },
  ],
  nearMisses: ['第七个五年计划', '第四十个五年计划期间', '第二个五年计划的任务'],
})

function planDraft(
  { first, last }: Plan,
  time: RegExpExecArray | null,
  start: number,
  end: number,
  context: RuleContext,
) {
  const at = (n: number) => ({ year: { by: 'stated', year: String(n) } }) as const
  const [a, b] = [Number(first), Number(last)]
  const fact = (expression: Expression) => draftOf({ expression, end }, start, context)
  const all = time?.[0] ?? ''
  if (all.endsWith('以来')) return fact({ from: at(a), since: true })
  if (time?.[2] === '末' || time?.[4]) return fact({ from: at(b), mod: 'end' })
  if (time?.[2] === '初' || time?.[5]) return fact({ from: at(a), mod: 'start' })
  const expression: Expression = { from: at(a), to: at(b) }
  if (time?.[6]) return fact({ ...expression, mod: 'mid' })
  if (time?.[8]) {
    const count = '一二三四'.indexOf(time[8].replace('两', '二')) + 1
    return fact(
      time[7] === '后' ? { from: at(b - count + 1), to: at(b) } : { from: at(a), to: at(a + count - 1) },
    )
  }
  return fact(expression)
}

const monthDayMark = defineRule({
  id: 'date/month-day-mark',
  kind: 'date',
  trigger: 'numeral',
  pattern:
    /(?:(1[0-2]|[1-9])[·•・‧]([12][0-9]|3[01]|0?[1-9])(?![0-9·•・‧.%])|(一[一二]|[一二三四五六七八九]|十[一二]?)[·•・‧]([一二三四五六七八九十]{1,3})(?![一二三四五六七八九十·•・‧]))/u,
  produce: (match, context) => {
    if (/[0-9·•・‧.一二三四五六七八九十]/u.test(context.text.charAt(match.index - 1))) return null
    const [month, day] = match[1] ? [Number(match[1]), Number(match[2])] : chineseMark(match[3]!, match[4]!)
    if (!exists(month, day)) return null
    const end = match.index + match[0].length
    // “五·五”普法 is a law campaign's number
    if (/^[”"]?普法/u.test(context.text.slice(end, end + 3))) return null
    const expression: Expression = { from: { year: { by: 'stated', year: 'XXXX' }, month, day } }
    return draftOf({ expression, end }, match.index, context)
  },
  examples: [
    { text: '“4·23”', facts: [{ text: '4·23', value: 'XXXX-04-23', basis: 'stated' }] },
    { text: '“6·7”', facts: [{ text: '6·7', value: 'XXXX-06-07' }] },
    { text: '“四·二三”', facts: [{ text: '四·二三', value: 'XXXX-04-23' }] },
    { text: '5·12汶川特大地震', facts: [{ text: '5·12', value: 'XXXX-05-12' }] },
    { text: '“九·一八”', facts: [{ text: '九·一八', value: 'XXXX-09-18' }] },
    { text: '“一二·九”', facts: [{ text: '一二·九', value: 'XXXX-12-09' }] },
  ],
  nearMisses: ['13·5', '2·30', '“双11”', '1·2·3', '“五一”', '“四·五”普法教育', '史蒂夫·三世'],
})

/** 四·二三, 九·一八, 一二·九: digits in a row. */
function chineseMark(first: string, second: string): [number, number] {
  const number = (s: string) =>
    s.includes('十') ? numberOf(s) : Number([...s].map((c) => '一二三四五六七八九'.indexOf(c) + 1).join(''))
  return [number(first), number(second)]
}

export const spanRules: readonly AnyRule[] = [
  century,
  statedCentury,
  decade,
  plan,
  numberedPlan,
  monthDayMark,
]
