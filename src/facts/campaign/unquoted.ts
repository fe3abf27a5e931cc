/** Official undertakings without quotation marks: 质量强县战略, 城市更新行动, 农村厕所革命. */
import { defineRule } from '../../rules/define.js'
import type { Draft } from '../../rules/rule.js'
import { isGeneric, type Walk, walkLeft } from './boundary.js'
import {
  campaignNamed,
  goesOn,
  knownLengths,
  nounAlternation,
  type TypeNoun,
  typeNoun,
  typeNouns,
} from './lexicon.js'
import { lastClause } from './quotes.js'
import type { CampaignFields } from './schema.js'

const BREAKS = '，。；：！？\n“”‘’（）()'

const bareNouns = nounAlternation((n) => n.bare !== undefined)
/** 创建 of an honour that towns and bodies strive for. */
const STRIVEN_FOR =
  /(?:全国|国家|国家级|全省|省级)?(?:文明|卫生|园林|森林|环保模范|环境保护模范|双拥模范|食品安全示范|食品安全|全域旅游示范|民族团结进步(?:示范)?|无障碍|无废|节水型|生态园林|平安|慈善|公交都市|生态(?:文明建设)?示范|法治政府建设示范|质量强)(?:城市|城区|县城|城|单位|村镇|校园|家庭|示范市|示范州|示范区|区|县|市|州)$/u

function typeOf(noun: TypeNoun): string {
  return noun.quoted && noun.quoted !== 'y' ? noun.quoted : noun.noun
}

/** Start of the longest national campaign's name that ends at `end`, in `noun`; −1 if none does. */
function knownStart(text: string, end: number, noun: string): number {
  for (const length of knownLengths(noun))
    if (length <= end && campaignNamed(text.slice(end - length, end))) return end - length
  return -1
}

/** A region or a scope before a national campaign's name is not of the name. */
const SCOPE = /(?:[省市县区州]|地区|全国|国家|民族|农村|领域|各类|重点)$/u

/** Whether what governs the words stands further left than a national campaign's name, so that they name another. */
function outgrows(text: string, known: number, walk: Walk, noun: TypeNoun): boolean {
  const before = text.slice(walk.start, known)
  if (!/行动$|^(?:工程|行动计划|计划)$/u.test(noun.noun) || before.length < 2 || SCOPE.test(before))
    return false
  return (walk.stop === 'verb' || walk.stop === 'joint') && before.length <= 8
}

/** 净水、净土保卫战: the items before, each with the noun they share. */
function sharing(text: string, walk: Walk, nounStart: number, end: number): Draft<CampaignFields>[] {
  if (walk.word !== '、' && walk.word !== '和') return []
  const loose = walk.word === '、'
  const modifier = text.slice(walk.start, nounStart)
  const window = text.slice(Math.max(0, walk.start - 60), walk.start - 1)
  const clause = lastClause(window, BREAKS)
  const items = clause.split(/[、和]/u).reverse()
  const drafts: Draft<CampaignFields>[] = []
  let at = walk.start - 1
  for (const [i, raw] of items.entries()) {
    const itemEnd = at
    at -= raw.length + 1
    let start = itemEnd - raw.length
    const last = i === items.length - 1
    if (last) {
      const own = walkLeft(text, itemEnd)
      if (own?.stop !== 'verb') return []
      start = own.start
    }
    const item = text.slice(start, itemEnd)
    const even = item.length === modifier.length || modifier.startsWith(item.slice(-2), item.length - 2)
    const shared =
      item.length < modifier.length && item.slice(-2) === modifier.slice(item.length - 2, item.length)
        ? modifier.slice(item.length)
        : ''
    if (item.length < 2 || item.length > 8 || isGeneric(item, true)) return []
    const known = campaignNamed(item + text.slice(nounStart, end)) !== undefined
    if (!known && !even && (!loose || Math.abs(item.length - modifier.length) > 2)) return []
    if (new RegExp(`(?:${bareNouns})$`, 'u').test(item)) break
    const noun = text.slice(nounStart, end)
    drafts.push({ start, end: itemEnd, fields: { name: item + shared + noun, type: noun } })
  }
  return drafts
}

