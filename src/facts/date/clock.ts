/** Reads a time of day. */
import * as z from 'zod'
import cuesText from '../../../dict/clock-cues.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { numberOf, TO } from '../../numeral/calendar.js'
import { lengthOfAbout } from './about.js'
import { dateBoundBefore } from './date-bounds.js'

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

const HOUR = '(2[0-4]|1[0-9]|0?[0-9]|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九])'
const MINUTE =
  '([0-5]?[0-9]|[〇零][0-9]|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[一二三四五六七八九])'

/** What an hour told in twelve comes to by the words before it. */
type Daytime = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'
export const DAYTIMES: Readonly<Record<string, Daytime>> = {
  凌晨: 'night',
  清晨: 'morning',
  早晨: 'morning',
  早上: 'morning',
  早间: 'morning',
  上午: 'morning',
  中午: 'noon',
  正午: 'noon',
  午后: 'afternoon',
  下午: 'afternoon',
  傍晚: 'afternoon',
  晚上: 'evening',
  夜晚: 'evening',
  晚间: 'evening',
  当晚: 'evening',
  今晚: 'evening',
  昨晚: 'evening',
  明晚: 'evening',
  夜间: 'night',
  夜里: 'night',
  深夜: 'night',
  半夜: 'night',
  午夜: 'night',
  早: 'morning',
  晚: 'evening',
}
const DAYTIME = `(${alternation(Object.keys(DAYTIMES))})`
/** Minutes without 分 behind a word for the time of day: 下午三点十五, 上午9点30. */
const BARE_MINUTE =
  '(?:[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[0-5][0-9])(?![0-9.%分个名人点时至到])'
/** 10点30分, 10时半, 下午4点, 8时整, 9点一刻, 3点零5分. */
const SPOKEN = new RegExp(
  ` ?${DAYTIME}? ?(?<![0-9.](?=[0-9]))${HOUR}[点时](?:钟|(半)(?:${MINUTE}秒)?|整(?![治顿改合理个体])|正(?![式常在确是好值如当])|([一三13])刻(?!钟)|${MINUTE}分(?!别|钟|之)(?:${MINUTE}秒)?|(${BARE_MINUTE}))?`,
  'uy',
)
/** 10:30, 11:09:05; also with T before it. */
const DIGITAL = new RegExp(
  `(?:T| {0,2})${DAYTIME}? ?([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?:[:：]([0-5][0-9])(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?)?(?![0-9:：]|\\.[0-9])`,
  'uy',
)
/** The first hour of 上午9至11时, whose 时 stands behind the second. */
const SHARED_HOUR = new RegExp(
  ` ?${DAYTIME} ?${HOUR}(?=${TO}(?:${HOUR})[点时])|(?<figures>2[0-4]|1[0-9]|0?[0-9])(?=${TO}(?:2[0-4]|1[0-9]|0?[0-9])时(?![段代辰期刻长]))`,
  'uy',
)
/** Behind 8点 without minutes: what shows that a time is meant, and not 8点建议. */
const AFTER_BARE = /[，。；、）\s至到和与前后许起—-]|[之以][前后]|之间|左右|开|$/uy
/** What counts in points (点) before a number: 上涨3点, 为50点. */
const POINTS_BEFORE = /[为涨跌升降高低达报近约过百第]$/u
/** 大约十点 ends its clause, or is bounded: 大约10点以后. */
const COUNTS_BEFORE = /[为涨跌升降高低达报了过续]$/u
const AFTER_ABOUT = /(?:[之以][前后]|左右|许|[，。；、）]|$)/uy

/** An hour that needs no word beside it: in digits, or a Chinese one that is no count (零点, 十二点; not 三点). */
function isPlainHour(text: string, at: number, hour: string, end: number): boolean {
  // 三点至五点
  HOUR_BEHIND.lastIndex = end
  if (HOUR_BEHIND.test(text)) return !POINTS_BEFORE.test(text.slice(Math.max(0, at - 1), at))
  const bound = dateBoundBefore(text, at)
  if (bound) return /^[0-9]/u.test(hour)
  const about = lengthOfAbout(text, at)
  if (about > 0) {
    AFTER_ABOUT.lastIndex = end
    return AFTER_ABOUT.test(text) && !COUNTS_BEFORE.test(text.charAt(at - about - 1))
  }
  return (
    /^(?:[0-9]{1,2}|[零〇]|十[一二]?)$/u.test(hour) &&
    !POINTS_BEFORE.test(text.slice(Math.max(0, at - 1), at))
  )
}
const HOUR_BEHIND = new RegExp(`${TO}${HOUR}[点时](?![段代辰期刻长])`, 'uy')
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

/** 下午3时 is 15, 晚8时 is 20, 夜里2时 stays, 晚上12点 is 24. */
function hourOf(daytime: Daytime | undefined, hour: number): number {
  switch (daytime) {
    case 'afternoon':
      return hour >= 1 && hour < 12 ? hour + 12 : hour
    case 'evening':
      return hour >= 5 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour
    case 'night':
      return hour >= 6 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour
    case 'noon':
      return hour >= 1 && hour <= 2 ? hour + 12 : hour
    default:
      return hour
  }
}

const cues = lazyTable(
  'clock-cues.tsv',
  cuesText,
  z.object({ word: z.string().min(1), side: z.enum(['before', 'behind']) }),
)()
const cueWords = (side: 'before' | 'behind') =>
  alternation(cues.filter((c) => c.side === side).map((c) => c.word))

