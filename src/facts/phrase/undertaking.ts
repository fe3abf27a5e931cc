/** What a quotation names, where it names an undertaking: “清水绿岸”行动, “金种子工程”. */
import { isFiveYearPlan } from '../../calendar/five-year-plans.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { innerOf, type QuoteRow, rowOf, textBefore, textBehind } from './quotes.js'
import { goesOn, nounAlternation, typeNoun } from './type-nouns.js'

/** How far behind the closing mark a type noun may stand. */
const REACH = 32

/** What leads over from the name to what it is called. */
const LEAD =
  /^(?:为(?:主题|主线|主要内容|内容|名|名称|总抓手|抓手|载体|品牌)的|的|等\d{1,3}个[“‘]?(?=\p{Script=Han}{0,8}品牌)|等)?/u
/** What stands between the name and its type noun: no particle, no verb of a new clause. */
const MODIFIER = /[\p{Script=Han}\dA-Za-z]/u
const LONGEST_MODIFIER = 12
/** 第二届协作交流暨首届品牌展示|活动: two gatherings under one name. */
const LONGEST_OF_TWO = 24
const OF_TWO = /^(?:首|第[一二三四五六七八九十\d]{1,3})届/u
const NOUN = new RegExp(
  nounAlternation((n) => n.quoted !== undefined),
  'uy',
)

interface Called {
  readonly lead: string
  readonly modifier: string
  readonly noun: string
}

/** The first type noun in what stands behind a quotation at `offset`; one that goes on as another word yields to one inside it. */
function calledBy(behind: string, text: string, offset: number): Called | null {
  const lead = LEAD.exec(behind)?.[0] ?? ''
  let until = lead.length + (OF_TWO.test(behind) ? LONGEST_OF_TWO : LONGEST_MODIFIER)
  for (let at = lead.length; at <= until && at < behind.length; at++) {
    NOUN.lastIndex = at
    const noun = NOUN.exec(behind)?.[0]
    if (noun) {
      const after = offset + at + noun.length
      const goes = goesOn(typeNoun(noun)!, text, after) && !TOLD_IN.test(text.slice(after, after + 4))
      if (!goes) return { lead, modifier: behind.slice(lead.length, at), noun }
      // 品牌展示活动: a brand is what is shown
      if (noun !== '品牌') until = Math.min(until, at + noun.length - 1)
    }
    if (!MODIFIER.test(behind.charAt(at))) return null
  }
  return null
}

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
  /邪教|违法|犯罪|非法|破坏|恐怖|渗透|分裂|间谍|走私|传销|赌博|论坛|峰会|大会|博览|展会|晚会|演出$/u
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

/** “逐梦新征程”|献礼“七一”|主题活动: the day stands between the name and its noun. */
const OCCASION = /^(?:献礼|喜迎|迎接|庆祝|纪念|欢庆)[“‘][^“”‘’]{1,8}[”’]/u

const INSIDE = new RegExp(`(${nounAlternation((n) => n.inside === 'y')})$`, 'u')

/** The type noun behind a row of quotations, as it is written; `null` if they name no undertaking. */
export function typeBehind(context: RuleContext, row: QuoteRow, name: string): string | null {
  const behind = textBehind(context.text, row.end, REACH).replace(OCCASION, (words) =>
    'X'.repeat(words.length),
  )
  const called = calledBy(behind, context.text, row.end)
  if (!called) return null
  const { lead, modifier, noun } = called
  const entry = typeNoun(noun)!
  const length = lead.length + modifier.length + noun.length
  if (OTHER_DOING.test(modifier) || modifier.startsWith('项目') || LABEL_ONLY.test(name)) return null
  if (PARTICLES.test(modifier) || COUNTED.test(modifier) || OTHER_NOUN.test(modifier + noun)) return null
  if (WEAK.test(noun) && ACTED_UPON.test(modifier)) return null
  if (lead === '的' && !(noun === '品牌' && BRAND_OF_WORK.test(modifier))) return null
  if (noun === '品牌' && (BRAND_OF_GOODS.test(modifier) || !BRAND_OF_WORK.test(modifier))) return null
  if (/^(?:整治|创建|普法|教育|改革)$/u.test(noun) && modifier.length > 6) return null
  // “九五”计划 and “十四五”规划 are plans of the state
  if (isFiveYearPlan(name) && noun !== '普法' && noun !== '教育') return null
  if (TOLD_ON.test(behind.slice(length)) || (EVENT.test(name) && lead === '等')) return null
  const further = DOUBLE[noun]?.find((n) => behind.startsWith(n, length))
  return further ?? (entry.quoted === 'y' || !entry.quoted ? noun : entry.quoted)
}

