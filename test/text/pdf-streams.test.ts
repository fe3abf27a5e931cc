import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readInputAsync } from '../../src/text/input/input.js'
import { checkStreams } from '../../src/text/input/pdf-streams.js'
import { growth, STEEP } from '../growth.js'

const streamOf = (size: number, dictionary = '/Filter /FlateDecode') =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<< ${dictionary} >>\nstream\n`),
    deflateSync(Buffer.alloc(size, 32)),
    Buffer.from('\nendstream\nendobj\n'),
  ])
const pdfOf = (...streams: readonly Buffer[]) =>
  Buffer.concat([Buffer.from('%PDF-1.4\n'), ...streams, Buffer.from('%%EOF\n')])

const MIB = 1024 * 1024
const limits = { inflatedBytes: 4 * MIB }
const of = (mib: number) => ({ pageBytes: mib * MIB, inflatedBytes: 256 * MIB })

test('a small PDF file that holds a large stream is refused before it is read', async () => {
  const bomb = pdfOf(streamOf(8 * MIB))
  expect(bomb.length).toBeLessThan(20_000)
  await expect(readInputAsync(bomb, { path: 'a.pdf', limits })).rejects.toMatchObject({ code: 'E_TOO_LARGE' })
})

test('so is one whose streams are too large together', () => {
  const bomb = pdfOf(...Array.from({ length: 5 }, () => streamOf(MIB)))
  expect(() => checkStreams(bomb, of(4), 'a.pdf')).toThrow(/exceeds/u)
  expect(() => checkStreams(bomb, of(5), 'a.pdf')).not.toThrow()
})

test('images, streams that are not deflated and broken ones do not count', () => {
  const image = streamOf(8 * MIB, '/Subtype /Image /Filter /FlateDecode')
  const broken = Buffer.from('2 0 obj\n<< /Filter /FlateDecode >>\nstream\nnot deflated')
  expect(() => checkStreams(pdfOf(image, broken), of(1), 'a.pdf')).not.toThrow()
})

test('streams without end are looked through in linear time', () => {
  const run = (size: number) =>
    checkStreams(Buffer.from('stream\n/FlateDecode '.repeat(size)), of(64), 'a.pdf')
  expect(growth(run, 20_000)).toBeLessThan(STEEP)
})

test.each([
  ['a filter named by an escape', '/Filter /Fl#61teDecode'],
  ['a dictionary that is far away', `/Filter /FlateDecode ${' '.repeat(9_000)}`],
  [
    'an image that a page names as its content',
    '/Type /Page /Contents 1 0 R /Subtype /Image /Filter /FlateDecode',
  ],
])('%s hides nothing from the limit', (_, dictionary) => {
  expect(() => checkStreams(pdfOf(streamOf(8 * MIB, dictionary)), of(4), 'a.pdf')).toThrow(/exceeds/u)
})

test('nor does a stream that is packed twice, cut off, or packed by runs', () => {
  const dictionary = (filters: string) => Buffer.from(`1 0 obj\n<< /Filter [${filters}] >>\nstream\n`)
  const twice = Buffer.concat([
    dictionary('/FlateDecode /Fl'),
    deflateSync(deflateSync(Buffer.alloc(8 * MIB))),
  ])
  const cutOff = Buffer.concat([
    dictionary('/FlateDecode'),
    deflateSync(Buffer.alloc(8 * MIB)).subarray(0, -20),
  ])
  const runs = Buffer.concat([dictionary('/RunLengthDecode'), Buffer.alloc(MIB / 4, Buffer.from([129, 32]))])
  const hex = Buffer.concat([
    dictionary('/AHx /FlateDecode'),
    Buffer.from(deflateSync(Buffer.alloc(8 * MIB)).toString('hex')),
  ])
  for (const bomb of [twice, cutOff, runs, hex])
    expect(() => checkStreams(pdfOf(bomb), of(4), 'a.pdf')).toThrow(/exceeds/u)
})

test('pages whose states nest without end are refused, those that end them are not', () => {
  const packed = (content: string) => {
    const begin = Buffer.from('1 0 obj\n<< /Filter /FlateDecode >>\nstream\n')
    return pdfOf(Buffer.concat([begin, deflateSync(Buffer.from(content)), Buffer.from('\nendstream')]))
  }
  expect(() => checkStreams(packed('q '.repeat(20_000)), of(4), 'a.pdf')).toThrow(/levels/u)
  expect(() => checkStreams(packed('q Q '.repeat(20_000)), of(4), 'a.pdf')).not.toThrow()
})

const bomb = (dictionary: string, more = '') =>
  pdfOf(streamOf(8 * MIB, dictionary), Buffer.from(`2 0 obj\n<< ${more} >>\nendobj\n`))
const isRefused = (file: Buffer) => {
  try {
    checkStreams(file, of(4), 'a.pdf')
    return false
  } catch {
    return true
  }
}

test.each([
  // a font file is read by what draws it, an image by nobody
  ['/Length1 900 /Filter /FlateDecode', false],
  ['/Length12 900 /Filter /FlateDecode', true],
  ['/Subtype /Type1C /Filter /FlateDecode', false],
  ['/Subtype /CIDFontType0C /Filter /FlateDecode', false],
  ['/Subtype /OpenType /Filter /FlateDecode', false],
  ['/Subtype /Type1 /Filter /FlateDecode', true],
  ['/Subtype /Image /Filter /FlateDecode', false],
  ['/Subtype /ImageMask /Filter /FlateDecode', true],
])('a large stream of %s counts as text: %s', (dictionary, expected) => {
  expect(isRefused(bomb(dictionary))).toBe(expected)
})

test.each([
  ['/Contents 1 0 R', true],
  ['/Contents [3 0 R 1 0 R]', true],
  ['/ToUnicode 1 0 R', true],
  ['/Encoding 1 0 R', true],
  ['/XObject 1 0 R', false],
  ['/Contents 11 0 R', false],
  ['/Contents [3 1 R]', false],
])('an image is read as text where %s names it: %s', (more, expected) => {
  expect(isRefused(bomb('/Subtype /Image /Filter /FlateDecode', more))).toBe(expected)
})

test('the length of a stream is what it says, unless that stands elsewhere', () => {
  const said = (length: string, data: string) =>
    pdfOf(Buffer.from(`1 0 obj\n<< /Length ${length} >>\nstream\n${data}\nendobj\n`))
  const of = (length: string, data: string) => {
    for (let bytes = 0; bytes < 60; bytes++)
      try {
        checkStreams(said(length, data), { pageBytes: bytes, inflatedBytes: 99 }, 'a.pdf')
        return bytes
      } catch {}
    return undefined
  }
  const data = 'abcendstream01234567endstream'
  expect(of('20', data)).toBe(20)
  // what stands behind the second word is looked at as another stream
  const rest = 'endobj\n%%EOF\n'.length
  expect(of('20 0 R', data)).toBe(3 + rest)
  expect(of('19', data)).toBe(3 + rest)
  expect(of('18', 'abcendstream012345\n\nendstream')).toBe(18)
  expect(of('900', data)).toBe(3 + rest)
  expect(of('3', 'abc')).toBe('abc\n'.length + rest)
})
