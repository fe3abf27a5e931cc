/** Lists whose unit stands once, behind the last member (2018、2019年, 7、8、9三个月, 5月9、10日): one fact a member. */

import { exists } from '../../../calendar/gregorian.js'
import { MONTH_MARK, OF, ORDINAL_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { quarterOf } from '../../../calendar/parts.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { matchAt } from '../../../lexicon/match-at.js'
import { DAY, figuresOf, MONTH, numberOf, SHORT_YEAR, YEAR } from '../../../numeral/calendar.js'
import { FIRST_FOUR, FROM_TWO, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { defineGuards, refusedBy } from '../../../rules/guard.js'
import type { AnyRule, Draft, RuleContext, RuleOf } from '../../../rules/rule.js'
import { draftOf } from '../draft.js'
import type { Point, YearRef } from '../expression.js'
import { readYear } from '../point.js'
import { extend } from '../read.js'
import type { DateFields } from '../schema.js'
import { RELATIVE_YEARS } from '../years.js'

type Drafts = Draft<DateFields>[] | null

export const AND = '(?:、|和|与|及|以及)'
/** How many there are, before the unit: 7、8、9三个月. */
export const SUM = `(?:[两十${FROM_TWO}]{1,2}|[2-9]|1[0-2])`
export const MOST = 11
const listOf = (item: string) => `${item}(?:${AND}${item}){1,${MOST}}`

const ITEM_NUMBER = lazyPattern(() => `^[0-9${TO_TEN}]+、`)

/** 1、2月份… at the beginning of a line is an item's number; 7、8、9月 and 七、八两月 are lists there too. */
function isItemNumber(text: string, at: number, list: RegExpExecArray): boolean {
  if (list.groups!.sum !== undefined || list[0].split('、').length > 2) return false
  return (at === 0 || text[at - 1] === '\n') && ITEM_NUMBER.test(list[0])
}

/** Reasons for which what reads as a list of months or days without a year is none. */
const GUARDS = defineGuards<[text: string, at: number, list: RegExpExecArray]>(
  'date/list',
  [
    {
      id: 'item-number',
      example: '1、2月份重点工作',
      because: 'at the beginning of a line the first figure is an item’s number',
      unless: isItemNumber,
    },
    {
      id: 'part-of-more',
      example: '第3、4月',
      because: 'an ordinal, a longer number, or a date that has read its first figure',
      unless: (text, at) => PART_OF_MORE.test(text.charAt(at - 1)),
    },
  ],
  (_, at) => at,
)
const PART_OF_MORE = new RegExp(`[${ORDINAL_MARK}.·${MONTH_MARK}${YEAR_MARK}]`, 'u')

/** A member before the last: figures alone, the first with what stands before the list. */
function memberDraft(point: Point, start: number, end: number, context: RuleContext) {
  return draftOf({ expression: { from: point }, end }, start, context) ?? []
}

/** The members of a list that begins at `at`, behind the year that governs it. */
function readMembers(
  list: RegExpExecArray,
  start: number,
  item: string,
  pointOf: (member: string) => Point | null,
  context: RuleContext,
): Drafts {
  const items = list.groups!.items!
  const counted = list.groups!.sum !== undefined
  const found = [...items.matchAll(new RegExp(item, 'gu'))]
  return found.flatMap((m, i) => {
    const point = pointOf(m[0])
    if (!point) return []
    const at = list.index + m.index
    const from = i === 0 ? start : at
    const isLast = i === found.length - 1
    if (!isLast || counted) return memberDraft(point, from, at + m[0].length, context)
    // the last one has its unit and may have more behind it
    const end = list.index + list[0].length
    return draftOf(extend(context.text, point, from, end), from, context) ?? []
  })
}

const under = (year: YearRef | undefined, point: Point): Point => (year ? { year, ...point } : point)

const MONTHS = new RegExp(`(?<items>${listOf(MONTH)}) ?(?:(?<sum>${SUM})个?月|月(?:份(?!额))?)`, 'uy')
const QUARTER = `第?[1-4${FIRST_FOUR}]`
const QUARTERS = new RegExp(`(?<items>${listOf(QUARTER)})(?:(?<sum>${SUM})个?季度|个?季度)(?!假)`, 'uy')
/** 5月9，10日: days stand between commas too. */
const DAY_LIST = `${DAY}(?:(?:${AND}|，|,)${DAY}){1,${MOST}}`
const DAYS = new RegExp(`(?<month>${MONTH})月(?<items>${DAY_LIST}) ?(?:(?<sum>${SUM})[日天]|[日号])`, 'uy')

function monthsAt(start: number, at: number, year: YearRef | undefined, context: RuleContext): Drafts {
  const { text } = context
  const list = matchAt(MONTHS, text, at)
  if (!list || (!year && refusedBy(GUARDS, text, at, list))) return null
  return readMembers(
    list,
    start,
    MONTH,
    (m) => (exists(numberOf(m)) ? under(year, { month: numberOf(m) }) : null),
    context,
  )
}

function quartersAt(start: number, at: number, year: YearRef | undefined, context: RuleContext): Drafts {
  const list = matchAt(QUARTERS, context.text, at)
  if (!list) return null
  const part = (m: string) => quarterOf(figuresOf(m.slice(-1)))
  return readMembers(list, start, QUARTER, (m) => under(year, { part: part(m) }), context)
}

function daysAt(start: number, at: number, year: YearRef | undefined, context: RuleContext): Drafts {
  const { text } = context
  const list = matchAt(DAYS, text, at)
  if (!list || (!year && refusedBy(GUARDS, text, at, list))) return null
  const month = numberOf(list.groups!.month!)
  const point = (m: string) => (exists(month, numberOf(m)) ? under(year, { month, day: numberOf(m) }) : null)
  // the month's own figures are no member
  const items = { ...list, index: list.index + list[0].indexOf(MONTH_MARK) + 1 } as RegExpExecArray
  const shifted = Object.assign(items, { 0: list[0].slice(list[0].indexOf(MONTH_MARK) + 1) })
  return readMembers(shifted, start, DAY, point, context)
}

/** Whatever list stands at `at`, with the year before it. */
function listAt(at: number, context: RuleContext): Drafts {
  const year = readYear(context.text, at)
  const pos = year ? year.end + (context.text[year.end] === OF ? 1 : 0) : at
  const read = (reader: typeof monthsAt) => reader(at, pos, year?.year, context)
  return read(daysAt) ?? read(monthsAt) ?? read(quartersAt)
}

const ANY_LIST = `(?:(?:${MONTH}|${DAY}|${QUARTER})${AND}|(?<=月)${DAY}，${DAY})`

const monthList = defineRule({
  id: 'date/month-list',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `(?:(?:${YEAR}|${SHORT_YEAR}) ?年的?)?(?:${MONTH}月)?(?=${ANY_LIST})|第[1-4${FIRST_FOUR}]${AND}`,
    'u',
  ),
  produce: (match, context) => listAt(match.index, context),
  examples: [
    {
      text: '集中在3、4月份',
      facts: [
        { text: '3', value: '2020-03' },
        { text: '4月份', value: '2020-04' },
      ],
    },
    {
      text: '分别于二、三、四月',
      facts: [
        { text: '二', value: '2020-02' },
        { text: '三', value: '2020-03' },
        { text: '四月', value: '2020-04' },
      ],
    },
    {
      text: '2019年7、8月份',
      facts: [
        { text: '2019年7', value: '2019-07' },
        { text: '8月份', value: '2019-08' },
      ],
    },
    {
      text: '集中在1、2、3三个月',
      facts: [
        { text: '1', value: '2020-01' },
        { text: '2', value: '2020-02' },
        { text: '3', value: '2020-03' },
      ],
    },
    {
      text: '2018年一、二季度',
      facts: [
        { text: '2018年一', value: '2018-33' },
        { text: '二季度', value: '2018-34' },
      ],
    },
    {
      text: '3月9、10日',
      facts: [
        { text: '3月9', value: '2020-03-09' },
        { text: '10日', value: '2020-03-10' },
      ],
    },
    {
      text: '3月9，10日',
      facts: [
        { text: '3月9', value: '2020-03-09' },
        { text: '10日', value: '2020-03-10' },
      ],
    },
    {
      text: '2019年三月五、六日',
      facts: [
        { text: '2019年三月五', value: '2019-03-05' },
        { text: '六日', value: '2019-03-06' },
      ],
    },
    {
      text: '一、二季度',
      facts: [
        { text: '一', value: '2020-33' },
        { text: '二季度', value: '2020-34' },
      ],
    },
    {
      text: '预计三、四季度',
      facts: [
        { text: '三', value: '2020-35' },
        { text: '四季度', value: '2020-36' },
      ],
    },
  ],
  nearMisses: [
    '涉及3、4项',
    '第二、三个月',
    '三、四个方面',
    '一、二两类',
    {
      text: '5月、6月',
      facts: [
        { text: '5月', value: '2020-05' },
        { text: '6月', value: '2020-06' },
      ],
    },
    '3、4号楼',
    '13、14月',
  ],
})

const relativeList = defineRule({
  id: 'date/list-under-relative-year',
  kind: 'date',
  trigger: Object.keys(RELATIVE_YEARS),
  pattern: new RegExp(`[\\p{Script=Han}]{2,3}的?(?:${MONTH}月)?(?=${ANY_LIST})`, 'u'),
  produce: (match, context) => {
    const year = readYear(context.text, match.index)
    return year ? listAt(match.index, context) : null
  },
  examples: [
    {
      text: '去年11、12月',
      facts: [
        { text: '去年11', value: '2019-11' },
        { text: '12月', value: '2019-12' },
      ],
    },
    {
      text: '今年一、二两个季度',
      facts: [
        { text: '今年一', value: '2020-33' },
        { text: '二', value: '2020-34' },
      ],
    },
  ],
  nearMisses: [
    { text: '今年一、二类项目', facts: [{ text: '今年', value: '2020' }] },
    {
      text: '去年5月、6月',
      facts: [
        { text: '去年5月', value: '2019-05' },
        { text: '6月', value: '2019-06' },
      ],
    },
  ],
})

export const listRules: readonly RuleOf<'date'>[] = [monthList, relativeList]
