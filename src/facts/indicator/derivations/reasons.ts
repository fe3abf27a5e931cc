/** Why an example cannot be tried in other surroundings. */

/** A count before more text belongs to that text, so these cannot stand before 召开. */
export const COUNTED = 'a count that runs on into other text belongs to that text'
export const RUNS_ON = 'a bounded or plain level that runs on into other text belongs to that text'
