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
  `\\s?${DAYTIME}?\\s?(?<![0-9.])${HOUR}[点时](?:钟|(半)|整(?![治顿改合理个体])|([一三])刻(?!钟)|${MINUTE}分(?!别|钟|之)(?:([0-5]?[0-9])秒)?)?`,
  'uy',
)
/** 10:30, 11:09:05; also with T before it. */
const DIGITAL = new RegExp(
  `(?:T|\\s{0,2})${DAYTIME}?\\s?([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?:[:：]([0-5][0-9]))?(?![0-9:：])`,
  'uy',
)
const AFTERNOON = /^(?:午后|下午|傍晚|晚上|晚间|夜间|夜里|深夜|当晚|今晚|晚)$/u
/** Behind 8点 without minutes: what shows that a time is meant, and not 8点建议. */
const AFTER_BARE = /[，。；、,;）)\s至到前后许起—–-]|左右|开|$/uy
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

/**
 * The time of day at `at`. Behind a date (`dated`) or a word for the time of day an hour alone will do; elsewhere
 * minutes, 半, 整 or 钟 must show that 点 or 时 means the clock.
 */
export function readClock(text: string, at: number, dated: boolean): ReadClock | undefined {
  DIGITAL.lastIndex = at
  const digital = DIGITAL.exec(text)
  if (digital && (dated || digital[1] || digital[4])) {
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
  const [all, daytime, hourText, half, quarter, minuteText, secondText] = spoken
  const end = at + all.length
  const fine = half ?? quarter ?? minuteText ?? (/(?:钟|整)$/u.test(all) ? '0' : undefined)
  if (!daytime && fine === undefined) {
    AFTER_BARE.lastIndex = end
    if (!dated && !(/[0-9]/u.test(hourText!) && all.endsWith('时') && AFTER_BARE.test(text))) return undefined
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
  const value = clockText(daytime, hour, minute, secondText === undefined ? undefined : Number(secondText))
  return value === undefined ? undefined : { value, end }
}
