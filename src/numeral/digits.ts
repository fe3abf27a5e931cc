/** Chinese digits that stand in a row: one digit, a span of two (七八), an open one (几), or a row read as written. */
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../lexicon/words-by-role.js'
import {
  BOTH_MARK,
  COUNTING_TWO,
  chineseDigit,
  FORMAL_PLACES,
  isArabicDigit,
  magnitudeValue,
  placeValue,
  SEVERAL_MARKS,
  SIMPLIFIED_FORMAL_THREE,
} from './characters.js'
import type { Range } from './places.js'

const SEVERAL = new Set([...SEVERAL_MARKS].map((mark) => mark.charCodeAt(0)))
/** 几 and 数 before a place: 几十, 数百. */
export const isSeveral = (unit: number): boolean => SEVERAL.has(unit)

const TWO = COUNTING_TWO.charCodeAt(0)
const FORMAL_THREE = SIMPLIFIED_FORMAL_THREE.charCodeAt(0)
const BOTH = BOTH_MARK.charCodeAt(0)
const LARGE_PLACE = lazyPattern(() => `[${charactersOf('numeral/large-place')}]`)
const FORMAL_PLACE = new RegExp(`[${FORMAL_PLACES}]`, 'u')
/** What makes a verb of 参: 参加, 参与. */
const VERB_END = lazyPattern(() => `${anyOf('numeral/after-formal-three')}`)

/**
 * The digit at `at`: also 俩 before a place (俩千), and 参, to which simplification turns the formal 參, between formal places
 * (参仟, 叁拾参元), where it is no verb.
 */
export function digitAt(text: string, at: number): number | undefined {
  const unit = text.charCodeAt(at)
  const digit = chineseDigit(unit)
  const next = text.charAt(at + 1)
  if (unit === BOTH) return LARGE_PLACE.test(next) ? 2 : undefined
  if (digit !== undefined || unit !== FORMAL_THREE) return digit
  if (FORMAL_PLACE.test(next)) return 3
  if (magnitudeValue(next.charCodeAt(0)) !== undefined && chineseDigit(text.charCodeAt(at + 2)) !== undefined)
    return 3
  const before = text.charAt(at - 1)
  return FORMAL_PLACE.test(before) || (before === '零' && !VERB_END.test(next)) ? 3 : undefined
}

/** 一两 before these is a weight (一两酒), elsewhere one or two (一两个, 一两百). */
const WEIGHED = lazyPattern(() => `${anyOf('numeral/after-weighed')}|[^\\p{Script=Han}]`)
const isOneOrTwo = (next: string): boolean => next !== '' && !WEIGHED.test(next)

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
  for (let digit = digitAt(text, at); digit !== undefined; digit = digitAt(text, end)) {
    // behind a digit 两 is the unit where nothing that it might count follows: 二两, but 一两个, 一、二两个
    if (text.charCodeAt(end) === TWO && end > at && !isOneOrTwo(text.charAt(end + 1))) break
    value = value * 10 + digit
    end++
  }
  const count = end - at
  if (count === 0) return undefined
  const a = digitAt(text, at) as number
  const b = value - a * 10
  if (count === 2 && isSpan(a, b)) return { end, range: [a, b], count: 1 }
  // 三两个 is two or three
  if (count === 2 && a === 3 && text.charCodeAt(at + 1) === TWO) return { end, range: [2, 3], count: 1 }
  const finite = Number.isFinite(value) ? value : Number.MAX_VALUE
  return { end, range: [finite, finite], count }
}

const LONGEST_DECIMALS = 20
/** 十点五分 and 三点五刻 are times of day. */
const CLOCK = /[分刻]/u
/** 三点几分, 三点几十: still of the clock. */
const FOLLOWS_CLOCK = /[十百分刻]/u

/**
 * The decimal part at `at`, behind 点: 三点五; 几 stands for any (一点几). None where a place or 分 shows a time of day
 * (三点五十, 十点五分). Where the whole part is no hour (`clock` false), digits may be Arabic: 零点77, 一百点5.
 */
export function readDecimals(
  text: string,
  at: number,
  clock: boolean,
): { end: number; range: Range } | undefined {
  if (text[at] === '几' && !FOLLOWS_CLOCK.test(text.charAt(at + 1))) return { end: at + 1, range: [0, 1] }
  let end = at
  let figures = ''
  if (!clock && isArabicDigit(text.charCodeAt(at))) {
    while (end - at < LONGEST_DECIMALS && isArabicDigit(text.charCodeAt(end))) end++
    if (CLOCK.test(text.charAt(end))) return undefined
    const value = Number(`0.${text.slice(at, end)}`)
    return { end, range: [value, value] }
  }
  for (let digit = chineseDigit(text.charCodeAt(at)); digit !== undefined; ) {
    figures += digit
    end++
    if (figures.length === LONGEST_DECIMALS) break
    digit = chineseDigit(text.charCodeAt(end))
  }
  if (figures === '' || placeValue(text.charCodeAt(end)) !== undefined) return undefined
  if (CLOCK.test(text.charAt(end)) && text[end + 1] !== '之') return undefined
  const value = Number(`0.${figures}`)
  return { end, range: [value, value] }
}
