/** What reads places: opened by the first analyzer that reads them. */

export { divisionNames as names } from '../../gazetteer/divisions.js'
export { placePasses as passes } from './resolve.js'
export { placeRules as rules } from './rules.js'
