/**
 * A spinner: makes of a clean text what "pseudo-original" tools make of it. Steps, over GBK bytes:
 * characters to their traditional form, a pinyin gloss behind every byte pair that spells a glossed character
 * (wherever it lies, across characters too), then a careless decoding.
 */
import iconv from 'iconv-lite'
import { Locale } from 'opencc-js'
import { pinyin } from 'pinyin-pro'

/** How to spin. */
export interface SpinOptions {
  /** Which of the traditional characters get a gloss. Default: all. */
  readonly glossed?: (character: string) => boolean
  /** Full-width ASCII (，：（) becomes half-width at the end. Default: no. */
  readonly narrow?: boolean
  /** What a pair in GBK's user-defined area becomes. Default: it vanishes. */
  readonly undefinedPair?: '' | '?'
  /** The bytes are cut wherever two of them spell a sign, and each piece is decoded by itself. Default: no. */
  readonly cut?: boolean
}

/** The signs that bytes are cut at, in the order in which they are looked for. */
const CUT_AT = Array.from('？；：！。，、', (sign) => ({ sign, pair: iconv.encode(sign, 'gbk') }))

interface Entry {
  readonly order: number
  readonly gloss: Buffer
}

/** Where each spun character's source lies: `origin[i]` is the index of the clean character it began in. */
export interface Spun {
  readonly text: string
  /** Number of glosses that fell into the middle of a character. */
  readonly torn: number
}

/** Characters that traditional text has as well: spun articles have 干部, 后方, 余, 里 and 于 as they were. */
const LEFT = '斗干里秘后于群余范涌愿并辟伙'

const formOf = new Map<string, string>()
for (const pair of String(Locale.to.tw?.[0]?.at(-1)).split('|')) {
  const [standard = '', taiwan = ''] = pair.split(' ')
  formOf.set(standard, taiwan)
}

const traditionalOf = new Map<string, string>()
for (const pair of String(Locale.from.cn?.[0]?.at(-1)).split('|')) {
  const [simplified = '', standard = ''] = pair.split(' ')
  // 為 and 床, not 爲 and 牀
  const traditional = formOf.get(standard) ?? standard
  if (simplified.length !== 1 || traditional.length !== 1 || simplified === traditional) continue
  if (LEFT.includes(simplified)) continue
  if (iconv.decode(iconv.encode(traditional, 'gbk'), 'gbk') === traditional)
    traditionalOf.set(simplified, traditional)
}

const entries = new Map<number, Entry & { character: string }>()
{
  // a fixed order that has nothing to do with the text, as in the tools' tables
  const characters = [...new Set(traditionalOf.values())].sort()
  characters.forEach((character, i) => {
    if (!/^[a-zü-ǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹḿ]{1,6}$/u.test(pinyin(character))) return
    const [lead = 0, trail = 0] = iconv.encode(character, 'gbk')
    const gloss = iconv.encode(`(${pinyin(character)})`, 'gbk')
    entries.set((lead << 8) | trail, { order: (i * 7919) % characters.length, gloss, character })
  })
}

/** Traditional character by character, as the tool's table has it. */
export function traditional(text: string): string {
  return Array.from(text, (c) => traditionalOf.get(c) ?? c).join('')
}

/** Characters that GBK cannot hold are left out before spinning: the tool never had them. */
export function gbkOnly(text: string): string {
  return Array.from(text, (c) =>
    c === '?' || iconv.encode(c, 'gbk').toString('latin1') !== '?' ? c : '',
  ).join('')
}

/** The careless decoding: a pair that is nothing is a `?`, its second byte swallowed with it. */
export function decodeCarelessly(bytes: Uint8Array, undefinedPair: '' | '?'): string {
  let out = ''
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      out += String.fromCharCode(lead)
      i++
      continue
    }
    if (lead === 0x80 || lead === 0xff || i + 1 === bytes.length) {
      out += '?'
      i++
      continue
    }
    const trail = bytes[i + 1] as number
    const validTrail = trail >= 0x40 && trail !== 0x7f && trail !== 0xff
    const character = validTrail ? iconv.decode(Buffer.from([lead, trail]), 'gbk') : '\ufffd'
    const known = character.length === 1 && character !== '\ufffd' && !/\p{Co}/u.test(character)
    out += known ? character : validTrail ? undefinedPair : '?'
    i += 2
  }
  return out
}

/** Decodes `bytes` as the tool does that cuts them at signs first. `torn` counts signs that two characters held. */
function decodeInPieces(bytes: Buffer, undefinedPair: '' | '?'): Spun {
  let pieces: (Buffer | string)[] = [bytes]
  let torn = 0
  for (const { sign, pair } of CUT_AT)
    pieces = pieces.flatMap((piece) => {
      if (typeof piece === 'string') return [piece]
      const parts: (Buffer | string)[] = []
      let done = 0
      for (let at = piece.indexOf(pair); at >= 0; at = piece.indexOf(pair, done)) {
        let step = done
        while (step < at) step += (piece[step] as number) > 0x80 ? 2 : 1
        if (step > at) torn++
        parts.push(piece.subarray(done, at), sign)
        done = at + 2
      }
      return [...parts, piece.subarray(done)]
    })
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : decodeCarelessly(piece, undefinedPair)))
    .join('')
  return { text, torn }
}

/** `text` (clean simplified, `gbkOnly`) as the tool leaves it. */
export function spin(text: string, options: SpinOptions = {}): Spun {
  const wide = traditional(text)
  const bytes = iconv.encode(wide, 'gbk')
  const boundary = new Uint8Array(bytes.length + 1)
  for (let i = 0; i < bytes.length; i += (bytes[i] as number) > 0x80 ? 2 : 1) boundary[i] = 1
  boundary[bytes.length] = 1
  const parts: Buffer[] = []
  let done = 0
  let torn = 0
  let before: Entry | undefined
  for (let i = 0; i + 1 < bytes.length; i++) {
    const entry = entries.get(((bytes[i] as number) << 8) | (bytes[i + 1] as number))
    const wanted = entry !== undefined && (options.glossed?.(entry.character) ?? true)
    // the gloss of the pair one byte earlier, if its turn came first, has broken this pair
    const broken = before !== undefined && entry !== undefined && before.order <= entry.order
    before = wanted && !broken ? entry : undefined
    if (before === undefined) continue
    parts.push(bytes.subarray(done, i + 2), before.gloss)
    done = i + 2
    if (boundary[i + 2] === 0) torn++
  }
  parts.push(bytes.subarray(done))
  const lost = options.undefinedPair ?? ''
  const whole = Buffer.concat(parts)
  const pieces = options.cut === true ? decodeInPieces(whole, lost) : undefined
  let out = pieces?.text ?? decodeCarelessly(whole, lost)
  if (options.narrow) out = out.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return { text: out, torn: torn + (pieces?.torn ?? 0) }
}
