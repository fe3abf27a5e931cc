/** Administrative divisions by full name (思明区) and by short name (厦门). */

import { divisionRows } from '../../lexicon/divisions.js'
import { defineRule } from '../../rules/define.js'
import type { AnyRule } from '../../rules/rule.js'
import { organWordBefore } from '../organization/lexicon.js'
import { prefixes } from '../organization/prefix.js'
import { isCommonWord } from '../person/lexicon.js'
import { divisionEnd, divisionIndex, divisionStart } from './divisions.js'
import { isInEvent } from './event.js'
import { isBorneThen, meant, type PlaceFields, placeFields } from './fields.js'
import { isPlaceWord } from './words.js'

/** What the last character of a full name may begin instead: 厦门|市场, 长安|区域. */
const NO_UNIT =
  /^(?:市[场值容貌郊花话风属直]|市民(?![营政族主间用委革盟建进])|市政(?!府|协|法)|区[域块位间划别]|县(?:[域城]|小吃|地区)|旗[帜下舰号袍]|盟[友约主国]|州长)/u
/** 。凤县|举行: the name of a county in two characters between a mark and a verb. */
const opensSentence = (text: string, start: number, end: number): boolean =>
  /^[\n。；！？：，]?$/u.test(text[start - 1] ?? '') && ACTS.test(text.slice(end, end + 2))
/** 视察了|巩县, 、|密县: a former county of two characters where a phrase opens. */
const isOpenBefore = (text: string, start: number) => PHRASE_OPENS.test(text[start - 1] ?? '')
const PHRASE_OPENS = /^$|[，。；、：\n在从到赴往了]/u
const ACTS =
  /^(?:举行|召开|县委|县政|位于|地处|境内|辖|人民|推进|开展|坚持|实施|扎实|积极|全力|紧扣|聚焦|围绕)/u

const fullName = defineRule({
  id: 'place/full-name',
  kind: 'place',
  trigger: ['省', '市', '县', '区', '州', '旗', '盟'],
  opens: ({ text }, at) => divisionStart(text, at + 1, false) <= at,
  pattern: /[省市县区州旗盟]/u,
  produce: (match, context) => {
    const { text } = context
    const end = match.index + 1
    const start = divisionStart(text, end, false)
    if (isInEvent(text, end)) return null
    if (start === end || NO_UNIT.test(text.slice(match.index, end + 2))) return null
    // 乐山|城区: its first character ends another name
    if (divisionStart(text, start + 1, true) < start) return null
    // 镇海|港区: likewise
    const around = divisionIndex().counties.has(text.slice(start - 1, start + 1))
    const name = text.slice(start, end)
    const found = meant(divisionIndex().full.get(name)!, context, start)
    // 东区|区委: its own organ says that one district is meant
    const ownOrgan = found?.near === true && /^区[委政人纪法检]/u.test(text.slice(end, end + 2))
    if (isPlaceWord(name, 'part') && !ownOrgan && divisionStart(text, start, true) === start) return null
    if (!found) return null
    const told =
      found.near ||
      (found.inProvince && !around) ||
      opensSentence(text, start, end) ||
      (isOpenBefore(text, start) && found.division.to !== undefined && isBorneThen(name, context))
    if (!found.near && (around || isPlaceWord(name, 'full') || (name.length === 2 && !told))) return null
    // of a district that is no more only those speak whose region it was in
    if (!found.inForce && !found.near && !found.inProvince && /(?<!地)区$/u.test(name)) return null
    if (name.length === 2 && isCommonWord(text, start - 1)) return null
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
  ],
})

/** What a river, a mountain or a brand of the same name goes on with. */
const OTHER_THING =
  /^(?:[河江湖海岛山渠湾]|镇(?!海|江|级)|乡(?![村镇级])|街道(?!办事处|和)|[\p{Script=Han}]?[疃屯庄寨堡店坪塘]村|石|洋|时|起义|会战|精神|产业|流域|巴巴|久安|玉|小异|[东南西北中]?路|[东南西北]街|(?:[商晨早晚日]|都市|青年|法[制治])报|公司|集团|大道|大街|牌)/u
