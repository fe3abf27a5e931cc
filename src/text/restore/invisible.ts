/** Characters that nobody sees: zero-width spaces and joiners, soft hyphens, byte order marks, direction marks, controls. */
import type { Undo } from './undo.js'

/** Whether a code unit shows nothing and means nothing in Chinese text. */
export function isInvisible(unit: number): boolean {
  return (
    isControl(unit) ||
    unit === 0xad ||
    unit === 0x34f ||
    unit === 0x3164 ||
    // a blank of GBK's own that Unicode has no place for
    unit === 0xe5e5 ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069)
  )
}

/** Control characters but tab and the ends of lines. */
function isControl(unit: number): boolean {
  return (unit < 0x20 && (unit < 0x09 || unit > 0x0d)) || (unit >= 0x7f && unit < 0xa0 && unit !== 0x85)
}

/** Takes them out, a run at once. */
export function undoInvisible(text: string): Undo[] {
  const undos: Undo[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isInvisible(text.charCodeAt(start))) continue
    let end = start + 1
    while (end < text.length && isInvisible(text.charCodeAt(end))) end++
    undos.push({ type: 'space', certainty: 'proved', start, end, edits: [{ start, end, text: '' }] })
    start = end
  }
  return undos
}
