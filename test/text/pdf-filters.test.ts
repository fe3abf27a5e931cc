/** Filters of PDF streams against what packs them. */
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { throughFilters } from '../../src/text/input/pdf-filters.js'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

/** What comes out, and in how many pieces. */
function unpacked(packed: Uint8Array, ...names: string[]): { bytes: number[]; pieces: number } {
  const pieces: number[][] = []
  throughFilters(packed, names, (piece) => {
    pieces.push([...piece])
  })
  return { bytes: pieces.flat(), pieces: pieces.length }
}
const textOf = (packed: string, name: string) =>
  Buffer.from(unpacked(bytesOf(packed), name).bytes).toString('latin1')

/** Base 85 by the book: four bytes are a number, five digits to the base of 85 from `!` on; four zeros are `z`. */
function in85(bytes: readonly number[]): string {
  let out = ''
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    let word = bytes.slice(i, i + 4).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
    if (word === 0n) {
      out += 'z'
      continue
    }
    let five = ''
    for (let k = 0; k < 5; k++) {
      five = String.fromCharCode(0x21 + Number(word % 85n)) + five
      word /= 85n
    }
    out += five
  }
  return out
}

test('base 85 comes back, whatever the bytes', () => {
  const bytes = Array.from({ length: 256 }, (_, i) => (i * 37) % 256)
  const edges = [0, 0, 0, 1, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 84, 0, 0, 0, 85, 1, 0, 0, 0]
  for (const told of [bytes, edges])
    for (const name of ['ASCII85Decode', 'A85'])
      expect(unpacked(bytesOf(in85(told)), name).bytes).toEqual(told)
})

test('blanks and signs that are no digits are passed over in base 85', () => {
  const packed = in85([...Buffer.from('gongbao!')])
  expect(textOf([...packed].join('\n '), 'A85')).toBe('gongbao!')
  expect(textOf(`~${packed}v~>`, 'A85')).toBe('gongbao!')
  // a z within a group is none of its digits
  expect(textOf(`${packed.slice(0, 2)}z${packed.slice(2)}`, 'A85')).toBe('gongbao!')
})

test('hexadecimal digits, in both cases and with blanks between', () => {
  for (const name of ['ASCIIHexDecode', 'AHx']) expect(textOf('67 6F6e\n67>', name)).toBe('gong')
  expect(unpacked(bytesOf('00FFaf9'), 'AHx').bytes).toEqual([0, 255, 175])
})

test('runs: so many bytes as they stand, one byte again and again, and the end', () => {
  const packed = Uint8Array.from([2, 103, 111, 110, 255, 98, 129, 97, 128, 0, 33])
  for (const name of ['RunLengthDecode', 'RL'])
    expect(Buffer.from(unpacked(packed, name).bytes).toString()).toBe(
      `gon${'b'.repeat(2)}${'a'.repeat(128)}!`,
    )
  const longest = [127, ...Array.from({ length: 128 }, (_, i) => i)]
  expect(unpacked(Uint8Array.from(longest), 'RL').bytes).toEqual(longest.slice(1))
})

test('deflated bytes, and what stands before a break', () => {
  const text = 'gongbao '.repeat(20_000)
  const packed = new Uint8Array(deflateSync(Buffer.from(text)))
  for (const name of ['FlateDecode', 'Fl'])
    expect(Buffer.from(unpacked(packed, name).bytes).toString()).toBe(text)
  expect(unpacked(bytesOf('not deflated'), 'Fl').bytes).toEqual([])
  const half = Buffer.from(unpacked(packed.subarray(0, packed.length - 30), 'Fl').bytes).toString()
  expect(text.startsWith(half)).toBe(true)
  // what is not deflated stays so, however much of it comes: in pieces out of the filter before
  const noise = Buffer.alloc(200_000, 0x7f).toString('hex')
  expect(unpacked(bytesOf(noise), 'AHx', 'Fl').bytes).toEqual([])
})

test('filters are taken in their order; one of images ends the way', () => {
  const twice = bytesOf(Buffer.from(in85([...Buffer.from('gongbao!')])).toString('hex'))
  expect(Buffer.from(unpacked(twice, 'AHx', 'A85').bytes).toString()).toBe('gongbao!')
  expect(textOf('6768', 'DCTDecode')).toBe('6768')
  expect(Buffer.from(unpacked(bytesOf('6768'), 'AHx', 'DCTDecode', 'A85').bytes).toString()).toBe('gh')
  expect(unpacked(bytesOf('6768')).bytes).toEqual([...bytesOf('6768')])
})

test('bytes are handed on in pieces of 65,536, and none is empty', () => {
  const sizes: number[] = []
  throughFilters(bytesOf('61'.repeat(65_536 + 3)), ['AHx'], (piece) => sizes.push(piece.length))
  expect(sizes).toEqual([65_536, 3])
  sizes.length = 0
  throughFilters(bytesOf('61'.repeat(65_536)), ['AHx'], (piece) => sizes.push(piece.length))
  expect(sizes).toEqual([65_536])
  expect(unpacked(bytesOf(' '), 'AHx').pieces).toBe(0)
})
