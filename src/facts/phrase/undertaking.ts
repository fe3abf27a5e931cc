/** What a quotation names, where it names an undertaking: “清水绿岸”行动, “金种子工程”. */

import { isFiveYearPlan } from '../../calendar/five-year-plans.js'
import { OF } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { ONES, TEN } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { COUNT, SMALL } from './numerals.js'
import { innerOf, type QuoteRow, rowOf, textBefore, textBehind } from './quotes.js'
import { goesOn, nounAlternation, typeNoun } from './type-nouns.js'

/** How far behind the closing mark a type noun may stand. */
const REACH = 32

/** What leads over from the name to what it is called. */
const LEAD = lazyPattern(
  () => `^(?:为(?:${anyOf('campaign/led-over-by')})的|的|等\\d{1,3}个[“‘]?(?=\\p{Script=Han}{0,8}品牌)|等)?`,
)
/** What stands between the name and its type noun: no particle, no verb of a new clause. */
const MODIFIER = /[\p{Script=Han}\dA-Za-z]/u
const LONGEST_MODIFIER = 12
/** 第二届协作交流暨首届品牌展示|活动: two gatherings under one name. */
const LONGEST_OF_TWO = 24
const OF_TWO = new RegExp(`^(?:首|第[${SMALL}\\d]{1,3})届`, 'u')
const NOUN = new RegExp(
  nounAlternation((n) => n.quoted !== undefined),
  'uy',
)

interface Called {
  readonly lead: string
  readonly modifier: string
  readonly noun: string
}

/** The first type noun in what stands behind a quotation at `offset`; one that goes on as another word yields to one inside it. */
function calledBy(behind: string, text: string, offset: number): Called | null {
  const lead = LEAD.exec(behind)?.[0] ?? ''
  let until = lead.length + (OF_TWO.test(behind) ? LONGEST_OF_TWO : LONGEST_MODIFIER)
  for (let at = lead.length; at <= until && at < behind.length; at++) {
    NOUN.lastIndex = at
    const noun = NOUN.exec(behind)?.[0]
    if (noun) {
      const after = offset + at + noun.length
      const goes = goesOn(typeNoun(noun)!, text, after) && !TOLD_IN.test(text.slice(after, after + 4))
      if (!goes) return { lead, modifier: behind.slice(lead.length, at), noun }
      // 品牌展示活动: a brand is what is shown
      if (noun !== BRAND) until = Math.min(until, at + noun.length - 1)
    }
    if (!MODIFIER.test(behind.charAt(at))) break
  }
  return null
}

const PARTICLES = lazyPattern(
  () =>
    `${anyOf('campaign/particle-after-quotation')}|(?<!普)及|(?<!参)与|(?<!中)和(?!谐)|为(?!民)|从(?!业)|向(?!上|善)|使(?!命)|(?<!结)对(?!标|接|口)`,
)
/** What stands first is called by the name, so that no undertaking is: 理念, 机制, 平台. */
const OTHER_NOUN = lazyPattern(() => {
  const work = '工作(?!品牌|竞赛|.{0,4}(?:品牌|竞赛))'
  const building = `建设(?!${anyOf('campaign/built-by-name')})`
  return `^(?:${anyOf('campaign/called-otherwise')}|精神(?!文明)|思想(?!解放)|${work}|${building})`
})
/** What the undertaking behind acts upon; the quoted word is no name of it. */
const ACTED_UPON = lazyPattern(() => `^(?:问题(?!专项)|${anyOf('campaign/acted-upon')})`)
/** “一窗通办”等改革经验: what was learnt by it is told, under a label. */
const TOLD_ON = lazyPattern(() => `^的?(?:${anyOf('campaign/learnt-from')})`)
/** “建材洽谈会”等招商活动: fairs and meetings, not undertakings. */
const EVENT = lazyPattern(() => `(?:${anyOf('campaign/fair')})$`)
/** “…”行动方案: the plan of what is quoted. */
const TOLD_IN = /^(?:实施)?(?:方案|纲要)/u
/** Type nouns that need a name right before them. */
const isWeak = hasRole('campaign/weak-noun')
/** Crimes, and meetings that are none. */
const OTHER_DOING = lazyPattern(
  () =>
    `${anyOf('campaign/other-doing')}|(?:${anyOf('campaign/show')})$|^(?:${anyOf('campaign/project-built')})`,
)
const COUNTED = new RegExp(`^[${SMALL}两]{1,2}[大项个条]`, 'u')
/** Brands of goods, towns and tourism are no undertakings. */
const BRAND_OF_WORK = lazyPattern(() => anyOf('campaign/brand-of-work'))
const BRAND_OF_GOODS = lazyPattern(() => anyOf('campaign/brand-of-goods'))
/** Two type nouns in a row: the second is the type. */
const DOUBLE: Readonly<Record<string, readonly string[]>> = {
  普法: ['教育', '活动'],
  创建: ['活动', '行动', '工程'],
  整治: ['行动', '活动'],
  教育: ['活动'],
  大讨论: ['活动'],
}
/** Quoted words that are nobody's undertaking. */
const LABEL_ONLY = lazyPattern(() => `^(?:${anyOf('campaign/label-only')})|连冠$`)
/** Quoted labels that end like names. */
const LABEL = lazyPattern(
  () => `^(?:${anyOf('campaign/label-of-noun')})(?:${anyOf('campaign/noun-of-label')})$`,
)
const CREATED = lazyPattern(() => `(?:${anyOf('campaign/strives')})创建$`)

