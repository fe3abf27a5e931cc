/** The post of a person, as it is written directly before or behind the name. */
import { alternation } from '../../lexicon/pattern.js'
import { divisionEnd } from '../place/divisions.js'
import { nameLexicon } from './lexicon.js'

const SPACE = /[ 　\t*]/u
/** 省委“不忘初心、牢记使命”主题教育巡回指导组: a quoted undertaking may stand inside a body's name. */
const RUN =
  /(?:[\p{Script=Han}A-Za-z0-9（）·-]|“[^“”。！？]{1,16}”(?=(?:主题|专题|学习)?教育|专项|工程|行动|计划|工作)){0,40}$/u
/** How far a post reaches to the left, in characters. */
const REACH = 40

/** Words no post reaches over. Organs with 和 in their name are protected first. */
const CUT = new RegExp(
  `(?:${alternation(
    (
      '传达 审议 转发 批转 印发 讨论 在 由 对 向 与 和 及 或 是 为 被 把 让 给 从 到 于 的 了 着 以 请 据 称 叫 像 以及 邀请 走进 走访 来到 采访 听取 涌现出 先后 随后 分别 现任 任命 当选 免去 决定 ' +
      '履新 兼任 身为 刚刚 时任 同志 按照 要求 遵照 由于 表彰 慰问 看望 陪同 会见 近日 日前 昨日 今天 当天 昨天 上午 下午 晚上 岁 出任 升任 担任 曾任 调任 时候 同时 其中 包括 分享 见到 遇到 找到 拜访 联系 通过 根据 选举 增补 推选 接受 ' +
      '大家 我们 他们 她们 作出 率领 带领 跟随 随着 经过 如今 目前 此时 只见 原来 但是 而 但 却 也 就 都 还 又 已 便 即 至 里 中 上 下 前 后 时 令 使 日 月 ' +
      '看到 听到 想到 说起 谈起 提起 介绍 讲述 记录 学习 宣传 贯彻 落实 悼念 怀念 纪念 欢迎 感谢 祝贺 授予 追授 委托 维护 支持 支持 开展 严格执行 维护 吸引 加强 建立 完善 提高 保障 发挥 全力支持 强化 荣获 获得 取得'
    ).split(' '),
  )})`,
  'gu',
)
const PROTECTED =
  /数据|(?<=^|[省市])和县|中央和国家机关|发展和改革|非公和社会组织|经济和社会组织|人力资源和社会保障|劳动和社会保障|住房和城乡|文化和旅游|文化广电和旅游|自然资源和规划|规划和自然资源|工业和信息化|经济和信息化|卫生和计划生育|卫生和健康|林业和草原|粮食和物资|国民经济和|内务和司法|监察和司法|农业和农村|环境和资源|环境与资源|资源与环境|港口与|海洋与渔业|民族和宗教|机关党的|党的建设|从江|从化|和平区|和平县|和田|于都|于田|于洪|都江堰|成都|首都|都匀|丰都|昌都|江都|中共|中亚|中央|中国|中心|中学|中医|中院|中级|中队|中将|中校|中部|中山|中卫|中牟|华中|中科|集中|高中|上海|上饶|上虞|上城|上杭|上将|上校|上党|上蔡|上高|下城|下关|下陆|前进|前锋|前郭|后勤|里长|里甲|十里|万里|千里|三里|里水|向阳|在线|在编|时代|是否|由法|而立|就业|即墨|到任|都市|日报|日照|日喀则|今日|红日|月报|月刊|以色列|于姓|为民|宣传部|宣传处|宣传科|宣传办|学习室|学习办|学习组|学习平台|接待办|联系办|令部|通过式|还乡|使馆|大使|使节|特使|天使|后备|前线|前卫|前海|后旗|中旗|前旗|上街|下乡|下属|上级|下级|上市公司|线上|海上|水上|路上|至德|又|文献|至圣|还原/gu
const QUOTED = /“[^“”]{0,200}”/gu
const blank = (word: string) => '＿'.repeat(word.length)
/** Who asked, or by whom something was passed, before a body or a post. */
const ASKED = /[应受经据]/u
const BODY_AHEAD = /^(?:[省市县区州旗镇]|国|中共|中央|全国|联合国|\p{Script=Han}{2,8}?[省市县区州旗国])/u
/** Who is spoken of as 本报 or 我市 is no part of a post. */
const DEIXIS = /^(?:有(?![限色机关线])|本报|本台|本网|本刊|本社|我报|我|本|记(?!者)|原籍|一名|一位|名|位|个)/u

/** Longest word for a post that ends at `end`; 0 if none does, or if who somebody is (村民, 妻子) is told instead. */
export function titleWordBefore(text: string, end: number): number {
  const { titles } = nameLexicon()
  for (let length = Math.min(8, end); length > 1; length--) {
    const row = titles.get(text.slice(end - length, end))
    if (row && row.place !== 'after') return row.strength === 'role' ? 0 : length
  }
  return 0
}

