/** Numerals with what they count, and dates, as one word each, for who asks for it: 1.39万亿斤, 2020年5月20日. */

import { DAY_MARK, HOUR_MARK, MINUTE_MARK, MONTH_MARK, YEAR_MARK } from '../calendar/marks.js'
import { LARGE_PLACES, ODD_MARKS, SEVERAL_MARKS, TO_TEN, ZEROS } from '../numeral/characters.js'
import { readNumeral } from '../numeral/parse.js'
import type { TaggedWord } from './tokens.js'
import { isUnitWord } from './units.js'

const ROUND = new Set([...ODD_MARKS, SEVERAL_MARKS[0]])
const NUMERAL_START = new RegExp(String.raw`^[\d０-９${ZEROS}${TO_TEN}]`, 'u')
const POWERS = new RegExp(`^[${LARGE_PLACES}]+$`, 'u')
/** Parts of a date, from the largest to the smallest. */
const DATE_UNITS = `${YEAR_MARK}${MONTH_MARK}${DAY_MARK}${HOUR_MARK}${MINUTE_MARK}`

/** Where the date or amount that begins at `at` ends; `at` + 1 where none does. */
function endOf(words: readonly TaggedWord[], at: number): number {
  const first = words[at]!
  let end = at + 1
  if (first.tag === 't') {
    let unit = DATE_UNITS.indexOf(first.word.slice(-1))
    if (unit < 0 || !NUMERAL_START.test(first.word)) return end
    for (; end < words.length && words[end]!.tag === 't'; end++) {
      const next = DATE_UNITS.indexOf(words[end]!.word.slice(-1))
      if (next !== unit + 1 || !NUMERAL_START.test(words[end]!.word)) break
      unit = next
    }
    return end
  }
  if (first.tag !== 'm') return end
  return Math.max(byWords(words, at), byCharacters(words, at))
}

/** How far the words behind the numeral at `at` are of its amount. */
function byWords(words: readonly TaggedWord[], at: number): number {
  let end = at + 1
  // 10多万余种
  while (end < words.length && (ROUND.has(words[end]!.word) || POWERS.test(words[end]!.word))) end++
  const unit = words[end]
  return unit !== undefined && (unit.tag === 'q' || isUnitWord(unit.word)) ? end + 1 : at + 1
}

/** The longest unit (千瓦时/平方米), with what may stand between it and a numeral. */
const LONGEST_UNIT = 8
const REACH = 24

/**
 * The same where the words of the dictionary run across: 6万|余元, 5个|百分点, 5000多万千瓦|时. The amount is read character by
 * character, and holds where it ends with a word.
 */
function byCharacters(words: readonly TaggedWord[], at: number): number {
  let text = ''
  const ends = new Map<number, number>()
  for (let i = at; i < words.length && text.length < REACH; i++) {
    text += words[i]!.word
    ends.set(text.length, i + 1)
  }
  const numeral = readNumeral(text, 0)
  if (numeral === undefined || numeral.malformed) return at + 1
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const end = ends.get(numeral.end + length)
    if (end !== undefined && isUnitWord(text.slice(numeral.end, numeral.end + length))) return end
  }
  return at + 1
}

/** `words` with each amount and each date as one. */
export function wholeQuantities(words: readonly TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = []
  for (let at = 0; at < words.length; ) {
    const end = endOf(words, at)
    if (end === at + 1) out.push(words[at]!)
    else {
      let word = ''
      for (let i = at; i < end; i++) word += words[i]!.word
      out.push({ word, tag: words[at]!.tag })
    }
    at = end
  }
  return out
}
