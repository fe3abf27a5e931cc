/** Reads what a number and a unit of time say: 两个月, 3至5年, 一年零六个月. */

import {
  COUNTER,
  DAY_COUNTED,
  HALF_MARK,
  HOUR_MARK,
  MINUTE_MARK,
  MONTH_MARK,
  POINT_MARK,
  SECOND_MARK,
  WEEK,
  WEEK_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { digitsOf, TO } from '../../numeral/calendar.js'
import { COUNTS, HUNDRED, ODD_MARKS, ONES, SEVERAL_MARKS, TEN, ZEROS } from '../../numeral/characters.js'
import { type Numeral, readNumeral } from '../../numeral/parse.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { endOf } from './beside.js'
import { isoDuration, joinDurations, roughDays } from './length.js'
import { NUMBER_AND_UNIT } from './length-units.js'
import type { DateMod } from './schema.js'

const SMALLER = lazyPattern(
  () =>
    `[${charactersOf('date/joins-smaller-unit')}]?([0-9]{1,3}|[${COUNTS}]{1,3})(?:${COUNTER}(${MONTH_MARK}|${anyOf('date/unit-counted-apart')})|(${anyOf('date/smaller-unit')}|${HOUR_MARK}(?![${charactersOf('date/after-shi-in-word')}])|${MINUTE_MARK}(?!${anyOf('date/after-minute-in-word')})))`,
  'uy',
)
/** 8天20时: an hour of a length ends its clause or has its minutes behind it. */
const HOURS_END = new RegExp(`^(?:[，。；、）]|$|[0-9]{1,2}${MINUTE_MARK})`, 'u')
const NIGHTS = lazyPattern(() => `^([0-9]{1,2}|[${COUNTS}]{1,2})(?:${anyOf('date/night')})`)
/** The units of lengths, from the largest. */
const RANK = `${YEAR_MARK}${MONTH_MARK}${WEEK_MARK}${DAY_COUNTED}${HOUR_MARK}${MINUTE_MARK}${SECOND_MARK}`
const RANK_OF: Readonly<Record<string, string>> = {
  小时: HOUR_MARK,
  钟头: HOUR_MARK,
  星期: WEEK_MARK,
  礼拜: WEEK_MARK,
  分钟: MINUTE_MARK,
}
const UNIT_OF: Readonly<Record<string, string>> = { 分: '分钟', 时: '小时' }
/** So many make the next larger unit. */
const FILLS: Readonly<Record<string, number>> = { 月: 12, 星: 5, 天: 31, 小: 24 }

/** What a number and its unit say: `value` null for a range, whose ends are `min` and `max`. */
export interface ReadLength {
  readonly end: number
  readonly value: string | null
  readonly min?: string
  readonly max?: string
  readonly mod?: DateMod
  readonly unit: string
}

const IS_RANGE = lazyPattern(() => `[${charactersOf('date/from-to')}—~-]`)
const IS_ODD = new RegExp(`[${ODD_MARKS}]`, 'u')
const IS_OPEN = new RegExp(`[${TEN}0-9]${SEVERAL_MARKS[0]}`, 'u')
const SPAN = lazyPattern(
  () =>
    `^([0-9.,]+|[${HUNDRED}${COUNTS}]+)(?:${COUNTER}?(?:${anyOf('date/unit-of-span')})?)?[${charactersOf('date/from-to')}—~-]{1,2}([0-9.]+|[${HUNDRED}${COUNTS}]+)`,
)

/** Both ends of 3至6个月, 两三年, 十几天, in the unit of the second. */
function spanOf(number: string, numeral: Numeral, unit: string): { min?: string; max?: string } {
  const written = SPAN.exec(number)
  const count = (text: string) => readNumeral(text, 0)?.value ?? Number.NaN
  const [low, high] = written
    ? [count(written[1]!), count(written[2]!)]
    : [numeral.min ?? Number.NaN, numeral.max ?? Number.NaN]
  const [min, max] = [isoDuration(low, unit, false), isoDuration(high, unit, false)]
  return low < high && min !== null && max !== null ? { min, max } : {}
}

const FRACTION = lazyPattern(() => `${POINT_MARK}([${ONES}${ZEROS}]{1,4})`, 'uy')

/** The numeral at `at`; 两点五 is one with its fraction. */
function readNumber(text: string, at: number): Numeral | undefined {
  const whole = readNumeral(text, at)
  if (whole?.value === null || whole?.value === undefined) return whole
  const fraction = matchAt(FRACTION, text, whole.end)?.[1]
  if (fraction === undefined) return whole
  const value = Number(`${whole.value}.${digitsOf(fraction)}`)
  return { ...whole, value, end: FRACTION.regexp.lastIndex }
}

const HALF_OR_ODD = lazyPattern(
  () =>
    `^(?:(${HALF_MARK}(?!${YEAR_MARK}|${COUNTER}|${MONTH_MARK}|${DAY_COUNTED}|${anyOf('date/years-in-old-writing')}))|(${ODD_MARKS[0]}(?!${anyOf('date/counted-after-odd')})))`,
)

/** Reasons for which a numeral counts no units of time. */
const GUARDS = defineGuards<[text: string, at: number, numeral: Numeral, number: string]>(
  'date/counted-units',
  [
    {
      id: 'figure-of-speech',
      example: '千年古镇',
      because: '百年 and 千年 are figures of speech; 百余年 and 近百年 are lengths',
      unless: (text, at, { bare, mod }) => bare && mod === undefined && !NEARLY.test(text.charAt(at - 1)),
    },
    {
      id: 'row-of-digits',
      example: '二三五年',
      because: 'a row of Chinese digits is a number of its own: a year, a telephone',
      unless: (_text, _at, { string }, number) => string && !/^[0-9]/u.test(number),
    },
  ],
  (_, at) => at,
)
const NEARLY = lazyPattern(() => `[${charactersOf('date/nearly')}]`)

/** What the numeral at `at` and the unit behind it say; `value` null for 几十年, 两三年, 3至5年. */
export function readLength(text: string, at: number): ReadLength | null {
  const match = matchAt(NUMBER_AND_UNIT, text, at)
  if (!match) return null
  const { middle, counted, plain } = match.groups!
  const unit = counted ?? plain!
  const numeral = readNumber(text, at)
  if (!numeral || numeral.end > at + match[0].length) return null
  let end = at + match[0].length
  const number = match[0].slice(0, match[0].length - unit.length)
  const ranged = IS_RANGE.test(number)
  if (refusedBy(GUARDS, text, at, numeral, number)) return null
  let more = numeral.mod === 'more' || middle === ODD_MARKS[0] || IS_ODD.test(number)
  const open = numeral.value === null || ranged || IS_OPEN.test(number)
  let value = open ? null : isoDuration(numeral.value!, unit, middle === HALF_MARK)
  // a range that runs backwards is none: 5至3年
  const span = open ? spanOf(number, numeral, unit) : {}
  if (ranged && span.min === undefined) return null
  const rest = HALF_OR_ODD.exec(text.slice(end, end + 2))
  if (rest?.[1] && numeral.value !== null && middle === undefined) {
    value = isoDuration(numeral.value, unit, true)
    end += 1
  } else if (rest?.[2]) {
    more = true
    end += 1
  }
  if (value !== null && !more) {
    let last = unit
    for (let smaller = readSmaller(text, end, last); smaller; smaller = readSmaller(text, end, last)) {
      value = joinDurations(value, smaller.value)
      end = smaller.end
      last = smaller.unit
    }
  }
  // 两天两夜 are two days
  const nights = unit === DAY_COUNTED ? NIGHTS.exec(text.slice(end, end + 4)) : null
  if (nights?.[1] === number.trim()) end += nights[0].length
  const mod: DateMod | undefined = value === null ? undefined : more ? 'more' : (numeral.mod ?? undefined)
  return { end, value, ...span, ...(mod ? { mod } : {}), unit }
}

/** Reasons for which a smaller unit is none of the length before it. */
const SMALLER_GUARDS = defineGuards<[text: string, match: RegExpExecArray, unit: string]>(
  'date/smaller-unit',
  [
    {
      id: 'hour-of-day',
      example: '等候3天20时开始',
      because: 'an hour of the day, unless it ends its clause or has minutes: 8天20时',
      unless: (text, match, unit) =>
        match[3] === HOUR_MARK &&
        (unit !== DAY_COUNTED || !HOURS_END.test(text.slice(endOf(match), endOf(match) + 3))),
    },
    {
      id: 'days-of-week',
      example: '一周7天',
      because: 'how many days a week has: 一周7天 are two, 一个星期又三天 is one',
      unless: (_, match, unit) => OF_WEEKS.test(unit) && match[3] === DAY_COUNTED && !JOINED.test(match[0]),
    },
  ],
  (_, { index }) => index,
)
const OF_WEEKS = new RegExp(`^${WEEK}`, 'u')
const JOINED = lazyPattern(() => `^[${charactersOf('date/joins-smaller-unit')}]`)

/** The smaller unit of 一年零六个月, 1小时30分钟. */
function readSmaller(
  text: string,
  at: number,
  unit: string,
): { end: number; value: string; unit: string } | undefined {
  const match = matchAt(SMALLER, text, at)
  if (!match) return undefined
  const word = match[2] ?? match[3]!
  const rank = (w: string) => RANK.indexOf(RANK_OF[w] ?? w[0]!)
  // 两天又一个月: 又 joins whatever stands behind it
  const joins = match[0].startsWith('又') && rank(word) >= 0 && rank(word) !== rank(unit)
  if (rank(unit) < 0 || (rank(word) <= rank(unit) && !joins)) return undefined
  const end = at + match[0].length
  if (refusedBy(SMALLER_GUARDS, text, match, unit)) return undefined
  const count = readNumeral(match[1]!, 0)?.value
  // 365天24小时 are two: a smaller unit does not fill a larger one
  if ((count ?? 0) >= (FILLS[word[0]!] ?? 60)) return undefined
  const value =
    count === null || count === undefined ? null : isoDuration(count, UNIT_OF[word] ?? word, false)
  return value === null ? undefined : { end, value, unit: word }
}

const TO_UPPER = new RegExp(TO, 'uy')
/** 三年以上七年以下: the law's way to tell a range. */
const included = () => `(?:（${anyOf('date/including')}）)?`
const AT_LEAST = lazyPattern(() => `(?:${included()}(?:${anyOf('date/at-least')}))[、，]?`, 'uy')
const AT_MOST = lazyPattern(() => `${included()}(?:${anyOf('date/at-most')})`, 'uy')
const HALF_UNIT = lazyPattern(
  () => `${HALF_MARK}${COUNTER}?(${YEAR_MARK}|${MONTH_MARK}|${DAY_COUNTED}|${anyOf('date/hour-as-length')})`,
  'uy',
)

/** A length, or 半年 and its like. */
function readAnyLength(text: string, at: number): { end: number; value: string | null } | null {
  const half = matchAt(HALF_UNIT, text, at)
  return half ? { end: at + half[0].length, value: isoDuration(0, half[1]!, true) } : readLength(text, at)
}

/** The end of a range whose ends have their own units: 3年至5年, 三个月到半年, 三年以上七年以下. */
export function readUpper(
  text: string,
  low: ReadLength,
): { end: number; min: string; max: string } | undefined {
  if (low.value === null || low.mod) return undefined
  for (const [connector, close] of [[TO_UPPER], [AT_LEAST, AT_MOST]] as const) {
    const joined = matchAt(connector!, text, low.end)
    if (!joined) continue
    const high = readAnyLength(text, low.end + joined[0].length)
    if (!high?.value || !(roughDays(low.value) < roughDays(high.value))) continue
    if (!close) return { end: high.end, min: low.value, max: high.value }
    const closing = matchAt(close, text, high.end)
    if (closing) return { end: high.end + closing[0].length, min: low.value, max: high.value }
  }
  return undefined
}
