/** Works and undertakings of a list that 等 concludes and whose own noun is left out: 甲水库、乙铁路等重点工程. */

import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { campaignNamed } from '../phrase/campaigns.js'
import { SMALL } from '../phrase/numerals.js'
import { lastClause } from '../phrase/quotes.js'
import { PROJECT, STRATEGY, WORK } from '../phrase/type-nouns.js'
import { beginningOf } from './boundary.js'
import { isCourse } from './course.js'
import { BREAKS } from './lists.js'
import type { CampaignFields } from './schema.js'
import { endsInWordOfJoint, isGeneric } from './words.js'
import { isItem, isWork } from './works.js'

/** How far a list reaches, in characters. */
const REACH = 120

/** What stands between 等 and the noun and says nothing of the items. */
const AT_LARGE = lazyPattern(() => `^(?:${anyOf('campaign/at-large')})*`)
const COUNTED = new RegExp(`^[${SMALL}\\d]+[大项个]`, 'u')
const AND_OTHERS = lazyPattern(() => `(?<!${anyOf('campaign/before-deng-in-word')})等(?=[^等]{0,100}$)`)
/** Works that go by the name of their place: 白鹤滩, 引江济淮 of 等重大水利工程. */
const isPlaced = hasRole('campaign/placed-works')
/** Nouns whose lists of items are lists of undertakings. */
const isListed = hasRole('campaign/listed-noun')

/** Longest kind of work that a list is said to be of, in characters. */
const LONGEST_KIND = 6

const KIND = defineGuards<[kind: string, nounStart: number]>(
  'campaign/kind-of-others',
  [
    {
      id: 'clause',
      example: '推进引江济淮、南水北调等关系国计民生的重大水利工程',
      because: 'a clause stands between 等 and the noun',
      unless: (kind) => kind.length > LONGEST_KIND,
    },
  ],
  (kind, nounStart) => nounStart - kind.length,
)

/** Works and undertakings whose own noun is left out in a list: 甲、乙等重大水利工程. */
export function andOthers(
  text: string,
  nounStart: number,
  end: number,
  type: string,
): Draft<CampaignFields>[] {
  const clause = lastClause(charsBefore(text, nounStart, REACH), BREAKS)
  const others = AND_OTHERS.exec(clause)
  if (!others) return []
  const noun = text.slice(nounStart, end)
  const rest = clause.slice(others.index + 1)
  const counted = COUNTED.exec(rest)?.[0] ?? ''
  const kind = rest.slice(counted.length).replace(AT_LARGE.regexp, '')
  if (refusedBy(KIND, kind, nounStart)) return []
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
  const short = noun === PROJECT ? undefined : suffixKnown(raw)
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
  const whole = noun !== WORK || !isOwnWork(item)
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
  if (noun !== WORK) return item.length >= 4 && item.length <= 14
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
      unless: ({ item, noun }) => noun === STRATEGY && !isCourse(item),
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
