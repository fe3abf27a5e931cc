/** Reads a whole date expression: a point with what places, bounds, opens or closes it. */

import { exists } from '../../calendar/gregorian.js'
import {
  BACK,
  DAY_MARKS,
  END_MARKS,
  FRONT,
  LOWER,
  MIDDLE_MARK,
  MONTH_MARK,
  OF,
  ORDINAL_MARK,
  QUARTER_MARK,
  START_MARK,
  TEN_DAYS_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { DAY, figuresOf, MONTH, numberOf, TO } from '../../numeral/calendar.js'
import { COUNTS, FIRST_FOUR, ODD_MARKS, SEVERAL_MARKS, TO_TEN } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'
import { readClock, readClockAfter } from './clock.js'
import { type Expression, type Point, type ReadExpression, tells } from './expression.js'
import { readLunarDay } from './lunar-date.js'
import { fullMonth, partOfMonth, readPoint, readYear, skipWeekday } from './point.js'
import { readRelativeDay } from './relative-day.js'
import type { DateMod } from './schema.js'
import { readWeekday } from './weekday.js'
import { readYearRange } from './year-ranges.js'

/** 中期, 初期 */
const STAGE_MARK = '期'
const MID_YEAR = `${YEAR_MARK}${MIDDLE_MARK}`
const ENDS_CLAUSE = '(?=[，。；、）]|$)'
/** 初 that is no beginning (初步, 初中), 中 and 底 that belong to the next word. */
const EDGE_OF_YEAR = lazyPattern(
  () =>
    `${YEAR_MARK}?(?:(${START_MARK})(?!${anyOf('date/after-chu-in-word')}|[${TO_TEN}])${STAGE_MARK}?|([${END_MARKS}])(?!${anyOf('date/after-edge-in-word')})${STAGE_MARK}?|(${MID_YEAR})(?!${anyOf('date/after-nianzhong-in-word')})|(${MIDDLE_MARK})(?:${anyOf('date/middle-part')})|(${MIDDLE_MARK})${ENDS_CLAUSE}|(${FRONT})${STAGE_MARK}|(${BACK})${STAGE_MARK})`,
  'uy',
)
const EDGE_OF_MONTH = lazyPattern(
  () =>
    `(${START_MARK})(?!${anyOf('date/after-chu-of-month')}|[${TO_TEN}])|([${END_MARKS}])(?!${anyOf('date/after-edge-in-word')})|(${MIDDLE_MARK})(?:${TEN_DAYS_MARK}|${ENDS_CLAUSE})`,
  'uy',
)
const EDGES: Readonly<Record<string, DateMod>> = {
  初: 'start',
  前: 'start',
  底: 'end',
  末: 'end',
  后: 'end',
  年中: 'mid',
  中: 'mid',
}

/** 二季度末, 上半年初. */
const EDGE_OF_PART = lazyPattern(
  () =>
    `${YEAR_MARK}?(?:(${START_MARK})(?![${charactersOf('date/after-chu-of-part')}])|([${END_MARKS}])(?!${anyOf('date/after-edge-of-part-in-word')})|(${MIDDLE_MARK})(?:${STAGE_MARK}|${ENDS_CLAUSE}))`,
  'uy',
)
const SINCE = lazyPattern(
  () =>
    `(?:${anyOf('date/until-now')}|${anyOf('date/since-then')}(?=[，、：:])|${anyOf('date/starting')}(?![${charactersOf('date/after-qi-in-word')}])(?!${anyOf('date/since-then')}))`,
  'uy',
)
/** 10月1日（含）以前: the note changes nothing. */
const INCLUDED = lazyPattern(() => String.raw`（${anyOf('date/including')}[^）\n]{0,4}）`, 'uy')
/** 从2018年开始 and 2018年开始， are open; 2018年开始建设 and 于2018年开始 began in it. */
const BEGINNING = lazyPattern(() => anyOf('date/begins'), 'uy')
const BEGINNING_ALONE = lazyPattern(() => `(?:${anyOf('date/begins')})(?=，|$)`, 'uy')
const FROM_BEFORE = lazyPattern(() => `[${charactersOf('date/from-before')}]`)
const IN_BEFORE = lazyPattern(() => anyOf('date/at'))
const BEFORE = lazyPattern(
  () =>
    `(?: ?[${charactersOf('date/or-bound')}]?(?:${anyOf('date/up-to-then')})|${FRONT}(?!${anyOf('date/after-qian-in-word')}|[${SEVERAL_MARKS[0]}0-9${COUNTS}]|${anyOf('date/put-forward')}(?!${anyOf('date/ahead-of-verb')})))`,
  'uy',
)
const AFTER = lazyPattern(
  () => `(?: ?[${charactersOf('date/or-bound')}]?(?:${anyOf('date/from-then')})|${BACK}(?=[，。；]))`,
  'uy',
)
const AROUND = lazyPattern(() => `${anyOf('date/around')}`, 'uy')
const AROUND_HOUR = lazyPattern(
  () =>
    `(?:${anyOf('date/around')}|${anyOf('date/or-so')}(?![${charactersOf('date/after-xu-in-word')}])|${ODD_MARKS[0]}${ENDS_CLAUSE})`,
  'uy',
)
/** 2015年和2018年之间, 3月与9月间. */
const AND = lazyPattern(() => ` ?[${charactersOf('joins/two')}] ?`, 'uy')
const BETWEEN = lazyPattern(() => `(?:${anyOf('date/between')})(?!${anyOf('date/after-jian-in-word')})`, 'uy')
const CONNECTOR = lazyPattern(() => `(?:${anyOf('date/starting', 'date/begins')})?(?:${TO})`, 'uy')
const LAST_DAY = lazyPattern(() => `(?:${anyOf('date/opens-last-day')})?(${DAY}) ?[${DAY_MARKS}]`, 'uy')
/** 7月上旬到中旬. */
const THIRD = new RegExp(`([${MIDDLE_MARK}${LOWER}])${TEN_DAYS_MARK}`, 'uy')
const NEXT_DAY = lazyPattern(() => `(${anyOf('date/day-of-second-end')})`, 'uy')
const MONTH_RANGE = lazyPattern(
  () => `(?:${OF})? ?(${MONTH})${TO}(${MONTH}) ?${MONTH_MARK}(?:${fullMonth()})?`,
  'uy',
)
const QUARTER_RANGE = new RegExp(
  `(?:${OF})? ?${ORDINAL_MARK}?([1-4${FIRST_FOUR}])${TO}${ORDINAL_MARK}?([1-4${FIRST_FOUR}])${QUARTER_MARK}`,
  'uy',
)
const DAY_RANGE = new RegExp(`(${MONTH}) ?${MONTH_MARK} ?(${DAY})${TO}(${DAY}) ?[${DAY_MARKS}]`, 'uy')
/** Ranges whose unit stands once, behind the second number: 1998—2002年, 1—8月, 一至三季度, 7月14—28日. */
function readShortRange(text: string, at: number): ReadExpression | undefined {
  const years = readYearRange(text, at)
  if (years) return years
  const year = readYear(text, at)
  const pos = year?.end ?? at
  const under = (point: Point): Point => (year ? { year: year.year, ...point } : point)
  const months = matchAt(MONTH_RANGE, text, pos)
  if (months) {
    const [a, b] = [numberOf(months[1]!), numberOf(months[2]!)]
    const end = pos + months[0].length
    // 11—2月 runs into the next year, and does not say so: refused
    if (a < b) return { expression: { from: under({ month: a }), to: under({ month: b }) }, end }
  }
  const quarters = matchAt(QUARTER_RANGE, text, pos)
  if (quarters) {
    const [a, b] = [figuresOf(quarters[1]!), figuresOf(quarters[2]!)]
    const end = pos + quarters[0].length
    if (a < b) return { expression: { from: under({ months: [a * 3 - 2, b * 3] }) }, end }
  }
  const days = matchAt(DAY_RANGE, text, pos)
  if (!days) return undefined
  const [month, a, b] = [numberOf(days[1]!), numberOf(days[2]!), numberOf(days[3]!)]
  if (a >= b) return undefined
  return {
    expression: { from: under({ month, day: a }), to: under({ month, day: b }) },
    end: pos + days[0].length,
  }
}

/** What stands behind a point and places it in its year or month: 初, 底, 中. */
function readEdge(text: string, point: Point, at: number): { mod: DateMod; end: number } | undefined {
  if (tells(point, 'fine')) return undefined
  const pattern = tells(point, 'part')
    ? EDGE_OF_PART
    : point.month === undefined && point.monthRef === undefined
      ? EDGE_OF_YEAR
      : EDGE_OF_MONTH
  const match = matchAt(pattern, text, at)
  if (!match) return undefined
  const word = match.slice(1).find((g) => g !== undefined)!
  return { mod: EDGES[word]!, end: at + match[0].length }
}

/** Bounds behind the whole: 以前, 之后, 左右. An edge that is told already stays. */
export function readBound(
  text: string,
  at: number,
  ofClock: boolean,
): { mod: DateMod; end: number } | undefined {
  const around = matchAt(ofClock ? AROUND_HOUR : AROUND, text, at)
  if (around) return { mod: 'approx', end: at + around[0].length }
  const from = at + (matchAt(INCLUDED, text, at)?.[0].length ?? 0)
  const before = matchAt(BEFORE, text, from)
  if (before) return { mod: 'before', end: from + before[0].length }
  if (from > at && text[from] === '后') return { mod: 'after', end: from + 1 }
  const after = matchAt(AFTER, text, from)
  return after ? { mod: 'after', end: from + after[0].length } : undefined
}

/** The second end of an interval, behind its connector. */
function readSecond(text: string, first: Point, at: number): { point: Point; end: number } | undefined {
  const from = skipWeekday(text, at)
  const connector = matchAt(CONNECTOR, text, from)
  if (!connector) return readBetween(text, first, at)
  const pos = from + connector[0].length
  const later = first.third === undefined ? null : matchAt(THIRD, text, pos)
  if (later && first.month !== undefined)
    return { point: { month: first.month, third: partOfMonth(later[1]!, false) }, end: pos + later[0].length }
  const near = readNear(text, first, pos)
  if (near) return near
  // 9时至11时 of one day
  const clock = first.clock === undefined ? undefined : readClockAfter(text, pos, first.clock)
  if (clock) return { point: { ...first, clock: clock.value }, end: clock.end }
  const second = readPoint(text, pos)
  if (second) {
    if (refusedBy(ENDS, first, second.point)) return undefined
    const edge = readEdge(text, second.point, second.end)
    return { point: second.point, end: edge?.end ?? withWeekday(text, second.end) }
  }
  if (first.lunar?.day !== undefined) return readLunarDay(text, pos, first.lunar.month)
  if (first.day === undefined && first.dayRef === undefined) return undefined
  return readNextDay(text, first, pos) ?? readLastDay(text, pos, first)
}

/** A weekday in brackets that repeats the day it stands behind: （星期五）. */
function withWeekday(text: string, at: number): number {
  return /^（/u.test(text.charAt(at)) ? skipWeekday(text, at) : at
}

const SHIFT_WORD = lazyPattern(() => `[${charactersOf('date/shift-word')}]`)

/** A second end told by its distance from the day of speaking: 昨天下午2时至今天凌晨4时, 今天—下周五. */
function readNear(text: string, first: Point, at: number): { point: Point; end: number } | undefined {
  if (first.dayRef?.by !== 'reference' && !first.week && !first.clock) return undefined
  const day = readRelativeDay(text, at)
  if (day?.point.dayRef?.by === 'reference') return day
  return first.clock === undefined && SHIFT_WORD.test(text.charAt(at)) ? readWeekday(text, at) : undefined
}

/** 22时至次日6时: the day after the first. */
function readNextDay(text: string, first: Point, at: number): { point: Point; end: number } | undefined {
  const next = first.clock === undefined ? null : matchAt(NEXT_DAY, text, at)
  const clock = next && readClock(text, at + next[0].length)
  if (!next || !clock) return undefined
  const shift = /^[当]/u.test(next[0]) ? 0 : 1
  return { point: { dayRef: { by: 'carried', shift }, clock: clock.value }, end: clock.end }
}

/** The second day of 7月14日至28日, with its time: 20日22时至21日6时. */
function readLastDay(text: string, at: number, first: Point): { point: Point; end: number } | undefined {
  const match = first.day === undefined ? null : matchAt(LAST_DAY, text, at)
  if (!match) return undefined
  const day = numberOf(match[1]!)
  if (!exists(1, day)) return undefined
  const end = at + match[0].length
  const clock = first.clock === undefined ? undefined : readClock(text, end)
  return clock
    ? { point: { day, clock: clock.value }, end: clock.end }
    : { point: { day }, end: withWeekday(text, end) }
}

function readBetween(text: string, first: Point, at: number): { point: Point; end: number } | undefined {
  const and = matchAt(AND, text, at)
  const second = and && readPoint(text, at + and[0].length)
  if (!second || refusedBy(ENDS, first, second.point)) return undefined
  const between = matchAt(BETWEEN, text, second.end)
  return between ? { point: second.point, end: second.end + between[0].length } : undefined
}

/** The ends of an interval are told alike: 5月20日至6月1日; not 2019年至3月. */
const ENDS = defineGuards<[first: Point, second: Point]>('date/ends-of-interval', [
  {
    id: 'part-after-year',
    example: '2019年至3月',
    because: 'a year and a part of one are no ends of one interval',
    unless: (first, second) =>
      second.year === undefined &&
      first.year !== undefined &&
      first.month === undefined &&
      first.part === undefined,
  },
  {
    id: 'year-after-part',
    example: '3月至2025年',
    because: 'a part of a year and a year are no ends of one interval',
    unless: (first, second) =>
      first.year === undefined && second.year !== undefined && second.month === undefined,
  },
])

/** The expression at `at`, or `undefined`; also `undefined` where its numbers name no date (13月, 2月30日). */
export function readDate(text: string, at: number): ReadExpression | undefined {
  const short = readShortRange(text, at)
  if (short) return finish(text, short.expression, at, short.end)
  const read = readPoint(text, at)
  return read ? extend(text, read.point, at, read.end) : undefined
}

/** A point that stands from `start` to `at`, with what follows it. */
export function extend(text: string, point: Point, start: number, at: number, mod?: DateMod): ReadExpression {
  const edge = mod ? undefined : readEdge(text, point, at)
  const end = edge?.end ?? at
  const placed = mod ?? edge?.mod
  const second = readSecond(text, point, end)
  if (second) return { ...finish(text, { from: point, to: second.point }, start, second.end), firstEnd: end }
  return finish(text, placed ? { from: point, mod: placed } : { from: point }, start, end)
}

function finish(text: string, expression: Expression, start: number, at: number): ReadExpression {
  if (!expression.to) {
    const from = at + (matchAt(INCLUDED, text, at)?.[0].length ?? 0)
    const since = matchAt(SINCE, text, from)
    if (since) return { expression: { ...expression, since: true }, end: from + since[0].length }
    if (standsBefore(text, '自从', start)) return { expression: { ...expression, since: true }, end: at }
    const before = text.charAt(start - 1)
    const pattern = FROM_BEFORE.test(before) ? BEGINNING : BEGINNING_ALONE
    const beginning = IN_BEFORE.test(before) ? null : matchAt(pattern, text, at)
    if (beginning) return { expression: { ...expression, since: true }, end: at + beginning[0].length }
  }
  if (expression.mod || expression.to) return { expression, end: at }
  const bound = readBound(text, at, expression.from.clock !== undefined)
  if (!bound && expression.from.about) return { expression: { ...expression, mod: 'approx' }, end: at }
  return bound ? { expression: { ...expression, mod: bound.mod }, end: bound.end } : { expression, end: at }
}
