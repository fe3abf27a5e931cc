/** Organs of state and party by their structure, other bodies where a place or the nation stands in their name. */
import { alternation } from '../../lexicon/pattern.js'
import { defineRule } from '../../rules/define.js'
import type { AnyRule } from '../../rules/rule.js'
import { divisionEnd } from '../place/divisions.js'
import { organLevel } from './level.js'
import { type OrganType, organRows, organWordBefore } from './lexicon.js'
import { singleOrganBefore } from './phrase.js'
import { prefixes } from './prefix.js'
import type { OrganLevel } from './schema.js'

export interface OrganizationFields {
  readonly name: string
  readonly type: OrganType
  readonly level?: OrganLevel
}

const words = (scopes: readonly string[]) =>
  organRows().flatMap((row) => (scopes.includes(row.scope) ? [row.name] : []))

/** Of any level or none in particular: 全市政府, 乡镇政府, 城市政府 are no one body. */
const ANY_LEVEL =
  /(?:[全各我本该贵城都特上地社园景灾小山新辖街集乡村县市区镇外多跨每农牧林老两三]|级|有关|相关|其他|兄弟|周边|试点|沿海|[省市县区州]、)$/u
/** A word may go on where an organ's seems to end: 市委|员, 区委|托, 政府办|公楼. */
const GOES_ON = /委(?:员(?!会)|托|屈)|办公(?![室厅])|办事|人大(?:会堂|代会)|工会(?:议)|政协(?:议|会议)/uy
/** Whether a longer word begins in the last two characters before `end`. */
function goesOn(text: string, end: number): boolean {
  return [end - 2, end - 1].some((at) => {
    GOES_ON.lastIndex = Math.max(0, at)
    return GOES_ON.test(text)
  })
}

const NATIONAL_GOES_ON =
  /^(?:[省市县区]|企业|机关|级|直属|财政|预算|银行|车站|苏区|红军|领导|文件|精神|部署|决策|政策|投资|支持|要求|转移|资金|补助|在|预|各|和|与|、)/u

function fields(
  name: string,
  type: OrganType,
  home: string | undefined,
  national: boolean,
): OrganizationFields {
  const level = national ? 'nation' : organLevel(name, home)
  return { name, type, ...(level ? { level } : {}) }
}

const national = defineRule({
  id: 'organization/national',
  kind: 'organization',
  trigger: prefixes(words(['national'])),
  pattern: new RegExp(`(?:${alternation(words(['national']))})`, 'u'),
  produce: (match, context) => {
    const { text } = context
    const end = match.index + match[0].length
    const after = text.slice(end, end + 3)
    // 中央 alone is also an adjective: 中央财政, 中央企业
    if (match[0] === '中央' && (NATIONAL_GOES_ON.test(after) || /\p{Script=Han}/u.test(after[0] ?? '')))
      return null
    if (match[0] === '中央' && /[\p{Script=Han}]/u.test(text[match.index - 1] ?? '')) return null
    // 教育部|门, 外交部|长
    if (/^(?:长|员|门)/u.test(after)) return null
    const phrase = singleOrganBefore(text, end)
    if (phrase?.start !== match.index) return null
    return { fields: fields(match[0], phrase.type, undefined, true) }
  },
  examples: [
    { text: '国务院', facts: [{ name: '国务院', type: 'government', level: 'nation' }] },
    { text: '全国人大常委会', facts: [{ type: 'congress', level: 'nation' }] },
    { text: '最高人民法院', facts: [{ type: 'court' }] },
    { text: '新华社', facts: [{ type: 'media' }] },
  ],
  nearMisses: ['中央财政', '中央企业', '各部门', '教育部长'],
})

