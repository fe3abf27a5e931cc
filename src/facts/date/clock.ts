/** Reads a time of day. */

import * as z from 'zod'
import cuesText from '../../../dict/clock-cues.tsv'
import {
  HALF_MARK,
  HOUR_MARK,
  HOUR_MARKS,
  MINUTE_MARK,
  POINT_MARK,
  SECOND_MARK,
} from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { numberOf, TO } from '../../numeral/calendar.js'
import {
  CENTURY_ONES,
  COUNTING_TWO,
  COUNTS,
  FIRST_FOUR,
  ONE,
  ONES,
  PLAIN_ZEROS,
  TEN,
  THREE,
  TWO,
  ZEROS,
} from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { lengthOfAbout } from './about.js'
import { dateBoundBefore } from './date-bounds.js'
import { DAYTIMES, hourOf } from './daytimes.js'

/** `T10:30`, and the offset behind it. */
export interface ReadClock {
  readonly value: string
  readonly end: number
  /** 今天大约10点: a word of about stands before the hour. */
  readonly about?: true
}

/** What a point of the calendar has of its clock. */
export const clockOf = ({ value, about }: ReadClock) => ({
  clock: value,
  ...(about ? { about } : {}),
})

const LONE_ZERO = new RegExp(`^[${PLAIN_ZEROS}]$`, 'u')
const LEADING_ZERO = new RegExp(`^[${PLAIN_ZEROS}]`, 'u')
const HOUR = `(2[0-4]|1[0-9]|0?[0-9]|${TWO}${TEN}[${FIRST_FOUR}]?|${TEN}[${ONES}]?|[${COUNTING_TWO}${ONES}${ZEROS}])`
/** Tens of minutes: 十 to 五十. */
const TENS = `[${ONES.slice(1, 5)}]?${TEN}[${ONES}]?`
const MINUTE = `([0-5]?[0-9]|[${PLAIN_ZEROS}][0-9]|${TENS}|[${PLAIN_ZEROS}][${ONES}]|[${ONES}])`
const DAYTIME = `(${alternation(Object.keys(DAYTIMES))})`
/** Minutes without 分 behind a word for the time of day: 下午三点十五, 上午9点30. */
const BARE_MINUTE = () =>
  `(?:${TENS}|[${PLAIN_ZEROS}][${ONES}]|[0-5][0-9])(?![0-9.%${charactersOf('date/after-bare-minute')}])`
/** 10点30分, 10时半, 下午4点, 8时整, 9点一刻, 3点零5分. */
const SPOKEN = lazyPattern(
  () =>
    ` ?${DAYTIME}? ?(?<![0-9.](?=[0-9]))${HOUR}[${HOUR_MARKS}](?:${anyOf('date/o-clock')}|(${HALF_MARK})(?:${MINUTE}${SECOND_MARK})?|${anyOf('date/sharp')}(?!${anyOf('date/after-zheng')})|${anyOf('date/exactly')}(?!${anyOf('date/after-zheng-sharp')})|([${ONE}${THREE}13])${anyOf('date/quarter-of-hour')}(?!${anyOf('date/o-clock')})|${MINUTE}${MINUTE_MARK}(?!${anyOf('date/after-minute-in-word')})(?:${MINUTE}${SECOND_MARK})?|(${BARE_MINUTE()}))?`,
  'uy',
)
/** 10:30, 11:09:05; also with T before it. */
const DIGITAL = new RegExp(
  `(?:T| {0,2})${DAYTIME}? ?([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?:[:：]([0-5][0-9])(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?)?(?![0-9:：]|\\.[0-9])`,
  'uy',
)
/** The first hour of 上午9至11时, whose 时 stands behind the second. */
const SHARED_HOUR = lazyPattern(
  () =>
    ` ?${DAYTIME} ?${HOUR}(?=${TO}(?:${HOUR})[${HOUR_MARKS}])|(?<figures>2[0-4]|1[0-9]|0?[0-9])(?=${TO}(?:2[0-4]|1[0-9]|0?[0-9])${HOUR_MARK}(?!${anyOf('date/after-hour-in-name')}))`,
  'uy',
)
/** Behind 8点 without minutes: what shows that a time is meant, and not 8点建议. */
const AFTER_BARE = lazyPattern(
  () => `${anyOf('date/bounds-bare-hour')}|[，。；、）\\s—${charactersOf('date/joins-bare-hour')}-]|$`,
  'uy',
)
/** What counts in points (点) before a number: 上涨3点, 为50点. */
const POINTS_BEFORE = lazyPattern(() => `[${charactersOf('date/before-points')}]$`)
/** 大约十点 ends its clause, or is bounded: 大约10点以后. */
const COUNTS_BEFORE = lazyPattern(() => `[${charactersOf('date/before-points-about')}]$`)
const AFTER_ABOUT = lazyPattern(() => `(?:${anyOf('date/bounds-about-hour')}|[，。；、）]|$)`, 'uy')

