/** Arabic numerals: thousands separators, decimals, and what is too long to be exact. */
import { isArabicDigit } from './characters.js'

/** An Arabic numeral without its magnitude word. */
export interface ArabicNumeral {
  /** Offset behind it. */
  readonly end: number
  /** Always finite: what overflows becomes `Number.MAX_VALUE`. */
  readonly value: number
  /** Whether it has a decimal part. */
  readonly decimal: boolean
  /** Set where a double cannot hold it exactly: an integer beyond 2^53. The surface keeps the digits. */
  readonly inexact: boolean
  /** Set where a separator follows that groups the digits wrongly (`1,23,4`); `end` stands before it. */
  readonly malformed: boolean
}

/** A decimal point. */
const DOT = 46
/** Separators of thousands: comma, full-width comma, space, apostrophe. */
const ASCII_COMMA = 44
const LOOSE = new Set([0xff0c, 0x20, 0x27, 0x2019])
/** What may follow a number whose groups are parted by a mark that usually parts items: 9，894亿元, 12 500人. */
const FOLLOWS_LOOSE = /[.%‰\p{Script=Han}]/u

/** Behind a sign of money groups are parted by commas alone: ￥20，300元 is two sums. */
const SIGN = /[$￥¥€£]/u

function digitsEnd(text: string, at: number): number {
  let end = at
  while (isArabicDigit(text.charCodeAt(end))) end++
  return end
}

/** More groups than any count in the world needs; a longer row is a list. */
const MAX_GROUPS = 8

/** End of the groups of three behind `at`, each led by `separator`; −1 if one of them is not of three. */
function groupsEnd(text: string, at: number, separator: number): number {
  let end = at
  for (
    let groups = 0;
    text.charCodeAt(end) === separator && isArabicDigit(text.charCodeAt(end + 1));
    groups++
  ) {
    if (groups === MAX_GROUPS) return -1
    const next = digitsEnd(text, end + 1)
    if (next - end !== 4) return -1
    end = next
  }
  return end
}

/**
 * The Arabic numeral that begins at `at`, or `undefined`.
 * Groups of three may be parted by commas; also by a full-width comma or a space, as old reports do, where the
 * whole is followed by a Chinese character, a percent sign or a decimal point (so that `3，500，` stays a list).
 */
export function readArabic(text: string, at: number): ArabicNumeral | undefined {
  const first = digitsEnd(text, at)
  if (first === at) return undefined
  let end = first
  let malformed = false
  const mark = text.charCodeAt(first)
  const grouped = (mark === ASCII_COMMA || LOOSE.has(mark)) && isArabicDigit(text.charCodeAt(first + 1))
  if (grouped) {
    const groups = first - at <= 3 && text[at] !== '0' ? groupsEnd(text, first, mark) : -1
    if (groups < 0) malformed = mark === ASCII_COMMA
    else if (
      mark === ASCII_COMMA ||
      (!SIGN.test(text.charAt(at - 1)) && FOLLOWS_LOOSE.test(text.charAt(groups)))
    )
      end = groups
  }
  let decimal = false
  const point = text.charCodeAt(end)
  if (point === DOT && isArabicDigit(text.charCodeAt(end + 1))) {
    end = digitsEnd(text, end + 1)
    decimal = true
  }
  const surface = text.slice(at, end)
  const value = Number(end === first ? surface : surface.replace(/[^0-9.]/gu, ''))
  return {
    end,
    value: Number.isFinite(value) ? value : Number.MAX_VALUE,
    decimal,
    inexact: !decimal && value > Number.MAX_SAFE_INTEGER,
    malformed,
  }
}
