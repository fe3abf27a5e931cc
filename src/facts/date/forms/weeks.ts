/** Weeks by their number, and the weekdays in them: 2018年第52周, 五月第二个星期日, 6月最后一周. */

import { shiftDay } from '../../../calendar/gregorian.js'
import { COUNTER, OF, ORDINAL_MARK, WEEK } from '../../../calendar/marks.js'
import { mondayOfWeek, nthWeekday, WEEKDAYS, weekdayNumber } from '../../../calendar/weeks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { matchAt } from '../../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { countOf } from '../../../numeral/calendar.js'
import { COUNTS } from '../../../numeral/characters.js'
import type { DateForm } from './form.js'

/** Week `index`, −1 the last; with a weekday, that day of it, or with `counted` the weekday’s own number (五月第二个星期日). */
export interface NthWeek {
  readonly index: number
  readonly weekday?: number
  readonly counted?: true
}

/** No year has more weeks. */
const MOST = 53
const NTH = lazyPattern(
  () =>
    `${OF}?(?:${ORDINAL_MARK}(?<index>[0-9]{1,2}|[${COUNTS}]{1,3})|(?:${anyOf('date/the-last')}))(?<counted>${COUNTER})?${WEEK}(?![${charactersOf('date/after-week-in-word-nth')}])(?:${OF}?(?:${WEEK})?(?<day>[${WEEKDAYS}])(?![\\p{Script=Han}]{0,2}[${charactersOf('date/counted-weekday')}]))?`,
  'uy',
)

export const nthWeek: DateForm<NthWeek> = {
  read(text, at) {
    const match = matchAt(NTH, text, at)
    if (!match) return undefined
    const { index: number, counted, day } = match.groups!
    const index = number === undefined ? -1 : countOf(number)
    if (!(Math.abs(index) <= MOST)) return undefined
    const told: NthWeek = {
      index,
      ...(day === undefined ? {} : { weekday: weekdayNumber(day) }),
      ...(day !== undefined && (counted || number === undefined) ? { counted: true } : {}),
    }
    return { told, end: at + match[0].length }
  },
  evaluate({ index, weekday, counted }, under) {
    if (weekday !== undefined && counted) return nthWeekday(under, index, weekday)
    const monday = mondayOfWeek(under, index)
    if (!monday) return undefined
    return weekday === undefined ? [monday, shiftDay(monday, 6)] : shiftDay(monday, weekday - 1)
  },
  examples: [
    { text: '2018年第52周', facts: [{ value: '2018-12-24/2018-12-30' }] },
    { text: '2019年5月第二周', facts: [{ value: '2019-05-06/2019-05-12' }] },
    { text: '2019年5月第二个星期日', facts: [{ value: '2019-05-12' }] },
  ],
  nearMisses: [],
}
