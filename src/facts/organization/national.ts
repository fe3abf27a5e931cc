/** Bodies of the nation, known by name: 国务院, 中共中央政治局. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { areStatesBefore } from '../../gazetteer/nations.js'
import { singleOrganBefore } from '../../gazetteer/organ-phrase.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { defineRule } from '../../rules/define.js'
import { standsBefore } from '../../text/ranges.js'
import { outletBehind } from './account.js'
import { organizationFields, organWords } from './fields.js'
import { type Office, officeBehind } from './office.js'

const nationalWords = once(() => organWords(['national', 'regional']))
const regionalWords = once((): ReadonlySet<string> => new Set(organWords(['regional'])))

const HAN = /\p{Script=Han}/u
/** A word goes on where the name seems to end: 教育部|门, 外交部|长, 强省建设部|署, 中国银行|业. */
const GOES_ON = /^(?:[长员门署队分位业间系]|俱乐部)/u
/** Short names that the middle of two words may spell: 集|中办|理. */
const SHORT = 2
/** 中国共产党|人, 中国共产党|章程: no body is meant, or it is part of another name. */
const PARTY_OF = /^(?:人(?!民)|[第章员]|纪律|廉洁|问责|精神)/u

/** Companies and schools are of the nation where their name says so, and the banks of the state. */
const OF_ONE_PLACE: ReadonlySet<string> = new Set(['company', 'university'])
const OF_NATION = /^(?:中国|国家|全国|中央|国防)|银行$/u
/** 红网|络, 大众网|点. */
const NET = /[络点格站红友]/u
/** 网红|网: another word ends where the outlet's name begins. */
const isMidword = (text: string, start: number) =>
  isCommonWord(text, start - 1) && HAN.test(text[start - 1] ?? '') && !isCommonWord(text, start - 2)

/** Parts of a company or a school that belong to its name. */
const BRANCH =
  /(?:办公室|党委|工会|分行|支行|分公司|分社|分校|分院|研究院|学院|医院|学校|中学|小学|基地|工厂|[总分]厂|项目部|研发中心|第.{1,3}[师团])$/u
/** What stands behind a company that is spoken of: 华为|等企业, 比亚迪|总部. */
const BESIDE_BRAND = /^(?:等|和|与|及|同|集团|公司|副?董|副?总|创始|落户|入驻|签约|投资|在|的|将|已|共)/u

/** Firms whose names say what they are, so that nothing is called by them: 中铁第四勘察设计院. */
const WHOLE_FIRM = /[局院司团]$/u

/** Parties of other nations, before 党中央: 越南共产|党中央. */
const FOREIGN_PARTY = /(?:越南|老挝|古巴|朝鲜|柬埔寨|尼泊尔)(?:共产|人民革命|劳动|人民)$/u
const OTHER_PARTY = /共产|革命|劳动|民主|国民/u

