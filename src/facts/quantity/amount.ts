/**
 * Reads an amount at a place of the text: figure or range, unit, and the bounds on both sides.
 * What the amount counts, and whether it is a quantity at all, is for the rules.
 */

import {
  boundBefore,
  boundBehind,
  boundOverWhole,
  inclusionEnd,
  oddBehind,
  PLAIN_FIGURE,
  type PlacedBound,
} from '../../gazetteer/bounds.js'
import { isThreshold } from '../../gazetteer/thresholds.js'
import type { Unit } from '../../gazetteer/units.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { isArabicDigit, isNumeralCharacter } from '../../numeral/characters.js'
import type { Numeral } from '../../numeral/parse.js'
import type { Bound } from '../../report.js'
import { type Figure, figureAt, type Prefix, readPrefix } from './figure.js'
import { type Measured, readMeasured } from './measured.js'

export { continues, numeralStart, perParts } from './figure.js'

/** An amount. All offsets are UTF-16 offsets of the text it was read from, ends exclusive. */
export interface Amount {
  /** The surface, bounds included. */
  readonly start: number
  readonly end: number
  /** Where the numeral begins. */
  readonly numeralStart: number
  /** Behind the unit, or behind the numeral where there is none. */
  readonly unitEnd: number
  readonly numeral: Numeral
  /** `null` where only `min` and `max` are known. */
  readonly value: number | null
  readonly min?: number
  readonly max?: number
  readonly mod?: Bound
  /** 万 and 亿 behind the figure or the upper figure: 260—300万 has 10000. */
  readonly magnitude: number
  /** Two figures, joined by 至 or a dash, or bounded on both sides. */
  readonly range: boolean
  /** The unit as written, without magnitude, with the lower half of a rate; absent where there is none. */
  readonly unit?: string
  /** Its row in the table. */
  readonly row?: Unit
  /** 元/人, 吨/年. */
  readonly rate?: boolean | undefined
  /** Its parts, or the words around it, show that it is no word: 八角五分. */
  readonly certain?: boolean | undefined
  /** The word that bounds it from the left, if any. */
  readonly before?: string
  /** The word that bounds it from the right, if any. */
  readonly behind?: string
}

/** What joins the ends of a range; never over a line break. */
const JOINS = / ?(?:[—~-]{1,2}|至|到) ?/uy
/** How `JOINS` and `AND` begin. */
const JOINING = new Set([...' —~-至到与和'].map((c) => c.charCodeAt(0)))
/** 2000与3000元之间: these join only where 之间 closes the range. */
const AND = /[与和]/uy
const BETWEEN = lazyPattern(() => anyOf('date/between'), 'uy')
/** 5万元以上10万元以下, 三千元以上不满五千元: how the lower and the upper bound may be joined. */
const BOTH = lazyPattern(() => `[，、]|[至到]?(?<upper>${anyOf('quantity/upper-bound')})?`, 'uy')
const LOWER = /以上$/u

/** One end of an amount: figure, unit and what stands before it. */
interface End {
  readonly figure: Figure
  readonly prefix: Prefix
  readonly measured: Measured | undefined
  readonly end: number
}

/** The end whose numeral begins at `at`; what belongs to it stands behind `from`. */
function endAt(text: string, at: number, from = 0): End | undefined {
  const figure = figureAt(text, at)
  if (!figure) return undefined
  const prefix = readPrefix(text, at, from)
  const measured = readMeasured(text, figure, prefix)
  return { figure, prefix, measured, end: measured?.end ?? figure.end }
}

const SIGNS = lazyPattern(() => `(?:[-负]|${anyOf('quantity/before-upper-figure')}|[￥¥$])?`, 'uy')

/** The end that begins at `at`, its sign counted in. */
function upperAt(text: string, at: number): End | undefined {
  SIGNS.regexp.lastIndex = at
  SIGNS.exec(text)
  return isNumeralCharacter(text.charCodeAt(SIGNS.regexp.lastIndex))
    ? endAt(text, SIGNS.regexp.lastIndex, at)
    : undefined
}

interface Upper extends End {
  /** Behind what closes the range. */
  readonly close: number
}

/** The upper end of the range that `lower` begins, if it begins one. */
function upperEnd(text: string, lower: End): Upper | undefined {
  const from = inclusionEnd(text, lower.end)
  if (!JOINING.has(text.charCodeAt(from))) return undefined
  JOINS.lastIndex = from
  if (JOINS.test(text)) {
    const upper = upperAt(text, JOINS.lastIndex)
    return upper && matches(lower, upper) ? { ...upper, close: upper.end } : undefined
  }
  AND.lastIndex = from
  if (!AND.test(text)) return undefined
  const upper = upperAt(text, AND.lastIndex)
  if (!upper || !matches(lower, upper)) return undefined
  BETWEEN.regexp.lastIndex = upper.end
  return BETWEEN.test(text) ? { ...upper, close: BETWEEN.regexp.lastIndex } : undefined
}

