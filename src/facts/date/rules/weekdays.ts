/** Weeks and weekdays: 本周五, 下个星期一, 周三; opening days (周一至周五) recur. */

import {
  COUNTER,
  HALF_MARK,
  HOUR_MARKS,
  LOWER,
  OF,
  UPPER,
  WEEK,
  WEEK_MARK,
  WEEK_NAMES,
} from '../../../calendar/marks.js'
import { WEEKDAYS, weekdayNumber } from '../../../calendar/weeks.js'
import { charsBefore } from '../../../lexicon/chars-before.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { TO } from '../../../numeral/calendar.js'
import { COUNTS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { refusedBy } from '../../../rules/guard.js'
import type { Draft, RuleContext, RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import { extend } from '../read.js'
import type { DateFields } from '../schema.js'
import { readWeekday } from '../weekday.js'
import { GUARDS } from '../weekday-guards.js'

const DAY = `[${WEEKDAYS}]`
/** Hours or what is open then: 周二至周日9:00开放. */
const OPEN_BEHIND = lazyPattern(
  () => `^(?:[^，。；\\n]{0,6}?(?:${anyOf('date/open')}|[0-9]{1,2}[:：${HOUR_MARKS}]))`,
)

const OWN_WEEK = new RegExp(`^${WEEK}`, 'u')

/** The working week, all but one day, or days with hours recur; 周六至周一 is one stretch. */
function isOpeningDays(match: RegExpExecArray, text: string): boolean {
  const [first, last] = [match[0].replace(OWN_WEEK, '')[0]!, match.groups!.last!].map(weekdayNumber)
  if (last! - first! >= 4) return true
  const end = match.index + match[0].length
  return OPEN_BEHIND.test(text.slice(end, end + 12))
}

/** 本周三、周四; 下周二或周三: the week stands once. */
const LISTED = lazyPattern(
  () =>
    `(?<![以每])(?<week>${anyOf('date/week-of-list')})${WEEK}${DAY}(?:[、${charactersOf('date/joins-weekdays')}]${WEEK}${DAY}){0,2}[、${charactersOf('date/joins-weekdays')}]$`,
)

function listedDraft(week: string, at: number, context: RuleContext) {
  const read = readWeekday(context.text, at)
  if (!read?.point.week) return null
  const shift = week.startsWith(UPPER) ? -1 : week.startsWith(LOWER) ? 1 : 0
  const point = { ...read.point, week: { ...read.point.week, shift } }
  return draftOf(extend(context.text, point, at, read.end), at, context)
}

/** The second end of 周三至周四 is read with the first. */
const SECOND = new RegExp(`${WEEK}${DAY}${TO}$`, 'u')

function weekDraft(at: number, context: RuleContext) {
  const read = readWeekday(context.text, at)
  return read ? draftOf(extend(context.text, read.point, at, read.end), at, context) : null
}

const NO_WEEK_BEFORE = lazyPattern(() => `[${COUNTS}${charactersOf('date/before-week-in-word')}]`)

const weekday = defineRule({
  id: 'date/weekday',
  kind: 'date',
  trigger: ['本', '这', '上', '下'],
  get pattern() {
    return new RegExp(`[${UPPER}${LOWER}]?[${charactersOf('date/shift-word')}]一?${COUNTER}?${WEEK}`, 'u')
  },
  guards: [
    {
      id: 'word',
      example: '一上周末',
      because: 'a number or a word before it has its first character',
      unless: precededBy(NO_WEEK_BEFORE),
    },
  ],
  produce: (match, context) => weekDraft(match.index, context),
  examples: [
    { text: '本周五', facts: [{ value: '2020-05-22', basis: 'inferred' }] },
    { text: '上周三', facts: [{ value: '2020-05-13' }] },
    { text: '下周', facts: [{ value: '2020-05-25/2020-05-31' }] },
    { text: '下个星期一', facts: [{ value: '2020-05-25' }] },
    { text: '上周末', facts: [{ value: '2020-05-16/2020-05-17' }] },
    { text: '上周四到5月18日', facts: [{ value: '2020-05-14/2020-05-18' }] },
    { text: '上一个周三', facts: [{ value: '2020-05-13' }] },
    { text: '本周三上午10时至12时', facts: [{ value: '2020-05-20T10:00/2020-05-20T12:00' }] },
    { text: '下周一至周三', facts: [{ value: '2020-05-25/2020-05-27' }] },
    { text: '下下周', facts: [{ value: '2020-06-01/2020-06-07' }] },
    { text: '本周四下午3时', facts: [{ value: '2020-05-21T15:00' }] },
    { text: '上个礼拜天', facts: [{ value: '2020-05-17' }] },
  ],
  nearMisses: [
    { text: '每周五', facts: [{ type: 'set', value: 'P1W' }] },
    '以上周期',
    '周边',
    '比上周增加',
    '以下周知',
    '一上周末',
  ],
})

const bareWeekday = defineRule({
  id: 'date/bare-weekday',
  kind: 'date',
  trigger: WEEK_NAMES,
  get pattern() {
    return new RegExp(
      `${WEEK}${DAY}(?:${TO}(?:[${charactersOf('date/shift-word')}]${COUNTER}?)?${WEEK}?(?<last>${DAY}))?(?![${charactersOf('date/after-one-in-adverb')}])`,
      'u',
    )
  },
  guards: [
    {
      id: 'second-end',
      example: '第三周一至周五，',
      because: 'the second end of an interval is read with the first',
      unless: precededBy(SECOND, 6),
    },
  ],
  produce: (match, context): Draft<DateFields> | null => {
    const { text } = context
    const listed = LISTED.exec(charsBefore(text, match.index, 14))
    if (listed && match.groups!.last === undefined)
      return listedDraft(listed.groups!.week!, match.index, context)
    if (refusedBy(GUARDS, match, context)) return null
    if (match.groups!.last !== undefined && isOpeningDays(match, text))
      return { fields: { type: 'set', value: 'P1W', basis: 'stated' } }
    return weekDraft(match.index, context)
  },
  examples: [
    { text: '周三', facts: [{ value: '2020-05-20', basis: 'inferred' }] },
    { text: '星期一', facts: [{ value: '2020-05-18' }] },
    { text: '礼拜五', facts: [{ value: '2020-05-15' }] },
    { text: '周二上午，省政府', facts: [{ text: '周二上午', value: '2020-05-19' }] },
    {
      text: '下周二或周三举行',
      facts: [{ text: '周三', value: '2020-05-27' }],
    },
    { text: '本周四、周五', facts: [{ text: '周五', value: '2020-05-22' }] },
    { text: '将于周五举行', facts: [{ text: '周五', value: '2020-05-22' }] },
    { text: '星期一至星期五', facts: [{ type: 'set', value: 'P1W' }] },
    { text: '周一至周五', facts: [{ type: 'set', value: 'P1W' }] },
    { text: '周二至周日', facts: [{ type: 'set', value: 'P1W' }] },
    {
      text: '周三至周四9:00—17:00',
      facts: [{ text: '周三至周四', type: 'set', value: 'P1W' }],
    },
    {
      text: '周三至周四每天上午9:00开放',
      facts: [{ text: '周三至周四', type: 'set', value: 'P1W' }],
    },
    { text: '预计周五至周日有雨', facts: [{ text: '周五至周日', value: '2020-05-22/2020-05-24' }] },
    { text: '星期六—星期一', facts: [{ value: '2020-05-16/2020-05-18' }] },
  ],
  nearMisses: [
    { text: '每周一', facts: [{ type: 'set', value: 'P1W' }] },
    '周一峰',
    { text: '一周三次', facts: [{ text: '一周', type: 'duration', value: 'P1W' }] },
    { text: '两周一次', facts: [{ text: '两周', type: 'duration', value: 'P2W' }] },
    '周六福珠宝',
    { text: '3月1日（星期三）', facts: [{ text: '3月1日', value: '2020-03-01' }] },
    { text: '三周四次', facts: [{ text: '三周', type: 'duration', value: 'P3W' }] },
    '周天子',
  ],
})

const EACH_BEFORE = lazyPattern(() => anyOf('date/before-half-week'))
const ofNextWeek = precededBy(new RegExp(`${LOWER}${COUNTER}?${WEEK}[^。\\n]{0,20}$`, 'u'), 24)

const halfOfWeek = defineRule({
  id: 'date/half-of-week',
  kind: 'date',
  trigger: ['上半周', '下半周'],
  get pattern() {
    return new RegExp(
      `[${UPPER}${LOWER}]${HALF_MARK}${WEEK_MARK}(?![${charactersOf('date/after-week-count')}])`,
      'u',
    )
  },
  guards: [
    {
      id: 'word',
      example: '每下半周',
      because: 'it recurs, or 上 ends the word before: 以上',
      unless: precededBy(EACH_BEFORE),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const days = match[0].startsWith(UPPER) ? ([1, 3] as const) : ([4, 7] as const)
    // 下周…，下半周: of the week spoken of
    const shift = ofNextWeek(match, context) ? 1 : 0
    const end = match.index + match[0].length
    return draftOf(extend(text, { week: { shift, days } }, match.index, end), match.index, context)
  },
  examples: [
    { text: '上半周', facts: [{ value: '2020-05-18/2020-05-20', basis: 'inferred' }] },
    { text: '下半周有雨', facts: [{ text: '下半周', value: '2020-05-21/2020-05-24' }] },
    { text: '预计下周前期多云，下半周有雨', facts: [{ text: '下半周', value: '2020-05-28/2020-05-31' }] },
  ],
  nearMisses: ['每下半周', '上半周期', '半周'],
})

const OF_LONGER_BEFORE = lazyPattern(() => `[${charactersOf('date/before-last-weekday')}]`)

const THE_LAST = '最后一个'
/** Of which month it is the last is not told: under a month it is read with it. */
const lastWeekday = defineRule({
  id: 'date/last-weekday',
  kind: 'date',
  trigger: [THE_LAST],
  get pattern() {
    return new RegExp(
      `${THE_LAST}${OF}?${WEEK}${DAY}(?![\\p{Script=Han}]{0,2}[${charactersOf('date/counted-weekday')}])`,
      'u',
    )
  },
  guards: [
    {
      id: 'of-month',
      example: '学期的最后一个周五',
      because: 'under a month or a year it is read with it',
      unless: precededBy(OF_LONGER_BEFORE),
    },
  ],
  produce: (): Draft<DateFields> => ({ fields: { type: 'date', value: null, basis: 'inferred' } }),
  examples: [
    { text: '最后一个周三', facts: [{ value: null, basis: 'inferred' }] },
    { text: '最后一个星期五举行', facts: [{ text: '最后一个星期五', value: null }] },
  ],
  nearMisses: [
    '最后一个周期',
    { text: '4月最后一个周三', facts: [{ value: '2020-04-29' }] },
    { text: '最后一周', facts: [{ type: 'duration', value: 'P1W' }] },
  ],
})

export const weekdayRules: readonly RuleOf<'date'>[] = [weekday, bareWeekday, halfOfWeek, lastWeekday]
