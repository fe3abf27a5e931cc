/** Reasons for which a place and a word for a body make no name: 杭州|公司, 南昌市|中小学, 复旦大学|中山厦门医院. */

import { isCommonWord } from '../../gazetteer/names.js'
import { isFirmName, isOwnName } from '../../gazetteer/organ-tails.js'
import { type OrganType, organWordBefore } from '../../gazetteer/organs.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import { isAtLarge } from './levels.js'

/** Words for a body that are names only with something of their own before them. */
const BARE_BODY = lazyPattern(() => `^(?:${anyOf('organization/nameless-alone')})$`)
const VERB_INSIDE = lazyPattern(
  () =>
    `${anyOf('organization/not-inside-body')}|[、${charactersOf('organization/particle-inside')}]|综合(?!保税)|^(?:[新主]城区|城)`,
)

/** Words that nothing but the name of a firm ends in: whatever stands before them is its own. */
const FIRM = lazyPattern(() => `(?:${anyOf('organization/ends-firm')})$`)

/** Words that stand before a name and are none of its own. */
const BEFORE = lazyPattern(
  () => `(?:[${charactersOf('organization/before-firm-sign')}]|${anyOf('organization/before-firm')})$`,
)

/** Whether a company's name began before the place in it: 金控|酒泉担保公司. */
function isMidway(text: string, start: number): boolean {
  return (
    /\p{Script=Han}/u.test(text[start - 1] ?? '') &&
    !BEFORE.test(charsBefore(text, start, 2)) &&
    !isCommonWord(text, start - 2)
  )
}

/** Words that a town's name alone makes a name of: 鄞州|中学, 平江|医院. */
export const isOfOneTown = hasRole('organization/of-one-town')
/** Words for what bodies of many nations join in. */
export const isOfNations = hasRole('organization/of-nations')
const opensAt = (text: string, start: number) =>
  OPEN_BEFORE.test(text[start - 1] ?? ' ') ||
  (isCommonWord(text, start - 2) && !isCommonWord(text, start - 1) && !joins(text[start] ?? ''))
/** 银行和|政策性银行: what joins two bodies begins the name of a county too. */
const joins = hasRole('organization/joins')
const OPEN_BEFORE = lazyPattern(
  () => String.raw`[^\p{Script=Han}]|[${charactersOf('organization/opens-body')}]`,
)

const UNIT = new RegExp(`[${UNIT_SIGNS}]$`, 'u')

/** What sort of body the word names. */
export function typeOf(word: string): OrganType {
  return organWordBefore(word, word.length)?.type ?? 'institution'
}

/** A place or the nation, and the word for a body that a name with it ends in. */
interface Spot {
  readonly text: string
  readonly start: number
  /** Where the place ends. */
  readonly area: number
  /** Where the word begins. */
  readonly at: number
  readonly word: string
  readonly national: boolean
  /** Whether the name opens with that of a group before the place: 国网|绍兴供电公司. */
  readonly headed: boolean
}
/** 西北|农学院: what opens the names of schools of a great region. */
export const isOfRegion = hasRole('organization/region-before-school')
const opensRepublic = hasRole('organization/opens-school-of-republic')
/** 国立|西南联合|大学: a school of the Republic's time may be called by any word. */
const isOfRepublic = ({ text, start, area }: Spot) => opensRepublic(text.slice(start, area))
const ownOf = ({ text, area, at }: Spot) => text.slice(area, at)

/** Reasons for which 国际 opens no name of what many nations join in. */
export const NATIONS = defineGuards<[text: string, start: number, at: number]>(
  'organization/of-nations',
  [
    {
      id: 'no-opening',
      example: '宏远国际羽毛球联合会',
      because: 'no phrase opens with it',
      unless: (text, start) => !opensAt(text, start),
    },
    {
      id: 'not-in-name',
      example: '国际上的羽毛球联合会',
      because: 'a particle or a verb is in it',
      unless: (text, start, at) => !isOwnName(text.slice(start + INTERNATIONAL.length, at)),
    },
    {
      id: 'short',
      example: '国际联合会',
      because: 'nothing of its own stands in it',
      unless: (_, start, at) => at - start < INTERNATIONAL.length + 2,
    },
  ],
  (_, start) => start,
)
export const INTERNATIONAL = '国际'

