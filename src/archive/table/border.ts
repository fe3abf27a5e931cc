/** What the functions that make tables are given. */
import * as z from 'zod'
import { anyIterable } from '../../border.js'

const COLUMN_TYPES = ['text', 'integer', 'long', 'number', 'boolean', 'date', 'list', 'json'] as const

export const columnType = z.enum(COLUMN_TYPES)
export const columnMore = z.strictObject({ unit: z.string().optional(), rule: z.string().optional() })
export const aTable = z.looseObject({
  name: z.string(),
  columns: z.array(z.looseObject({ name: z.string(), type: columnType })),
})
export const filledTable = z.looseObject({ table: aTable, rows: anyIterable })

const flag = z.boolean().optional()
const text = z.string().optional()
/** Where and how tables are written: see `TargetOptions`. */
export const targetOptions = z.strictObject({
  out: text,
  format: text,
  force: flag,
  bom: flag,
  language: z.enum(['en', 'zh']).optional(),
  labels: z.enum(['zh', 'names']).optional(),
  columns: text,
  where: text,
  codebook: text,
})