const WATER = /^[河江湖海岛山渠湾石洋]/u
/** 西安话|题: the word for a language begins another. */
const LANGUAGE = /^话(?![题剧语筒费音务])/u
/** Whether what follows the name makes that of another thing of it. */
function isOtherThing(text: string, end: number): boolean {
  const after = text.slice(end, end + 2)
  if (LANGUAGE.test(after)) return true
  return OTHER_THING.test(after) && !(WATER.test(after) && isOrganOf(text, end))
}
/** 宁波|海事局, 大连|海关: an organ whose word begins with that of a water. */
const isOrganOf = (text: string, end: number) =>
  isCommonWord(text, end) && [2, 3, 4, 5].some((n) => organWordBefore(text, end + n)?.name.length === n)

/** 和田|间, but not 南京|城墙: whether the last character of the name and the next are a word, and no other word begins there. */
const cutsWord = (text: string, end: number): boolean =>
  isCommonWord(text, end - 1) && !/[省市州县区]/u.test(text[end]!) && !isCommonWord(text, end)

const OPEN_BEFORE = /[在从到赴至往与和及、对向于由是的，。；：“（\s]/u
const OPEN_AFTER = /[、，。；：！？”）\s的和与及等至到在市省区县州]/u

const shortNames = (): string[] => [
  ...new Set(
    divisionRows().flatMap((d) =>
      d.level === 'nation' ? [] : d.short.filter((name) => name.length === 2 || !/[州旗盟]$/u.test(name)),
    ),
  ),
]

const shortName = defineRule({
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
    const name = text.slice(start, end)
    if (length < 2) return null
    // 浙江|海宁: its last character and the next make a word, but another name begins there
    const next = divisionBegins(text, end)
    // 宁波|海事局: a word begins with what a water is called
    if (!next && isOtherThing(text, end)) return null
    // 推进南京|城墙申遗: 京城 is a word, but 城墙 is one too
    if (!next && cutsWord(text, end)) return null
    // 南昌|市运动会: with its unit too
    if (isInEvent(text, Math.max(end, divisionEnd(text, start, text.length)))) return null
    // 青海|西宁: what makes a word with it is the end of another name
    if (isCommonWord(text, start - 1) && divisionStart(text, start, true) === start) return null
    // 青海|西宁 is not 海西; but 美丽|江苏
    const overlapping = divisionStart(text, start + 1, true)
    if (overlapping < start && !isCommonWord(text, overlapping - 1)) return null
    // 峨|眉山, 小|凉山: a mountain, not the city named for it
    if (/山$/u.test(name) && /[峨大小]/u.test(text[start - 1] ?? '')) return null
    const found = meant(short.get(name)!, context, start)
    if (!found) return null
    if (
      !found.near &&
      isPlaceWord(name, 'short') &&
      !(OPEN_BEFORE.test(text[start - 1] ?? ' ') && OPEN_AFTER.test(text[end] ?? ' '))
    )
      return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '绵阳', facts: [{ name: '绵阳市', code: '510700', level: 'prefecture' }] },
    { text: '兰州', facts: [{ name: '兰州市', code: '620100' }] },
    { text: '成都、德阳', facts: [{ text: '成都' }, { text: '德阳' }] },
    { text: '推进成都城墙修缮', facts: [{ text: '成都' }] },
    { text: '宁波海事局', facts: [{ text: '宁波' }] },
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
  ],
})

/** What may follow the short name of a county: the end of a phrase, the next of a list, or how many they are. */
const BEHIND_COUNTY =
  /^(?:[、，。；：！？”）\s的和与及等至到两二三四五六七八九十—·-]|召开|举行|境内|城区|县城|片区|新城|老城|高速|铁路|机场|先后|连续|成为|[获荣被将已正也以因是有]|全[县市区]|考察|调研|视察|检查|督导|督查|走访|慰问|挂职|任职|工作|人民|各族|经济|大地|开展|举办|经验|模式|故事|实践|样板|$)/u

/** 西藏芒康|来: named behind its province, a county needs no more; but 浙江德清|人. */
/** 本溪太子河|百里长廊: a river or a mountain more often than the district named for it. */
const WATERS = /[江河湖海山岛]/u
const OF_PEOPLE = /^[人话菜腔味籍]/u
const mayFollowCounty = (text: string, end: number, inHigher: boolean): boolean =>
  BEHIND_COUNTY.test(text.slice(end, end + 2)) ||
  isOrganBehind(text, end) ||
  (inHigher &&
    !WATERS.test(text[end - 1]!) &&
    !OF_PEOPLE.test(text.slice(end, end + 1)) &&
    !isOtherThing(text, end) &&
    !isCommonWord(text, end - 1))
