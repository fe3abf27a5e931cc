/** Bodies of an area, a village or a name of their own that no table has: 市供热管理处, 克藏村村委会, 湖头派出所. */

import { areaStart } from '../../gazetteer/area.js'
import { localityStart } from '../../gazetteer/locality.js'
import { headBefore } from '../../gazetteer/organ-heads.js'
import { type OrganTail, organTails, tailBefore } from '../../gazetteer/organ-tails.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { refusedBy } from '../../rules/guard.js'
import { organizationFields } from './fields.js'
import { AREA, CUT, HOUSE, LEVEL, OWN, PART } from './free-guards.js'
import { officeBehind } from './office.js'
import { villageStart } from './village.js'

/** Longest own part between an area and the tail, in characters. */
const LONGEST_OWN = 12
const HAN = /\p{Script=Han}/u
/** Whether what stands before a tail is an area by name, or the level of one area. */
const isOneArea = (text: string, start: number, end: number): boolean =>
  end - start > 2 || !refusedBy(LEVEL, text, start, end)

/** Where the area begins that a name with its tail at `tail` has, and the area's end. */
function areaBefore(
  text: string,
  tail: number,
  { tail: tailWord, least }: OrganTail,
): { start: number; end: number } | undefined {
  for (let end = tail - least; end > 0 && tail - end <= LONGEST_OWN; end--) {
    if (!HAN.test(text[end - 1]!)) return undefined
    const village = villageStart(text, end)
    const start = village < end ? village : areaStart(text, end)
    if (start === end) continue
    if (refusedBy(PART, { text, start, end, tail, tailWord })) return undefined
    if (refusedBy(CUT, text, start, end)) continue
    if (refusedBy(AREA, { text, start, end, tail, tailWord }, village < end)) return undefined
    // 县|城乡…: the level of 城乡 is none
    if (isOneArea(text, start, end)) return { start, end }
  }
  return undefined
}

const BUILT = lazyPattern(() => `^(?:${anyOf('organization/built-of-area')})`)
const COURSE = lazyPattern(() => `(?:${anyOf('organization/before-place-of-account')})$`)
/** 平安|阿坝|建设领导小组: what the area is to become opens the name where it is built behind. */
function courseStart(text: string, { start, end }: { start: number; end: number }): number {
  if (!BUILT.test(text.slice(end, end + 2))) return start
  return start - (COURSE.exec(charsBefore(text, start, 3))?.[0].length ?? 0)
}

const opensBody = hasRole('organization/opens-body')
const hasLongName = hasRole('organization/long-name-of-house')
/** Those of which a short name is none: 农村合作|基金会, 引水|工程指挥部. */
const hasLongNameAlone = hasRole('organization/long-name-alone')
/** 浙西南革命根据地|纪念馆: a long name of a house or a foundation, between a mark and its tail. */
function houseStart(text: string, end: number, tail: string): number {
  if (!hasLongName(tail)) return end
  let start = end
  while (end - start <= LONGEST_OWN && HAN.test(text[start - 1] ?? '')) start--
  // 于|中国青少年发展基金会
  if (opensBody(text[start] ?? '')) start++
  const own = text.slice(start, end)
  const isLong = own.length >= 4 && own.length <= LONGEST_OWN
  return isLong && !refusedBy(HOUSE, text, start, end) ? start : end
}

const tails = once(() => [
  ...new Set(
    organTails().flatMap((row) => (row.after.some((use) => use !== 'body') ? [row.tail.slice(-2)] : [])),
  ),
])

