/** What reads terms: opened by the first analyzer that reads them. */
import { namesOf } from '../known-names.js'
import { terms } from '../phrase/terms.js'

export { comparedName } from '../phrase/compared-name.js'
export { termPasses as passes } from './resolve.js'
export { termRules as rules } from './rules.js'

/** The names that its table has. */
export const names = () => namesOf(terms())
