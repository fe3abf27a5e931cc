/** Weeks and weekdays: 本周五, 下个星期一, 周三; opening days (周一至周五) recur. */
import { defineRule } from '../../../rules/define.js'
import type { AnyRule, Draft, RuleContext } from '../../../rules/rule.js'
import { readClock } from '../clock.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'
import { TO } from '../numerals.js'
import { matchAt } from '../point.js'
import type { DateFields } from '../schema.js'
import { weekdayNumber } from '../week.js'

const WEEK = '(?:周|星期|礼拜)'
const DAY = '[一二三四五六日天]'
/** Weeks from that of the reference date. */
const SHIFTS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  本: 0,
  这: 0,
  这一: 0,
  下: 1,
  下下: 2,
}
const SHIFT = '(?<shift>上上|下下|这一|[本这上下])个?'
/** Words that 周 and a numeral begin: 周一峰, 周日升; a bare weekday stands before a pause, a time or what is done then. */
const WEEKDAY_BEHIND =
  /^(?:[，。、；：）)”\s至到—–~～-]|$|[上下中]午|早|晚|凌晨|清晨|深夜|夜|[0-9]|[在将已为起前后从对]|召开|举行|开始|发布|宣布|表示|说|公布|启动|开幕|报道|出席|主持|抵达|会见)/u
/** 每周一, 一周三次, 上半周五天: a set or a number of weeks. */
const COUNTED_BEFORE = /[每一二两三四五六七八九十几数半第逐隔以0-9个多整全环]$/u
/** A day told before repeats itself as a weekday: 3月1日（星期三）, 10月12号，星期一. */
const DAY_BEFORE = /[日号天][，,、（( ]?$/u
const DAYTIME = /的?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|晚|早)/uy

function weekDraft(match: RegExpExecArray, shift: number | undefined, context: RuleContext) {
  const { text } = context
  const { day, last, weekend } = match.groups!
  const end = match.index + match[0].length
  const first = weekend ? 6 : day === undefined ? undefined : weekdayNumber(day)
  const to = weekend ? 7 : last === undefined ? first : weekdayNumber(last)
  if (first !== undefined && to !== undefined && to < first) return null
  const single = first !== undefined && first === to
  const clock = single ? readClock(text, end, true) : undefined
  const daytime = single && !clock ? (matchAt(DAYTIME, text, end)?.[0].length ?? 0) : 0
  const point: Point = {
    week: {
      ...(shift === undefined ? {} : { shift }),
      ...(first === undefined || to === undefined ? {} : { days: [first, to] as const }),
    },
    ...(clock ? { clock: clock.value } : {}),
  }
  return draftOf({ expression: { from: point }, end: clock?.end ?? end + daytime }, match.index, context)
}

const RANGE = `(?<day>${DAY})(?![致直])(?:${TO}(?:本|下|这)?${WEEK}?(?<last>${DAY}))?`

const weekday = defineRule({
  id: 'date/weekday',
  kind: 'date',
  trigger: ['本', '这', '上', '下'],
  pattern: new RegExp(`${SHIFT}${WEEK}(?![年岁期转边密])(?:(?<weekend>末)|${RANGE})?`, 'u'),
  produce: (match, context) => {
    if (/[以每一二两三四五六七八九十个半]/u.test(context.text.charAt(match.index - 1))) return null
    return weekDraft(match, SHIFTS[match.groups!.shift!], context)
  },
  examples: [
    { text: '本周五', facts: [{ value: '2020-05-22', basis: 'inferred' }] },
    { text: '上周三', facts: [{ value: '2020-05-13' }] },
    { text: '下周', facts: [{ value: '2020-05-25/2020-05-31' }] },
    { text: '下个星期一', facts: [{ value: '2020-05-25' }] },
    { text: '上周末', facts: [{ value: '2020-05-16/2020-05-17' }] },
    { text: '下周一至周三', facts: [{ value: '2020-05-25/2020-05-27' }] },
    { text: '下下周', facts: [{ value: '2020-06-01/2020-06-07' }] },
    { text: '本周四下午3时', facts: [{ value: '2020-05-21T15:00' }] },
    { text: '上个礼拜天', facts: [{ value: '2020-05-17' }] },
  ],
  nearMisses: ['每周五', '以上周期', '周边', '比上周增加', '以下周知', '一上周末'],
})

const bareWeekday = defineRule({
  id: 'date/bare-weekday',
  kind: 'date',
  trigger: ['周', '星期', '礼拜'],
  pattern: new RegExp(`${WEEK}${RANGE}`, 'u'),
  produce: (match, context): Draft<DateFields> | null => {
    const { text } = context
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    const end = match.index + match[0].length
    if (COUNTED_BEFORE.test(before) || DAY_BEFORE.test(before)) return null
    if (/[本这上下]个?$/u.test(before)) return null
    if (!WEEKDAY_BEHIND.test(text.slice(end, end + 2))) return null
    // “周”以外的 people: 周三 of a list of names has a name's neighbours
    if (
      match[0].startsWith('周') &&
      /[\p{Script=Han}]$/u.test(before) &&
      !/[于在至到从自是将，]$/u.test(before)
    )
      return null
    if (match.groups!.last !== undefined) return { fields: { type: 'set', value: 'P1W', basis: 'stated' } }
    return weekDraft(match, undefined, context)
  },
  examples: [
    { text: '周三', facts: [{ value: '2020-05-20', basis: 'inferred' }] },
    { text: '星期一', facts: [{ value: '2020-05-18' }] },
    { text: '礼拜五', facts: [{ value: '2020-05-15' }] },
    { text: '周二上午，省政府', facts: [{ text: '周二上午', value: '2020-05-19' }] },
    { text: '将于周五举行', facts: [{ text: '周五', value: '2020-05-22' }] },
    { text: '星期一至星期五', facts: [{ type: 'set', value: 'P1W' }] },
    { text: '周一至周五', facts: [{ type: 'set', value: 'P1W' }] },
  ],
  nearMisses: [
    '每周一',
    '周一峰',
    '一周三次',
    '两周一次',
    '周六福珠宝',
    '3月1日（星期三）',
    '三周四次',
    '周天子',
  ],
})

export const weekdayRules: readonly AnyRule[] = [weekday, bareWeekday]
