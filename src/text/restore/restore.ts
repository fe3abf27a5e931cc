/** Undo what was done to a text on its way here. */

import type { Repair } from '../../report.js'
import { applyEdits, extendMap, IDENTITY, type OffsetMap, sourceSpan } from '../map.js'
import { halfWidth } from '../width.js'
import { undoSpinning } from './spun.js'
import type { Undo } from './undo.js'

/** Something undone, by its place in the source. */
export type SourceRepair = Pick<Repair, 'type' | 'certainty' | 'start' | 'end'>

/** A restored text with the way back. */
export interface RestoredText {
  readonly text: string
  readonly map: OffsetMap
  /** Sorted by start. */
  readonly repairs: readonly SourceRepair[]
}

const STEPS: readonly ((text: string) => readonly Undo[])[] = [undoSpinning]

/** `source` restored. Never throws. */
export function restore(source: string): RestoredText {
  let text = source
  let map = IDENTITY
  const repairs: SourceRepair[] = []
  for (const step of STEPS) {
    const undos = step(text)
    if (undos.length === 0) continue
    for (const { type, certainty, start, end } of undos)
      repairs.push({ type, certainty, ...sourceSpan(map, start, end) })
    const edits = undos.flatMap((undo) => undo.edits)
    text = applyEdits(text, edits)
    map = extendMap(map, edits)
  }
  let out = ''
  let done = 0
  for (let i = 0; i < text.length; i++) {
    const half = halfWidth(text.charCodeAt(i))
    if (half === 0) continue
    out += text.slice(done, i) + String.fromCharCode(half)
    done = i + 1
  }
  repairs.sort((a, b) => a.start - b.start || a.end - b.end)
  return { text: out + text.slice(done), map, repairs }
}