const AND_OTHERS = /^(?:.*[^等])?等(?:一批|一系列|系列)?(?:重大|重点|国家级?|省级)*/u
/** Works and reforms whose own noun is left out in a list: 甲、乙等重大水利工程. */
function andOthers(text: string, nounStart: number, end: number): Draft<CampaignFields>[] {
  if (!text.slice(Math.max(0, nounStart - 16), nounStart).includes('等')) return []
  const window = text.slice(Math.max(0, nounStart - 40), nounStart)
  const clause = lastClause(window, BREAKS)
  const lead = AND_OTHERS.exec(clause)
  if (!lead) return []
  const shared = clause.slice(lead[0].length) + text.slice(nounStart, end)
  let at = nounStart - clause.length + clause.lastIndexOf('等', lead[0].length)
  const drafts: Draft<CampaignFields>[] = []
  const items = clause
    .slice(0, clause.lastIndexOf('等', lead[0].length))
    .split(/[、和]/u)
    .reverse()
  for (const raw of items) {
    const known = suffixKnown(raw)
    const start = at - (known ?? '').length
    if (known) drafts.push({ start, end: at, fields: { name: known + shared, type: shared.slice(-2) } })
    at -= raw.length + 1
  }
  return drafts
}

/** The known work whose short name ends `item`: 完成白鹤滩 → 白鹤滩. */
function suffixKnown(item: string): string | undefined {
  for (let length = Math.min(8, item.length); length >= 2; length--) {
    const name = item.slice(-length)
    const entry = campaignNamed(name)
    if (entry && entry.name !== name && entry.name.startsWith(name)) return name
  }
  return undefined
}

/** Verbs that begin or carry on a trial; places that take part in one are no trial. */
const TRIED = /^(?:开展|实施|推进|启动|深化|抓好|做好|推行|进行)$/u
/** 最迅速的行动, 有计划, 五年计划, 打击行动和专项斗争, 这一战略; 省级以上工程: none is a name. */
const NO_MODIFIER = /(?:[的了有见打]|[^中]和|[^参]与|[^普]及|[这那][一个项些]|该)$|完成|^以[上下内外]/u
/** 甲、乙、丙三大战役: the numeral sums up a list. */
const SUMMED_UP = /[两三四五六七八九十][大项个]/u
/** Building works are named in the table or not at all, unless they are carried out as a programme. */
const BUILT =
  /(?:[扩改新续]建|改扩建|改造|建设|[一二三四五六七八九\d]期|供水|排水|引水|管网|道路|公路|铁路|航道|机场|大?桥|隧道|枢纽|水库|电站|变电站?|污水处理|扩容|扩能|连通|联通|延伸|快速路|轨道|地铁|港口?|码头|泵站|堤防|灌区|大厦|场馆|中心|体育馆|基地|园区|小区|住房|电网)$/u
/** What is said of an undertaking that opens its clause. */
const TOLD_OF =
  /^(?:[，、。；：:）\n”]|和|与|及|等|的|中|任务|成果|成效|工作|收官|扎实|深入|全面|取得|基本|持续|稳步|顺利|有序|圆满|实施|启动|推进|完成|加快|加速|进展|进入|纵深|见效|落地|落实|初见|收效|首战|告捷|打响|打赢|升级|项目|建设|目标|$)/u

/** Whether the modifier and what governs it make a proper name. */
function isProper(noun: TypeNoun, modifier: string, walk: Walk, behind: string): boolean {
  if (noun.noun === '计划' && modifier.endsWith('五年')) return false
  if (NO_MODIFIER.test(modifier) || (walk.word === '、' && SUMMED_UP.test(modifier))) return false
  if (noun.noun.startsWith('试点'))
    return (
      TRIED.test(walk.word) &&
      !modifier.endsWith('改革') &&
      modifier.length >= 6 &&
      !/[\d一二三四五六七八九十][个项家条]/u.test(modifier)
    )
  const works = noun.bare === 'verb' || noun.noun.endsWith('教育')
  if (isGeneric(modifier, works) || /^\d+[个项家条处座件宗]/u.test(modifier)) return false
  if (walk.stop === 'quotation') return false
  // long names of works string several together
  if (works && modifier.length > 18) return false
  if (works && noun.noun === '工程' && walk.word !== '实施' && BUILT.test(modifier)) return false
  if (works) return walk.stop === 'verb' && modifier.length >= 3
  if (walk.stop === 'verb' || walk.stop === 'joint') return modifier.length >= 2
  return modifier.length >= 4 && TOLD_OF.test(behind)
}

