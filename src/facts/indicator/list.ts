/** Lists: A、B分别增长x和y. Which members a coordinated name has, and what the shorter ones share with the others. */
import { canonicalOf } from './canonical.js'
import { isBare, leadingVerbLength } from './name.js'
import { bearerOf, entityOf, headOf, headStart, isRatio, isShareHead, parallelIn } from './statistic-heads.js'
import { hasRole } from './words.js'

const JOINT =
  /、|以及|(?<![共缓饱温维总平])和(?![谐平睦解])|(?<![参赠])与(?!会)|(?<![普涉波以])及(?![时格其相])/gu

/** One member of a coordinated name: its place and what it is called in full. */
export interface Member {
  readonly start: number
  readonly name: string
}

interface Cut {
  readonly start: number
  readonly end: number
  /** 、 rather than 和: it never stands inside the name of one thing but between two. */
  readonly comma: boolean
}

/** Where `[start, end)` can be cut, brackets and quotation marks left whole. */
function cutsOf(text: string, start: number, end: number): Cut[] {
  const cuts: Cut[] = []
  const body = text.slice(start, end)
  let depth = 0
  let scanned = 0
  for (const match of body.matchAll(JOINT)) {
    for (; scanned < match.index; scanned++) {
      const c = body.charAt(scanned)
      if ('（(“‘《'.includes(c)) depth++
      else if ('）)”’》'.includes(c)) depth--
    }
    const at = start + match.index
    if (depth > 0 || at === (cuts.at(-1)?.end ?? start) || at + match[0].length >= end) continue
    cuts.push({ start: at, end: at + match[0].length, comma: match[0] === '、' })
  }
  return cuts
}

const partsAt = (cuts: readonly Cut[], start: number, end: number) =>
  [...cuts, { start: end, end }].map((cut, k) => ({
    start: k === 0 ? start : cuts[k - 1]!.end,
    end: cut.start,
  }))

/** `count` parts: at each 、, and, if these are too few, at the last 和 as well (文化与传媒支出和教育支出). */
function split(
  text: string,
  start: number,
  end: number,
  count: number,
): { start: number; end: number }[] | undefined {
  const cuts = cutsOf(text, start, end)
  const commas = cuts.filter((c) => c.comma)
  const others = cuts.filter((c) => !c.comma)
  const wanted = count - 1 - commas.length
  if (wanted < 0 || wanted > others.length) return undefined
  const last = wanted === 0 ? [] : others.slice(-wanted)
  return partsAt(
    [...commas, ...last].sort((a, b) => a.start - b.start),
    start,
    end,
  )
}

/** 占地区生产总值的比重: a share is of one whole for all the members. */
const SHARED = /(?:增加值|总产值|产值|收入|投资|支出|出口|产量)?占[^占、]{1,16}(?:比重|比例|的比重)$/u
/** 化学需氧量、氨氮两项主要污染物排放量: the list is told over again. */
const APPOSITION =
  /(?<=.{2})(?:等?(?:[两二三四五六七八九十]|\d{1,2})(?:大|项|个|类|种|条)|(?<![中同平高初优上下均])等)(?:主要|重点|优势|支柱|主导|传统|新兴|特色)?/u

/** What the last member shares with those before it: the head of its name with what modifies that. */
function sharedBy(last: string): { rest: string; own: string } {
  const share = SHARED.exec(last)
  if (share) return { own: last.slice(0, share.index), rest: share[0] }
  const at = headStart(last)
  return at <= 0 ? { own: last, rest: '' } : { own: last.slice(0, at), rest: last.slice(at) }
}

/** 城镇居民、农村|居民|人均可支配收入: where both end alike, what follows it is what is shared. */
function overlap(part: string, last: string): string | undefined {
  for (let length = Math.min(part.length - 1, 8); length >= 2; length--) {
    const at = last.lastIndexOf(part.slice(-length))
    if (at > 0 && at + length < last.length) return last.slice(at + length)
  }
  return undefined
}

