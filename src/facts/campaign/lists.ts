/** Undertakings of a list that share their last noun: 净水、净土保卫战; 甲水库、乙铁路等重点工程; 西部大开发和工业强省战略. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import type { Draft } from '../../rules/rule.js'
import { SMALL } from '../phrase/numerals.js'
import { lastClause } from '../phrase/quotes.js'
import { nounAlternation } from '../phrase/type-nouns.js'
import { beginningOf } from './boundary.js'
import { campaignNamed } from './lexicon.js'
import type { CampaignFields } from './schema.js'
import { endsInWordOfJoint, isGeneric, joinsDeeds } from './words.js'
import { isItem, isWork } from './works.js'

const BREAKS = '，。；：！？\n“”‘’（）()'
/** How far a list reaches, in characters. */
const REACH = 120

const ENDS_IN_NOUN = new RegExp(`(?:${nounAlternation((n) => n.bare !== undefined)})$`, 'u')

/** 净水、净土保卫战: the items before the one at `start`, each with the noun they share. */
export function sharing(
  text: string,
  start: number,
  nounStart: number,
  end: number,
): Draft<CampaignFields>[] {
  const joint = text.charAt(start - 1)
  if (joint !== '、' && joint !== '和') return []
  if (joint === '和' && joinsDeeds(text, start - 1, 0)) return []
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
      const governed =
        own?.edge === 'verb' || (own?.edge === 'clause' && (own.word !== '' || noun === '工程'))
      if (!own || !governed) return []
      from = own.start
    }
    const item = text.slice(from, itemEnd)
    const even = item.length === modifier.length || modifier.startsWith(item.slice(-2), item.length - 2)
    const shared =
      item.length < modifier.length && item.slice(-2) === modifier.slice(item.length - 2, item.length)
        ? modifier.slice(item.length)
        : ''
    if (
      item.length < 2 ||
      item.length > (noun === '工程' ? 16 : 10) ||
      (noun === '工程' && item.length < 3 && item.length !== modifier.length) ||
      GREAT.test(item) ||
      isGeneric(item, noun !== '战略')
    )
      return []
    const known = campaignNamed(item + noun) !== undefined
    const alike =
      noun === '战略'
        ? isCourse(item) || (items.length > 1 && item.length <= 4)
        : noun === '工程' && item.length >= 4 && isWork(item)
    if (!known && !alike && !even && (!loose || Math.abs(item.length - modifier.length) > 2)) return []
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
  if (!match || endsInWordOfJoint(first)) return null
  if (joinsDeeds(text, start + first.length, start)) return null
  const known =
    campaignNamed(first + noun) !== undefined ||
    (isCourse(first) && campaignNamed(second + noun) !== undefined)
  const courses = noun === '战略' && isCourse(first) && isCourse(second)
  const even = first.length === second.length && first.length >= 3 && first.at(-1) === second.at(-1)
  if (!known && !courses && !even) return null
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
  if (known || !isListed(noun) || ENDS_IN_NOUN.test(raw)) return null
  const begins = first ? beginningOf(text, itemEnd, itemEnd) : null
  if (first && (!begins || begins.edge === 'none' || begins.edge === 'quotation')) return null
  const start = begins?.start ?? itemEnd - raw.length
  const item = text.slice(start, itemEnd)
  if (!isItem(item)) return null
  if (noun === '战略' && !isCourse(item)) return null
  if (noun !== '工程')
    return item.length >= 4 && item.length <= 14 ? made(start, itemEnd, item + kind + noun, type) : null
  if (isWork(item) && item.length >= 4 && !isGeneric(item, true))
    return made(start, itemEnd, item + noun, type)
  return isPlaced(kind) && item.length >= 3 && item.length <= 8
    ? made(start, itemEnd, item + kind + noun, type)
    : null
}

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
