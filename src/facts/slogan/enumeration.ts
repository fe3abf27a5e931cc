/** Lists in running text: 讲政治、守纪律、懂规矩; “甲”“乙”和“丙”; 一是…；二是…. */
import { isCommonWord } from '../../lexicon/common-words.js'
import type { Formula } from './formula.js'

/** Longest item that a formula sums up, in characters. */
const LONGEST_ITEM = 34
/** What stands before a first item and is not of it. */
const LEAD =
  /^(?:.{0,200}(?:坚持|做到|开展|实施|推进|围绕|突出|按照|落实|建立|健全|编制|制定|出台|形成|构建|打造|完善|推行|实行|树立|增强|强化|把握|抓好|聚焦|紧扣|争做|争当|要求|包括|以及|作为|致力于|达到|实现|加强|深化|确保|通过|采取|提出|统筹|推动|组织|明确|梳理|列出|力争|争取|成为|遵循|弘扬|发扬|践行|贯彻|培育|培养|建设|建成|巩固|解决|紧盯|深入)|以|从|对|在|将|把|为|按|用|由|即|是|如|使|让|向)/u
const TAIL =
  /(?:等|同比|连续|同步|协同|双双|为主要内容|为主|为内容|为重点|为目标|为抓手|为核心|的|这|方面|上|“|‘){1,4}$/u
const MARKS = /[“”‘’「」『』"*\s]/gu
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要|、)|第[一二三四五六七八九十]{1,2}[，、]?|[①-⑳]|（?[\d一二三四五六七八九十]{1,2}[）.、])/u

/** What introduces a list and was read with its first item: 指, 即, 是. */
const INTRODUCTION =
  /^(?:指的是|是指|主要指|具体指|指以|指|即以|即|就是|是|分别是|分别为|包括|为|抓好(?=.{0,2}一个)|：|:)/u
/** What follows the last item: 等四项工作, 的统称. */
const CONCLUSION =
  /(?<=.{2})[两三四五六七八九十][大项个张条种]\p{Script=Han}{1,8}$|等(?:[一二三四五六七八九十\d]+[个项大种类条方].{0,200})?$|(?:教育)?的(?:统称|简称|总称).{0,200}$/u

/** `items` of a list as it stands in a sentence, without what introduces and concludes it. */
export function trimEnds(items: readonly string[]): string[] {
  const trimmed = items.map((item) => item)
  const last = trimmed.length - 1
  if (last < 1) return trimmed
  trimmed[0] = cleanItem((trimmed[0] ?? '').replace(INTRODUCTION, ''))
  const middle = trimmed.slice(0, last)
  let end = (trimmed[last] ?? '').replace(CONCLUSION, '')
  if (!middle.some((m) => m.includes('的'))) end = end.replace(/的[^的]{0,200}$/u, '')
  trimmed[last] = cleanItem(end)
  const [first = '', ...rest] = trimmed
  // 进入规划的甲、乙、丙: the relative clause is not the first item's own
  const longest = rest.reduce((most, r) => Math.max(most, r.length), 0)
  if (first.length > longest + 4 && first.includes('的') && !rest.some((r) => r.includes('的')))
    trimmed[0] = first.slice(first.lastIndexOf('的') + 1)
  return trimmed
}

/** `item` without marks and ordinals; '' if it is no item. */
export function cleanItem(item: string): string {
  return item
    .replace(MARKS, '')
    .replace(ORDINAL, '')
    .replace(/[。；，：:、]{1,4}$/u, '')
    .trim()
}

/** A clause of its own, or an explanation, is no item. */
const NO_ITEM = /[，；：:。了]|指(?!导|挥|标|数|南|引|示|定)/u

/** Whether `items` are what `formula` counts: as many, none empty or overlong, each with its character (比 in 三比). */
export function fits(items: readonly string[], formula: Formula): boolean {
  if (items.length !== formula.total || items.length < 2) return false
  if (items.some((i) => i.length < 1 || i.length > LONGEST_ITEM || NO_ITEM.test(i))) return false
  return new Set(items).size === items.length
}

