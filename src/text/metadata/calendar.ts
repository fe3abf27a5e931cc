/** Calendar dates as they stand in the head of a document, in Arabic or Chinese numerals. */

import { exists } from '../../calendar/gregorian.js'
import {
  DAY_MARKS,
  HOUR_MARK,
  MINUTE_MARK,
  MONTH_MARK,
  POINT_MARK,
  WEEK,
  WEEK_NAMES,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { WEEKDAYS } from '../../calendar/weeks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { digitsOf, figuresOf, ROW_DIGIT } from '../../numeral/calendar.js'
import { CENTURY_ONES, NINE, ONES, TEN, ZEROS } from '../../numeral/characters.js'

/** A date read in a text. */
export interface HeadDate {
  /** EDTF: `2018`, `2018-01`, `2018-01-10` or `2018-01-10T11:09:05`. */
  readonly value: string
  /** Offset in the text it was read in. */
  readonly start: number
  readonly end: number
  /** Whether 星期三 stands behind it, as on the clock of a page and in the head of a newspaper. */
  readonly hasWeekday: boolean
}

const SMALL = `[${ONES}${TEN}]{1,3}`

const DATE = new RegExp(
  [
    `(?<y>(?:18|19|20)\\d ?\\d|${ROW_DIGIT}{4}) ?${YEAR_MARK} ?(?<m>\\d{1,2}|${SMALL}) ?${MONTH_MARK}(?: ?(?<d>\\d{1,2}|${SMALL}) ?[${DAY_MARKS}])?`,
    '(?<!\\d)(?<y2>(?:19|20)\\d{2}) ?(?<sep>[-/.]) ?(?<m2>\\d{1,2}) ?\\k<sep> ?(?<d2>\\d{1,2})(?:(?!\\d)|(?=\\d{2}:\\d{2}))',
    '(?<!\\d)(?<y3>(?:19|20)\\d{2})(?<m3>[01]\\d)(?<d3>[0-3]\\d)(?!\\d)',
  ].join('|'),
  'gu',
)
/** 08:30, 08:30:15, 8时30分; a weekday may stand before it. */
const CLOCK = lazyPattern(
  () =>
    `(?:[\\s(（]{0,3}(?:${WEEK_NAMES.slice(0, 2).join('|')})[${WEEKDAYS}][)）]?)?[\\sT,，|]{0,3}(\\d{1,2})(?:[:：](\\d{2})(?:[:：](\\d{2}))?(?!\\d)|[${HOUR_MARK}${POINT_MARK}](\\d{2})${MINUTE_MARK})`,
  'uy',
)
const WEEKDAY = lazyPattern(() => `[\\s(（]{0,3}${WEEK}[${WEEKDAYS}]`, 'uy')

const readNumber = (text: string) => figuresOf(text.replace(/ /gu, ''))

const two = (n: number) => String(n).padStart(2, '0')

/** Without a month or a year in digits there is no date: most lines of a text have neither, and are looked at often. */
const IN_DIGITS = /(?:19|20)\d{2}/u
const mayHoldDate = (text: string) => text.includes(MONTH_MARK) || IN_DIGITS.test(text)

/** All dates of `text` that exist on the calendar, in order. Meant for heads: a few hundred characters. */
export function findDates(text: string): HeadDate[] {
  const found: HeadDate[] = []
  if (!mayHoldDate(text)) return found
  for (const match of text.matchAll(DATE)) {
    const g = match.groups as Record<string, string | undefined>
    const year = readNumber(g.y ?? g.y2 ?? g.y3 ?? '')
    const month = readNumber(g.m ?? g.m2 ?? g.m3 ?? '')
    const dayText = g.d ?? g.d2 ?? g.d3
    const day = dayText === undefined ? undefined : readNumber(dayText)
    if (year < 1900 || year > 2099 || !exists(month, day, year)) continue
    let end = match.index + match[0].length
    let value = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
    const clock = day === undefined ? null : matchAt(CLOCK, text, end)
    const clockEnd = end + (clock?.[0].length ?? 0)
    const minute = clock?.[2] ?? clock?.[4]
    const isMidnight = Number(clock?.[1]) + Number(minute) + Number(clock?.[3] ?? 0) === 0
    if (clock && isMidnight) end = clockEnd
    else if (clock && Number(clock[1]) < 24 && Number(minute) < 60 && !(Number(clock[3]) > 59)) {
      value += `T${two(Number(clock[1]))}:${minute}${clock[3] ? `:${clock[3]}` : ''}`
      end = clockEnd
    }
    const weekday = matchAt(WEEKDAY, text, match.index + match[0].length)
    found.push({ value, start: match.index, end, hasWeekday: weekday !== null })
  }
  return found
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu
const CHINESE_YEAR = new RegExp(
  `[${CENTURY_ONES}][${NINE}${ZEROS}][${ZEROS}${ONES}]{2}(?=${YEAR_MARK})`,
  'gu',
)
/** Years in Arabic or Chinese numerals, in order. */
export function yearsIn(text: string): number[] {
  const chinese = text.replaceAll(' ', '').replace(CHINESE_YEAR, digitsOf)
  return [...chinese.matchAll(YEAR)].map((m) => Number(m[1])).filter((y) => y >= 1949 && y < 2060)
}

/** Hours that the clocks of China are ahead of UTC. */
const CHINA = 8 * 3600_000

/** A moment (milliseconds of Unix time) as the clocks of China show it, or undefined outside 1990 to 2099. */
export function stampOfMoment(moment: number): string | undefined {
  if (!(moment > Date.UTC(1990, 0) && moment < Date.UTC(2100, 0))) return undefined
  return new Date(moment + CHINA).toISOString().slice(0, 19)
}

/**
 * The date in a field made for programs: `2020-05-20T03:09:05Z` (told in the time of China), `2020-05-20 11:09`, seconds or
 * milliseconds of Unix time; undefined if it holds none, or only a year.
 */
export function findStamp(value: string): string | undefined {
  const text = value.trim()
  if (/^(?:\d{10}|\d{13})$/u.test(text)) return stampOfMoment(Number(text) * (text.length === 10 ? 1000 : 1))
  // 20200520110905
  const run = /^((?:19|20)\d{6})(\d{2})(\d{2})(\d{2})?$/u.exec(text)
  const [first] = findDates(run ? `${run[1]} ${run[2]}:${run[3]}${run[4] ? `:${run[4]}` : ''}` : text)
  if (!first) return /^[A-Z][a-z]{2}, \d/u.test(text) ? stampOfMoment(Date.parse(text)) : undefined
  if (first.start > 12) return undefined
  const zone = /^(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})/u.exec(text.slice(first.end))?.[1]
  if (zone === undefined || !first.value.includes('T')) return first.value
  const moment = Date.parse(`${first.value}${zone.replace(/^(...)(\d\d)$/u, '$1:$2')}`)
  const told = stampOfMoment(moment)
  return told?.slice(0, first.value.length) ?? first.value
}
