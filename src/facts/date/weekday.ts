/** Reads a week or weekday by its distance from the reference date: 本周五, 上周末, 下周一至周三, 周三. */

import { COUNTER, HOUR_MARK, LOWER, MONTH_MARK, POINT_MARK, WEEK } from '../../calendar/marks.js'
import { WEEKDAYS, weekdayNumber } from '../../calendar/weeks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { TO } from '../../numeral/calendar.js'
import { readClock } from './clock.js'
import type { Point } from './expression.js'
import { skipDaytime } from './relative-day.js'

const DAY = `[${WEEKDAYS}]`
/** Weeks from that of the reference date. */
const SHIFTS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  上一: -1,
  本: 0,
  这: 0,
  这一: 0,
  下: 1,
  下一: 1,
  下下: 2,
}
const PATTERN = lazyPattern(
  () =>
    `(?:(?<shift>${anyOf('date/week-shift')})${COUNTER}?)?${WEEK}(?!${anyOf('date/after-weekday-week-in-word')})(?:(?<weekend>末)|(?<day>${DAY})(?![致直])(?:${TO}(?<lastWeek>(?:[本${LOWER}这]${COUNTER}?)?${WEEK})?(?<last>${DAY})(?![${MONTH_MARK}${POINT_MARK}${HOUR_MARK}]))?)?`,
  'uy',
)

/** The week or weekday at `at`, with its time; a weekday without a week needs a weekday. */
export function readWeekday(text: string, at: number): { point: Point; end: number } | undefined {
  const match = matchAt(PATTERN, text, at)
  if (!match) return undefined
  const { shift, day, last, weekend, lastWeek } = match.groups!
  if (shift === undefined && day === undefined) return undefined
  const end = at + match[0].length
  const first = weekend ? 6 : day === undefined ? undefined : weekdayNumber(day)
  const told = weekend ? 7 : last === undefined ? first : weekdayNumber(last)
  // 周六至周一, 周四至下周二 run into the week after it
  const runsOn =
    first !== undefined &&
    told !== undefined &&
    lastWeek !== undefined &&
    (told < first || lastWeek.startsWith(LOWER))
  const to = runsOn && shift !== LOWER ? told + 7 : told
  if (first !== undefined && to !== undefined && to < first) return undefined
  const single = first !== undefined && first === to
  const clock = single ? readClock(text, end) : undefined
  const point: Point = {
    week: {
      ...(shift === undefined ? {} : { shift: SHIFTS[shift]! }),
      ...(first === undefined || to === undefined ? {} : { days: [first, to] as const }),
    },
    ...(clock ? { clock: clock.value } : {}),
  }
  return { point, end: clock?.end ?? (single ? skipDaytime(text, end) : end) }
}
