/** Files that could not be read: each is told, the rest goes on, and the exit code tells. */
import type { OnFailure } from '../archive/documents.js'
import { EXIT, tell } from './shell.js'

/** Counts failures as they are told. */
export interface Failures {
  readonly fail: OnFailure
  exitCode(): number
}

/** A count that begins at nothing. */
export function countFailures(): Failures {
  let count = 0
  return {
    fail({ path, code, message }) {
      count++
      tell(`${path}: ${code}: ${message}`)
    },
    exitCode: () => (count > 0 ? EXIT.failures : EXIT.ok),
  }
}
