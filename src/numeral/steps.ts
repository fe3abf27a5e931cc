/** The steps by which a numeral is read: each takes what it can at a place, and says whether the numeral goes on. */
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../lexicon/words-by-role.js'
import type { Bound } from '../report.js'
import { type ArabicNumeral, readArabic } from './arabic.js'
import {
  BOTH_MARK,
  COUNTING_TWO,
  COUNTS,
  contractedTens,
  DECIMAL_POINT,
  FORMAL_ONES,
  FORMAL_PLACES,
  HUNDRED,
  isArabicDigit,
  isNumeralCharacter,
  magnitudeValue,
  ODD_MARKS,
  placeValue,
  SEVERAL_MARKS,
  SIMPLIFIED_FORMAL_THREE,
  THOUSAND,
  ZEROS,
} from './characters.js'
import { digitAt, isSeveral, readDecimals, readDigits } from './digits.js'
import { closeSection, type Sum, soFar, takeMagnitude, takePlace, takeTrillions } from './places.js'

const code = (c: string) => c.charCodeAt(0)
/** 多 and 余 behind a figure. */
export const ODD = new Set([...ODD_MARKS].map(code))
const ZERO = new Set([...ZEROS].map(code))
const TRILLION = code('兆')
const TWO = code(COUNTING_TWO)
const SOME = code('来')
const POINT = code(DECIMAL_POINT)
/** 来 before these is no modifier: 来自, 来到, 来源, 来访. */
const COMING = lazyPattern(() => `${anyOf('numeral/after-lai-in-word')}`)
/** 千 before these belongs to the unit (千瓦, 千米; so does 百 of 百帕 and 百分点), not to the numeral. */
const AFTER_KILO = lazyPattern(() => `${anyOf('numeral/after-kilo')}`)

function opensUnit(text: string, at: number): boolean {
  const c = text.charAt(at)
  if (c === THOUSAND) return AFTER_KILO.test(text.charAt(at + 1))
  return c === HUNDRED && (text[at + 1] === '帕' || text.startsWith('分点', at + 1))
}

/** The state of one reading. */
export interface Reading {
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
const AFTER_TRILLION = lazyPattern(
  () => `[${FORMAL_ONES}${FORMAL_PLACES[0]}${charactersOf('numeral/money-after-trillion')}${COUNTS}]`,
)

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
  const { sum } = r
  if (!r.chinese || r.arabic || r.row > 1) return false
  const whole = soFar(sum)
  const part = readDecimals(r.text, r.pos + 1, whole > 0 && whole <= 24)
  if (!part) return false
  // 两千三点一 is 2300.1
  if (sum.digit && !sum.afterZero && sum.lastPlace >= 100) closeSection(sum)
  // behind a decimal part nothing waits for a place: 二十点五万 is 20.5万
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
  // 三百来亿
  return magnitudeValue(r.text.charCodeAt(r.pos)) !== undefined
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
    const open = text[r.pos] === SEVERAL_MARKS[0]
    // 二十几 may be twenty, 二百零几 is more than two hundred
    const trails = open && sum.lastPlace === 10 && !sum.afterZero
    // 几十; 二百零几十; 一百几十, a lower place behind a higher
    const leading = leads !== undefined && (r.pos === r.start || sum.afterZero || leads < sum.lastPlace)
    if (!trails && !leading && !(open && sum.afterZero)) return false
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

/** What else a numeral may go on with. */
const OTHERS = new Set([
  ...ODD,
  TRILLION,
  SOME,
  POINT,
  ...[...`${SEVERAL_MARKS}${BOTH_MARK}${SIMPLIFIED_FORMAL_THREE}`].map(code),
])

/** Whether a numeral may go on with this character at all. */
export const mayGoOn = (unit: number): boolean => isNumeralCharacter(unit) || OTHERS.has(unit)

/** Takes one step; `false` where the numeral ends. */
export function step(r: Reading): boolean {
  const unit = r.text.charCodeAt(r.pos)
  if (!mayGoOn(unit)) return false
  for (const take of STEPS) {
    const on = take(r, unit)
    if (on !== undefined) return on
  }
  return false
}
