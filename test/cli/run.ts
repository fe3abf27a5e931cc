import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** What a call of the built command line gave. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * V8 compiles a function anew, optimised, when it has run for long enough; what lives for a second does not get that back, so
 * programs that tests call wait fifteen times as long: a quarter of their CPU time less. Nothing that they print depends on it.
 */
export const SHORT_LIVED = ['--interrupt-budget=1000000'] as const

/** Calls `gongbao` as a user does, without a terminal; where packages are `hidden`, as if they were not installed. */
export function gongbao(
  args: readonly string[],
  input: string | Uint8Array = '',
  cwd = '.',
  hidden: readonly string[] = [],
): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...SHORT_LIVED, resolve('dist/cli.js'), ...args],
    {
      input,
      cwd,
      // messages are read in English, whatever the machine speaks
      env: {
        ...process.env,
        LC_ALL: 'C',
        ...(hidden.length > 0
          ? { NODE_OPTIONS: `--require ${resolve('test/cli/hide.cjs')}`, HIDDEN: hidden.join() }
          : {}),
      },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  return { code: status, out: stdout, err: stderr }
}
