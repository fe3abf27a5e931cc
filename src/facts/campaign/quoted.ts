/** Quoted names with a type noun: “清水绿岸”行动, “红心向党”“青春建功”活动, “金种子工程”. */
import { isFiveYearPlan } from '../../lexicon/five-year-plans.js'
import { defineRule } from '../../rules/define.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { goesOn, nounAlternation, typeNoun } from './lexicon.js'
import { innerOf, type QuoteRow, quoteAt, rowOf, textBefore, textBehind } from './quotes.js'
import type { CampaignFields } from './schema.js'

/** How far behind the closing mark a type noun may stand. */
const REACH = 24

/** What stands between the name and its type noun: no particle, no verb of a new clause. */
const MODIFIER = String.raw`[\p{Script=Han}\dA-Za-z]{0,12}?`
const BEHIND = new RegExp(
  `(?:为(?:主题|主线|主要内容|内容|名|名称|总抓手|抓手|载体|品牌)的|的|等)?(${MODIFIER})(${nounAlternation((n) => n.quoted !== undefined)})`,
  'uy',
)
/** “…”为主题，开展 … 活动 is no name; 的 alone only before 党建品牌 and the like. */
const LED_BY_DE = /^的/u
const PARTICLES =
  /[的了着是在把将被到或并让指即]|(?<!普)及|(?<!参)与|(?<!中)和(?!谐)|为(?!民)|从(?!业)|向(?!上|善)|使(?!命)|(?<!结)对(?!标|接|口)/u
/** What stands first is called by the name, so that no undertaking is: 理念, 机制, 平台. */
const OTHER_NOUN =
  /^(?:理念|精神(?!文明)|要求|方针|原则|思想(?!解放)|意识|作风|目标|思路|机制|制度|模式|体系|体制|格局|布局|局面|氛围|成果|成效|称号|规划|沿线|重要|时期|期间|经验|平台|系统|联盟|论坛|高校|大学|学校|医院|取得|实现|获|荣|入选|深化|强化|加强|推行|实施|开展|探索|助力|引领|支撑|带动|深入|全面|扎实|有序|顺利|加快|推动|促进|走|率|式|型|类|号|级|战略布局|总体布局|工作(?!品牌|竞赛|.{0,4}(?:品牌|竞赛))|建设(?!行动|工程|试点|年活动|三年|五年|攻坚|战略|计划|专项))/u
/** What the undertaking behind acts upon; the quoted word is no name of it. */
const ACTED_UPON =
  /^(?:问题(?!专项)|项目|企业|产品|产业|经济|基地|试验区|示范区|示范县|示范市|示范城市|示范单位|现象|行为|责任|方案|政策|措施|清单|反馈|回头看|人才|服务)/u
/** “一窗通办”等改革经验: what was learnt by it is told, under a label. */
const TOLD_ON = /^(?:的)?(?:经验|做法|案例|典型)/u
/** “建材洽谈会”等招商活动: fairs and meetings, not undertakings. */
const EVENT = /(?:[谈览易谊流介布]会|论坛|会议|文化节|艺术节|联赛|锦标赛|展)$/u
/** “…”行动方案: the plan of what is quoted. */
const TOLD_IN = /^(?:实施)?(?:方案|纲要)/u
/** Type nouns that need a name right before them. */
const WEAK = /^(?:整治|治理|专项整治|专项治理|创建|教育|改革|试点|普法|斗争)$/u
/** Crimes, and meetings that are none. */
const OTHER_DOING =
  /邪教|违法|犯罪|非法|破坏|恐怖|渗透|分裂|间谍|走私|传销|赌博|论坛|峰会|大会|博览|展会|晚会|演出/u
const COUNTED = /^[一二两三四五六七八九十]{1,2}[大项个条]/u
/** Brands of goods, towns and tourism are no undertakings. */
const BRAND_OF_WORK =
  /党建|机关|服务|志愿|支部|文明|廉|青年|工会|普法|调解|宣讲|宣传|理论|阅读|政务|审批|工作|创建|先锋|教育|巾帼/u
