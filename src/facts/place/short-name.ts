/** Divisions by short name: 厦门, 内蒙古. */

import { type Division, divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { prefixes } from '../../lexicon/prefixes.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import {
  closesPhrase,
  cutsWord,
  divisionBegins,
  isAmongRivers,
  isOtherThing,
  opensPhrase,
  unitBeginsWord,
} from './beside-name.js'
import { countedUnit, furtherNames, howMany } from './counted.js'
import { isShortInEvent } from './event.js'
import { meant, type PlaceFields, placeFields } from './fields.js'

/** 州, 旗 and 盟 end full names. */
const SELDOM_SHORT = new RegExp(`[${UNIT_SIGNS.slice(4)}]$`, 'u')
const shortNames = (): string[] =>
  [...divisionIndex().short.keys()].filter((name) => name.length === 2 || !SELDOM_SHORT.test(name))

const isBeforeMountain = hasRole('place/before-mountain')

interface Spot {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether the name of another division begins right behind: 浙江|海宁. */
  readonly next: boolean
}

/** Whether a unit follows with which the name is that of other divisions alone: 朝阳|区. */
function isOfOthers(text: string, start: number, end: number): boolean {
  const { full, short } = divisionIndex()
  const whole = divisionEnd(text, start, text.length)
  if (whole <= end || unitBeginsWord(text, whole)) return false
  const bearers = full.get(text.slice(start, whole))
  const meant = short.get(text.slice(start, end)) ?? []
  return bearers !== undefined && !bearers.some(({ code }) => meant.some((one) => one.code === code))
}

/** Reasons for which a short name is another word or a part of one. */
const WORD = defineGuards<[spot: Spot]>(
  'place/short-name-word',
  [
    {
      id: 'other-thing',
      example: '天津路',
      because: 'a river, a town, a street or a firm is called by it',
      unless: ({ text, end, next }) => !next && isOtherThing(text, end),
    },
    {
      id: 'cuts-word-after',
      example: '推进南宁静态交通',
      because: 'its last character begins a word',
      unless: ({ text, end, next }) => !next && cutsWord(text, end),
    },
    {
      id: 'event',
      example: '绵阳第三届国际旅游节',
      because: 'it stands in the name of an event',
      unless: ({ text, start, end }) => isShortInEvent(text, start, end),
    },
    {
      id: 'cuts-word-before',
      example: '保安徽',
      because: 'its first character ends a word',
      // 青海|西宁: what makes a word with it is the end of another name; 平安|东莞: or of another word
      unless: ({ text, start }) =>
        isCommonWord(text, start - 1) &&
        !isCommonWord(text, start - 2) &&
        divisionStart(text, start) === start,
    },
    {
      id: 'overlap',
      example: '遂宁夏',
      because: 'its first character ends another name',
      // but 美丽|江苏
      unless: ({ text, start }) => {
        const overlapping = divisionStart(text, start + 1)
        return overlapping < start && !isCommonWord(text, overlapping - 1)
      },
    },
    {
      id: 'own-unit',
      example: '朝阳区召开会议',
      because: 'with its own unit it is the full name of others: a district of that name, not the city',
      unless: ({ text, start, end }) => isOfOthers(text, start, end),
    },
    {
      id: 'river',
      example: '淮河、漯河、渭河',
      because: 'a lake or a river among others, not the city named for it',
      unless: ({ text, start, end }) => isAmongRivers(text, start, end),
    },
    {
      id: 'mountain',
      example: '峨眉山',
      because: 'a mountain, not the city named for it',
      unless: ({ text, start, end }) => text[end - 1] === '山' && isBeforeMountain(text[start - 1] ?? ''),
    },
  ],
  ({ start }) => start,
)

