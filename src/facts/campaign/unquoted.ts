/** Official undertakings without quotation marks: 质量强县战略, 城市更新行动, 农村厕所革命. */
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { campaignNamed } from '../phrase/campaigns.js'
import {
  CREATION,
  goesOn,
  nounAlternation,
  type TypeNoun,
  typeNoun,
  typeNouns,
  WORK,
} from '../phrase/type-nouns.js'
import { andOthers } from './and-others.js'
import { because, beginnings, SCORE } from './boundary.js'
import { clausesStart } from './clauses.js'
import { honourBefore } from './honour.js'
import { doublet, lastOfList, sharing } from './lists.js'
import { refusalOf } from './proper.js'

const bareNouns = nounAlternation((n) => n.bare !== undefined)

const typeOf = ({ quoted, noun }: TypeNoun): string => (quoted && quoted !== 'y' ? quoted : noun)

/** What stands right before a name, where one begins. */
const PLACE = defineGuards<[text: string, start: number, noun: string]>(
  'campaign/place-of-name',
  [
    {
      id: 'quoted-beside',
      example: '“四革命一合作”能源安全新战略',
      because: 'it is called by what is quoted before it',
      unless: (text, start, noun) => CLOSERS.has(text.charAt(start - 1)) && noun !== WORK,
    },
  ],
  (_, start) => start,
)
const CLOSERS = new Set('”’」』')

