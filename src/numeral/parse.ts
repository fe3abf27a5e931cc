/**
 * Reads one numeral of a Chinese text: 259, 1,234.5, 1.39万亿, 2亿5千万, 三百二十, 七八百, 十几万, 1100多万.
 * Bounds that stand around it (近, 以上), ranges and units are `facts/quantity`'s.
 */
import type { Bound } from '../report.js'
import { type ArabicNumeral, readArabic } from './arabic.js'
import { magnitudeValue, placeValue } from './characters.js'
import { digitAt } from './digits.js'
import { emptySum, total } from './places.js'
import { mayGoOn, ODD, type Reading, step } from './steps.js'

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
const UP_TO = '上'.charCodeAt(0)

/** Where the figure proper begins: behind the 上 of 上千万; `undefined` where another 上 stands there. */
function figureStart(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== UP_TO) return at
  const next = text.charCodeAt(at + 1)
  return (placeValue(next) ?? magnitudeValue(next) ?? 0) >= 100 ? at + 1 : undefined
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

/** 半百: the one numeral with 半. */
const fifty = (at: number): Numeral => ({
  start: at,
  end: at + 2,
  value: 50,
  magnitude: 1,
  scale: 1,
  script: 'chinese',
  bare: false,
  string: false,
  inexact: false,
  malformed: false,
})

/** Digits alone, the commonest numeral. */
const plain = (at: number, { end, value, inexact, malformed }: ArabicNumeral, upTo: boolean): Numeral => ({
  start: at,
  end,
  value,
  ...(upTo ? ({ mod: 'more' } as const) : {}),
  magnitude: 1,
  scale: 1,
  script: 'arabic',
  bare: false,
  string: false,
  inexact: inexact || value > Number.MAX_SAFE_INTEGER,
  malformed,
})

/**
 * The numeral that begins at `at` (a digit, a place or magnitude word, 几 or 数 before one, 上 before 百 to 亿),
 * or `undefined`. Reads the longest well-formed numeral, in time linear in its length; never throws.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  if (text.startsWith('半百', at)) return fifty(at)
  const start = figureStart(text, at)
  if (start === undefined) return undefined
  const arabic = readArabic(text, start)
  let begin = arabic?.end ?? start
  // 95 万人, 300 多户: spaced type
  const spaced = arabic && text.charCodeAt(begin) === SPACE ? text.charCodeAt(begin + 1) : Number.NaN
  if (magnitudeValue(spaced) !== undefined || ODD.has(spaced)) begin++
  if (arabic && !mayGoOn(text.charCodeAt(begin))) return plain(at, arabic, start > at)
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
