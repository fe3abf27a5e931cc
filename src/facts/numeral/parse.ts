/**
 * Reads one numeral of a Chinese text: 259, 1,234.5, 1.39万亿, 2亿5千万, 三百二十, 七八百, 十几万, 1100多万.
 * Bounds that stand around it (近, 以上), ranges and units are `facts/quantity`'s.
 */
import type { Bound } from '../../report.js'
import { readArabic } from './arabic.js'
import { chineseDigit, contractedTens, isArabicDigit, magnitudeValue, placeValue } from './characters.js'

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

const code = (c: string) => c.charCodeAt(0)
const SEVERAL = new Set([code('几'), code('数')])
const ODD = new Set([code('多'), code('余')])
const SOME = code('来')
const SPACE = 32
const POINT = code('点')
const UP_TO = code('上')
const ZERO = new Set([code('零'), code('〇'), code('○')])
/** 来 behind these is no modifier: 来自, 来到, 来源, 来访. */
const COMING = /[自到源访临了看说]/u

/** 千 and 百 before these belong to the unit (千瓦, 千米, 百帕, 百分点), not to the numeral. */
const AFTER_KILO = /[瓦克米伏卡焦赫安帕乏牛]/u
const AFTER_HECTO = /[分帕]/u

function opensUnit(text: string, at: number): boolean {
  const c = text.charAt(at)
  if (c === '千') return AFTER_KILO.test(text.charAt(at + 1))
  return c === '百' && AFTER_HECTO.test(text.charAt(at + 1))
}

/** Running sums; every figure is kept as a lowest and a highest reading. */
interface Sum {
  /** Finished 亿 sections, finished 万 sections, and the section below 万. */
  over: [number, number]
  myriads: [number, number]
  section: [number, number]
  digit: [number, number] | null
  lastPlace: number
  afterZero: boolean
  magnitude: number
  open: boolean
  digits: number
}

const add = (a: [number, number], b: readonly [number, number], by = 1): void => {
  a[0] += b[0] * by
  a[1] += b[1] * by
}

/** A pair of digits that means a span: neighbours (七八), 三五, 一两. */
function isSpan(a: number, b: number): boolean {
  return a > 0 && (b === a + 1 || (a === 3 && b === 5))
}

function closeSection(sum: Sum): void {
  if (sum.digit) {
    // 一百二 is 120, 三万五 is 35000; 一百零二 is 102
    const by = !sum.afterZero && sum.lastPlace >= 100 ? sum.lastPlace / 10 : 1
    add(sum.section, sum.digit, by)
  }
  sum.digit = null
}

/** The digits that stand in a row at `at`: one digit, a span (七八, 几), or a row to be read as written. */
function readDigits(
  text: string,
  at: number,
): { end: number; range: [number, number]; count: number } | undefined {
  const first = text.charCodeAt(at)
  if (SEVERAL.has(first)) return { end: at + 1, range: [1, 10], count: 1 }
  let end = at
  let value = 0
  while (true) {
    const digit = chineseDigit(text.charCodeAt(end))
    if (digit === undefined) break
    value = value * 10 + digit
    end++
  }
  const count = end - at
  if (count === 0) return undefined
  if (count === 2) {
    const a = chineseDigit(first) as number
    const b = value - a * 10
    if (isSpan(a, b)) return { end, range: [a, b], count: 1 }
  }
  const safe = Number.isFinite(value) ? value : Number.MAX_VALUE
  return { end, range: [safe, safe], count }
}

/** Behind 点: the decimal part of 三点五, if no place word shows it to be a time of day (三点五十分). */
function readDecimals(text: string, at: number): { end: number; value: number } | undefined {
  let end = at
  let value = 0
  let scale = 1
  while (true) {
    const digit = chineseDigit(text.charCodeAt(end))
    if (digit === undefined || end - at > 12) break
    scale /= 10
    value += digit * scale
    end++
  }
  if (end === at || placeValue(text.charCodeAt(end)) !== undefined) return undefined
  return { end, value: Number(value.toPrecision(12)) }
}

