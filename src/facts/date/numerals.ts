/** Calendar numerals: years, months, days, as Arabic, Chinese or mixed digits. */
import { readChineseInteger } from '../numeral/parse.js'

/** Zero as old typesetting and scanners have it: 二〇〇一, 二○○一, 二OO一, 二零零一, with a Greek letter too. */
const ZERO = '〇○零OoＯ0'
const DIGIT = `[${ZERO}一二三四五六七八九]`

/** A year told as a number: 两千零二十四, 一千九百九十八. */
const COUNTED_YEAR =
  '[两二]千零[一二三四五六七八九十]{1,3}|[两二]千(?=年(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})月)|一千[八九]百[零一二三四五六七八九十]{1,3}'

/** Source of a four-digit year, 1000 to 2299, without 年. */
export const YEAR = `(?:(?:1[0-9]|2[0-2])[0-9]{2}|[一二]${DIGIT}{3}|${COUNTED_YEAR})(?![0-9])`
/** Source of the last two digits of a year. */
export const SHORT_YEAR = `(?:[0-9]{2}|${DIGIT}{2})(?![0-9])`
/** Source of a month number, 1 to 12; `元` of 元月 too. */
export const MONTH = '(?:1[0-2]|0?[1-9](?![0-9])|十[一二]?|[一二三四五六七八九元])'
/** Source of a day number, 1 to 31. */
export const DAY =
  '(?:[12][0-9]|3[01]|0?[1-9](?![0-9])|三十一?|卅一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])'
/** Source of what stands between the ends of an interval. */
export const TO = ' ?(?:至|到|——?|-{1,2}|~) ?'

/** A row of digits in any writing as Arabic ones. */
export const digitsOf = (text: string) =>
  text
    .replace(/[〇○零OoＯΟο]/gu, '0')
    .replace(/[一二三四五六七八九]/gu, (c) => String('一二三四五六七八九'.indexOf(c) + 1))

/** The number that a match of `SHORT_YEAR` says. */
export function shortYearOf(text: string): number {
  return Number(digitsOf(text))
}

/** The year that a match of `YEAR` says, as EDTF. */
export function yearOf(text: string): string {
  if (text.charAt(1) === '千') return String(numberOf(text.replace('两', '二')))
  return /^[0-9]+$/u.test(text) ? text : digitsOf(text)
}

/** The number that a match of `MONTH` or `DAY` says; also small counts (三, 12). `NaN` if it is none. */
export function numberOf(text: string): number {
  if (text === '元') return 1
  const written = text.replace('卅', '三十')
  return /^[0-9.]+$/u.test(written) ? Number(written) : (readChineseInteger(written) ?? Number.NaN)
}
