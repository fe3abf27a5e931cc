/**
 * Reads an amount at a place of the text: numeral or range, unit, and the bounds on both sides.
 * What the amount counts, and whether it is a quantity at all, is for the rules.
 */
import type { Bound } from '../../report.js'
import {
  chineseDigit,
  isArabicDigit,
  isNumeralCharacter,
  magnitudeValue,
  placeValue,
} from '../numeral/characters.js'
import { type Numeral, readNumeral } from '../numeral/parse.js'
import { boundBefore, boundBehind } from './bounds.js'
import { type Unit, unitAt, unitEnd, unitNamed } from './units.js'

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
  /** Two figures, joined by 至 or a dash. */
  readonly range: boolean
  /** The unit as written, without magnitude, with the lower half of a rate; absent where there is none. */
  readonly unit?: string
  /** Its row in the table. */
  readonly row?: Unit
  /** 元/人, 吨/年. */
  readonly rate: boolean
  /** The word that bounds it from the left, if any. */
  readonly before?: string
  /** The word that bounds it from the right, if any. */
  readonly behind?: string
}

const JOINS = / ?(?:[—–－~～-]{1,2}|至|到) ?/uy
const PER_PARTS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }
const SPACE = 32
const MINUS = /[-−－]/u

/** 370亿度: so many can only be kilowatt-hours. */
function electricityAt(text: string, pos: number): Unit | undefined {
  return text[pos] === '度' && magnitudeValue(text.charCodeAt(pos - 1)) !== undefined
    ? unitNamed('度')
    : undefined
}

/** The unit at `pos` or one space on, with where it begins. */
function unitBehind(text: string, pos: number): { unit: Unit; start: number } | undefined {
  const direct = unitAt(text, pos) ?? electricityAt(text, pos)
  if (direct) return { unit: direct, start: pos }
  if (text.charCodeAt(pos) !== SPACE) return undefined
  const apart = unitAt(text, pos + 1)
  return apart && { unit: apart, start: pos + 1 }
}

/** 百分之, 千分之, 万分之 at `at`: the unit they stand for. */
export function perParts(text: string, at: number): string | undefined {
  const unit = PER_PARTS[text.charAt(at)]
  return unit !== undefined && text.startsWith('分之', at + 1) ? unit : undefined
}

/** Where the numeral that holds `at` begins: 几十, 数百, 上千 begin one character to the left of the trigger. */
export function numeralStart(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if ((placeValue(unit) ?? magnitudeValue(unit)) === undefined) return at
  const before = text.charAt(at - 1)
  if (before === '几') return at - 1
  if (before === '数') return NUMBER_NOUN.test(text.charAt(at - 2)) ? at : at - 1
  if (before === '上') return BEFORE_UP_TO.test(text.charAt(at - 2)) ? at : at - 1
  return at
}

/** 人数, 户数, 指数: what 数 belongs to. */
const NUMBER_NOUN =
  /[人户次指总件系参基个起天多少岁读函倍位级分辆计为无单双整负正套台宗架艘票班课时页字份批点]/u
/** 以上, 网上, 规上, 马上: what 上 belongs to. */
const BEFORE_UP_TO = /[以线网路地海规马早晚天陆会村]/u

interface Figure {
  readonly numeral: Numeral
  readonly end: number
  readonly low: number
  readonly high: number
}

function figureAt(text: string, at: number): Figure | undefined {
  const numeral = readNumeral(text, at)
  if (!numeral) return undefined
  const low = numeral.value ?? numeral.min ?? 0
  return { numeral, end: numeral.end, low, high: numeral.value ?? numeral.max ?? low }
}

/** What stands behind a joining mark, if it is the upper end of a range. */
function upperEnd(text: string, pos: number): Figure | undefined {
  JOINS.lastIndex = pos
  const join = JOINS.exec(text)
  if (!join) return undefined
  let at = JOINS.lastIndex
  if (perParts(text, at) !== undefined) at += 3
  return isNumeralCharacter(text.charCodeAt(at)) ? figureAt(text, at) : undefined
}

/** 3至5万元: the lower figure takes the magnitude of the upper one, where that keeps them in order. */
function scaled(lower: Figure, upper: Figure): number {
  const by = upper.numeral.magnitude
  if (by === 1 || lower.numeral.magnitude > 1) return lower.low
  return lower.low < upper.high / by ? lower.low * by : lower.low
}

/** Whether a figure at `at` is the later part of something that was begun before it: a ratio, a code, a path. */
export function continues(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  if (before === '') return false
  if (INSIDE_CODE.test(before)) return true
  if (!PART_MARK.test(before)) return false
  return isArabicDigit(text.charCodeAt(at - 2))
}

