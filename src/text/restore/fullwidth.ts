/** Full-width letters, digits and signs made half-width, a run at once. */
import { halfWidth } from '../width.js'
import type { Undo } from './undo.js'

/** The full-width runs of `text`. */
export function undoFullWidth(text: string): Undo[] {
  const undos: Undo[] = []
  for (let start = 0; start < text.length; start++) {
    if (halfWidth(text.charCodeAt(start)) === 0) continue
    let end = start
    let half = ''
    for (let unit = halfWidth(text.charCodeAt(end)); unit !== 0; unit = halfWidth(text.charCodeAt(++end)))
      half += String.fromCharCode(unit)
    undos.push({ type: 'width', certainty: 'proved', start, end, edits: [{ start, end, text: half }] })
    start = end
  }
  return undos
}
