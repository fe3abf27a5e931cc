/** What recurs, by its period: 每年, 每周四晚上, 逐月. */

import {
  ACCOUNT_MARK,
  COUNTER,
  DAY_COUNTED,
  FRONT,
  MINUTE_MARK,
  OF,
  QUARTER_MARK,
  SECOND_MARK,
  WEEK_MARK,
  YEAR_MARK,
} from '../../../calendar/marks.js'
import { WEEKDAYS } from '../../../calendar/weeks.js'
import { unitAt } from '../../../gazetteer/units.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { matchAt } from '../../../lexicon/match-at.js'
import { anyOf, charactersOf, hasRole } from '../../../lexicon/words-by-role.js'
import { countOf, TO } from '../../../numeral/calendar.js'
import { COUNTS, ONE, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { Draft, RuleOf } from '../../../rules/rule.js'
import { endOf, followedBy, precededBy } from '../beside.js'
import { type ReadClock, readClock } from '../clock.js'
import { DAYTIMES } from '../daytimes.js'
import { isoDuration } from '../length.js'
import { PERIODS } from '../recurring-periods.js'
import type { DateFields } from '../schema.js'
import { WHEN_UNDER, whenIn } from '../when-recurring.js'

const EACH = '每'
const fields = (value: string): DateFields => ({ type: 'set', value, basis: 'stated' })

const PERIOD = () => `${anyOf('date/period')}|${QUARTER_MARK[0]}(?!${ACCOUNT_MARK})`
const DAYTIME = lazyPattern(() => `${OF}?(?:${anyOf('date/part-of-day-recurring')})`, 'uy')
/** 每月10日前. */
const BOUND = lazyPattern(
  () =>
    `(?:(?:${anyOf('date/up-to')})(?![${charactersOf('date/after-bound-in-word')}])|${anyOf('date/from-then')})`,
  'uy',
)

/** 每周一讲 is once a week, and so may be most of what begins with 一. */
const LONE_WEEKDAY = new RegExp(`[${WEEKDAYS}]`, 'u')
const COUNTS_ON = lazyPattern(
  () => `[${TO_TEN}${charactersOf('date/counted-after-week', 'date/number-goes-on')}]`,
)

/** Length of the weekday at `at`, behind a week that recurs: 每周六|发车; 0 where things are counted (每周六|趟). */
function weekdayAt(text: string, at: number, word: string): number {
  if ((WHEN_UNDER[word] ?? word) !== WEEK_MARK || !LONE_WEEKDAY.test(text.charAt(at))) return 0
  if (text[at] === ONE || COUNTS_ON.test(text.charAt(at + 1)) || unitAt(text, at + 1)) return 0
  return 1
}

const COUNT = `[0-9]{1,3}|[${COUNTS}]{1,3}`

/** 每3至5年: both ends, as of a length told so. */
function rangeOf(least: number, most: number, unit: string): { fields: DateFields } | null {
  const [min, max] = [isoDuration(least, unit, false), isoDuration(most, unit, false)]
  if (min === null || max === null || !(least < most)) return null
  return { fields: { type: 'set', value: null, min, max, basis: 'stated' } }
}

const timeAt = (start: number, { value, end }: ReadClock): Draft<DateFields> => ({
  start,
  end,
  fields: { type: 'time', value, basis: 'stated' },
})

const TAKES_TIME = lazyPattern(() => `^(?:${anyOf('date/period-with-time')})$`)

const NAME_AFTER = lazyPattern(
  () =>
    `^(?!${anyOf('date/averaged')}|报[${charactersOf('date/after-bao-of-verb')}])(?:${anyOf('date/after-period-in-name')})`,
)
/** 1200立方米|每秒: 每 is of the unit. */
const UNIT_BEFORE = lazyPattern(() => `(?:${anyOf('date/unit-before-each')})$`)
const MINUTES_BEFORE = new RegExp(MINUTE_MARK, 'u')
const isShort = ({ groups }: RegExpExecArray) => SHORT_UNIT.test(groups!.period ?? groups!.unit!)
const SHORT_UNIT = new RegExp(`^[${MINUTE_MARK}${SECOND_MARK}]`, 'u')

/** 每隔一周 is every second week. */
const SKIPS = lazyPattern(() => `^${EACH}(?:${anyOf('date/at-intervals')})`)
const isWorkingDay = hasRole('date/working-day')

const every = defineRule({
  id: 'date/set',
  kind: 'date',
  trigger: [EACH],
  get pattern() {
    return new RegExp(
      `${EACH}(?:${anyOf('date/every-so-often')})?(?:(?:${ONE}${COUNTER}|${ONE}|${COUNTER})?(?<period>${PERIOD()})|(?<count>${COUNT})?(?:${TO}(?<most>${COUNT}))?${COUNTER}?(?<unit>${anyOf('date/unit-of-period')}))`,
      'u',
    )
  },
  guards: [
    {
      id: 'name',
      example: '每日经济新闻',
      because: 'the name of a paper or the like: 每日经济新闻',
      unless: followedBy(NAME_AFTER, 2),
    },
    {
      id: 'rate',
      example: '流量达1200立方米每秒',
      because: 'the rest of a unit of measure: 立方米每秒',
      unless: precededBy(UNIT_BEFORE, 3),
    },
    {
      id: 'always',
      example: '每分每秒',
      because: '每分每秒 means always',
      unless: (match, context) => isShort(match) && precededBy(MINUTES_BEFORE)(match, context),
    },
  ],
  produce: (match, { text }) => {
    const { count, most, unit, period } = match.groups!
    let end = endOf(match)
    const word = period ?? unit!
    // 每年 alone, 每两年, 每隔一周
    const number = count === undefined ? 1 : countOf(count)
    if (most !== undefined) return rangeOf(number, countOf(most), unit!)
    const skips = SKIPS.test(match[0]) && count !== undefined && number === 1 && !isWorkingDay(word)
    const value = period ? PERIODS[period]! : isoDuration(skips ? 2 : number, unit!, false)
    if (value === null || value === undefined) return null
    // 每晚8点: what recurs, and when
    const told =
      period !== undefined && period in DAYTIMES ? readClock(text, end, { told: period }) : undefined
    if (told) return [{ start: match.index, end, fields: fields(value) }, timeAt(end, told)]
    let mod: 'before' | 'after' | undefined
    const when = count === undefined ? whenIn(word) : undefined
    const placed = when ? (matchAt(when, text, end)?.[0].length ?? weekdayAt(text, end, word)) : 0
    if (placed > 0) {
      end += placed
      const bound = matchAt(BOUND, text, end)
      if (bound) {
        mod = bound[0].endsWith(FRONT) ? 'before' : 'after'
        end += bound[0].length
      }
    }
    if (placed > 0 || TAKES_TIME.test(word)) {
      // 每天上午10点30分 is a set and a time
      const clock = readClock(text, text[end] === OF ? end + 1 : end, { dated: false })
      if (!clock && mod === undefined) end += matchAt(DAYTIME, text, end)?.[0].length ?? 0
    }
    return { end, fields: { ...fields(value), ...(mod ? { mod } : {}) } }
  },
  examples: [
    { text: '每年', facts: [{ type: 'set', value: 'P1Y', basis: 'stated' }] },
    { text: '每月', facts: [{ value: 'P1M' }] },
    { text: '每季度', facts: [{ value: 'P3M' }] },
    { text: '每两周', facts: [{ value: 'P2W' }] },
    { text: '每3个月', facts: [{ value: 'P3M' }] },
    { text: '每五年', facts: [{ value: 'P5Y' }] },
    { text: '每半年', facts: [{ value: 'P6M' }] },
    { text: '每周四晚上', facts: [{ value: 'P1W' }] },
    { text: '每个工作日', facts: [{ value: 'P1D' }] },
    { text: '每天', facts: [{ value: 'P1D' }] },
    { text: '每个季度', facts: [{ value: 'P3M' }] },
    { text: '每一个清晨', facts: [{ value: 'P1D' }] },
    { text: '每月15日', facts: [{ value: 'P1M' }] },
    { text: '每年12月', facts: [{ value: 'P1Y' }] },
    { text: '每天清晨5点半', facts: [{ text: '每天', value: 'P1D' }] },
    { text: '每年11月至次年3月', facts: [{ value: 'P1Y' }] },
    { text: '每年3、9月', facts: [{ value: 'P1Y' }] },
    { text: '每年10月第二个星期四', facts: [{ value: 'P1Y' }] },
    { text: '每年3月1日至5月31日', facts: [{ value: 'P1Y' }] },
    { text: '每月1日、15日', facts: [{ value: 'P1M' }] },
    { text: '每月10日前', facts: [{ value: 'P1M', mod: 'before' }] },
    { text: '每周一、三、五', facts: [{ value: 'P1W' }] },
    { text: '每周一至周五', facts: [{ value: 'P1W' }] },
    { text: '每周六发车', facts: [{ text: '每周六', value: 'P1W' }] },
    { text: '每周三公布', facts: [{ text: '每周三' }] },
    { text: '每周五场演出', facts: [{ text: '每周' }] },
    { text: '每周三小时', facts: [{ text: '每周' }] },
    { text: '每周一讲', facts: [{ text: '每周' }] },
    { text: '各乡镇每月报送进度', facts: [{ text: '每月', value: 'P1M' }] },
    { text: '每星期二和星期四', facts: [{ value: 'P1W' }] },
    { text: '每季度末', facts: [{ value: 'P3M' }] },
    { text: '每半小时', facts: [{ value: 'PT30M' }] },
    { text: '每3至5年', facts: [{ value: null, min: 'P3Y', max: 'P5Y' }] },
    {
      text: '每晚8点半',
      facts: [
        { text: '每晚', value: 'P1D' },
        { text: '8点半', type: 'time', value: 'T20:30' },
      ],
    },
    { text: '每人每月补助280元', facts: [{ text: '每月', value: 'P1M' }] },
  ],
  nearMisses: ['每个人', '每一位', '每亩', '每件事', '每日经济新闻', '每次', '每分每秒', '每级'],
})

const ADVERBS: Readonly<Record<string, string>> = {
  逐年: 'P1Y',
  逐季: 'P3M',
  逐月: 'P1M',
  逐周: 'P1W',
  逐日: 'P1D',
  隔年: 'P2Y',
  隔月: 'P2M',
  隔周: 'P2W',
  隔日: 'P2D',
  隔天: 'P2D',
  年年: 'P1Y',
  月月: 'P1M',
  周周: 'P1W',
  天天: 'P1D',
}

/** 天天|食品有限公司: the name of a firm. */
const FIRM = lazyPattern(() => `\\p{Script=Han}{0,8}(?:${anyOf('date/firm')})`, 'uy')

const NO_RECURRING_BEFORE = lazyPattern(() => `[·0-9${TO_TEN}${charactersOf('date/before-recurring')}]`)

const adverb = defineRule({
  id: 'date/set-adverb',
  kind: 'date',
  trigger: Object.keys(ADVERBS),
  get pattern() {
    return new RegExp(
      `${anyOf('date/recurs')}|[${charactersOf('date/by-turns')}]${YEAR_MARK}(?!${anyOf('date/age-after-year')})|${YEAR_MARK}{2}(?!${anyOf('date/after-recurring-year')})|${DAY_COUNTED}{2}(?!${anyOf('date/after-recurring-day')})`,
      'u',
    )
  },
  guards: [
    {
      id: 'in-word',
      example: '间隔月份',
      because: 'a number or a word before it has its first character: 五年|年均, 间隔|月份',
      unless: precededBy(NO_RECURRING_BEFORE),
    },
    {
      id: 'longer-row',
      example: '天天天蓝',
      because: 'the same character stands before or after it',
      unless: ({ 0: word, index }, { text }) =>
        text[index - 1] === word[0] || text[index + word.length] === word[1],
    },
    {
      id: 'firm',
      example: '天天食品有限公司',
      because: 'the name of a firm',
      unless: (match, { text }) => matchAt(FIRM, text, endOf(match)) !== null,
    },
  ],
  produce: (match) => ({ fields: fields(ADVERBS[match[0]]!) }),
  examples: [
    { text: '逐年', facts: [{ type: 'set', value: 'P1Y' }] },
    { text: '逐月', facts: [{ value: 'P1M' }] },
    { text: '隔年', facts: [{ value: 'P2Y' }] },
    { text: '年年都有新进展', facts: [{ text: '年年', value: 'P1Y' }] },
    { text: '天天调度', facts: [{ text: '天天', value: 'P1D' }] },
  ],
  nearMisses: [
    { text: '五年年均', facts: [{ text: '五年', type: 'duration', value: 'P5Y' }] },
    { text: '今年年底', facts: [{ value: '2020', mod: 'end' }] },
    '一天天好起来',
    '间隔月份',
    '相隔年代',
    '天天食品有限公司',
  ],
})

export const setRules: readonly RuleOf<'date'>[] = [every, adverb]
