/** Reads a time of day. */
import { numberOf } from './numerals.js'

/** `T10:30`, and the offset behind it. */
export interface ReadClock {
  readonly value: string
  readonly end: number
}

const HOUR = '(2[0-4]|1[0-9]|0?[0-9]|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九])'
const MINUTE =
  '([0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[一二三四五六七八九])'
const DAYTIME =
  '(凌晨|清晨|早晨|早上|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜间|夜里|深夜|当晚|今晚|早|晚|午夜)'
/** 10点30分, 10时半, 下午4点, 8时整, 9点一刻. */
const SPOKEN = new RegExp(
  ` ?${DAYTIME}? ?(?<![0-9.])${HOUR}[点时](?:钟|(半)(?:${MINUTE}秒)?|整(?![治顿改合理个体])|([一三])刻(?!钟)|${MINUTE}分(?!别|钟|之)(?:${MINUTE}秒)?)?`,
  'uy',
)
/** 10:30, 11:09:05; also with T before it. */
const DIGITAL = new RegExp(
  `(?:T| {0,2})${DAYTIME}? ?([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?:[:：]([0-5][0-9]))?(?![0-9:：])`,
  'uy',
)
const AFTERNOON = /^(?:午后|下午|傍晚|晚上|晚间|夜间|夜里|深夜|当晚|今晚|晚)$/u
/** Behind 8点 without minutes: what shows that a time is meant, and not 8点建议. */
const AFTER_BARE = /[，。；、,;）)\s至到和与前后许起—–-]|[之以][前后]|左右|开|$/uy
/** What counts in points (点) before a number: 上涨3点, 为50点. */
const POINTS_BEFORE = /[为涨跌升降高低达报近约过百第]$/u

/** An hour that needs no word beside it: in digits, or a Chinese one that is no count (零点, 十二点; not 三点). */
function isPlainHour(text: string, at: number, hour: string): boolean {
  return (
    /^(?:[0-9]{1,2}|[零〇]|十[一二]?)$/u.test(hour) &&
    !POINTS_BEFORE.test(text.slice(Math.max(0, at - 1), at))
  )
}
const pad = (n: number) => String(n).padStart(2, '0')

function clockText(
  daytime: string | undefined,
  hour: number,
  minute: number,
  second?: number,
): string | undefined {
  let h = hour
  if (daytime && AFTERNOON.test(daytime) && h >= 1 && h < 12) h += 12
  else if (daytime && /^(?:晚上?|午夜|深夜|夜里)$/u.test(daytime) && h === 12) h = 24
  else if (daytime && /^[中正]午$/u.test(daytime) && h >= 1 && h <= 2) h += 12
  if (h > 24 || (h === 24 && (minute > 0 || (second ?? 0) > 0)) || minute > 59) return undefined
  return `T${pad(h)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`
}

/** Behind 8:30: another such time, or 之前; what shows that it is no score or ratio. */
const AFTER_DIGITAL = / ?(?:[之以][前后]|(?:至|到|[-–—~～]) ?[0-2]?[0-9][:：][0-5][0-9](?![0-9:：.]))/uy

function isClockAlone(text: string, at: number): boolean {
  AFTER_DIGITAL.lastIndex = at
  return AFTER_DIGITAL.test(text)
}

/**
 * The end of an interval that began at `first`: 下午2时至5时 ends at 17:00.
 * Without a word for its own time of day, an hour before the first is of the afternoon too.
 */
export function readClockAfter(text: string, at: number, first: string): ReadClock | undefined {
  const read = readClock(text, at, true)
  if (!read || first < 'T12' || read.value >= first || read.value >= 'T12') return read
  if (/[\p{Script=Han}]/u.test(text.charAt(at)) && !/[零〇一二两三四五六七八九十]/u.test(text.charAt(at)))
    return read
  const value = `T${Number(read.value.slice(1, 3)) + 12}${read.value.slice(3)}`
  return value > first ? { value, end: read.end } : read
}

/**
 * The time of day at `at`. Behind a date (`dated`) or a word for the time of day an hour alone will do; elsewhere
 * minutes, 半, 整 or 钟 must show that 点 or 时 means the clock.
 */
export function readClock(text: string, at: number, dated: boolean): ReadClock | undefined {
  DIGITAL.lastIndex = at
  const digital = DIGITAL.exec(text)
  if (digital && (dated || digital[1] || digital[4] || isClockAlone(text, at + digital[0].length))) {
    const [, daytime, hour, minute, second] = digital
    const value = clockText(
      daytime,
      Number(hour),
      Number(minute),
      second === undefined ? undefined : Number(second),
    )
    return value === undefined ? undefined : { value, end: at + digital[0].length }
  }
  SPOKEN.lastIndex = at
  const spoken = SPOKEN.exec(text)
  if (!spoken) return undefined
  const [all, daytime, hourText, half, halfSecond, quarter, minuteText, minuteSecond] = spoken
  const secondText = halfSecond ?? minuteSecond
  const end = at + all.length
  const fine = half ?? quarter ?? minuteText ?? (/(?:钟|整)$/u.test(all) ? '0' : undefined)
  if (!daytime && fine === undefined) {
    AFTER_BARE.lastIndex = end
    if (!dated && !(isPlainHour(text, at, hourText!) && AFTER_BARE.test(text))) return undefined
    if (dated && /点$/u.test(all) && !AFTER_BARE.test(text)) return undefined
  }
  const hour = numberOf(hourText!.replace('两', '二').replace(/^[零〇]$/u, '0'))
  const minute = half
    ? 30
    : quarter
      ? quarter === '一'
        ? 15
        : 45
      : minuteText
        ? numberOf(minuteText.replace(/^[零〇]/u, ''))
        : 0
  const value = clockText(daytime, hour, minute, secondText === undefined ? undefined : numberOf(secondText))
  return value === undefined ? undefined : { value, end }
}
