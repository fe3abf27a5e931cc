/** What a zip file says it holds, from its directory, without unpacking it. */

const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end record is 22 bytes and a comment of at most 65535. */
const END_REACH = 22 + 0xffff

/** The sum of the unpacked sizes that the directory of a zip file names, in bytes; 0 if it has no readable directory. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const last = Math.max(0, bytes.length - END_REACH)
  while (end >= last && view.getUint32(end, true) !== END) end--
  if (end < last || end < 0) return 0
  let at = view.getUint32(end + 16, true)
  let size = 0
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    size += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}
