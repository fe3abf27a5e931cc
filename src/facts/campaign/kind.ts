/** What reads campaigns: opened by the first analyzer that reads them. */
import { namesOf } from '../known-names.js'
import { campaigns } from '../phrase/campaigns.js'

export { comparedName } from '../phrase/compared-name.js'
export { campaignPasses as passes } from './resolve.js'
export { campaignRules as rules } from './rules.js'

/** The names that its table has. */
export const names = () => namesOf(campaigns())
