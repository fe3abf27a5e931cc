/** Numerals of a text. */

import { LARGE_PLACES, ONES, PLACES, PLAIN_ZEROS } from '../../numeral/characters.js'
import type { Token } from '../../segment/segmenter.js'

const ARABIC = /^第?\p{Nd}/u
/** 三百, 百分之八, 第十四; a 一 that stands alone is more often an article than a numeral. */
const HAN = new RegExp(
  `^(?:(?:第|百分之)[${PLAIN_ZEROS}${ONES}两${PLACES}${LARGE_PLACES}]|[${PLAIN_ZEROS}${ONES}两${PLACES}${LARGE_PLACES}]{2})`,
  'u',
)

/** How many words are numerals: what begins with a digit, and numerals of two Chinese characters or more. */
export function countNumerals(tokens: readonly Token[]): number {
  let count = 0
  for (const { text, pos } of tokens) if (ARABIC.test(text) || (pos === 'm' && HAN.test(text))) count++
  return count
}
