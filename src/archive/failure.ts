/** What could not be read, and why. */
import { type ErrorCode, GongbaoError } from '../errors.js'

/** A file that could not be read, and why. */
export interface Failure {
  readonly path: string
  readonly code: ErrorCode
  readonly message: string
}

/** `error` as the failure of `path`; what is not ours counts as `code`. */
export function failureOf(path: string, error: unknown, code: ErrorCode): Failure {
  if (error instanceof GongbaoError)
    return { path, code: error.code, message: error.faults.map((f) => f.message).join('; ') }
  return { path, code, message: error instanceof Error ? error.message : String(error) }
}