const BRAND_OF_GOODS =
  /城市|旅游|农业|农产品|劳务|区域|公用|汽车|产品|文旅|消费|会展|赛事|企业|商标|酒|茶|节庆/u
/** Two type nouns in a row: the second is the type. */
const DOUBLE: Readonly<Record<string, readonly string[]>> = {
  普法: ['教育', '活动'],
  创建: ['活动', '行动', '工程'],
  整治: ['行动', '活动'],
  教育: ['活动'],
  大讨论: ['活动'],
}
/** Quoted words that are nobody's undertaking. */
const LABEL_ONLY = /^(?:豆腐渣|半拉子|面子|形象|政绩|回头看|组合拳|胡子)|连冠$/u
/** Quoted labels that end like names. */
const LABEL =
  /^(?:形象|政绩|面子|民心|民生|德政|一号|一把手|首位|首要|半拉子|胡子|豆腐渣|献礼|系统|基础|生命|良心|放心|满意|惠民|交钥匙|五星级|标志性|自选|规定|实际|统一|联合|一致|第二|二次|持久|遭遇|拉锯|攻坚|保卫|阻击|歼灭|硬|消耗|价格|贸易|信息|科技|工业|产业|绿色|文化|能源|自我|计划)(?:工程|行动|革命|战|战役|活动|计划|运动|战略)$/u
const CREATED = /(?:开展|组织|积极|推进|深化)创建$/u

const INSIDE = new RegExp(`(${nounAlternation((n) => n.inside === 'y')})$`, 'u')

/** The type noun behind a row of quotations, as it is written; `null` if they name no undertaking. */
export function typeBehind(context: RuleContext, row: QuoteRow, name: string): string | null {
  const behind = textBehind(context.text, row.end, REACH)
  BEHIND.lastIndex = 0
  const match = BEHIND.exec(behind)
  if (!match) return null
  const [whole, modifier = '', noun = ''] = match
  const entry = typeNoun(noun)
  const after = row.end + whole.length
  if (!entry || (goesOn(entry, context.text, after) && !TOLD_IN.test(context.text.slice(after, after + 4))))
    return null
  if (OTHER_DOING.test(modifier) || modifier.startsWith('项目') || LABEL_ONLY.test(name)) return null
  if (PARTICLES.test(modifier) || COUNTED.test(modifier) || OTHER_NOUN.test(modifier + noun)) return null
  if (WEAK.test(noun) && ACTED_UPON.test(modifier)) return null
  if (LED_BY_DE.test(whole) && !(noun === '品牌' && BRAND_OF_WORK.test(modifier))) return null
  if (noun === '品牌' && (BRAND_OF_GOODS.test(modifier) || !BRAND_OF_WORK.test(modifier))) return null
  if (/^(?:整治|创建|普法|教育|改革)$/u.test(noun) && modifier.length > 6) return null
  // “九五”计划 and “十四五”规划 are plans of the state
  if (noun === '计划' && isFiveYearPlan(name)) return null
  if (TOLD_ON.test(behind.slice(whole.length)) || (EVENT.test(name) && whole.startsWith('等'))) return null
  const further = DOUBLE[noun]?.find((n) => behind.startsWith(n, whole.length))
  return further ?? (entry.quoted === 'y' || !entry.quoted ? noun : entry.quoted)
}

/** The type noun that ends the quoted name itself. */
function typeInside(name: string): string | null {
  const noun = INSIDE.exec(name)?.[1]
  if (!noun || name.length - noun.length < 2 || LABEL.test(name)) return null
  const quoted = typeNoun(noun)?.quoted
  return quoted === 'y' || !quoted ? noun : quoted
}

/** The undertaking that a quotation names, if it names one. */
export function namedUndertaking(
  context: RuleContext,
  quote: Quotation,
): { name: string; type: string; start: number; end: number } | null {
  const inner = innerOf(context.text, quote)
  const { text: name, start, end } = inner
  if (name.length < 2 || name.length > 40 || /[。！？：《》\n]|^\d+$/u.test(name)) {
    if (!/^\d{3,6}$/u.test(name)) return null
  }
  const row = rowOf(context, quote)
  // in a row, a name that brings its own type noun does not share that of the last
  const own = row.index < row.quotes.length - 1 ? typeInside(name) : null
  const behind = own ?? typeBehind(context, row, name)
  const inside = behind ? null : typeInside(name)
  const before = textBefore(context.text, row.start, 8)
  const created = inside || behind ? null : CREATED.test(before) ? '创建' : null
  const type = inside ?? behind ?? created
  return type ? { name, type, start, end } : null
}

