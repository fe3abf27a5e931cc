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

/** @throws GongbaoError `E_PATH` for a file that was not given */
function bytesOf(path: string): Uint8Array {
  const found = given.get(path)
  if (found !== undefined) return found
  throw new GongbaoError('E_PATH', { where: path, message: 'nothing is there' })
}

export async function regularFile(path: string): Promise<string> {
  bytesOf(path)
  return path
}

export const readRegularFile = async (path: string): Promise<Uint8Array> => bytesOf(path)

/** The bytes of a file, as far as readers of tables take a stream of it. */
export function chosenStream(path: string) {
  const bytes = bytesOf(path)
  const stream = {
    on: () => stream,
    destroy: () => stream,
    pipe: <Taker extends { take(bytes: Uint8Array): unknown }>(taker: Taker): Taker => {
      taker.take(bytes)
      return taker
    },
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
  return stream
}
