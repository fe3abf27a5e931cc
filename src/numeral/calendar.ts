/** Calendar numerals: years, months, days, as Arabic, Chinese or mixed digits. */
import { FIRST_MARK, MONTH_MARK, YEAR_MARK } from '../calendar/marks.js'
import {
  CENTURY_ONES,
  COUNTING_TWO,
  chineseDigit,
  HUNDRED,
  ONE,
  ONES,
  PLAIN_ZEROS,
  TEN,
  THIRTY,
  THOUSAND,
  THREE,
  TWENTY,
  TWO,
  ZEROS,
} from './characters.js'
import { readChineseInteger } from './parse.js'

/** Twelve months: what may stand after 十. */
const TEENS_OF_MONTH = CENTURY_ONES
/** Zero as old typesetting and scanners have it: 二〇〇一, 二○○一, 二OO一, 二零零一, with a Greek letter too. */
const ZERO = `${ZEROS}OoＯΟο0`
const LOOSE_ZERO = new RegExp(`[${ZERO}]`, 'gu')
/** A digit of a row: 二〇一九. */
export const ROW_DIGIT = `[${ZERO}${ONES}]`

/** A year told as a number: 两千零二十四, 一千九百九十八. */
const COUNTED_YEAR = [
  `[${COUNTING_TWO}${TWO}]${THOUSAND}[${ZEROS}][${ONES}${TEN}]{1,3}`,
  `[${COUNTING_TWO}${TWO}]${THOUSAND}(?=${YEAR_MARK}(?:[${ONES}${TEN}]{1,2}|[0-9]{1,2})${MONTH_MARK})`,
  `${ONE}${THOUSAND}[${ONES.slice(7)}]${HUNDRED}[${PLAIN_ZEROS[1]}${ONES}${TEN}]{1,3}`,
].join('|')

/** Source of a four-digit year, 1000 to 2299, without 年. */
export const YEAR = `(?:(?:1[0-9]|2[0-2])[0-9]{2}|[${CENTURY_ONES}]${ROW_DIGIT}{3}|${COUNTED_YEAR})(?![0-9])`
/** Source of the last two digits of a year. */
export const SHORT_YEAR = `(?:[0-9]{2}|${ROW_DIGIT}{2})(?![0-9])`
/** Source of a month number, 1 to 12; `元` of 元月 too. */
export const MONTH = `(?:1[0-2]|0?[1-9](?![0-9])|${TEN}[${TEENS_OF_MONTH}]?|[${ONES}${FIRST_MARK}])`
/** Source of a day number, 1 to 31. */
export const DAY = `(?:[12][0-9]|3[01]|0?[1-9](?![0-9])|${THREE}${TEN}${ONE}?|${THIRTY}${ONE}?|${TWO}${TEN}[${ONES}]?|${TWENTY}[${ONES}]?|${TEN}[${ONES}]?|[${ONES}])`
/** Source of what stands between the ends of an interval. */
export const TO = ' ?(?:至|到|——?|-{1,2}|~) ?'

/** A row of digits in any writing as Arabic ones. */
export const digitsOf = (text: string) =>
  text.replace(LOOSE_ZERO, '0').replace(/\p{Script=Han}/gu, (c) => {
    const digit = ONES.includes(c) ? chineseDigit(c.charCodeAt(0)) : undefined
    return digit === undefined ? c : String(digit)
  })

/** The number that a match of `SHORT_YEAR` says. */
export function shortYearOf(text: string): number {
  return Number(digitsOf(text))
}

/** The year that a match of `YEAR` says, as EDTF. */
export function yearOf(text: string): string {
  if (text.charAt(1) === THOUSAND) return String(countOf(text))
  return /^[0-9]+$/u.test(text) ? text : digitsOf(text)
}

/** The number that a match of `MONTH` or `DAY` says; also small counts (三, 12). `NaN` if it is none. */
export function numberOf(text: string): number {
  if (text === FIRST_MARK) return 1
  const written = text.replace(THIRTY, `${THREE}${TEN}`)
  return /^[0-9.]+$/u.test(written) ? Number(written) : (readChineseInteger(written) ?? Number.NaN)
}

/** The number that a small count says, where two is 两: 两, 三, 12. */
export const countOf = (text: string): number => numberOf(text.replace(COUNTING_TWO, TWO))

/** The number that figures in any writing say, a row of digits too: 2019, 二〇一九, 一二, 廿五. `NaN` if they say none. */
export function figuresOf(text: string): number {
  const digits = digitsOf(text)
  return /^[0-9]+$/u.test(digits) ? Number(digits) : numberOf(text)
}