/** A short name that is an everyday word too, where no phrase opens and closes with it. */
const MEANT = defineGuards<[spot: Spot, near: boolean]>(
  'place/short-name-meant',
  [
    {
      id: 'word',
      example: '朝阳绿岛',
      because: 'it is an everyday word too',
      unless: ({ text, start, end }, near) =>
        !near &&
        isPlaceWord(text.slice(start, end), 'short') &&
        !(opensPhrase(text, start) && closesPhrase(text, end)) &&
        // 松原、|白城盐碱地
        !(
          text[start - 1] === '、' &&
          divisionStart(text, start - 1) < start - 1 &&
          !isCommonWord(text, end - 1)
        ),
    },
  ],
  ({ start }) => start,
)

/** 长春、|吉林|两市: where cities are counted behind a list, the city of the name, not the province. */
const CITIES = lazyPattern(() => `^${furtherNames(8)}\\p{Script=Han}?${howMany()}${countedUnit()}`)
function ofCities(divisions: readonly Division[], text: string, end: number): readonly Division[] {
  if (divisions.length < 2 || !CITIES.test(text.slice(end, end + 48))) return divisions
  const cities = divisions.filter(({ level }) => level === 'prefecture')
  return cities.length > 0 ? cities : divisions
}

export const shortName = defineRule({
  id: 'place/short-name',
  kind: 'place',
  get trigger() {
    return prefixes(shortNames())
  },
  pattern: /\p{Script=Han}{2,6}/u,
  produce: (match, context) => {
    const { text } = context
    const start = match.index
    const { short } = divisionIndex()
    let length = Math.min(6, match[0].length)
    while (length > 1 && !short.has(text.slice(start, start + length))) length--
    const end = start + length
    if (length < 2) return null
    const spot = { text, start, end, next: divisionBegins(text, end) }
    if (refusedBy(WORD, spot)) return null
    const found = meant(ofCities(short.get(text.slice(start, end))!, text, end), context, start)
    if (!found || refusedBy(MEANT, spot, found.near && found.inForce)) return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '绵阳', facts: [{ name: '绵阳市', code: '510700', level: 'prefecture' }] },
    { text: '兰州', facts: [{ name: '兰州市', code: '620100' }] },
    { text: '成都、德阳', facts: [{ text: '成都' }, { text: '德阳' }] },
    { text: '推进成都城墙修缮', facts: [{ text: '成都' }] },
    { text: '建设平安东莞', facts: [{ text: '东莞' }] },
    { text: '宁波海事局', facts: [{ text: '宁波' }] },
    { text: '在大同“三问于民”大会上', facts: [{ text: '大同', code: '140200' }] },
    { text: '广州街头', facts: [{ text: '广州' }] },
    { text: '广东、海南2省市', facts: [{ text: '广东' }, { text: '海南', code: '460000' }] },
    { text: '长春、吉林两市', facts: [{ text: '长春' }, { text: '吉林', code: '220200' }] },
    { text: '松原、白城盐碱地', facts: [{ text: '松原' }, { text: '白城' }] },
    { text: '宁波海洋经济', facts: [{ text: '宁波' }] },
    { text: '襄樊至十堰', facts: [{ text: '襄樊', code: '420600' }, { text: '十堰' }] },
    { text: '内蒙古', facts: [{ name: '内蒙古自治区', code: '150000', level: 'province' }] },
  ],
  nearMisses: [
    '和田间管理',
    '杭州湾新区',
    '长治久安',
    '日照时数',
    '大理石',
    '嘉宾来宾席',
    '阿里巴巴',
    '朝阳产业',
    '金华镇',
    '吉林镇',
    '河南疃村',
    '深圳晨报',
    '天津路',
    '绵阳话',
    '绵阳第三届国际旅游节',
    '红河流域',
    '南昌条约',
    '台湾海峡两岸',
    { text: '四川省修建渡口', facts: [{ text: '四川省' }] },
    '长江、淮河、巢湖等重点流域',
    '巢湖、淮河水质好转',
    '荆州街社区',
    '朝阳区区委常委会',
    '鼓楼区和朝阳区获评',
  ],
})
