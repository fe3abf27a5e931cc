/** Other bodies: where a place, the nation or a level stands at the head of their name (浙江大学, 市第一人民医院). */

import { divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { headBefore, headEnd } from '../../gazetteer/organ-heads.js'
import { isFirmName, isOwnName } from '../../gazetteer/organ-tails.js'
import { type OrganType, organWordBefore } from '../../gazetteer/organs.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { organizationFields, organWords } from './fields.js'
import { isAtLarge } from './local.js'
import { officeBehind } from './office.js'

const openWords = once(() => organWords(['open']))

/** Words for a body that are names only with something of their own before them. */
const BARE_BODY =
  /^(?:公司|有限公司|股份公司|集团|集团公司|医院|学校|中学|小学|学院|协会|学会|商会|委员会|指挥部|领导小组|办事处|研究院|研究所|大队|支队|总队|幼儿园|联合会|基金会|总会|证券)$/u
const VERB_INSIDE =
  /大中|中小|[国省市]级|国家级|[的了着在和与及、为是有等对从以将被把让并已向]|吸引|鼓励|承担|毕业|就业|建设|成立|组建|引进|支持|推动|推进|加快|发展|实施|开展|完成|促进|重点|企业|部分|所有|多家|一批|首家|首个|获批|设立|新增|打造|落户|举办|参加|投资|合作|联合|龙头|民营|国有|上市|地方|高校|知名|优质|本科|高职|公立|民办|专科|基层|社区|综合(?!保税)|附属|第一|托管|各|创建|扩建|改建|^(?:新|主)?城区|^城|创办/u

/** Words that nothing but the name of a firm ends in: whatever stands before them is its own. */
const FIRM = /(?:有限(?:责任)?|股份|集团)公司$|控股集团$/u

/** What stands between a level and a hospital, and what a town has one of: 市第三|医院, 省|博物馆. */
const LEVEL_BODY =
  /(?:[省市县区州]|自治[区州县])(?:第[一二三四五六七八九十]{1,2}|中心|妇幼|妇女儿童|儿童|肿瘤|传染病|精神卫生|老年)?(?:人民医院|中心医院|中医医院|中医院|妇幼保健院|(?<=[^省市县区州])(?:医院|中学|小学)|图书馆|博物馆|美术馆|科技馆|文化馆)$/u

/** Words that stand before a name and are none of its own. */
const BEFORE =
  /(?:[在由对向与和及或为被把让给从到于的了着以请赴经据是即等]|支持|推动|成立|组建|引进|依托|包括|其中)$/u

/** Whether a company's name began before the place in it: 金控|酒泉担保公司. */
function isMidway(text: string, start: number): boolean {
  return (
    /\p{Script=Han}/u.test(text[start - 1] ?? '') &&
    !BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
    !isCommonWord(text, start - 2)
  )
}

interface Found {
  readonly start: number
  readonly national: boolean
}

/** Words that a town's name alone makes a name of: 鄞州|中学, 平江|医院. */
const isOfOneTown = hasRole('organization/of-one-town')
/** Words for what bodies of many nations join in. */
const isOfNations = hasRole('organization/of-nations')
const opensAt = (text: string, start: number) =>
  OPEN_BEFORE.test(text[start - 1] ?? ' ') ||
  (isCommonWord(text, start - 2) && !isCommonWord(text, start - 1) && !JOINS.has(text[start] ?? ''))
/** 银行和|政策性银行: what joins two bodies begins the name of a county too. */
const JOINS = new Set('和与及同')
const OPEN_BEFORE = /[^\p{Script=Han}]|[在由对向与和及或被把从到于请赴自]/u

/** 新建, 大方: a word, not a county. */
const isEveryday = (name: string) => isPlaceWord(name, 'county') || isPlaceWord(name, 'district')

/** The end of a county's or a district's short name at `start`; `start` if none stands there. */
function countyEnd(text: string, start: number, limit: number): number {
  const { counties, districts } = divisionIndex()
  const bears = (name: string) => counties.has(name) || districts.has(name)
  const length = [3, 2].find((n) => start + n <= limit && bears(text.slice(start, start + n)))
  if (length !== undefined && isEveryday(text.slice(start, start + length))) return start
  return start + (length ?? 0)
}

/** The place or the nation that the name begins with. */
function placeHead(text: string, run: number, at: number, word: string): Found | undefined {
  for (let start = run; start < at; start++) {
    // 国际|羽毛球|联合会
    if (
      text.startsWith('国际', start) &&
      isOfNations(word) &&
      opensAt(text, start) &&
      isOwnName(text.slice(start + 2, at))
    )
      return at - start >= 4 ? { start, national: false } : undefined
    const national = /^(?:中国|国家)/u.test(text.slice(start, at))
    const area = national ? start + 2 : divisionEnd(text, start, at)
    if (area === start) {
      // 曲阜|师范大学
      const county = countyEnd(text, start, at)
      if (
        county > start &&
        (county < at || isOfOneTown(word)) &&
        opensAt(text, start) &&
        !VERB_INSIDE.test(text.slice(county, at)) &&
        isOwnName(text.slice(county, at), false)
      )
        return { start, national: false }
      continue
    }
    const own = text.slice(area, at)
    // 城区|中小学: no name without its city
    if (isPlaceWord(text.slice(start, area), 'part')) return undefined
    // 复旦大学|中山厦门医院: the name began before
    if (organWordBefore(text, start)) return undefined
    // 国家重点实验室 are many
    if (national && word === '实验室') return undefined
    const head = headBefore(text, start)
    if (head.start === start && typeOf(word) === 'company' && isMidway(text, start)) return undefined
    // 凯里|学院: a city's short name and nothing else
    // 南昌市|中小学: schools of all sorts
    if (word === '小学' && own.endsWith('中')) return undefined
    const ofCity = word === '学院' && own === '' && !UNIT.test(text[area - 1]!)
    if (
      !(FIRM.test(word) ? isFirmName(own) : !VERB_INSIDE.test(own.replace('高等', ''))) ||
      (own.length < 2 &&
        !ofCity &&
        !(own === '' && isOfOneTown(word) && opensAt(text, start)) &&
        head.start === start &&
        (national || BARE_BODY.test(word)))
    )
      return undefined
    return { start: head.start, national }
  }
  return undefined
}

const UNIT = /[省市县区州旗盟]$/u

/** A firm whose name opens with that of its group: 国网|涪陵供电公司. */
function headed(text: string, run: number, at: number, word: string): Found | undefined {
  if (word !== '公司') return undefined
  for (let start = at - 2; start >= run; start--) {
    const own = start + headEnd(text.slice(start, at))
    if (own > start && own < at && headBefore(text, own).start === start && isOwnName(text.slice(own, at)))
      return { start, national: false }
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
  return isAtLarge(text, start) ? undefined : { start, national: false }
}

export const properBody = defineRule({
  id: 'organization/proper',
  kind: 'organization',
  get trigger() {
    return openWords()
  },
  get pattern() {
    return new RegExp(`(?:${alternation(openWords())})(?![长员生们城园业间]|科技[城园]|区(?!域))`, 'u')
  },
  produce: (match, { text, document }) => {
    const [word] = match
    const end = match.index + word.length
    const window = text.slice(Math.max(0, match.index - 14), match.index)
    const run = match.index - /\p{Script=Han}{0,14}$/u.exec(window)![0].length
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

function typeOf(word: string): OrganType {
  return organWordBefore(word, word.length)?.type ?? 'institution'
}
