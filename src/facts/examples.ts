/** What kinds that are read off other facts are told by, beside the examples of rules: for those who ask for examples. */
export { indicatorDerivations } from './indicator/derivations.js'
export { indicatorReadings } from './indicator/readings.js'
export { organizationDerivations } from './organization/derivations.js'
export { organizationReadings } from './organization/readings.js'
export { personDerivations } from './person/derivations.js'
export { personReadings } from './person/readings.js'
export { termDerivations } from './term/derivations.js'
