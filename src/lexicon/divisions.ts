/** The administrative divisions of China: `dict/divisions.tsv` (codes: GB/T 2260), parsed once for all who ask. */
import * as z from 'zod'
import table from '../../dict/divisions.tsv'
import formerTable from '../../dict/divisions-former.tsv'
import { lazyTable } from './table.js'

export const divisionLevelSchema = z.enum(['nation', 'province', 'prefecture', 'county'])

const names = z
  .string()
  .optional()
  .transform((cell) => cell?.split('|') ?? [])

const year = z.coerce.number().int().optional()

export const divisionSchema = z.object({
  /** Six digits. */
  code: z.string().regex(/^\d{6}$/u),
  name: z.string(),
  level: divisionLevelSchema,
  /** Names in use beside the official one, and those it once had. */
  short: names,
  former: names,
  /** The year since when it bears this name at this rank, where another division bore the name before. */
  from: year,
})

/** A row of the table. */
export type DivisionRow = z.infer<typeof divisionSchema>

/** The rows, in the order of their codes. */
export const divisionRows = lazyTable('divisions.tsv', table, divisionSchema)

export const formerDivisionSchema = divisionSchema.pick({ code: true, name: true, level: true }).extend({
  /** The years in which it was so called and had this code and rank; open: since before 1981. */
  from: year,
  to: z.coerce.number().int(),
  /** The division it belongs to today. */
  now: z.string(),
})

/** Divisions that are abolished, renamed or of another rank today (`dict/divisions-former.tsv`). */
export const formerDivisionRows = lazyTable('divisions-former.tsv', formerTable, formerDivisionSchema)
