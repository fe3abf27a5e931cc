/** Pinyin as glosses write it: one syllable with tone marks, checked against the readings of its character. */
import { loadPackage } from '../../packages.js'

const LETTERS = 'abcdefghijklmnopqrstuvwxyzüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêɑɡăĕĭŏŭ'
const letter = new Uint8Array(0x2000)
for (const c of LETTERS) letter[c.charCodeAt(0)] = 1

/** No syllable is longer (zhuāng, chuáng). */
const LONGEST = 6

/** Whether a code unit may stand in a syllable. */
export function isPinyinLetter(unit: number): boolean {
  return unit < 0x2000 && letter[unit] === 1
}

/** Where the syllable that ends before `end` begins; `end` if none does. Longer runs of letters are no syllable. */
export function syllableStart(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at <= LONGEST && isPinyinLetter(text.charCodeAt(at - 1))) at--
  return end - at > LONGEST ? end : at
}

/** A breve is what many have for the third tone. */
const CARON: Readonly<Record<string, string>> = { ă: 'ǎ', ĕ: 'ě', ĭ: 'ǐ', ŏ: 'ǒ', ŭ: 'ǔ' }
const PLAIN: Readonly<Record<string, string>> = { ü: 'v', ɑ: 'a', ɡ: 'g', ê: 'e' }

/** A syllable without its tone. */
function toneless(syllable: string): string {
  return syllable
    .replace(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ɑɡê]/gu, (c) => PLAIN[c] ?? c)
}

const plain = new Map<string, string>()

function baseOf(syllable: string): string {
  let base = plain.get(syllable)
  if (base === undefined) {
    base = toneless(syllable)
    if (plain.size > 5000) plain.clear()
    plain.set(syllable, base)
  }
  return base
}

const known = new Map<string, { exact: ReadonlySet<string>; base: ReadonlySet<string> }>()
let read: ((character: string) => readonly string[]) | undefined

function readingsOf(character: string): { exact: ReadonlySet<string>; base: ReadonlySet<string> } {
  const cached = known.get(character)
  if (cached !== undefined) return cached
  if (read === undefined) {
    const { pinyin } = loadPackage<typeof import('pinyin-pro')>('pinyin-pro')
    read = (c) => pinyin(c, { multiple: true, type: 'array', nonZh: 'removed' })
  }
  const exact = new Set(read(character))
  const readings = { exact, base: new Set([...exact].map(toneless)) }
  known.set(character, readings)
  return readings
}

/**
 * How well `written` reads one of `characters` (a character and its variants): 2 it is a reading, 1 but for the tone
 * (績 is jì on the mainland, jī in Taiwan), 0 it is not.
 */
export function readingFit(characters: readonly string[], written: string): 0 | 1 | 2 {
  const syllable = written.replace(/[ăĕĭŏŭ]/u, (c) => CARON[c] ?? c)
  const base = baseOf(syllable)
  let fit: 0 | 1 = 0
  for (const character of characters) {
    const readings = readingsOf(character)
    if (readings.exact.has(syllable)) return 2
    if (readings.base.has(base)) fit = 1
  }
  return fit
}