/** `part` of a list whose last member is `last`, with what only that one shows. */
function complete(part: string, last: string): string {
  const { own, rest } = sharedBy(last)
  // 存、贷款余额
  if (part.endsWith('存') && last.startsWith('贷款')) return part + last.slice(1)
  if (SHARED.test(last)) {
    if (SHARED.test(part) || isRatio(part)) return part
    // 营业收入、产值占全市比重: of each its own head
    return part + (headOf(part) === undefined ? rest : rest.slice(rest.indexOf('占')))
  }
  if (rest === '') return completeEntity(part, last)
  if (isShareHead(last) ? isRatio(part) : headOf(part) !== undefined) return part
  // 接待游客、旅游收入: what is done to somebody is counted without a head
  if (leadingVerbLength(part) > 0 && leadingVerbLength(last) === 0 && canonicalOf(part)) return part
  // 弃风、弃光率: a rate of two characters is shared only by its like
  if (rest.length === 1 && part.length !== own.length) return part
  const pair = parallelRest(part, last)
  if (pair !== undefined) return part + pair
  // 江岸、武昌区生产总值
  const unit = own.length <= 5 && UNIT.test(own) && !UNIT.test(part) ? own.slice(-1) : ''
  return part + unit + (overlap(part, last) ?? rest)
}

/** 在职、退休|职工门诊限额: behind the second of a pair all is shared. */
function parallelRest(part: string, last: string): string | undefined {
  const own = parallelIn(part, false)
  const other = own === undefined ? undefined : parallelIn(last, true)
  if (other === undefined || other === own) return undefined
  return last.slice(other.length)
}

const GRADE = /^(.{1,3}级)(.{2,})$/u

/** 国家级、省级龙头企业; 住宿和餐饮企业: those counted are named by the last member alone. */
function completeEntity(part: string, last: string): string {
  const entity = entityOf(last)
  if (entity === undefined || entity === last || entityOf(part) !== undefined) return part
  const graded = GRADE.exec(last)
  if (graded && part.endsWith('级')) return part + (graded[2] as string)
  if (graded && /^.{0,3}(?:国家|[省市县区])$/u.test(part)) return `${part}级${graded[2]}`
  // 服务业和文化产业
  if (part.endsWith('业') && entity.endsWith('业')) return part
  return part.length - leadingVerbLength(part) <= 4 ? part + entity : part
}

const UNIT = /[区县市州]$/u

/** 新建、改建公路: a member that is but a verb does to what the last one does it to. */
function completeVerb(part: string, last: string): string {
  const verb = leadingVerbLength(last)
  return verb > 0 && verb < last.length && isBare(part, 0, part.length) && headOf(part) === undefined
    ? part + last.slice(verb)
    : complete(part, last)
}

/** 发明专利申请量、|授权量: alike in form, and of the same thing. */
const LIKE = /^.{2}[量率额值数度]$/u

/** 快递业务量和|收入: a member that is but a head leans on what the first one is of. */
function lean(part: string, first: string): string {
  if (LIKE.test(part) && first.endsWith(part.slice(-1)) && !canonicalOf(part))
    return first.slice(0, -3) + part
  if (!hasRole(part, 'generic') || hasRole(part, 'verb') || canonicalOf(part)) return part
  const of = bearerOf(first)
  return of === '' || hasRole(of, 'generic') || headOf(of) !== undefined ? part : of + part
}

const TOWN_AND_COUNTRY = /^城乡/u
const SECTORS = /^(?:第?一、?(?:第?二、?)?(?:和|、)?第?三?|第?二(?:和|、)?第?三)(?:次|大)?产业/u
const SECTOR = /[一二三]/gu

/** 一二三产业, 第一、二、三产业增加值: each sector by its full name. */
function sectorsOf(body: string, start: number, count: number): Member[] | undefined {
  const match = SECTORS.exec(body)
  const numbers = match?.[0].match(SECTOR)
  if (!match || numbers?.length !== count) return undefined
  const rest = body.slice(match[0].length)
  return numbers.map((n) => ({ start, name: `第${n}产业${rest}` }))
}

/**
 * The `count` members of the name at `[start, end)`, or `undefined` if it has not as many.
 * 城乡居民收入 has two: 城镇居民收入 and 农村居民收入.
 */
