/** Chinese digits that stand in a row: one digit, a span of two (七八), an open one (几), or a row read as written. */
import { chineseDigit, placeValue } from './characters.js'
import type { Range } from './places.js'

const SEVERAL = new Set(['几'.charCodeAt(0), '数'.charCodeAt(0)])
/** 几 and 数 before a place: 几十, 数百. */
export const isSeveral = (unit: number): boolean => SEVERAL.has(unit)

/** A pair of digits that means a span: neighbours (七八), 三五, 一两. */
function isSpan(a: number, b: number): boolean {
  return a > 0 && (b === a + 1 || (a === 3 && b === 5))
}

/** The digits at `at`. `count` is how many were read as one number: 1 for a digit or span, more for 二〇一九. */
export function readDigits(
  text: string,
  at: number,
): { end: number; range: Range; count: number } | undefined {
  const first = text.charCodeAt(at)
  if (isSeveral(first)) return { end: at + 1, range: [1, 10], count: 1 }
  let end = at
  let value = 0
  for (let digit = chineseDigit(first); digit !== undefined; digit = chineseDigit(text.charCodeAt(end))) {
    value = value * 10 + digit
    end++
  }
  const count = end - at
  if (count === 0) return undefined
  const a = chineseDigit(first) as number
  const b = value - a * 10
  if (count === 2 && isSpan(a, b)) return { end, range: [a, b], count: 1 }
  const finite = Number.isFinite(value) ? value : Number.MAX_VALUE
  return { end, range: [finite, finite], count }
}

const LONGEST_DECIMALS = 12
/** 十点五分 and 三点五刻 are times of day. */
const CLOCK = /[分刻]/u

/** The decimal part at `at`, behind 点: 三点五. None where a place or 分 shows a time of day (三点五十, 十点五分). */
export function readDecimals(text: string, at: number): { end: number; value: number } | undefined {
  let end = at
  let figures = ''
  for (let digit = chineseDigit(text.charCodeAt(at)); digit !== undefined; ) {
    figures += digit
    end++
    if (figures.length === LONGEST_DECIMALS) break
    digit = chineseDigit(text.charCodeAt(end))
  }
  if (figures === '' || placeValue(text.charCodeAt(end)) !== undefined) return undefined
  if (CLOCK.test(text.charAt(end)) && text[end + 1] !== '之') return undefined
  return { end, value: Number(`0.${figures}`) }
}
