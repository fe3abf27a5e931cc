/**
 * Whether 13日 without a month is a day of the month (记者13日获悉) or a length (公示15日). The words next to it tell;
 * without a word that shows a day it is none.
 */

import * as z from 'zod'
import cuesText from '../../../dict/day-cues.tsv'
import { DAY_MARKS, HOUR_MARK, POINT_MARK, SPOKEN_DAY_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { TO } from '../../numeral/calendar.js'
import { COUNTS, TO_TEN, ZEROS } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'

const cues = lazyTable(
  'day-cues.tsv',
  cuesText,
  z.object({
    word: z.string().min(1),
    side: z.enum(['before', 'behind']),
    sense: z.enum(['day', 'length', 'number']),
  }),
)()
type Cue = (typeof cues)[number]
const wordsOf = (side: Cue['side'], sense: Cue['sense']) =>
  alternation(cues.filter((c) => c.side === side && c.sense === sense).map((c) => c.word))

const LENGTH_BEFORE = new RegExp(`(?:${wordsOf('before', 'length')})(?:了|至|期?为)?$`, 'u')
const LENGTH_BEHIND = new RegExp(`^(?:${wordsOf('behind', 'length')})`, 'u')
/** 3号、5号机组: numbers of things. */
const NUMBER_BEHIND = lazyPattern(
  () =>
    `^(?:${wordsOf('behind', 'number')}|[、${charactersOf('joins/and')}][0-9${TO_TEN}]{1,3}${SPOKEN_DAY_MARK}(?:${wordsOf('behind', 'number')}))`,
)
const DAY_BEFORE = new RegExp(`(?:${wordsOf('before', 'day')})$`, 'u')
const DAY_BEHIND = new RegExp(`^(?:${wordsOf('behind', 'day')})`, 'u')
/** Another day of the same month before it: 5日、12日; 5月8日召开；9日. */
const LISTED = lazyPattern(
  () => `(?:[0-9廿${TO_TEN}][${DAY_MARKS}]?）?)(?:[、，；${charactersOf('joins/and')}]|以及)$`,
)
/** 本月, 上月 and a month have rules of their own; digits and counts make other numbers. */
const PART_OF_MORE = lazyPattern(
  () =>
    `(?:[0-9.%${TO_TEN}${ZEROS}${charactersOf('date/part-of-number-before-day')}]|[0-9${charactersOf('date/calendar-unit')}][—\\-~至到] ?)$`,
)
const LED = /(?:^|[\n，。；：（、“—]|(?:^|\n)[-*•●] ?)$/u
const GOES_ON = lazyPattern(
  () => `^(?:[，、。；：）—\\-~至到]|[0-9${COUNTS}${ZEROS}]{1,3}[${HOUR_MARK}${POINT_MARK}:：]|$)`,
)

/** 气象台12日18时发布: an hour stands behind a day, and no length before it. */
const HOUR_BEHIND = lazyPattern(
  () =>
    `^(?:[0-9]{1,2}[${HOUR_MARK}${POINT_MARK}:：]|[${COUNTS}${ZEROS}]{1,3}[${HOUR_MARK}${POINT_MARK}](?!${anyOf('date/after-hour-in-word')}))`,
)

const BEFORE = 5
const BEHIND = 4
const NUMBERED = 8

/** How sure it is that a day is meant: told by a word, told as one of a list, or not at all. */
export type DaySense = 'told' | 'listed' | undefined

interface BareDay {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its figures. */
  readonly written: string
  readonly before: string
  readonly behind: string
}
const FIGURES = /^[0-9]/u

/** 3号、5号机组: numbers of things, in a list too. */
const NUMBERS = defineGuards<[day: BareDay]>(
  'date/day-number',
  [
    {
      id: 'of-thing',
      example: '3号、4号泊位',
      because: 'the number of a thing: 3号机组, 3号、5号楼',
      unless: ({ text, end }) =>
        text[end - 1] === SPOKEN_DAY_MARK && NUMBER_BEHIND.test(text.slice(end, end + NUMBERED)),
    },
  ],
  ({ start }) => start,
)

/** Reasons for which a day without a month is none. */
const GUARDS = defineGuards<[day: BareDay]>(
  'date/bare-day',
  [
    {
      id: 'length',
      example: '公示15日上午',
      because: 'a word beside it shows that days are counted',
      unless: ({ before, behind }) => LENGTH_BEHIND.test(behind) || LENGTH_BEFORE.test(before),
    },
    {
      id: 'part-of-more',
      example: '本月至10日上午',
      because: 'a part of a longer number or date, or an ordinal',
      unless: ({ before }) => PART_OF_MORE.test(before),
    },
    {
      id: 'short',
      example: '，三日，',
      because: 'one Chinese figure more often counts days',
      unless: ({ written, behind }) =>
        !FIGURES.test(written) && written.length < 2 && !HOUR_BEHIND.test(behind),
    },
    {
      id: 'alone',
      example: '28日',
      because: 'a line that holds the day and nothing else says nothing about its month',
      unless: ({ text, start, end }) => isAlone(text, start, end) && !RANGE.test(text.slice(start, end)),
    },
  ],
  ({ start }) => start,
)
const RANGE = new RegExp(TO, 'u')

/** The sense of the day at `[start, end)`, its 日 or 号 included; `written` are its figures. */
export function senseOfDay(text: string, start: number, end: number, written: string): DaySense {
  const before = charsBefore(text, start, BEFORE)
  const behind = text.slice(end, end + BEHIND)
  const day: BareDay = { text, start, end, written, before, behind }
  if (refusedBy(NUMBERS, day)) return undefined
  if (LISTED.test(before) && !LENGTH_BEHIND.test(behind)) return 'listed'
  if (refusedBy(GUARDS, day)) return undefined
  const figures = FIGURES.test(written)
  const led = LED.test(before)
  if (HOUR_BEHIND.test(behind)) return figures || led || DAY_BEFORE.test(before) ? 'told' : undefined
  if (DAY_BEHIND.test(behind)) return figures || led || DAY_BEFORE.test(before) ? 'told' : undefined
  // ，3号， may be anybody's number
  if (text[end - 1] === SPOKEN_DAY_MARK) return undefined
  // 28日全省普降大雨 opens its clause
  if (led && figures && /^\p{Script=Han}/u.test(behind)) return 'told'
  if (GOES_ON.test(behind) && (led || DAY_BEFORE.test(before))) return 'told'
  return undefined
}

/** 请于20日前, 须在10日前: a day by which something is done; 20日前 alone may be twenty days ago. */
const DEADLINE_BEFORE = lazyPattern(() => `(?:${anyOf('date/before-deadline')})$`)

/** The sense of a day behind which 前 stands. */
export function senseOfDeadline(text: string, start: number, written: string): DaySense {
  const before = charsBefore(text, start, BEFORE)
  return /^[0-9]/u.test(written) && DEADLINE_BEFORE.test(before) ? 'told' : undefined
}

const COUNTS_BEFORE_DAYS = lazyPattern(() => `(?:${anyOf('date/counts-before-days')}|(?<!超)过)$`)

/** 日 behind a number counts days where a word says so: 15日内, 公示7日, 30日后. */
export function isLengthOfDays(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + BEHIND)
  if (LENGTH_BEHIND.test(behind)) return !/[年月第]$/u.test(charsBefore(text, start, 1))
  const before = charsBefore(text, start, BEFORE)
  return LENGTH_BEFORE.test(before) && !COUNTS_BEFORE_DAYS.test(before)
}

/** A line that holds the day and nothing else says nothing about its month. */
const isAlone = (text: string, start: number, end: number) =>
  isLineEnd(text.charAt(start - 1)) && isLineEnd(text.charAt(end))
const isLineEnd = (char: string) => char === '' || char === '\n'

/** Who speaks on the day: its month is that of the document, not of a date told before it. */
const BY_SPEAKER = lazyPattern(() => `^(?:${anyOf('date/speakers-verb')})`)
const ENDS_OUTLET = lazyPattern(() => `(?:${anyOf('date/ends-outlet')}|[\\n，。（]|^)[^，。；、\\n]{0,8}$`)

export function isSpeakersDay(text: string, start: number, end: number): boolean {
  return BY_SPEAKER.test(text.slice(end, end + 3)) && ENDS_OUTLET.test(charsBefore(text, start, 9))
}
