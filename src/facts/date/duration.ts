/** Reads a length of time with what bounds and anchors it: 不到两个月, 过去五年, 一年零六个月. */
import { alternation } from '../../lexicon/pattern.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { readNumeral } from '../numeral/parse.js'
import { isComparisonBase } from './base.js'
import { isoDuration, joinDurations } from './length.js'
import type { DateFields, DateMod } from './schema.js'

/** Units behind 个, and units that stand alone. 年 behind which another word goes on is none: 年级, 年代. */
const COUNTED = '工作日|年头|年度|月|星期|季度|世纪|小时|钟头|昼夜|周'
const PLAIN =
  '年(?![级代制份生龄画鉴轻]|期(?!间|内|限)|均?价|度|会|报|货|味)|小时|分钟|秒钟?(?![杀级批办懂回响到付报速达传])|天(?![然气空津使河地下生文安水山鹅桥真主堂府柱元井线际麻赋才天])|周(?![年岁边围期转密到末知折长详全波口易庄村至家刊报])|星期(?![一二三四五六日天])|工作日|刻钟|昼夜|日(?=[以之]?内|以上|以下)'
const UNIT = `(?:个(?<middle>多|半)?(?<counted>${COUNTED})|(?<plain>${PLAIN}))`
/** A number and its unit, e.g. 三个多月; sticky. */
export const NUMBER_AND_UNIT = new RegExp(
  `(?:[0-9]{1,12}(?:,[0-9]{3}){0,3}(?:\\.[0-9]{1,6})?|[一二两三四五六七八九十百千万廿卅几数〇零]{1,12})?(?:[至到—~－-]{1,2}(?:[0-9]{1,6}|[一二两三四五六七八九十]{1,6}))?[多余来几]? ?${UNIT}`,
  'uy',
)
const SMALLER =
  /(?:零|又|加)?([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个(月|小时|星期)|(天|小时|分钟|分(?![别之])|秒))/uy
const RANK = '年月周天时分秒'
/** So many make the next larger unit. */
const FILLS: Readonly<Record<string, number>> = { 月: 12, 星: 5, 天: 31, 小: 24 }

const ANCHOR = /(?:刚刚?过去的?|过去的?|最近的?|未来的?|今后的?|近|这|前|后|头|近来|此前|此后)$/u
const BOUND_BEFORE: Readonly<Record<string, DateMod>> = {
  超过: 'more',
  超: 'more',
  至少: 'more',
  不少于: 'more',
  不低于: 'more',
  约: 'approx',
  大约: 'approx',
  不到: 'less',
  不足: 'less',
  不超过: 'less',
  最多: 'less',
  少于: 'less',
}
const BOUND_WORD = new RegExp(`(?:${alternation(Object.keys(BOUND_BEFORE))})$`, 'u')
const BOUND_AFTER = /(?:(以上)|(左右|上下)|(以内|以下))/uy
const COMING = /(?:来(?![自到源访临华])|以来)/uy
/** 三年行动, 五年规划, 三年滚动计划: names of plans. */
const PLAN_NAME =
  /^(?:[^，。；、,;：:“”（）()\n的来内间里中以实完建投累推共总将达可用新我0-9]{0,6}?(?:行动|计划|规划|攻坚战|工程)(?!实施以来)|一贯制|滚动|攻坚|大变样|倍增|禁渔|一遇|未遇|不遇|一届|制|义务教育|大庆|州庆|国债)/u
/** A period of the year's name: 第三年, 同一年. */
const ORDINAL_BEFORE = /[第同那某又哪另头首]$/u
const YEAR_NUMBER = /^(?:1[0-9]|2[0-2])[0-9]{2}$/u
const HISTORY = /^(?:[多余]|(?:的)?(?:悠久)?(?:历史|文明|文化|建城|建制|古城)|前)/u

interface Length {
  readonly start: number
  readonly end: number
  readonly fields: DateFields
}

/** What the numeral at `at` and the unit behind it say; `value` null for 几十年, 两三年, 3至5年. */
function readLength(
  text: string,
  at: number,
): { end: number; value: string | null; more: boolean; unit: string } | null {
  NUMBER_AND_UNIT.lastIndex = at
  const match = NUMBER_AND_UNIT.exec(text)
  if (!match) return null
  const { middle, counted, plain } = match.groups!
  const unit = counted ?? plain!
  const numeral = readNumeral(text, at)
  if (!numeral || numeral.end > at + match[0].length) return null
  let end = at + match[0].length
  const number = match[0].slice(0, match[0].length - unit.length)
  const ranged = /[至到—~－-]/u.test(number)
  // 百年, 千年 are figures of speech, 百余年 and 近百年 lengths
  if (numeral.bare && numeral.mod === undefined && !/[近上逾]$/u.test(text.slice(Math.max(0, at - 1), at)))
    return null
  if (numeral.string && !/^[0-9]/u.test(number)) return null
  let more = numeral.mod !== undefined || middle === '多' || /[多余]/u.test(number)
  let value =
    numeral.value === null || ranged || /来/u.test(number) || /[十0-9]几/u.test(number)
      ? null
      : isoDuration(numeral.value, unit, middle === '半')
  const rest = /^(?:(半(?!年|个|月|天))|(多(?![次项种个家位名户元级层年月天])))/u.exec(
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
  return { end, value, more, unit }
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
  const rank = (w: string) => RANK.indexOf(w === '小时' ? '时' : w === '分钟' ? '分' : w[0]!)
  if (rank(unit) < 0 || rank(word) <= rank(unit)) return undefined
  const count = readNumeral(match[1]!, 0)?.value
  // 365天24小时 are two: a smaller unit does not fill a larger one
  if ((count ?? 0) >= (FILLS[word[0]!] ?? 60)) return undefined
  const value =
    count === null || count === undefined ? null : isoDuration(count, word === '分' ? '分钟' : word, false)
  return value === null ? undefined : { end: at + match[0].length, value, unit: word }
}

/** Whether an 一年 or 一天 is a length and not a year or day of its own: 极不平凡的一年, 有一天. */
function isArticle(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (!/^[一1][年天日]$/u.test(word)) return false
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(end, end + 3)
  if (
    /^(?:一度|四季|到头|之计|比一|胜一|更比|接着|一[个届次年天调通督评会]|又一|年|天|傍晚|早|晚|清晨|深夜|[上中下]午)/u.test(
      after,
    )
  )
    return true
  if (/(?:过去的?|刚过去的)$/u.test(before)) return false
  return (
    /(?:的|每|有|这|关键|重要|不凡|平凡|决胜|攻坚|最[^，。]{1,3}|特殊|艰难|起步|丰收|收获|年复|[比着胜又年]|一天)$/u.test(
      before,
    ) && !/^(?:来|多|内|之内|以|时间)/u.test(after)
  )
}

/** Mods before and behind, anchors, 来: the whole surface around a length that stands from `at`. */
export function complete(
  text: string,
  at: number,
  read: { end: number; value: string | null; more: boolean },
): Length {
  let { end } = read
  let start = at
  let mod: DateMod | undefined = read.more && read.value !== null ? 'more' : undefined
  const before = text.slice(Math.max(0, at - 6), at)
  const bound = BOUND_WORD.exec(before)?.[0]
  const anchor = bound ? null : (ANCHOR.exec(before)?.[0] ?? null)
  if (bound && read.value !== null) {
    mod ??= BOUND_BEFORE[bound]
    start -= bound.length
  } else if (anchor && !/[以目之当附邻靠提午生]$/u.test(before.slice(0, -anchor.length))) {
    start -= anchor.length
    if (anchor === '近' && isNearly(text, start, end)) mod ??= 'less'
  }
  BOUND_AFTER.lastIndex = end
  const behind = BOUND_AFTER.exec(text)
  if (behind) {
    end += behind[0].length
    mod ??= behind[1] ? 'more' : behind[2] ? 'approx' : 'less'
  }
  COMING.lastIndex = end
  const coming = COMING.exec(text)
  if (coming) end += coming[0].length
  return {
    start,
    end,
    fields: { type: 'duration', value: read.value, ...(mod ? { mod } : {}), basis: 'stated' },
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
  if (ORDINAL_BEFORE.test(before) && !/新一?$/u.test(before)) return null
  if (/第[一二三四五六七八九十]+个$|[两第]一?个$/u.test(text.slice(Math.max(0, at - 5), at))) return null
  if (/[0-9.A-Za-z]$/u.test(before) || /每[^，。]?$/u.test(before)) return null
  // 27.2021年: an item's number and a year
  if (/^(?:[0-9]+\.[0-9]{3}|0[0-9]|0(?![0-9.]))/u.test(text.slice(at, at + 8))) return null
  // 一周一调度, 一月一通报: they recur
  if (/^一[周天年季日]$/u.test(text.slice(at, read.end)) && /^一[^直定些起般]/u.test(after)) return null
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
  const whole = complete(text, at, read)
  if (isComparisonBase(text, whole.start, whole.end) && /^(?:前|以前|之前)/u.test(after)) return null
  if (/是上$|比上$|上$/u.test(before)) return null
  // 一年比一年多
  if (/[年月天]比$/u.test(text.slice(Math.max(0, at - 2), at))) return null
  return whole
}
