/** Whether the words next to a date without a year say that it is to come: 请于12月20日前, 自7月1日起施行. */

import * as z from 'zod'
import directionText from '../../../dict/date-directions.tsv'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Direction, Expression } from './expression.js'

const words = lazyTable(
  'date-directions.tsv',
  directionText,
  z.object({
    word: z.string().min(1),
    side: z.enum(['before', 'behind']),
    direction: z.enum(['ahead', 'due']),
  }),
)()

const of = (side: 'before' | 'behind', direction: Direction) =>
  alternation(words.filter((w) => w.side === side && w.direction === direction).map((w) => w.word))

/** The clause may name a year or a day of the week between the word and the date. */
const AHEAD_BEFORE = new RegExp(`(?:${of('before', 'ahead')})$`, 'u')
/** 起 is within the surface where it opens it; 5月1日起正式施行, 9月举行. */
const DUE_BEHIND = new RegExp(`^(?:正式|开始|在[^，。；\n]{2,8})?(?:${of('behind', 'due')})`, 'u')
/** What the document itself lays down comes after it: 本办法自7月1日起施行. */
const OWN_LAW = lazyPattern(() => `本(?:${anyOf('date/own-law')})[^。；\\n]{0,4}$`)
/** 截至|11月底 looks back. */
const INTO = /(?:到|(?<!截)至)$/u
/** What was done: 3月底前已全部完成. */
const DONE_BEFORE = lazyPattern(() => `(?:${anyOf('date/done-before')})[^，。；\\n]{0,4}$`)
const DONE_BEHIND = /^[^，。；\n]{0,8}(?:已(?!知)|曾|了(?!解))/u
/** What was done by a date is not to come. */
const GUARDS = defineGuards<[before: string, behind: string]>('date/direction', [
  {
    id: 'done-before',
    example: '已于10月底前完成',
    because: 'a word before it says that it is done',
    unless: (before) => DONE_BEFORE.test(before),
  },
  {
    id: 'done-after',
    example: '10月底前已全部完成',
    because: 'a word after it says that it is done',
    unless: (_, behind) => DONE_BEHIND.test(behind),
  },
])

const REACH = 12

/** Whether the date leaves its year to be found. */
function lacksYear({ from, to }: Expression): boolean {
  if (from.year !== undefined || to?.year !== undefined) return false
  return (
    from.month !== undefined ||
    from.day !== undefined ||
    from.part !== undefined ||
    (from.week !== undefined && from.week.shift === undefined)
  )
}

/** The direction of the expression at `[start, end)`; `undefined` where its words tell none. */
export function directionOf(
  text: string,
  start: number,
  end: number,
  expression: Expression,
): Direction | undefined {
  if (!lacksYear(expression)) return undefined
  const before = charsBefore(text, start, REACH)
  const behind = text.slice(end, end + REACH)
  if (refusedBy(GUARDS, before, behind)) return undefined
  if (AHEAD_BEFORE.test(before)) return 'ahead'
  if (DUE_BEHIND.test(behind)) return OWN_LAW.test(before) ? 'ahead' : 'due'
  if (expression.mod === 'before') return 'due'
  const edge = expression.mod === 'end' || expression.mod === 'start' || expression.mod === 'mid'
  if (edge && (/^[之以]?前/u.test(behind) || INTO.test(before))) return 'due'
  return undefined
}
