/**
 * Text that no longer holds what it was: 锟斤拷 of U+FFFD read as GBK, 烫烫烫 and 屯屯屯 of memory that nobody wrote, and rows
 * of question marks in a sentence. Told, not mended.
 */
import type { Undo } from './undo.js'

/** 锟, 烫, 屯 and 葺, as they are written simplified and traditional: no other run of text that was lost begins otherwise. */
export const LOST_CHARACTERS = '锟錕烫燙屯葺'
const [FIRST, FIRST_HANT, HOT, HOT_HANT, CAMP, ROOF] = LOST_CHARACTERS
const LOST = new RegExp(
  String.raw`(?:[${FIRST}${FIRST_HANT}]斤拷){1,200}[${FIRST}${FIRST_HANT}]?斤?|[${HOT}${HOT_HANT}]{3,}|${CAMP}{4,}|${ROOF}{3,}|(?<=[\p{Script=Han}，、：；“])\?{4,}(?=[\p{Script=Han}，、：；”])`,
  'gu',
)

/** What is lost in `text`, each run at once. */
export function findLost(text: string): Undo[] {
  return [...text.matchAll(LOST)].map((match) => ({
    type: 'unresolved',
    certainty: 'unresolved',
    start: match.index,
    end: match.index + match[0].length,
    edits: [],
  }))
}
