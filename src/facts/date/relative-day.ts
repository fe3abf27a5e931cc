/** Reads a day told by its distance from the day of speaking or from the day told last: 昨晚8时, 次日, 大后天上午. */

import { OF } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { clockOf, readClockOfDay } from './clock.js'
import type { DayRef, Point } from './expression.js'

const reference = (shift: number): DayRef => ({ by: 'reference', shift })
const carried = (shift: number): DayRef => ({ by: 'carried', shift })

export const RELATIVE_DAYS: Readonly<Record<string, DayRef>> = {
  今天: reference(0),
  今日: reference(0),
  今晚: reference(0),
  今夜: reference(0),
  今晨: reference(0),
  今早: reference(0),
  昨天: reference(-1),
  昨日: reference(-1),
  昨晚: reference(-1),
  昨夜: reference(-1),
  前晚: reference(-2),
  大前晚: reference(-3),
  前天: reference(-2),
  前日: reference(-2),
  大前天: reference(-3),
  明天: reference(1),
  明日: reference(1),
  明早: reference(1),
  明晨: reference(1),
  明晚: reference(1),
  后早: reference(2),
  大后早: reference(3),
  后晚: reference(2),
  大后晚: reference(3),
  后天: reference(2),
  后日: reference(2),
  大后天: reference(3),
  当天: carried(0),
  当日: carried(0),
  当晚: carried(0),
  同日: carried(0),
  次日: carried(1),
  下一天: carried(1),
  下1天: carried(1),
  翌日: carried(1),
}

const DAY = new RegExp(`(${alternation(Object.keys(RELATIVE_DAYS))})`, 'uy')
const DAYTIME = lazyPattern(() => `${OF}?(?:${anyOf('date/part-of-day')})(?![期稻])`, 'uy')
/** What 昨晚 and 今早 say of an hour behind them. */
const HOURS_OF: Readonly<Record<string, string>> = { 晚: '晚', 夜: '深夜', 早: '早', 晨: '早' }

/** A relative day with what tells its time. `plain` if nothing but the word stands there. */
export interface ReadRelativeDay {
  readonly word: string
  readonly point: Point
  readonly end: number
  readonly plain: boolean
}

/** The offset behind a word for the part of the day at `at`, or `at`. */
export function skipDaytime(text: string, at: number): number {
  return at + (matchAt(DAYTIME, text, at)?.[0].length ?? 0)
}

/** The relative day at `at`. */
export function readRelativeDay(text: string, at: number): ReadRelativeDay | undefined {
  const word = matchAt(DAY, text, at)?.[1]
  if (word === undefined) return undefined
  const behind = at + word.length
  const clock = readClockOfDay(text, behind, HOURS_OF[word.at(-1)!])
  const end = clock?.end ?? skipDaytime(text, behind)
  const point: Point = { dayRef: RELATIVE_DAYS[word]!, ...(clock ? clockOf(clock) : {}) }
  return { word, point, end, plain: end === behind }
}
