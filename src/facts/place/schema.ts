/** An administrative division that the text names. */
import * as z from 'zod'
import { divisionLevelSchema } from '../../lexicon/divisions.js'
import { factBaseSchema } from '../../report.js'

export const placeSchema = factBaseSchema
  .extend({
    kind: z.literal('place'),
    name: z.string().describe('official name: 厦门市 for 厦门'),
    code: z.string().describe('GB/T 2260 code, six digits'),
    level: divisionLevelSchema.describe('nation, province, prefecture or county'),
  })
  .describe('An administrative division that the text names.')
