/** What an inferred field was taken from, as facts tell it. */
import * as z from 'zod'

export type { Reason } from '../shapes.js'

/**
 * - `date`: a date in the sentence, `text` its surface
 * - `clause`: words before the value (五年累计, 预计, 力争)
 * - `before`: the indicator before it, whose name or sentence it shares
 * - `passage`: a sentence before it (1—9月…。其中…)
 * - `heading`: the heading or opening of the stretch it stands in
 * - `period`: the period itself, against the day of speaking
 * - `document`: what the document is; of a date, the day it speaks from
 */
export const reasonSchema = z
  .object({
    from: z
      .enum(['date', 'clause', 'before', 'passage', 'heading', 'period', 'document'])
      .describe(
        'date: a date in the sentence; clause: words before the value (预计, 力争); before: the indicator before it; passage: a sentence before it; heading: the heading or opening of its stretch; period: the period itself, against the day of speaking; document: what the document is, or its day',
      ),
    text: z.string().optional().describe('the words that told it, where there are any'),
  })
  .describe('What an inferred field was taken from.')
