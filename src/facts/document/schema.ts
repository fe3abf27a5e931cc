/** A cited text. */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'

export const documentSchema = factBaseSchema
  .extend({
    kind: z.literal('document'),
    title: z
      .string()
      .optional()
      .describe('the title, without 《》; absent where only the file number is given'),
    type: z.string().optional().describe('the last type noun of the title: 意见, 方案, 办法, …'),
    issuer: z.string().optional().describe('who issued it, where the text or the title says so'),
    number: z.string().optional().describe('its file number: 国发〔2020〕1号'),
  })
  .describe('A cited text.')
