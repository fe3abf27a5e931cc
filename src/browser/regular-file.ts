/** In a browser: files are those that the reader has chosen. */
import { GongbaoError } from '../errors.js'

const given = new Map<string, Uint8Array>()

/** Lets a file be read under `path` while `use` runs. */
export async function withFile<Result>(
  path: string,
  bytes: Uint8Array,
  use: () => Promise<Result>,
): Promise<Result> {
  given.set(path, bytes)
  try {
    return await use()
  } finally {
    given.delete(path)
  }
}

export async function readRegularFile(path: string): Promise<Uint8Array> {
  const found = given.get(path)
  if (found !== undefined) return found
  throw new GongbaoError('E_PATH', { where: path, message: 'nothing is there' })
}
