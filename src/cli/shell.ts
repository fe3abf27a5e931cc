/** What every command does alike: messages to standard error, exit codes, output that is never overwritten. */

import { existsSync } from 'node:fs'
import { fileOutput, type Output, streamOutput } from '../archive/output.js'
import { GongbaoError } from '../errors.js'

/** Exit codes: all well; some file failed; the call itself was wrong. */
export const EXIT = { ok: 0, failures: 1, misuse: 2 } as const

/** One message on standard error. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`)
}

/** Runs a command; a coded error becomes its message and exit code 2. */
export function command<Args extends unknown[]>(run: (...args: Args) => Promise<number>) {
  return async (...args: Args): Promise<void> => {
    try {
      process.exitCode = await run(...args)
    } catch (error) {
      if (!(error instanceof GongbaoError)) throw error
      tell(error.message)
      process.exitCode = EXIT.misuse
    }
  }
}

/**
 * Standard output, or the file `path`.
 * @throws GongbaoError `E_EXISTS` if the file is there and `force` is not given, `E_WRITE` if it cannot be written
 */
export async function openOutput(path?: string, force = false): Promise<Output> {
  if (path === undefined) return streamOutput(process.stdout)
  if (!force && existsSync(path))
    throw new GongbaoError('E_EXISTS', {
      where: path,
      message: 'give another --out, or --force to replace it',
    })
  return fileOutput(path)
}

/** All of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}
