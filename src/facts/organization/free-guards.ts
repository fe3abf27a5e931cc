/** Reasons for which an area or a name of its own before a tail makes no body: 县|举办研究会, 园区|派出所. */
import { isCommonWord } from '../../gazetteer/names.js'
import { isGeneral, isOwnName, tailBefore } from '../../gazetteer/organ-tails.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import { ANY_LEVEL, isAnyLevel } from './levels.js'
import { withoutJoint } from './office.js'

/** Centres of trade or traffic are what a city is, where only its short name stands before: 上海国际航运中心. */
const ROLE = '中心'

/** How long the word is that an office is called by, in characters: 市|减负|办. */
const OFFICE_WORD = 2

const UNIT = lazyPattern(() => `[${charactersOf('organization/unit-of-area')}]`)

/** 城关|派出所: a quarter of a town. */
const QUARTER = lazyPattern(() => `^城[${charactersOf('organization/quarter-of-town')}]`)

/** Whether a word of everyday stands in `[start, end)`. */
function saysWord(text: string, start: number, end: number): boolean {
  for (let at = start; at + 1 < end; at++) if (isCommonWord(text, at)) return true
  return false
}

interface Spot {
  readonly text: string
  /** The area, and where the tail begins. */
  readonly start: number
  readonly end: number
  readonly tail: number
  readonly tailWord: string
}

/** What stands between an area and the tail is no part of a name. */
export const PART = defineGuards<[spot: Spot]>(
  'organization/part-of-area',
  [
    {
      id: 'not-in-name',
      example: '德清县举办研究会',
      because: 'a particle or a verb is in it',
      unless: ({ text, end, tail, tailWord }) =>
        !isOwnName(withoutJoint(text.slice(end, tail), tailWord), false, tailWord),
    },
  ],
  ({ start }) => start,
)

const isOffice = hasRole('organization/office-for-something')
const OF_COUNTRY = lazyPattern(() => `^(?:${anyOf('organization/country-at-large')})`)

/** Reasons for which an area before a tail has no such body. */
export const AREA = defineGuards<[spot: Spot, village: boolean]>(
  'organization/area-of-body',
  [
    {
      id: 'organ-before',
      example: '公安局德清县看守所',
      because: 'another organ ends where the area begins',
      unless: ({ text, start }) => organWordBefore(text, start) !== undefined,
    },
    {
      id: 'role',
      example: '上海国际航运中心',
      because: 'what a city is, where only its short name stands before: a centre of trade or traffic',
      unless: ({ text, end, tail }) => text.startsWith(ROLE, tail) && !UNIT.test(text[end - 1]!),
    },
    {
      id: 'nameless-office',
      example: '绍兴市新办公室',
      because: 'what the office is for is not named',
      unless: ({ tailWord, end, tail }) => isOffice(tailWord) && tail - end < OFFICE_WORD,
    },
    {
      id: 'country',
      example: '苏木乡镇寄宿制学校',
      because: 'bodies of all townships are spoken of',
      unless: ({ text, end }) => OF_COUNTRY.test(text.slice(end, end + 2)),
    },
    {
      id: 'party-at-large',
      example: '德清县先锋党委',
      because: 'the party committee of a village or a community alone is read so',
      unless: ({ tailWord }, village) => tailWord === '党委' && !village,
    },
    {
      id: 'office',
      example: '省环保督察交办',
      because: 'an office is called by a word of two characters',
      unless: ({ tailWord, end, tail }) => tailWord === '办' && tail - end !== OFFICE_WORD,
    },
  ],
  ({ start }) => start,
)

/** What stands before a level: 委托|市人事考试中心. */
const opensLevel = hasRole('organization/before-level')
/** 市|属, 县|域, 省|内: of the level, not the level's own. */
const OF_LEVEL = lazyPattern(() => `[${charactersOf('organization/after-level-in-general')}]`)
const HAN = /\p{Script=Han}/u

/** Whether a level may begin at `start`: behind a mark, or where a word ends. */
function isApart(text: string, start: number): boolean {
  const before = text[start - 1] ?? ''
  if (!HAN.test(before) || opensLevel(before)) return true
  return !isCommonWord(text, start - 1) && isCommonWord(text, start - 2)
}

