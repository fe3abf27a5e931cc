/** Blanks inside a written-out numeral: 六 点 五 成, 百 分 之 2, 五百 余万, 7万 5千 4百. */

const N = '〇零一二三四五六七八九十百千万亿两\\d'
/** What may end before the gap: a figure, or a part of one behind a figure. */
const LEFT = new RegExp(`(?:[${N}]|[${N}] {0,4}[点余多又成个]|[${N}] {0,4}分(?: {0,4}之)?)$`, 'u')
/** What goes on behind the gap: the next part of the figure, and enough of it to be sure. */
const RIGHT = new RegExp(
  `(?:分 {0,4}[之点]|之 {0,4}[${N}]|[点又] {0,4}[${N}]|[余多] {0,4}[百千万亿]|个 {0,4}百 {0,4}分|百 {0,4}分 {0,4}点|点(?![\\p{Script=Han}])|[${N}]{1,8}(?:[ ]{0,4}[百千万亿点个成分]|[^\\p{Script=Han}]|$)|[百千万亿])`,
  'uy',
)
/** What two figures beside each other are not: the second must go on from the first by a place. */
const PLACE_LEFT = /[十百千万亿点余多又成个之分]$/u
const REACH = 12

/** Whether the gap from `start` to `end` stands within one numeral. */
export function insideNumeral(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  if (!LEFT.test(before)) return false
  RIGHT.lastIndex = end
  if (!RIGHT.test(text)) return false
  return PLACE_LEFT.test(before) || !/[\d〇零一二三四五六七八九两]/u.test(text.charAt(end))
}
