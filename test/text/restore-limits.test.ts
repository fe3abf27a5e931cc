/** Bytes and what they show, at both sides of every limit: which of them are signs, letters, pairs, and how far is looked. */
import { describe, expect, test } from 'vitest'
import { asPairs, asUtf8, latinByte, pairTable } from '../../src/text/restore/bytes.js'
import { createCounter } from '../../src/text/restore/counter.js'
import { findUtf8AsGbk } from '../../src/text/restore/mojibake-gbk.js'
import { isPlausible, priceOf } from '../../src/text/restore/plausible.js'
import { clauseEnd, findStraddles, isLoss, signPair, straddleAt } from '../../src/text/restore/straddle.js'
import { charactersOf, createUsage } from '../../src/text/restore/usage.js'
import { countOf } from '../../src/text/restore/words.js'

const code = (character: string) => character.charCodeAt(0)
const shown = (pair: number) => new TextDecoder('gb18030').decode(Uint8Array.of(pair >> 8, pair & 0xff))

describe('signs that two characters may hold between them', () => {
  test.each([
    ['‐', '‐'],
    ['…', '…'],
    ['、', '、'],
    ['》', '》'],
    ['】', '】'],
    ['！', '！'],
    ['／', '／'],
    ['：', '：'],
    ['？', '？'],
    ['·', '·'],
    ['!', '！'],
    ['/', '／'],
    [':', '：'],
    ['?', '？'],
  ])('%s is %s', (sign, wide) => {
    expect(shown(signPair(code(sign)))).toBe(wide)
  })
  test.each([...' 09@A~\u0080°×‰\u3000〇〒〓０９＠Ａ全'])('%s is none', (character) => {
    expect(signPair(code(character))).toBe(0)
  })
})

describe('a lone byte before a sign', () => {
  test.each(['?；鶎h', '\ufffd；鶎h', '?；@', '?；?h', '?；\ufffdh'])('%s may be out of step', (text) => {
    expect(shown(straddleAt(text, 0))).toBe('；')
  })
  test.each([
    ['a；鶎h', 'no byte is lost'],
    ['?鶎h', 'no sign'],
    ['?；>h', 'below every second byte'],
    ['?；¡h', 'what no pair shows'],
    ['?；??', 'a row of question marks'],
    ['???h', 'a row of question marks'],
  ])('%s is not: %s', (text) => {
    expect(straddleAt(text, 0)).toBe(0)
  })
  test('the two characters that stand for a lost byte', () => {
    expect([...'?\ufffd>@\ufffc'].map((c) => isLoss(code(c)))).toEqual([true, true, false, false, false])
  })
  test('its trace is looked for as far as the clause goes, and no farther than 200 characters', () => {
    expect(findStraddles(`?；${'鶎'.repeat(197)}h`)).toEqual([0])
    expect(findStraddles(`?；${'鶎'.repeat(198)}h`)).toEqual([])
    expect(findStraddles('?；鶎狱。h')).toEqual([])
    expect(findStraddles('\ufffd；鶎h，?；鶎h，\ufffd；鶎h')).toEqual([0, 5, 10])
  })
  test('the clause behind it ends at a mark, with the text, or after 200 characters', () => {
    expect(clauseEnd('?；甲乙。丙', 0)).toBe(4)
    expect(clauseEnd('?；甲乙', 0)).toBe(4)
    expect(clauseEnd('?；。', 0)).toBe(2)
    expect(clauseEnd(`?；${'甲'.repeat(300)}`, 0)).toBe(200)
    expect(clauseEnd(`甲乙?；${'甲'.repeat(300)}`, 2)).toBe(202)
  })
})

describe('bytes of a character', () => {
  test.each([
    ['\u007f', 0],
    ['\u0080', 0x80],
    ['ÿ', 0xff],
    ['Ā', 0],
    ['€', 0x80],
    ['‚', 0x82],
    ['ž', 0x9e],
    ['Ÿ', 0x9f],
    ['\0', 0],
  ])('Latin: %j', (character, byte) => {
    expect(latinByte(code(character))).toBe(byte)
  })
  test('pairs from the first to the last', () => {
    const { unitOf, pairOf } = pairTable('gb18030')
    for (const pair of [0x8140, 0x81fe, 0xb0a1, 0xfe40, 0xfefe]) {
      expect(String.fromCharCode(unitOf[pair]!)).toBe(shown(pair))
      expect(pairOf[unitOf[pair]!]).toBe(pair)
    }
    for (const pair of [0x80fe, 0x813f, 0x81ff, 0xff40]) expect(unitOf[pair]).toBe(0)
    expect(pairOf.subarray(0, 0x80).every((pair) => pair === 0)).toBe(true)
    expect(pairTable('gb18030')).toBe(pairTable('gb18030'))
    expect(pairTable('big5').unitOf[0xa440]).toBe(code('一'))
  })
  test('read as pairs and ASCII, or not at all', () => {
    const read = (...bytes: number[]) => asPairs(bytes, pairTable('gb18030'))
    expect(read(0x41, 0x7f, 0xb0, 0xa1)).toBe('A\u007f啊')
    expect(read(0xb0)).toBeUndefined()
    expect(read(0x80, 0x41)).toBeUndefined()
    // what a user has defined
    expect(read(0xaa, 0xa1)).toBeUndefined()
    expect(read(0xfd, 0x9c)).toBe('\uf92c')
  })
  test('read as UTF-8, or not at all', () => {
    expect(asUtf8([0xe5, 0xb8, 0x82])).toBe('市')
    expect(asUtf8([0xe5, 0xb8])).toBeUndefined()
    expect(asUtf8([])).toBe('')
  })
})

