/** Where a run's text goes, with backpressure; a file that cannot be written (disk full) is a coded error. */
import { once } from 'node:events'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { GongbaoError } from '../errors.js'

export interface Output {
  write(text: string | Uint8Array): Promise<void>
  end(): Promise<void>
  /** Instead of `end`: what was written goes, where that can be. */
  abandon?(): Promise<void>
}

/** Where `E_WRITE` comes from the disk, and not from a call that named a place where nothing can be. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'])

/** Whether `error` tells of a disk that is full, or broken: the call was right, and may be made again. */
export function isDiskFault(error: GongbaoError): boolean {
  return error.code === 'E_WRITE' && FULL.has((error.cause as NodeJS.ErrnoException | undefined)?.code ?? '')
}

/** A stream that stays open, as standard output does. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  return {
    async write(text) {
      if (text.length > 0 && !stream.write(text)) await once(stream, 'drain')
    },
    async end() {},
  }
}

/**
 * The file `path`, made anew. What `write` has taken, the system has: it outlives this process, however that ends.
 * @throws GongbaoError `E_WRITE`, here and from `write` and `end`
 */
export function fileOutput(path: string): Promise<Output> {
  return handleOutput(path, 'w', (handle) => handle.close())
}

/**
 * The same, but the file is there only when all is written; a pipe or device takes it at once.
 * @throws GongbaoError `E_WRITE`
 */
export async function wholeOutput(path: string): Promise<Output> {
  const there = await stat(path).catch(() => undefined)
  if (there && !there.isFile()) return fileOutput(path)
  const unfinished = `${path}.part`
  const output = await fileOutput(unfinished)
  return {
    write: (text) => output.write(text),
    async end() {
      await output.end()
      await rename(unfinished, path).catch((cause: Error) => {
        throw new GongbaoError('E_WRITE', { where: path, message: cause.message }, { cause })
      })
    },
    async abandon() {
      await output.end().finally(() => rm(unfinished, { force: true }))
    },
  }
}

/**
 * The same for a file that must not be there yet, and is on the disk when it ends.
 * @throws GongbaoError `E_WRITE`, and at the end where another run has put its own file in the place
 */
export function partOutput(path: string): Promise<Output> {
  return handleOutput(path, 'wx', async (handle) => {
    try {
      await handle.sync()
      const [own, there] = [await handle.stat(), await stat(path)]
      if (own.ino !== there.ino) throw new Error('another run writes here')
    } finally {
      await handle.close()
    }
  })
}

async function handleOutput(
  path: string,
  flag: 'w' | 'wx',
  close: (handle: FileHandle) => Promise<void>,
): Promise<Output> {
  const coded = async <Result>(doing: Promise<Result>): Promise<Result> => {
    try {
      return await doing
    } catch (cause) {
      throw new GongbaoError('E_WRITE', { where: path, message: (cause as Error).message }, { cause })
    }
  }
  const handle = await coded(open(path, flag))
  return {
    async write(text) {
      if (text.length > 0) await coded(handle.appendFile(text))
    },
    end: () => coded(close(handle)),
  }
}