/** Behind 8:30: another such time, 之前, or what begins or ends then; what shows that it is no score or ratio. */
const AFTER_DIGITAL = new RegExp(
  ` ?(?:(?:（含[^）\\n]{0,4}）)?[之以]?[前后](?![期者])|${cueWords('behind')}|(?:至|到|[-—~]{1,2}) ?(?:次日|翌日|第二天)?(?:${alternation(Object.keys(DAYTIMES))})?[0-2]?[0-9][:：][0-5][0-9](?![0-9:：.]))`,
  'uy',
)
const BEFORE_DIGITAL = new RegExp(`(?:${cueWords('before')})$`, 'u')
const LONGEST_CUE = 3

/** A line or cell that holds the time and nothing else. */
const isWholeLine = (text: string, start: number, end: number) =>
  isLineEnd(text.charAt(start - 1)) && isLineEnd(text.charAt(end))
const isLineEnd = (char: string) => char === '' || char === '\n'

function isClockAlone(text: string, start: number, end: number): boolean {
  AFTER_DIGITAL.lastIndex = end
  return (
    AFTER_DIGITAL.test(text) ||
    BEFORE_DIGITAL.test(text.slice(Math.max(0, start - LONGEST_CUE), start)) ||
    dateBoundBefore(text, start) !== undefined ||
    isWholeLine(text, start, end)
  )
}

/** The first hour of 上午9至11时, with the word for the time of day. */
export function readSharedHour(text: string, at: number): ReadClock | undefined {
  SHARED_HOUR.lastIndex = at
  const match = SHARED_HOUR.exec(text)
  if (!match) return undefined
  const hour = match.groups!.figures ?? match[2]!.replace('两', '二')
  const value = clockText(match[1], numberOf(hour), 0)
  return value === undefined ? undefined : { value, end: at + match[0].length }
}

/**
 * The end of an interval that began at `first`: 下午2时至5时 ends at 17:00.
 * Without a word for its own time of day, an hour before the first is of the afternoon too.
 */
export function readClockAfter(text: string, at: number, first: string): ReadClock | undefined {
  const read = readClock(text, at, true, undefined, true)
  if (!read || first < 'T12' || read.value >= first || read.value >= 'T12') return read
  if (/[\p{Script=Han}]/u.test(text.charAt(at)) && !/[零〇一二两三四五六七八九十]/u.test(text.charAt(at)))
    return read
  const value = `T${Number(read.value.slice(1, 3)) + 12}${read.value.slice(3)}`
  return value > first ? { value, end: read.end } : read
}

const ABOUT_AFTER_DATE = / ?(?:大约|大概|约)/uy

/** The time of day behind a date; a word of about may stand between. */
export function readClockOfDay(text: string, at: number, told?: string): ReadClock | undefined {
  ABOUT_AFTER_DATE.lastIndex = at
  if (!ABOUT_AFTER_DATE.test(text)) return readClock(text, at, true, told)
  const clock = readClock(text, ABOUT_AFTER_DATE.lastIndex, true, told)
  return clock ? { ...clock, about: true } : undefined
}

/**
 * The time of day at `at`. Behind a date (`dated`) or a word for the time of day an hour alone will do; elsewhere
 * minutes, 半, 整 or 钟 must show that 点 or 时 means the clock. `told` is a word for the time of day that stands
 * before (昨晚|8时), `second` says that another time stands before.
 */
export function readClock(
  text: string,
  at: number,
  dated: boolean,
  told?: string,
  second = false,
): ReadClock | undefined {
  DIGITAL.lastIndex = at
  const digital = DIGITAL.exec(text)
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
  SPOKEN.lastIndex = at
  const spoken = SPOKEN.exec(text)
  if (!spoken) return undefined
  const [, daytime = told, hourText, half, halfSecond, quarter, , minuteSecond, bareMinute] = spoken
  const bare = bareMinute !== undefined && (daytime !== undefined || dated || /^[〇零]/u.test(bareMinute))
  // 三点十五 without a word before it may be three points
  const all = bareMinute === undefined || bare ? spoken[0] : spoken[0].slice(0, -bareMinute.length)
  const minuteText = spoken[6] ?? (bare ? bareMinute : undefined)
  const secondText = halfSecond ?? minuteSecond
  const end = at + all.length
  const fine = half ?? quarter ?? minuteText ?? (/[钟整正]$/u.test(all) ? '0' : undefined)
  if (!daytime && fine === undefined) {
    AFTER_BARE.lastIndex = end
    if (!dated && !(isPlainHour(text, at, hourText!, end) && AFTER_BARE.test(text))) return undefined
    if (dated && !second && /点$/u.test(all) && !AFTER_BARE.test(text)) return undefined
  }
  const hour = numberOf(hourText!.replace('两', '二').replace(/^[零〇]$/u, '0'))
  const minute = half
    ? 30
    : quarter
      ? /[一1]/u.test(quarter)
        ? 15
        : 45
      : minuteText
        ? numberOf(minuteText.replace(/^[零〇]/u, ''))
        : 0
  const value = clockText(daytime, hour, minute, secondText === undefined ? undefined : numberOf(secondText))
  return value === undefined ? undefined : { value, end }
}
