/** A named meeting or congress. */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'

export const meetingSchema = factBaseSchema
  .extend({
    kind: z.literal('meeting'),
    name: z
      .string()
      .describe('the name, without 党的, completed where the text elides it (二十届二中、三中全会)'),
  })
  .describe('A named meeting or congress.')
