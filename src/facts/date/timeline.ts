/** The dated facts of a document in the order of time. */
import * as z from 'zod'
import { sortKey } from '../../calendar/period.js'
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
