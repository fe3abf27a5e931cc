/** What reads indicators: opened by the first analyzer that reads them. */
export { indicatorPasses as passes } from './resolve.js'
