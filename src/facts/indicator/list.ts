/** Lists: A、B分别增长x和y. Which members a coordinated name has. */

import { ORDINAL_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { canonicalOf } from './canonical.js'
import { completeVerb, donorOf, joined, lean, SHARED, sharedBy } from './shared-part.js'
import { headOf, headStart, isShareHead } from './statistic-heads.js'
import { isWordWith } from './words.js'

const JOINT = lazyPattern(
  () =>
    `、|以及|(?<!${anyOf('indicator/joint-ends-word')})和(?!${anyOf('indicator/joint-begins-word')})|(?<![参赠])与(?!会)|(?<!${anyOf('indicator/also-ends-word')})及(?!${anyOf('indicator/also-begins-word')})`,
  'gu',
)

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
  for (const match of body.matchAll(JOINT.regexp)) {
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
  // A、B和C: what joins the last two stands behind the last 、; before it 和 is inside a name
  const joints = cuts.filter((c) => !c.comma)
  const after = joints.filter((c) => c.start > (commas.at(-1)?.start ?? -1))
  const wanted = count - 1 - commas.length
  const others = wanted > after.length ? joints : after
  if (wanted < 0 || wanted > others.length) return undefined
  const last = wanted === 0 ? [] : others.slice(-wanted)
  return partsAt(
    [...commas, ...last].sort((a, b) => a.start - b.start),
    start,
    end,
  )
}

/** 化学需氧量、氨氮两项主要污染物排放量: the list is told over again. */
const APPOSITION = lazyPattern(
  () =>
    String.raw`(?<=.{2})(?:等?(?:${anyOf('figure/two-to-ten')}|\d{1,2})(?:${anyOf('indicator/classifier-of-apposition')})|(?<!${anyOf('indicator/etc-ends-word')})等)(?:${anyOf('indicator/attribute-of-apposition')})?`,
)

/** 全市城镇居民收入和|全市|农村居民收入, 水源地、|14个|乡镇水源地: neither is of the name. */
const OWN_AREA = lazyPattern(
  () =>
    String.raw`^(?:(?:全|我)[${charactersOf('indicator/area-level-main')}](?!性)|\d{1,4}[${charactersOf('indicator/classifier-of-members')}])`,
)
const BOTH_LOANS = '存贷款'
const TOWN_AND_COUNTRY = /^城乡/u
const SECTORS = lazyPattern(
  () =>
    `^(?:(?:${anyOf('indicator/first-sector')})、?(?:(?:${anyOf('indicator/second-sector')})、?)?(?:和|、)?(?:${anyOf('indicator/third-sector-short')})?|(?:${anyOf('indicator/second-sector')})(?:和|、)?(?:${anyOf('indicator/third-sector')}))(?:${anyOf('indicator/sector')})`,
)
const SECTOR = lazyPattern(() => anyOf('figure/one-to-three'), 'gu')

/** 一二三产业, 第一、二、三产业增加值, 二、三产增速: each sector by its full name. */
function sectorsOf(body: string, start: number, count: number): Member[] | undefined {
  const match = SECTORS.exec(body)
  const numbers = match?.[0].match(SECTOR.regexp)
  if (!match || numbers?.length !== count) return undefined
  const rest = body.slice(match[0].length)
  // 二产 is a full name too
  const isShort = match[0].endsWith('产')
  return numbers.map((n) => ({ start, name: isShort ? `${n}产${rest}` : `${ORDINAL_MARK}${n}产业${rest}` }))
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
  // 各项存贷款余额
  const both = count === 2 ? body.indexOf(BOTH_LOANS) : -1
  if (both >= 0)
    return [BOTH_LOANS[0], BOTH_LOANS[1]].map((side) => ({
      start,
      name: `${body.slice(0, both)}${side}${body.slice(both + 2)}`,
    }))
  const sectors = sectorsOf(body, start, count)
  if (sectors) return sectors
  const parts = split(text, start, end, count)
  if (!parts || count < 2) return undefined
  const names = parts.map((p, k) => text.slice(p.start, p.end).replace(k > 0 ? OWN_AREA.regexp : '', ''))
  let last = names.at(-1)!
  // 装机、发电量分别占比: what follows 分别 is of all, if it is a head; else it is done to them
  const apart = last.indexOf('分别')
  if (apart > 0) {
    const behind = last.slice(apart + 2)
    const share = SHARED.exec(behind)?.index === 0
    if (!share && refusedBy(APART_GUARDS, behind)) return undefined
    last = last.slice(0, apart) + (share || headOf(behind) === behind ? behind : '')
  }
  const again = APPOSITION.exec(last)
  if (again) {
    // the thing itself stands before the numeral, what is told of all behind it
    const told = last.slice(again.index + again[0].length).replace(/（[^（）]{0,20}）$/u, '')
    const { rest, own } = sharedBy(told)
    const field = BRANCH.test(own)
    if (field || rest !== '') last = joined(last.slice(0, again.index), (field ? own : '') + rest)
  }
  names[names.length - 1] = last
  const members = parts.map(({ start: at }, k) => {
    const own = names[k]!
    const full = completeVerb(own, donorOf(names, k))
    return { start: at, name: k === 0 ? full : lean(full, names[0]!) }
  })
  return members
}

/** 装机、发电量分别占比: what follows 分别 is of all, if it is a head; else it is done to them. */
const APART_GUARDS = defineGuards<[after: string]>('indicator/told-apart', [
  {
    id: 'clause',
    example: '甲县、乙县分别安排扶贫专项资金5亿元和8亿元',
    because: 'what follows 分别 is a clause or a comparison of its own',
    unless: (after) => after.length > 6 || OPENS_COMPARISON.test(after),
  },
])

/** One value for several is told of statistics that could each have it. */
const ALIKE_GUARDS = defineGuards<[last: string]>('indicator/members-alike', [
  {
    id: 'ratio-of-two',
    example: '物流总费用与生产总值比率下降5%',
    because: 'one ratio of two things: 物流总费用与生产总值比率',
    unless: (last) => RATIO_OF_TWO.test(last),
  },
])
const BRANCH = lazyPattern(() => `(?:${anyOf('indicator/branch')})$`)
const OPENS_COMPARISON = lazyPattern(() => `^[${charactersOf('indicator/opens-comparison')}]`)

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
  const all = partsAt(cuts, start, end).map((p) => ({
    start: p.start,
    name: text.slice(p.start, p.end).replace(OWN_AREA.regexp, ''),
  }))
  const last = all.at(-1)!.name
  if (refusedBy(ALIKE_GUARDS, last)) return undefined
  if (!isShareHead(last) && !SHARED.test(last) && all.every((m) => isStatistic(m.name)))
    return all.map((m, k) => (k === 0 ? m : { ...m, name: lean(m.name, all[0]!.name) }))
  const commas = cuts.filter((c) => c.comma).length
  const most = commas > 0 ? commas + 2 : cuts.length + 1
  for (let count = most; count > Math.max(1, commas); count--) {
    const members = membersOf(text, start, end, count)
    if (members?.every((m) => isWhole(m, text, cuts, end))) return members
  }
  return told ? (membersOf(text, start, end, most) ?? membersOf(text, start, end, most - 1)) : undefined
}

