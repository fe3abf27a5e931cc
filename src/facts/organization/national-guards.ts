/** Reasons for which a word for a body of the nation is none: 教育部|长, 中央|财政, 华为|云. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { areStatesBefore } from '../../gazetteer/nations.js'
import type { OrganType } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'

const HAN = /\p{Script=Han}/u
/** A word goes on where the name seems to end: 教育部|门, 外交部|长, 强省建设部|署, 中国银行|业. */
const GOES_ON = lazyPattern(() => `^(?:${anyOf('organization/after-national')})`)
/** Short names that the middle of two words may spell: 集|中办|理. */
const SHORT = 2
/** 中国共产党|人, 中国共产党|章程: no body is meant, or it is part of another name. */
const PARTY_OF = lazyPattern(() => `^(?:人(?!民)|${anyOf('organization/of-the-party')})`)
/** 红网|络, 大众网|点. */
const NET = lazyPattern(() => `[${charactersOf('organization/after-net-name')}]`)
/** 网红|网: another word ends where the outlet's name begins. */
const isMidword = (text: string, start: number) =>
  isCommonWord(text, start - 1) && HAN.test(text[start - 1] ?? '') && !isCommonWord(text, start - 2)
/** What stands behind a company that is spoken of: 华为|等企业, 比亚迪|总部. */
const BESIDE_BRAND = lazyPattern(() => `^(?:${anyOf('organization/beside-brand')})`)
/** Firms whose names say what they are, so that nothing is called by them: 中铁第四勘察设计院. */
const WHOLE_FIRM = lazyPattern(() => `[${charactersOf('organization/ends-whole-firm')}]$`)
const OTHER_PARTY = lazyPattern(() => `${anyOf('organization/other-party')}`)
/** The number of a file begins behind the short name of who issued it. */
const FILE_NUMBER = lazyPattern(() => `^[${charactersOf('organization/file-number')}]{1,3}[〔[（【]`)
/** 东盟|国家, 东盟|博览会: of the region, or an event's name. */
const OF_REGION = lazyPattern(() => `^(?:${anyOf('organization/of-region')})`)

/** A word of the table, and where it stands. */
interface Spot {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly word: string
}
const where = ({ start }: Spot) => start

/** What follows or precedes the word makes another thing of it. */
export const WORD = defineGuards<[spot: Spot]>(
  'organization/national-word',
  [
    {
      id: 'file-number',
      example: '中办发〔2016〕8号',
      because: 'the number of a file begins with it',
      unless: ({ text, end }) => FILE_NUMBER.test(text.slice(end, end + 4)),
    },
    {
      id: 'adjective',
      example: '中央财政',
      because: '中央 before a noun is an adjective',
      unless: ({ text, start, end, word }) =>
        word === '中央' && (HAN.test(text[end] ?? '') || HAN.test(text[start - 1] ?? '')),
    },
    {
      id: 'goes-on',
      example: '教育部长',
      because: 'it goes on as another word',
      // but 人民银行|长沙中心支行: a place begins with 长
      unless: ({ text, end }) =>
        GOES_ON.test(text.slice(end, end + 3)) && divisionEnd(text, end, text.length) === end,
    },
    {
      id: 'two-states',
      example: '中俄外交部磋商',
      because: 'two states stand before it',
      unless: ({ text, start }) => areStatesBefore(text, start),
    },
    {
      id: 'of-region',
      example: '东盟国家',
      because: 'of the region, or the name of an event',
      unless: ({ text, end, word }) => word === '东盟' && OF_REGION.test(text.slice(end, end + 2)),
    },
    {
      id: 'of-party',
      example: '中国共产党章程',
      because: 'no body is meant, or it is part of another name',
      unless: ({ text, end, word }) => word === '中国共产党' && PARTY_OF.test(text.slice(end, end + 2)),
    },
  ],
  where,
)

/** The word is the end of others. */
export const PART_OF_WORD = defineGuards<[spot: Spot]>(
  'organization/national-part',
  [
    {
      id: 'other-party',
      example: '劳动党中央',
      because: 'another party stands before it',
      unless: ({ text, start, word }) =>
        word.startsWith('党中央') && OTHER_PARTY.test(charsBefore(text, start, 2)),
    },
    {
      id: 'cuts-word',
      example: '集中办理',
      because: 'a word ends in its first character',
      unless: ({ text, start, word }) => word.length <= SHORT && isCommonWord(text, start - 1),
    },
  ],
  where,
)

/** Short names of outlets and firms are spelt by other words. */
export const OUTLET = defineGuards<[spot: Spot, type: OrganType, regional: boolean]>(
  'organization/national-outlet',
  [
    {
      id: 'net',
      example: '新华网络',
      because: '网 begins another word',
      unless: ({ text, end }, type) => type === 'media' && NET.test(text.slice(end, end + 1)),
    },
    {
      id: 'mid-word',
      example: '，江南方网',
      because: 'another word ends where the name begins',
      unless: ({ text, start }, _, regional) => regional && isMidword(text, start),
    },
  ],
  where,
)

/** The name of a firm that stands alone. */
export const BRAND = defineGuards<[spot: Spot]>(
  'organization/national-brand',
  [
    {
      id: 'called-by-it',
      example: '华为云计算基地',
      because: 'something is called by the brand',
      unless: ({ text, end, word }) =>
        HAN.test(text[end] ?? '') && !WHOLE_FIRM.test(word) && !BESIDE_BRAND.test(text.slice(end, end + 2)),
    },
  ],
  where,
)
