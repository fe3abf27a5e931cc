/** What an indicator is: a named statistic with its value. */
import * as z from 'zod'
import { boundSchema, factBaseSchema } from '../../report.js'
import type { FactBase, IndicatorFact } from '../../shapes.js'
import { reasonSchema } from '../reason.js'

/** `increase` and `decrease` are by the value, `level` is at the value. */
export const changeSchema = z.enum(['increase', 'decrease', 'level'])
export type Change = z.infer<typeof changeSchema>

/** `actual`: it happened; `target`: it is to happen; `estimate`: it is thought to have happened. */
export const statusSchema = z.enum(['actual', 'target', 'estimate'])
export type Status = z.infer<typeof statusSchema>

/** How firmly a target is promised: 确保 · 预期 · 力争. */
export const commitmentSchema = z.enum(['ensure', 'expect', 'strive'])

const amount = z.union([z.number(), z.string()])

export const indicatorSchema = factBaseSchema
  .extend({
    kind: z.literal('indicator'),
    name: z.string().describe('the variable, completed where the text elides it'),
    value: amount.nullable().optional().describe('in the base of the unit; a string for a ratio'),
    min: z.number().optional().describe('lower end of a range'),
    max: z.number().optional().describe('upper end of a range'),
    unit: z
      .string()
      .nullable()
      .optional()
      .describe('as written, without 万 or 亿: 元, %, 个百分点; null for a ratio'),
    mod: boundSchema
      .optional()
      .describe('how the surface bounds the value: approx, more, less; absent where it is exact'),
    change: changeSchema.describe('increase and decrease: by the value; level: at the value'),
    from: amount.optional().describe('the level it started from, in the base of the unit'),
    status: statusSchema.describe(
      'actual: it happened; target: it is to happen; estimate: it is thought to have happened (预计, 初步核算)',
    ),
    period: z
      .string()
      .nullable()
      .describe('EDTF of the time the value is about; null where the text does not tell'),
    canonical: z.string().optional().describe('canonical name, where `dict/indicators.tsv` knows this one'),
    code: z.string().optional().describe('permanent code of the canonical name'),
    basis: z
      .string()
      .optional()
      .describe('what a change is measured against, as written: 上年, 2010年, 全国平均'),
    commitment: commitmentSchema
      .optional()
      .describe(
        'of a target: `ensure` 确保, 保证, 必须; `expect` 预期, 安排, 计划; `strive` 力争, 争取, 努力',
      ),
    because: z
      .object({
        period: reasonSchema.optional().describe('what the period was taken from'),
        status: reasonSchema.optional().describe('what the status was taken from'),
        area: reasonSchema.optional().describe('what the area was taken from'),
      })
      .optional()
      .describe('what period, status and area were taken from'),
    area: z
      .string()
      .optional()
      .describe('whose it is, where the name leaves it out: 全国, 全市, or the official name of a division'),
  })
  .describe('A named statistic with its value.')
/** An indicator as a fact. */
export type Indicator = IndicatorFact

/** The fields of an indicator that are its own. */
export type IndicatorFields = Omit<Indicator, 'kind' | keyof FactBase>
