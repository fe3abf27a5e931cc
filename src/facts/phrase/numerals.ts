/** Numerals as the parts of patterns over set phrases: the inside of a class. */
import { COUNTING_TWO, COUNTS, ONES, TEN, TO_TEN } from '../../numeral/characters.js'

/** The digits of a small Chinese numeral. */
export const SMALL = TO_TEN
/** The digits of what is counted, in both scripts. */
export const COUNT = `${COUNTS}\\d`
/** The digits of more than one. */
export const SEVERAL = `${COUNTING_TWO}${ONES.slice(2)}${TEN}`
