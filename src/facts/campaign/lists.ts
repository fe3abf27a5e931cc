/** Undertakings of a list that share their last noun: 净水、净土保卫战; 甲水库、乙铁路等重点工程; 西部大开发和工业强省战略. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { SMALL } from '../phrase/numerals.js'
import { lastClause } from '../phrase/quotes.js'
import { nounAlternation } from '../phrase/type-nouns.js'
import { type Beginning, beginningOf } from './boundary.js'
import { campaignNamed } from './lexicon.js'
import type { CampaignFields } from './schema.js'
import { endsInWordOfJoint, isGeneric, joinsDeeds } from './words.js'
import { isItem, isWork } from './works.js'

const BREAKS = '，。；：！？\n“”‘’（）()'
/** How far a list reaches, in characters. */
const REACH = 120

const ENDS_IN_NOUN = new RegExp(`(?:${nounAlternation((n) => n.bare !== undefined)})$`, 'u')

const FIRST = defineGuards<[begins: Beginning, noun: string]>(
  'campaign/first-of-list',
  [
    {
      id: 'ungoverned',
      example: '年初的净水、净土保卫战',
      because: 'no verb governs the list',
      unless: ({ edge, word }, noun) =>
        !(edge === 'verb' || (edge === 'clause' && (word !== '' || noun === '工程'))),
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
  if (noun === '战略' && (isCourse(item) || (several && item.length <= 4))) return true
  if (noun === '工程' && item.length >= 4 && isWork(item)) return true
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
        item.length < 2 || (noun === '工程' && item.length < 3 && item.length !== modifier.length),
    },
    {
      id: 'long',
      example: '打好城区生活污水直排口整治、农村生活污水直排口整治攻坚战',
      because: 'too long for a name',
      unless: ({ item, noun }) => item.length > (noun === '工程' ? 16 : 10),
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
      unless: ({ item, noun }) => isGeneric(item, noun !== '战略'),
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
      if (!own || refusedBy(FIRST, own, noun)) return []
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

/** A course that a strategy takes: 工业强省, 西部大开发, 创新驱动. */
const COURSE = lazyPattern(() => {
  const strengthened = `(?:${anyOf('campaign/strengthens')})\\p{Script=Han}?(?:${anyOf('campaign/strengthened')})`
  return `(?:${strengthened}|${anyOf('campaign/course')})$`
})
const isCourse = (item: string) => item.length >= 3 && COURSE.test(item)

interface Two {
  readonly text: string
  readonly start: number
  readonly first: string
  readonly second: string
  readonly noun: string
}

/** Whether two names that a joint parts are built alike: known, courses both, even in length and ending. */
function areAlike({ first, second, noun }: Two): boolean {
  if (campaignNamed(first + noun) !== undefined) return true
  if (isCourse(first) && campaignNamed(second + noun) !== undefined) return true
  if (noun === '战略' && isCourse(first) && isCourse(second)) return true
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

/** 西部大开发和工业强省战略, where the name was taken to reach over the joint: both, or `null` if it is one. */
export function doublet(
  text: string,
  start: number,
  nounStart: number,
  end: number,
): Draft<CampaignFields>[] | null {
  const noun = text.slice(nounStart, end)
  const match = /^(\p{Script=Han}{2,12})[和与及](\p{Script=Han}{2,14})$/u.exec(text.slice(start, nounStart))
  const [, first = '', second = ''] = match ?? []
  if (!match || refusedBy(TWO, { text, start, first, second, noun })) return null
  const firstEnd = start + first.length
  return [
    { start, end: firstEnd, fields: { name: first + noun, type: noun } },
    { start: firstEnd + 1, end, fields: { name: second + noun, type: noun } },
  ]
}

/** What stands between 等 and the noun and says nothing of the items. */
const AT_LARGE = lazyPattern(() => `^(?:${anyOf('campaign/at-large')})*`)
const COUNTED = new RegExp(`^[${SMALL}\\d]+[大项个]`, 'u')
const AND_OTHERS = lazyPattern(() => `(?<!${anyOf('campaign/before-deng-in-word')})等(?=[^等]{0,100}$)`)
/** Works that go by the name of their place: 白鹤滩, 引江济淮 of 等重大水利工程. */
const isPlaced = hasRole('campaign/placed-works')
/** Nouns whose lists of items are lists of undertakings. */
const isListed = hasRole('campaign/listed-noun')

/** Works and undertakings whose own noun is left out in a list: 甲、乙等重大水利工程. */
export function andOthers(
  text: string,
  nounStart: number,
  end: number,
  type: string,
): Draft<CampaignFields>[] {
  const clause = lastClause(text.slice(Math.max(0, nounStart - REACH), nounStart), BREAKS)
  const others = AND_OTHERS.exec(clause)
  if (!others) return []
  const noun = text.slice(nounStart, end)
  const rest = clause.slice(others.index + 1)
  const counted = COUNTED.exec(rest)?.[0] ?? ''
  const kind = rest.slice(counted.length).replace(AT_LARGE.regexp, '')
  if (kind.length > 6) return []
  const atLarge = kind === '' || isGeneric(kind, true)
  const from = nounStart - clause.length
  const drafts: Draft<CampaignFields>[] = []
  const pieces = clause.slice(0, others.index).split('、')
  let at = from
  for (const [i, piece] of pieces.entries()) {
    const last = i === pieces.length - 1
    const joint = last ? lastJoint(piece) : -1
    const items = joint > 0 ? [piece.slice(0, joint), piece.slice(joint + 1)] : [piece]
    for (const [k, raw] of items.entries()) {
      const itemEnd = at + raw.length
      const draft = itemOf(text, {
        raw,
        itemEnd,
        first: i === 0 && k === 0,
        kind,
        known: counted !== '' || !atLarge,
        noun,
        type,
      })
      if (draft) drafts.push(draft)
      at = itemEnd + 1
    }
  }
  return drafts
}

/** Where 和 or 及 parts the last piece of a list into two items; −1 if nowhere. */
function lastJoint(piece: string): number {
  const at = Math.max(piece.lastIndexOf('和'), piece.lastIndexOf('及'))
  return at >= 3 && piece.length - at > 3 && !endsInWordOfJoint(piece.charAt(at - 1)) ? at : -1
}

interface Listed {
  readonly raw: string
  readonly itemEnd: number
  readonly first: boolean
  /** What the list's noun says of the kind of work: 水电 of 等重大水电工程. */
  readonly kind: string
  /** Only known ones are undertakings: 等4个工程, 等公司的工程. */
  readonly known: boolean
  readonly noun: string
  readonly type: string
}

function itemOf(
  text: string,
  { raw, itemEnd, first, kind, known, noun, type }: Listed,
): Draft<CampaignFields> | null {
  const short = noun === '项目' ? undefined : suffixKnown(raw)
  if (short) {
    const start = itemEnd - short.length
    const whole = isWork(short) || campaignNamed(short + noun)
    return made(start, itemEnd, short + (whole ? '' : kind) + noun, type)
  }
  const begins = first ? beginningOf(text, itemEnd, itemEnd) : null
  if (first && !begins) return null
  const start = begins?.start ?? itemEnd - raw.length
  const item = text.slice(start, itemEnd)
  if (refusedBy(LISTED, { item, kind, known, noun, start })) return null
  const whole = noun !== '工程' || !isOwnWork(item)
  return made(start, itemEnd, item + (whole ? kind : '') + noun, type)
}

interface Other {
  readonly item: string
  readonly kind: string
  readonly known: boolean
  readonly noun: string
  readonly start: number
}

const isOwnWork = (item: string) => isWork(item) && item.length >= 4 && !isGeneric(item, true)

/** Whether an item of `noun` makes a name of its own: a work, the place of works of that kind, a phrase neither short nor long. */
function isNamed({ item, kind, noun }: Other): boolean {
  if (noun !== '工程') return item.length >= 4 && item.length <= 14
  return isOwnWork(item) || (isPlaced(kind) && item.length >= 3 && item.length <= 8)
}

/** Reasons for which an item before 等重大水利工程 is no undertaking. */
const LISTED = defineGuards<[other: Other]>(
  'campaign/and-others',
  [
    {
      id: 'counted',
      example: '建成小河坝水库、北岸防洪堤等4个工程',
      because: 'of a list that a numeral or another noun sums up only known ones are names',
      unless: ({ known }) => known,
    },
    {
      id: 'noun-not-shared',
      example: '办好校舍改造、道路硬化等项目',
      because: 'lists of this noun are no lists of undertakings',
      unless: ({ noun }) => !isListed(noun),
    },
    {
      id: 'no-item',
      example: '实施库区绿化、好的河道治理等重点工程',
      because: 'a clause, or words that say nothing of their own',
      unless: ({ item }) => !isItem(item),
    },
    {
      id: 'no-course',
      example: '实施乡村旅游、文化教育等战略',
      because: 'no course that a strategy takes',
      unless: ({ item, noun }) => noun === '战略' && !isCourse(item),
    },
    {
      id: 'no-work',
      example: '实施库区绿化、校园安全等重点工程',
      because: 'too short or too long, or no work',
      unless: (other) => !isNamed(other),
    },
  ],
  ({ start }) => start,
)

const made = (start: number, end: number, name: string, type: string): Draft<CampaignFields> => ({
  start,
  end,
  fields: { name, type },
})

/** The known work whose short name ends `item`: 完成白鹤滩 → 白鹤滩. */
function suffixKnown(item: string): string | undefined {
  for (let length = Math.min(8, item.length); length >= 2; length--) {
    const name = item.slice(-length)
    const entry = campaignNamed(name)
    if (entry && entry.name !== name && entry.name.startsWith(name)) return name
  }
  return undefined
}
