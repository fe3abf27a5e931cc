/** Calendar numerals: years, months, days, as Arabic, Chinese or mixed digits. */
import { readChineseInteger } from '../numeral/parse.js'

/** Zero as old typesetting and scanners have it: 二〇〇一, 二○○一, 二OO一, 二零零一. */
const ZERO = '〇○零OoＯ0'
const DIGIT = `[${ZERO}一二三四五六七八九]`

/** Source of a four-digit year, 1000 to 2299, without 年. */
export const YEAR = `(?:(?:1[0-9]|2[0-2])[0-9]{2}|[一二]${DIGIT}{3})(?![0-9])`
/** Source of a month number, 1 to 12; `元` of 元月 too. */
export const MONTH = '(?:1[0-2]|0?[1-9](?![0-9])|十[一二]?|[一二三四五六七八九元])'
/** Source of a day number, 1 to 31. */
export const DAY =
  '(?:[12][0-9]|3[01]|0?[1-9](?![0-9])|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])'
/** Source of what stands between the ends of an interval. */
export const TO = ' ?(?:至|到|——?|－|–|―|-{1,2}|~|～) ?'

const plainDigits = (text: string) =>
  text
    .replace(/[〇○零OoＯ]/gu, '0')
    .replace(/[一二三四五六七八九]/gu, (c) => String('一二三四五六七八九'.indexOf(c) + 1))

/** The year that a match of `YEAR` says, as EDTF. */
export function yearOf(text: string): string {
  return /^[0-9]+$/u.test(text) ? text : plainDigits(text)
}

/** The number that a match of `MONTH` or `DAY` says; also small counts (三, 12). `NaN` if it is none. */
export function numberOf(text: string): number {
  if (text === '元') return 1
  return /^[0-9.]+$/u.test(text) ? Number(text) : (readChineseInteger(text) ?? Number.NaN)
}
