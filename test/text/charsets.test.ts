/** Bytes at both sides of each limit by which encodings are told apart. */
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { GongbaoError } from '../../src/errors.js'
import { charsetScore, commonShare } from '../../src/text/charset.js'
import { decode } from '../../src/text/decode.js'
import { readStrayed } from '../../src/text/stray-bytes.js'

const told = (bytes: Uint8Array): string => {
  try {
    return decode(bytes).encoding
  } catch (error) {
    return error instanceof GongbaoError ? error.code : String(error)
  }
}
const share = (...units: number[]) => charsetScore(String.fromCharCode(...units))

test.each([
  ['ASCII is not weighed', [0x7f, 0x4e00], 1],
  ['frequent characters and marks count', [0x7684, 0xff0c], 1],
  ['so do full-width digits and letters', [0xff05, 0xff10, 0xff5a], 1],
  ['rare characters count nothing', [0x9f98, 0x9fff], 0],
  ['nor do half-width forms beside the kana', [0xff60, 0xffa0], 0],
  ['half-width kana count against it', [0xff61, 0xff9f], -1],
  ['so do private characters', [0xe000, 0xf8ff], -1],
  ['but not what follows them', [0xf900], 0],
  ['letters of other scripts', [0x80, 0x1fff], -1],
  ['but not general marks', [0x2000, 0x24ff], 0],
  ['lines of boxes', [0x2500, 0x25ff], -1],
  ['but not other signs', [0x2600, 0x27ff], 0],
  ['halves of pairs', [0xd800, 0xdfff], -1],
  ['but not the hangul before them', [0xd7ff], 0],
])('%s', (_, units, expected) => expect(share(...units)).toBe(expected))

test('a text of ASCII, and one of none, tell nothing', () => {
  expect([
    charsetScore('abc'),
    charsetScore(''),
    commonShare('abc', 'big5'),
    commonShare('省', 'utf-8'),
  ]).toEqual([0, 0, 0, 0])
})

test('common are the characters of the first level of each standard', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i))
  const common = (encoding: string) => all.filter((c) => commonShare(c, encoding) === 1)
  const levels = { gb18030: common('gb18030'), big5: common('big5') }
  expect([levels.gb18030.length, levels.big5.length]).toEqual([3755, 5401])
  expect(['啊', '座', '省'].map((c) => commonShare(c, 'gb18030'))).toEqual([1, 1, 1])
  expect(['亍', '齄'].map((c) => commonShare(c, 'gb18030'))).toEqual([0, 0])
  expect(['一', '籲'].map((c) => commonShare(c, 'big5'))).toEqual([1, 1])
  expect(commonShare('省亍', 'gb18030')).toBe(0.5)
  expect(commonShare('é省', 'gb18030')).toBe(0.5)
  // only the head is looked at
  expect(commonShare(`${'省'.repeat(64)}亍`, 'gb18030')).toBe(1)
  expect(commonShare(`${'省'.repeat(63)}亍亍`, 'gb18030')).toBe(63 / 64)
})

describe('UTF-16 without a mark', () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  const letters = 'a'.repeat(18)
  const isWide = (unit: number) => told(wide(letters + String.fromCharCode(unit, unit))) === 'utf-16le'
  test.each([
    [0x9, true],
    [0xa, true],
    [0xd, true],
    [0xb, false],
    [0x1f, false],
    [0x20, true],
    [0x7e, true],
    [0x7f, false],
    [0x200f, false],
    [0x2010, true],
    [0x202f, true],
    [0x2030, false],
    [0x2fff, false],
    [0x3000, true],
    [0x9fff, true],
    [0xa000, false],
    [0xfeff, false],
    [0xff00, true],
    [0xffff, true],
  ])('may hold U+%i: %s', (unit, expected) => expect(isWide(unit)).toBe(expected))

  test('may hold one unit in twenty that is neither letter nor Han, and has two at least', () => {
    expect(told(wide(`${'a'.repeat(19)}\u0600`))).toBe('utf-16le')
    expect(told(wide(`${'a'.repeat(18)}\u0600`))).toBe('E_BINARY')
    expect([told(wide('ab')), told(Buffer.from(wide('，a')).swap16())]).toEqual(['utf-16le', 'utf-16be'])
    expect(told(wide('a'))).not.toBe('utf-16le')
  })
})

