/** Quoted phrases that state a stance, told apart from speech, names, labels and metaphors by their frame. */

import { OF } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { mottoNamed } from '../phrase/mottos.js'
import { SEVERAL } from '../phrase/numerals.js'
import { innerOf, quoteAt, rowOf, textBefore, textBehind } from '../phrase/quotes.js'
import { readFormula } from './formula.js'
import { COPULA, weightBefore, weightBehind } from './frames.js'
import { sloganNamed } from './lexicon.js'
import { PHRASE_GUARDS, QUOTE_GUARDS } from './motto-guards.js'
import { beginsWithVerb, clausesOf, isParallel, isTogether, standsAlone, weightOf } from './motto-shape.js'
import type { SloganFields } from './schema.js'

const SHORTEST = 4
const LONGEST = 60
/** A motto needs so much speaking for it. */
const THRESHOLD = 3
/** What a name ends in, not a stance. */
const NAME_TAIL = lazyPattern(() => `(?:${anyOf('slogan/name-tail')})$`)
/** What is given to a body or person, or built, by that name; a call (号召) has no name (号). */
const NAMED_BEHIND = lazyPattern(
  () =>
    `^${OF}?(?!${anyOf('slogan/calls-on')})(?:${anyOf('slogan/before-named')})?(?:${anyOf('slogan/before-named')})?(?:${anyOf('slogan/named-after')})(?!${anyOf('slogan/motto-noun')})`,
)

/** 照金精神: whose spirit it is. */
const SPIRIT = /^\p{Script=Han}{2,3}精神$/u
/** A house, a street or a fair that is called by the phrase: “印象青川·和合明湖”产品展销中心. */
const HOUSE = lazyPattern(() => `^\\p{Script=Han}{1,10}(?:${anyOf('slogan/house')})(?=[，。、；：）]|$)`)

/** A short quotation between the phrase and its noun: “…”的“四联”机制. */
const QUOTED = /[“‘][^“”‘’]{1,12}[”’]/gu
/** The quotation lists names that a numeral sums up. */
const SUMMED_UP = lazyPattern(
  () => `^[等这]?[${SEVERAL}]{1,2}[${charactersOf('slogan/classifier-of-names')}](?!大?字)`,
)
/** A verb right before the quotation that takes principles and little else. */
const UPHELD = lazyPattern(() => `(?:${anyOf('slogan/upholds-alone')})$`)

/** Reasons for which the words around a phrase make a name of it. */
const NAMED_GUARDS = defineGuards<[name: string, after: string]>('slogan/motto-as-name', [
  {
    id: 'summed-up',
    example: '“稳住田、管好水、护住林”三项制度',
    because: 'a numeral sums up the names in it',
    unless: (_, after) => SUMMED_UP.test(after),
  },
  {
    id: 'content',
    example: '开展以“稳住田、管好水、护住林”为内容的工作',
    because: 'it tells what another name stands for',
    unless: (_, after) => CONTENT.test(after),
  },
  {
    id: 'named',
    example: '“稳住田、管好水、护住林”平台',
    because: 'what stands after it is given or built by that name',
    unless: (_, after) => NAMED_BEHIND.test(after),
  },
  {
    id: 'model',
    example: '推广“稳住田、管好水、护住林”模式',
    because: 'a way of doing things is called by it',
    unless: (_, after) => MODEL.test(after),
  },
  {
    id: 'house',
    example: '“转作风、强本领”服务中心，',
    because: 'a house, a street or a fair is called by it',
    unless: (_, after) => HOUSE.test(after),
  },
  {
    id: 'spirit',
    example: '践行“青石精神”的理念',
    because: 'whose spirit it is: 照金精神',
    unless: (name) => SPIRIT.test(name),
  },
])
const MODEL = lazyPattern(
  () => `^${OF}?\\p{Script=Han}{0,4}(?:${anyOf('slogan/model-after')})(?=[，。、；]|$)`,
)
const CONTENT = /^为(?:主要)?内容/u
/** A noun of stance after the phrase weighs so much. */
const SURE = 3

