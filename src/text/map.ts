/**
 * The way back: a map from offsets in the clean text to offsets in the source, kept as the edits of each step.
 *
 * A step that only swaps a character for another of the same length (most of a script conversion) needs no edit
 * at all, so a map is as large as what was taken out or put in, not as large as the text.
 */

/** Replace `[start, end)` of a step's input by `text`. Offsets are UTF-16 units of that input. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /**
   * What the replacement stands for, where that is more than `[start, end)`: two repaired characters may each hold
   * a half of one damaged character, and both lead back to it. Never less, and monotone like the edits themselves.
   */
  readonly spanStart?: number
  readonly spanEnd?: number
}

/** One step's edits, as four parallel sorted arrays: where each stood, and where its replacement stands. */
interface Step {
  /** Where it begins before the step. */
  readonly inStart: Int32Array
  /** Where it ends before the step. */
  readonly inEnd: Int32Array
  /** Where it begins after the step. */
  readonly outStart: Int32Array
  /** Where it ends after the step. */
  readonly outEnd: Int32Array
}

/** Steps in the order they were taken. An empty list is the identity. */
export interface OffsetMap {
  /** One a step, in order. */
  readonly steps: readonly Step[]
}

/** The map of a text nothing has been done to. */
export const IDENTITY: OffsetMap = { steps: [] }

/** `text` with `edits` (sorted, not overlapping) carried out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** `map` followed by one more step. `edits` are sorted, do not overlap, and count in the output of `map`. */
export function extendMap(map: OffsetMap, edits: readonly Edit[]): OffsetMap {
  const moving = edits.filter((e) => e.text.length !== e.end - e.start || e.spanStart !== undefined)
  if (moving.length === 0) return map
  const step: Step = {
    inStart: new Int32Array(moving.length),
    inEnd: new Int32Array(moving.length),
    outStart: new Int32Array(moving.length),
    outEnd: new Int32Array(moving.length),
  }
  let shift = 0
  moving.forEach((edit, i) => {
    step.inStart[i] = edit.spanStart ?? edit.start
    step.inEnd[i] = edit.spanEnd ?? edit.end
    step.outStart[i] = edit.start + shift
    step.outEnd[i] = edit.start + shift + edit.text.length
    shift += edit.text.length - (edit.end - edit.start)
  })
  return { steps: [...map.steps, step] }
}

/** Index of the last entry of `sorted` that is ≤ `value`, or −1. */
function lastAtOrBelow(sorted: Int32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((sorted[mid] as number) <= value) low = mid + 1
    else high = mid
  }
  return low - 1
}

/** Where the unit at `offset` of a step's output began in its input. */
function startBefore(step: Step, offset: number): number {
  const i = lastAtOrBelow(step.outStart, offset)
  if (i < 0) return offset
  const outEnd = step.outEnd[i] as number
  if (offset < outEnd) return step.inStart[i] as number
  return (step.inEnd[i] as number) + (offset - outEnd)
}

/** Where the unit that ends at `offset` of a step's output ended in its input. */
function endBefore(step: Step, offset: number): number {
  const i = lastAtOrBelow(step.outStart, offset - 1)
  if (i < 0) return offset
  const outEnd = step.outEnd[i] as number
  if (offset <= outEnd && offset > (step.outStart[i] as number)) return step.inEnd[i] as number
  return (step.inEnd[i] as number) + (offset - outEnd)
}

/**
 * The source span of the clean span `[start, end)`: from the beginning of its first character to the end of its last,
 * each with all that stood for it (a character's gloss belongs to the character).
 * An empty span maps to an empty span.
 */
export function sourceSpan(map: OffsetMap, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  for (let i = map.steps.length - 1; i >= 0; i--) {
    const step = map.steps[i] as Step
    const empty = to <= from
    from = startBefore(step, from)
    to = empty ? from : endBefore(step, to)
  }
  return { start: from, end: to }
}

/** Where the unit at `offset` of a step's input begins in its output: what was taken out leads to its place. */
function startAfter(step: Step, offset: number): number {
  // spans may overlap, so the first edit that ends behind `offset` holds it, if any does
  const i = lastAtOrBelow(step.inEnd, offset) + 1
  if (i < step.inStart.length && offset >= (step.inStart[i] as number)) return step.outStart[i] as number
  return i === 0 ? offset : offset + (step.outEnd[i - 1] as number) - (step.inEnd[i - 1] as number)
}

/** Where the unit that ends at `offset` of a step's input ends in its output. */
function endAfter(step: Step, offset: number): number {
  const i = lastAtOrBelow(step.inStart, offset - 1)
  if (i < 0) return offset
  const inEnd = step.inEnd[i] as number
  return offset <= inEnd ? (step.outEnd[i] as number) : offset + (step.outEnd[i] as number) - inEnd
}

/** The clean span of the source span `[start, end)`: whatever became of its characters. Empty if nothing did. */
export function cleanSpan(map: OffsetMap, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  for (const step of map.steps) {
    const empty = to <= from
    from = startAfter(step, from)
    to = empty ? from : Math.max(from, endAfter(step, to))
  }
  return { start: from, end: to }
}
