/** What a run came to, counted as it goes. */
import type { ErrorCode } from '../errors.js'
import type { Done } from './job.js'

/** What a run came to. */
export interface Summary {
  readonly documents: number
  /** Of these, taken over from an earlier run. */
  readonly resumed: number
  readonly facts: Readonly<Record<string, number>>
  readonly failures: Readonly<Partial<Record<ErrorCode, number>>>
  /** The run was ended before all was read; what it has written waits for `resume`. */
  readonly interrupted: boolean
}

/** Counts as they grow. */
export interface Tally {
  documents: number
  resumed: number
  facts: Record<string, number>
  failures: Partial<Record<ErrorCode, number>>
  interrupted: boolean
}

export function emptyTally(): Tally {
  return { documents: 0, resumed: 0, facts: {}, failures: {}, interrupted: false }
}

/** Counts one file. */
export function count(tally: Tally, done: Done): void {
  if ('failure' in done) {
    const { code } = done.failure
    tally.failures[code] = (tally.failures[code] ?? 0) + 1
    return
  }
  tally.documents++
  for (const [kind, n] of Object.entries(done.counts)) tally.facts[kind] = (tally.facts[kind] ?? 0) + n
}