export const freeBody = defineRule({
  id: 'organization/free-part',
  kind: 'organization',
  get trigger() {
    return tails()
  },
  get pattern() {
    return new RegExp(tails().join('|'), 'u')
  },
  produce: (match, { text, document }) => {
    const end = match.index + match[0].length
    const home = document.metadata.region?.level
    const tail = tailBefore(text, end, 'area')
    const area = tail && areaBefore(text, end - tail.tail.length, tail)
    if (tail && area) {
      const office = officeBehind(text, end)
      const head = headBefore(text, area.start)
      const start = Math.min(head.start, courseStart(text, area))
      const name = text.slice(start, office.end)
      const type = office.type ?? head.type ?? tail.type
      const fields = organizationFields(text.slice(head.start, office.end), type, home, false)
      return { start, end: office.end, fields: { ...fields, name } }
    }
    const own = tailBefore(text, end, 'name')
    if (!own) return null
    const at = end - own.tail.length
    const house = houseStart(text, at, own.tail)
    const named = hasLongNameAlone(own.tail) ? house : Math.min(localityStart(text, at), house)
    if (named === at) return null
    if (refusedBy(OWN, { text, start: named, end: at, tail: own.tail })) return null
    // 华能|玉环电厂
    const { start } = headBefore(text, named)
    const office = officeBehind(text, end)
    const type = office.type ?? own.type
    return {
      start,
      end: office.end,
      fields: organizationFields(text.slice(start, office.end), type, home, false),
    }
  },
  examples: [
    { text: '市供热管理处', facts: [{ name: '市供热管理处', type: 'government', level: 'prefecture' }] },
    { text: '绍兴市水文水资源勘测局', facts: [{ text: '绍兴市水文水资源勘测局' }] },
    { text: '笔试委托市人事考试中心组织', facts: [{ text: '市人事考试中心' }] },
    { text: '县城乡建设档案馆', facts: [{ text: '县城乡建设档案馆', level: 'county' }] },
    { text: '柯桥街道综合执法队', facts: [{ text: '柯桥街道综合执法队', level: 'township' }] },
    { text: '接到石门村村委会求助', facts: [{ text: '石门村村委会' }] },
    { text: '接到山都村村委会求助', facts: [{ text: '山都村村委会' }] },
    { text: '走访石门新村村委会', facts: [{ text: '石门新村村委会' }] },
    { text: '，王家坪社区居委会，', facts: [{ text: '王家坪社区居委会' }] },
    { text: '李家沟派出所民警', facts: [{ text: '李家沟派出所' }] },
    { text: '青石派出所民警', facts: [{ text: '青石派出所' }] },
    { text: '。城关市场监管所', facts: [{ text: '城关市场监管所' }] },
    {
      text: '，青西南革命根据地纪念馆，',
      facts: [{ text: '青西南革命根据地纪念馆' }],
    },
    { text: '在白塔镇中心卫生院', facts: [{ text: '白塔镇中心卫生院', type: 'institution' }] },
    { text: '罗田县一中', facts: [{ text: '罗田县一中', type: 'institution' }] },
    { text: '市特殊教育学校', facts: [{ text: '市特殊教育学校' }] },
    { text: '市教育考试院', facts: [{ text: '市教育考试院' }] },
    { text: '县工商业联合会', facts: [{ text: '县工商业联合会', type: 'association' }] },
    { text: '云集镇综合执法队', facts: [{ text: '云集镇综合执法队', level: 'township' }] },
    { text: '东河社区居委会', facts: [{ text: '东河社区居委会' }] },
    { text: '和沙洲水文站', facts: [{ text: '沙洲水文站' }] },
    { text: '据临江海关统计', facts: [{ text: '临江海关', type: 'government' }] },
    { text: '。文锦渡海关缉私局', facts: [{ text: '文锦渡海关缉私局' }] },
    { text: '到场的有青石派出所民警', facts: [{ text: '青石派出所' }] },
    { text: '高新区企业服务中心', facts: [{ text: '高新区企业服务中心', level: 'county' }] },
    { text: '汉诺威工商会代表团', facts: [{ text: '汉诺威工商会', type: 'association' }] },
    { text: '月河街道红丰社区党委', facts: [{ text: '月河街道红丰社区党委', type: 'party' }] },
    { text: '当选石门村党总支书记', facts: [{ text: '石门村党总支', type: 'party' }] },
    { text: '，黄淑真教育基金会捐资', facts: [{ text: '黄淑真教育基金会', type: 'association' }] },
    { text: '家住白塔镇农联村村委会', facts: [{ text: '白塔镇农联村村委会', level: 'township' }] },
    { text: '。石门公社农机站', facts: [{ text: '石门公社农机站', level: 'township' }] },
    { text: '市少年业余体校', facts: [{ text: '市少年业余体校' }] },
    { text: '召开平安阿坝建设领导小组会议', facts: [{ text: '平安阿坝建设领导小组', level: 'prefecture' }] },
    { text: '县道路照明管理处', facts: [{ text: '县道路照明管理处' }] },
    { text: '《江淮晨报》', facts: [{ text: '江淮晨报', type: 'media' }] },
    { text: '市减负办', facts: [{ text: '市减负办', type: 'government' }] },
    { text: '伍家桥中学师生', facts: [{ text: '伍家桥中学', type: 'institution' }] },
    { text: '，佛子岭水库工程指挥部，', facts: [{ text: '佛子岭水库工程指挥部' }] },
    { text: '，普济圩农场', facts: [{ text: '普济圩农场', type: 'company' }] },
    { text: '省老年大学', facts: [{ text: '省老年大学', type: 'institution' }] },
  ],
  nearMisses: [
    '城市管理中心',
    '超市服务中心',
    '市场监管所',
    '全市文化馆',
    '各村村委会',
    '辖区派出所',
    '县城乡建设局面',
    '全县敬老院',
    '各县（市）区教育局',
    '市民办学校',
    '10个城市社区服务站',
    '推进智慧社区健身中心',
    '城区中小学校',
    '县重点学校',
    '一所乡镇卫生院',
    '，基层市场监管所',
    '，农村合作基金会',
    '，引水工程指挥部',
    '推进大中小学思政课建设',
    '平均每个公社有农业中学',
    '改进海关监管',
    '货运站海关',
    '各区市党委',
    '省环保督察交办',
    '，新建一批博物馆',
  ],
})