/** Reasons for which a phrase that no noun calls a stance is none. */
const WEIGHT_GUARDS = defineGuards<[name: string, clauses: readonly string[]]>('slogan/motto-uncalled', [
  {
    id: 'name-ending',
    example: '坚持“绿色发展模式”',
    because: 'it ends as names do',
    unless: (name, clauses) => clauses.length === 1 && NAME_TAIL.test(name),
  },
  {
    id: 'names',
    example: '推进“农业园区、工业园区、科技园区”发展',
    because: 'each of its clauses ends as names of things do',
    unless: (_, clauses) =>
      clauses.length > 1 &&
      clauses.every((c) => (NAME_TAIL.exec(c)?.[0].length ?? 0) > 1 && !beginsWithVerb(c)),
  },
  {
    id: 'brand',
    example: '唱响“青川山水·明湖人家”',
    because: 'a point joins the two halves of a name: 印象青川·和合明湖',
    unless: (name) => name.includes('·'),
  },
  {
    id: 'single-characters',
    example: '坚持“严、细、深、实”',
    because: '严、细、深、实 are a motto only where they are called one',
    unless: (name, clauses) => clauses.length > 1 && clauses.some((c) => c.length < 2) && !isTogether(name),
  },
])

/** “幸福都是奋斗出来的。”: the stop that closes a known motto is none of it. */
function withoutStop<Inner extends { readonly text: string; readonly end: number }>(inner: Inner): Inner {
  const bare = inner.text.replace(/[。！]$/u, '')
  return bare.length < inner.text.length && mottoNamed(bare)
    ? { ...inner, text: bare, end: inner.end - 1 }
    : inner
}

/** The motto that a quotation states, if it states one. */
export function statedMotto(
  context: RuleContext,
  quote: Quotation,
): { name: string; start: number; end: number } | null {
  const { text } = context
  const { text: name, start, end } = withoutStop(innerOf(text, quote))
  if (name.length < SHORTEST || name.length > LONGEST) return null
  if (mottoNamed(name)) {
    const after = textBehind(text, quote.end, 16)
    const taken = NAMED_BEHIND.test(after) || refusedBy(QUOTE_GUARDS, context, quote)
    return taken ? null : { name, start, end }
  }
  if (refusedBy(PHRASE_GUARDS, name)) return null
  // a numeral abbreviation has a rule of its own
  if (readFormula(name) || sloganNamed(name)?.members) return null
  const row = rowOf(context, quote)
  const behind = textBehind(text, row.end, 28).replace(QUOTED, '').slice(0, 16)
  const clauses = clausesOf(name)
  if (refusedBy(NAMED_GUARDS, name, behind)) return null
  const { weight, noun } = weightBehind(behind)
  if (weight < SURE && refusedBy(WEIGHT_GUARDS, name, clauses)) return null
  const before = weightBefore(textBefore(text, row.start, 32))
  const closed = behind === '' || /^[，。；、：]/u.test(behind)
  const shape = weightOf(name) + (closed && UPHELD.test(charsBefore(text, row.start, 2)) ? 1 : 0)
  const calledSo = weight === 1 && clauses.length === 1 && name.length < 6 && before < 2 ? 0 : weight
  const enough = calledSo + before + shape >= THRESHOLD && (noun !== '' || before > 0)
  // three clauses that say the same way are a stance whatever is built by them
  const threefold = clauses.length > 2 && isParallel(clauses) && clauses.every((c) => c.length > 3)
  const alone = threefold || (weight >= 0 && before >= COPULA)
  if (!enough && !(alone && standsAlone(name, clauses))) return null
  if (refusedBy(QUOTE_GUARDS, context, quote)) return null
  return { name, start, end }
}

