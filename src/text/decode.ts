/** Bytes to text: byte order marks first, then what the bytes themselves say, then what a page declares. */
import chardet from 'chardet'
import { GongbaoError } from '../errors.js'
import { charsetScore, commonShare } from './charset.js'
import { wordPrice } from './restore/word-price.js'
import { readStrayed } from './stray-bytes.js'

/** An encoding that is read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** A decoded text and the encoding that was found. A byte order mark is no part of the text. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** Hints from outside the bytes. */
export interface DecodeOptions {
  /** What a header or `<meta charset>` claims. It decides where the bytes leave a doubt, and nothing else. */
  readonly declared?: string | undefined
}

/** Bytes looked at to tell encodings apart. */
const SAMPLE = 64 * 1024
/** Control characters above this share are no text. */
const MOST_CONTROLS = 0.02
/** One byte in so many may be a stray one. */
const STRAY = 40
/** Damaged places above this share of the characters: the encoding is another one. */
const MOST_DAMAGE = 0.05

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
]

const NAMES: Readonly<Record<string, Encoding>> = {
  big5: 'big5',
  'big5-hkscs': 'big5',
  gb18030: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'utf-16': 'utf-16le',
  'utf-16be': 'utf-16be',
  'utf-16le': 'utf-16le',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
}

/**
 * Text of `bytes` in UTF-8, UTF-16, GB18030 or Big5. A character cut off at the end is dropped.
 * @throws GongbaoError `E_BINARY` if it is no text, `E_ENCODING` if it is text in none of these
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  for (const mark of MARKS)
    if (mark.bytes.every((byte, i) => bytes[i] === byte))
      return read(bytes.subarray(mark.bytes.length), mark.encoding)
  const sample = bytes.subarray(0, SAMPLE)
  const wide = sample.includes(0) ? wideEncoding(sample) : undefined
  if (wide !== undefined) return read(bytes, wide)
  if (isBinary(sample)) throw notText('E_BINARY', 'expected text, got bytes full of control characters')
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== undefined)
    return isWordOfPairs(bytes, utf8) ? read(bytes, 'gb18030') : { text: utf8, encoding: 'utf-8' }
  return best(bytes, options.declared === undefined ? undefined : NAMES[options.declared.toLowerCase()])
}

/** The encoding that the head of a page claims (`<meta charset=…>`, `<?xml encoding=…?>`), as it is written there. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const match =
    /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?(?<name>[a-z\d_.:-]{2,24})/iu.exec(
      head,
    )
  return match?.groups?.name
}

function notText(code: 'E_BINARY' | 'E_ENCODING', message: string): GongbaoError {
  return new GongbaoError(code, { where: 'input', message })
}

function read(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const strayed = encoding === 'gb18030' && mayHaveStrayed(bytes)
  const text = strayed ? readStrayed(bytes) : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text: withoutStump(text), encoding }
}

/** Whether some of the GB18030 `bytes` spell nothing, or the euro sign, which a stray byte shows as well. */
function mayHaveStrayed(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes).includes('€')
  } catch {
    return true
  }
}

/** Without the sign that stands for a character cut off at the end. */
function withoutStump(text: string): string {
  return text.endsWith('\ufffd') ? text.slice(0, -1) : text
}

/** The text if every byte is sound but for a character cut off at the end. */
function strict(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

function isBinary(sample: Uint8Array): boolean {
  let controls = 0
  let nul = 0
  for (const byte of sample) {
    if (byte === 0) nul++
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++
  }
  return (
    controls > Math.max(1, sample.length * MOST_CONTROLS) ||
    (nul > Math.max(1, sample.length / STRAY) && strict(sample, 'utf-8') === undefined)
  )
}

/** UTF-16 without a mark, if the bytes are that: nearly all units are letters, Han or their punctuation. */
function wideEncoding(sample: Uint8Array): Encoding | undefined {
  const even = sample.subarray(0, sample.length & ~1)
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    let plain = 0
    for (let i = 0; i < even.length; i += 2) {
      const [high, low] = encoding === 'utf-16le' ? [even[i + 1], even[i]] : [even[i], even[i + 1]]
      const unit = ((high as number) << 8) | (low as number)
      const ascii = unit === 9 || unit === 10 || unit === 13 || (unit >= 0x20 && unit < 0x7f)
      if (
        ascii ||
        (unit >= 0x2010 && unit < 0x2030) ||
        (unit >= 0x3000 && unit < 0xa000) ||
        unit >> 8 === 0xff
      )
        plain++
    }
    if (even.length >= 4 && plain * 2 >= even.length * 0.95) return encoding
  }
  return undefined
}

