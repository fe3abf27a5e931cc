/** One thing to undo: what sort, where, how sure, and the edits that do it. */
import type { Repair } from '../../report.js'
import type { Edit } from '../map.js'

/** `[start, end)` counts in the text the step was given. No edits: found damaged and left as it stands. */
export interface Undo {
  readonly type: Repair['type']
  readonly certainty: Repair['certainty']
  readonly start: number
  readonly end: number
  readonly edits: readonly Edit[]
}
