/** A temporal expression. */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'
import { reasonSchema } from '../reason.js'

/** How the surface bounds or places its value. */
export const dateModSchema = z.enum(['approx', 'more', 'less', 'start', 'mid', 'end', 'before', 'after'])

/** The fields that are the date's own. */
export const dateFieldsSchema = z.object({
  type: z
    .enum(['date', 'time', 'duration', 'set'])
    .describe('date: a point or stretch of the calendar; time: of day; duration: a length; set: what recurs'),
  value: z
    .string()
    .nullable()
    .describe('date: EDTF (ISO 8601-2); time: T10:30; duration and set: ISO 8601 duration; null where vague'),
  min: z
    .string()
    .optional()
    .describe('of a duration or a period told as a range: the shorter ISO 8601 duration'),
  max: z
    .string()
    .optional()
    .describe('of a duration or a period told as a range: the longer ISO 8601 duration'),
  mod: dateModSchema
    .optional()
    .describe(
      'how the surface bounds or places its value: 约 approx, 以上 more, 近 less, 初 start, 中 mid, 末 end, 之前 before, 之后 after; absent where it is exact',
    ),
  basis: z
    .enum(['stated', 'inferred'])
    .describe(
      'inferred: the value rests, or would rest, on the reference date or on what the passage is about',
    ),
  because: reasonSchema
    .optional()
    .describe('of an inferred value: what the part that the surface leaves out was taken from'),
})
export type DateFields = z.infer<typeof dateFieldsSchema>
export type DateMod = z.infer<typeof dateModSchema>

export const dateSchema = factBaseSchema
  .extend({ kind: z.literal('date'), ...dateFieldsSchema.shape })
  .describe(
    'A temporal expression: a point or stretch of the calendar, a time of day, a length, a recurrence.',
  )
