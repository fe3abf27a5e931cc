/** What each numeral character is worth. Everything is keyed by UTF-16 unit, so that readers need no strings. */

/** Digits 0 to 9 in common and formal writing; 两 counts, 俩 does not. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}

/** Contracted tens. */
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }

const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const MAGNITUDES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

function byUnit(...tables: Readonly<Record<string, number>>[]): ReadonlyMap<number, number> {
  return new Map(
    tables.flatMap((t) => Object.entries(t).map(([c, value]) => [c.charCodeAt(0), value] as const)),
  )
}

const digits = byUnit(DIGITS)
const tens = byUnit(TENS)
const places = byUnit(PLACES)
const magnitudes = byUnit(MAGNITUDES)
const all = byUnit(DIGITS, TENS, PLACES, MAGNITUDES)

/** 1 for each unit of `all`: most characters of a text are none, and cost one look. */
const isOne = new Uint8Array(0x10000)
for (const unit of all.keys()) isOne[unit] = 1

/** 0 to 9 for a Chinese digit, else `undefined`. */
export const chineseDigit = (unit: number): number | undefined =>
  isOne[unit] === 1 ? digits.get(unit) : undefined
/** 20, 30, 40 for 廿 卅 卌. */
export const contractedTens = (unit: number): number | undefined =>
  isOne[unit] === 1 ? tens.get(unit) : undefined
/** 10, 100, 1000 for 十 百 千 and their formal twins. */
export const placeValue = (unit: number): number | undefined =>
  isOne[unit] === 1 ? places.get(unit) : undefined
/** 1e4 for 万, 1e8 for 亿. */
export const magnitudeValue = (unit: number): number | undefined =>
  isOne[unit] === 1 ? magnitudes.get(unit) : undefined
/** Whether a Chinese numeral may hold this character. */
export const isChineseNumeral = (unit: number): boolean => isOne[unit] === 1
/** Whether this is 0 to 9. */
export const isArabicDigit = (unit: number): boolean => unit >= 48 && unit <= 57
/** Whether this is an Arabic digit or a Chinese numeral character. */
export const isNumeralCharacter = (unit: number): boolean => isArabicDigit(unit) || isOne[unit] === 1
/** All of them, as the inside of a class of a pattern: `[${NUMERAL_CLASS}]`. */
export const NUMERAL_CLASS = `0-9${[...all.keys()].map((unit) => String.fromCharCode(unit)).join('')}`
