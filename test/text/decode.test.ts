import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { GongbaoError } from '../../src/errors.js'
import { declaredCharset, decode } from '../../src/text/decode.js'
import { PROSE, SENTENCES } from './prose.js'
import { traditional } from './spinner.js'

function codeOf(action: () => unknown): string | undefined {
  try {
    action()
  } catch (error) {
    return error instanceof GongbaoError ? error.code : String(error)
  }
  return undefined
}

// what is Big5 without the Hong Kong supplement
const inBig5 = (text: string) =>
  Array.from(traditional(text), (c) => {
    const bytes = iconv.encode(c, 'big5')
    return new TextDecoder('big5').decode(bytes) === c ? c : ''
  }).join('')

describe('bytes of a report', () => {
  const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
  it.each(encodings)('are read in %s without a mark', (encoding) => {
    expect(decode(iconv.encode(PROSE, encoding, { addBOM: false }))).toEqual({ text: PROSE, encoding })
  })
  it.each(encodings)('are read in %s with a byte order mark, which is no part of the text', (encoding) => {
    const mark =
      encoding === 'gb18030' ? Buffer.from([0x84, 0x31, 0x95, 0x33]) : iconv.encode('\ufeff', encoding)
    expect(decode(Buffer.concat([mark, iconv.encode(PROSE, encoding, { addBOM: false })]))).toEqual({
      text: PROSE,
      encoding,
    })
  })
  it('are read in Big5', () => {
    const text = inBig5(PROSE)
    expect(decode(iconv.encode(text, 'big5'))).toEqual({ text, encoding: 'big5' })
  })
  it('are told apart sentence by sentence, GB18030 from Big5 from UTF-8', () => {
    for (const sentence of SENTENCES) {
      expect(decode(iconv.encode(sentence, 'gb18030'))).toEqual({ text: sentence, encoding: 'gb18030' })
      const big5 = inBig5(sentence)
      expect(decode(iconv.encode(big5, 'big5'))).toEqual({ text: big5, encoding: 'big5' })
      expect(decode(Buffer.from(sentence)).text).toBe(sentence)
    }
  })
  it('may break off in the middle of a character', () => {
    expect(decode(iconv.encode(PROSE, 'gb18030').subarray(0, -1)).text).toBe(PROSE.slice(0, -1))
    expect(decode(Buffer.from(PROSE).subarray(0, -2)).text).toBe(PROSE.slice(0, -1))
  })
  it('are read as what they are, whatever a page declares', () => {
    expect(decode(iconv.encode(PROSE, 'gbk'), { declared: 'utf-8' }).text).toBe(PROSE)
    expect(decode(Buffer.from(PROSE), { declared: 'gb2312' }).text).toBe(PROSE)
    expect(decode(iconv.encode(inBig5(PROSE), 'big5'), { declared: 'gbk' }).encoding).toBe('big5')
  })
  it('may open with much plain ASCII', () => {
    const page = `${'<!-- -->'.repeat(20_000)}${PROSE}`
    expect(decode(iconv.encode(page, 'gbk')).text).toBe(page)
  })
  it.each(['党', '县', '税务', '党员', '乡镇企业', '第12届'])('may be a single word in GBK: %s', (word) => {
    expect(decode(iconv.encode(word, 'gbk'))).toEqual({ text: word, encoding: 'gb18030' })
  })
  it.each(['utf-8', 'gb18030'] as const)('in %s may hold a stray byte in forty characters', (encoding) => {
    const text = '去年以来，市政府办公室坚持把政治建设摆在首位，严格落实上级各项决策部署，深入开展。'
    const bytes = iconv.encode(text, encoding)
    const cut = iconv.encode(text.slice(0, 21), encoding).length
    const torn = Buffer.concat([bytes.subarray(0, cut), Buffer.from([0xff]), bytes.subarray(cut)])
    const decoded = decode(torn)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.replace('\ufffd', '').length).toBeGreaterThanOrEqual(text.length - 1)
  })
  it.each(['党', '省', '一', '目录', '审计', '赣州', '％', 'ＧＤＰ', '扶贫', 'a县', '鄂尔多斯'])(
    'are a word: %s',
    (word) => expect(decode(iconv.encode(word, 'gbk')).text).toBe(word),
  )
  it.each(['教育', '市政府', '行政院'])('are a word in Big5: %s', (word) =>
    expect(decode(iconv.encode(traditional(word), 'big5')).text).toBe(traditional(word)),
  )
  it.each([0, 1, 9, 20])('fall back into step after a byte too many or too few at %i', (at) => {
    const text = '全市生产总值增长百分之六点二，城镇新增就业'
    const bytes = iconv.encode(text, 'gbk')
    const kept = (decoded: string) => Array.from(decoded).filter((c) => text.includes(c)).length
    for (const byte of [0x00, 0xc3, 0xfe]) {
      const more = Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)])
      expect(kept(decode(more).text)).toBeGreaterThanOrEqual(text.length - 2)
    }
    expect(
      kept(decode(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])).text),
    ).toBeGreaterThanOrEqual(text.length - 3)
  })
  it('may be none', () => expect(decode(new Uint8Array()).text).toBe(''))
})

describe('bytes that are no text', () => {
  it('are refused as binary', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    expect(codeOf(() => decode(png))).toBe('E_BINARY')
    expect(codeOf(() => decode(Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 32)))).toBe('E_BINARY')
  })
  it('are refused as unreadable where the encoding is none of ours', () => {
    const french = Buffer.from('les d\xe9partements et r\xe9gions ont \xe9t\xe9 \xe0 la t\xeate', 'latin1')
    expect(codeOf(() => decode(french))).toBe('E_ENCODING')
  })
  it('raise nothing but a coded error, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([undefined, 'E_BINARY', 'E_ENCODING']).toContain(codeOf(() => decode(bytes)))
      }),
    )
  })
})

describe('the charset a page declares', () => {
  it.each([
    ['<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'gb2312'],
    ["<meta charset='utf-8'>", 'utf-8'],
    ['<?xml version="1.0" encoding="Big5"?>', 'Big5'],
    ['<p>charset=gbk</p>', undefined],
  ])('%s', (head, name) => expect(declaredCharset(Buffer.from(head))).toBe(name))
})