const PLAIN_HOUR = new RegExp(`^(?:[0-9]{1,2}|[${PLAIN_ZEROS}]|${TEN}[${CENTURY_ONES}]?)$`, 'u')

/** An hour that needs no word beside it: in digits, or a Chinese one that is no count (零点, 十二点; not 三点). */
function isPlainHour(text: string, at: number, hour: string, end: number): boolean {
  // 三点至五点
  if (matchAt(HOUR_BEHIND, text, end)) return !POINTS_BEFORE.test(charsBefore(text, at, 1))
  const bound = dateBoundBefore(text, at)
  if (bound) return /^[0-9]/u.test(hour)
  const about = lengthOfAbout(text, at)
  if (about > 0) {
    return matchAt(AFTER_ABOUT, text, end) !== null && !COUNTS_BEFORE.test(text.charAt(at - about - 1))
  }
  return PLAIN_HOUR.test(hour) && !POINTS_BEFORE.test(charsBefore(text, at, 1))
}
const HOUR_BEHIND = lazyPattern(
  () => `${TO}${HOUR}[${HOUR_MARKS}](?!${anyOf('date/after-hour-in-name')})`,
  'uy',
)
const pad = (n: number) => String(n).padStart(2, '0')

function clockText(
  daytime: string | undefined,
  hour: number,
  minute: number,
  second?: number,
): string | undefined {
  const h = hourOf(daytime === undefined ? undefined : DAYTIMES[daytime], hour)
  if (h > 24 || (h === 24 && (minute > 0 || (second ?? 0) > 0)) || minute > 59) return undefined
  return `T${pad(h)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`
}

const cues = lazyTable(
  'clock-cues.tsv',
  cuesText,
  z.object({ word: z.string().min(1), side: z.enum(['before', 'behind']) }),
)()
const cueWords = (side: 'before' | 'behind') =>
  alternation(cues.filter((c) => c.side === side).map((c) => c.word))

/** Behind 8:30: another such time, 之前, or what begins or ends then; what shows that it is no score or ratio. */
const AFTER_DIGITAL = lazyPattern(
  () =>
    ` ?(?:(?:（${anyOf('date/including')}[^）\\n]{0,4}）)?(?:${anyOf('date/up-to', 'date/from-then', 'date/after')})(?![${charactersOf('date/after-side-in-word')}])|${cueWords('behind')}|(?:${anyOf('date/from-to')}|[-—~]{1,2}) ?(?:${anyOf('date/next-day')})?(?:${alternation(Object.keys(DAYTIMES))})?[0-2]?[0-9][:：][0-5][0-9](?![0-9:：.]))`,
  'uy',
)
const BEFORE_DIGITAL = new RegExp(`(?:${cueWords('before')})$`, 'u')
const LONGEST_CUE = 3

/** A line or cell that holds the time and nothing else. */
const isWholeLine = (text: string, start: number, end: number) =>
  isLineEnd(text.charAt(start - 1)) && isLineEnd(text.charAt(end))
const isLineEnd = (char: string) => char === '' || char === '\n'

function isClockAlone(text: string, start: number, end: number): boolean {
  return (
    matchAt(AFTER_DIGITAL, text, end) !== null ||
    BEFORE_DIGITAL.test(charsBefore(text, start, LONGEST_CUE)) ||
    dateBoundBefore(text, start) !== undefined ||
    isWholeLine(text, start, end)
  )
}

/** The first hour of 上午9至11时, with the word for the time of day. */
export function readSharedHour(text: string, at: number): ReadClock | undefined {
  const match = matchAt(SHARED_HOUR, text, at)
  if (!match) return undefined
  const hour = match.groups!.figures ?? match[2]!.replace(COUNTING_TWO, '二')
  const value = clockText(match[1], numberOf(hour), 0)
  return value === undefined ? undefined : { value, end: at + match[0].length }
}

const CHINESE_FIGURE = lazyPattern(() => `[${COUNTS}${ZEROS}]`)

/**
 * The end of an interval that began at `first`: 下午2时至5时 ends at 17:00.
 * Without a word for its own time of day, an hour before the first is of the afternoon too.
 */
export function readClockAfter(text: string, at: number, first: string): ReadClock | undefined {
  const read = readClock(text, at, { second: true })
  if (!read || first < 'T12' || read.value >= first || read.value >= 'T12') return read
  if (/[\p{Script=Han}]/u.test(text.charAt(at)) && !CHINESE_FIGURE.test(text.charAt(at))) return read
  const value = `T${Number(read.value.slice(1, 3)) + 12}${read.value.slice(3)}`
  return value > first ? { value, end: read.end } : read
}