/** Whether `name` is a statistic as it stands. */
function isStatistic(name: string): boolean {
  const known = canonicalOf(name)
  // 油料 is known as a crop's output, and may be of something else here
  if (headOf(name) === undefined) return known !== undefined && headOf(known.name) === undefined
  return known !== undefined || (name.length > 3 && headStart(name) > 0) || isWordWith(name, 'generic')
}

/** 物流总费用与生产总值比率: one ratio of two things. */
const RATIO_OF_TWO = lazyPattern(() => `(?:${anyOf('indicator/ratio-of-two')})$`)

/** Whether a member is a statistic, by itself or completed to one that is known. */
function isWhole({ start, name }: Member, text: string, cuts: readonly Cut[], end: number): boolean {
  const own = text.slice(start, cuts.find((c) => c.start > start)?.start ?? end)
  return canonicalOf(name) !== undefined || isStatistic(own)
}

/** What joins two values, with the time or the head that the second is for: 620元|和|420元, 每月620元|、每月|420元. */
const BETWEEN = lazyPattern(
  () => String.raw`^(?:[、，]?\s*(?:${anyOf('joins/and-also')})|、)\s*(?:${anyOf('value/per')})?$`,
)
const LONGEST_BETWEEN = 8

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
    if (right.start >= to || right.start - left.end > LONGEST_BETWEEN || right.start < left.end) break
    if (!BETWEEN.test(text.slice(left.end, right.start))) break
  }
  return length
}
