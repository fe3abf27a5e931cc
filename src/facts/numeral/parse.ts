/**
 * Reads one numeral of a Chinese text: 259, 1,234.5, 1.39万亿, 2亿5千万, 三百二十, 七八百, 十几万, 1100多万.
 * Bounds that stand around it (近, 以上), ranges and units are `facts/quantity`'s.
 */
import type { Bound } from '../../report.js'
import { type ArabicNumeral, readArabic } from './arabic.js'
import { contractedTens, isArabicDigit, magnitudeValue, placeValue } from './characters.js'
import { digitAt, isSeveral, readDecimals, readDigits } from './digits.js'
import { emptySum, type Sum, takeMagnitude, takePlace, takeTrillions, total } from './places.js'

/** A numeral. `start`/`end` are UTF-16 offsets of the text it was read from, end exclusive. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** What it says, magnitude counted in; `null` where only `min` and `max` are known (七八百, 几十). */
  readonly value: number | null
  readonly min?: number
  readonly max?: number
  /** `more` of 多, 余 and 上(万), `approx` of 来, inside or behind the numeral. */
  readonly mod?: Bound
  /** Product of the 万 and 亿 it ends with (1 if none): 6.3万 has 10000, 1.39万亿 has 1e12. */
  readonly magnitude: number
  /** What 十 to 亿 behind its one figure multiply it by (三千 1000, 九千亿 1e11, 6.3万 10000); 1 if it is no such figure. */
  readonly scale: number
  /** How it is written: Arabic digits alone, Chinese alone, or both. */
  readonly script: 'arabic' | 'chinese' | 'mixed'
  /** It has neither digit nor 十: 百, 千万, 亿. */
  readonly bare: boolean
  /** A row of digits rather than a number with places: 二〇一九. */
  readonly string: boolean
  /** A double cannot hold it exactly (an integer beyond 2^53); `value` stays finite, the surface keeps it. */
  readonly inexact: boolean
  /** Its thousands are grouped wrongly (1,23,4); it was read up to the first separator. */
  readonly malformed: boolean
}

const SPACE = 32
const code = (c: string) => c.charCodeAt(0)
const ODD = new Set([code('多'), code('余')])
const ZERO = new Set([code('零'), code('〇'), code('○')])
const TRILLION = code('兆')
const TWO = code('两')
const SOME = code('来')
const POINT = code('点')
const UP_TO = code('上')
/** 来 before these is no modifier: 来自, 来到, 来源, 来访. */
const COMING = /[自到源访临了看说]/u
/** 千 and 百 before these belong to the unit (千瓦, 千米, 百帕, 百分点), not to the numeral. */
const AFTER_KILO = /[瓦克米伏卡焦赫安帕乏牛]/u
const AFTER_HECTO = /[分帕]/u

function opensUnit(text: string, at: number): boolean {
  const c = text.charAt(at)
  if (c === '千') return AFTER_KILO.test(text.charAt(at + 1))
  return c === '百' && AFTER_HECTO.test(text.charAt(at + 1))
}

/** The state of one reading. */
interface Reading {
  readonly text: string
  readonly start: number
  /** Behind the Arabic digits it begins with, or where the Chinese ones begin. */
  begin: number
  pos: number
  readonly sum: Sum
  readonly arabic: ArabicNumeral | undefined
  mod: Bound | undefined
  chinese: boolean
  /** Longest row of Chinese digits without places. */
  row: number
  places: number
}

/** 四十九兆九千亿元, 五兆日元: 兆 is a number only before these; before 瓦 or alone it is mega. */
const AFTER_TRILLION = /[一二两三四五六七八九十元日]/u

/** A step takes what it can at `pos` and moves on: `true` to go on, `false` to end there, `undefined` to pass. */
type Step = (r: Reading, unit: number) => boolean | undefined

const magnitude: Step = (r, unit) => {
  if (unit === TRILLION) {
    if (!AFTER_TRILLION.test(r.text.charAt(r.pos + 1)) || !takeTrillions(r.sum)) return false
    r.chinese = true
    r.pos++
    return true
  }
  const value = magnitudeValue(unit)
  if (value === undefined) return undefined
  if (!takeMagnitude(r.sum, value)) return false
  r.chinese = true
  r.pos++
  return true
}