/** The character that each item should begin with, where the formula has one: 懂 in 五懂, 讲 and 有 in 四讲四有. */
export function headsOf(formula: Formula): string[] | null {
  const heads: string[] = []
  for (const { count, noun } of formula.parts) {
    if (noun.length !== 1) return null
    for (let i = 0; i < count; i++) heads.push(noun)
  }
  return heads.length > 0 ? heads : null
}

/** A stretch cut into items, and by which mark. */
interface Cut {
  readonly items: readonly string[]
  readonly parted: string
}

/** The items of `stretch` by `mark`, and by 和 in the last of them. */
export function splitItems(stretch: string, mark: RegExp): string[] {
  const items = stretch.split(mark)
  const last = items.pop() ?? ''
  return [...items, ...last.split(/[和与及]/u)]
}

/** The ways a stretch may be cut into items: quoted one by one, by 、 alone, with a last 和, by semicolons, by commas. */
export function cuts(stretch: string): Cut[] {
  const quoted = [...stretch.matchAll(/[“‘]([^“”‘’]{1,40})[”’]/gu)].map((m) => m[1] ?? '')
  const between = stretch.replace(/[“‘][^“”‘’]{1,40}[”’]|[、，和与及]/gu, '')
  const ways: Cut[] = [
    { items: between.length < 4 ? quoted : [], parted: '”' },
    { items: stretch.split('、'), parted: '、' },
    { items: splitItems(stretch, /、|以及/u), parted: '、' },
    { items: stretch.split(/；/u), parted: '；' },
    { items: stretch.split(/，/u), parted: '，' },
    { items: stretch.split(/[、，]/u), parted: '，' },
    { items: splitItems(stretch, /[、，]|以及/u), parted: '，' },
  ]
  return ways.filter((way) => way.items.length > 1)
}

/** The first item without what leads up to it, judged by its fellows; the others as they are. */
export function trimFirst(items: readonly string[], formula: Formula): string[] {
  const [first = '', ...rest] = items
  const heads = headsOf(formula)
  if (heads) {
    const at = first.lastIndexOf(heads[0] ?? '')
    const headed = rest.every((r, i) => r.startsWith(heads[i + 1] ?? ''))
    // the head may stand once for all: 创示范街区、文明窗口
    if (at >= 0 && (headed || rest.length === 1)) return [first.slice(at), ...rest]
  }
  const lengths = new Set(rest.map((r) => r.length))
  const [length = 0] = lengths
  if (
    lengths.size === 1 &&
    first.length > length &&
    // 乡|村振兴: to be as long as its fellows it would have to cut a word
    !isCommonWord(first, first.length - length - 1) &&
    (length >= 2 || rest.length > 1 || LEAD.test(first.slice(0, -1)))
  )
    return [first.slice(-length), ...rest]
  const lead = LEAD.exec(first)
  const cut = lead && first.length - lead[0].length >= 2 ? first.slice(lead[0].length) : first
  return [cut, ...rest]
}

/** Whether items parted by commas are a list at all: even in length, or each with the formula's own word. */
function isList(items: readonly string[], formula: Formula): boolean {
  const [first = ''] = items
  if (items.every((i) => i.length === first.length)) return true
  const nouns = formula.parts.map((p) => p.noun).filter(Boolean)
  return items.every((i) => nouns.some((n) => i.includes(n) || i.startsWith(n.charAt(0))))
}

function membersOf(way: readonly string[], parted: string, formula: Formula): string[] | null {
  const items = headed(trimEnds(way.map(cleanItem)), formula)
  if (!fits(items, formula)) return null
  return parted === '，' && !isList(items, formula) ? null : items
}

