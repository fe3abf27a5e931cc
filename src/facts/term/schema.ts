/** A set expression of policy (提法) that is neither a slogan nor a campaign. */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'
import { type TermSort, termSortSchema } from '../phrase/term-sorts.js'

/** What the dictionary knows of a term: its usual name, the year it is first met with, what it is about. */
export const knownTermSchema = z
  .object({
    name: z.string().describe('the usual name'),
    year: z.int().optional().describe('the year it is first met with in official use'),
    domain: z.string().optional().describe('what it is about: party, economy, agriculture, …'),
  })
  .describe('What is generally known of a term.')

export const termSchema = factBaseSchema
  .extend({
    kind: z.literal('term'),
    name: z.string().describe('the expression, without quotation marks'),
    form: z
      .enum(['quoted', 'known'])
      .describe('quoted: in quotation marks; known: without them, from the dictionary'),
    sort: termSortSchema.describe(
      'concept: an idea; model: a way of doing things; mechanism: an arrangement; label: what a group, thing or fault is called; honour: a title or award',
    ),
    known: knownTermSchema.optional().describe('what is generally known of it'),
  })
  .describe('A set expression of policy (提法) that is neither slogan nor campaign.')

/** What the rules and passes of this kind fill in. */
export interface TermFields {
  readonly name: string
  readonly form: 'quoted' | 'known'
  readonly sort: TermSort
  readonly known?: z.infer<typeof knownTermSchema>
}
