/** What reads dates: opened by the first analyzer that reads them. */

export { datePasses as passes } from './resolve.js'
export { dateRules as rules } from './rules.js'
