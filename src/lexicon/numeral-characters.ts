/** The characters that numerals are written with, by sort: parts of patterns. */

/** Digits from one to nine. */
export const DIGITS = '一二三四五六七八九'
/** Nought, in both its forms. */
export const ZEROS = '〇零'
/** Powers of ten that a digit takes. */
export const POWERS = '十百千'
/** Powers that a whole numeral takes. */
export const LARGE = '万亿'
/** Digits as they are written in accounts. */
export const FORMAL_DIGITS = '壹贰叁肆伍陆柒捌玖'
/** Powers of ten in accounts. */
export const FORMAL_POWERS = '拾佰仟'