/** The level before a tail is a part of a word. */
export const CUT = defineGuards<[text: string, start: number, end: number]>(
  'organization/level-in-word',
  [
    {
      id: 'begins-word',
      example: '，市民服务中心',
      because: 'a word begins with it, and none behind it',
      // but 县|城乡建设档案馆
      unless: (text, start, end) =>
        end - start === 1 && isCommonWord(text, end - 1) && !isCommonWord(text, end),
    },
  ],
  (_, start) => start,
)

/** Reasons for which the level before a tail is that of no one area: 城|市, 超|市, 全|县. */
export const LEVEL = defineGuards<[text: string, start: number, end: number]>(
  'organization/level-of-body',
  [
    {
      id: 'part-of-town',
      example: '，城区敬老院',
      because: 'a word for a part of a town is no name without its city',
      unless: (text, start, end) => isPlaceWord(text.slice(start, end), 'part'),
    },
    {
      id: 'street',
      example: '，街道综合执法队',
      because: 'a street is named',
      unless: (text, start) => text.startsWith('街道', start),
    },
    {
      id: 'of-level',
      example: '，市属文化馆',
      because: 'what is of the level, not the level itself',
      // but 县|道路运输服务中心, 澳门|街坊会: a word begins there, or an area is named
      unless: (text, start, end) =>
        end - start === 1 && OF_LEVEL.test(text[end] ?? '') && !isCommonWord(text, end),
    },
    {
      id: 'at-large',
      example: '各县（市）、区敬老院',
      because: 'the level is that of many, or of none',
      unless: (text, start) => isAnyLevel(text, start),
    },
    {
      id: 'no-opening',
      example: '超市敬老院',
      because: 'no word ends where it begins',
      unless: (text, start) => !isApart(text, start),
    },
  ],
  (_, start) => start,
)

/** Reasons for which a long name of a house is none. */
export const HOUSE = defineGuards<[text: string, start: number, end: number]>(
  'organization/long-name',
  [
    {
      id: 'not-in-name',
      example: '，青西三支队抗战纪念馆，',
      because: 'a number is in it, or a particle or a verb',
      unless: (text, start, end) => !isOwnName(text.slice(start, end)),
    },
    {
      id: 'everyday',
      example: '，革命历史文化纪念馆，',
      because: 'a word of everyday opens it',
      unless: (text, start) => isCommonWord(text, start),
    },
  ],
  (_, start) => start,
)

/** Bodies whose own names hold no word of everyday: 海关, 监狱. */
const hasNoWord = hasRole('organization/no-word-in-name')
/** 红旗|农业生产合作社: words that everything was called by in its time. */
const isOfItsTime = hasRole('organization/name-of-its-time')

interface OwnName {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tail: string
}

/** Reasons for which what stands before the tail is no name of the body's own. */
export const OWN = defineGuards<[own: OwnName]>(
  'organization/own-name',
  [
    {
      id: 'not-in-name',
      example: '，前三派出所',
      because: 'a particle, a verb or a number is in it',
      // but 四季青|派出所
      unless: ({ text, start, end }) => !isOwnName(text.slice(start, end), end - start < LONG_NAME),
    },
    {
      id: 'of-a-size',
      example: '，套小农场',
      because: 'a size stands before the tail, and no name: 大农场套|小农场',
      unless: ({ text, start, end }) => end - start < LONG_NAME && isSize(text[end - 1] ?? ''),
    },
    {
      id: 'general',
      example: '，民营卫生院',
      because: 'what many bodies are called',
      unless: ({ text, start, end }) => isGeneral(text.slice(start, end)),
    },
    {
      id: 'everyday',
      example: '货运站海关',
      because: 'words of everyday, as 改进海关, 货运站海关',
      unless: ({ text, start, end, tail }) =>
        hasNoWord(tail) && !isOfItsTime(text.slice(start, end)) && saysWord(text, start, end),
    },
    {
      id: 'level',
      example: '，园区派出所',
      because: 'it begins with what stands before a level',
      unless: ({ text, start, end }) =>
        !QUARTER.test(text.slice(start, end)) && ANY_LEVEL.test(text.slice(start, start + 1)),
    },
    {
      id: 'organ-before',
      example: '。公安局派出所',
      because: 'an organ ends where the tail begins',
      // but 北大荒|日报: a paper is called by a firm's name too
      unless: ({ text, end, tail }) =>
        organWordBefore(text, end) !== undefined && tailBefore(tail, tail.length, 'name')?.type !== 'media',
    },
  ],
  ({ start }) => start,
)

const isSize = hasRole('organization/size')

/** A name that a number may be a part of, in characters: 四季青. */
const LONG_NAME = 3