test('two control characters in a hundred are borne, three are none of a text', () => {
  const text = (controls: number) => Buffer.from('\x01'.repeat(controls) + 'a'.repeat(100 - controls))
  expect([told(text(2)), told(text(3))]).toEqual(['utf-8', 'E_BINARY'])
  expect([told(Buffer.from('\x01aa')), told(Buffer.from('\x01\x02aa'))]).toEqual(['utf-8', 'E_BINARY'])
  for (const borne of ['\t', '\n', '\f', '\r', '\x1b'])
    expect(told(Buffer.from(borne.repeat(50) + 'a'.repeat(50)))).toBe('utf-8')
})

test.each([
  ['ʡ', 'gb18030'],
  ['Ŀ¼', 'gb18030'],
  // letters of one script side by side, a letter of ours, a character: a word in UTF-8
  ['αβ', 'utf-8'],
  ['ба', 'utf-8'],
  ['שת', 'utf-8'],
  ['ʡa', 'utf-8'],
  ['ʡ省', 'utf-8'],
  ['é', 'utf-8'],
  ['Ŀ¼'.repeat(4), 'gb18030'],
  [`${'Ŀ¼'.repeat(4)}ʡ`, 'utf-8'],
])('the bytes of %s are a word in %s', (text, encoding) => expect(told(Buffer.from(text))).toBe(encoding))

describe('bytes out of step', () => {
  const inGbk = (text: string) => iconv.encode(text, 'gbk')
  const sentence = '全市生产总值增长百分之六点二'
  const torn = (byte: number) =>
    Buffer.concat([inGbk(sentence.slice(0, 8)), Buffer.from([byte]), inGbk(sentence.slice(8))])
  test('fall in again behind a stray byte', () => {
    expect(readStrayed(torn(0xc3))).toBe(`${sentence.slice(0, 8)}\ufffd${sentence.slice(8)}`)
  })
  test('what reads well stays, with figures and marks between', () => {
    const text = '增长6.5%，约€80元'
    const bytes = Buffer.concat([inGbk('增长6.5%，约'), Buffer.from([0x80]), inGbk('80元')])
    expect(readStrayed(bytes)).toBe(text)
  })
  test('a euro sign stands before what is no second half', () => {
    expect(readStrayed(Buffer.concat([inGbk('约'), Buffer.from([0x80]), inGbk('元')]))).not.toContain('€')
  })
  test.each([
    [[0x81, 0x30, 0x81, 0x30], false],
    [[0xfe, 0x39, 0xfe, 0x39], false],
    [[0x81, 0x2f, 0x81, 0x30], true],
    [[0x81, 0x3a, 0x81, 0x30], true],
    [[0x81, 0x30, 0x81, 0x2f], true],
    [[0x81, 0x30, 0x81, 0x3a], true],
  ])('with %j behind it, which may be such a character, it is mended: %s', (bytes, mended) => {
    const text = readStrayed(Buffer.concat([torn(0xc3), inGbk('\n'), Buffer.from(bytes)]))
    expect(text.startsWith(`${sentence.slice(0, 8)}\ufffd${sentence.slice(8)}`)).toBe(mended)
  })
  test('where a rare character of four bytes stands all is left as it was read', () => {
    const rare = iconv.encode('\u{20087}', 'gb18030')
    expect(rare.length).toBe(4)
    const bytes = Buffer.concat([torn(0xc3), rare])
    expect(readStrayed(bytes)).toBe(new TextDecoder('gb18030').decode(bytes))
  })
})
