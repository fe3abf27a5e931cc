/** Numeral abbreviations in quotation marks, and names that a numeral sums up. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { ONE } from '../../numeral/characters.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { mottoNamed } from '../phrase/mottos.js'
import { innerOf, quoteAt, rowOf, textBefore, textBehind } from '../phrase/quotes.js'
import { toldByShape } from '../phrase/term-shapes.js'
import { namedUndertaking } from '../phrase/undertaking.js'
import { countsAsOthers, countsUnderHead } from './counted-nouns.js'
import { numeralWord, readFormula, tellsOfMany } from './formula.js'
import { sloganNamed } from './lexicon.js'
import type { SloganFields } from './schema.js'

/** Three to six digits are a formula unless they call a line, a year or a number of things: “1331”工程. */
const DIGITS = /^\d{3,6}$/u
/** 12345, 96333: services of a city by their number. */
const HOTLINE = /^(?:1(?:10|19|20|22|23(?:15|29|33|45|48|69|88))|96\d{3})$/u
const PROGRAMMES = new Set(['211', '985', '863', '973'])
const YEAR = /^(?:1[89]|20)\d\d$/u
/** What digits in quotation marks are, where they are no formula. */
const OTHER_DIGITS = lazyPattern(
  () => `^(?:\\p{Script=Han}{0,4}?(?:${anyOf('slogan/is-called')})|${anyOf('slogan/unit-after-digits')})`,
)
const TITLES = lazyPattern(() => `^(?:荣誉)?(?:${anyOf('slogan/title')})`)
/** 五十年代, 六一 and the like take their sense from what follows. */
const TIME_BEHIND = lazyPattern(() => `^(?:${anyOf('slogan/time-after')})`)

/** “一核”“两带”“三区”, “一创”即…: a formula of one, shown by its fellows or by what it is said to be. */
function isOneOfSeveral(context: RuleContext, quote: Quotation, name: string): boolean {
  if (!OF_ONE.test(name) || refusedBy(ONE_GUARDS, name)) return false
  if (EXPLAINED.test(textBehind(context.text, quote.end, 4))) return true
  const { quotes } = rowOf(context, quote)
  return quotes.some((q) => q !== quote && readFormula(innerOf(context.text, q).text) !== null)
}

/** “一核”, “一带”, “一横”: of the plan of an area, whatever stands beside it. */
const PART_OF_LAYOUT = lazyPattern(() => `^${ONE}(?:${anyOf('slogan/part-of-layout')})$`)
const OF_ONE = /^一\p{Script=Han}{1,2}$/u
const EXPLAINED = lazyPattern(() => `^(?:${anyOf('slogan/explains')})`)
const ONE_GUARDS = defineGuards<[name: string]>('slogan/formula-of-one', [
  {
    id: 'word',
    example: '“一家亲”即团结',
    because: 'a word that begins with 一: 一把手, 一线',
    unless: (name) => WORD_OF_ONE.test(name),
  },
])
const WORD_OF_ONE = lazyPattern(() => `^一(?:${anyOf('slogan/after-one-in-word')})`)

/** Reasons for which a formula in quotation marks is none here. */
const GUARDS = defineGuards<[context: RuleContext, quote: Quotation, name: string, after: string]>(
  'slogan/formula',
  [
    {
      id: 'title',
      example: '荣获“三勤四优”称号',
      because: 'a title that was given: 荣获“三八红旗手”称号',
      unless: ({ text }, { start }, _, after) =>
        TITLES.test(after) && GIVEN.test(textBefore(text, start, 12)),
    },
    {
      id: 'time',
      example: '“九比”期间',
      because: 'with what follows it tells a time: “六一”期间',
      unless: (_context, _quote, name, after) => TIME_BEHIND.test(after) && name.length <= 3,
    },
    {
      id: 'undertaking',
      example: '开展“千村焕新”行动',
      because: 'an undertaking has its name of what becomes of many: “千企转型”行动',
      unless: (context, quote, name) => tellsOfMany(name) && namedUndertaking(context, quote) !== null,
    },
    {
      id: 'system',
      example: '推行“双班主任制”',
      because: 'a system, a method or an honour whose name holds a numeral: 双元制, 五步工作法, 五好家庭',
      unless: (_context, _quote, name) => isName(name),
    },
  ],
  (_, { start }) => start,
)
/** 新九通一平: a known formula anew. */
const isAnew = hasRole('slogan/anew')
const isKnownAnew = (name: string) => isAnew(name.charAt(0)) && sloganNamed(name.slice(1)) !== undefined

