/** Line ends of every system made line feeds, before anything else looks at the text: one end is one `\n`. */
import type { Edit } from '../map.js'

const RETURN = 0x0d
const FEED = 0x0a
/** The paragraph separator: no unit beyond it ends a line. */
const LAST = 0x2029

/** Whether a unit ends a line but is no line feed: carriage return, vertical tab, form feed, NEL, U+2028 and U+2029. */
function isForeignEnd(unit: number): boolean {
  return (
    unit === RETURN || unit === 0x0b || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029
  )
}

/** Whether the NEL at `at` is a byte of a character that was read as Latin-1 (`å\u0085¬` of 公): another one is before it. */
function isByte(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return text.charCodeAt(at) === 0x85 && before >= 0x80 && before < 0x100
}

/** The edits that make each line end of `text` a line feed; a carriage return and the line feed behind it are one. */
export function lineEndEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start)
    if (unit > LAST || (unit > RETURN && unit < 0x85)) continue
    if (!isForeignEnd(unit) || isByte(text, start)) continue
    const end = unit === RETURN && text.charCodeAt(start + 1) === FEED ? start + 2 : start + 1
    edits.push({ start, end, text: '\n' })
    start = end - 1
  }
  return edits
}