export const unquotedName = defineRule({
  id: 'campaign/unquoted-name',
  kind: 'campaign',
  trigger: typeNouns()
    .filter((n) => n.bare)
    .map((n) => n.noun),
  pattern: new RegExp(bareNouns, 'u'),
  guards: [
    {
      id: 'goes-on',
      example: '实施质量强县战略性举措',
      because: 'the noun goes on as another word: 战略性',
      unless: ({ 0: noun, index }, { text }) => goesOn(typeNoun(noun)!, text, index + noun.length),
    },
  ],
  produce: (match, { text, note }) => {
    const noun = typeNoun(match[0])!
    const nounStart = match.index
    const end = nounStart + match[0].length
    const type = typeOf(noun)
    const listed = andOthers(text, nounStart, end, type)
    if (listed.length > 0) return listed
    const honour = match[0] === CREATION ? honourBefore(text, nounStart) : -1
    if (honour >= 0) return { start: honour, end, fields: { name: text.slice(honour, end), type } }
    const found = beginnings(text, nounStart, end, note !== undefined)
    for (const one of note ? found : [])
      note?.(`${text.slice(one.start, end)}: ${one.score} = ${because(one)}`)
    const [best] = found
    if (!best) return null
    const refused = refusedBy(SCORE, best)?.because ?? refusalOf(text, best, noun, nounStart)
    if (refused) note?.(`${text.slice(best.start, end)}: no name, ${refused}`)
    const known = found.find(({ start }) => campaignNamed(text.slice(start, end)))
    const begins = refused ? known?.start : best.start
    if (begins === undefined) return null
    const start = lastOfList(text, begins, nounStart)
    if (refusedBy(PLACE, text, start, match[0])) return null
    const clauses = clausesStart(text, start, nounStart)
    if (clauses === undefined) return null
    if (clauses < start) return { start: clauses, end, fields: { name: text.slice(clauses, end), type } }
    const both = doublet(text, start, nounStart, end)
    if (both) return [...sharing(text, start, nounStart, end), ...both]
    const own = { start, end, fields: { name: text.slice(start, end), type } }
    return [...sharing(text, start, nounStart, end), own]
  },
  examples: [
    {
      text: '推进“村村响”推广和窗口效能提升专项行动',
      facts: [{ text: '窗口效能提升专项行动' }],
    },
    { text: '启动实施全面提质三年行动', facts: [{ text: '全面提质三年行动', type: '行动' }] },
    {
      text: '水利方面，基本建成青石灌区二期工程、明湖航道等项目',
      facts: [{ text: '青石灌区二期工程' }],
    },
    {
      text: '深入实施科教兴川和人才强川战略',
      facts: [
        { text: '科教兴川', name: '科教兴川战略' },
        { text: '人才强川战略', name: '人才强川战略' },
      ],
    },
    { text: '推进质量强县战略', facts: [{ text: '质量强县战略', type: '战略' }] },
    { text: '深入实施数字乡村发展行动', facts: [{ text: '数字乡村发展行动', type: '行动' }] },
    { text: '启动智能制造提升三年行动计划', facts: [{ text: '智能制造提升三年行动计划', type: '计划' }] },
    { text: '坚决打赢城中村治理攻坚战', facts: [{ text: '城中村治理攻坚战', type: '攻坚战' }] },
    { text: '扎实开展燃气安全专项整治', facts: [{ text: '燃气安全专项整治', type: '整治' }] },
    { text: '实施千村饮水提质工程', facts: [{ text: '千村饮水提质工程', type: '工程' }] },
    { text: '组织实施好圩区排涝能力提升工程', facts: [{ text: '圩区排涝能力提升工程', type: '工程' }] },
    { text: '举办第三届全民晨读月活动', facts: [{ text: '全民晨读月活动', type: '活动' }] },
    { text: '，第五届少儿书画展演活动，', facts: [{ text: '少儿书画展演活动' }] },
    { text: '南水北调中线一期工程', facts: [{ text: '南水北调中线一期工程', type: '工程' }] },
    { text: '农村奔小康工程', facts: [{ text: '农村奔小康工程' }] },
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
      text: '推进作风革命效能革命',
      facts: [
        { text: '作风革命', type: '革命' },
        { text: '效能革命', type: '革命' },
      ],
    },
    {
      text: '抢抓中部崛起和工业强市战略',
      facts: [
        { text: '中部崛起', name: '中部崛起战略' },
        { text: '工业强市战略', name: '工业强市战略' },
      ],
    },
    {
      text: '实施库区绿化、退耕还湿、南湖湿地保护等重点生态工程',
      facts: [
        { text: '库区绿化', name: '库区绿化工程', type: '工程' },
        { text: '退耕还湿', name: '退耕还湿工程' },
        { text: '南湖湿地保护', name: '南湖湿地保护工程' },
      ],
    },
    {
      text: '实施专利、标准和品牌战略',
      facts: [
        { text: '专利', name: '专利战略' },
        { text: '标准', name: '标准战略' },
        { text: '品牌战略', name: '品牌战略' },
      ],
    },
    { text: '加快推进北岸片区防洪排涝二期工程', facts: [{ text: '北岸片区防洪排涝二期工程', type: '工程' }] },
    { text: '实施老矿区地质灾害治理应急项目', facts: [{ text: '老矿区地质灾害治理应急项目', type: '项目' }] },
    {
      text: '包括：\n——青石河流域综合治理工程，由水务局负责；\n——明湖新区学校扩建项目，',
      facts: [{ text: '青石河流域综合治理工程' }, { text: '明湖新区学校扩建项目', type: '项目' }],
      unframed: 'a list has a line for each',
    },
    { text: '开展访农户、解难题行动', facts: [{ text: '访农户、解难题行动', type: '行动' }] },
    {
      text: '开展查短板、补弱项、促提升专项行动',
      facts: [{ text: '查短板、补弱项、促提升专项行动', type: '行动' }],
    },
    { text: '深入推进偏远村寨脱贫攻坚战', facts: [{ text: '偏远村寨脱贫攻坚战', type: '攻坚战' }] },
    { text: '深化畜牧业供给侧结构性改革', facts: [{ text: '畜牧业供给侧结构性改革', type: '改革' }] },
    { text: '开展水权交易改革试点', facts: [{ text: '水权交易改革试点', type: '试点' }] },
    {
      text: '打好蓝天、碧水保卫战',
      facts: [
        { text: '蓝天', name: '蓝天保卫战' },
        { text: '碧水保卫战', name: '碧水保卫战' },
      ],
    },
  ],
  nearMisses: [
    '2012年启动试点，',
    '重点工程',
    '\n——老旧小区改造工程，',
    '各项改革',
    '专项行动',
    '，查短板、促提升行动见了成效',
    '志愿活动',
    '战略性新兴产业',
    '水利工程建设',
    '统一行动',
    '公安、城管联合行动',
    '各地迅速行动',
    '大家积极行动',
    '紧扣国家发展战略',
    '制定职工年度培训计划',
    '落实区域重大战略',
    '新建8处集中供水工程',
    '推进新一轮科技革命',
    '2014年启动试点，次年铺开',
    '2015年新建工程，',
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
