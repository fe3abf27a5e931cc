/** Zip files: what the directory says they hold, and one entry read or replaced without unpacking the others. */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record is 22 bytes and a comment of at most 65535. */
const END_REACH = 22 + 0xffff
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8

/** One entry of the directory. All numbers count bytes. */
interface Entry {
  readonly name: string
  /** Where its record stands in the directory, and how long that is. */
  readonly at: number
  readonly length: number
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where the file itself begins with its own header. */
  readonly local: number
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the end record stands, or -1. */
function findEnd(view: DataView): number {
  let end = view.byteLength - 22
  const last = Math.max(0, view.byteLength - END_REACH)
  while (end >= last && view.getUint32(end, true) !== END) end--
  return end < last ? -1 : end
}

/** The directory up to its end or its first broken record. */
function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end < 0) return
  let at = view.getUint32(end + 16, true)
  while (at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY) {
    const named = view.getUint16(at + 28, true)
    const length = ENTRY_BYTES + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + named)),
      at,
      length,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    }
    at += length
  }
}

/** The sum of the unpacked sizes that the directory of a zip file names, in bytes; 0 if it has no readable directory. */
export function unpackedSize(bytes: Uint8Array): number {
  let size = 0
  for (const { unpacked } of entriesOf(bytes)) size += unpacked
  return size
}

/**
 * The entry `name` as text, or undefined where there is none or it cannot be read. No more is unpacked than the directory
 * names.
 */
export function readEntry(bytes: Uint8Array, name: string): string | undefined {
  for (const entry of entriesOf(bytes)) if (entry.name === name) return unpack(bytes, entry)
  return undefined
}

function unpack(bytes: Uint8Array, { method, packed, unpacked, local }: Entry): string | undefined {
  const view = viewOf(bytes)
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) return undefined
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (method !== STORED && method !== DEFLATED) return undefined
  try {
    const plain = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) })
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    return undefined
  }
}

/**
 * The zip file with `text` as the entry `name`: the file is put, unpacked, where the directory began, and the directory
 * behind it. Without such an entry the bytes as they are.
 */
export function replaceEntry(bytes: Uint8Array, name: string, text: string): Uint8Array {
  const entry = [...entriesOf(bytes)].find((e) => e.name === name)
  const end = findEnd(viewOf(bytes))
  if (!entry || end < 0) return bytes
  const from = viewOf(bytes).getUint32(end + 16, true)
  const data = Buffer.from(text)
  const spelled = Buffer.from(name)
  const local = Buffer.alloc(LOCAL_BYTES)
  local.writeUInt32LE(LOCAL, 0)
  const directory = Buffer.from(bytes.subarray(from, end))
  const at = entry.at - from
  // what both headers tell: version, flags (names in UTF-8), method, time, sum, sizes
  const told = Buffer.alloc(22)
  told.writeUInt16LE(20, 0)
  told.writeUInt16LE(0x800, 2)
  told.writeUInt32LE(crc32(data), 10)
  told.writeUInt32LE(data.length, 14)
  told.writeUInt32LE(data.length, 18)
  told.copy(local, 4)
  local.writeUInt16LE(spelled.length, 26)
  told.copy(directory, at + 6)
  directory.writeUInt32LE(from, at + 42)
  const record = Buffer.from(bytes.subarray(end))
  record.writeUInt32LE(from + local.length + spelled.length + data.length, 16)
  return Buffer.concat([bytes.subarray(0, from), local, spelled, data, directory, record])
}

/** The check sum of zip files (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] as number)
  return ~crc >>> 0
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  return crc >>> 0
})
