/** Blanks inside a written-out numeral: 六 点 五 成, 百 分 之 2, 五百 余万, 7万 5千 4百. */

import { COUNTER } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import {
  COUNTING_TWO,
  DECIMAL_POINT,
  FORMAL_ONES,
  FORMAL_PLACES,
  FRACTION_MARK,
  FRACTION_OF,
  HUNDRED,
  LARGE_PLACES,
  MINUS_MARK,
  ONES,
  PLACES,
  PLAIN_ZEROS,
  THOUSAND,
} from '../../numeral/characters.js'

const N = `${PLAIN_ZEROS}${ONES}${PLACES}${LARGE_PLACES}${COUNTING_TWO}${FORMAL_ONES}${FORMAL_PLACES}\\d`
/** Hundreds and more, and of these what is no part of a percentage. */
const LARGE = `${HUNDRED}${THOUSAND}${LARGE_PLACES}`
/** What may end before the gap: a figure, or a part of one behind a figure. */
const LEFT = lazyPattern(
  () =>
    `(?:[${N}]|[${N}] {0,4}[${charactersOf('numeral/goes-on')}]|[${N}] {0,4}${FRACTION_MARK}(?: {0,4}${FRACTION_OF})?)$`,
)
/** What goes on behind the gap: the next part of the figure, and enough of it to be sure. */
const RIGHT = lazyPattern(
  () =>
    [
      `${FRACTION_MARK} {0,4}[${FRACTION_OF}${DECIMAL_POINT}]`,
      `${FRACTION_OF} {0,4}${MINUS_MARK}?[${N}]`,
      `[${charactersOf('numeral/parts')}] {0,4}[${N}]`,
      `[${charactersOf('numeral/odd')}] {0,4}[${LARGE}]`,
      `${COUNTER} {0,4}${HUNDRED} {0,4}${FRACTION_MARK}`,
      `${HUNDRED} {0,4}${FRACTION_MARK} {0,4}${DECIMAL_POINT}`,
      `${DECIMAL_POINT}(?!\\p{Script=Han})`,
      `${MINUS_MARK}?[${N}]{1,8}(?: {0,4}[${LARGE}${DECIMAL_POINT}${charactersOf('numeral/ends-figure')}]|[^\\p{Script=Han}]|$)`,
      `[${LARGE}]`,
    ].join('|'),
  'uy',
)
/** A point or 又 set apart on both sides can only be one of a numeral. */
const APART = lazyPattern(() => `[${N}] {1,4}[${charactersOf('numeral/parts')}]$`)
/** What two figures beside each other are not: the second must go on from the first by a place. */
const PLACE_LEFT = lazyPattern(
  () =>
    `[${PLACES}${LARGE_PLACES}${FORMAL_PLACES}${FRACTION_MARK}${FRACTION_OF}${charactersOf('numeral/goes-on')}]$`,
)
const DIGIT_RIGHT = new RegExp(String.raw`[\d${PLAIN_ZEROS}${ONES}${COUNTING_TWO}]`, 'u')
const REACH = 12

/** Whether the gap from `start` to `end` stands within one numeral. */
export function insideNumeral(text: string, start: number, end: number): boolean {
  const before = charsBefore(text, start, REACH)
  if (!LEFT.test(before)) return false
  if (APART.test(before) && DIGIT_RIGHT.test(text.charAt(end))) return true
  if (!matchAt(RIGHT, text, end)) return false
  return PLACE_LEFT.test(before) || !DIGIT_RIGHT.test(text.charAt(end))
}

/** The places of a figure, from the lowest. */
const ORDER = `${PLACES}${LARGE_PLACES}`
const PLACED_LEFT = new RegExp(String.raw`[\d${ONES}${COUNTING_TWO}]([${ORDER.slice(1)}])$`, 'u')
const PLACED_RIGHT = new RegExp(
  String.raw`[1-9${ONES}]([${ORDER.slice(0, -1)}])(?![\d${LARGE_PLACES}])`,
  'uy',
)

/** 7万 5千 4百: one digit and the next lower place, which no cells of a row hold side by side. */
export function goesDown(text: string, start: number, end: number): boolean {
  const left = PLACED_LEFT.exec(charsBefore(text, start, 2))?.[1]
  PLACED_RIGHT.lastIndex = end
  const right = PLACED_RIGHT.exec(text)?.[1]
  return left !== undefined && right !== undefined && ORDER.indexOf(right) === ORDER.indexOf(left) - 1
}
