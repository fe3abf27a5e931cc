/** Undo what was done to a text on its way here, step by step, each over the whole text. */
import { fillRuns } from '../../lexicon/runs.js'
import type { Repair } from '../../report.js'
import { applyEdits, extendMap, IDENTITY, type OffsetMap, sourceSpan } from '../map.js'
import { undoRoundSigns } from './lookalikes.js'
import { undoTwins } from './mojibake.js'
import { SIGN_RUNS } from './sign-runs.baked.js'
import { ALWAYS } from './signs.js'
import * as all from './steps.js'

/** Something undone (or left), by its place in the source. */
export type SourceRepair = Pick<Repair, 'type' | 'certainty' | 'start' | 'end'>

/** A restored text with the way back. */
export interface RestoredText {
  readonly text: string
  readonly map: OffsetMap
  /** Sorted by start. */
  readonly repairs: readonly SourceRepair[]
}

/** Those of all steps that a text calls for which shows no sign: most do not, and the others are not opened for them. */
const ALWAYS_STEPS = [undoTwins, undoRoundSigns].map((undo) => ({ sign: ALWAYS, undo }))

const signs = fillRuns(SIGN_RUNS, new Uint32Array(65536))

function signsOf(text: string): number {
  let found = ALWAYS
  for (let i = 0; i < text.length; i++) found |= signs[text.charCodeAt(i)] as number
  return found
}

/** `source` restored; repairs are placed by `before`, the steps that led to it. Never throws. */
export function restore(source: string, before: OffsetMap = IDENTITY): RestoredText {
  const found = signsOf(source)
  let text = source
  let map = before
  const repairs: SourceRepair[] = []
  for (const { sign, undo } of found === ALWAYS ? ALWAYS_STEPS : all.STEPS) {
    if ((found & sign) === 0) continue
    const undos = undo(text)
    if (undos.length === 0) continue
    for (const { type, certainty, start, end } of undos)
      repairs.push({ type, certainty, ...sourceSpan(map, start, end) })
    const edits = undos.flatMap((one) => one.edits)
    text = applyEdits(text, edits)
    map = extendMap(map, edits)
  }
  repairs.sort((a, b) => a.start - b.start || a.end - b.end)
  return { text, map, repairs }
}
