/** A named undertaking: 战略, 工程, 行动, 活动, 攻坚战 … */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'

export const campaignSchema = factBaseSchema
  .extend({
    kind: z.literal('campaign'),
    name: z
      .string()
      .describe(
        'the proper name, without quotation marks; without the type noun where it was quoted; completed',
      ),
    type: z.string().describe('the type noun as written: 活动, 行动, 工程, 计划, 战略, …'),
  })
  .describe('A named undertaking: 战略, 工程, 行动, 活动, 攻坚战 …')

/** What the rules of this kind fill in. */
export interface CampaignFields {
  readonly name: string
  readonly type: string
}