/** 双元制, 五好家庭, 三步听诊法. */
function isName(name: string): boolean {
  const told = toldByShape(name)
  return told === 'mechanism' || told === 'honour' || (told === 'model' && endsMethod(name.slice(-1)))
}
const endsMethod = hasRole('term/ends-method')
const GIVEN = lazyPattern(() => `(?:${anyOf('slogan/gives-title')})\\p{Script=Han}{0,8}$`)

function formulaName(
  context: RuleContext,
  quote: Quotation,
): { name: string; start: number; end: number } | null {
  const { text } = context
  const { text: name, start, end } = innerOf(text, quote)
  if (name.length < 2 || name.length > 24) return null
  const behind = textBehind(text, quote.end, 14)
  if (DIGITS.test(name)) {
    const other = HOTLINE.test(name) || PROGRAMMES.has(name) || YEAR.test(name) || OTHER_DIGITS.test(behind)
    return other ? null : { name, start, end }
  }
  if (sloganNamed(name)) return { name, start, end }
  if (mottoNamed(name)) return null
  const isFormula =
    readFormula(name) !== null ||
    isOneOfSeveral(context, quote, name) ||
    PART_OF_LAYOUT.test(name) ||
    countsUnderHead(name) ||
    isKnownAnew(name) ||
    (countsAsOthers(name) && numeralWord(name) === undefined)
  return !isFormula || refusedBy(GUARDS, context, quote, name, behind) ? null : { name, start, end }
}