/** “逐梦新征程”|献礼“七一”|主题活动: the day stands between the name and its noun. */
const OCCASION = lazyPattern(() => `^(?:${anyOf('campaign/celebrates')})[“‘][^“”‘’]{1,8}[”’]`)

/** Nouns that have no long modifier between the quotation and themselves. */
const takesShortModifier = hasRole('campaign/short-modifier-only')

const INSIDE = new RegExp(`(${nounAlternation((n) => n.inside === 'y')})$`, 'u')

/** Reasons for which what a quotation is called makes no undertaking of it. */
const TYPE_GUARDS = defineGuards<[name: string, called: Called, rest: string]>('campaign/called-by-noun', [
  {
    id: 'other-doing',
    example: '“夕阳红”文艺演出活动',
    because: 'a crime, a show or a project that is built: no undertaking',
    unless: (_, { modifier }) => OTHER_DOING.test(modifier),
  },
  {
    id: 'label',
    example: '“七连冠”活动',
    because: 'a label: nobody’s undertaking',
    unless: (name) => LABEL_ONLY.test(name),
  },
  {
    id: 'clause',
    example: '“清水绿岸”及相关活动',
    because: 'a particle or a verb between them begins a new clause',
    unless: (_, { modifier }) => PARTICLES.test(modifier),
  },
  {
    id: 'counted',
    example: '“清水绿岸”三大行动',
    because: 'the noun is counted: “…”三大行动',
    unless: (_, { modifier }) => COUNTED.test(modifier),
  },
  {
    id: 'called-otherwise',
    example: '“清水绿岸”理念教育活动',
    because: 'the first noun is what is called so: 理念, 机制, 平台',
    unless: (_, { modifier, noun }) => OTHER_NOUN.test(modifier + noun),
  },
  {
    id: 'acted-upon',
    example: '“散乱污”问题整治',
    because: 'the quotation is what is acted upon, and no name',
    unless: (_, { modifier, noun }) => isWeak(noun) && ACTED_UPON.test(modifier),
  },
  {
    id: 'attribute',
    example: '“清水绿岸”的活动',
    because: '的 makes an attribute of it; only of brands of work it leads over',
    unless: (_, { lead, modifier, noun }) => lead === OF && !(noun === BRAND && BRAND_OF_WORK.test(modifier)),
  },
  {
    id: 'brand-of-goods',
    example: '“清水绿岸”旅游品牌',
    because: 'a brand of goods, towns or tourism',
    unless: (_, { modifier, noun }) =>
      noun === BRAND && (BRAND_OF_GOODS.test(modifier) || !BRAND_OF_WORK.test(modifier)),
  },
  {
    id: 'far',
    example: '“清水绿岸”城乡环境卫生综合整治',
    because: 'its noun stands right after the quotation, or nearly so',
    unless: (_, { modifier, noun }) => takesShortModifier(noun) && modifier.length > 6,
  },
  {
    id: 'plan-of-state',
    example: '“十四五”工程',
    because: '“九五”计划 and “十四五”规划 are plans of the state',
    unless: (name, { noun }) => isFiveYearPlan(name) && !isOfLawCampaign(noun),
  },
  {
    id: 'learnt',
    example: '“一窗通办”等改革的经验',
    because: 'what was learnt by it is told, under a label',
    unless: (_name, _called, rest) => TOLD_ON.test(rest),
  },
  {
    id: 'fair',
    example: '“建材洽谈会”等招商活动',
    because: 'fairs and meetings are no undertakings',
    unless: (name, { lead }) => EVENT.test(name) && lead === AND_OTHERS,
  },
])
const BRAND = '品牌'
const AND_OTHERS = '等'
const isOfLawCampaign = hasRole('campaign/of-law-campaign')

/** The type noun behind a row of quotations, as it is written; `null` if they name no undertaking. */
export function typeBehind(context: RuleContext, row: QuoteRow, name: string): string | null {
  const behind = textBehind(context.text, row.end, REACH).replace(OCCASION.regexp, (words) =>
    'X'.repeat(words.length),
  )
  const called = calledBy(behind, context.text, row.end)
  if (!called) return null
  const { lead, modifier, noun } = called
  const entry = typeNoun(noun)!
  const length = lead.length + modifier.length + noun.length
  if (refusedBy(TYPE_GUARDS, name, called, behind.slice(length))) return null
  const further = DOUBLE[noun]?.find((n) => behind.startsWith(n, length))
  return further ?? (entry.quoted === 'y' || !entry.quoted ? noun : entry.quoted)
}

