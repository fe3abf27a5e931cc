/** What became of a candidate after its rule had made it: told to those who ask why it is no fact, or another. */

import type { AnyCandidate } from './candidate.js'
import { hearRefusals, type Refusal } from './guard.js'

/** A step at which a candidate went, was changed or came. */
export interface Settlement {
  /**
   * - `furniture`: it lay in page furniture or a repeated copy
   * - `shape`: its surface is none that its kind may have (a stop, a line break)
   * - `overlap`: it gave way to a longer one of its kind
   * - `block`: it lay inside a fact that leaves no such fact within it
   * - `pass`: a pass dropped it, changed it or made it
   */
  readonly step: 'furniture' | 'shape' | 'overlap' | 'block' | 'pass'
  /** What became of it. */
  readonly became: 'dropped' | 'changed' | 'made'
  /** What was read. */
  readonly candidate: AnyCandidate
  /** What it gave way to. */
  readonly by?: AnyCandidate | undefined
  /** The name of the pass. */
  readonly pass?: string
}

/** Something that a pass has weighed, and a guard refused. */
export interface PassRefusal extends Refusal {
  /** The name of the pass. */
  readonly pass: string
}

/** Is told of each step. */
export type OnSettled = (settlement: Settlement) => void

/** Is told of each refusal. */
export type OnRefused = (refusal: PassRefusal) => void

/** What `run`, a pass, makes of candidates; what guards refuse meanwhile is told. */
export const hearPass = <Made>(pass: string, run: () => Made, tell: OnRefused): Made =>
  hearRefusals((refusal) => tell({ pass, ...refusal }), run)

const covers = (a: AnyCandidate, b: AnyCandidate) => a.start < b.end && b.start < a.end

/** Tells of every candidate that `before` has and `after` has not, and what stands in its place. */
export function tellDropped(
  step: 'furniture' | 'shape' | 'overlap' | 'block',
  before: readonly AnyCandidate[],
  after: readonly AnyCandidate[],
  tell: OnSettled,
): void {
  const kept = new Set(after)
  for (const candidate of before) {
    if (kept.has(candidate)) continue
    const by =
      step === 'overlap'
        ? after.find((c) => c.kind === candidate.kind && covers(c, candidate))
        : step === 'block'
          ? after.find(
              (c) => c.kind !== candidate.kind && c.start <= candidate.start && c.end >= candidate.end,
            )
          : undefined
    tell({ step, became: 'dropped', candidate, by })
  }
}

const placeOf = ({ kind, start, end }: AnyCandidate) => `${kind} ${start} ${end}`

/** Tells what a pass has dropped, changed and made; a changed one is known by its place. */
export function tellPass(
  pass: string,
  before: readonly AnyCandidate[],
  after: readonly AnyCandidate[],
  tell: OnSettled,
): void {
  const [was, is] = [new Set(before), new Set(after)]
  const gone = new Map<string, AnyCandidate>()
  for (const candidate of before) if (!is.has(candidate)) gone.set(placeOf(candidate), candidate)
  for (const candidate of after) {
    if (was.has(candidate)) continue
    const became = gone.delete(placeOf(candidate)) ? 'changed' : 'made'
    tell({ step: 'pass', became, candidate, pass })
  }
  for (const candidate of gone.values()) tell({ step: 'pass', became: 'dropped', candidate, pass })
}
