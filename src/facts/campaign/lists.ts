/** Undertakings of a list that share their last noun: 净水、净土保卫战; 西部大开发和工业强省战略. */
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { campaignNamed } from '../phrase/campaigns.js'
import { lastClause } from '../phrase/quotes.js'
import { nounAlternation, STRATEGY, WORK } from '../phrase/type-nouns.js'
import { type Beginning, beginningOf } from './boundary.js'
import { isCourse } from './course.js'
import type { CampaignFields } from './schema.js'
import { endsInWordOfJoint, isGeneric, joinsDeeds } from './words.js'
import { isWork } from './works.js'

/** No list reaches over these. */
export const BREAKS = '，。；：！？\n“”‘’（）()'

const ENDS_IN_NOUN = new RegExp(`(?:${nounAlternation((n) => n.bare !== undefined)})$`, 'u')

const FIRST = defineGuards<[begins: Beginning, noun: string, known: boolean]>(
  'campaign/first-of-list',
  [
    {
      id: 'ungoverned',
      example: '年初的净水、净土保卫战',
      because: 'no verb governs the list',
      // 蓝天、碧水保卫战: known ones need none
      unless: ({ edge, word }, noun, known) =>
        !known && !(edge === 'verb' || (edge === 'clause' && (word !== '' || noun === WORK))),
    },
  ],
  ({ start }) => start,
)

/** An item that has the noun of the last one, whose modifier is told. */
interface Item {
  readonly item: string
  readonly modifier: string
  readonly noun: string
  /** Whether 、 parts it from the next, and not 和. */
  readonly loose: boolean
  readonly several: boolean
  readonly start: number
}

/** Whether `item` is built as the last one: as long, ending alike, a course as it, a work as it. */
function isAlike({ item, modifier, noun, loose, several }: Item): boolean {
  if (campaignNamed(item + noun) !== undefined) return true
  if (noun === STRATEGY && (isCourse(item) || (several && item.length <= 4))) return true
  if (noun === WORK && item.length >= 4 && isWork(item)) return true
  if (item.length === modifier.length || modifier.startsWith(item.slice(-2), item.length - 2)) return true
  return loose && Math.abs(item.length - modifier.length) <= 2
}

/** Reasons for which a list has no noun in common. */
const ITEM = defineGuards<[item: Item]>(
  'campaign/item-of-list',
  [
    {
      id: 'short',
      example: '实施校服、校车放心工程',
      because: 'too short for a name',
      unless: ({ item, modifier, noun }) =>
        item.length < 2 || (noun === WORK && item.length < 3 && item.length !== modifier.length),
    },
    {
      id: 'long',
      example: '打好城区生活污水直排口整治、农村生活污水直排口整治攻坚战',
      because: 'too long for a name',
      unless: ({ item, noun }) => item.length > (noun === WORK ? 16 : 10),
    },
    {
      id: 'at-large',
      example: '打好重点水域、黑臭水体攻坚战',
      because: 'works at large',
      unless: ({ item }) => GREAT.test(item),
    },
    {
      id: 'generic',
      example: '实施污水处理、湿地修复工程',
      because: 'the words say what any undertaking could be',
      unless: ({ item, noun }) => isGeneric(item, noun !== STRATEGY),
    },
    {
      id: 'unlike',
      example: '开展未成年人网络环境、校园安全专项行动',
      because: 'it is not built as the last one is',
      unless: (item) => !isAlike(item),
    },
  ],
  ({ start }) => start,
)