/** The body's own kind said twice behind what seems cut: 权益维护|科科长. */
const BODY_TWICE = /^\p{Script=Han}{0,8}?([科处室局股部院所队站])\1?(?:副?[长任]|主任)/u
/** A body's name under way: 民政局社会组织管理|和. */
const BODY_BEGUN = /(?:[局厅委署院]|中心|公司)(?!书记|主任|[局厅院署]?长|主席|常委|副)\p{Script=Han}{2,8}$/u

/** A body's name that has only begun where 和 stands: 县文物保护|和考古研究所. What is whole before it is another's. */
const NAME_BEGUN =
  /^(?:[省市县区州]|国家|自治区)(?![长委民])(?!领导|干部|企业|各|直|内|外)\p{Script=Han}{2,8}(?<![委府局厅办院部处科站所队社司会员众线长群])$/u

/** Whether the word at `[from, to)` of `run` is part of a body's name, and cuts nothing: 社会组织管理|和|登记科. */
function insideBody(run: string, from: number, to: number): boolean {
  const rest = run.slice(to)
  if (/^[和与]$/u.test(run.slice(from, to)) && NAME_BEGUN.test(run.slice(0, from))) return true
  if (/^([科处室局股])\1[长副]/u.test(rest)) return true
  return (
    BODY_TWICE.test(rest) &&
    /^(?:和|与|维护|宣传|学习|落实|保障)$/u.test(run.slice(from, to)) &&
    BODY_BEGUN.test(run.slice(0, from))
  )
}

/** Longest name of a division looked back over, in characters. */
const DIVISION_REACH = 5

/** 泰|和|县, 安|上|镇: whether the word is part of a division's name. */
function insideDivision(run: string, from: number, to: number): boolean {
  for (let start = Math.max(0, from - DIVISION_REACH); start <= from; start++) {
    const end = divisionEnd(run, start, run.length)
    if (end >= to && end - start > to - from + 1) return true
  }
  return false
}

function segmentStart(text: string, end: number): { start: number; cut: boolean } {
  const window = text.slice(Math.max(0, end - REACH), end)
  const run = RUN.exec(window)![0]
  const masked = run.replace(QUOTED, blank).replace(PROTECTED, blank)
  let cut = 0
  for (const word of masked.matchAll(CUT)) {
    const to = word.index + word[0].length
    if (!insideBody(run, word.index, to) && !insideDivision(run, word.index, to)) cut = to
  }
  // （本报记者 …: a bracket that opens before the post is not its own
  const open = Math.max(run.lastIndexOf('（'), run.lastIndexOf('('))
  if (open >= cut && !/）/u.test(run.slice(open))) cut = open + 1
  // 记者 …）县政协|主席: a bracket that closes what began before is not its own
  const close = run.lastIndexOf('）')
  if (close >= cut && !run.slice(cut, close).includes('（')) cut = close + 1
  const digits = /^[\d（）·—-]+/u.exec(run.slice(cut))
  if (digits) cut += digits[0].length
  // 应|国务院总理, 受|市委副书记, but 应城市|市长
  const asked = end - run.length + cut
  if (
    ASKED.test(text[asked] ?? '') &&
    divisionEnd(text, asked, end) === asked &&
    BODY_AHEAD.test(text.slice(asked + 1, end))
  )
    cut++
  const deixis = DEIXIS.exec(run.slice(cut))
  if (deixis && deixis[0].length < run.length - cut)
    return { start: end - run.length + cut + deixis[0].length, cut: true }
  return { start: end - run.length + cut, cut: cut > 0 }
}

/** Where the post (or posts: 市委常委、副市长) that ends at `end` begins; `end` if none ends there. */
export function titleStart(text: string, end: number): number {
  const word = titleWordBefore(text, end)
  if (word === 0) return end
  let { start, cut } = segmentStart(text, end)
  if (start > end - word) start = end - word
  for (let posts = 0; posts < 5 && !cut && /[、 　]/u.test(text[start - 1] ?? ''); posts++) {
    const before = start - 1
    const head = titleWordBefore(text, before)
    if (head === 0) break
    const next = segmentStart(text, before)
    start = Math.min(next.start, before - head)
    cut = next.cut
  }
  return start
}

/** The post before the name at `start`, spaces and a colon between them allowed; `undefined` if there is none. */
export function titleBefore(text: string, start: number): string | undefined {
  let end = start
  while (end > 0 && start - end < 12 && SPACE.test(text[end - 1]!)) end--
  if (/[：:丨|｜/]/u.test(text[end - 1] ?? '')) end--
  const from = titleStart(text, end)
  return from < end ? text.slice(from, end).replace(/[ 　]/gu, '') : undefined
}

/** The post directly behind a name: 李强|总理, 周涛|副市长. */
export function titleAfter(text: string, end: number): string | undefined {
  const { titles } = nameLexicon()
  for (let length = 8; length > 1; length--) {
    const word = text.slice(end, end + length)
    const row = titles.get(word)
    if (row && row.place !== 'before' && row.strength === 'strong') return word
  }
  return undefined
}

/** The post of the person named at `[start, end)`: the one before, else the one behind; 同志 only if nothing else. */
export function titleOf(text: string, start: number, end: number): string | undefined {
  return titleBefore(text, start) ?? titleAfter(text, end)
}
