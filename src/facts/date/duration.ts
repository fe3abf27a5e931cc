/** Reads a length of time with what bounds and anchors it: 不到两个月, 过去五年, 一年零六个月. */

import { isBehindEra } from '../../calendar/eras.js'
import { digitsOf, TO } from '../../numeral/calendar.js'
import { type Numeral, readNumeral } from '../../numeral/parse.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { isLengthOfDays } from './bare-day.js'
import { isComparisonBase } from './base.js'
import { isoDuration, joinDurations, roughDays } from './length.js'
import { lengthBoundBefore, lengthBoundBehind } from './length-bounds.js'
import {
  isArticle,
  isListed,
  isPartOfLonger,
  isYearOfTwoDigits,
  ORDINAL_BEFORE,
  PLAN_NAME,
  recurs,
} from './length-guards.js'
import { NUMBER_AND_UNIT } from './length-units.js'
import type { DateFields, DateMod } from './schema.js'

const SMALLER =
  /(?:零|又|加)?([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个(月|小时|星期)|(天|小时|时(?![分段代期长])|分钟|分(?![别之])|秒))/uy
/** 8天20时: an hour of a length ends its clause or has its minutes behind it. */
const HOURS_END = /^(?:[，。；、）]|$|[0-9]{1,2}分)/u
const NIGHTS = /^([0-9]{1,2}|[一二两三四五六七八九十]{1,2})夜/u
const RANK = '年月周天时分秒'
const RANK_OF: Readonly<Record<string, string>> = {
  小时: '时',
  钟头: '时',
  星期: '周',
  礼拜: '周',
  分钟: '分',
}
const UNIT_OF: Readonly<Record<string, string>> = { 分: '分钟', 时: '小时' }
/** So many make the next larger unit. */
const FILLS: Readonly<Record<string, number>> = { 月: 12, 星: 5, 天: 31, 小: 24 }

const ANCHOR =
  /(?:最后的?|接下来的?|刚刚?过去的?|过去的?|最近的?|未来的?|今后的?|近|这|前|后|头|近来|此前|此后)$/u
/** 上两周, 下三天; not 山上两年. */
const ANCHOR_SHORT = /(?:^|[\s，。；：、（在于从和])[上下]$/u
const COMING = /(?:来(?![自到源访临华])|以来)/uy
const YEAR_NUMBER = /^(?:1[0-9]|2[0-2])[0-9]{2}$/u
const HISTORY = /^(?:[多余]|(?:的)?(?:悠久)?(?:历史|文明|文化|建城|建制|古城)|前)/u

interface Length {
  readonly start: number
  readonly end: number
  readonly fields: DateFields
}

/** What a number and its unit say: `value` null for a range, whose ends are `min` and `max`. */
interface ReadLength {
  readonly end: number
  readonly value: string | null
  readonly min?: string
  readonly max?: string
  readonly mod?: DateMod
  readonly unit: string
}

const SPAN =
  /^([0-9.,]+|[一二两三四五六七八九十百]+)(?:个?(?:[年月周天日]|小时|工作日)?)?[至到—~-]{1,2}([0-9.]+|[一二两三四五六七八九十百]+)/u

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

const FRACTION = /点([〇零一二三四五六七八九]{1,4})/uy

/** The numeral at `at`; 两点五 is one with its fraction. */
function readNumber(text: string, at: number): Numeral | undefined {
  const whole = readNumeral(text, at)
  if (whole?.value === null || whole?.value === undefined) return whole
  FRACTION.lastIndex = whole.end
  const fraction = FRACTION.exec(text)?.[1]
  if (fraction === undefined) return whole
  const value = Number(`${whole.value}.${digitsOf(fraction)}`)
  return { ...whole, value, end: FRACTION.lastIndex }
}

/** What the numeral at `at` and the unit behind it say; `value` null for 几十年, 两三年, 3至5年. */
function readLength(text: string, at: number): ReadLength | null {
  NUMBER_AND_UNIT.lastIndex = at
  const match = NUMBER_AND_UNIT.exec(text)
  if (!match) return null
  const { middle, counted, plain } = match.groups!
  const unit = counted ?? plain!
  const numeral = readNumber(text, at)
  if (!numeral || numeral.end > at + match[0].length) return null
  let end = at + match[0].length
  const number = match[0].slice(0, match[0].length - unit.length)
  const ranged = /[至到—~-]/u.test(number)
  // 百年, 千年 are figures of speech, 百余年 and 近百年 lengths
  if (numeral.bare && numeral.mod === undefined && !/[近上逾]$/u.test(text.slice(Math.max(0, at - 1), at)))
    return null
  if (numeral.string && !/^[0-9]/u.test(number)) return null
  let more = numeral.mod === 'more' || middle === '多' || /[多余]/u.test(number)
  const open = numeral.value === null || ranged || /[十0-9]几/u.test(number)
  let value = open ? null : isoDuration(numeral.value!, unit, middle === '半')
  // a range that runs backwards is none: 5至3年
  const span = open ? spanOf(number, numeral, unit) : {}
  if (ranged && span.min === undefined) return null
  const rest = /^(?:(半(?!年|个|月|天|载))|(多(?![次项种个家位名户元级层年月天])))/u.exec(
    text.slice(end, end + 2),
  )
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
  const nights = unit === '天' ? NIGHTS.exec(text.slice(end, end + 4)) : null
  if (nights?.[1] === number.trim()) end += nights[0].length
  const mod: DateMod | undefined = value === null ? undefined : more ? 'more' : (numeral.mod ?? undefined)
  return { end, value, ...span, ...(mod ? { mod } : {}), unit }
}

/** The smaller unit of 一年零六个月, 1小时30分钟. */
function readSmaller(
  text: string,
  at: number,
  unit: string,
): { end: number; value: string; unit: string } | undefined {
  SMALLER.lastIndex = at
  const match = SMALLER.exec(text)
  if (!match) return undefined
  const word = match[2] ?? match[3]!
  const rank = (w: string) => RANK.indexOf(RANK_OF[w] ?? w[0]!)
  // 两天又一个月: 又 joins whatever stands behind it
  const joins = match[0].startsWith('又') && rank(word) >= 0 && rank(word) !== rank(unit)
  if (rank(unit) < 0 || (rank(word) <= rank(unit) && !joins)) return undefined
  const end = at + match[0].length
  if (word === '时' && (unit !== '天' || !HOURS_END.test(text.slice(end, end + 3)))) return undefined
  // 一周7天 are two; 一个星期又三天 is one
  if (/^[周星礼]/u.test(unit) && match[3] === '天' && !/^[零又加]/u.test(match[0])) return undefined
  const count = readNumeral(match[1]!, 0)?.value
  // 365天24小时 are two: a smaller unit does not fill a larger one
  if ((count ?? 0) >= (FILLS[word[0]!] ?? 60)) return undefined
  const value =
    count === null || count === undefined ? null : isoDuration(count, UNIT_OF[word] ?? word, false)
  return value === null ? undefined : { end, value, unit: word }
}

const TO_UPPER = new RegExp(TO, 'uy')
/** 三年以上七年以下: the law's way to tell a range. */
const AT_LEAST = /(?:(?:（含）)?以上)[、，]?/uy
const AT_MOST = /(?:（含）)?以[下内]/uy
const HALF_UNIT = /半个?(年|月|天|小时)/uy

/** A length, or 半年 and its like. */
function readAnyLength(text: string, at: number): { end: number; value: string | null } | null {
  HALF_UNIT.lastIndex = at
  const half = HALF_UNIT.exec(text)
  return half ? { end: at + half[0].length, value: isoDuration(0, half[1]!, true) } : readLength(text, at)
}

/** The end of a range whose ends have their own units: 3年至5年, 三个月到半年, 三年以上七年以下. */
function readUpper(text: string, low: ReadLength): { end: number; min: string; max: string } | undefined {
  if (low.value === null || low.mod) return undefined
  for (const [connector, close] of [[TO_UPPER], [AT_LEAST, AT_MOST]] as const) {
    connector!.lastIndex = low.end
    if (!connector!.test(text)) continue
    const high = readAnyLength(text, connector!.lastIndex)
    if (!high?.value || !(roughDays(low.value) < roughDays(high.value))) continue
    if (!close) return { end: high.end, min: low.value, max: high.value }
    close.lastIndex = high.end
    if (close.test(text)) return { end: close.lastIndex, min: low.value, max: high.value }
  }
  return undefined
}

/** Mods before and behind, anchors, 来: the whole surface around a length that stands from `at`. */
export function complete(text: string, at: number, read: Omit<ReadLength, 'unit'>): Length {
  let { end, mod } = read
  let start = at
  const before = text.slice(Math.max(0, at - 6), at)
  const bound = lengthBoundBefore(text, at)
  const short = ANCHOR_SHORT.test(before) ? before.slice(-1) : null
  const anchor = bound ? null : (ANCHOR.exec(before)?.[0] ?? short)
  if (bound) {
    mod ??= bound.mod
    start = bound.at
  } else if (anchor && !/[以目之当附邻靠提午生前]$/u.test(before.slice(0, -anchor.length))) {
    start -= anchor.length
    if (anchor === '近' && (isNearly(text, start, end) || /时|分钟$/u.test(text.slice(at, end))))
      mod ??= 'less'
  }
  const behind = lengthBoundBehind(text, end)
  // 过去三年内, 前两年后: what is anchored is bounded already
  if (behind && !(anchor && behind.mod === 'after')) {
    end = behind.at
    mod ??= behind.mod
  }
  COMING.lastIndex = end
  const coming = COMING.exec(text)
  if (coming) end += coming[0].length
  const { value, min, max } = read
  return {
    start,
    end,
    fields: {
      type: 'duration',
      value,
      ...(min === undefined || max === undefined ? {} : { min, max }),
      ...(mod ? { mod } : {}),
      basis: 'stated',
    },
  }
}

/** 历时近三年, 近百年的历史: nearly; 近三年来: the last three years. */
function isNearly(text: string, start: number, end: number): boolean {
  return (
    /(?:[历耗费]时|时间|用了|经过|经历|长达|达到?|历经|有着?|已有?|了|距今)$/u.test(
      text.slice(Math.max(0, start - 3), start),
    ) || /^(?:的?(?:历史|时间|努力|光景)|之久)/u.test(text.slice(end, end + 4))
  )
}

/** The draft of the length whose numeral begins at `at`; `null` for what only looks like one. */
export function lengthDraft(
  at: number,
  { text, quotationAt }: Pick<RuleContext, 'text' | 'quotationAt'>,
): Draft<DateFields> | null {
  const read = readLength(text, at)
  if (!read) return null
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(read.end, read.end + 16)
  if (/前后$/u.test(before)) return null
  if (ORDINAL_BEFORE.test(before) && !/新一?$/u.test(before)) return null
  if (/第[一二三四五六七八九十]+个$|[两第]一?个$/u.test(text.slice(Math.max(0, at - 5), at))) return null
  // 公元前221年: no length, even where it is no year
  if (/公元前?$/u.test(text.slice(Math.max(0, at - 3), at)) || isBehindEra(text, at)) return null
  if (/[0-9.A-Za-z]$/u.test(before) || /每[^，。]?$/u.test(before)) return null
  if (read.unit === '日' && !isLengthOfDays(text, at, read.end)) return null
  if (read.unit === '年' && isYearOfTwoDigits(text, at, read.end)) return null
  // 2300、2400年, 第二、三个月: members of a list that is none of lengths
  if (isListed(text, at)) return null
  // 27.2021年: an item's number and a year; 零年零月 is no length
  if (/^(?:[0-9]+\.[0-9]{3}|0[0-9]|0(?![0-9.])|[零〇○][年个天日周小])/u.test(text.slice(at, at + 8)))
    return null
  if (isPartOfLonger(before, read.unit, after)) return null
  if (recurs(text.slice(at, read.end), after)) return null
  const digits = /^[0-9]+/u.exec(text.slice(at, at + 6))?.[0]
  if (
    read.unit === '年' &&
    digits !== undefined &&
    (digits.length >= 5 || (YEAR_NUMBER.test(digits) && !HISTORY.test(after)))
  )
    if (!/[多余]/u.test(text.slice(at, read.end))) return null
  if (PLAN_NAME.test(after) || isArticle(text, at, read.end)) return null
  if (/^[一1][年天]$/u.test(text.slice(at, read.end)) && /[这当上下同]$/u.test(before) && !/^来/u.test(after))
    return null
  // “三年大变样”, “15分钟便民生活圈”: names
  const quotation = quotationAt(at)
  if (
    quotation &&
    quotation.innerStart === at &&
    read.end < quotation.innerEnd &&
    quotation.innerEnd - at <= 14
  )
    return null
  const upper = readUpper(text, read)
  const whole = complete(text, at, upper ? { ...upper, value: null } : read)
  if (isComparisonBase(text, whole.start, whole.end) && /^(?:前|以前|之前)/u.test(after)) return null
  if (/(?<!马)上$/u.test(before) && !ANCHOR_SHORT.test(before)) return null
  // 一年比一年多
  if (/[年月天]比$/u.test(text.slice(Math.max(0, at - 2), at))) return null
  return whole
}
