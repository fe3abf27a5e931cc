/** What reads amounts: opened by the first analyzer that reads them. */

export { quantityPasses as passes } from './resolve.js'
export { quantityRules as rules } from './rules.js'
