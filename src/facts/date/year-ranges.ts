/** Ranges of years and of months in figures, whose unit stands once or not at all: 1998—2002年, 85—90年, 1999.08—2002.02. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { SHORT_YEAR, shortYearOf, TO, YEAR, yearOf } from '../../numeral/calendar.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Point, ReadExpression } from './expression.js'
import { isYearRange } from './short-year.js'

const YEAR_RANGE = lazyPattern(
  () =>
    `(${YEAR})(?:${TO}(${YEAR}|${SHORT_YEAR}) ?(?:${anyOf('date/unit-of-year-range')}|(?=[两三四五六七八九十]年))|/(${YEAR}|${SHORT_YEAR})(?:学年|财年))`,
  'uy',
)
/** 1999.08—2002.02 of a curriculum vitae; with hyphens inside only where another sign stands between. */
const NUMERIC_MONTH = '((?:19|20)[0-9]{2})([./])(0?[1-9]|1[0-2])'
const HYPHENED_MONTH = '((?:19|20)[0-9]{2})(-)(0[1-9]|1[0-2])'
const MONTHS_END = () => `(?![0-9./]|-[0-9]|[%‰${charactersOf('date/unit-after-months')}])`
const NUMERIC_MONTHS = new RegExp(
  `${NUMERIC_MONTH}(?:${TO}((?:19|20)[0-9]{2})\\2(0?[1-9]|1[0-2])${MONTHS_END()}|\\s?${TO}?(至今|今|现在))`,
  'uy',
)
const HYPHENED_MONTHS = new RegExp(
  `${HYPHENED_MONTH} ?(?:(?:至|到|—|--|~) ?((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])${MONTHS_END()}|—?(至今))`,
  'uy',
)

/** 1998—2002年, 1986—90年, 2019至2020学年. */
export function readYearRange(text: string, at: number): ReadExpression | undefined {
  const match = matchAt(YEAR_RANGE, text, at)
  if (!match) return undefined
  const first = yearOf(match[1]!)
  const written = (match[2] ?? match[3])!
  const short = written.length === 2
  const digits = short ? String(shortYearOf(written)).padStart(2, '0') : ''
  const last = short ? first.slice(0, 2) + digits : yearOf(written)
  // 1998—90年: the second is no year
  if (short && last <= first) return undefined
  return {
    expression: { from: { year: { by: 'stated', year: first } }, to: { year: { by: 'stated', year: last } } },
    end: at + match[0].length,
  }
}

const SHORT_RANGE = new RegExp(`(${SHORT_YEAR})${TO}(${SHORT_YEAR}) ?年(?:度)?`, 'uy')

/** Reasons for which two numbers of two digits are no range of years. */
const GUARDS = defineGuards<[text: string, at: number, first: number, last: number]>(
  'date/range-of-short-years',
  [
    {
      id: 'longer-number',
      example: '.85—90年',
      because: 'its first figures are the end of a longer number',
      unless: (text, at) => /[0-9.]/u.test(text.charAt(at - 1)),
    },
    {
      id: 'lengths',
      example: '50—70年',
      because: 'as likely lengths of time: round numbers, early or far apart',
      unless: (_text, _at, first, last) => !isYearRange(first, last),
    },
  ],
  (_, at) => at,
)

/** 85—90年: two digits each, where they are credible as years. */
export function readShortYearRange(text: string, at: number): ReadExpression | undefined {
  const match = matchAt(SHORT_RANGE, text, at)
  if (!match) return undefined
  const [first, last] = [shortYearOf(match[1]!), shortYearOf(match[2]!)]
  if (refusedBy(GUARDS, text, at, first, last)) return undefined
  const point = (digits: number): Point => ({ year: { by: 'short', digits } })
  return { expression: { from: point(first), to: point(last) }, end: at + match[0].length }
}

/** 1999.08—2002.02, 2002.02至今. */
export function readMonthsInFigures(text: string, at: number): ReadExpression | undefined {
  const match = matchAt(NUMERIC_MONTHS, text, at) ?? matchAt(HYPHENED_MONTHS, text, at)
  if (!match) return undefined
  const [all, year, , month, lastYear, lastMonth] = match
  const from: Point = { year: { by: 'stated', year: year! }, month: Number(month) }
  const end = at + all.length
  if (lastYear === undefined) return { expression: { from, since: true }, end }
  const to: Point = { year: { by: 'stated', year: lastYear }, month: Number(lastMonth) }
  return { expression: { from, to }, end }
}
