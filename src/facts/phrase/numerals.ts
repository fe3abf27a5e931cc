/** Numerals as the parts of patterns over set phrases: the inside of a class. */
import {
  COUNTING_TWO,
  COUNTS,
  HUNDRED,
  LARGE_PLACES,
  ONES,
  TEN,
  THOUSAND,
  TO_TEN,
} from '../../numeral/characters.js'

/** The digits of a small Chinese numeral. */
export const SMALL = TO_TEN
/** The digits of what is counted, in both scripts. */
export const COUNT = `${COUNTS}\\d`
/** Round numerals that say of something that there are many. */
export const ROUND = `${HUNDRED}${THOUSAND}${LARGE_PLACES[0]}`
/** The digits of more than one. */
export const SEVERAL = `${COUNTING_TWO}${ONES.slice(2)}${TEN}`
/** Two of a pair: 双评. */
export const PAIR = '双'