export function membersOf(text: string, start: number, end: number, count: number): Member[] | undefined {
  const body = text.slice(start, end)
  if (count === 2 && TOWN_AND_COUNTRY.test(body) && cutsOf(text, start, end).length === 0) {
    const rest = body.replace(TOWN_AND_COUNTRY, '')
    return [
      { start, name: `城镇${rest}` },
      { start, name: `农村${rest}` },
    ]
  }
  const sectors = sectorsOf(body, start, count)
  if (sectors) return sectors
  const parts = split(text, start, end, count)
  if (!parts || count < 2) return undefined
  const names = parts.map((p) => text.slice(p.start, p.end))
  let last = names.at(-1)!
  // 装机、发电量分别占比: what follows 分别 is of all, if it is a head; else it is done to them
  const apart = last.indexOf('分别')
  if (apart > 0) {
    const behind = last.slice(apart + 2)
    if (behind.length > 6 || /^[从由将比较至]/u.test(behind)) return undefined
    last = last.slice(0, apart) + (headOf(behind) === behind ? behind : '')
  }
  const again = APPOSITION.exec(last)
  if (again) {
    // the thing itself stands before the numeral, what is told of all behind it
    const told = last.slice(again.index + again[0].length)
    const { rest, own } = sharedBy(told)
    const field = /(?:产业|行业|领域|板块)$/u.test(own)
    if (field || rest !== '') last = last.slice(0, again.index) + (field ? own : '') + rest
  }
  names[names.length - 1] = last
  const members = parts.map(({ start: at }, k) => {
    const own = names[k]!
    const full = completeVerb(own, donorOf(names, k))
    return { start: at, name: k === 0 ? full : lean(full, names[0]!) }
  })
  // 议案、提案办复率、满意率: what is measured of the first the text does not say
  if (isRatio(last) && members.some(({ name }) => headOf(name) === undefined && !canonicalOf(name)))
    return undefined
  return members
}

/** 养老、失业保险覆盖率和新农合参合率: the member that shows what those before it leave out is the next that shows any. */
function donorOf(names: readonly string[], k: number): string {
  const last = names.at(-1)!
  if (SHARED.test(last) || isShareHead(last)) return last
  return names.slice(k + 1).find((name) => headOf(name) !== undefined && headStart(name) > 0) ?? last
}

/** How many members the name at `[start, end)` may have at most. */
export function memberCount(text: string, start: number, end: number): number {
  return cutsOf(text, start, end).length + 1
}

/**
 * The members of a name that has one value for all of them. Under 均 each part is a member; without it only where each
 * is a statistic in its own right, for 电力、热力、燃气生产和供应业 is one.
 */
export function membersAlike(text: string, start: number, end: number, told: boolean): Member[] | undefined {
  const cuts = cutsOf(text, start, end)
  if (cuts.length === 0) return told ? membersOf(text, start, end, 2) : undefined
  const commas = cuts.filter((c) => c.comma).length
  for (let count = cuts.length + 1; count > Math.max(1, commas); count--) {
    const members = membersOf(text, start, end, count)
    if (members?.every((m, k) => isWhole(m, text, cuts, k, end))) return members
  }
  return told ? membersOf(text, start, end, cuts.length + 1) : undefined
}

/** Whether a member is a statistic by itself. */
function isWhole(
  { start, name }: Member,
  text: string,
  cuts: readonly Cut[],
  _k: number,
  end: number,
): boolean {
  const own = text.slice(start, cuts.find((c) => c.start > start)?.start ?? end)
  return (
    canonicalOf(name) !== undefined || (own.length > 3 && headOf(own) !== undefined && headStart(own) > 0)
  )
}

const BETWEEN = /^(?:[、，,]?\s*(?:和|与|及|以及)|、)\s*$/u

const LONGEST_ROW = 12

/** How many amounts stand in a row from `index` on: x、y和z. */
export function rowLength(
  text: string,
  amounts: readonly { readonly start: number; readonly end: number }[],
  index: number,
  to: number,
): number {
  let length = 1
  for (; index + length < amounts.length && length < LONGEST_ROW; length++) {
    const left = amounts[index + length - 1]!
    const right = amounts[index + length]!
    if (right.start >= to || right.start - left.end > 4 || right.start < left.end) break
    if (!BETWEEN.test(text.slice(left.end, right.start))) break
  }
  return length
}
