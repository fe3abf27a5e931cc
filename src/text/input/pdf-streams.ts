/** What the streams of a PDF hold, looked at before a reader is let loose on it: how much, and how deep it nests. */

import { tooLarge } from './limits.js'
import { type Sink, throughFilters } from './pdf-filters.js'

/** Most bytes of streams that are no images or fonts, and most of all but images. */
export interface StreamLimits {
  readonly pageBytes: number
  readonly inflatedBytes: number
}

/** Graphics states saved and not restored: a reader takes time by the square of them. */
const DEPTH = 10_000

interface Stream {
  readonly number: string
  /** What stands between `obj` and `stream`, escapes of names undone. */
  readonly dictionary: string
  readonly bytes: Uint8Array
}

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
const OBJECT = Buffer.from('obj')
const FEED = 0x0a
const RETURN = 0x0d

/** `#61` in a name is a. */
const plainNames = (text: string) =>
  text.replace(/#([\dA-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Where the stream that begins at `from` ends: as its length says if it says so, or at the word. */
function endOf(file: Buffer, from: number, dictionary: string): number {
  const told = /\/Length\s{1,8}(\d{1,10})(?!\s{1,8}\d{1,10}\s{1,8}R)/u.exec(dictionary)?.[1]
  const end = from + Number(told)
  if (
    told !== undefined &&
    end <= file.length &&
    /^\s{0,2}endstream/u.test(file.toString('latin1', end, end + 11))
  )
    return end
  const found = file.indexOf(END, from)
  return found < 0 ? file.length : found
}

/** The streams of `file`, in order; `between` takes what stands outside of them. */
function* streamsOf(file: Buffer, between: (text: string) => void): Generator<Stream> {
  let last = 0
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, last)) {
    const before = file.subarray(last, at)
    const object = before.lastIndexOf(OBJECT)
    const text = plainNames(before.toString('latin1'))
    between(text)
    const number = /(\d{1,10})\s{1,8}\d{1,10}\s{1,8}$/u.exec(
      before.toString('latin1', Math.max(0, object - 40), Math.max(0, object)),
    )?.[1]
    const dictionary = text.slice(text.lastIndexOf('obj') + 1)
    let from = at + STREAM.length
    if (file[from] === RETURN) from++
    if (file[from] === FEED) from++
    const end = endOf(file, from, dictionary)
    yield { number: number ?? '', dictionary, bytes: file.subarray(from, end) }
    last = file.indexOf(END, end)
    last = last < 0 ? file.length : last + END.length
  }
  between(plainNames(file.toString('latin1', last)))
}

/** The names of the filters in a dictionary. */
const filtersOf = (dictionary: string): string[] =>
  [
    ...(/\/F(?:ilter)?\s{0,8}(?:\[(?<list>[^\]]{0,400})\]|(?<one>\/[A-Za-z0-9]{1,30}))/u
      .exec(dictionary)
      ?.slice(1) ?? []),
  ]
    .flatMap((names) => names?.split(/[\s/]+/u) ?? [])
    .filter((name) => name !== '')

const isImage = ({ dictionary }: Stream) => /\/Subtype\s{0,8}\/Image(?![A-Za-z])/u.test(dictionary)
const isFont = ({ dictionary }: Stream) =>
  /\/Length1(?!\d)|\/Subtype\s{0,8}\/(?:Type1C|CIDFontType0C|OpenType)/u.test(dictionary)

/** Numbers of the objects that are read for text, whatever they say of themselves. */
function addRead(text: string, read: Set<string>): void {
  const named = /\/(?:Contents|ToUnicode|Encoding)\s{0,8}(?:(\d{1,10})\s|\[([^\]]{0,100000})\])/gu
  const lists = /obj\s{0,8}\[([\d\sR]{0,100000})\]/gu
  for (const pattern of [named, lists])
    for (const [, one = '', list = ''] of text.matchAll(pattern))
      for (const number of `${one} ${list}`.match(/\d{1,10}(?=\s{1,8}\d{1,10}\s{1,8}R)|^\d{1,10}/gu) ?? [])
        read.add(number)
}

const SPACE = new Set([0, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const SAVE = 0x71
const RESTORE = 0x51

/** Counts how deep graphics states nest, over all pieces. */
function depthCounter(): { readonly sink: Sink; readonly most: () => number } {
  let depth = 0
  let most = 0
  let before = 0x20
  let word = 0
  const end = () => {
    if (word === SAVE) most = Math.max(most, ++depth)
    else if (word === RESTORE && depth > 0) depth--
    word = 0
  }
  return {
    most: () => most,
    sink(piece) {
      for (const byte of piece) {
        if (SPACE.has(byte)) end()
        else word = SPACE.has(before) ? byte : -1
        before = byte
      }
    },
  }
}

/**
 * Checks that what the PDF `bytes` hold is within `limits`. Images are left out, but where a page names them as its
 * content; streams packed by LZW or by filters of images count as they stand.
 * @throws GongbaoError `E_TOO_LARGE`
 */
export function checkStreams(
  bytes: Uint8Array,
  { pageBytes, inflatedBytes }: StreamLimits,
  where: string,
): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const read = new Set<string>()
  const images: Stream[] = []
  const { sink: count, most } = depthCounter()
  let pages = 0
  let all = 0
  const check = (stream: Stream) => {
    const font = isFont(stream) && !read.has(stream.number)
    const lists = /\/Type\s{0,8}\/ObjStm/u.test(stream.dictionary)
    throughFilters(stream.bytes, filtersOf(stream.dictionary), (piece) => {
      all += piece.length
      if (!font) pages += piece.length
      if (all > inflatedBytes) throw tooLarge(where, inflatedBytes, 'what the streams of the file hold')
      if (pages > pageBytes) throw tooLarge(where, pageBytes, 'what its pages draw')
      if (lists) addRead(plainNames(Buffer.from(piece).toString('latin1')), read)
      if (!font) count(piece)
      if (most() > DEPTH) throw tooLarge(where, DEPTH, 'the nesting of its pages', 'levels')
    })
  }
  for (const stream of streamsOf(file, (text) => addRead(text, read)))
    if (isImage(stream)) images.push(stream)
    else check(stream)
  for (const image of images) if (read.has(image.number)) check(image)
}
