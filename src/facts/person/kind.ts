/** What reads persons: opened by the first analyzer that reads them. */

export { personPasses as passes } from './resolve.js'
export { personRules as rules } from './rules.js'
