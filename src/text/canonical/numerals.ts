/** Blanks inside a written-out numeral: 六 点 五 成, 百 分 之 2, 五百 余万, 7万 5千 4百. */
import {
  FORMAL_ONES,
  FORMAL_PLACES,
  LARGE_PLACES,
  ONES,
  PLACES,
  PLAIN_ZEROS,
} from '../../numeral/characters.js'

const N = `${PLAIN_ZEROS}${ONES}${PLACES}${LARGE_PLACES}两${FORMAL_ONES}${FORMAL_PLACES}\\d`
/** What may end before the gap: a figure, or a part of one behind a figure. */
const LEFT = new RegExp(`(?:[${N}]|[${N}] {0,4}[点余多又成个]|[${N}] {0,4}分(?: {0,4}之)?)$`, 'u')
/** What goes on behind the gap: the next part of the figure, and enough of it to be sure. */
const RIGHT = new RegExp(
  [
    `分 {0,4}[之点]`,
    `之 {0,4}负?[${N}]`,
    `[点又] {0,4}[${N}]`,
    `[余多] {0,4}[百千万亿]`,
    `个 {0,4}百 {0,4}分`,
    `百 {0,4}分 {0,4}点`,
    `点(?!\\p{Script=Han})`,
    `负?[${N}]{1,8}(?: {0,4}[百千万亿点个成分]|[^\\p{Script=Han}]|$)`,
    `[百千万亿]`,
  ].join('|'),
  'uy',
)
/** A point or 又 set apart on both sides can only be one of a numeral. */
const APART = new RegExp(`[${N}] {1,4}[点又]$`, 'u')
/** What two figures beside each other are not: the second must go on from the first by a place. */
const PLACE_LEFT = /[十百千万亿点余多又成个之分拾佰仟]$/u
const DIGIT_RIGHT = new RegExp(String.raw`[\d${PLAIN_ZEROS}${ONES}两]`, 'u')
const REACH = 12

/** Whether the gap from `start` to `end` stands within one numeral. */
export function insideNumeral(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  if (!LEFT.test(before)) return false
  if (APART.test(before) && DIGIT_RIGHT.test(text.charAt(end))) return true
  RIGHT.lastIndex = end
  if (!RIGHT.test(text)) return false
  return PLACE_LEFT.test(before) || !DIGIT_RIGHT.test(text.charAt(end))
}

const ORDER = '亿万千百十'
const PLACED_LEFT = new RegExp(String.raw`[\d${ONES}两]([亿万千百])$`, 'u')
const PLACED_RIGHT = new RegExp(String.raw`[1-9${ONES}]([万千百十])(?![\d万亿])`, 'uy')

/** 7万 5千 4百: one digit and the next lower place, which no cells of a row hold side by side. */
export function goesDown(text: string, start: number, end: number): boolean {
  const left = PLACED_LEFT.exec(text.slice(Math.max(0, start - 2), start))?.[1]
  PLACED_RIGHT.lastIndex = end
  const right = PLACED_RIGHT.exec(text)?.[1]
  return left !== undefined && right !== undefined && ORDER.indexOf(right) === ORDER.indexOf(left) + 1
}
