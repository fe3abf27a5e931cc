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

test('a small PDF file that holds a large stream is refused before it is read', async () => {
  const bomb = pdfOf(streamOf(8 * MIB))
  expect(bomb.length).toBeLessThan(20_000)
  await expect(readInputAsync(bomb, { path: 'a.pdf', limits })).rejects.toMatchObject({ code: 'E_TOO_LARGE' })
})

test('so is one whose streams are too large together', () => {
  const bomb = pdfOf(...Array.from({ length: 5 }, () => streamOf(MIB)))
  expect(() => checkStreams(bomb, 4 * MIB, 'a.pdf')).toThrow(/exceeds/u)
  expect(() => checkStreams(bomb, 5 * MIB, 'a.pdf')).not.toThrow()
})

test('images, streams that are not deflated and broken ones do not count', () => {
  const image = streamOf(8 * MIB, '/Subtype /Image /Filter /FlateDecode')
  const broken = Buffer.from('2 0 obj\n<< /Filter /FlateDecode >>\nstream\nnot deflated')
  expect(() => checkStreams(pdfOf(image, broken), MIB, 'a.pdf')).not.toThrow()
})

test('streams without end are looked through in linear time', () => {
  const run = (size: number) => checkStreams(Buffer.from('stream\n/FlateDecode '.repeat(size)), MIB, 'a.pdf')
  expect(growth(run, 20_000)).toBeLessThan(STEEP)
})