/** The number of a file begins behind the short name of who issued it. */
const FILE_NUMBER = /^[发函字办电令厅秘综通规]{1,3}[〔[（【]/u

/** 华为|公司, 比亚迪|股份有限公司. */
const FIRM = /^(?:(?:集团|股份)?有限(?:责任)?公司|集团公司|集团|公司)(?!债|化)/u
/** What a body of the nation has in an area: 国家税务总局|绍兴市|税务局. */
const BRANCH_OF_AREA =
  /^(?:税务局|调查(?:总)?队|监管局|监管分局|办事处|专员办|分社|分校|分行|中心支行|支行|分公司|海关|管理局|分局|总队)/u

/** What a firm has in an area: 东风汽车公司|襄樊|基地. */
const WORKS_OF_AREA = /^(?:基地|工厂|总厂|分厂|项目部|公司|研发中心|工程公司)(?![建区])/u

function branchBehind(text: string, end: number, area: number, firm: boolean): Office {
  const after = text.slice(area, area + 8)
  const branch =
    area > end
      ? (BRANCH_OF_AREA.exec(after) ?? (firm ? WORKS_OF_AREA.exec(after) : null))?.[0].length
      : undefined
  return branch === undefined ? officeBehind(text, end) : officeBehind(text, area + branch)
}

export const nationalOrgan = defineRule({
  id: 'organization/national',
  kind: 'organization',
  get trigger() {
    return nationalWords()
  },
  get pattern() {
    return new RegExp(alternation(nationalWords()), 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const [word] = match
    const end = match.index + word.length
    const after = text.slice(end, end + 1)
    // 中办发〔2019〕8号, 国发[2020]3号
    if (FILE_NUMBER.test(text.slice(end, end + 4))) return null
    // 中央财政, 中央企业: an adjective
    if (word === '中央' && (HAN.test(after) || HAN.test(text[match.index - 1] ?? ''))) return null
    // but 人民银行|长沙中心支行: a place begins with 长
    if (GOES_ON.test(text.slice(end, end + 3)) && divisionEnd(text, end, text.length) === end) return null
    if (areStatesBefore(text, match.index)) return null
    // 东盟|国家, 东盟|博览会: of the region, or an event's name
    if (word === '东盟' && /^(?:国家|各国|十国|博览|市场|自贸|自由)/u.test(text.slice(end, end + 2)))
      return null
    if (word === '中国共产党' && PARTY_OF.test(text.slice(end, end + 2))) return null
    // 越南共产|党中央: the party of another nation
    const foreign = word.startsWith('党中央')
      ? FOREIGN_PARTY.exec(text.slice(Math.max(0, match.index - 9), match.index))
      : null
    if (foreign) {
      const begins = match.index - foreign[0].length
      const whole = text.startsWith('委员会', end) ? end + 3 : end
      const name = text.slice(begins, whole)
      return { start: begins, end: whole, fields: { name, type: 'party' as const } }
    }
    if (word.startsWith('党中央') && OTHER_PARTY.test(text.slice(Math.max(0, match.index - 2), match.index)))
      return null
    if (word.length <= SHORT && isCommonWord(text, match.index - 1)) return null
    const phrase = singleOrganBefore(text, end)
    if (phrase?.start !== match.index) return null
    const regional = regionalWords().has(word)
    if (phrase.type === 'media' && NET.test(text.slice(end, end + 1))) return null
    if (regional && isMidword(text, match.index)) return null
    const own = regional || (OF_ONE_PLACE.has(phrase.type) && !OF_NATION.test(word))
    // 中共|中央政治局
    const start =
      phrase.type === 'party' && standsBefore(text, '中共', match.index) ? match.index - 2 : match.index
    // 中国共产党|绍兴市委员会 is the city's
    const area = divisionEnd(text, end, text.length)
    const local = phrase.type === 'party' && area > end
    const firm = own && phrase.type === 'company' ? (FIRM.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0
    const part = local
      ? { end }
      : branchBehind(
          text,
          end + firm,
          firm > 0 ? divisionEnd(text, end + firm, text.length) : area,
          phrase.type === 'company',
        )
    const outlet = phrase.type === 'media' ? outletBehind(text, end) : end
    const office =
      firm > 0 && !BRANCH.test(text.slice(end + firm, part.end))
        ? { end: end + firm }
        : outlet > end
          ? { end: outlet }
          : own && !BRANCH.test(text.slice(end, part.end))
            ? { end }
            : part
    // 华为云, 比亚迪汽车城: what is called by the brand
    if (
      own &&
      phrase.type === 'company' &&
      office.end === end &&
      HAN.test(after) &&
      !WHOLE_FIRM.test(word) &&
      !BESIDE_BRAND.test(text.slice(end, end + 2))
    )
      return null
    const name = text.slice(start, office.end)
    return {
      start,
      end: office.end,
      fields: own
        ? phrase.type === 'university' && divisionEnd(text, start, end) > start
          ? organizationFields(name, office.type ?? phrase.type, undefined, false)
          : { name, type: office.type ?? phrase.type }
        : organizationFields(name, office.type ?? phrase.type, undefined, true),
    }
  },
  examples: [
    { text: '国务院', facts: [{ name: '国务院', type: 'government', level: 'nation' }] },
    { text: '全国人大常委会', facts: [{ type: 'congress', level: 'nation' }] },
    { text: '最高人民法院', facts: [{ type: 'court' }] },
    { text: '中国共产党', facts: [{ type: 'party', level: 'nation' }] },
    { text: '新华社', facts: [{ type: 'media' }] },
    { text: '中共中央政治局', facts: [{ name: '中共中央政治局', type: 'party' }] },
    {
      text: '中央和国家机关工委旗帜杂志社',
      facts: [{ name: '中央和国家机关工委旗帜杂志社', level: 'nation' }],
    },
    {
      text: '交通运输部北海航海保障中心青岛通信中心',
      facts: [{ text: '交通运输部北海航海保障中心青岛通信中心', type: 'government' }],
    },
    { text: '外交部亚洲司副司长', facts: [{ text: '外交部亚洲司' }] },
    { text: '引进华为、比亚迪等企业', facts: [{ text: '华为', type: 'company' }, { text: '比亚迪' }] },
    { text: '国家税务总局绍兴市税务局', facts: [{ text: '国家税务总局绍兴市税务局' }] },
    { text: '走访华为公司', facts: [{ text: '华为公司', type: 'company' }] },
    { text: '大众网·海报新闻记者', facts: [{ text: '大众网·海报新闻', type: 'media' }] },
    { text: '新华社浙江分社记者', facts: [{ text: '新华社浙江分社' }] },
    { text: '中国银行云南省分行', facts: [{ text: '中国银行云南省分行', type: 'company' }] },
    { text: '中国人民银行长沙中心支行', facts: [{ text: '中国人民银行长沙中心支行' }] },
    { text: '东风汽车公司十堰基地', facts: [{ text: '东风汽车公司十堰基地', type: 'company' }] },
    { text: '新疆生产建设兵团第三师', facts: [{ text: '新疆生产建设兵团第三师', level: undefined }] },
    { text: '应急管理部消防救援局', facts: [{ text: '应急管理部消防救援局', level: 'nation' }] },
  ],
  nearMisses: [
    '中国共产党人',
    '中国共产党章程',
    '中央财政',
    '中央企业',
    '各部门',
    '教育部长',
    '集中办理',
    '实现集中办',
    '强省建设部署',
    '中国银行业',
    '华为云计算基地',
    '比亚迪汽车城',
    '中办发〔2016〕8号',
    '打造网红网点',
    '中俄外交部磋商',
  ],
})
