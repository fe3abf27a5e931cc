/** Other bodies: where a place, the nation or a level stands at the head of their name (浙江大学, 市第一人民医院). */

import { divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { headBefore, headEnd } from '../../gazetteer/organ-heads.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { refusedBy } from '../../rules/guard.js'
import {
  COUNTY,
  GROUP,
  INTERNATIONAL,
  isOfNations,
  isOfOneTown,
  isOfRegion,
  LEVEL,
  NAME,
  NATIONS,
  PLACE,
  typeOf,
} from './bodies-guards.js'
import { organizationFields, organWords } from './fields.js'
import { afterJoint } from './joint.js'
import { officeBehind } from './office.js'

const openWords = once(() => organWords(['open']))

/** What stands between a level and a hospital, and what a town has one of: 市第三|医院, 省|博物馆. */
const LEVEL_BODY = lazyPattern(() => {
  const sign = charactersOf('place/division-mark')
  const which = `第[${charactersOf('figure/one-to-ten')}]{1,2}|${anyOf('organization/kind-of-hospital')}`
  const known = anyOf('organization/hospital-of-level', 'organization/house-of-level')
  const other = `(?<=[^${sign}])(?:${anyOf('organization/house-with-kind')})`
  return `(?:[${sign}]|${anyOf('organization/autonomous-level')})(?:${which})?(?:${known}|${other})$`
})

interface Found {
  readonly start: number
  readonly national: boolean
}

/** 新建, 大方: a word, not a county. */
export const isEveryday = (name: string) => isPlaceWord(name, 'county') || isPlaceWord(name, 'district')

/** The end of a county's or a district's short name at `start`; `start` if none stands there. */
function countyEnd(text: string, start: number, limit: number): number {
  const { counties, districts } = divisionIndex()
  const bears = (name: string) => counties.has(name) || districts.has(name)
  const length = [3, 2].find((n) => start + n <= limit && bears(text.slice(start, start + n)))
  if (length !== undefined && isEveryday(text.slice(start, start + length))) return start
  return start + (length ?? 0)
}

/** 国立|中央大学: a school of the Republic's time. */
const OF_NATION = lazyPattern(() => `^(?:${anyOf('organization/opens-body-of-nation')})$`)
/** 西北|农学院: the schools of a great region. */
const isRegion = (text: string, start: number, word: string): boolean =>
  isSchool(word) && isOfRegion(text.slice(start, start + 2))
const isSchool = (word: string): boolean => /(?:大学|学院)$/u.test(word)

/** The place or the nation that the name begins with. */
function placeHead(text: string, run: number, at: number, word: string): Found | undefined {
  for (let start = run; start < at; start++) {
    // 国际|羽毛球|联合会
    if (text.startsWith(INTERNATIONAL, start) && isOfNations(word)) {
      const refused = refusedBy(NATIONS, text, start, at)?.id
      if (!refused || refused === 'short') return refused ? undefined : { start, national: false }
    }
    const national = OF_NATION.test(text.slice(start, start + 2))
    const area = national || isRegion(text, start, word) ? start + 2 : divisionEnd(text, start, at)
    if (area === start) {
      // 曲阜|师范大学
      const county = countyEnd(text, start, at)
      const isNamed = county > start && (county < at || isOfOneTown(word))
      if (isNamed && !refusedBy(COUNTY, text, start, county, at)) return { start, national: false }
      continue
    }
    const head = headBefore(text, start)
    const spot = { text, start, area, at, word, national, headed: head.start < start }
    const refused = refusedBy(PLACE, spot) ?? refusedBy(NAME, spot)
    // 厦门出席|福建省海外联谊会: a clause may go before another place
    if (refused?.id === 'clause') continue
    if (refused) return undefined
    return { start: head.start, national }
  }
  return undefined
}

/** A firm whose name opens with that of its group: 国网|涪陵供电公司. */
function headed(text: string, run: number, at: number, word: string): Found | undefined {
  if (word !== '公司') return undefined
  for (let start = at - 2; start >= run; start--) {
    const own = start + headEnd(text.slice(start, at))
    const isHead = own > start && own < at && headBefore(text, own).start === start
    if (isHead && !refusedBy(GROUP, text, own, at)) return { start, national: false }
  }
  return undefined
}

/** The level that the name begins with: 市第三人民医院. */
function levelHead(text: string, run: number, end: number): Found | undefined {
  const match = LEVEL_BODY.exec(text.slice(run, end))
  if (!match) return undefined
  const start = run + match.index
  // 宁波市|第一医院: the level is that of the area named
  const area = divisionStart(text, start + 1, false)
  if (area < start) return { start: area, national: false }
  return refusedBy(LEVEL, text, start) ? undefined : { start, national: false }
}

export const properBody = defineRule({
  id: 'organization/proper',
  kind: 'organization',
  get trigger() {
    return openWords()
  },
  get pattern() {
    return new RegExp(
      `(?:${alternation(openWords())})(?![${charactersOf('organization/after-body')}]|科技[城园]|区(?!域))`,
      'u',
    )
  },
  produce: (match, { text, document }) => {
    const [word] = match
    const end = match.index + word.length
    const window = charsBefore(text, match.index, 14)
    const han = match.index - /\p{Script=Han}{0,14}$/u.exec(window)![0].length
    const run = afterJoint(text, han, match.index)
    const found =
      headed(text, run, match.index, word) ??
      placeHead(text, run, match.index, word) ??
      levelHead(text, run, end)
    if (!found) return null
    const home = document.metadata.region?.level
    const office = officeBehind(text, end)
    const name = text.slice(found.start, office.end)
    const type = office.type ?? typeOf(word)
    return {
      start: found.start,
      end: office.end,
      fields: organizationFields(name, type, home, found.national),
    }
  },
  examples: [
    { text: '浙江大学', facts: [{ name: '浙江大学', type: 'university', level: 'province' }] },
    { text: '中国科学技术大学', facts: [{ type: 'university', level: 'nation' }] },
    { text: '宁波舟山港集团', facts: [{ type: 'company', level: 'prefecture' }] },
    { text: '绍兴银行', facts: [{ name: '绍兴银行', type: 'company' }] },
    { text: '市第二人民医院', facts: [{ name: '市第二人民医院', type: 'institution', level: 'prefecture' }] },
    { text: '加快绍兴市第一医院迁建', facts: [{ text: '绍兴市第一医院', type: 'institution' }] },
    { text: '云南省投资控股集团有限公司', facts: [{ text: '云南省投资控股集团有限公司', type: 'company' }] },
    { text: '安徽医科大学第一附属医院', facts: [{ text: '安徽医科大学第一附属医院' }] },
    { text: '国网涪陵供电公司', facts: [{ text: '国网涪陵供电公司', type: 'company' }] },
    { text: '绍兴综合保税区管委会', facts: [{ text: '绍兴综合保税区管委会' }] },
    { text: '国网绍兴供电公司', facts: [{ text: '国网绍兴供电公司', type: 'company' }] },
    { text: '和桂林航空公司签约', facts: [{ text: '桂林航空公司' }] },
    { text: '武警绍兴支队', facts: [{ text: '武警绍兴支队' }] },
    { text: '铜仁学院', facts: [{ text: '铜仁学院', type: 'university' }] },
    {
      text: '国际羽毛球联合会',
      facts: [{ text: '国际羽毛球联合会', type: 'association', level: undefined }],
    },
    { text: '成立德清清泉蔬菜专业合作社', facts: [{ text: '德清清泉蔬菜专业合作社', type: 'company' }] },
    { text: '绍兴高等师范学校', facts: [{ text: '绍兴高等师范学校' }] },
    {
      text: '浙江大学和厦门大学合作',
      facts: [{ text: '浙江大学' }, { text: '厦门大学', type: 'university' }],
    },
    {
      text: '澳门护士公会和中国宏远集团有限公司',
      facts: [{ text: '澳门护士公会' }, { text: '中国宏远集团有限公司' }],
    },
    { text: '中国青少年发展基金会', facts: [{ type: 'association', level: 'nation' }] },
    { text: '鄞州中学', facts: [{ text: '鄞州中学', type: 'institution' }] },
    { text: '在平江医院', facts: [{ text: '平江医院', type: 'institution' }] },
    { text: '鄞州人民医院', facts: [{ text: '鄞州人民医院' }] },
    { text: '省博物馆', facts: [{ type: 'institution', level: 'province' }] },
  ],
  nearMisses: [
    '本地大学',
    '一批民营医院',
    '杭州公司',
    '中国企业集团',
    '成都建设投资公司',
    '城市图书馆',
    { text: '市医院', facts: [{ name: '市医院' }] },
    '绍兴银行业',
    '国家工程实验室',
    '绍兴大学科技城',
    '新建城区中小学10所',
    '银行和政策性银行',
    '建设平安医院',
    '新城中学生',
    '宏远绍兴担保公司',
  ],
})
