/** An organ of state or party, or another body with a name of its own. */
import * as z from 'zod'
import { organTypeSchema } from '../../gazetteer/organs.js'
import { factBaseSchema } from '../../report.js'

export const organLevelSchema = z.enum(['nation', 'province', 'prefecture', 'county', 'township'])
export type OrganLevel = z.infer<typeof organLevelSchema>

export const organizationSchema = factBaseSchema
  .extend({
    kind: z.literal('organization'),
    name: z.string().describe('as written, with the area or level before it: 市政府办公室'),
    type: organTypeSchema.describe('what sort of body it is'),
    level: organLevelSchema.optional().describe('of the area it belongs to, where its name tells'),
  })
  .describe('A body with a proper name: an organ of state or party, a school, a company …')
