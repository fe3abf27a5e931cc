/** What every command does alike: messages to standard error, exit codes, output that is never overwritten. */
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { InvalidArgumentError } from 'commander'
import { visible } from '../archive/formats/cells.js'
import { fileOutput, isDiskFault, type Output, streamOutput } from '../archive/output.js'
import { readRegularFile } from '../archive/regular-file.js'
import { GongbaoError } from '../errors.js'
import { language } from '../language/locale.js'
import { toldInChinese } from '../language/messages.js'

/** Exit codes: all well; some file failed; the call itself was wrong. */
export const EXIT = { ok: 0, failures: 1, misuse: 2 } as const

/** One message on standard error; what a file's name may hold to steer a terminal is spelled out. */
export function tell(message: string): void {
  process.stderr.write(`${visible(language() === 'zh' ? toldInChinese(message) : message)}\n`)
}

/** Runs a command; a coded error becomes its message and exit code 2. */
export function command<Args extends unknown[]>(run: (...args: Args) => Promise<number>) {
  return async (...args: Args): Promise<void> => {
    try {
      process.exitCode = await run(...args)
    } catch (error) {
      if (!(error instanceof GongbaoError)) throw error
      tell(error.message)
      process.exitCode = isDiskFault(error) ? EXIT.failures : EXIT.misuse
    }
  }
}

/** What a run does about SIGINT and SIGTERM. */
export interface Interruption {
  /** Aborted by the first of them. */
  readonly signal: AbortSignal
  /** 128 and the number of the signal, as a shell has it; `undefined` where none came. */
  exitCode(): number | undefined
  /** The default is in force again. */
  release(): void
}

/** The first SIGINT or SIGTERM asks a run to come to an end; a second ends the process. */
export function awaitInterruption(): Interruption {
  const controller = new AbortController()
  const names = ['SIGINT', 'SIGTERM'] as const
  let came: (typeof names)[number] | undefined
  const onSignal = (name: NodeJS.Signals) => {
    came = name as (typeof names)[number]
    release()
    controller.abort()
  }
  const release = () => {
    for (const name of names) process.off(name, onSignal)
  }
  for (const name of names) process.on(name, onSignal)
  return { signal: controller.signal, exitCode: () => came && 128 + constants.signals[came], release }
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

/**
 * A whole number from 1, as an option's argument.
 * @throws InvalidArgumentError of commander, which is told with the option's name
 */
export function countArgument(text: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(text)) throw new InvalidArgumentError('expected a whole number from 1')
  return Number(text)
}

/** The bytes of a file, or of standard input for `-`. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === '-') return readStandardInput()
  try {
    return await readRegularFile(path)
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw new GongbaoError('E_PATH', { where: path, message: (cause as Error).message }, { cause })
  }
}