/** Whether both ends have one unit, or only the upper one has it. */
function matches(lower: End, upper: End): boolean {
  const { measured } = lower
  if (measured?.row.type === 'time') return false
  if (lower.figure.parts !== undefined)
    return upper.figure.parts === lower.figure.parts || (upper.figure.parts === undefined && !upper.measured)
  if (measured && !isPrefixed(lower)) return upper.measured?.row === measured.row
  return upper.measured !== undefined || upper.figure.numeral.magnitude > 1
}

/** ￥300—500元: its unit stands before the figure. */
const isPrefixed = ({ measured, figure }: End) => measured !== undefined && measured.end === figure.end

/** The upper bound that follows a lower one: 以上|10万元以下. */
function bothSides(text: string, lower: End, behind: PlacedBound | undefined): Upper | undefined {
  if (!behind || !LOWER.test(behind.word) || !lower.measured) return undefined
  BOTH.regexp.lastIndex = behind.at
  const named = BOTH.exec(text)?.groups?.upper !== undefined
  const upper = upperAt(text, BOTH.regexp.lastIndex)
  if (upper?.measured?.row !== lower.measured.row) return undefined
  const closing = boundBehind(text, upper.end)
  if (closing ? closing.mod !== 'less' : !named) return undefined
  return { ...upper, close: closing?.at ?? upper.end }
}

/** 3至5万元, 两到三千元: the lower figure takes what multiplies the upper one, where that keeps them in order. */
function scaled({ figure: lower, measured }: End, { figure: upper }: End): number {
  const { magnitude, scale } = upper.numeral
  if (lower.numeral.magnitude > 1 || (measured && measured.end > lower.end)) return lower.low
  // 二到三十 may begin at two
  const by = lower.numeral.scale === 1 && scale >= 100 ? scale : magnitude
  return lower.low < upper.high / by ? lower.low * by : lower.low
}

/** What stands between a bound and the figure it bounds: 不低于|每人每年|800元, 不超过|人均|5000元. */
const SHARE = lazyPattern(
  () =>
    String.raw`(?:(?:(?:${anyOf('quantity/for-each')})[\p{Script=Han}]{1,3}){1,2}|${anyOf('quantity/share-of-each')})$`,
)
const SHARE_REACH = 10

/** Whether `SHARE` may end at `start`: it has 均 there, or 每 a little before. */
function mayShare(text: string, start: number): boolean {
  if (text[start - 1] === '均') return true
  for (let at = start - 2; at >= 0 && at >= start - SHARE_REACH; at--) if (text[at] === '每') return true
  return false
}

function boundAround(text: string, start: number, lower: End, close: number): PlacedBound | undefined {
  const { numeral } = lower.figure
  const large =
    numeral.magnitude >= 1e4 || lower.figure.parts !== undefined || lower.measured?.row.type === 'percent'
  // 迈上5000亿元新台阶: what makes a bound of 迈上
  const step = lower.measured?.row.unit !== '个' && isThreshold(text, close)
  const of = { bare: numeral.bare, large, step }
  const near = boundBefore(text, start, of)
  if (near) return near
  if (text[start - 1] === ' ') return boundBefore(text, start - 1, of)
  // 不应低于|人民币|3万元
  const lead = lower.prefix.money && boundBefore(text, lower.prefix.money.start, { ...of, bare: false })
  if (lead) return lead
  const share = mayShare(text, start) ? SHARE.exec(charsBefore(text, start, SHARE_REACH)) : null
  if (share) return boundBefore(text, start - share[0].length, PLAIN_FIGURE)
  return isPart(lower) ? boundOverWhole(text, start) : undefined
}

/** A share or a multiple of something: it may be bounded over its whole. */
const isPart = ({ figure, measured }: End) =>
  figure.parts !== undefined || measured?.row.unit === '%' || measured?.row.type === 'multiple'

/** Without the dust of binary fractions; 负0.0% is zero. */
const tidy = (value: number) =>
  value === 0 ? 0 : Number.isInteger(value) || Math.abs(value) > 1e15 ? value : Number(value.toPrecision(15))

interface Values {
  readonly value: number | null
  readonly min?: number
  readonly max?: number
}

