/** Reads weeks and weekdays: 周三, 下个星期一, 本周末; and what counts them under a year or month: 5月第二周. */

import { COUNTER, DAY_COUNTED, DAY_MARK, OF, ORDINAL_MARK, WEEK, WEEK_MARK } from '../../calendar/marks.js'
import { WEEKDAYS, weekdayNumber } from '../../calendar/weeks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import { countOf } from '../../numeral/calendar.js'
import { COUNTS } from '../../numeral/characters.js'
import type { Point } from './expression.js'

const COUNT = `[0-9]{1,2}|[${COUNTS}]{1,3}`
const NTH = lazyPattern(
  () =>
    `${OF}?(?:${ORDINAL_MARK}(?<index>${COUNT})|(?<last>最后)一?)(?<counted>${COUNTER})?${WEEK}(?![${charactersOf('date/after-week-in-word-nth')}])(?:${OF}?(?:${WEEK})?(?<day>[${WEEKDAYS}])(?![\\p{Script=Han}]{0,2}[${charactersOf('date/counted-weekday')}]))?`,
  'uy',
)
const OUTER = lazyPattern(
  () =>
    `${OF}?(?<edge>前|头|最后)(?<count>${COUNT})${COUNTER}?(?<unit>${DAY_COUNTED}|${DAY_MARK}|${WEEK_MARK}|星期)(?![${charactersOf('date/after-week-count')}])`,
  'uy',
)

/** A part of a year or month told in weeks or days, and the offset behind it. */
export interface ReadWeeks {
  readonly point: Point
  readonly end: number
}

/** The counted week, weekday or days at `at`, behind a year or month. */
export function readWeeks(text: string, at: number): ReadWeeks | undefined {
  const nth = matchAt(NTH, text, at)
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
  const outer = matchAt(OUTER, text, at)
  if (!outer) return undefined
  const count = countOf(outer.groups!.count!)
  if (!(count >= 1 && count <= 100)) return undefined
  const unit = /[天日]/u.test(outer.groups!.unit!) ? 'day' : 'week'
  const edge = /^[前头]/u.test(outer.groups!.edge!) ? 'first' : 'last'
  return { point: { outer: { edge, count, unit } }, end: at + outer[0].length }
}
