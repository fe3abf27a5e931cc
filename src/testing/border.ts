/** What the functions of `gongbao/testing` are given. */
import * as z from 'zod'
import { TURNINGS } from '../rules/turnings.js'

const record = z.record(z.string(), z.unknown())
export const unturned = z.partialRecord(z.enum(TURNINGS), z.string())
/** Rules and passes, or what has the same parts. */
export const exemplified = z.array(
  z.looseObject({
    id: z.string(),
    examples: z.array(z.looseObject({ text: z.string(), facts: z.array(record) })),
    nearMisses: z.array(
      z.union([z.string(), z.looseObject({ text: z.string(), facts: z.array(record).optional() })]),
    ),
    unturned: unturned.optional(),
    guards: z.array(z.looseObject({ id: z.string(), example: z.string() })).optional(),
  }),
)
export const aReading = z.looseObject({
  text: z.string(),
  facts: z.array(record).optional(),
  links: z.array(record).optional(),
  entities: z.record(z.string(), z.array(z.string())).optional(),
  referenceDate: z.string().optional(),
  unturned: unturned.optional(),
})
