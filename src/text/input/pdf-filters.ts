/** The filters of a PDF stream, taken one after the other, piece by piece: what comes out is looked at, and never kept. */
import { Unzlib } from 'fflate'

/** Takes bytes piece by piece. */
export type Sink = (piece: Uint8Array) => void

/** Bytes that are handed on at once. */
const PIECE = 1 << 16

/** Collects bytes and hands them on in pieces. */
function pieces(sink: Sink): { add: (byte: number) => void; flush: () => void } {
  let piece = new Uint8Array(PIECE)
  let length = 0
  const flush = () => {
    if (length > 0) sink(piece.subarray(0, length))
    piece = new Uint8Array(PIECE)
    length = 0
  }
  return {
    add(byte) {
      piece[length++] = byte
      if (length === PIECE) flush()
    },
    flush,
  }
}

/** FlateDecode. What is broken or cut off gives what stands before. */
function flate(sink: Sink): Sink {
  let broken = false
  let told: Error | undefined
  const stream = new Unzlib((piece) => {
    try {
      sink(piece)
    } catch (error) {
      // what the sink throws is no fault of the stream
      told = error as Error
      throw error
    }
  })
  return (piece) => {
    if (broken) return
    try {
      for (let at = 0; at < piece.length; at += PIECE) stream.push(piece.subarray(at, at + PIECE))
    } catch {
      broken = true
      if (told) throw told
    }
  }
}

const HEX = new Int8Array(256).fill(-1)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  HEX[digit.charCodeAt(0)] = value
  HEX[digit.toUpperCase().charCodeAt(0)] = value
}

function hex(sink: Sink): Sink {
  let high = -1
  return (piece) => {
    const { add, flush } = pieces(sink)
    for (const byte of piece) {
      const value = HEX[byte] as number
      if (value < 0) continue
      if (high < 0) high = value
      else {
        add(16 * high + value)
        high = -1
      }
    }
    flush()
  }
}

const FIRST = 0x21
const LAST = 0x75
const ZERO = 0x7a

function ascii85(sink: Sink): Sink {
  let word = 0
  let count = 0
  return (piece) => {
    const { add, flush } = pieces(sink)
    for (const byte of piece) {
      if (byte === ZERO && count === 0) {
        for (let i = 0; i < 4; i++) add(0)
        continue
      }
      if (byte < FIRST || byte > LAST) continue
      word = word * 85 + byte - FIRST
      if (++count < 5) continue
      for (let i = 3; i >= 0; i--) add(Math.floor(word / 256 ** i) & 0xff)
      word = count = 0
    }
    flush()
  }
}

/** RunLengthDecode: below 128 so many bytes and one more as they stand, above it one byte again and again. */
function runLength(sink: Sink): Sink {
  let copy = 0
  let repeat = 0
  return (piece) => {
    const { add, flush } = pieces(sink)
    for (const byte of piece) {
      if (repeat > 0) {
        for (; repeat > 0; repeat--) add(byte)
      } else if (copy > 0) {
        add(byte)
        copy--
      } else if (byte < 128) copy = byte + 1
      else if (byte > 128) repeat = 257 - byte
    }
    flush()
  }
}

const FILTERS: Readonly<Record<string, (sink: Sink) => Sink>> = {
  FlateDecode: flate,
  Fl: flate,
  ASCIIHexDecode: hex,
  AHx: hex,
  ASCII85Decode: ascii85,
  A85: ascii85,
  RunLengthDecode: runLength,
  RL: runLength,
}

/** Hands `bytes` through the filters `names` to `sink`; one that is not known (of an image) ends the way. */
export function throughFilters(bytes: Uint8Array, names: readonly string[], sink: Sink): void {
  const known = names.map((name) => FILTERS[name])
  const first = known.indexOf(undefined)
  const taken = first < 0 ? known : known.slice(0, first)
  taken.reduceRight<Sink>((next, filter) => filter?.(next) ?? next, sink)(bytes)
}
