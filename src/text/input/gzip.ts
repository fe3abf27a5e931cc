/** gzip, with a bound on what comes out. */
import { gunzipSync } from 'node:zlib'
import { GongbaoError } from '../../errors.js'
import { tooLarge } from './limits.js'

/**
 * The bytes that `bytes` were before gzip.
 * @throws GongbaoError `E_TOO_LARGE` beyond `limit`, `E_DAMAGED` for a stream that is cut off or broken.
 */
export function inflate(bytes: Uint8Array, limit: number, where: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(where, limit, 'the inflated file')
    throw new GongbaoError(
      'E_DAMAGED',
      { where, message: `expected a whole gzip stream: ${(error as Error).message}` },
      { cause: error },
    )
  }
}