function draft(context: RuleContext, offset: number): Draft<CampaignFields> | null {
  const quote = quoteAt(context, offset)
  const found = quote && namedUndertaking(context, quote)
  return found ? { start: found.start, end: found.end, fields: { name: found.name, type: found.type } } : null
}

export const quotedName = defineRule({
  id: 'campaign/quoted-name',
  kind: 'campaign',
  trigger: 'quotation',
  pattern: /[“‘「『"]/u,
  produce: (match, context) => draft(context, match.index),
  examples: [
    { text: '“清渠润田”行动', facts: [{ text: '清渠润田', name: '清渠润田', type: '行动' }] },
    { text: '“金秋送学”专项行动', facts: [{ text: '金秋送学', type: '行动' }] },
    {
      text: '“学先进”“亮身份”“办实事”活动',
      facts: [
        { text: '学先进', type: '活动' },
        { text: '亮身份', type: '活动' },
        { text: '办实事', type: '活动' },
      ],
    },
    {
      text: '“阳光村务”和“清风乡里”系列活动',
      facts: [{ text: '阳光村务' }, { text: '清风乡里', type: '活动' }],
    },
    {
      text: '以“书声入巷”为主题的亲子阅读活动',
      facts: [{ text: '书声入巷', name: '书声入巷', type: '活动' }],
    },
    { text: '以“听民声、解民忧”为主题的为民服务活动', facts: [{ text: '听民声、解民忧', type: '活动' }] },
    { text: '“人人学艺”全民艺术普及工程', facts: [{ text: '人人学艺', type: '工程' }] },
    { text: '“健康水乡2030”行动纲要', facts: [{ text: '健康水乡2030', type: '行动' }] },
    { text: '“老兵先锋”的机关党建品牌', facts: [{ text: '老兵先锋', type: '品牌' }] },
    { text: '“春雨工程”', facts: [{ text: '春雨工程', name: '春雨工程', type: '工程' }] },
    { text: '“爱岗敬业、争创一流”劳动竞赛', facts: [{ text: '爱岗敬业、争创一流', type: '竞赛' }] },
    { text: '“证照联办”改革', facts: [{ text: '证照联办', type: '改革' }] },
    { text: '“水岸同治”三年行动计划', facts: [{ text: '水岸同治', type: '计划' }] },
    { text: '“卫士·2018”海上搜救演习', facts: [{ text: '卫士·2018', type: '演习' }] },
    { text: '“最美邻居”评选', facts: [{ text: '最美邻居', type: '评选' }] },
    { text: '“六五”普法', facts: [{ text: '六五', type: '普法' }] },
    { text: '“守初心、担使命”主题教育', facts: [{ text: '守初心、担使命', type: '主题教育' }] },
    { text: '“连心桥”结对帮扶活动', facts: [{ text: '连心桥', type: '活动' }] },
    { text: '“厂改社”试点', facts: [{ text: '厂改社', type: '试点' }] },
    { text: '开展创建“平安家庭”', facts: [{ text: '平安家庭', type: '创建' }] },
  ],
  nearMisses: [
    '“夜读讲堂”',
    '“八五”计划',
    '“十四五”规划',
    '“马上就办”的工作理念',
    '“散乱污”企业整治',
    '“最美乡村”称号',
    '“形象工程”',
    '“走在前列”目标要求',
    '“巧媳妇”区域公用品牌',
    '“一带一路”沿线国家',
    '“全程网办”平台',
    '“硬骨头”',
    '“绿水青山”建设成效',
    '“放水养鱼”',
    '“千亩方”等三大工程',
    '“不忘来时路”快闪视频',
    '“三步走”战略布局',
    '“一窗通办”等改革经验',
    '“建材洽谈会”等招商活动',
  ],
})