const INSIDE_CODE = /[A-Za-zＡ-Ｚａ-ｚ_\\@#=&Ⅰ-Ⅻ]/u
const PART_MARK = /[.．,:：∶/]/u

/**
 * The amount whose numeral begins at `at` (see `numeralStart`), or `undefined` where no numeral does.
 * Without a unit, `unit` and `row` are absent. Linear in the length of the amount.
 */
export function readAmount(text: string, at: number): Amount | undefined {
  const parts = perParts(text, at)
  const first = figureAt(text, parts === undefined ? at : at + 3)
  if (!first) return undefined
  let end = first.end
  let unit = parts === undefined ? unitBehind(text, end) : undefined
  let upper: Figure | undefined
  // 6%—6.5%, 2000至3000人
  if (unit && unit.unit.type !== 'time') {
    upper = upperEnd(text, unit.start + unit.unit.unit.length)
    const same = upper && unitBehind(text, upper.end)
    if (upper && same?.unit === unit.unit) unit = same
    else upper = undefined
  } else if (!unit) {
    upper = upperEnd(text, end)
    if (upper) {
      unit = parts === undefined ? unitBehind(text, upper.end) : undefined
      if (!unit && parts === undefined && upper.numeral.magnitude === 1) upper = undefined
    }
  }
  if (upper) end = upper.end
  let rate = false
  let written: string | undefined = parts
  let more = 0
  let afterUnit = end
  if (unit) {
    const whole = unitEnd(text, unit.start + unit.unit.unit.length)
    afterUnit = whole.end
    rate = whole.rate
    written = text.slice(unit.start, afterUnit)
    more = moreBehind(text, afterUnit, unit.unit)
    if (more > 0) afterUnit++
    else if (unit.unit.unit === '元') {
      const change = changeBehind(text, afterUnit)
      if (change) {
        more = change.value
        afterUnit = change.end
      }
    }
  }
  const low = upper ? scaled(first, upper) : first.low
  const high = upper ? upper.high : first.high
  const behind = boundBehind(text, afterUnit) ?? oddBehind(text, afterUnit, unit?.unit)
  const bare = first.numeral.bare
  let start = at
  let before = boundBefore(text, start, bare)
  if (!before && text.charCodeAt(start - 1) === SPACE) before = boundBefore(text, start - 1, bare)
  if (before) start = before.at
  const negative = !before && !upper && isNegative(text, at, written)
  if (negative) start--
  const mod = before?.mod ?? behind?.mod ?? (upper ?? first).numeral.mod ?? first.numeral.mod
  const sign = negative ? -1 : 1
  return {
    start,
    end: behind?.at ?? afterUnit,
    numeralStart: at,
    unitEnd: afterUnit,
    numeral: first.numeral,
    value: low === high ? sign * (low + more) : null,
    ...(low === high ? {} : { min: Math.min(low, high), max: Math.max(low, high) }),
    ...(mod ? { mod } : {}),
    magnitude: (upper ?? first).numeral.magnitude,
    range: upper !== undefined,
    ...(written === undefined ? {} : { unit: written }),
    ...(unit ? { row: unit.unit } : {}),
    rate,
    ...(before ? { before: before.word } : {}),
    ...(behind ? { behind: behind.word } : {}),
  }
}

/** 半 before these is the beginning of a word: 半年, 半导体, 半径. */
const HALF_WORD = /[年月天日小导径成岛山圆]/u

/** What stands behind the unit and adds to the figure: 一番半, 三斤半, 九成五. */
function moreBehind(text: string, at: number, unit: Unit): number {
  const isTenths = unit.unit === '成'
  if (text[at] === '半' && (isTenths || unit.type === 'multiple' || unit.type === 'measure'))
    return HALF_WORD.test(text.charAt(at + 1)) ? 0 : 0.5
  if (!isTenths) return 0
  const digit = chineseDigit(text.charCodeAt(at)) ?? 0
  return isNumeralCharacter(text.charCodeAt(at + 1)) || unitAt(text, at + 1) ? 0 : digit / 10
}

const SMALL_CHANGE = /(?<jiao>[0-9一二三四五六七八九两])[角毛](?:(?<fen>[0-9一二三四五六七八九])分(?!之))?/uy

/** 五角, 三角二分 behind an amount of 元: how much it adds, and where it ends. */
function changeBehind(text: string, at: number): { end: number; value: number } | undefined {
  SMALL_CHANGE.lastIndex = at
  const match = SMALL_CHANGE.exec(text)
  if (!match) return undefined
  const tenths = readNumeral(match.groups?.jiao ?? '', 0)?.value ?? 0
  const hundredths = readNumeral(match.groups?.fen ?? '', 0)?.value ?? 0
  return { end: SMALL_CHANGE.lastIndex, value: (tenths * 10 + hundredths) / 100 }
}

/** Units behind which 多 and 余 may stand: 三倍多, 5公里余, 两丈多. */
const ODD_TYPES = new Set(['multiple', 'measure'])
/** 多 before these begins a word: 多元, 多种, 多次. */
const MANY = /[元种样次方年功能层家个项云]/u

function oddBehind(
  text: string,
  at: number,
  unit: Unit | undefined,
): { word: string; mod: Bound; at: number } | undefined {
  if (!unit || !ODD_TYPES.has(unit.type)) return undefined
  const c = text.charAt(at)
  if (c !== '多' && c !== '余') return undefined
  return MANY.test(text.charAt(at + 1)) ? undefined : { word: c, mod: 'more', at: at + 1 }
}

const SIGNED = new Set(['%', '％', '‰', '个百分点', '℃', '摄氏度', '°C', '元', '美元'])
const BEFORE_SIGN = /[\p{Script=Han}\s（(|：:，,、]/u

/** A minus before the figure, where it cannot be a dash between two figures. */
function isNegative(text: string, at: number, unit: string | undefined): boolean {
  if (unit === undefined || !SIGNED.has(unit) || !MINUS.test(text.charAt(at - 1))) return false
  return at === 1 || BEFORE_SIGN.test(text.charAt(at - 2))
}
