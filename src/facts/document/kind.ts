/** What reads documents: opened by the first analyzer that reads them. */

export { comparedName } from '../phrase/compared-name.js'
export { documentPasses as passes } from './resolve.js'
export { documentRules as rules } from './rules.js'
