/** How large the deflated streams of a PDF are, before a reader is let loose on it. */
import { inflateSync } from 'node:zlib'
import { tooLarge } from './limits.js'

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
/** The dictionary of a stream stands directly before it; more of it is not looked at. */
const DICTIONARY = 2048
const FEED = 0x0a
const RETURN = 0x0d

/** Whether the dictionary that ends with `head` is of a deflated stream that is read for text: images are not. */
function isDeflated(head: string): boolean {
  const own = head.slice(head.lastIndexOf(' obj') + 1)
  return /\/Fl(?:ateDecode)?(?![A-Za-z])/u.test(own) && !/\/Subtype\s{0,8}\/Image/u.test(own)
}

/** How many bytes `part` inflates to, if at most `limit`; undefined beyond it, 0 for what cannot be inflated. */
function inflatedSize(part: Uint8Array, limit: number): number | undefined {
  try {
    return inflateSync(part, { maxOutputLength: Math.max(1, limit) }).length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : 0
  }
}

/**
 * Checks that the deflated streams of the PDF `bytes`, images left out, come to at most `limit` bytes.
 * @throws GongbaoError `E_TOO_LARGE`
 */
export function checkStreams(bytes: Uint8Array, limit: number, where: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = limit
  for (let at = file.indexOf(STREAM); at >= 0; ) {
    let from = at + STREAM.length
    if (file[from] === RETURN) from++
    if (file[from] === FEED) from++
    const end = file.indexOf(END, from)
    const close = end < 0 ? file.length : end
    if (isDeflated(file.toString('latin1', Math.max(0, at - DICTIONARY), at))) {
      const size = inflatedSize(file.subarray(from, close), left)
      if (size === undefined) throw tooLarge(where, limit, 'what the streams of the file hold')
      left -= size
    }
    at = file.indexOf(STREAM, close + END.length)
  }
}
