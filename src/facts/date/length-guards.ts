/** What looks like a length of time and is none: plans by name, ordinals, an article, years of two digits, members of lists. */

import { ERA_NAMES, isBehindEra } from '../../calendar/eras.js'
import {
  COUNTER,
  DAY_MARK,
  MINUTE_MARK,
  OF,
  ORDINAL_MARK,
  QUARTER_MARK,
  SECOND_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { figuresOf, shortYearOf } from '../../numeral/calendar.js'
import {
  COUNTING_TWO,
  COUNTS,
  FIRST_FOUR,
  HUNDRED,
  ONES,
  THOUSAND,
  TO_TEN,
  ZEROS,
} from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Quotation } from '../../text/document.js'
import { isLengthOfDays } from './bare-day.js'
import { ANCHOR_SHORT } from './length-around.js'
import { isYearOfRepublic } from './republic.js'
import { mayBeShortYear, readShortYear } from './short-year.js'

/** 三年行动, 五年规划, 三年滚动计划: names of plans. */
const PLAN_NAME = lazyPattern(
  () =>
    `^(?:${anyOf('date/ends-plan-name')}|[^，。；、：:“”（）\\n0-9${charactersOf('date/breaks-plan-name')}]{0,6}?(?:${anyOf('date/plan')})(?!实施以来))`,
)

/** A period of the year's name: 第三年, 同一年. */
const ORDINAL_BEFORE = lazyPattern(() => `[${charactersOf('date/ordinal-before')}]$`)

const LENGTH_AFTER_ARTICLE = lazyPattern(() => `^(?:${anyOf('date/length-after-article')})`)

const ARTICLE_BEFORE = lazyPattern(() => `(?:${anyOf('date/before-article')}|最[^，。]{1,3})$`)

const PAST_BEFORE = lazyPattern(() => `(?:${anyOf('date/past')})$`)

const AFTER_ARTICLE = lazyPattern(() => `^(?:${anyOf('date/after-article')})`)

/** Whether an 一年 or 一天 is a length and not a year or day of its own: 极不平凡的一年, 有一天. */
function isArticle(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (!/^[一1][年天日]$/u.test(word)) return false
  const before = charsBefore(text, start, 6)
  const after = text.slice(end, end + 3)
  if (AFTER_ARTICLE.test(after)) return true
  if (PAST_BEFORE.test(before)) return false
  return ARTICLE_BEFORE.test(before) && !LENGTH_AFTER_ARTICLE.test(after)
}

const TWO_DIGITS = lazyPattern(() => `^(?:[0-9]{2}|[${ONES}${ZEROS}]{2})(?=${YEAR_MARK})`)

/** 92年底, 1994年和95年; 98年抗洪 and 比90年 may be meant so, and are no lengths either. */
function isYearOfTwoDigits(text: string, at: number, end: number): boolean {
  if (readShortYear(text, at)) return true
  const written = TWO_DIGITS.exec(text.slice(at, at + 3))?.[0]
  if (written === undefined) return false
  if (/[比较]$/u.test(charsBefore(text, at, 1)) && /^[0-9]/u.test(written)) return true
  return mayBeShortYear(text, at, end, shortYearOf(written))
}

/** The member before in a list: 第二、, 第一、二、, 2300、, 2300年和. */
const LISTED = lazyPattern(() => {
  const small = `[0-9${TO_TEN}]{1,3}`
  const join = `[、${charactersOf('date/joins-members')}—-]`
  const ordinals = `${ORDINAL_MARK}${small}${COUNTER}?(?:${join}${ORDINAL_MARK}?${small}){0,4}`
  const years = `[12][0-9]{3}|[${ONES}${COUNTING_TWO}]${THOUSAND}[${COUNTS}${HUNDRED}${ZEROS}]{0,6}`
  const ofEra = `(?:${alternation(ERA_NAMES)})[0-9${TO_TEN}]{1,3}`
  return `(?:${ordinals}|(?:${years}|${ofEra})${YEAR_MARK}?)${join}$`
})
const LONGEST_LIST = 20
/** The member after it, with a unit of its own: 2300年、|2400年. */
const LIST_BEHIND = lazyPattern(() => `^[、${charactersOf('joins/and')}][12][0-9]{3}${YEAR_MARK}`)
const LONG_AGO = 1000

