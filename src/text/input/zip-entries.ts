/** The entries of a zip file, inflated piece by piece: what is packed may be larger than memory. */
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

interface Entry {
  readonly offset: number
  readonly size: number
  readonly isPacked: boolean
}

/** Signatures, and where in a record what we need stands (APPNOTE.TXT 4.3). */
const END = { signature: 0x06054b50, length: 22, count: 10, offset: 16 } as const
const RECORD = {
  signature: 0x02014b50,
  length: 46,
  method: 10,
  size: 20,
  name: 28,
  extra: 30,
  comment: 32,
  offset: 42,
} as const
const LOCAL = { length: 30, name: 26, extra: 28 } as const
const LONGEST_COMMENT = 0xffff
const PIECE = 1 << 16

function directoryOf(bytes: Buffer): Map<string, Entry> {
  let at = bytes.length - END.length
  while (
    at >= 0 &&
    bytes.length - at <= END.length + LONGEST_COMMENT &&
    bytes.readUInt32LE(at) !== END.signature
  )
    at--
  if (at < 0 || bytes.readUInt32LE(at) !== END.signature) throw new Error('expected a whole zip file')
  const count = bytes.readUInt16LE(at + END.count)
  const entries = new Map<string, Entry>()
  let record = bytes.readUInt32LE(at + END.offset)
  for (let i = 0; i < count && bytes.readUInt32LE(record) === RECORD.signature; i++) {
    const field = (place: number) => bytes.readUInt16LE(record + place)
    const name = bytes.toString('utf8', record + RECORD.length, record + RECORD.length + field(RECORD.name))
    entries.set(name, {
      offset: bytes.readUInt32LE(record + RECORD.offset),
      size: bytes.readUInt32LE(record + RECORD.size),
      isPacked: field(RECORD.method) !== 0,
    })
    record += RECORD.length + field(RECORD.name) + field(RECORD.extra) + field(RECORD.comment)
  }
  return entries
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** The entries of a zip file that is in memory as it is packed. */
export interface ZipEntries {
  has(name: string): boolean
  /** The text of an entry in UTF-8, piece by piece; nothing where there is none. */
  text(name: string): AsyncGenerator<string>
}

/** @throws Error of Node's for what is no zip file, here and while an entry is read */
export function zipEntries(bytes: Buffer): ZipEntries {
  const entries = directoryOf(bytes)
  return {
    has: (name) => entries.has(name),
    async *text(name) {
      const entry = entries.get(name)
      if (entry === undefined) return
      const { offset, size, isPacked } = entry
      const start =
        offset +
        LOCAL.length +
        bytes.readUInt16LE(offset + LOCAL.name) +
        bytes.readUInt16LE(offset + LOCAL.extra)
      const packed = Readable.from(piecesOf(bytes.subarray(start, start + size)))
      const decoder = new TextDecoder()
      const pieces = isPacked ? packed.pipe(createInflateRaw()) : packed
      for await (const piece of pieces as AsyncIterable<Buffer>) yield decoder.decode(piece, { stream: true })
    },
  }
}
