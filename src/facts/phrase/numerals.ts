/** Numerals as the parts of patterns over set phrases: the inside of a class. */

/** The digits of a small Chinese numeral. */
export const SMALL = '一二三四五六七八九十'
/** The digits of what is counted, in both scripts. */
export const COUNT = `${SMALL}两\\d`
/** The digits of more than one. */
export const SEVERAL = '两三四五六七八九十'