const isListed = ({ text, at, end, unit }: LengthSubject) =>
  LISTED.test(charsBefore(text, at, LONGEST_LIST)) ||
  (unit === YEAR_MARK &&
    figuresOf(text.slice(at, end - 1)) >= LONG_AGO &&
    LIST_BEHIND.test(text.slice(end, end + 8)))

const FIRST_QUARTERS = lazyPattern(() => `^前[${COUNTING_TWO}头${FIRST_FOUR}]${COUNTER}?${QUARTER_MARK}`)

const MINUTES_BEFORE = lazyPattern(() => `[0-9${TO_TEN}]${MINUTE_MARK}$`)

/** 5’|30秒, 3分|70秒, 一年|前三季度: what stands beside the length belongs to it. */
function isPartOfLonger(before: string, unit: string, after: string): boolean {
  if (unit.startsWith(SECOND_MARK) && MINUTES_BEFORE.test(before)) return true
  return /[0-9]['’′]$/u.test(before) || FIRST_QUARTERS.test(after)
}

const ONE_AGAIN = lazyPattern(() => `^一[^${charactersOf('date/after-one-in-word')}]`)

const ONE_UNIT = lazyPattern(() => `^一[${charactersOf('date/unit-of-recurring')}]$`)

/** 一周一调度, 一年一考核. */
function recurs(length: string, after: string): boolean {
  return ONE_UNIT.test(length) && ONE_AGAIN.test(after)
}

/** A length as it was read, and where it stands. */
export interface LengthSubject {
  readonly text: string
  /** Where its numeral begins. */
  readonly at: number
  readonly end: number
  readonly unit: string
  readonly quotation: Quotation | undefined
}

const beforeOf = ({ text, at }: LengthSubject, reach: number) => charsBefore(text, at, reach)
const wordOf = ({ text, at, end }: LengthSubject) => text.slice(at, end)
const behindOf = ({ text, end }: LengthSubject) => text.slice(end, end + REACH)
const REACH = 16

/** 前后两年, 先后两年: from when to when is not told. */
const BOTH_SIDES = lazyPattern(() => `(?:${anyOf('date/both-sides')})$`)
/** 第二个五年, 两个一百年. */
const NTH_BEFORE = lazyPattern(
  () => `${ORDINAL_MARK}[${TO_TEN}]+${COUNTER}$|[${COUNTING_TWO}${ORDINAL_MARK}]一?${COUNTER}$`,
)
/** 27.2021年: an item's number and a year; 零年零月 is no length. */
const ITEM_OR_ZERO = lazyPattern(
  () => `^(?:[0-9]+\\.[0-9]{3}|0[0-9]|0(?![0-9.])|[${ZEROS}][${charactersOf('date/after-zero')}])`,
)
const POINTS_BEFORE = lazyPattern(() => `[${charactersOf('date/points-at-one-year')}]$`)
const YEAR_NUMBER = /^(?:1[0-9]|2[0-2])[0-9]{2}$/u
const HISTORY = lazyPattern(() => `^(?:[多余]|(?:${OF})?(?:悠久)?(?:${anyOf('date/history')})|前)`)
const SET_PHRASE = lazyPattern(() => `(?:${anyOf('date/set-phrase')})`, 'uy')
const LONGEST_NAME = 14

/** 12019年, 2019年: more digits than a length has, or those of a year. */
function isYearNumber(length: LengthSubject): boolean {
  const digits = /^[0-9]+/u.exec(wordOf(length).slice(0, 6))?.[0]
  if (length.unit !== YEAR_MARK || digits === undefined || /[多余]/u.test(wordOf(length))) return false
  return digits.length >= 5 || (YEAR_NUMBER.test(digits) && !HISTORY.test(behindOf(length)))
}

/** A name in quotation marks that opens with it: “15分钟便民生活圈”. */
const opensName = ({ at, end, quotation }: LengthSubject) =>
  quotation !== undefined &&
  quotation.innerStart === at &&
  end < quotation.innerEnd &&
  quotation.innerEnd - at <= LONGEST_NAME

const GUARDS = defineGuards<[length: LengthSubject]>(
  'date/length',
  [
    {
      id: 'both-sides',
      example: '前后两年',
      because: 'before and after something, or one after the other: 前后两年',
      unless: (l) => BOTH_SIDES.test(beforeOf(l, 2)),
    },
    {
      id: 'ordinal',
      example: '第三年',
      because: 'which one it is: 第三年, 同一年',
      unless: (l) => ORDINAL_BEFORE.test(beforeOf(l, 1)) && !/新一?$/u.test(beforeOf(l, 2)),
    },
    {
      id: 'nth',
      example: '第二个五年',
      because: 'which of several spans it is: 第二个五年',
      unless: (l) => NTH_BEFORE.test(beforeOf(l, 5)),
    },
    {
      id: 'era',
      example: '康熙九十年',
      because: 'a year of an era',
      unless: (l) =>
        /公元前?$/u.test(beforeOf(l, 3)) ||
        isBehindEra(l.text, l.at) ||
        (l.unit === YEAR_MARK && isYearOfRepublic(l.text, l.at, l.end)),
    },
    {
      id: 'part-of-number',
      example: 'PM2.5年均浓度',
      because: 'a part of a longer number or of a name',
      unless: (l) => /[0-9.A-Za-z]$/u.test(beforeOf(l, 1)),
    },
    {
      id: 'each',
      example: '每满三年',
      because: '每 before it: it recurs',
      unless: (l) => /每[^，。]?$/u.test(beforeOf(l, 2)),
    },
    {
      id: 'day-of-month',
      example: '有3日，',
      because: 'a day of the month, or nothing tells that days are counted',
      unless: (l) => l.unit === DAY_MARK && !isLengthOfDays(l.text, l.at, l.end),
    },
    {
      id: 'short-year',
      example: '那场98年抗洪',
      because: 'it may be a year told by two digits',
      unless: (l) => l.unit === YEAR_MARK && isYearOfTwoDigits(l.text, l.at, l.end),
    },
    {
      id: 'listed',
      example: '第二、三个月',
      because: 'a member of a list of years or of ordinals',
      unless: isListed,
    },
    {
      id: 'item-or-zero',
      example: '零年零月',
      because: 'an item’s number and a year, or none at all',
      unless: (l) => ITEM_OR_ZERO.test(l.text.slice(l.at, l.at + 8)),
    },
    {
      id: 'part-of-longer',
      example: '一年前三季度',
      because: 'what stands beside it belongs to it',
      unless: (l) => isPartOfLonger(beforeOf(l, 2), l.unit, behindOf(l)),
    },
    {
      id: 'recurs',
      example: '一周一调度',
      because: 'it recurs: 一周一调度',
      unless: (l) => recurs(wordOf(l), behindOf(l)),
    },
    {
      id: 'compared',
      example: '一年比一年多',
      because: 'year against year: 一年比一年多',
      unless: (l) => /[年月天]比$/u.test(beforeOf(l, 2)),
    },
    {
      id: 'comparison',
      example: '较前一年增加',
      because: 'what a change is measured against: 较前一年增加',
      unless: (l) => /[比较]前$/u.test(beforeOf(l, 2)),
    },
    {
      id: 'year-number',
      example: '20193年',
      because: 'the number of a year',
      unless: isYearNumber,
    },
    {
      id: 'plan',
      example: '三年行动计划',
      because: 'the name of a plan or of a programme',
      unless: (l) => PLAN_NAME.test(behindOf(l)),
    },
    {
      id: 'article',
      example: '极不平凡的一年',
      because: '一 is an article, or the year is one of its own',
      unless: (l) => isArticle(l.text, l.at, l.end),
    },
    {
      id: 'pointed-at',
      example: '上一天',
      because: 'a word before it tells which one: 上一天',
      unless: (l) =>
        /^[一1][年天]$/u.test(wordOf(l)) && POINTS_BEFORE.test(beforeOf(l, 1)) && l.text[l.end] !== '来',
    },
    {
      id: 'set-phrase',
      example: '三天两头',
      because: 'a set phrase: 三天两头',
      unless: (l) => matchAt(SET_PHRASE, l.text, l.at) !== null,
    },
    {
      id: 'name',
      example: '“15分钟便民生活圈”',
      because: 'it opens a name in quotation marks',
      unless: opensName,
    },
    {
      id: 'upper',
      example: '提高到上五年的水平',
      because: '上 before it is no part of a span: 山上两年',
      unless: (l) => /(?<!马)上$/u.test(beforeOf(l, 2)) && !ANCHOR_SHORT.test(beforeOf(l, 2)),
    },
  ],
  ({ at }) => at,
)

/** Whether what reads as a length of time is none. */
export const refusesLength = (length: LengthSubject): boolean => refusedBy(GUARDS, length) !== undefined
