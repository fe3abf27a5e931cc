/** Bounds on what is read, so that no file can fill the memory. */
import { GongbaoError } from '../../errors.js'

/** All in bytes. */
export interface InputLimits {
  /** Most bytes a compressed file may grow to. Default 256 MiB. */
  readonly inflatedBytes?: number | undefined
  /** Most bytes of markup that are parsed, scripts and styles left out. Default 64 MiB. */
  readonly markupBytes?: number | undefined
  /** Most bytes of a DOCX or PDF file. Default 64 MiB. */
  readonly documentBytes?: number | undefined
  /** Most bytes that the pages of a PDF are drawn with, fonts and images left out. Default 64 MiB. */
  readonly pageBytes?: number | undefined
}

const MIB = 1024 * 1024
const DEFAULTS = {
  inflatedBytes: 256 * MIB,
  markupBytes: 64 * MIB,
  documentBytes: 64 * MIB,
  pageBytes: 64 * MIB,
} as const

/**
 * `limits` with the defaults filled in.
 * @throws GongbaoError `E_OPTION` for a limit that is no positive number.
 */
export function fillLimits(limits: InputLimits = {}): Required<{ [K in keyof InputLimits]: number }> {
  const filled = { ...DEFAULTS }
  for (const key of Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]) {
    const value = limits[key]
    if (value === undefined) continue
    if (!(value > 0))
      throw new GongbaoError('E_OPTION', {
        where: `limits.${key}`,
        message: `expected a positive number of bytes, got ${value}`,
      })
    Object.assign(filled, { [key]: value })
  }
  return filled
}

/** The error for an input beyond a limit. */
export function tooLarge(where: string, limit: number, what: string, unit = 'bytes'): GongbaoError {
  return new GongbaoError('E_TOO_LARGE', {
    where,
    message: `${what} exceeds ${limit} ${unit}, the most that is read of one file`,
  })
}
