/** The first or last days or weeks of a year or month: 2013年前10天, 6月最后两周. */

import { dayNumber, shiftDay } from '../../../calendar/gregorian.js'
import { COUNTER, DAY_COUNTED, DAY_MARK, OF } from '../../../calendar/marks.js'
import { mondayOfWeek } from '../../../calendar/weeks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { matchAt } from '../../../lexicon/match-at.js'
import { anyOf, charactersOf, hasRole } from '../../../lexicon/words-by-role.js'
import { countOf } from '../../../numeral/calendar.js'
import { COUNTS } from '../../../numeral/characters.js'
import type { DateForm, Days } from './form.js'

/** So many days or weeks at one edge. */
export interface OuterDays {
  readonly edge: 'first' | 'last'
  readonly count: number
  readonly unit: 'day' | 'week'
}

const OUTER = lazyPattern(
  () =>
    `${OF}?(?<edge>${anyOf('date/edge-of-days')})(?<count>[0-9]{1,2}|[${COUNTS}]{1,3})${COUNTER}?(?<unit>${DAY_COUNTED}|${DAY_MARK}|${anyOf('date/week-as-unit')})(?![${charactersOf('date/after-week-count')}])`,
  'uy',
)
const isWeek = hasRole('date/week-as-unit')
const isLast = hasRole('date/last-days')

export const outerDays: DateForm<OuterDays> = {
  read(text, at) {
    const match = matchAt(OUTER, text, at)
    if (!match) return undefined
    const { edge, unit, count: number } = match.groups!
    const count = countOf(number!)
    if (!(count >= 1)) return undefined
    const told: OuterDays = {
      edge: isLast(edge!) ? 'last' : 'first',
      count,
      unit: isWeek(unit!) ? 'week' : 'day',
    }
    return { told, end: at + match[0].length }
  },
  evaluate({ edge, count, unit }, under) {
    const [first, last] = under
    if (unit === 'day') {
      const days: Days =
        edge === 'first' ? [first, shiftDay(first, count - 1)] : [shiftDay(last, 1 - count), last]
      const within = dayNumber(days[0]) >= dayNumber(first) && dayNumber(days[1]) <= dayNumber(last)
      return within ? days : undefined
    }
    const [from, to] = (edge === 'first' ? [1, count] : [-count, -1]).map((week) => mondayOfWeek(under, week))
    return from && to ? [from, shiftDay(to, 6)] : undefined
  },
  examples: [{ text: '2013年前10天', facts: [{ value: '2013-01-01/2013-01-10' }] }],
  nearMisses: [],
}
