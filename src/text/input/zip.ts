/** Zip files, by fflate, with a bound on what comes out. */
import { unzipSync, zipSync } from 'fflate'
import { GongbaoError } from '../../errors.js'
import { tooLarge } from './limits.js'

/** The files in a zip file, by name. */
export type Entries = ReadonlyMap<string, Uint8Array>

/**
 * The files in `bytes` whose name `wanted` takes; a name that stands twice counts as it stood last. No more is unpacked
 * than the directory names.
 * @throws GongbaoError `E_TOO_LARGE` where they are more than `limit` bytes together, `E_DAMAGED` for a broken file.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
  where: string,
): Entries {
  let size = 0
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    if (!wanted(name)) return false
    size += originalSize
    if (size > limit) throw tooLarge(where, limit, 'the unpacked file')
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    if (error instanceof GongbaoError) throw error
    throw new GongbaoError(
      'E_DAMAGED',
      { where, message: `expected a whole zip file: ${(error as Error).message}` },
      { cause: error },
    )
  }
}

/** A zip file of `entries`, not packed. */
export function zip(entries: Entries): Uint8Array {
  return zipSync(Object.fromEntries(entries), { level: 0 })
}