const local = defineRule({
  id: 'organization/local',
  kind: 'organization',
  trigger: prefixes(words(['local', 'unit'])),
  pattern: new RegExp(`(?:${alternation(words(['local', 'unit']))})`, 'u'),
  produce: (match, context) => {
    const { text } = context
    const end = match.index + match[0].length
    if (goesOn(text, end)) return null
    const phrase = singleOrganBefore(text, end)
    if (!phrase || phrase.start >= match.index) return null
    const name = text.slice(phrase.start, end)
    if (/^[厅局委部院校社]/u.test(name)) return null
    const levelOnly =
      /^(?:自治[区州县]|[省市县区州旗盟镇乡])(?![\p{Script=Han}]*[省市县区州](?:委|政府|人民政府))/u.test(
        name,
      )
    if (levelOnly && ANY_LEVEL.test(text.slice(Math.max(0, phrase.start - 2), phrase.start))) return null
    const read = fields(name, phrase.type, context.document.metadata.region?.level, false)
    return read.level ? { start: phrase.start, end, fields: read } : null
  },
  examples: [
    { text: '市政府办公室', facts: [{ name: '市政府办公室', type: 'government', level: 'prefecture' }] },
    { text: '江苏省人民政府办公厅', facts: [{ type: 'government', level: 'province' }] },
    { text: '县委组织部', facts: [{ type: 'party', level: 'county' }] },
    { text: '杭州市中级人民法院', facts: [{ type: 'court', level: 'prefecture' }] },
    { text: '省人大常委会', facts: [{ type: 'congress', level: 'province' }] },
    { text: '区市场监管局', facts: [{ type: 'government', level: 'county' }] },
  ],
  nearMisses: ['城市政府', '各级政府', '乡镇政府', '市委员', '区委托办理', '全市公安局'],
})

/** Words for a body that are names only with something of their own before them. */
const BARE_BODY =
  /^(?:公司|有限公司|股份公司|集团|集团公司|医院|学校|中学|小学|学院|协会|学会|商会|委员会|指挥部|领导小组|办事处|研究院|研究所|银行|大队|支队|总队|幼儿园|联合会|基金会|总会|证券)$/u
const VERB_INSIDE =
  /大中|中小|[的了着在和与及、为是有等对从以将被把让并已向]|吸引|鼓励|承担|毕业|就业|建设|成立|组建|引进|支持|推动|推进|加快|发展|实施|开展|完成|促进|重点|企业|部分|所有|多家|一批|首家|首个|获批|设立|新增|打造|落户|举办|参加|投资|合作|联合|龙头|民营|国有|上市|地方|高校|知名|优质|本科|高职|公立|民办|专科|基层|社区|综合|附属|第一|各/u

const proper = defineRule({
  id: 'organization/proper',
  kind: 'organization',
  trigger: prefixes(words(['open'])),
  pattern: new RegExp(`(?:${alternation(words(['open']))})(?![长员生们城园区])`, 'u'),
  produce: (match, context) => {
    const { text } = context
    const window = text.slice(Math.max(0, match.index - 14), match.index)
    const run = /\p{Script=Han}{0,14}$/u.exec(window)![0]
    const end = match.index + match[0].length
    for (let cut = 0; cut < run.length; cut++) {
      const start = match.index - run.length + cut
      const nation = /^(?:中国|国家)/u.test(run.slice(cut))
      const area = nation ? start + 2 : divisionEnd(text, start, match.index)
      if (area === start) continue
      const own = text.slice(area, match.index)
      // 复旦大学|中山厦门医院: the name began before
      if (organWordBefore(text, start)) return null
      if (VERB_INSIDE.test(own) || (own.length < 2 && (nation || BARE_BODY.test(match[0])))) return null
      const name = text.slice(start, end)
      return { start, end, fields: fields(name, typeOf(match[0]), undefined, nation) }
    }
    return null
  },
  examples: [
    { text: '浙江大学', facts: [{ name: '浙江大学', type: 'university', level: 'province' }] },
    { text: '中国科学技术大学', facts: [{ type: 'university', level: 'nation' }] },
    { text: '宁波舟山港集团', facts: [{ type: 'company', level: 'prefecture' }] },
  ],
  nearMisses: ['本地大学', '一批民营医院', '杭州公司', '中国企业集团', '成都建设投资公司'],
})

function typeOf(word: string): OrganType {
  return organWordBefore(word, word.length)?.type ?? 'institution'
}

export const organizationRules: readonly AnyRule[] = [national, local, proper]
