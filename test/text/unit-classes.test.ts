/** Classes of UTF-16 units: each is asked of every unit and told as the stretches that belong to it. */
import { expect, test } from 'vitest'
import { hasBit } from '../../src/lexicon/bits.js'
import { classAt } from '../../src/text/canonical/characters.js'
import { lineEndEdits } from '../../src/text/canonical/line-ends.js'
import { isSignForm } from '../../src/text/canonical/signs.js'
import { charsetScore, commonShare } from '../../src/text/charset.js'
import { findCopies } from '../../src/text/copies.js'
import { gbk, isLead, spell } from '../../src/text/gbk.js'
import { latinByte, pairTable } from '../../src/text/restore/bytes.js'
import { COMMON_UNITS } from '../../src/text/restore/common-units.baked.js'
import { isCompatible, undoCompatible } from '../../src/text/restore/compatibility.js'
import { isHan } from '../../src/text/restore/han.js'
import { isInvisible } from '../../src/text/restore/invisible.js'
import { opensUtf8AsGbk } from '../../src/text/restore/mojibake-gbk.js'
import { isLatinLead } from '../../src/text/restore/mojibake-latin.js'
import { isUnshown } from '../../src/text/restore/mojibake-lossy.js'
import { charactersOf } from '../../src/text/restore/usage.js'
import { compileStage, runStage } from '../../src/text/stage.js'
import { readOpening } from '../../src/text/structure/heading-marks.js'
import { halfWidth } from '../../src/text/width.js'

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit)
const sign = (unit: number) => String.fromCharCode(unit)
const hex = (unit: number) => unit.toString(16)

