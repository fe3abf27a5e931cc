/** Reads weeks and weekdays: 周三, 下个星期一, 本周末; and what counts them under a year or month: 5月第二周. */

import { countOf } from '../../numeral/calendar.js'
import type { Point } from './expression.js'

const WEEK = '(?:周|星期|礼拜)'
const WEEKDAYS = '一二三四五六日天'
const COUNT = '[0-9]{1,2}|[一二两三四五六七八九十]{1,3}'
const NTH = new RegExp(
  `的?(?:第(?<index>${COUNT})|(?<last>最后)一?)(?<counted>个)?${WEEK}(?![年岁期转边])(?:的?(?:${WEEK})?(?<day>[${WEEKDAYS}])(?![\\p{Script=Han}]{0,2}[次件个]))?`,
  'uy',
)
const OUTER = new RegExp(
  `的?(?<edge>前|头|最后)(?<count>${COUNT})个?(?<unit>天|日|周|星期)(?![年岁期])`,
  'uy',
)

/** A weekday 1 to 7; 天 is Sunday as well. */
export const weekdayNumber = (word: string): number => Math.min(7, WEEKDAYS.indexOf(word) + 1)

/** A part of a year or month told in weeks or days, and the offset behind it. */
export interface ReadWeeks {
  readonly point: Point
  readonly end: number
}

/** The counted week, weekday or days at `at`, behind a year or month. */
export function readWeeks(text: string, at: number): ReadWeeks | undefined {
  NTH.lastIndex = at
  const nth = NTH.exec(text)
  if (nth) {
    const { index, counted, day } = nth.groups!
    const number = index === undefined ? -1 : countOf(index)
    if (!(Math.abs(number) <= 53)) return undefined
    return {
      point: {
        nth: {
          index: number,
          ...(day === undefined ? {} : { weekday: weekdayNumber(day) }),
          ...(day !== undefined && (counted || index === undefined) ? { counted: true as const } : {}),
        },
      },
      end: at + nth[0].length,
    }
  }
  OUTER.lastIndex = at
  const outer = OUTER.exec(text)
  if (!outer) return undefined
  const count = countOf(outer.groups!.count!)
  if (!(count >= 1 && count <= 100)) return undefined
  const unit = /[天日]/u.test(outer.groups!.unit!) ? 'day' : 'week'
  const edge = /^[前头]/u.test(outer.groups!.edge!) ? 'first' : 'last'
  return { point: { outer: { edge, count, unit } }, end: at + outer[0].length }
}