export const unquotedName = defineRule({
  id: 'campaign/unquoted-name',
  kind: 'campaign',
  trigger: typeNouns()
    .filter((n) => n.bare)
    .map((n) => n.noun),
  pattern: new RegExp(bareNouns, 'u'),
  produce: (match, { text }) => {
    const noun = typeNoun(match[0])
    if (!noun || match.index < 2) return null
    const end = match.index + match[0].length
    if (goesOn(noun, text, end)) return null
    const type = typeOf(noun)
    const listed = noun.bare ? andOthers(text, match.index, end) : []
    if (listed.length > 0) return listed
    const known = knownStart(text, end, match[0])
    // “四革命一合作”能源安全新战略 is called by what is quoted
    if (known > 0 && /[”’」』]/u.test(text.charAt(known - 1)) && match[0] !== '工程') return null
    const walk = walkLeft(text, match.index)
    if (known >= 0 && !(walk && outgrows(text, known, walk, noun))) {
      const own = { start: known, end, fields: { name: text.slice(known, end), type } }
      const joint = text.charAt(known - 1)
      return joint === '、' || joint === '和'
        ? [...sharing(text, { start: known, stop: 'joint', word: joint }, match.index, end), own]
        : own
    }
    if (!walk) return null
    const modifier = text.slice(walk.start, match.index)
    if (noun.bare === 'named') {
      const striven = noun.noun === '创建' ? STRIVEN_FOR.exec(modifier) : null
      if (!striven) return null
      const start = match.index - striven[0].length
      return { start, end, fields: { name: text.slice(start, end), type } }
    }
    if (!isProper(noun, modifier, walk, text.slice(end, end + 4))) return null
    const own = { start: walk.start, end, fields: { name: text.slice(walk.start, end), type } }
    return [...sharing(text, walk, match.index, end), own]
  },
  examples: [
    { text: '推进质量强县战略', facts: [{ text: '质量强县战略', type: '战略' }] },
    { text: '深入实施数字乡村发展行动', facts: [{ text: '数字乡村发展行动', type: '行动' }] },
    { text: '启动智能制造提升三年行动计划', facts: [{ text: '智能制造提升三年行动计划', type: '计划' }] },
    { text: '坚决打赢城中村治理攻坚战', facts: [{ text: '城中村治理攻坚战', type: '攻坚战' }] },
    { text: '扎实开展燃气安全专项整治', facts: [{ text: '燃气安全专项整治', type: '整治' }] },
    { text: '实施千村饮水提质工程', facts: [{ text: '千村饮水提质工程', type: '工程' }] },
    { text: '组织实施好圩区排涝能力提升工程', facts: [{ text: '圩区排涝能力提升工程', type: '工程' }] },
    { text: '开展集中式供水达标专项行动', facts: [{ text: '集中式供水达标专项行动' }] },
    { text: '，加强校外培训专项整治，', facts: [{ text: '校外培训专项整治', type: '整治' }] },
    { text: '两项任务，指种子安全保障行动', facts: [{ text: '种子安全保障行动' }] },
    { text: '开展营商环境大讨论', facts: [{ text: '营商环境大讨论', type: '大讨论' }] },
    { text: '深入开展爱国卫生运动', facts: [{ text: '爱国卫生运动', type: '运动' }] },
    {
      text: '推进卫生城市创建',
      facts: [{ text: '卫生城市创建', type: '创建' }],
    },
    { text: '实施食品放心工厂建设五年行动', facts: [{ text: '食品放心工厂建设五年行动', type: '行动' }] },
    { text: '启动教育信息化2.0行动计划', facts: [{ text: '教育信息化2.0行动计划', type: '计划' }] },
    {
      text: '打好蓝天、碧水保卫战',
      facts: [
        { text: '蓝天', name: '蓝天保卫战' },
        { text: '碧水保卫战', name: '碧水保卫战' },
      ],
    },
  ],
  nearMisses: [
    '重点工程',
    '各项改革',
    '专项行动',
    '志愿活动',
    '战略性新兴产业',
    '水利工程建设',
    '统一行动',
    '行政审批制度改革',
    '计划生育工作',
    '工程技术人员',
    '行动方案',
    '国家重大战略',
    '三年攻坚行动',
    '第二个五年计划',
    '体育运动员',
    '全民健身运动',
    '开工建设引水工程',
    '新入选省级以上人才工程',
    '取得重大战略成果',
    '学校党委会领学主题教育',
    '贯彻市第七次党代会战略部署',
    '继续以工业立县这一战略统领全局',
  ],
})
