/**
 * Text that no longer holds what it was: 锟斤拷 of U+FFFD read as GBK, 烫烫烫 and 屯屯屯 of memory that nobody wrote, and rows
 * of question marks in a sentence. Told, not mended.
 */
import type { Undo } from './undo.js'

const LOST =
  /(?:[锟錕]斤拷){1,200}[锟錕]?斤?|[烫燙]{3,}|[屯]{4,}|[葺]{3,}|(?<=[\p{Script=Han}，、：；“])\?{4,}(?=[\p{Script=Han}，、：；”])/gu

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