/** The first item from its head on: 我们要讲学习 → 讲学习. */
function headed(items: readonly string[], formula: Formula): string[] {
  const [first = '', ...rest] = items
  const heads = headsOf(formula)
  const head = heads?.[0]
  if (!head || first.startsWith(head) || !rest.every((r, i) => r.startsWith(heads[i + 1] ?? head)))
    return [...items]
  const at = first.indexOf(head)
  return at > 0 ? [first.slice(at), ...rest] : [...items]
}

/** “六位”建设：…、蹲位建设: the noun behind the formula concludes its list. */
function withoutNoun(items: readonly string[], noun: string): string[] {
  const last = items.at(-1) ?? ''
  const own = noun === '' || !last.endsWith(noun) || last.length - noun.length < 2
  return own || items.slice(0, -1).some((i) => i.endsWith(noun))
    ? [...items]
    : [...items.slice(0, -1), last.slice(0, -noun.length)]
}

/** A stretch behind an introduction (即, ：, 包括), as the members of `formula`. */
export function readForward(stretch: string, formula: Formula, noun = ''): string[] | null {
  const [clause = stretch] = stretch.split(/；/u)
  const [head = stretch] = stretch.split(/[，；]/u)
  for (const part of new Set([stretch, clause, head]))
    for (const { items: way, parted } of cuts(part)) {
      const items = membersOf(way, parted, formula)
      if (items) return withoutNoun(items, noun)
    }
  return null
}

/** Words before a quotation that govern it: the list is not what it sums up. */
const GOVERNING =
  /(?:[到好了着过把将以用向对为按从在和与及或是有中]|发挥|增加|减少|提高|扩大|发展|推广|设置|援建|连续|制止|遏制|解决|破解|缓解|消除|清理|查处|打击|承担|承办|生产|出口|引进|引入|开发|吸引|鼓励|引导|促进|带动|辐射|对接|服务|满足|保持|维护|倡导|学习|宣传|增设|新增|改善|做大|做强|做优|培育|培养|选派|选聘|配备|安排|下达|兑现|兜牢|兜住|守住|坚持|实施|开展|推进|落实|严格|完成|创建|围绕|推动|打造|建设|建成|形成|构建|实现|争创|提升|增强|坚定|加强|深化|优化|履行|整治|纠正|突出|强化|巩固|深入|全面|积极|加快|推行|启动|聚焦|锚定|紧扣|按照|贯彻|践行|捍卫|树牢|融入|支持|探索|建立|健全|完善|执行|实行|组织|举办|成立|获评|荣获|入选|驰而不息|持续|扎实|切实|坚决|认真|大力|统筹|协调|重点|抓|促|达|成|享受|列入|纳入|等级|广泛|常态化|省市|全国|首批|国家|相关|各项|作出的|提出|发扬|弘扬|确保|保障)$/u

/** A stretch that ends right before the formula, as its members: the items of the list in it. */
export function readBackward(stretch: string, formula: Formula): string[] | null {
  const total = formula.total ?? 0
  if (!/[、，；]/u.test(stretch) || /[“”‘’]/u.test(stretch)) return null
  const bare = stretch.replace(TAIL, '').replace(TAIL, '')
  const tailed = bare.length < stretch.length
  if (!/[\p{Script=Han}）]$/u.test(stretch) || (total === 2 && !/[、和与及]/u.test(stretch))) return null
  if (!tailed && GOVERNING.test(bare)) return null
  const heads = headsOf(formula)
  for (const { items: way, parted } of cuts(bare)) {
    if (way.length < total || (parted === '，' && total < 3)) continue
    const last = way.slice(-total).map(cleanItem)
    const exact = way.length === total
    const items = exact ? trimFirst(last, formula) : last
    if (!fits(items, formula) || (parted === '，' && !isList(items, formula))) continue
    const starts = heads?.every((h, i) => items[i]?.startsWith(h)) ?? false
    const open = /[和与及]/u.test(items.at(-1) ?? '')
    if (starts || (exact && !open)) return items
  }
  return null
}
