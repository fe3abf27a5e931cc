/**
 * The point of a figure that was read for another mark: `776，7万人`, `112，3%`, and `18?5%` where it was lost. What stands behind
 * such a mark alone (7万人, 3%) would be a figure that nobody wrote.
 */
import type { Undo } from './undo.js'

/** A text that writes the commas of its thousands like this may have one for a point. */
const WIDE_GROUPS = /(?<![\d，.．])\d{1,3}，\d{3}(?:．\d|[万亿吨元人公斤度个%％])/gu
/** So many of them show the manner of a text. */
const MANNER = 2
/** One or two places behind the mark, and what no number before a comma has: the percent sign or the place of the whole. */
const COMMA =
  /(?<![\d，,.．])(?!(?:19|20)\d{2})\d{1,4}，\d{1,2}(?=[ \u3000]?(?:[%％‰]|[万亿]\p{Script=Han}))/gu
/** A lost mark before the one place of a percentage: a dash would stand before the larger of two numbers. */
const LOST = /(?<![\d，,.．])\d{2,3}[?\ufffd]\d(?=[ \u3000]?[%％‰])/gu

function points(text: string, pattern: RegExp): Undo[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].search(/\D/u)
    const end = start + 1
    return { type: 'mark', certainty: 'likely', start, end, edits: [{ start, end, text: '.' }] }
  })
}

/** The points of `text` that a full-width comma stands for. */
export function undoCommas(text: string): Undo[] {
  const manner = text.match(WIDE_GROUPS)?.length ?? 0
  return manner < MANNER ? [] : points(text, COMMA)
}

/** The points of `text` that were lost. */
export const undoLostPoints = (text: string): Undo[] => points(text, LOST)
