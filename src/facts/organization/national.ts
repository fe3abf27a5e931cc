/** Bodies of the nation, known by name: 国务院, 中共中央政治局. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { singleOrganBefore } from '../../gazetteer/organ-phrase.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { refusedBy } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'
import { outletBehind } from './account.js'
import { organizationFields, organWords } from './fields.js'
import { BRAND, OUTLET, PART_OF_WORD, WORD } from './national-guards.js'
import { type Office, officeBehind } from './office.js'

const nationalWords = once(() => organWords(['national', 'regional']))
const regionalWords = once((): ReadonlySet<string> => new Set(organWords(['regional'])))

/** Companies and schools are of the nation where their name says so, and the banks of the state. */
const OF_ONE_PLACE: ReadonlySet<string> = new Set(['company', 'university'])
const OF_NATION = lazyPattern(() => `^(?:${anyOf('organization/opens-name-of-nation')})|银行$`)

/** An army, or a government of a great region, has parts as that of the nation has: 中南军政委员会|水利部. */
const HAS_PARTS: ReadonlySet<string> = new Set(['army', 'government'])

/** Parts of a company or a school that belong to its name. */
const BRANCH = lazyPattern(() => `(?:${anyOf('organization/part-of-firm')}|第.{1,3}[师团])$`)

/** Parties of other nations, before 党中央: 越南共产|党中央. */
const FOREIGN_PARTY = lazyPattern(
  () => `(?:${anyOf('organization/state-of-party')})(?:${anyOf('organization/party-abroad')})$`,
)

/** 华为|公司, 比亚迪|股份有限公司. */
const FIRM = lazyPattern(() => `^(?:${anyOf('organization/form-after-brand')})(?!债|化)`)
/** What a body of the nation has in an area: 国家税务总局|绍兴市|税务局. */
const BRANCH_OF_AREA = lazyPattern(() => `^(?:${anyOf('organization/branch-of-area')})`)

/** What a firm has in an area: 东风汽车公司|襄樊|基地. */
const WORKS_OF_AREA = lazyPattern(() => `^(?:${anyOf('organization/works-of-area')})(?![建区])`)

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
    const spot = { text, start: match.index, end, word }
    if (refusedBy(WORD, spot)) return null
    // 越南共产|党中央: the party of another nation
    const foreign = word.startsWith('党中央') ? FOREIGN_PARTY.exec(charsBefore(text, match.index, 9)) : null
    if (foreign) {
      const begins = match.index - foreign[0].length
      const whole = text.startsWith('委员会', end) ? end + 3 : end
      const name = text.slice(begins, whole)
      return { start: begins, end: whole, fields: { name, type: 'party' as const } }
    }
    if (refusedBy(PART_OF_WORD, spot)) return null
    const phrase = singleOrganBefore(text, end)
    if (phrase?.start !== match.index) return null
    const regional = regionalWords().has(word)
    if (refusedBy(OUTLET, spot, phrase.type, regional)) return null
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
          : own && !HAS_PARTS.has(phrase.type) && !BRANCH.test(text.slice(end, part.end))
            ? { end }
            : part
    if (own && phrase.type === 'company' && office.end === end && refusedBy(BRAND, spot)) return null
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
    { text: '桐柏军区第三军分区独立团', facts: [{ text: '桐柏军区第三军分区独立团', type: 'army' }] },
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
    {
      text: '中国科学院大学化学工程学院',
      facts: [{ text: '中国科学院大学化学工程学院', type: 'university' }],
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
