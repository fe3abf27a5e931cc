/** A set political phrase (提法). */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'

/** What the dictionary knows of a formula: its usual name, what it abbreviates, the year it is first met with. */
export const knownSloganSchema = z
  .object({
    name: z.string().describe('the usual name'),
    members: z.array(z.string()).optional().describe('what it abbreviates'),
    year: z.int().optional().describe('the year it is first met with in official use'),
  })
  .describe('What is generally known of a formula.')

export const sloganSchema = factBaseSchema
  .extend({
    kind: z.literal('slogan'),
    form: z
      .enum(['numeric', 'motto'])
      .describe(
        'numeric: a numeral abbreviation; motto: a quoted phrase that states a stance or requirement',
      ),
    name: z.string().describe('the phrase, without quotation marks'),
    members: z
      .array(z.string())
      .optional()
      .describe('what it abbreviates, where this text lists it, in order'),
    known: knownSloganSchema
      .optional()
      .describe('what is generally known of it, where it is a known formula'),
  })
  .describe('A set political phrase (提法): a numeral abbreviation, or a motto.')

/** What the rules and passes of this kind fill in. */
export interface SloganFields {
  readonly form: 'numeric' | 'motto'
  readonly name: string
  readonly members?: string[]
  readonly known?: z.infer<typeof knownSloganSchema>
}