/** Reasons for which a type noun at the end of a quotation makes no name of it. */
const INSIDE_GUARDS = defineGuards<[name: string]>('campaign/noun-in-quotation', [
  {
    id: 'label',
    example: '“面子工程”',
    because: 'a label that ends as names do',
    unless: (name) => LABEL.test(name),
  },
  {
    id: 'clauses',
    example: '“谁主管、谁开展活动”',
    because: 'clauses that go on: 谁执法、谁普法',
    unless: (name) => WHOEVER.test(name),
  },
])
const WHOEVER = lazyPattern(() => `[、，](?:${anyOf('campaign/whoever')})`)

/** The type noun that ends the quoted name itself. */
function typeInside(name: string): string | null {
  const noun = INSIDE.exec(name)?.[1]
  // 谁执法、谁普法, 保基本、保战略: a clause of its own, no name
  const clause = name.slice(Math.max(name.lastIndexOf('、'), name.lastIndexOf('，')) + 1)
  if (!noun || clause.length - noun.length < 2 || refusedBy(INSIDE_GUARDS, name)) return null
  const quoted = typeNoun(noun)?.quoted
  return quoted === 'y' || !quoted ? noun : quoted
}

/** A name and its type, and the place of the name. */
interface Named {
  readonly name: string
  readonly type: string
  readonly start: number
  readonly end: number
}

/** Reasons for which a quotation can be no name of an undertaking. */
const NAME_GUARDS = defineGuards<[name: string]>('campaign/quotation', [
  {
    id: 'day',
    example: '“5·12”防灾演练活动',
    because: 'the day on which something happened: “5·12”防灾演练',
    unless: (name) => /^\d{1,2}·\d{1,2}$/u.test(name),
  },
  {
    id: 'sentence',
    example: '“清水绿岸！”行动',
    because: 'the marks of a sentence or a title stand in it',
    unless: (name) => /[。！？：《》\n]/u.test(name),
  },
  {
    id: 'figure',
    example: '“12”工程',
    because: 'a number, and no code of three figures or more',
    unless: (name) => /^\d+$/u.test(name) && !/^\d{3,6}$/u.test(name),
  },
])

/** The undertaking that a quotation names, if it names one. */
export function namedUndertaking(context: RuleContext, quote: Quotation): Named | null {
  const inner = innerOf(context.text, quote)
  const { text: name, start, end } = inner
  if (name.length < 2 || name.length > 40 || refusedBy(NAME_GUARDS, name)) return null
  const row = rowOf(context, quote)
  // in a row, a name that brings its own type noun does not share that of the last
  const own = row.index < row.quotes.length - 1 ? typeInside(name) : null
  const behind = own ?? typeBehind(context, row, name)
  const inside = behind ? null : typeInside(name)
  const before = textBefore(context.text, row.start, 8)
  const created = inside || behind ? null : CREATED.test(before) ? '创建' : null
  const type = inside ?? behind ?? created ?? projectBehind(context, row, name)
  if (!type) return null
  return (
    occasion(context, quote, type) ?? (isOccasionOf(context.text, quote) ? null : { name, type, start, end })
  )
}

/** 实施“双百”项目: a project that is carried out under a formula. */
function projectBehind({ text }: RuleContext, row: QuoteRow, name: string): string | null {
  const carried = FORMULA.test(name) && CARRIED_OUT.test(textBefore(text, row.start, 8))
  return carried && text.startsWith('项目', row.end) && !text.startsWith('项目建', row.end) ? '项目' : null
}

const FORMULA = new RegExp(`^[${COUNT}双百千万][\\p{Script=Han}\\d+A-Z]{1,5}$`, 'u')
const CARRIED_OUT = /(?<!谋划)实施好?$/u

const ACTIVITY = '活动'
/** 二十大, 七一, 建党百年: what is celebrated. */
const CELEBRATED = lazyPattern(
  () => `^(?:.{0,4}(?:${anyOf('campaign/ends-occasion')})|[${ONES}${TEN}]·?[${ONES}${TEN}])$`,
)
const CELEBRATES = lazyPattern(() => `(?:${anyOf('campaign/celebrates')})$`)
const BESIDE_OCCASION = lazyPattern(() => `[”’](?:${anyOf('campaign/celebrates')})$`)

/** “逐梦新征程”|献礼“七一”主题活动: the day is no name beside one. */
const isOccasionOf = (text: string, quote: Quotation): boolean =>
  BESIDE_OCCASION.test(text.slice(Math.max(0, quote.start - 3), quote.start))

/** 献礼“二十大”活动: a meeting or a day is what is quoted, and the words around it are the name. */
function occasion(context: RuleContext, quote: Quotation, type: string): Named | null {
  const { text } = context
  const verb = CELEBRATES.exec(textBefore(text, quote.start, 4))?.[0]
  const { text: name } = innerOf(text, quote)
  const celebrated = verb !== undefined && type === ACTIVITY && CELEBRATED.test(name)
  if (!celebrated || isOccasionOf(text, quote)) return null
  const called = calledBy(textBehind(text, quote.end, REACH), text, quote.end)
  if (!called) return null
  const start = quote.start - verb.length
  const end = quote.end + called.lead.length + called.modifier.length + called.noun.length
  return { name: text.slice(start, end), type, start, end }
}