/** 净水、净土保卫战: the items before the one at `start`, each with the noun they share. */
export function sharing(
  text: string,
  start: number,
  nounStart: number,
  end: number,
): Draft<CampaignFields>[] {
  const joint = text.charAt(start - 1)
  if (joint !== '、' && joint !== '和') return []
  const loose = joint === '、'
  const modifier = text.slice(start, nounStart)
  const noun = text.slice(nounStart, end)
  const clause = lastClause(text.slice(Math.max(0, start - 61), start - 1), BREAKS)
  const items = clause.split(/[、和]/u).reverse()
  const drafts: Draft<CampaignFields>[] = []
  let at = start - 1
  for (const [i, raw] of items.entries()) {
    const itemEnd = at
    at -= raw.length + 1
    let from = itemEnd - raw.length
    if (ENDS_IN_NOUN.test(raw)) break
    if (i === items.length - 1) {
      const own = beginningOf(text, itemEnd, itemEnd)
      const known = own !== null && campaignNamed(text.slice(own.start, itemEnd) + noun) !== undefined
      if (!own || refusedBy(FIRST, own, noun, known)) return []
      from = own.start
    }
    const item = text.slice(from, itemEnd)
    const shared =
      item.length < modifier.length && item.slice(-2) === modifier.slice(item.length - 2, item.length)
        ? modifier.slice(item.length)
        : ''
    if (refusedBy(ITEM, { item, modifier, noun, loose, several: items.length > 1, start: from })) return []
    drafts.push({ start: from, end: itemEnd, fields: { name: item + shared + noun, type: noun } })
  }
  return drafts
}

/** 重大民生政策、重大脱贫工程: works at large. */
const GREAT = lazyPattern(() => `^(?:${anyOf('campaign/at-large-item')})`)

/** 专利、标准和商标品牌战略: in a list 和 stands before the last name. Where the last one begins. */
export function lastOfList(text: string, start: number, nounStart: number): number {
  if (text.charAt(start - 1) !== '、') return start
  const joint = /^(\p{Script=Han}{2,4})和(?=\p{Script=Han}{2,4}$)/u.exec(text.slice(start, nounStart))
  return joint && !endsInWordOfJoint(joint[1]!) ? start + joint[0].length : start
}

interface Two {
  readonly text: string
  readonly start: number
  readonly first: string
  readonly second: string
  readonly noun: string
  /** Whether others of the list stand before them. */
  readonly listed: boolean
}

/** Whether two names that a joint parts are built alike: known, courses both, even in length and ending. */
function areAlike({ first, second, noun, listed }: Two): boolean {
  if (campaignNamed(first + noun) !== undefined) return true
  if (isCourse(first) && campaignNamed(second + noun) !== undefined) return true
  if (noun === STRATEGY && isCourse(first) && (listed || isCourse(second))) return true
  return first.length === second.length && first.length >= 3 && first.at(-1) === second.at(-1)
}

/** Reasons for which a joint parts no two names. */
const TWO = defineGuards<[two: Two]>(
  'campaign/two-in-one',
  [
    {
      id: 'joined-deeds',
      example: '实施湿地生态保护和治理攻坚保护工程',
      because: '和 joins two deeds of one undertaking: 保护和修复',
      unless: ({ text, start, first }) => joinsDeeds(text, start + first.length, start),
    },
    {
      id: 'unlike',
      example: '实施数字乡村和人才引进行动',
      because: 'the two are not built alike',
      unless: (two) => !areAlike(two),
    },
  ],
  ({ start }) => start,
)

const BOTH = new RegExp(`^(\\p{Script=Han}{2,12})[${JOINTS}](\\p{Script=Han}{2,14})$`, 'u')

/** 西部大开发和工业强省战略, where the name was taken to reach over the joint: both, or `null` if it is one. */
export function doublet(
  text: string,
  start: number,
  nounStart: number,
  end: number,
): Draft<CampaignFields>[] | null {
  const noun = text.slice(nounStart, end)
  const match = BOTH.exec(text.slice(start, nounStart))
  const [, first = '', second = ''] = match ?? []
  if (!match || refusedBy(TWO, { text, start, first, second, noun, listed: text.charAt(start - 1) === '、' }))
    return null
  const firstEnd = start + first.length
  return [
    { start, end: firstEnd, fields: { name: first + noun, type: noun } },
    { start: firstEnd + 1, end, fields: { name: second + noun, type: noun } },
  ]
}
