/** Why a package that finds words cannot be loaded, and the command that mends it. */
import { type Fault, GongbaoError } from '../errors.js'
import { installCommand, isInstalled } from '../packages.js'

const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] as string

/** The fault of `engine`, for which loading it ended with `cause`. */
export function cannotLoad(engine: string, cause: unknown): Fault {
  const reason = reasonOf(cause)
  // a build that failed leaves an optional dependency out; one whose script was not allowed leaves it without its binary
  if (engine === 'nodejieba' && isInstalled(engine))
    return {
      where: engine,
      message: `${reason}; to have it: npm rebuild nodejieba, with its install script allowed (it takes a prebuilt binary, or compiles one with python3, make and g++)`,
    }
  return { where: engine, message: `${reason}; to have it: ${installCommand(engine)}` }
}

/** The same as an error. */
export const loadError = (engine: string, cause: unknown): GongbaoError =>
  new GongbaoError('E_SEGMENTER', cannotLoad(engine, cause), { cause })