export const quotedFormula = defineRule({
  id: 'slogan/quoted-formula',
  kind: 'slogan',
  trigger: 'quotation',
  pattern: /[“‘「『"]/u,
  produce: (match, context) => {
    const quote = quoteAt(context, match.index)
    const found = quote && formulaName(context, quote)
    if (!found) return null
    const fields: SloganFields = { form: 'numeric', name: found.name }
    return { start: found.start, end: found.end, fields }
  },
  examples: [
    { text: '“三勤”', facts: [{ text: '三勤', form: 'numeric', name: '三勤' }] },
    { text: '“四查四看”', facts: [{ text: '四查四看' }] },
    { text: '“一村一策”', facts: [{ text: '一村一策' }] },
    { text: '“一村一节”', facts: [{ text: '一村一节' }] },
    { text: '“双评”工作', facts: [{ text: '双评' }] },
    { text: '“2+10+N”工作机制', facts: [{ text: '2+10+N' }] },
    { text: '“五个到位”', facts: [{ text: '五个到位' }] },
    { text: '“六大提升行动”', facts: [{ text: '六大提升行动' }] },
    { text: '“3518”工程', facts: [{ text: '3518' }] },
    { text: '“百村千户”', facts: [{ text: '百村千户' }] },
    { text: '“一轴两翼三片区”', facts: [{ text: '一轴两翼三片区' }] },
    { text: '“一核”“两带”“三区”', facts: [{ text: '一核' }, { text: '两带' }, { text: '三区' }] },
    { text: '“一创”即创建模范机关', facts: [{ text: '一创' }] },
    { text: '实现“七连增”', facts: [{ text: '七连增' }] },
    { text: '实现“十三连涨”', facts: [{ text: '十三连涨' }] },
    { text: '推进“四个一体化”', facts: [{ text: '四个一体化' }] },
    { text: '“三点要求”', facts: [{ text: '三点要求', form: 'numeric' }] },
    { text: '推进“百日千项”', facts: [{ text: '百日千项', form: 'numeric' }] },
    { text: '“三位一体”服务', facts: [{ text: '三位一体', form: 'numeric' }] },
    { text: '围绕“四大”', facts: [{ text: '四大', form: 'numeric' }] },
    { text: '构建“5×4”', facts: [{ text: '5×4', form: 'numeric' }] },
    { text: '“2468”', facts: [{ text: '2468', form: 'numeric' }] },
    { text: '“三个100%”要求', facts: [{ text: '三个100%', form: 'numeric' }] },
    { text: '“两公开、一监督”', facts: [{ text: '两公开、一监督' }] },
    { text: '“百店焕新、千巷提质”', facts: [{ text: '百店焕新、千巷提质', form: 'numeric' }] },
    { text: '“双三十”', facts: [{ text: '双三十', form: 'numeric' }] },
    { text: '明确“四项”', facts: [{ text: '四项', form: 'numeric' }] },
    { text: '“十乱”', facts: [{ text: '十乱', form: 'numeric' }] },
    { text: '严守“十不准”', facts: [{ text: '十不准', form: 'numeric' }] },
    { text: '“四期叠加”', facts: [{ text: '四期叠加', form: 'numeric' }] },
    { text: '“普法六进”', facts: [{ text: '普法六进', form: 'numeric' }] },
    { text: '“四年三大目标”', facts: [{ text: '四年三大目标', form: 'numeric' }] },
    { text: '规划“一轴”', facts: [{ text: '一轴', form: 'numeric' }] },
    { text: '“四个500强”', facts: [{ text: '四个500强', form: 'numeric' }] },
    { text: '“四个20万元”', facts: [{ text: '四个20万元', form: 'numeric' }] },
    { text: '实现“十一连涨”', facts: [{ text: '十一连涨', form: 'numeric' }] },
    { text: '完善“1+2+城乡融合”', facts: [{ text: '1+2+城乡融合', form: 'numeric' }] },
    { text: '培育“个十百千”', facts: [{ text: '个十百千', form: 'numeric' }] },
    { text: '组织“千名校长访千家”', facts: [{ text: '千名校长访千家', form: 'numeric' }] },
    { text: '推进“千村焕新”', facts: [{ text: '千村焕新', form: 'numeric' }] },
    { text: '落实“十六字”方针', facts: [{ text: '十六字', form: 'numeric' }] },
    { text: '实现“新九通一平”', facts: [{ text: '新九通一平', form: 'numeric' }] },
    { text: '搭建“一平台”', facts: [{ text: '一平台', form: 'numeric' }] },
  ],
  nearMisses: [
    '“十四五”时期',
    '“七五”普法',
    '“三湘能手”',
    '“一站式”服务',
    '“五一”期间',
    '“一把手”',
    '“三年行动计划”',
    '“12345”热线',
    '“1234”路公交线',
    '“1998”',
    '“八连冠”',
    '“祝融二号”',
    '“一家亲”即团结',
    '“四梁八柱”',
    '“一张蓝图”',
    '“双刃剑”',
    '“双向挂职”',
    { text: '“一要开源，二要节流”', facts: [{ text: '一要开源，二要节流', form: 'motto' }] },
    '“第八届农运会”',
    '“五吨”',
    '“十佳社区”',
    '“VR+文旅体验”',
    '“9·30”',
    '“两会”期间',
    '“双牌照”',
    '“三都澳人才”',
    '“百日攻坚”',
    '“一名党员一面旗”',
    '“一个支部一座堡垒”',
    '“双班主任制”',
    '“百年老店”',
    '“百镇千户帮扶工程”',
    '“三看诊病法”',
    '“五好民兵班”',
    '“96777”',
    '“海天二号”',
  ],
})
