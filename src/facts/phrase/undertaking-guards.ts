/** Reasons for which a quotation and the noun after it name no undertaking. */

import { isFiveYearPlan } from '../../calendar/five-year-plans.js'
import { COUNTER, OF, UPPER, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { COUNTING_TWO } from '../../numeral/characters.js'
import { defineGuards } from '../../rules/guard.js'
import { SMALL } from './numerals.js'
import { ACTION, EDUCATION, PLAN, STRATEGY, WORK } from './type-nouns.js'

export interface Called {
  readonly lead: string
  readonly modifier: string
  readonly noun: string
}

const PARTICLES = lazyPattern(
  () =>
    `${anyOf('campaign/particle-after-quotation')}|(?<!普)及|(?<!参)与|(?<!中)和(?!谐)|为(?!民)|从(?!业)|向(?!${UPPER}|善)|使(?!命)|(?<!结)对(?!标|接|口)`,
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
const TOLD_ON = lazyPattern(() => `^${OF}?(?:${anyOf('campaign/learnt-from')})`)

/** “建材洽谈会”等招商活动: fairs and meetings, not undertakings. */
const EVENT = lazyPattern(() => `(?:${anyOf('campaign/fair')})$`)

/** Type nouns that need a name right before them. */
const isWeak = hasRole('campaign/weak-noun')

/** Crimes, and meetings that are none. */
const OTHER_DOING = lazyPattern(
  () =>
    `${anyOf('campaign/other-doing')}|(?:${anyOf('campaign/show')})$|^(?:${anyOf('campaign/project-built')})`,
)

const PLAN_OF_ACTION = `${ACTION}${PLAN}`
const COUNTED = new RegExp(`^[${SMALL}${COUNTING_TWO}]{1,2}[大项${COUNTER}条]`, 'u')

/** Brands of goods, towns and tourism are no undertakings. */
const BRAND_OF_WORK = lazyPattern(() => anyOf('campaign/brand-of-work'))

const BRAND_OF_GOODS = lazyPattern(() => anyOf('campaign/brand-of-goods'))

/** Quoted words that are nobody's undertaking. */
const LABEL_ONLY = lazyPattern(() => `^(?:${anyOf('campaign/label-only')})|连冠$`)

/** Quoted labels that end like names. */
const LABEL = lazyPattern(
  () => `^(?:${anyOf('campaign/label-of-noun')})(?:${anyOf('campaign/noun-of-label')})$`,
)

/** Nouns that have no long modifier between the quotation and themselves. */
const takesShortModifier = hasRole('campaign/short-modifier-only')

/** Reasons for which what a quotation is called makes no undertaking of it. */
export const TYPE_GUARDS = defineGuards<[name: string, called: Called, rest: string]>(
  'campaign/called-by-noun',
  [
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
      // 六项行动|计划: the plan of so many actions
      unless: (_, { modifier, noun }) => COUNTED.test(modifier) && noun !== PLAN_OF_ACTION,
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
      unless: (_, { lead, modifier, noun }) =>
        lead === OF && !(noun === BRAND && BRAND_OF_WORK.test(modifier)),
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
      id: 'way-of-teaching',
      example: '推行“沉浸式”教育',
      because: 'how it is taught, or the system of it: “双元制”职业教育',
      unless: (name, { noun }) => noun === EDUCATION && endsAttribute(name.slice(-1)),
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
  ],
)

const endsAttribute = hasRole('campaign/ends-attribute')

export const BRAND = '品牌'

const AND_OTHERS = '等'

const isOfLawCampaign = hasRole('campaign/of-law-campaign')

/** Reasons for which a type noun at the end of a quotation makes no name of it. */
export const INSIDE_GUARDS = defineGuards<[name: string]>('campaign/noun-in-quotation', [
  {
    id: 'label',
    example: '“面子工程”',
    because: 'a label that ends as names do',
    unless: (name) => LABEL.test(name),
  },
  {
    id: 'years',
    example: '“三年行动计划”',
    because: 'it says how many years it takes, and nothing of what it is',
    unless: (name) => OF_YEARS.test(name),
  },
  {
    id: 'sum',
    example: '“补贴+抽奖+展销活动”',
    because: 'what is put together, and no name: one item of a sum ends so',
    unless: (name) => SUMMED.test(name) && !/^\d/u.test(name),
  },
  {
    id: 'clauses',
    example: '“谁主管、谁开展活动”',
    because: 'clauses that go on: 谁执法、谁普法',
    unless: (name) => WHOEVER.test(name),
  },
])

const SUMMED = /[+＋]/u
const OF_YEARS = new RegExp(
  `^[${SMALL}${COUNTING_TWO}\\d]{1,2}${YEAR_MARK}(?:${ACTION})?(?:${[PLAN, ACTION, WORK, STRATEGY].join('|')})$`,
  'u',
)
const WHOEVER = lazyPattern(() => `^(${anyOf('campaign/whoever')}).{1,8}\\1`)

/** Reasons for which a quotation can be no name of an undertaking. */
export const NAME_GUARDS = defineGuards<[name: string]>('campaign/quotation', [
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