/** Reasons for which a county's short name opens no name of a body. */
export const COUNTY = defineGuards<[text: string, start: number, county: number, at: number]>(
  'organization/county-of-body',
  [
    {
      id: 'no-opening',
      example: '宏远德清党校',
      because: 'no phrase opens with it',
      unless: (text, start) => !opensAt(text, start),
    },
    {
      id: 'verb-inside',
      example: '德清知名大学',
      because: 'a verb, a particle or a word for many is in it',
      unless: (text, _, county, at) => VERB_INSIDE.test(text.slice(county, at)),
    },
    {
      id: 'not-in-name',
      example: '德清召开大学',
      because: 'a particle or a verb is in it',
      unless: (text, _, county, at) => !isOwnName(text.slice(county, at), false),
    },
  ],
  (_, start) => start,
)

/** Reasons for which the name of a group before a firm opens no name. */
export const GROUP = defineGuards<[text: string, own: number, at: number]>(
  'organization/group-of-body',
  [
    {
      id: 'not-in-name',
      example: '国网举办供电公司',
      because: 'a particle or a verb is in it',
      unless: (text, own, at) => !isOwnName(text.slice(own, at)),
    },
  ],
  (_, own) => own,
)

/** Reasons for which the level before a hospital or a house is that of no one area. */
export const LEVEL = defineGuards<[text: string, start: number]>(
  'organization/level-of-house',
  [
    {
      id: 'at-large',
      example: '全省博物馆',
      because: 'the level is that of many, or of none',
      unless: (text, start) => isAtLarge(text, start),
    },
  ],
  (_, start) => start,
)

/** The place is none, or the name began before it. */
export const PLACE = defineGuards<[spot: Spot]>(
  'organization/place-of-body',
  [
    {
      id: 'part-of-town',
      example: '建设城区实验学校',
      because: 'a word for a part of a town is no name without its city',
      unless: ({ text, start, area }) => isPlaceWord(text.slice(start, area), 'part'),
    },
    {
      id: 'began-before',
      example: '财政局绍兴培训学院',
      because: 'another body ends where the place begins',
      unless: ({ text, start }) => organWordBefore(text, start) !== undefined,
    },
    {
      id: 'midway',
      example: '宏远绍兴担保公司',
      because: 'the name of the firm began before the place in it',
      unless: ({ text, start, word, headed }) =>
        !headed && typeOf(word) === 'company' && isMidway(text, start),
    },
  ],
  ({ start }) => start,
)

/** What stands between the place and the word makes no name. */
export const NAME = defineGuards<[spot: Spot]>(
  'organization/name-of-body',
  [
    {
      id: 'laboratory',
      example: '国家工程实验室',
      because: 'of laboratories of the nation there are many',
      unless: ({ word, national }) => national && word === '实验室',
    },
    {
      id: 'short-form',
      example: '延安抗大学习',
      because: 'one character and 大 are a school in short, and another word begins: 抗大|学习, 工大|学生',
      unless: ({ text, area, at, word }) =>
        typeOf(word) === 'university' && at - area === 1 && isCommonWord(text, at + word.length - 1),
    },
    {
      id: 'clause',
      example: '绍兴市引进知名大学',
      because: 'a verb, a particle or a word for many is in it',
      unless: (spot) =>
        // 中国青少年|发展|基金会: of associations of the nation as of firms
        FIRM.test(spot.word) || (spot.national && isOfNations(spot.word)) || isOfRepublic(spot)
          ? !isFirmName(ownOf(spot))
          : VERB_INSIDE.test(ownOf(spot).replace('高等', '')),
    },
    {
      id: 'nameless',
      example: '杭州公司',
      because: 'nothing of its own stands between the place and the word',
      // 凯里|学院, 鄞州|中学: a town's short name and nothing else
      unless: (spot) => {
        const { text, start, area, word, national, headed } = spot
        const own = ownOf(spot)
        const ofCity = word === '学院' && own === '' && !UNIT.test(text[area - 1]!)
        const ofTown = own === '' && isOfOneTown(word) && opensAt(text, start)
        const ofRegion = own !== '' && isOfRegion(text.slice(start, area))
        const isBare = national || BARE_BODY.test(word)
        return own.length < 2 && !ofCity && !ofTown && !headed && !ofRegion && isBare
      },
    },
  ],
  ({ start }) => start,
)