/**
 * The numeral that begins at `at` (a digit, a place or magnitude word, 几 or 数 before one, 上 before 百 to 亿),
 * or `undefined`. Reads the longest well-formed numeral, in time linear in its length; never throws.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  let pos = at
  let mod: Bound | undefined
  if (text.charCodeAt(at) === UP_TO) {
    const next = text.charCodeAt(at + 1)
    const place = placeValue(next) ?? magnitudeValue(next)
    if (place === undefined || place < 100) return undefined
    mod = 'more'
    pos++
  }
  const arabic = readArabic(text, pos)
  const sum: Sum = {
    over: [0, 0],
    myriads: [0, 0],
    section: [0, 0],
    digit: null,
    lastPlace: 0,
    afterZero: false,
    magnitude: 1,
    open: false,
    digits: 0,
  }
  let chinese = false
  let row = 0
  let places = 0
  if (arabic) {
    pos = arabic.end
    // 95 万人: spaced type
    if (text.charCodeAt(pos) === SPACE && magnitudeValue(text.charCodeAt(pos + 1)) !== undefined) pos++
    sum.digit = [arabic.value, arabic.value]
    sum.digits = 1
  }
  const begin = pos
  // the largest 万/亿 yet, so that 2亿5千万 may go on and 3万2亿 may not
  let ceiling = Number.POSITIVE_INFINITY
  while (true) {
    const unit = text.charCodeAt(pos)
    const magnitude = magnitudeValue(unit)
    if (magnitude !== undefined) {
      closeSection(sum)
      const empty = sum.section[1] === 0
      if (magnitude === 1e8) {
        if (empty && sum.myriads[1] === 0) {
          if (sum.over[1] !== 0) break
          sum.section = [1, 1]
        }
        if (sum.over[1] !== 0 && ceiling <= 1e8) break
        add(sum.over, sum.section, 1e8)
        add(sum.over, sum.myriads, 1e8)
        sum.magnitude = empty && sum.magnitude === 1e4 ? 1e12 : 1e8
        sum.section = [0, 0]
        sum.myriads = [0, 0]
        ceiling = 1e8
      } else {
        if (sum.myriads[1] !== 0) break
        if (empty) {
          if (sum.over[1] !== 0) break
          sum.section = [1, 1]
        }
        add(sum.myriads, sum.section, 1e4)
        sum.section = [0, 0]
        sum.magnitude = 1e4
      }
      sum.lastPlace = magnitude
      sum.afterZero = false
      chinese = true
      pos++
      continue
    }
    const place = placeValue(unit)
    if (place !== undefined) {
      if (pos > at && opensUnit(text, pos)) break
      if (arabic && sum.digits === 1 && place === 10 && pos === begin) break
      if (sum.digit === null && (sum.section[1] !== 0 || (pos !== begin && sum.lastPlace === 0))) break
      if (sum.section[1] !== 0 && place >= sum.lastPlace) break
      if (sum.digit === null && place === 10) sum.digits++
      add(sum.section, sum.digit ?? [1, 1], place)
      sum.digit = null
      sum.lastPlace = place
      sum.magnitude = 1
      sum.afterZero = false
      chinese = true
      pos++
      places++
      continue
    }
    const tens = contractedTens(unit)
    if (tens !== undefined) {
      if (sum.digit !== null || (sum.section[1] !== 0 && sum.lastPlace <= 10)) break
      add(sum.section, [tens, tens])
      sum.lastPlace = 10
      chinese = true
      sum.digits++
      pos++
      continue
    }
    if (sum.digit !== null) {
      // a digit has been read: only 多, 余 or a decimal part may follow
      if (unit === POINT && chinese && !arabic && row <= 1) {
        const decimals = readDecimals(text, pos + 1)
        if (!decimals) break
        sum.digit = [sum.digit[0] + decimals.value, sum.digit[1] + decimals.value]
        sum.lastPlace = 0
        pos = decimals.end
        continue
      }
      if (!ODD.has(unit) || mod) break
    }
    if (ZERO.has(unit) && chinese && sum.lastPlace >= 100 && !ZERO.has(text.charCodeAt(pos + 1))) {
      const after = text.charCodeAt(pos + 1)
      if ((chineseDigit(after) ?? contractedTens(after) ?? placeValue(after)) === undefined) break
      sum.afterZero = true
      pos++
      continue
    }
    if (ODD.has(unit) && pos > at && !mod && (sum.digits > 0 || chinese)) {
      mod = 'more'
      pos++
      // 1100多万, 十余万, 30多个亿 is not written
      const next = text.charCodeAt(pos)
      if (magnitudeValue(next) !== undefined) continue
      if (placeValue(next) !== undefined && magnitudeValue(text.charCodeAt(pos + 1)) !== undefined) continue
      break
    }
    if (unit === SOME && places > 0 && !arabic && !mod && sum.lastPlace <= 100) {
      if (COMING.test(text.charAt(pos + 1))) break
      mod = 'approx'
      pos++
      break
    }
    if (isArabicDigit(unit)) {
      // 2亿5千万, 1亿2000万: only where a smaller magnitude or place follows
      if (!chinese || sum.lastPlace < 1e4) break
      const more = readArabic(text, pos)
      if (!more || more.decimal) break
      const next = text.charCodeAt(more.end)
      const smaller = magnitudeValue(next) ?? placeValue(next)
      if (smaller === undefined || smaller >= sum.lastPlace) break
      sum.digit = [more.value, more.value]
      sum.afterZero = true
      sum.digits++
      pos = more.end
      continue
    }
    const digits = readDigits(text, pos)
    if (!digits) break
    if (SEVERAL.has(unit)) {
      const next = text.charCodeAt(pos + 1)
      const leads = pos === at && (placeValue(next) ?? magnitudeValue(next)) !== undefined
      const trails = unit === code('几') && pos > at && sum.lastPlace === 10 && sum.section[1] !== 0
      if (!leads && !trails) break
      sum.open = true
      if (trails) digits.range[0] = 0
    } else if (sum.digits > 0 && digits.count > 1 && sum.lastPlace === 0) break
    sum.digit = digits.range
    if (digits.range[0] !== digits.range[1]) sum.open = true
    sum.digits++
    row = Math.max(row, digits.count)
    chinese = true
    pos = digits.end
  }
  if (pos === at || (pos === begin && !arabic)) return undefined
  closeSection(sum)
  const total: [number, number] = [0, 0]
  add(total, sum.over)
  add(total, sum.myriads)
  add(total, sum.section)
  const [low, high] = total.map((v) => (Number.isFinite(v) ? tidy(v) : Number.MAX_VALUE)) as [number, number]
  return {
    start: at,
    end: pos,
    value: low === high ? low : null,
    ...(low === high ? {} : { min: low, max: high }),
    ...(mod ? { mod } : {}),
    magnitude: sum.magnitude,
    script: arabic ? (chinese ? 'mixed' : 'arabic') : 'chinese',
    bare: sum.digits === 0,
    string: row > 1,
    inexact: (arabic?.inexact ?? false) || high > Number.MAX_SAFE_INTEGER,
    malformed: arabic?.malformed ?? false,
  }
}

/** 1.39 × 1e12 without the dust of binary fractions. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
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
