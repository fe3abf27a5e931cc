/** Where the proper name of a conference begins. */
import { alternation } from '../../lexicon/pattern.js'

/** How far a name reaches to the left of its head, in characters. */
const REACH = 32

/** Words that hold or attend a meeting, or lead to it: no name reaches over them. */
const OUTSIDE = new RegExp(
  `(?:${alternation(
    (
      '成功举办 举办 承办 主办 协办 召开 召集 参加 出席 办好 办成 筹办 申办 组织开展 列席 提请 受邀 亮相 通过了 闭幕的 首次 连续 ' +
      '落户 永久 参与 举行 荣获 获得 完成 围绕 结束的 主持 在 向 由 从 于 被 把 对 将 的 了 是 年度 以及 根据 按照 依托 深化 巩固 提升 打造 落实好 确定 确定的'
    ).split(' '),
  )})`,
  'gu',
)

/** A name may not hold these: a clause ends here. Quotation marks, brackets and dashes it may. */
const CLAUSE = /[，。；：！？:\n、《》【】|]/gu

/** Words a proper name begins with. */
const STARTERS = [
  '(?:20|19)\\d{2}年?(?!度|\\d|以|来|底|初|末|前|后|第?[一二三四五六七八九十\\d]{1,2}月)',
  '第[一二三四五六七八九十百\\d]{1,4}[届次]',
  '首届',
  '二十国集团|七国集团',
  'G20|APEC|RCEP|WTO',
  '[“"][^”"]{1,16}[”"]',
  alternation(
    (
      '中央 党中央 中共中央 中国共产党 国务院 全国 世界 全球 国际 中国 亚太 亚洲 亚欧 欧亚 东亚 亚信 东盟 东北亚 南亚 中亚 非洲 欧洲 拉美 ' +
      '中非 中阿 中欧 中美 中日 中俄 中韩 中德 中英 中法 中拉 中巴 中越 中国—东盟 中蒙俄 上合 上海合作组织 金砖 联合国 博鳌 达沃斯 夏季达沃斯 海峡 两岸 海峡两岸 ' +
      '丝绸之路 丝路 泛珠三角 长三角 珠三角 粤港澳 粤港澳大湾区 京津冀 长江经济带 黄河流域 环渤海 北部湾 东北 西部 中部 淮海 成渝 庆祝 纪念 ' +
      '省委 市委 县委 区委 州委 自治区党委 区党委 全省 全市 全区 全州 全县'
    ).split(' '),
  ),
]
const STARTER = new RegExp(`(?:${STARTERS.join('|')})`, 'gu')
const STARTS_PROPER = new RegExp(`(?:${STARTERS.join('|')})`, 'uy')

/** Meetings of every week, whoever holds them. */
const GENERIC =
  /(?:代表|电视电话|视频|现场|推进|调度|动员|誓师|汇报|协调|常务|办公|干部|党员|职工|群众|村民|股东|业主|家长|联席|工作例|党组|常委|全体|总结|部署|点评|讲评|培训|专题|紧急|主任|主席|理事|此次|这次|本次|上述|有关|各类|系列|大型|重要|精简|列席|预备|首脑|性|等|类|个|届|项|场)(?:会议|大会|论坛|座谈会|研讨会|年会|峰会)$/u

