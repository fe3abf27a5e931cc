/** What could not be read, and why. */
import { type ErrorCode, GongbaoError } from '../errors.js'

/** A file that could not be read, and why. */
export interface Failure {
  /** The file, or the id of the row. */
  readonly path: string
  /** Why: a permanent code. */
  readonly code: ErrorCode
  /** What was expected, what was found, and what to do. */
  readonly message: string
}

/** `error` as the failure of `path`; what is not ours counts as `code`. */
export function failureOf(path: string, error: unknown, code: ErrorCode): Failure {
  if (error instanceof GongbaoError)
    return { path, code: error.code, message: error.faults.map((f) => f.message).join('; ') }
  return { path, code, message: error instanceof Error ? error.message : String(error) }
}
