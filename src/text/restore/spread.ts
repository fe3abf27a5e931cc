/** Letters set apart to fill a line: `政 府 工 作 报 告`, `2 0 1 9 年`. */
import type { Undo } from './undo.js'

/** A run of single characters with one blank between any two: so many Han, or a year. */
const SPREAD =
  /(?<![\p{Script=Han}\d.,][ \u3000]?)(?:\p{Script=Han}([ \u3000])(?:\p{Script=Han}\1){3,40}\p{Script=Han}(?!\1?\p{Script=Han})|\d( )\d\2\d\2\d\2?(?=年))/gu
const BLANK = /[ \u3000]/gu

/** What stands at the beginning of a run. */
const BEGINNING = /[\p{Script=Han}\d]([ \u3000])[\p{Script=Han}\d]\1[\p{Script=Han}\d]/u

/** Whether a run may stand anywhere in `text`, which is quickly told: two blanks with one character between them. */
function mayHold(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit !== 0x20 && unit !== 0x3000) || text.charCodeAt(at + 2) !== unit) continue
    if (BEGINNING.test(text.slice(Math.max(0, at - 2), at + 5))) return true
  }
  return false
}

/** The blanks in the spread words of `text`. */
export function undoSpread(text: string): Undo[] {
  if (!mayHold(text)) return []
  return [...text.matchAll(SPREAD)].map((match) => {
    const start = match.index
    const edits = [...match[0].matchAll(BLANK)].map((blank) => ({
      start: start + blank.index,
      end: start + blank.index + 1,
      text: '',
    }))
    return { type: 'space', certainty: 'likely', start, end: start + match[0].length, edits }
  })
}