export const quotedMotto = defineRule({
  id: 'slogan/quoted-motto',
  kind: 'slogan',
  trigger: 'quotation',
  pattern: /[“‘「『"]/u,
  produce: (match, context) => {
    const quote = quoteAt(context, match.index)
    const found = quote && statedMotto(context, quote)
    if (!found) return null
    const fields: SloganFields = { form: 'motto', name: found.name }
    return { start: found.start, end: found.end, fields }
  },
  examples: [
    {
      text: '这一年谈到“稳住田、管好水、护住林”',
      facts: [{ text: '稳住田、管好水、护住林', form: 'motto' }],
    },
    { text: '关于“稳住田、管好水、护住林”，县里有一段介绍', facts: [{ text: '稳住田、管好水、护住林' }] },
    { text: '做到“应帮尽帮”', facts: [{ text: '应帮尽帮', form: 'motto' }] },
    { text: '明确“管渔船必须管安全”', facts: [{ text: '管渔船必须管安全', form: 'motto' }] },
    { text: '做到“群众满意度高”', facts: [{ text: '群众满意度高', form: 'motto' }] },
    { text: '坚持“聚合财力办大事”', facts: [{ text: '聚合财力办大事', form: 'motto' }] },
    { text: '突出“强监管防风险”', facts: [{ text: '强监管防风险', form: 'motto' }] },
    { text: '形成了“优选快建”', facts: [{ text: '优选快建', form: 'motto' }] },
    { text: '做到“严真细实新”', facts: [{ text: '严真细实新', form: 'motto' }] },
    { text: '实现“五年大提升”', facts: [{ text: '五年大提升', form: 'motto' }] },
    { text: '谈到“五年翻番”', facts: [{ text: '五年翻番', form: 'motto' }] },
    { text: '写下了“用钱先问效、失责必问责”', facts: [{ text: '用钱先问效、失责必问责', form: 'motto' }] },
    {
      text: '打造“学习有神、队伍有魂、活动有根”的工作室',
      facts: [{ text: '学习有神、队伍有魂、活动有根', form: 'motto' }],
    },
    { text: '突出“质量第一”', facts: [{ text: '质量第一', form: 'motto' }] },
    { text: '今年的主题是“转观念、强本领”', facts: [{ text: '转观念、强本领', form: 'motto' }] },
    { text: '唱响“劳动光荣、创造伟大”', facts: [{ text: '劳动光荣、创造伟大', form: 'motto' }] },
    { text: '希望大家“守得住清贫、耐得住寂寞”', facts: [{ text: '守得住清贫、耐得住寂寞', form: 'motto' }] },
    { text: '墙上写有“为人民服务”五个大字', facts: [{ text: '为人民服务', form: 'motto' }] },
    { text: '“最多跑一次”实现全覆盖', facts: [{ text: '最多跑一次' }] },
    { text: '秉承“热情、耐心、细致”的服务理念', facts: [{ text: '热情、耐心、细致', form: 'motto' }] },
    { text: '“人人都是窗口、处处都是形象”的要求', facts: [{ text: '人人都是窗口、处处都是形象' }] },
    { text: '发扬“缺氧不缺精神”的作风', facts: [{ text: '缺氧不缺精神' }] },
    { text: '按照“宜林则林、宜草则草”的原则', facts: [{ text: '宜林则林、宜草则草' }] },
    { text: '践行着“岗位在哪我就守到哪”的誓言', facts: [{ text: '岗位在哪我就守到哪' }] },
    { text: '形成了“比学帮带”的浓厚氛围', facts: [{ text: '比学帮带' }] },
    { text: '在“夯实、拓展、创新、突破”八个字上做文章', facts: [{ text: '夯实、拓展、创新、突破' }] },
    { text: '把“严、细、快、准”四字要求落到实处', facts: [{ text: '严、细、快、准' }] },
    { text: '做到“应修尽修、应通尽通”', facts: [{ text: '应修尽修、应通尽通' }] },
    { text: '科室的信条是“差错为零、服务为先”', facts: [{ text: '差错为零、服务为先' }] },
    { text: '把“账算清、话讲明”挂在嘴边', facts: [{ text: '账算清、话讲明' }] },
    { text: '将“不等不靠、不推不拖”当成了座右铭', facts: [{ text: '不等不靠、不推不拖' }] },
    { text: '谈到“化解矛盾风险维护社会稳定”', facts: [{ text: '化解矛盾风险维护社会稳定' }] },
    { text: '响应“农业学大寨”的号召', facts: [{ text: '农业学大寨' }] },
    { text: '谈到“一江碧水向东流”', facts: [{ text: '一江碧水向东流' }] },
    { text: '坚持“防、治、管并重”', facts: [{ text: '防、治、管并重' }] },
    { text: '谈到“服务第一、办事者满意”', facts: [{ text: '服务第一、办事者满意' }] },
    { text: '谈到“只填写一张表格”', facts: [{ text: '只填写一张表格' }] },
    { text: '筑牢“人防到边、技防到底”的防线', facts: [{ text: '人防到边、技防到底' }] },
  ],
  nearMisses: [
    '“绿水青山就是金山银山”实践创新基地',
    '当好“压舱石”',
    '弘扬“青石精神”',
    '走进“印象青川·和合明湖”产品展销中心，',
    '把“任务清单”贴在墙上',
    '筑牢“铜墙铁壁”',
    '荣获“全省文明单位”称号',
    '打好政策“组合拳”',
    '发展“候鸟经济”',
    '他说“今天先干这一段”',
    '推广“党支部+合作社”模式',
    '增强“主人翁”意识',
    '打造“一刻钟便民生活圈”',
    '“浙里办”平台',
    '防止“大水漫灌”',
    '坚持发展“枫桥经验”',
    '提供“保姆式”服务',
    '唱响“我爱我的家乡”主题歌曲',
    '破解“上学难、看病难”问题',
    '谈到“主要任务”',
    '纠正“重建设、轻养护”',
    '纠正“上有政策、下有对策”',
    '谈到“停车难、出行堵、环境差”',
    '“青山绿水行”公众号',
  ],
})