/** The stretches of units that `is` takes: `30-39 41`. */
function stretchesOf(is: (unit: number) => boolean): string {
  const found: { first: number; last: number }[] = []
  for (const unit of UNITS.filter(is)) {
    const open = found.at(-1)
    if (open?.last === unit - 1) open.last = unit
    else found.push({ first: unit, last: unit })
  }
  return found
    .map(({ first, last }) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`))
    .join(' ')
}

test.each<[name: string, is: (unit: number) => boolean, stretches: string]>([
  ['Han', isHan, '3007 3400-9fff f900-faff'],
  [
    'radicals, compatibility ideographs, small and vertical forms',
    isCompatible,
    '2e80-2fd5 f900-faff fe10-fe6b',
  ],
  [
    'nothing to be seen',
    isInvisible,
    '0-8 e-1f 7f-84 86-9f ad 34f 200b-200f 202a-202e 2060-2069 3164 e5e5 fe00-fe0f feff',
  ],
  ['the first of two bytes', isLead, '81-fe'],
  ['full width', (unit) => halfWidth(unit) !== 0, 'ff02-ff07 ff0a-ff0b ff0d-ff19 ff1c-ff1e ff20-ff5e'],
  [
    'another form of a sign',
    isSignForm,
    '2dc 2010-2013 2015 2022 2027 2212 2219 2236 223c 22c5 2500-2501 25cb 25ef 301c 30fb-30fc fe30 ff65',
  ],
  ['the end of a line', (unit) => lineEndEdits(sign(unit)).length > 0, 'b-d 85 2028-2029'],
  ['a byte without which none is Chinese', isLatinLead, 'b2-b6 b8-d6 d8-f6 f8-ff'],
  ['what stands for a byte that is not shown', isUnshown, '3f fffd'],
  [
    'a byte of Windows-1252',
    (unit) => latinByte(unit) !== 0,
    '80-ff 152-153 160-161 178 17d-17e 192 2c6 2dc 2013-2014 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a 20ac 2122',
  ],
  ['what no prose holds', (unit) => charsetScore(sign(unit)) < 0, '80-1fff 2500-25ff d800-f8ff ff61-ff9f'],
  [
    'a mark, or a letter of full width, of prose',
    (unit) => charsetScore(sign(unit)) > 0 && !isHan(unit) && unit !== 0xff01,
    '201c-201d 3000-3002 300a-300b ff05-ff5a',
  ],
  [
    'any digit or letter for all',
    (unit) => unit < 0x3400 && charactersOf(unit) !== unit,
    '31-39 3f 41-5a 62-7a',
  ],
  [
    'the number of a heading',
    (unit) => readOpening(`${sign(unit)}、抓工业`, 0).sort !== undefined,
    '30-39 2460-249b 3007 3220-3229 4e00 4e03 4e09 4e5d 4e8c 4e94 516b 516d 5341 56db 767e 96f6',
  ],
  [
    'no Han, and shown by a wrong encoding alone',
    (unit) => !hasBit(COMMON_UNITS, unit) && !isHan(unit),
    // the first level of GB 2312 has five places of no character: e810-e814
    '370-4ff 2500-257f 3040-312f e000-e80f e815-f8ff fe30-fe6f',
  ],
])('%s', (_, is, stretches) => {
  expect(stretchesOf(is)).toBe(stretches)
})

test.each([
  ['Han', 1, '3007 3400-4dbf 4e00-9fff d840-d88d dc00-dfff'],
  ['digits', 2, '30-39'],
  ['letters', 3, '41-5a 61-7a c0-24f 370-52f'],
  ['stops', 4, '2026 3001-3002 ff01 ff0c ff1a-ff1b ff1f'],
  ['what opens', 5, '2018 201c 3008 300a 300c 300e 3010 3014 3016 ff08'],
  ['what closes', 6, '2019 201d 3009 300b 300d 300f 3011 3015 3017 ff09'],
  ['signs of a number', 7, '25 2030 2103'],
  ['blanks', 8, '9 20 a0 1680 2000-200a 202f 205f 3000'],
  ['the end of a line', 9, 'a'],
])('a unit beside a mark or a blank: %s', (_, type, stretches) => {
  expect(stretchesOf((unit) => classAt(sign(unit), 0) === type)).toBe(stretches)
})

test('outside of a text a line ends', () => {
  expect([-1, 0, 1, 2].map((at) => classAt('中', at))).toEqual([9, 1, 9, 9])
})

test('a next line after a byte of Latin-1 is a byte as well', () => {
  const isEnd = (unit: number) => lineEndEdits(`${sign(unit)}\u0085`).some(({ start }) => start === 1)
  expect(stretchesOf((unit) => !isEnd(unit))).toBe('80-ff')
})

test('a return and a feed are one end, two returns are two', () => {
  expect(lineEndEdits('甲\r\n乙\r\r丙').map(({ start, end }) => [start, end])).toEqual([
    [1, 3],
    [4, 5],
    [5, 6],
  ])
})

test('GBK has its pairs, and no more', () => {
  const { unitOf, pairOf } = gbk()
  expect(unitOf.filter(Boolean)).toHaveLength(21_874)
  expect(pairOf.filter(Boolean)).toHaveLength(21_873)
  expect([unitOf.findIndex(Boolean), unitOf.findLastIndex(Boolean)].map(hex)).toEqual(['8140', 'fe9f'])
  expect(
    [spell(0x81, 0x40), spell(0xb0, 0xa1), spell(0xf7, 0xfe), spell(0x81, 0x7f)].map(sign).join(''),
  ).toBe('丂啊齄\0')
  expect(UNITS.filter((unit) => pairOf[unit] !== 0 && unitOf[pairOf[unit]!] !== unit)).toEqual([])
  // no private characters, no upright commas, and of the ideographs none that came after those of Unicode 1
  expect(stretchesOf((unit) => pairOf[unit] !== 0 && unit > 0x9f00 && unit < 0xf900)).toBe('9f01-9fa5')
  expect(stretchesOf((unit) => pairOf[unit] !== 0 && unit >= 0xfe00 && unit < 0xff00)).toBe(
    'fe30-fe31 fe33-fe44 fe49-fe52 fe54-fe57 fe59-fe66 fe68-fe6b',
  )
})

test.each([
  ['gb18030', 23_940, '8140', 'fefe'],
  ['big5', 19_720, '8140', 'fefe'],
] as const)('the pairs of %s, those for private use among them', (label, count, first, last) => {
  const { unitOf, pairOf } = pairTable(label)
  expect(unitOf.filter(Boolean)).toHaveLength(count)
  expect([unitOf.findIndex(Boolean), unitOf.findLastIndex(Boolean)].map(hex)).toEqual([first, last])
  // of two pairs for one character the first is meant
  const wrong = UNITS.filter((pair) => unitOf[pair] !== 0 && pairOf[unitOf[pair]!]! > pair)
  expect(wrong).toEqual([])
})

test.each([
  ['gb18030', 3755],
  ['big5', 5401],
])('the first level of %s has %i characters', (encoding, count) => {
  expect(UNITS.filter((unit) => commonShare(sign(unit), encoding) > 0)).toHaveLength(count)
})

test('the share of common characters is that of the first 64 characters, ASCII aside', () => {
  expect(commonShare('', 'big5')).toBe(0)
  expect(commonShare('abc', 'gb18030')).toBe(0)
  expect(commonShare('的\u0080\u007f', 'gb18030')).toBe(1 / 2)
  expect(commonShare(`${'龘'.repeat(63)}的`, 'gb18030')).toBe(1 / 64)
  expect(commonShare(`${'龘'.repeat(64)}的`, 'gb18030')).toBe(0)
  expect(commonShare('的', 'utf-8')).toBe(0)
})

test('how well a text reads is told per character beyond ASCII', () => {
  expect(charsetScore('')).toBe(0)
  expect(charsetScore('a的')).toBe(1)
  expect(charsetScore('的\u007f\u0080')).toBe(0)
  expect(charsetScore('的的的\u4e02')).toBe(3 / 4)
})

test('first bytes of UTF-8 show so many characters of GBK', () => {
  expect(UNITS.filter(opensUtf8AsGbk)).toHaveLength(576)
})

test('what stands for a radical, a vertical or a small form', () => {
  const plain = (unit: number) => undoCompatible(sign(unit))[0]?.edits[0]?.text
  expect([...'⺀⻉⼀⽔⿕豈︐﹄﹐﹚﹫'].map((c) => plain(c.charCodeAt(0)) ?? c).join('')).toBe(
    '⺀贝一水龠豈，』，）@',
  )
  expect(UNITS.filter((unit) => plain(unit) !== undefined)).toHaveLength(795)
})

test('units that a copy is compared by', () => {
  // one sentence printed twice, with nine words of one letter and the unit that may be the tenth
  const isWord = (unit: number) => {
    const sentence = `${'a'.repeat(9)}${sign(unit)}${'，'.repeat(91)}`
    return (
      findCopies(sentence + sentence, [
        { start: 0, end: sentence.length },
        { start: sentence.length, end: 2 * sentence.length },
      ]).length > 0
    )
  }
  expect(stretchesOf(isWord)).toBe('30-39 41-5a 61-7a 3400-4dbf 4e00-9fff')
})

test.each([
  ['⿰云云云', '⿰云云雲'],
  ['⿱云云云', '⿱云云雲'],
  ['⿲云云云云', '⿲云云云雲'],
  ['⿳云云云云', '⿳云云云雲'],
  ['⿴云云云', '⿴云云雲'],
  ['\u2fff云云云', '\u2fff云云雲'],
  ['\u2fef云云', '\u2fef雲雲'],
  ['\u3000云云', '\u3000雲雲'],
  ['⿰\u{20000}云云', '⿰\u{20000}云雲'],
  ['⿰\uffff云云', '⿰\uffff云雲'],
  ['⿰⿱云云云云', '⿰⿱云云云雲'],
  ['⿰云', '⿰雲'],
  [`⿲${'⿰'.repeat(30)}${'云'.repeat(34)}`, `⿲${'⿰'.repeat(30)}${'云'.repeat(33)}雲`],
  // one of 65 units is none, but the one inside of it is
  [`${'⿰'.repeat(32)}${'云'.repeat(33)}`, `${'⿰'.repeat(32)}${'云'.repeat(32)}雲`],
])('a described character stays whole: %s', (text, converted) => {
  expect(runStage(text, compileStage([[['云', '雲']]]), [])).toBe(converted)
})