const place: Step = (r, unit) => {
  const value = placeValue(unit)
  if (value === undefined) return undefined
  if (r.pos > r.start && opensUnit(r.text, r.pos)) return false
  if (r.arabic && value === 10 && r.pos === r.begin) return false
  if (!takePlace(r.sum, value, r.pos === r.begin)) return false
  r.chinese = true
  r.places++
  r.pos++
  return true
}

const tens: Step = (r, unit) => {
  const value = contractedTens(unit)
  if (value === undefined) return undefined
  const { sum } = r
  if (sum.digit !== null || (sum.section[1] !== 0 && sum.lastPlace <= 10)) return false
  sum.section = [sum.section[0] + value, sum.section[1] + value]
  sum.lastPlace = 10
  sum.digits++
  r.chinese = true
  r.pos++
  return true
}

const decimals: Step = (r, unit) => {
  if (unit !== POINT) return undefined
  const open = r.sum.digit !== null || r.sum.section[1] !== 0
  const part = r.chinese && !r.arabic && r.row <= 1 && open ? readDecimals(r.text, r.pos + 1) : undefined
  if (!part) return false
  // behind a decimal part nothing waits for a place: 二十点五万 is 20.5万
  const { sum } = r
  const [low, high] = sum.digit ?? [0, 0]
  sum.digit = [low + part.range[0], high + part.range[1]]
  sum.afterZero = true
  r.pos = part.end
  return magnitudeValue(r.text.charCodeAt(r.pos)) !== undefined
}

const odd: Step = (r, unit) => {
  if (!ODD.has(unit)) return undefined
  if (r.mod || r.pos === r.start) return false
  r.mod = 'more'
  r.pos++
  // 1100多万, 四千多万
  const next = r.text.charCodeAt(r.pos)
  if (magnitudeValue(next) !== undefined) return true
  return placeValue(next) !== undefined && magnitudeValue(r.text.charCodeAt(r.pos + 1)) !== undefined
}

const some: Step = (r, unit) => {
  if (unit !== SOME) return undefined
  const rounded = r.places > 0 && !r.arabic && !r.mod && r.sum.digit === null && r.sum.lastPlace <= 100
  if (!rounded || COMING.test(r.text.charAt(r.pos + 1))) return false
  r.mod = 'approx'
  r.pos++
  return false
}

const zero: Step = (r, unit) => {
  if (!ZERO.has(unit) || !r.chinese || r.sum.digit !== null || r.sum.lastPlace < 100) return undefined
  const next = r.text.charCodeAt(r.pos + 1)
  const goesOn =
    (digitAt(r.text, r.pos + 1) ?? contractedTens(next) ?? placeValue(next)) !== undefined ||
    isArabicDigit(next) ||
    isSeveral(next)
  if (!goesOn || ZERO.has(next)) return false
  r.sum.afterZero = true
  r.pos++
  return true
}

/** 年 behind the digits makes a date of them: 达到3万|2019年. */
const YEAR = code('年')

/** 3万4000, 1万600, 1千20: digits that fill the places below. One alone might be short for more (3万5). */
function fillsPlaces(r: Reading, more: ArabicNumeral): boolean {
  if (r.sum.lastPlace > 1e4 || more.value < 10) return false
  return r.text.charCodeAt(more.end) !== YEAR
}

/** 2亿5千万, 1亿2000万, 5万4千6百, 3万4000: Arabic digits behind a place. */
const moreArabic: Step = (r, unit) => {
  if (!isArabicDigit(unit)) return undefined
  if (!r.chinese || r.sum.digit !== null || r.sum.lastPlace < 100) return false
  const more = readArabic(r.text, r.pos)
  if (!more || more.decimal || more.value >= r.sum.lastPlace) return false
  const next = r.text.charCodeAt(more.end)
  const smaller = magnitudeValue(next) ?? placeValue(next)
  if (
    smaller === undefined
      ? !r.sum.afterZero && !fillsPlaces(r, more)
      : smaller >= r.sum.lastPlace && !r.sum.afterZero
  )
    return false
  r.sum.digit = [more.value, more.value]
  r.sum.afterZero = true
  r.sum.digits++
  r.pos = more.end
  return true
}