/** 张家港|海关, 德清|法院. */
const isOrganBehind = (text: string, end: number) =>
  [2, 3, 4, 5].some((n) => {
    const word = organWordBefore(text, end + n)
    return word?.name.length === n && STATE.has(word.type ?? '')
  })
const STATE: ReadonlySet<string> = new Set(['party', 'government', 'congress', 'cppcc', 'court'])

/** Whether the name of a division begins at `start`, be it short. */
function divisionBegins(text: string, start: number): boolean {
  if (divisionEnd(text, start, text.length) > start) return true
  const { counties } = divisionIndex()
  return [2, 3].some((length) => counties.has(text.slice(start, start + length)))
}

/** Whether another county or city stands beside the name at `[start, end)` in a list: 石鼓、雁峰和南岳. */
function isListed(text: string, start: number, end: number): boolean {
  const { districts } = divisionIndex()
  const begins = (at: number) =>
    divisionBegins(text, at) || [2, 3].some((n) => districts.has(text.slice(at, at + n)))
  const ends = (at: number) =>
    divisionStart(text, at, true) < at || [2, 3].some((n) => isDivision(text.slice(Math.max(0, at - n), at)))
  return (
    (LIST.test(text[end] ?? '') && begins(end + 1)) || (LIST.test(text[start - 1] ?? '') && ends(start - 1))
  )
}
const LIST = /[、和与及]/u

/** Whether the list that goes on at `end` closes with how many counties it names: 山丹、民乐、临泽|三县. */
function isCounted(text: string, end: number): boolean {
  COUNTED.lastIndex = end
  return COUNTED.test(text)
}
const COUNTED =
  /(?:[、和与及]\p{Script=Han}{2,4}?){0,14}[两二三四五六七八九十\d]{1,2}个?[县区市地](?![级长质])/uy

function isDivision(name: string): boolean {
  const { counties, districts } = divisionIndex()
  return counties.has(name) || districts.has(name)
}

const countyName = defineRule({
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
    let length = match[0].length
    while (length > 1 && !isDivision(text.slice(start, start + length))) length--
    const end = start + length
    const name = text.slice(start, end)
    if (length < 2 || isBorneThen(name, context)) return null
    const { counties, districts } = divisionIndex()
    const named = [...(counties.get(name) ?? []), ...(districts.get(name) ?? [])]
    const found = meant(named, context, start)
    const listed = isListed(text, start, end)
    const counted = listed && isCounted(text, end)
    // 宣武、崇文: districts that are no more are told beside another, where one of them is named in full
    const ended =
      found?.inForce === false &&
      districts.has(name) &&
      listed &&
      text[end] !== '区' &&
      (found.near || found.inProvince)
    if (!(found?.inForce || ended)) return null
    if (!(found.near || found.inFull || (listed && (counted || found.inProvince)))) return null
    const inHigher = divisionStart(text, start, true) < start
    if (!mayFollowCounty(text, end, inHigher) && (!listed || isCommonWord(text, end - 1))) return null
    const known = inHigher || found.inFull
    // 白云机场 lies in another district
    if (!counties.has(name) && text.startsWith('机场', end)) return null
    if (
      !known &&
      ((isPlaceWord(name, 'county') && !(listed && found.near)) || (!counties.has(name) && !listed))
    )
      return null
    const open = inHigher || OPEN_BEFORE.test(text[start - 1] ?? ' ') || listed
    if (!open && !(known && !isCommonWord(text, start - 1))) return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '浙江省德清', facts: [{ text: '德清', name: '德清县', code: '330521', level: 'county' }] },
    { text: '德清县水网纵横，德清先后三次获奖', facts: [{ text: '德清' }] },
    {
      text: '惠及山丹、民乐、临泽三县。',
      facts: [{ text: '山丹', code: '620725' }, { text: '民乐' }, { text: '临泽' }],
    },
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
    { text: '江苏德清', facts: [{ text: '江苏', name: '江苏省' }] },
    { text: '浙江德清人', facts: [{ text: '浙江', name: '浙江省' }] },
    { text: '衡阳市的石鼓声声', facts: [{ text: '衡阳市', name: '衡阳市' }] },
  ],
})

export const placeRules: readonly AnyRule[] = [fullName, shortName, countyName]
