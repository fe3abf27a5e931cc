/** One file or row read for a task. */
import type { DocumentLine } from '../document.js'
import { type Failure, failureOf } from '../failure.js'
import { pathOf, readSource, type Source } from '../sources/source.js'
import { type Reading, readingOf } from './reading.js'

/** What a task gave for one document. */
export interface Made<Result> {
  readonly path: string
  readonly referenceDate: string | null
  readonly metadata: DocumentLine['metadata']
  readonly result: Result
}

/** A document done, or why not. */
export type ReadingDone<Result> =
  | { readonly made: Made<Result> }
  | { readonly path: string; readonly failure: Failure }

/** Runs `task` on a file or row. Never throws for it. */
export async function doReading<Result>(
  source: Source,
  task: (reading: Reading) => Result,
): Promise<ReadingDone<Result>> {
  const path = pathOf(source)
  try {
    const reading = readingOf(path, await readSource(source))
    const { referenceDate, metadata } = reading
    return { made: { path, referenceDate, metadata, result: task(reading) } }
  } catch (error) {
    return { path, failure: failureOf(path, error, 'E_PATH') }
  }
}
