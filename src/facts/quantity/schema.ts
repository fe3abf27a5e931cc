/** What a quantity is. */
import * as z from 'zod'
import { boundSchema, factBaseSchema } from '../../report.js'

export const quantityTypeSchema = z.enum([
  'count',
  'measure',
  'currency',
  'percent',
  'ordinal',
  'ratio',
  'multiple',
])
export type QuantityType = z.infer<typeof quantityTypeSchema>

/** A stated amount. Numbers are in the unit without its magnitude: 6万余元 is 60000 元. */
export const quantitySchema = factBaseSchema
  .extend({
    kind: z.literal('quantity'),
    type: quantityTypeSchema.describe(
      'count: with a classifier; measure: with a physical unit; currency; percent: %, 个百分点, 成; ordinal: a rank; ratio; multiple: 倍, 番',
    ),
    value: z
      .union([z.number(), z.string()])
      .nullable()
      .describe(
        'in the base of the unit (6万余元 is 60000); a string for a ratio ("1/3", "38:62"); null where only min and max are known',
      ),
    unit: z.string().nullable().describe('as written, without 万 or 亿; null for a bare rank and a ratio'),
    min: z.number().optional().describe('lower end of a range'),
    max: z.number().optional().describe('upper end of a range'),
    mod: boundSchema
      .optional()
      .describe(
        'how the surface bounds the value: 约 approx, 余 and 以上 more, 近 and 以内 less; absent where it is exact',
      ),
    noun: z.string().optional().describe('what is counted, where the surface is directly followed by it'),
    scope: z.string().optional().describe('of a rank: 全国, 全球'),
    inexact: z
      .literal(true)
      .optional()
      .describe('the number as written is too large for `value` to hold exactly; `text` has it whole'),
  })
  .describe('A stated amount.')

/** The fields of a quantity that its rules make. */
export interface QuantityFields {
  type: QuantityType
  value: number | string | null
  unit: string | null
  min?: number
  max?: number
  mod?: z.infer<typeof boundSchema>
  noun?: string
  scope?: string
  inexact?: true
}
