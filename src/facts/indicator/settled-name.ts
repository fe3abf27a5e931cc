/** Names as they are given out: without what a clause says of the statistic besides calling it by its name. */

import { COUNTER, OF } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { canonicalOf } from './canonical.js'
import { headOf, isRatio } from './statistic-heads.js'
import { isWordWith, wordAt, wordBefore } from './words.js'

/** 900元|统一|提高到: what it was before. 一斤卖: what a piece of it costs. 东部地区是指…10省市: what a word means. 完成计划的有56种: how many fared so. 三个|100万亩: a name in short. 拉动生产总值: what moved it. */
const NO_NAME = lazyPattern(
  () =>
    String.raw`是指|完成计划$|^\d+[${charactersOf('indicator/counted-short')}]$|^[\d,.]+(?:${anyOf('indicator/money-of')})|^(?:${anyOf('figure/one-to-ten-counting')}){1,3}(?:${anyOf('indicator/sold-by')})$|^(?:${anyOf('figure/one-to-ten-counting')}){1,3}${COUNTER}$`,
)
const MOVED = lazyPattern(() => `(?:${anyOf('indicator/moved-by')})(?<what>.{1,200})$`)

/** 城区绿化要|确保森林覆盖率, 就能够|实现原定生产总值: the statistic stands after the aim. */
const AIM_WITHIN = lazyPattern(() => `^.{0,200}(?:${anyOf('indicator/aim-within')})`)

/** 农民人均纯收入|预计净增, 投入|拟安排, 价格涨幅|要: how it is told, behind the statistic. */
const TOLD_BEHIND = lazyPattern(
  () =>
    `(?:${anyOf('indicator/arranged-behind')}|(?<=${anyOf('indicator/budget-head')})(?:${anyOf('indicator/arranged-in-budget')})|${anyOf('indicator/told-behind')}|(?:${anyOf('indicator/reaches-each')})(?:${anyOf('indicator/each-of')}))$`,
)
const PLANNED = lazyPattern(
  () =>
    `^(?:${anyOf('indicator/plans')})(?=${anyOf('indicator/planned-verb')})(?:${anyOf('indicator/required')})?`,
)

/** 工业企业|实现|利润, 全社会|完成|固定资产投资: who has the statistic stands before a light verb. 完成投资 is one of its own. */
const LIGHT_WITHIN = lazyPattern(
  () =>
    `^(?<bearer>.{0,200}?[^${charactersOf('indicator/bearer-ends-word')}]{2})(?:${anyOf('indicator/span-of-light-verb')})?(?:${anyOf('indicator/light-within')})(?<what>[^${OF}].{1,200})$`,
)
const OF_ITS_OWN = lazyPattern(() => `^(?:${anyOf('indicator/of-its-own')})|程度$|比例$|进度$|面$`)

const ABLE = lazyPattern(() => `^(?:${anyOf('indicator/able')})(?:望|以)?$`)

const MARK = '、'
/** No clause that stands before a name is shorter. */
const SHORTEST_CLAUSE = 5

const isStatistic = (name: string) => headOf(name) !== undefined || canonicalOf(name) !== undefined

/** 8亿元|新建公路: what it cost is told before what was built. */
const COST = lazyPattern(() => String.raw`^[\d,.]+(?:${anyOf('indicator/cost-unit')})(?=\p{Script=Han}{4})`)

/** Where the name begins in `name`, behind a clause of its own and what it cost. */
function nameStart(name: string): number {
  const cost = COST.exec(name)?.[0].length ?? 0
  if (cost > 0) {
    const verb = wordAt(name, cost, name.length)
    return verb && verb.length > 1 && verb.roles.has('verb') ? cost : 0
  }
  const mark = name.lastIndexOf(MARK)
  if (mark < SHORTEST_CLAUSE || !wordBefore(name, 0, mark)?.roles.has('ended')) return 0
  const rest = name.slice(mark + 1)
  return rest.length >= 2 && (isStatistic(rest) || wordAt(rest, 0, rest.length)?.roles.has('verb'))
    ? mark + 1
    : 0
}

function withoutLight(name: string): string {
  const { bearer, what } = LIGHT_WITHIN.exec(name)?.groups ?? {}
  if (bearer === undefined || what === undefined || OF_ITS_OWN.test(what) || !isStatistic(what)) return name
  if (isRatio(what)) return name
  // 年可|实现|产值: what can be done has no bearer
  return ABLE.test(bearer) ? what : bearer + what
}

/** Whether `words` close every quotation that they open. */
const isWhole = (words: string) => words.lastIndexOf('“') <= words.lastIndexOf('”')

/** Words that a name does not begin with where something was cut off before it: the year, whose it is. */
const LEFT_OVER = lazyPattern(
  () =>
    String.raw`^(?:(?:[一二][○${charactersOf('figure/year-digit')}]{3}|\d{4})(?:${anyOf('indicator/year-of')}))?(?<area>${anyOf('indicator/whole-area')})?`,
)

/** 拟|安排 within a name: it tells the status, and no statistic. */
const PLANNED_WITHIN = lazyPattern(
  () => `(?<=.[^虚模])(?:${anyOf('indicator/plans')})(?=${anyOf('indicator/planned-within')})`,
)

/** Reasons for which a name is that of no statistic. */
const GUARDS = defineGuards<[name: string, unit: string | null]>('indicator/statistic', [
  {
    id: 'no-statistic',
    example: '东部地区是指增长8%',
    because: 'what a word means, how many fared so, or a count of something told in short',
    unless: (name) => NO_NAME.test(name),
  },
  {
    id: 'agent',
    example: '省财政增加10亿元',
    because: 'who gives the money names no statistic: 省财政|增加10亿元',
    unless: (name, unit) => unit === YUAN && isWordWith(name, 'agent'),
  },
  {
    id: 'moved',
    example: '工业拉动生产总值增长2个百分点',
    because: 'by how much it moved another statistic: 拉动生产总值增长',
    unless: (name, unit) => (unit === '%' || unit === POINTS) && canonicalOf(movedBy(name)) !== undefined,
  },
])
const YUAN = '元'
const POINTS = '个百分点'
const movedBy = (name: string) => MOVED.exec(name)?.groups?.what ?? ''

/** A name settled: what is left of it, and how many characters of it were taken off at the left. */
export interface SettledName {
  readonly name: string
  readonly cut: number
  /** The area word that went with it. */
  readonly area?: string
}

/**
 * `name` without aims, clauses and light verbs; `undefined` where it names no statistic of a value in `unit`. With
 * `planned`, what is planned is told by the status.
 */
export function settleName(name: string, unit: string | null, planned: boolean): SettledName | undefined {
  if (refusedBy(GUARDS, name, unit)) return undefined
  let cut = nameStart(name)
  const aim = AIM_WITHIN.exec(name.slice(cut))?.[0] ?? ''
  if (aim !== '' && isWhole(aim) && isStatistic(name.slice(cut + aim.length))) cut += aim.length
  if (planned) cut += PLANNED.exec(name.slice(cut))?.[0].length ?? 0
  const left = cut > 0 ? LEFT_OVER.exec(name.slice(cut)) : null
  cut += left?.[0].length ?? 0
  let rest = name.slice(cut)
  const behind = TOLD_BEHIND.exec(rest)
  if (behind && behind.index >= 2 && !isStatistic(rest)) rest = rest.slice(0, behind.index)
  const area = left?.groups?.area
  return {
    name: withoutLight(planned ? rest.replace(PLANNED_WITHIN.regexp, '') : rest),
    cut,
    ...(area === undefined ? {} : { area }),
  }
}
