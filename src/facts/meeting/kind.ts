/** What reads meetings: opened by the first analyzer that reads them. */

export { meetingPasses as passes } from './resolve.js'
export { meetingRules as rules } from './rules.js'
