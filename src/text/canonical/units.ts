/** Whether a unit of measure, a classifier or a part of the calendar begins at a place: what a number before it belongs to. */

import * as z from 'zod'
import table from '../../../dict/units.tsv'
import {
  DAY_MARKS,
  HOUR_MARKS,
  MINUTE_MARK,
  MONTH_MARK,
  QUARTER_MARK,
  SECOND_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'
import { wordsOf } from '../../lexicon/words-by-role.js'
import { LARGE_PLACES, PLACES } from '../../numeral/characters.js'

const rows = lazyTable('units.tsv', table, z.object({ unit: z.string() }))

/** What stands between a number and its unit, or is one. */
const magnitudes = once(() => new Set([...PLACES, ...LARGE_PLACES, ...wordsOf('numeral/beside-magnitude')]))
const CALENDAR = [YEAR_MARK, MONTH_MARK, ...DAY_MARKS, ...HOUR_MARKS, MINUTE_MARK, SECOND_MARK, QUARTER_MARK]

const index = once((): Map<string, string[]> => {
  const byFirst = new Map<string, string[]>()
  const words = [...rows().map(({ unit }) => unit), ...CALENDAR].sort((a, b) => b.length - a.length)
  for (const word of words) {
    const first = word.charAt(0)
    const list = byFirst.get(first)
    if (list) list.push(word)
    else byFirst.set(first, [word])
  }
  return byFirst
})

/** The end of the magnitude and unit that begin at `at`, or `at` if none does: 万吨, 亿元, 年, km. */
export function unitEndAt(text: string, at: number): number {
  let end = at
  while (end - at < 4 && magnitudes().has(text.charAt(end))) end++
  const word = index()
    .get(text.charAt(end))
    ?.find((unit) => text.startsWith(unit, end))
  return word === undefined ? end : end + word.length
}

const calendar = new Set(CALENDAR.map((word) => word.charAt(0)))

/** Whether a number before `at` is one of the calendar: 年, 月, 日 … */
export const isCalendarAt = (text: string, at: number): boolean => calendar.has(text.charAt(at))