function valuesOf(
  lower: End,
  upper: Upper | undefined,
  negative: boolean,
  shared: boolean | undefined,
): Values {
  const sign = negative ? -1 : 1
  const last = upper ?? lower
  const upperSign = last.prefix.negative || shared ? -1 : 1
  const low = sign * ((upper ? scaled(lower, upper) : lower.figure.low) + (lower.measured?.more ?? 0))
  const high = (upper ? upperSign : sign) * (last.figure.high + (last.measured?.more ?? 0))
  if (low === high) return { value: tidy(low) }
  return { value: null, min: tidy(Math.min(low, high)), max: tidy(Math.max(low, high)) }
}

/** A small figure without a unit: the commonest numeral of a text, and no amount of anything. */
const statesNothing = ({ figure, measured }: End) =>
  !measured && figure.parts === undefined && figure.numeral.magnitude < 1e4

/**
 * The amount whose numeral begins at `at` (see `numeralStart`), or `undefined` where no numeral does, or one below 万
 * that has no unit. Without a unit, `unit` and `row` are absent. Linear in the length of the amount.
 */
export function readAmount(text: string, at: number): Amount | undefined {
  const lower = endAt(text, at)
  if (!lower) return undefined
  const joined = upperEnd(text, lower)
  if (!joined && statesNothing(lower)) return undefined
  const single = joined ? undefined : boundBehind(text, lower.end)
  const both = joined ? undefined : bothSides(text, lower, single)
  const upper = joined ?? both
  const last = upper ?? lower
  const measured = (isPrefixed(lower) ? last.measured : undefined) ?? lower.measured ?? last.measured
  const unit = lower.figure.parts ?? measured?.unit
  const negative = isNegative(text, at, lower, measured, unit)
  const start = startOf(lower, at, measured, negative)
  const close = upper?.close ?? lower.end
  const before = boundAround(text, start, lower, close)
  const behind = both ? undefined : (boundBehind(text, close) ?? oddBehind(text, close, measured?.row))
  const { numeral } = last.figure
  const mod = both ? before?.mod : (before?.mod ?? behind?.mod ?? numeral.mod ?? lower.figure.numeral.mod)
  // 零下10至15摄氏度: both lie below
  const shared =
    negative &&
    upper !== undefined &&
    !upper.prefix.thermal &&
    lower.measured === undefined &&
    lower.prefix.thermal
  return {
    start: before?.at ?? start,
    end: behind?.at ?? close,
    numeralStart: at,
    unitEnd: close,
    numeral: lower.figure.numeral,
    ...valuesOf(lower, upper, negative, shared),
    ...(mod ? { mod } : {}),
    magnitude: numeral.magnitude,
    range: upper !== undefined,
    ...(unit === undefined ? {} : { unit }),
    ...(measured ? { row: measured.row } : {}),
    rate: measured?.rate,
    certain: measured?.certain,
    ...(before ? { before: before.word } : {}),
    ...(behind ? { behind: behind.word } : {}),
  }
}

/** Where the figure begins with what belongs to it before the numeral. */
function startOf({ prefix }: End, at: number, measured: Measured | undefined, negative: boolean): number {
  if (prefix.scale && measured?.row === prefix.scale) return prefix.start
  if (prefix.money && (measured?.row === prefix.money.unit || !HAN.test(prefix.money.unit.unit)))
    return prefix.start
  return negative || (prefix.thermal && measured) ? prefix.start : at
}
const HAN = /\p{Script=Han}/u

/** Units that a minus may stand before even where it follows a Chinese character directly: 为-1.5%. */
const SIGNED = new Set(['%', '‰', '个百分点', '℃', '摄氏度', '°C', '度', '元', '美元'])
const BEFORE_MINUS = lazyPattern(() => String.raw`^$|[^\p{Script=Han}]|${anyOf('quantity/before-minus')}`)

/** Whether the sign before the figure is one, and no dash between two things. */
function isNegative(
  text: string,
  at: number,
  { prefix }: End,
  measured: Measured | undefined,
  unit: string | undefined,
): boolean {
  if (!prefix.negative || unit === undefined) return false
  if (prefix.thermal) return measured?.row.dimension === 'temperature'
  // 负一层: a floor
  if (measured?.row.unit === FLOOR) return false
  if (text[prefix.start] === '负') return true
  // -十种: the dash of a list
  if (!isArabicDigit(text.charCodeAt(at))) return false
  return SIGNED.has(unit) || BEFORE_MINUS.test(text.charAt(prefix.start - 1))
}
const FLOOR = '层'
