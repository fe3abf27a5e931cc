/** What a suite expects of a text, and what a reader found in it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Side, Value } from './value.js'

/** In `text`, seen from `reference`, the surface at `[start, end)` means one of `values`; none: only its place is told. */
export interface Case {
  readonly suite: string
  readonly text: string
  /** `YYYY-MM-DD`. */
  readonly reference: string
  readonly surface: string
  readonly start: number
  readonly end: number
  readonly values: readonly Value[]
  readonly side: Side
  /** The suite has it among its festivals. */
  readonly festival?: boolean
}

/** One expression that a reader found, with its place in the text as given. */
export interface Found {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly values: readonly Value[]
  readonly side: Side
}

/** Reads a text seen from a day. */
export type Reader = (text: string, reference: string) => Found[]

/** A file of a checkout, be it a work tree or a bare git directory. */
export function readCheckout(root: string, path: string): string {
  const file = join(root, path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  return execFileSync('git', ['-C', root, 'show', `HEAD:${path}`], { encoding: 'utf8', maxBuffer: 1 << 28 })
}
