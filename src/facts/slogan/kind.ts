/** What reads slogans: opened by the first analyzer that reads them. */
import { namesOf } from '../known-names.js'
import { slogans } from './lexicon.js'

export { sloganPasses as passes } from './resolve.js'
export { sloganRules as rules } from './rules.js'

/** The names that its table has. */
export const names = () => namesOf(slogans())
