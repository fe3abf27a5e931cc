/** The bytes of a text table, inflated where they are packed, with the encoding they are in. */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { GongbaoError } from '../../errors.js'
import { decode, type Encoding } from '../../text/decode.js'
import { isGzip } from '../../text/input/format.js'
import { regularFile } from '../regular-file.js'

/** Bytes after the first that is no ASCII, which tell an encoding; and how far is looked for such a byte. */
const TELLING = 1 << 16
const FARTHEST = 1 << 24

/** A text table that was looked into. */
export interface TextBytes {
  readonly encoding: Encoding
  /** Its beginning, decoded. */
  readonly beginning: string
  /** All of it, without a byte order mark, in an encoding that has ASCII for its marks: UTF-16 becomes UTF-8. */
  chunks(): AsyncGenerator<Uint8Array>
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(await regularFile(path), { highWaterMark: 1 << 18 })
  let isPacked: boolean | undefined
  const gunzip = createGunzip()
  for await (const chunk of file as AsyncIterable<Buffer>) {
    isPacked = isGzip(chunk)
    break
  }
  file.destroy()
  const again = createReadStream(await regularFile(path), { highWaterMark: 1 << 18 })
  try {
    if (!isPacked) yield* again as AsyncIterable<Buffer>
    else {
      again.on('error', (error) => gunzip.destroy(error))
      yield* again.pipe(gunzip) as AsyncIterable<Buffer>
    }
  } catch (cause) {
    throw new GongbaoError(
      isPacked ? 'E_DAMAGED' : 'E_PATH',
      { where: path, message: (cause as Error).message },
      { cause },
    )
  } finally {
    again.destroy()
  }
}

async function sampleOf(path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  let first = -1
  for await (const chunk of bytesOf(path)) {
    const at = first < 0 ? chunk.findIndex((byte) => byte >= 0x80) : -1
    if (at >= 0) first = size + at
    pieces.push(chunk)
    size += chunk.length
    if ((first >= 0 && size > first + TELLING) || size > FARTHEST) break
  }
  return Buffer.concat(pieces)
}

const MARK = [0xef, 0xbb, 0xbf]
const GB_MARK = [0x84, 0x31, 0x95, 0x33]

/**
 * Looks into the text table `path`.
 * @throws GongbaoError `E_PATH`, `E_BINARY`, `E_ENCODING`, `E_DAMAGED`
 */
export async function openText(path: string): Promise<TextBytes> {
  const sample = await sampleOf(path)
  const { text: beginning, encoding } = decodedAt(path, sample)
  const marked = [MARK, GB_MARK].find((mark) => mark.every((byte, i) => sample[i] === byte))
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
  return {
    encoding,
    beginning,
    async *chunks() {
      const decoder = isWide ? new TextDecoder(encoding) : undefined
      let skip = isWide ? 0 : (marked?.length ?? 0)
      for await (const chunk of bytesOf(path)) {
        const rest = chunk.subarray(skip)
        skip = Math.max(0, skip - chunk.length)
        if (rest.length > 0) yield decoder ? Buffer.from(decoder.decode(rest, { stream: true })) : rest
      }
    },
  }
}

/** Lines that tell the encoding of a file that was put together of several. */
const LINES = 50

/** The encoding that most lines are in. */
function decodedByLines(sample: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const counts = new Map<Encoding, number>()
  let at = 0
  for (let i = 0; i < LINES && at < sample.length; i++) {
    const end = sample.indexOf(0x0a, at)
    const line = sample.subarray(at, end < 0 ? sample.length : end)
    at = end < 0 ? sample.length : end + 1
    if (!line.some((byte) => byte >= 0x80)) continue
    try {
      const { encoding } = decode(line)
      counts.set(encoding, (counts.get(encoding) ?? 0) + 1)
    } catch {
      // the others tell
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && { text: new TextDecoder(most[0]).decode(sample), encoding: most[0] }
}

function decodedAt(path: string, sample: Uint8Array) {
  try {
    return decode(sample)
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    const mixed = error.code === 'E_ENCODING' ? decodedByLines(sample) : undefined
    if (mixed) return mixed
    throw new GongbaoError(
      error.code,
      error.faults.map(({ message }) => ({ where: path, message })),
      { cause: error },
    )
  }
}
