/** Files read whole or line by line, and nothing but files: a pipe among them would be waited for, a device never ends. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { GongbaoError } from '../errors.js'
import { systemPath } from './file-names.js'

/** What the shell makes of `<(command)`: the one pipe that is meant. */
const IS_DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/\d+$/u

/**
 * What the system calls the file `path`.
 * @throws GongbaoError `E_PATH` for a folder, pipe or device, or where nothing stands
 */
export async function regularFile(path: string): Promise<string | Buffer> {
  const name = await systemPath(path)
  const found = await stat(name).catch((cause: Error) => {
    throw new GongbaoError('E_PATH', { where: path, message: cause.message }, { cause })
  })
  if (found.isDirectory())
    throw new GongbaoError('E_PATH', { where: path, message: 'expected a file, found a folder' })
  if (!found.isFile() && !IS_DESCRIPTOR.test(path))
    throw new GongbaoError('E_PATH', {
      where: path,
      message: 'expected a file, found a pipe or device; it can be given as standard input: -',
    })
  return name
}

/**
 * The bytes of a file.
 * @throws GongbaoError `E_PATH`; what the system says of a file that cannot be read
 */
export async function readRegularFile(path: string): Promise<Uint8Array> {
  return readFile(await regularFile(path))
}

/**
 * The bytes of a file, piece by piece.
 * @throws GongbaoError `E_PATH`; what the system says of a file that cannot be read
 */
export async function* streamRegularFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(await regularFile(path)) as AsyncIterable<Buffer>
}