const ABOUT_AFTER_DATE = lazyPattern(() => ` ?(?:${anyOf('date/about')})`, 'uy')

/** The time of day behind a date; a word of about may stand between. */
export function readClockOfDay(text: string, at: number, told?: string): ReadClock | undefined {
  const about = matchAt(ABOUT_AFTER_DATE, text, at)
  // 3月15日0—24时
  if (!about) return readSharedHour(text, at) ?? readClock(text, at, { told })
  const clock = readClock(text, at + about[0].length, { told })
  return clock ? { ...clock, about: true } : undefined
}

interface BareHour {
  readonly text: string
  readonly at: number
  readonly end: number
  /** Its figures, and the whole surface. */
  readonly hour: string
  readonly all: string
  /** After a date, or as the second end of an interval. */
  readonly dated: boolean
  readonly second: boolean | undefined
}
const isBounded = ({ text, end }: BareHour) => matchAt(AFTER_BARE, text, end) !== null

/** Reasons for which an hour without minutes is no time of day. */
const BARE_HOURS = defineGuards<[hour: BareHour]>(
  'date/bare-hour',
  [
    {
      id: 'points',
      example: '上涨3点，',
      because: 'points, or a count: without a date only a plain hour is one',
      unless: ({ dated, text, at, hour, end }) => !dated && !isPlainHour(text, at, hour, end),
    },
    {
      id: 'goes-on',
      example: '8点建议',
      because: 'no pause or bound after it shows that a time is meant: 8点建议',
      unless: (h) => !h.dated && !isBounded(h),
    },
    {
      id: 'items',
      example: '5月8日三点建议',
      because: 'what is counted in points comes after it: 5月8日三点建议',
      unless: (h) => h.dated && !h.second && h.all.endsWith(POINT_MARK) && !isBounded(h),
    },
  ],
  ({ at }) => at,
)

const FULL_HOUR = lazyPattern(() => `[${charactersOf('date/ends-full-hour')}]$`)

/** What stands before a time of day. */
interface Surroundings {
  /** Whether a date: there an hour alone will do. */
  readonly dated?: boolean
  /** A word for the time of day: 昨晚|8时. */
  readonly told?: string | undefined
  /** Whether another time. */
  readonly second?: boolean
}

/**
 * The time of day at `at`. Behind a date or a word for the time of day an hour alone will do; elsewhere minutes, 半, 整
 * or 钟 must show that 点 or 时 means the clock.
 */
export function readClock(
  text: string,
  at: number,
  { dated = true, told, second }: Surroundings = {},
): ReadClock | undefined {
  const digital = matchAt(DIGITAL, text, at)
  if (digital && (dated || digital[1] || digital[4] || isClockAlone(text, at, at + digital[0].length))) {
    const [, daytime = told, hour, minute, seconds] = digital
    const value = clockText(
      daytime,
      Number(hour),
      Number(minute),
      seconds === undefined ? undefined : Number(seconds),
    )
    return value === undefined ? undefined : { value, end: at + digital[0].length }
  }
  const spoken = matchAt(SPOKEN, text, at)
  if (!spoken) return undefined
  const [, daytime = told, hourText, half, halfSecond, quarter, , minuteSecond, bareMinute] = spoken
  const bare = bareMinute !== undefined && (daytime !== undefined || dated || LEADING_ZERO.test(bareMinute))
  // 三点十五 without a word before it may be three points
  const all = bareMinute === undefined || bare ? spoken[0] : spoken[0].slice(0, -bareMinute.length)
  const minuteText = spoken[6] ?? (bare ? bareMinute : undefined)
  const secondText = halfSecond ?? minuteSecond
  const end = at + all.length
  const fine = half ?? quarter ?? minuteText ?? (FULL_HOUR.test(all) ? '0' : undefined)
  if (!daytime && fine === undefined) {
    const hour = { text, at, end, hour: hourText!, dated, second, all }
    if (refusedBy(BARE_HOURS, hour)) return undefined
  }
  const hour = numberOf(hourText!.replace(COUNTING_TWO, TWO).replace(LONE_ZERO, '0'))
  const minute = half
    ? 30
    : quarter
      ? quarter === ONE || quarter === '1'
        ? 15
        : 45
      : minuteText
        ? numberOf(minuteText.replace(LEADING_ZERO, ''))
        : 0
  const value = clockText(daytime, hour, minute, secondText === undefined ? undefined : numberOf(secondText))
  return value === undefined ? undefined : { value, end }
}
