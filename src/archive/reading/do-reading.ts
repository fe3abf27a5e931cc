/** One file read for a task. */
import { readInputAsync } from '../../text/input/input.js'
import type { DocumentLine } from '../document.js'
import { type Failure, failureOf } from '../extract.js'
import { readRegularFile } from '../regular-file.js'
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

/** Runs `task` on the file `path`. Never throws for the file. */
export async function doReading<Result>(
  path: string,
  task: (reading: Reading) => Result,
): Promise<ReadingDone<Result>> {
  try {
    const input = await readInputAsync(await readRegularFile(path), { path })
    const reading = readingOf(path, input)
    const { referenceDate, metadata } = reading
    return { made: { path, referenceDate, metadata, result: task(reading) } }
  } catch (error) {
    return { path, failure: failureOf(path, error, 'E_PATH') }
  }
}
