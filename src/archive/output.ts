/** Where a run's text goes, with backpressure; a file that cannot be written (disk full) is a coded error. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { GongbaoError } from '../errors.js'

export interface Output {
  write(text: string): Promise<void>
  end(): Promise<void>
}

const unwritable = (where: string, cause: unknown) =>
  new GongbaoError('E_WRITE', { where, message: (cause as Error).message }, { cause })

/** A stream that stays open, as standard output does. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  return {
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain')
    },
    async end() {},
  }
}

/**
 * The file `path`, made anew.
 * @throws GongbaoError `E_WRITE`, here and from `write` and `end`
 */
export async function fileOutput(path: string): Promise<Output> {
  const stream = createWriteStream(path)
  let failed: unknown
  stream.on('error', (error) => {
    failed = error
  })
  const check = () => {
    if (failed !== undefined) throw unwritable(path, failed)
  }
  await once(stream, 'open').catch((cause) => {
    throw unwritable(path, cause)
  })
  return {
    async write(text) {
      check()
      if (text !== '' && !stream.write(text)) await once(stream, 'drain').catch(() => {})
      check()
    },
    async end() {
      check()
      stream.end()
      await finished(stream).catch((cause) => {
        throw unwritable(path, cause)
      })
    },
  }
}