/** The type noun that ends the quoted name itself. */
function typeInside(name: string): string | null {
  const noun = INSIDE.exec(name)?.[1]
  // 谁执法、谁普法, 保基本、保战略: a clause of its own, no name
  const clause = name.slice(Math.max(name.lastIndexOf('、'), name.lastIndexOf('，')) + 1)
  if (!noun || clause.length - noun.length < 2 || LABEL.test(name) || /[、，]谁/u.test(name)) return null
  const quoted = typeNoun(noun)?.quoted
  return quoted === 'y' || !quoted ? noun : quoted
}

/** A name and its type, and the place of the name. */
interface Named {
  readonly name: string
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The undertaking that a quotation names, if it names one. */
export function namedUndertaking(context: RuleContext, quote: Quotation): Named | null {
  const inner = innerOf(context.text, quote)
  const { text: name, start, end } = inner
  // “5·12”防灾演练: the day on which something happened
  if (/^\d{1,2}·\d{1,2}$/u.test(name)) return null
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
  const type = inside ?? behind ?? created ?? projectBehind(context, row, name)
  if (!type) return null
  return (
    occasion(context, quote, type) ?? (isOccasionOf(context.text, quote) ? null : { name, type, start, end })
  )
}

/** 实施“双百”项目: a project that is carried out under a formula. */
function projectBehind({ text }: RuleContext, row: QuoteRow, name: string): string | null {
  const carried = FORMULA.test(name) && CARRIED_OUT.test(textBefore(text, row.start, 8))
  return carried && text.startsWith('项目', row.end) && !text.startsWith('项目建', row.end) ? '项目' : null
}

const FORMULA = /^[一二两双三四五六七八九十百千万\d][\p{Script=Han}\d+A-Z]{1,5}$/u
const CARRIED_OUT = /(?<!谋划)实施好?$/u

/** “逐梦新征程”|献礼“七一”主题活动: the day is no name beside one. */
const isOccasionOf = (text: string, quote: Quotation): boolean =>
  /[”’](?:献礼|喜迎|迎接|庆祝|纪念|欢庆)$/u.test(text.slice(Math.max(0, quote.start - 3), quote.start))

/** 献礼“二十大”活动: a meeting or a day is what is quoted, and the words around it are the name. */
function occasion(context: RuleContext, quote: Quotation, type: string): Named | null {
  const { text } = context
  const verb = /(?:献礼|喜迎|迎接|庆祝|纪念|欢庆)$/u.exec(textBefore(text, quote.start, 4))?.[0]
  const { text: name } = innerOf(text, quote)
  if (
    !verb ||
    isOccasionOf(text, quote) ||
    type !== '活动' ||
    !/^(?:.{0,4}(?:大|会|周年|国庆)|[一二五六七八十]·?[一四十])$/u.test(name)
  )
    return null
  const called = calledBy(textBehind(text, quote.end, REACH), text, quote.end)
  if (!called) return null
  const start = quote.start - verb.length
  const end = quote.end + called.lead.length + called.modifier.length + called.noun.length
  return { name: text.slice(start, end), type, start, end }
}
