/**
 * Years before 1000 and before Christ: 公元前221年, 公元789年, 三六七年一月一日, 于789年。
 * Without 公元 three figures may be a length: a day behind them or 于 before them must show the year.
 */

import { yearText } from '../../calendar/gregorian.js'
import { DAY_MARKS, MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { DAY, figuresOf, MONTH } from '../../numeral/calendar.js'
import { HUNDRED, ONES, THOUSAND, TO_TEN, ZEROS } from '../../numeral/characters.js'
import type { YearRef } from './expression.js'

/** A year and the offset behind its 年. */
export interface ReadEarlyYear {
  readonly year: YearRef
  readonly end: number
}

const ROW = `[${ONES}][${ONES}${ZEROS}]{2}`
const ERA = lazyPattern(
  () =>
    `公元(?<before>前)?(?<number>[0-9]{1,4}|[${HUNDRED}${THOUSAND}${TO_TEN}${ZEROS}]{1,7}) ?${YEAR_MARK}(?![代级])`,
  'uy',
)
const WITH_DAY = new RegExp(
  `(?<number>[1-9][0-9]{2}|${ROW})${YEAR_MARK}(?=${MONTH}${MONTH_MARK}${DAY}[${DAY_MARKS}])`,
  'uy',
)
const ALONE = new RegExp(`(?<number>[1-9][0-9]{2}|${ROW})${YEAR_MARK}(?=[，。；、]|$)`, 'uy')
const IN_BEFORE = /[于在]/u

/** The early year at `at`. */
export function readEarlyYear(text: string, at: number): ReadEarlyYear | undefined {
  const patterns = IN_BEFORE.test(text.charAt(at - 1)) ? [ERA, WITH_DAY, ALONE] : [ERA, WITH_DAY]
  for (const pattern of patterns) {
    const match = matchAt(pattern, text, at)
    if (!match) continue
    const { number, before } = match.groups!
    const count = figuresOf(number!)
    if (!(count >= 1 && count <= 9999)) return undefined
    // ISO 8601 has a year 0: 公元前1年
    const year = yearText(before === undefined ? count : 1 - count)
    return { year: { by: 'stated', year }, end: at + match[0].length }
  }
  return undefined
}