const digit: Step = (r, unit) => {
  const { sum, text } = r
  const digits = readDigits(text, r.pos)
  if (!digits || sum.digit !== null) return false
  // 三十两, 两万两: behind a place 两 counts only what has a place of its own (两千两百)
  if (unit === TWO && sum.lastPlace > 0 && digits.count === 1 && digits.range[0] === digits.range[1]) {
    const next = text.charCodeAt(digits.end)
    if (placeValue(next) === undefined && magnitudeValue(next) === undefined) return false
  }
  if (isSeveral(unit)) {
    const next = text.charCodeAt(r.pos + 1)
    const leads = placeValue(next) ?? magnitudeValue(next)
    const trails = text[r.pos] === '几' && sum.lastPlace === 10 && sum.section[1] !== 0
    if (!trails && (leads === undefined || (r.pos !== r.start && !sum.afterZero))) return false
    if (trails) digits.range[0] = 0
  }
  sum.digit = digits.range
  sum.digits++
  r.row = Math.max(r.row, digits.count)
  r.chinese = true
  r.pos = digits.end
  return true
}

const STEPS: readonly Step[] = [magnitude, place, tens, decimals, odd, some, zero, moreArabic, digit]

function step(r: Reading): boolean {
  const unit = r.text.charCodeAt(r.pos)
  for (const take of STEPS) {
    const on = take(r, unit)
    if (on !== undefined) return on
  }
  return false
}

/** Where the figure proper begins: behind the 上 of 上千万. −1 if a 上 stands there that is none. */
function figureStart(text: string, at: number): number {
  if (text.charCodeAt(at) !== UP_TO) return at
  const next = text.charCodeAt(at + 1)
  return (placeValue(next) ?? magnitudeValue(next) ?? 0) >= 100 ? at + 1 : -1
}

/** The product of the places behind the one figure of the numeral. */
function scaleOf(r: Reading): number {
  let pos = r.pos
  let product = 1
  for (; pos > r.begin; pos--) {
    const unit = r.text.charCodeAt(pos - 1)
    const by = placeValue(unit) ?? magnitudeValue(unit)
    if (by === undefined) break
    product *= by
  }
  const figure = r.arabic ? pos === r.begin : pos - r.begin === 1 && digitAt(r.text, r.begin) !== undefined
  return figure ? product : 1
}

/**
 * The numeral that begins at `at` (a digit, a place or magnitude word, 几 or 数 before one, 上 before 百 to 亿),
 * or `undefined`. Reads the longest well-formed numeral, in time linear in its length; never throws.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const start = figureStart(text, at)
  if (start < 0) return undefined
  const arabic = readArabic(text, start)
  let begin = arabic?.end ?? start
  // 95 万人, 300 多户: spaced type
  const spaced = arabic && text.charCodeAt(begin) === SPACE ? text.charCodeAt(begin + 1) : Number.NaN
  if (magnitudeValue(spaced) !== undefined || ODD.has(spaced)) begin++
  const r: Reading = {
    text,
    start,
    begin,
    pos: begin,
    sum: emptySum(),
    arabic,
    mod: start > at ? 'more' : undefined,
    chinese: false,
    row: 0,
    places: 0,
  }
  if (arabic) {
    r.sum.digit = [arabic.value, arabic.value]
    r.sum.digits = 1
  }
  while (step(r)) {}
  if (r.pos === start) return undefined
  const { magnitude: ends, digits } = r.sum
  const [low, high] = total(r.sum)
  return {
    start: at,
    end: r.pos,
    value: low === high ? low : null,
    ...(low === high ? {} : { min: low, max: high }),
    ...(r.mod ? { mod: r.mod } : {}),
    magnitude: ends,
    scale: scaleOf(r),
    script: arabic ? (r.chinese ? 'mixed' : 'arabic') : 'chinese',
    bare: digits === 0,
    string: r.row > 1,
    inexact: (arabic?.inexact ?? false) || high > Number.MAX_SAFE_INTEGER,
    malformed: arabic?.malformed ?? false,
  }
}

/**
 * The Chinese integer that is the whole of `text` (三百二十, 二〇一九, 廿五, 十二), or `undefined`.
 * Spans, open and decimal numerals are none.
 */
export function readChineseInteger(text: string): number | undefined {
  const numeral = readNumeral(text, 0)
  if (!numeral || numeral.end !== text.length || numeral.script !== 'chinese' || numeral.mod) return undefined
  return numeral.value !== null && Number.isInteger(numeral.value) ? numeral.value : undefined
}
