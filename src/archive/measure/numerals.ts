/** Numerals of a text. */

import { ORDINAL_MARK } from '../../calendar/marks.js'
import {
  COUNTING_TWO,
  FRACTION_MARK,
  FRACTION_OF,
  HUNDRED,
  LARGE_PLACES,
  ONES,
  PLACES,
  PLAIN_ZEROS,
} from '../../numeral/characters.js'
import type { Token } from '../../segment/segmenter.js'

const ARABIC = new RegExp(String.raw`^${ORDINAL_MARK}?\p{Nd}`, 'u')
const NUMERAL = `[${PLAIN_ZEROS}${ONES}${COUNTING_TWO}${PLACES}${LARGE_PLACES}]`
/** 三百, 百分之八, 第十四; a 一 that stands alone is more often an article than a numeral. */
const HAN = new RegExp(
  `^(?:(?:${ORDINAL_MARK}|${HUNDRED}${FRACTION_MARK}${FRACTION_OF})${NUMERAL}|${NUMERAL}{2})`,
  'u',
)

/** How many words are numerals: what begins with a digit, and numerals of two Chinese characters or more. */
export function countNumerals(tokens: readonly Token[]): number {
  let count = 0
  for (const { text, pos } of tokens) if (ARABIC.test(text) || (pos === 'm' && HAN.test(text))) count++
  return count
}
