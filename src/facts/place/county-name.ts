/** Counties and districts by short name, where the text tells that one is meant: 浙江省|德清, 山丹、民乐、临泽三县. */

import { divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { tailBefore } from '../../gazetteer/organ-tails.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { prefixes } from '../../lexicon/prefixes.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import {
  divisionBegins,
  divisionEnds,
  isAmongRivers,
  isOrganBehind,
  isOtherThing,
  opensPhrase,
} from './beside-name.js'
import { countedUnit, furtherNames, howMany } from './counted.js'
import { isShortInEvent } from './event.js'
import { isBorneThen, type Meant, meant, type PlaceFields, placeFields } from './fields.js'

/** What may follow the short name of a county: the end of a phrase, the next of a list, or how many they are. */
const AFTER = lazyPattern(() => `^(?:[、，。；：！？”）\\s—·-]|${anyOf('place/after-county')}|$)`)
const isOfPeople = hasRole('place/of-people')
/** 鄂伦春|语, 丹江口|库区: what is called by the name of a county, and lies elsewhere. */
const NAMED_FOR = lazyPattern(() => `^(?:${anyOf('place/carries-long-name')})`)
const isWater = hasRole('place/water-or-mountain')

/** 西藏芒康|来, 浙江德清|人: named behind its province, a county needs no more; but 浙江德清|菜, 本溪太子河|长廊. */
const mayFollow = (text: string, start: number, end: number, inHigher: boolean): boolean =>
  AFTER.test(text.slice(end, end + 2)) ||
  isOrganBehind(text, end) ||
  // 格尔木|客商: three characters, which are no word, need no more either
  ((inHigher || (end - start > 2 && !NAMED_FOR.test(text.slice(end, end + 3)))) &&
    !isWater(text[end - 1]!) &&
    !isOfPeople(text[end] ?? '') &&
    !isOtherThing(text, end) &&
    !isCommonWord(text, end - 1))

/** Whether another county or city stands beside the name at `[start, end)` in a list: 石鼓、雁峰和南岳. */
export function isListed(text: string, start: number, end: number): boolean {
  const { districts } = divisionIndex()
  const begins = (at: number) =>
    divisionBegins(text, at) || [2, 3].some((n) => districts.has(text.slice(at, at + n)))
  const ends = (at: number) =>
    divisionStart(text, at) < at || [2, 3].some((n) => isDivision(charsBefore(text, at, n)))
  return (
    (LIST.test(text[end] ?? '') && begins(end + 1)) || (LIST.test(text[start - 1] ?? '') && ends(start - 1))
  )
}
const LIST = lazyPattern(() => `[、${charactersOf('joins/and')}]`)

/** Whether the list that goes on at `end` closes with how many counties it names: 山丹、民乐、临泽|三县. */
export const isCounted = (text: string, end: number): boolean => matchAt(COUNTED, text, end) !== null
/** 大兴、房山、门头沟等|区 */
const COUNTED = lazyPattern(() => `${furtherNames(14)}(?:${howMany()}个?|等)${countedUnit()}`, 'uy')

function isDivision(name: string): boolean {
  const { counties, districts } = divisionIndex()
  return counties.has(name) || districts.has(name)
}

/** 深秋的|西吉，: a county is told by the time that is spoken of, where one alone is so called and the clause ends with it. */
const TIME_OF = lazyPattern(() => `(?:${anyOf('place/time-of')})的$`)
const isOfTime = (text: string, start: number, end: number): boolean =>
  /^[，。]/u.test(text.slice(end, end + 1)) && TIME_OF.test(charsBefore(text, start, 5))

/** 西吉至|会宁|公路, 渑池至垣曲高速: where a road leads from a division that is named. */
const ROAD = lazyPattern(() => `^(?:${anyOf('place/road')})`)
const isOfRoute = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '至' && divisionEnds(text, start - 1) && ROAD.test(text.slice(end, end + 4))

/** 开往|德清: where somebody or something goes. */
const REACHED = lazyPattern(() => `(?:${anyOf('place/reached-by')})$`)
const REACHED_REACH = 3
const isReached = (text: string, start: number): boolean =>
  REACHED.test(charsBefore(text, start, REACHED_REACH))

interface Named {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly name: string
  readonly found: Meant
  /** Whether it stands in a list of divisions, and whether their number closes it. */
  readonly listed: boolean
  readonly counted: boolean
  /** Whether its city or province stands right before it. */
  readonly inHigher: boolean
}

const isKnown = ({ inHigher, found }: Named) => inHigher || found.inFull

/** 宣武、崇文: districts that are no more are told beside another, where one of them is named in full. */
const isEndedListed = ({ text, end, name, found, listed }: Named) =>
  found.inForce === false &&
  divisionIndex().districts.has(name) &&
  listed &&
  text[end] !== '区' &&
  (found.near || found.inProvince)

/** Reasons for which the short name of a county is none here. */
const GUARDS = defineGuards<[named: Named]>(
  'place/county-name',
  [
    {
      id: 'event',
      example: '河南省禹州市第十届运动会',
      because: 'it stands in the name of an event',
      unless: ({ text, start, end }) => isShortInEvent(text, start, end),
    },
    {
      id: 'not-in-force',
      example: '北京市宣武召开会议',
      because: 'no division bears the name in that year, or several do',
      unless: (named) => !(named.found.inForce || isEndedListed(named)),
    },
    {
      id: 'not-told',
      example: '德清',
      because: 'the text does not speak of its region, nor name it in full',
      unless: ({ text, start, end, name, found, listed, counted }) =>
        !(
          found.near ||
          found.inFull ||
          (listed && (counted || found.inProvince)) ||
          (divisionIndex().counties.has(name) &&
            (isOfTime(text, start, end) || isOfRoute(text, start, end) || isReached(text, start)))
        ),
    },
    {
      id: 'goes-on',
      example: '浙江德清菜',
      because: 'what follows makes another word or thing of it',
      unless: ({ text, start, end, listed, inHigher }) =>
        !mayFollow(text, start, end, inHigher) &&
        !isOfRoute(text, start, end) &&
        (!listed || isCommonWord(text, end - 1)),
    },
    {
      id: 'airport',
      example: '广州市白云机场',
      because: 'an airport named for a district lies in another',
      unless: ({ text, end, name }) => !divisionIndex().counties.has(name) && text.startsWith('机场', end),
    },
    {
      id: 'river',
      example: '安徽省巢湖市召开会议。淮河、巢湖、',
      because: 'a lake or a river among others, not the city named for it',
      unless: ({ text, start, end }) => isAmongRivers(text, start, end),
    },
    {
      id: 'word',
      example: '海东市、互助县召开会议，民和，',
      because: 'an everyday word, and nothing near names it',
      unless: (named) =>
        !isKnown(named) && isPlaceWord(named.name, 'county') && !(named.listed && named.found.near),
    },
    {
      id: 'district-alone',
      example: '衡阳市召开会议，石鼓召开会议',
      because: 'a district by its short name alone, outside a list',
      unless: (named) => !isKnown(named) && !divisionIndex().counties.has(named.name) && !named.listed,
    },
    {
      id: 'no-opening',
      example: '德清县召开会议，公德清，',
      because: 'no phrase opens with it',
      unless: (named) => {
        const { text, start, inHigher, listed } = named
        const open = inHigher || opensPhrase(text, start) || listed
        // 开工建设|宣威
        const behindWord =
          named.found.near &&
          divisionIndex().counties.has(named.name) &&
          !isCommonWord(text, start) &&
          isCommonWord(text, start - 2) &&
          // 支队|西昌大队: a part of a body
          !tailBefore(text, start, 'area')
        return !open && !((isKnown(named) || behindWord) && !isCommonWord(text, start - 1))
      },
    },
  ],
  ({ start }) => start,
)

/** Reasons for which the name of a county is no short one. */
const SHORT = defineGuards<[name: string, context: RuleContext, start: number]>(
  'place/county-short',
  [
    {
      id: 'full-then',
      example: '广东省梅县召开会议',
      referenceDate: '2000-06-01',
      because: 'a division bore it in full in that year: 梅县',
      unless: isBorneThen,
    },
  ],
  (_name, _context, start) => start,
)

export const countyName = defineRule({
  id: 'place/county-short-name',
  kind: 'place',
  get trigger() {
    const { counties, districts } = divisionIndex()
    return prefixes([...counties.keys(), ...districts.keys()])
  },
  pattern: /\p{Script=Han}{2,5}/u,
  produce: (match, context) => {
    const { text } = context
    const start = match.index
    let { length } = match[0]
    while (length > 1 && !isDivision(text.slice(start, start + length))) length--
    const end = start + length
    const name = text.slice(start, end)
    if (length < 2 || refusedBy(SHORT, name, context, start)) return null
    const { counties, districts } = divisionIndex()
    const found = meant([...(counties.get(name) ?? []), ...(districts.get(name) ?? [])], context, start)
    const listed = isListed(text, start, end)
    const counted = listed && isCounted(text, end)
    const inHigher = divisionStart(text, start) < start
    if (!found || refusedBy(GUARDS, { text, start, end, name, found, listed, counted, inHigher })) return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '浙江省德清', facts: [{ text: '德清', name: '德清县', code: '330521', level: 'county' }] },
    { text: '德清县水网纵横，德清先后三次获奖', facts: [{ text: '德清' }] },
    {
      text: '惠及山丹、民乐、临泽三县。',
      facts: [{ text: '山丹', code: '620725' }, { text: '民乐' }, { text: '临泽' }],
    },
    {
      text: '青羊、金牛、武侯等区召开会议',
      facts: [{ text: '青羊', code: '510105' }, { text: '金牛' }, { text: '武侯' }],
    },
    { text: '深秋的德清，', facts: [{ text: '德清' }] },
    { text: '，如今的安吉，', facts: [{ text: '安吉', code: '330523' }] },
    { text: '。5月的霍山，', facts: [{ text: '霍山' }] },
    { text: '安吉县至德清公路', facts: [{ text: '德清' }] },
    { text: '湖州至长兴高速公路', facts: [{ text: '长兴' }] },
    { text: '景德镇至浮梁一级公路', facts: [{ text: '浮梁', code: '360222' }] },
    { text: '浙江德清人', facts: [{ text: '德清' }] },
    { text: '专列开往德清。', facts: [{ text: '德清', code: '330521' }] },
    { text: '海西州组织联谊，格尔木客商来访', facts: [{ text: '格尔木', code: '632801' }] },
    { text: '从浙江德清来学艺', facts: [{ text: '德清', code: '330521' }] },
    { text: '德清县推广德清经验', facts: [{ text: '德清' }] },
    { text: '浙江景宁', facts: [{ text: '景宁', name: '景宁畲族自治县' }] },
    {
      text: '宁波市分组检查余姚、象山和奉化。',
      facts: [
        { text: '余姚', name: '余姚市', code: '330281' },
        { text: '象山', name: '象山县' },
        { text: '奉化', name: '奉化区', code: '330213' },
      ],
    },
  ],
  nearMisses: [
    '德清',
    { text: '昭通市突破千亿元大关，', facts: [{ text: '昭通市' }] },
    '德清等区域',
    '深秋的方正，',
    '深秋的德清人，',
    '美丽的德清，',
    { text: '湖州至方正公路', facts: [{ text: '湖州', name: '湖州市' }] },
    '小学至德清公路',
    { text: '海西州组织，格尔木盆地', facts: [{ text: '海西州' }] },
    { text: '江苏德清', facts: [{ text: '江苏', name: '江苏省' }] },
    { text: '浙江德清菜', facts: [{ text: '浙江', name: '浙江省' }] },
    '专列开往方正。',
    '前往德清路，',
    { text: '衡阳市的石鼓声声', facts: [{ text: '衡阳市', name: '衡阳市' }] },
  ],
})