describe('UTF-8 that was read as GBK', () => {
  const prose = '各级机关干部认真学习会议精神'
  const garbled = (text: string) => new TextDecoder('gb18030').decode(new TextEncoder().encode(text))
  // the first and the last of two, three and four bytes
  test.each([
    '',
    '\u00a2',
    '\u07fe',
    'က\u103f',
    '\uffe5\uffe5',
    '\u{10000}',
    '\u{1f600}',
    '\u{10fffd}',
    'ok',
    '\n\n',
    '\r\n',
  ])('with %j in it', (between) => {
    const text = `${prose}${between}${prose}`
    expect(findUtf8AsGbk(`按：${garbled(text)}`)).toMatchObject([
      { start: 2, end: 2 + garbled(text).length, text },
    ])
  })
  test('ends before a control character and at what is read as it stands', () => {
    for (const end of ['\u001f', '\t', '经过', '\u0080'])
      expect(findUtf8AsGbk(`${garbled(prose)}${end}`).map(({ text }) => text)).toEqual([prose])
  })
  test('its last byte may be lost', () => {
    const cut = `${garbled('各级机关干部认真学习市政府')}`.replace(/.$/u, '?')
    expect(findUtf8AsGbk(cut)).toMatchObject([{ certainty: 'likely', start: 0, end: cut.length }])
  })
  test.each([garbled('机'), garbled('ââ'), garbled('龘靐'), '全市各级机关'])('%s is none', (text) => {
    expect(findUtf8AsGbk(text)).toEqual([])
  })
})

describe('what reads like prose', () => {
  test('counts what is beyond ASCII', () => {
    expect(priceOf('A\u007f').characters).toBe(0)
    expect(priceOf('A\u0080').characters).toBe(1)
    expect(priceOf('A\u007f').price).toBe(0)
    expect(priceOf('全市').price).toBeGreaterThan(priceOf('全').price)
  })
  test.each(['全市', '全市机关，', '全市，。'])('%s does', (text) => {
    expect(isPlausible(text)).toBe(true)
  })
  test.each(['', '2020', '，。', '市，。、', '龘靐齉爩'])('%j does not', (text) => {
    expect(isPlausible(text)).toBe(false)
  })
})

describe('counts', () => {
  test('go to 255', () => {
    const counter = createCounter(4)
    for (let i = 1; i <= 254; i++) counter.add(7)
    expect(counter.get(7)).toBe(254)
    counter.add(7)
    counter.add(7)
    expect(counter.get(7)).toBe(255)
    expect(counter.get(8)).toBe(0)
    counter.set(7, 3)
    expect(counter.get(7)).toBe(3)
  })
  test('are kept for as many keys as there is room for, three of four places', () => {
    const counter = createCounter(1)
    for (let key = 1; key <= 300; key++) counter.add(key)
    const kept = Array.from({ length: 300 }, (_, i) => counter.get(i + 1)).filter((count) => count === 1)
    expect(kept).toHaveLength(192)
  })
  test.each([
    [0, 0],
    [10, 1],
    [30, 10],
    [50, 100],
  ])('a weight of %i counts %i', (weight, count) => {
    expect(countOf(weight)).toBeCloseTo(count, 9)
  })
})

describe('what a text uses', () => {
  test.each([
    ['0', '0'],
    ['9', '0'],
    ['?', '0'],
    ['/', '/'],
    [':', ':'],
    ['A', 'a'],
    ['Z', 'a'],
    ['a', 'a'],
    ['z', 'a'],
    ['@', '@'],
    ['[', '['],
    ['`', '`'],
    ['{', '{'],
    ['á', 'á'],
    ['Ā', 'Ā'],
    ['機', '机'],
    ['机', '机'],
    ['，', '，'],
  ])('%s is counted as %s', (character, counted) => {
    expect(String.fromCharCode(charactersOf(code(character)))).toBe(counted)
  })

  const used = (text: string) => {
    const usage = createUsage(text.length)
    usage.add(text)
    return usage
  }
  const [one, two, three] = [code('甲'), code('乙'), code('丙')]
  test('counts characters, pairs, runs of three, and what stands behind', () => {
    const usage = used('甲乙丙甲乙甲')
    expect([usage.total, usage.unit(one), usage.pair(one, two), usage.triple(one, two, three)]).toEqual([
      6, 3, 2, 1,
    ])
    expect([usage.followers(one), usage.followers(two), usage.followers(three)]).toEqual([1, 2, 1])
  })
  test('reads over a gloss, which has seven letters at most', () => {
    expect(used('甲(zhuangg)乙').pair(one, two)).toBe(1)
    expect(used('甲(zhuangg)乙').total).toBe(2)
    expect(used('甲(zhuanggg)乙').pair(one, two)).toBe(0)
    expect(used('甲(zhuang').total).toBe(8)
    expect(used('甲(12)乙').pair(one, two)).toBe(0)
  })
  test.each(['甲?乙', '甲ā乙', '甲ǜ乙'])('%s: what a torn gloss has left parts two characters', (text) => {
    const usage = used(text)
    expect([usage.total, usage.pair(one, two)]).toEqual([2, 0])
  })
  test('counts a character no more than 65535 times', () => {
    expect(used('甲'.repeat(65_534)).unit(one)).toBe(65_534)
    expect(used('甲'.repeat(65_600)).unit(one)).toBe(65_535)
  })
})
