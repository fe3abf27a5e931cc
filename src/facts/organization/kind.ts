/** What reads organizations: opened by the first analyzer that reads them. */

export { standingNames as names } from '../../gazetteer/organs.js'
export { organizationPasses as passes } from './resolve.js'
export { organizationRules as rules } from './rules.js'