/** Nothing of its own between the first word and the head: 国际会议, 全国大会, 第三届年会. */
const BARE =
  /^(?:(?:19|20)\d{2}年?|第[一二三四五六七八九十百\d]{1,4}[届次]|首届|[“"][^”"]{0,60}[”"]|中国|国际|全国|全球|世界|全[省市区州县]|[省市县区州]委|中央|党中央|国务院|庆祝|纪念)*(?:高峰|高端|主题|专题|学术|重要|专门|有关|工作)?(?:会议|大会|论坛|座谈会|研讨会|年会|峰会|会晤)$/u

/** Of a meeting called simply 会议, only these are names. */
const NAMED_SITTING =
  /^(?:中央|党中央|全国|国务院|[省市县区州]委|自治区党委|区党委|全[省市区州县]).{2,16}工作会议$|^(?:第[一二三四五六七八九十百\d]{1,4}[届次]|首届|世界|全球|联合国|亚太|亚洲|中国|二十国|金砖|上合|上海合作组织|国际|(?:20|19)\d{2}).{3,24}会议$/u

/** Of talks, those with a number, of the nation or of the centre. */
const NAMED_TALK =
  /^(?:中央|党中央|全国|国务院|第[一二三四五六七八九十百\d]{1,4}[届次](?:中央|全国)?).{4,24}座谈会$|^(?:[“"].{2,20}[”"]).{2,16}座谈会$/u

/** A verb right before the name makes an unmarked forum or summit one: 办好|崇礼论坛. */
const HELD = /(?:举办|承办|主办|办好|筹办|申办|升格)了?$/u
const UNMARKED = /^\p{Script=Han}{2,10}(?:论坛|峰会)$|^(?!招)\p{Script=Han}{1,2}(?<!招)商大会$/u
const COMMON_TOPIC =
  /^(?:各类|各种|系列|高峰|高端|主题|专题|学术|大型|一系列|多场|专业|行业|企业家|青年|国际|经济|产业|人才|专家|院士|校园|市民|读书|发展)+(?:论坛|峰会|大会)$/u

/** How far a name held may stand before its first certain word: 办好|黄河三角洲合作|第二届年会. */
const LEAD = 12
const LEAD_NAME = /^\p{Script=Han}{2,12}$/u

/** The part of the clause before the head in which the name must lie. */
function clauseStart(text: string, head: number): number {
  const from = Math.max(0, head - REACH)
  const window = text.slice(from, head)
  let cut = 0
  for (const mark of window.matchAll(CLAUSE)) cut = mark.index + 1
  for (const word of window.matchAll(OUTSIDE))
    if (word.index >= cut && !insideQuotes(window, word.index)) cut = word.index + word[0].length
  return from + cut
}

function insideQuotes(window: string, at: number): boolean {
  return window.lastIndexOf('“', at) > window.lastIndexOf('”', at) && window.indexOf('”', at) >= 0
}

/** Where the proper name before the head at `head` begins, −1 if the meeting bears none. */
export function properStart(text: string, head: number, headWord: string): number {
  const end = head + headWord.length
  const from = clauseStart(text, head)
  const clause = text.slice(from, end)
  if (GENERIC.test(clause)) return -1
  const held = HELD.test(text.slice(Math.max(0, from - 4), from))
  for (const starter of clause.matchAll(STARTER)) {
    const name = clause.slice(starter.index)
    const join = lastJoin(name)
    if (join > 0) return properStartIn(name.slice(join), end)
    if (!isNamed(name, headWord)) return -1
    const whole = held && starter.index <= LEAD && LEAD_NAME.test(clause.slice(0, starter.index))
    return whole ? from : from + starter.index
  }
  if (held && UNMARKED.test(clause) && !COMMON_TOPIC.test(clause)) return from
  return -1
}

/** Behind the last 和 that another proper name follows: 省委全会|和|中央经济工作会议. */
function lastJoin(name: string): number {
  let at = -1
  for (const join of name.matchAll(/以及|和|与|及|暨/gu)) {
    const rest = name.slice(join.index + join[0].length)
    STARTS_PROPER.lastIndex = 0
    if (STARTS_PROPER.test(rest) || /[”"]$/u.test(name.slice(0, join.index))) at = join.index + join[0].length
  }
  return at
}

function properStartIn(name: string, end: number): number {
  const headWord = /(?:会议|大会|峰会|论坛|研讨会|座谈会|年会|会晤)$/u.exec(name)?.[0] ?? ''
  return isNamed(name, headWord) ? end - name.length : -1
}

/** Two meetings that share a word are read as two: 全国和省教育工作会议, 市委七届六次全会暨经济工作会议. */
const TWO_IN_ONE = /^.{2,5}[和及、](?:[省市县区州]|自治区)|全会|届.{1,3}次/u

function isNamed(name: string, headWord: string): boolean {
  if (BARE.test(name) || (headWord === '会议' && TWO_IN_ONE.test(name))) return false
  if (headWord === '会议') return NAMED_SITTING.test(name)
  if (headWord === '座谈会') return NAMED_TALK.test(name)
  return true
}
