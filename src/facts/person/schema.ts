/** A named person. */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'

export const personSchema = factBaseSchema
  .extend({
    kind: z.literal('person'),
    name: z.string().describe('the name; the surname alone where the text has no more (卢市长)'),
    title: z
      .string()
      .optional()
      .describe(
        'the post as written directly before or after the name; 同志 only where there is nothing else',
      ),
  })
  .describe('A named person.')
