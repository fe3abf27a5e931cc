/** What a run came to, counted as it goes. */
import type { ErrorCode } from '../errors.js'
import type { Done } from './job.js'

/** A document and the first one that holds the same report. */
export interface Duplicate {
  /** The document. */
  readonly path: string
  /** The one before it with the same report. */
  readonly sameAs: string
}

/** What a run came to. */
export interface Summary {
  /** Documents that were written. */
  readonly documents: number
  /** Of these, taken over from an earlier run. */
  readonly resumed: number
  /** Kind → how many facts. */
  readonly facts: Readonly<Record<string, number>>
  /** Code → how many files. */
  readonly failures: Readonly<Partial<Record<ErrorCode, number>>>
  /** Documents that hold the same report as one before them in the order of the files. */
  readonly duplicates: readonly Duplicate[]
  /** The run was ended before all was read; what it has written waits for `resume`. */
  readonly interrupted: boolean
}

/** Counts as they grow. */
export interface Tally {
  documents: number
  resumed: number
  facts: Record<string, number>
  failures: Partial<Record<ErrorCode, number>>
  duplicates: Duplicate[]
  interrupted: boolean
  /** Hash of a report → the first document that holds it. */
  readonly seen: Map<string, string>
}

export function emptyTally(): Tally {
  return {
    documents: 0,
    resumed: 0,
    facts: {},
    failures: {},
    duplicates: [],
    interrupted: false,
    seen: new Map(),
  }
}

/** Counts one file. */
export function count(tally: Tally, done: Done): void {
  if ('failure' in done) {
    const { code } = done.failure
    tally.failures[code] = (tally.failures[code] ?? 0) + 1
    return
  }
  tally.documents++
  countContent(tally, done)
  for (const [kind, n] of Object.entries(done.counts)) tally.facts[kind] = (tally.facts[kind] ?? 0) + n
}

function countContent(tally: Tally, { path, content }: { path: string; content?: string | undefined }): void {
  if (content === undefined) return
  const sameAs = tally.seen.get(content)
  if (sameAs === undefined) tally.seen.set(content, path)
  else tally.duplicates.push({ path, sameAs })
}

/** What `tally` came to, without what was only needed on the way. */
export function summaryOf({ seen: _, ...summary }: Tally): Summary {
  return summary
}
