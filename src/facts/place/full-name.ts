/** Divisions by full name: 思明区, 福建省. */

import { divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import { unitBeginsWord } from './beside-name.js'
import { isCounted, isListed } from './county-name.js'
import { isInEvent } from './event.js'
import { isBorneThen, type Meant, meant, type PlaceFields, placeFields } from './fields.js'

/** 。凤县|举行: the name of a county in two characters between a mark and a verb. */
const opensSentence = (text: string, start: number, end: number): boolean =>
  /^[\n。；！？：，]?$/u.test(text[start - 1] ?? '') && ACTS.test(text.slice(end, end + 2))
const ACTS = lazyPattern(() => `^(?:${anyOf('place/acts-first')})`)
/** 视察了|巩县, 、|密县: a former county of two characters where a phrase opens. */
const isOpenBefore = (text: string, start: number) => PHRASE_OPENS.test(text[start - 1] ?? '')
const PHRASE_OPENS = lazyPattern(() => `^$|[，。；、：\\n${charactersOf('place/before-phrase')}]`)
/** 东区|区委: its own organ says that one district is meant. */
const OWN_ORGAN = lazyPattern(() => `^区[${charactersOf('place/organ-of-district')}]`)
/** A district, and no prefecture of old: 滁县地区. */
const DISTRICT = /(?<!地)区$/u

/** 东山区, 西山区: the first character may be of what stands before. */
const HILLS = lazyPattern(() => `^[${charactersOf('place/direction')}]山区$`)
const isAbbreviation = hasRole('place/province-in-short')

interface Spot {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Reasons for which a full name is another word or a part of one. */
const WORD = defineGuards<[spot: Spot]>(
  'place/full-name-word',
  [
    {
      id: 'event',
      example: '绵阳市第五届运动会',
      because: 'it stands in the name of an event',
      unless: ({ text, end }) => isInEvent(text, end),
    },
    {
      id: 'other-word',
      example: '走进厦门市场',
      because: 'its last character begins another word',
      unless: ({ text, end }) => unitBeginsWord(text, end),
    },
    {
      id: 'hills',
      example: '粤东山区农民',
      because: 'the hills in the east of a province: 粤东|山区',
      unless: ({ text, start, end }) =>
        HILLS.test(text.slice(start, end)) && isAbbreviation(text[start - 1] ?? ''),
    },
    {
      id: 'ends-another',
      example: '乐山城区',
      because: 'its first character ends another name',
      unless: ({ text, start }) => divisionStart(text, start + 1) < start,
    },
    {
      id: 'cuts-words',
      example: '广东省新增城区学位',
      because: 'its first character ends a word, and the rest is one: 新增|城区',
      unless: ({ text, start, end }) =>
        end - start === 3 &&
        isCommonWord(text, start - 1) &&
        divisionStart(text, start + 1) > start &&
        isPlaceWord(text.slice(start + 1, end), 'part'),
    },
  ],
  ({ start }) => start,
)

interface Named extends Spot {
  readonly name: string
  readonly found: Meant
  /** Whether a county of two characters ends in the first of the name: 镇海|港区. */
  readonly around: boolean
  readonly context: RuleContext
}

/** Whether the text tells that a name of two characters is one. */
const isTold = ({ text, start, end, name, found, around, context }: Named) =>
  found.near ||
  (found.inProvince && !around) ||
  opensSentence(text, start, end) ||
  // 栾川、嵩县、汝阳三县
  (isListed(text, start, end) && isCounted(text, end)) ||
  (isOpenBefore(text, start) && found.division.to !== undefined && isBorneThen(name, context))

/** Reasons for which a full name does not tell which division is meant, or that one is. */
const MEANT = defineGuards<[named: Named]>(
  'place/full-name-meant',
  [
    {
      id: 'part',
      example: '山西省晋城市和高平市建设城区',
      because: 'a word for a part of a town: 城区, 郊区',
      unless: ({ text, start, end, name, found }) =>
        isPlaceWord(name, 'part') &&
        !(found.near && OWN_ORGAN.test(text.slice(end, end + 2))) &&
        divisionStart(text, start) === start,
    },
    {
      id: 'overlap',
      example: '镇海港区',
      because: 'its first character and the one before are the name of a county',
      unless: ({ found, around }) => !found.near && around,
    },
    {
      id: 'word',
      example: '解放区',
      because: 'it is an everyday word, and the text does not speak of its region',
      unless: ({ found, name }) => !found.near && isPlaceWord(name, 'full'),
    },
    {
      id: 'two-characters',
      example: '为赵县',
      because: 'two characters, and nothing tells that a county is meant',
      unless: (named) => !named.found.near && named.name.length === 2 && !isTold(named),
    },
    {
      id: 'ended-elsewhere',
      example: '江东区',
      because: 'of a district that is no more only those speak whose region it was in',
      unless: ({ found, name }) => !found.inForce && !found.near && !found.inProvince && DISTRICT.test(name),
    },
    {
      id: 'cuts-word',
      example: '甘肃省陇南市西和县、建成县医院',
      because: 'its first character ends a word',
      unless: ({ text, start, name }) => name.length === 2 && isCommonWord(text, start - 1),
    },
  ],
  ({ start }) => start,
)

export const fullName = defineRule({
  id: 'place/full-name',
  kind: 'place',
  trigger: [...UNIT_SIGNS],
  opens: ({ text }, at) => divisionStart(text, at + 1, false) <= at,
  pattern: new RegExp(`[${UNIT_SIGNS}]`, 'u'),
  produce: (match, context) => {
    const { text } = context
    const end = match.index + 1
    const start = divisionStart(text, end, false)
    if (start === end || refusedBy(WORD, { text, start, end })) return null
    const around = divisionIndex().counties.has(text.slice(start - 1, start + 1))
    const name = text.slice(start, end)
    const found = meant(divisionIndex().full.get(name)!, context, start)
    if (!found || refusedBy(MEANT, { text, start, end, name, found, around, context })) return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '湖北省', facts: [{ name: '湖北省', code: '420000', level: 'province' }] },
    {
      text: '福建省厦门市思明区',
      facts: [
        { text: '福建省', code: '350000' },
        { text: '厦门市', code: '350200', level: 'prefecture' },
        { text: '思明区', code: '350203', level: 'county' },
      ],
    },
    {
      text: '辽宁省沈阳市和平区',
      facts: [{ text: '辽宁省' }, { text: '沈阳市' }, { text: '和平区', code: '210102' }],
    },
    { text: '前郭县', facts: [{ name: '前郭尔罗斯蒙古族自治县', code: '220721' }] },
    { text: '襄樊市', facts: [{ name: '襄樊市', code: '420600', level: 'prefecture' }] },
    { text: '北京市崇文区', facts: [{ text: '北京市' }, { text: '崇文区', code: '110103' }] },
    { text: '新津县', facts: [{ name: '新津县', code: '510132' }] },
    {
      text: '广东省顺德市',
      facts: [{ text: '广东省' }, { text: '顺德市', code: '440681', level: 'county' }],
    },
    {
      text: '。栾川、嵩县、汝阳三县',
      facts: [{ text: '嵩县', name: '嵩县', code: '410325' }],
    },
    {
      text: '。凤县举行开工仪式',
      facts: [{ text: '凤县', name: '凤县', code: '610330' }],
    },
    { text: '甘孜藏族自治州', facts: [{ code: '513300', level: 'prefecture' }] },
  ],
  nearMisses: [
    '沙县小吃',
    '老城区',
    '南部滨海新区',
    '和平区域',
    '各市县',
    '建成县级医院',
    '解放区',
    '示范区',
    '绵阳市第五届运动会',
    '新增城区学位',
  ],
})