/** Share of characters that could not be read; what one stray byte spoils of a short text counts as little as in a longer. */
function damage(text: string): number {
  let lost = 0
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) lost++
  return text.length === 0 ? 0 : lost / (lost <= 2 ? Math.max(text.length, STRAY) : text.length)
}

/** Bytes of a text that is a word or two. */
const WORD = 16

/**
 * Whether `bytes` that are UTF-8 too are a word in GBK: 省 and 目录 have the bytes of `ʡ` and `Ŀ¼`, which are letters of no
 * language side by side and stand in no word.
 */
function isWordOfPairs(bytes: Uint8Array, utf8: string): boolean {
  if (bytes.length > WORD || /[\p{Script=Han}A-Za-z]/u.test(utf8) || !/[\u0100-\u07ff]/u.test(utf8))
    return false
  if (/\p{Script=Greek}{2}|\p{Script=Cyrillic}{2}|[\u0590-\u07ff]{2}/u.test(utf8)) return false
  const pairs = strict(bytes, 'gb18030')
  return pairs !== undefined && commonShare(pairs, 'gb18030') === 1
}

/** Weights of a text that is spelled with the common characters of a standard: enough where a word is all there is. */
const COMMON = { 'utf-8': 0, gb18030: 0.1, big5: 0.05 } as const

/** How sure it is that a text without a frequent character (党, 某县) is in `encoding`: by the share of its common ones. */
function commonness(text: string, encoding: keyof typeof COMMON): number {
  return COMMON[encoding] * commonShare(text, encoding)
}

/** What the words of a short text may cost less in Big5 before it is taken for that. */
const BIG5_BY = 3

/** The texts of so few characters that their words tell the encoding; `undefined` for longer ones, and where one is not sound. */
function shortest(bytes: Uint8Array): 'gb18030' | 'big5' | undefined {
  if (bytes.length > WORD) return undefined
  const [gbk = 0, big5 = 0] = (['gb18030', 'big5'] as const).map((encoding) => {
    const text = strict(bytes, encoding)
    return text === undefined ? Number.NaN : wordPrice(Array.from(text, (c) => c.charCodeAt(0)))
  })
  if (Number.isNaN(gbk) || Number.isNaN(big5)) return undefined
  return big5 + BIG5_BY < gbk ? 'big5' : 'gb18030'
}

/** The encoding whose text is sound and reads most like Chinese. */
function best(bytes: Uint8Array, declared: Encoding | undefined): DecodedText {
  // a page may open with kilobytes of plain ASCII markup
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  )
  const sample = bytes.subarray(first, first + SAMPLE)
  const guess = NAMES[(chardet.detect(sample) ?? '').toLowerCase()]
  const word = declared === undefined ? shortest(bytes) : undefined
  if (word !== undefined) {
    const { text } = read(bytes, word)
    if (charsetScore(text) + commonness(text, word) > 0) return read(bytes, word)
  }
  let found: { encoding: Encoding; score: number } | undefined
  for (const encoding of ['utf-8', 'gb18030', 'big5'] as const) {
    const text = read(sample, encoding).text
    const lost = damage(text)
    if (lost > MOST_DAMAGE) continue
    const score =
      charsetScore(text) -
      lost * 8 +
      commonness(text, encoding) +
      (encoding === declared ? 0.04 : 0) +
      (encoding === guess ? 0.03 : 0)
    if (found === undefined || score > found.score) found = { encoding, score }
  }
  if (found === undefined || found.score < 0.15) {
    const wide = wideEncoding(bytes.subarray(0, SAMPLE))
    if (wide !== undefined) return read(bytes, wide)
  }
  if (found === undefined || found.score <= 0)
    throw notText('E_ENCODING', 'expected UTF-8, UTF-16, GB18030 or Big5, and the bytes fit none of them')
  return read(bytes, found.encoding)
}
