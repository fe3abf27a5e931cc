/** The dated facts of a document in the order of time. */
import * as z from 'zod'
import type { TimelineEntry } from '../../shapes.js'

export type { TimelineEntry } from '../../shapes.js'

/** One entry: a dated fact by its place among the facts, with the sentence that tells it. */
export const timelineEntrySchema = z
  .object({
    value: z.string().describe('EDTF'),
    text: z.string().describe('the surface of the date'),
    fact: z.int().nonnegative().describe('index into `facts`'),
    sentence: z.int().nonnegative().describe('index into `sentences`'),
  })
  .describe('A dated fact in the order of time.')

interface TimelineFact {
  readonly kind: string
  readonly text: string
  readonly sentence: number
  readonly type?: unknown
  readonly value?: unknown
}

const SEASON_MONTHS: Readonly<Record<string, string>> = {
  21: '03',
  22: '06',
  23: '09',
  24: '12',
  33: '01',
  34: '04',
  35: '07',
  36: '10',
  40: '01',
  41: '07',
}

/** What EDTF dates are sorted by: the beginning, filled up; of two the wider first, then the one that ends first. */
function sortKey(value: string): readonly [number, number, string] {
  const [from = '', to = ''] = value.split('/')
  const open = from === '..'
  const [, sign, year = '0', month, rest] =
    /^(-?)([0-9X]{4})(?:-(\d\d))?(?:-(.{0,40}))?$/u.exec(open ? to : from) ?? []
  const first = Number(year.replace(/X/gu, '0')) * (sign ? -1 : 1)
  const start =
    first * 10_000 +
    Number((month && SEASON_MONTHS[month]) ?? month ?? 1) * 100 +
    Number(rest?.slice(0, 2) ?? 1)
  return [open ? Number.NEGATIVE_INFINITY : start, value.length, value]
}

/**
 * `report.timeline`: the facts of kind `date` and type `date` whose value lies on the calendar, by their beginning
 * (a year before its months). Dates of no year (`XXXX-04-23`) and vague ones are left out. Stable: at one time in
 * order of the text.
 */
export function buildTimeline(facts: readonly TimelineFact[]): TimelineEntry[] {
  return facts
    .flatMap(({ kind, type, value, text, sentence }, fact) =>
      kind === 'date' && type === 'date' && typeof value === 'string' && !value.startsWith('XXXX')
        ? [{ key: sortKey(value), entry: { value, text, fact, sentence } }]
        : [],
    )
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.entry.fact - b.entry.fact)
    .map(({ entry }) => entry)
}
