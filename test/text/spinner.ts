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
}

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
  let out = decodeCarelessly(Buffer.concat(parts), options.undefinedPair ?? '')
  if (options.narrow) out = out.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return { text: out, torn }
}
