/** How much a text reads like Chinese: what tells a right decoding from a wrong one that happens to be legal. */
import { characterSet } from '../lexicon/character-sets.js'
import { once } from '../lexicon/once.js'

const MARKS = '，。、；：“”《》（）？！　'

/** The most used characters of prose in both scripts, and its marks; a wrong decoding scatters over the rare ones. */
const frequentOnes = once((): Uint8Array => {
  const frequent = new Uint8Array(65536)
  for (const c of characterSet('prose') + MARKS) frequent[c.charCodeAt(0)] = 1
  // digits and letters of full width
  for (let unit = 0xff05; unit <= 0xff5a; unit++) frequent[unit] = 1
  return frequent
})

/**
 * Share of the characters beyond ASCII that are frequent in Chinese, less those that prose never holds
 * (private use, half-width kana, box drawing). 0 for pure ASCII; a right decoding has about 0.5, a wrong one about 0.
 */
export function charsetScore(text: string): number {
  let total = 0
  let score = 0
  const known = frequentOnes()
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    total++
    if (known[unit] === 1) score++
    else if ((unit >= 0xe000 && unit < 0xf900) || (unit >= 0xff61 && unit < 0xffa0)) score--
    else if (unit < 0x2000 || (unit >= 0x2500 && unit < 0x2600) || (unit >= 0xd800 && unit < 0xe000)) score--
  }
  return total === 0 ? 0 : score / total
}

/** Lead bytes of the common characters: level 1 of GB 2312, and of Big5; in the first, trail bytes have their high bit set. */
const LEVELS = {
  gb18030: { label: 'gb18030', first: 0xb0, last: 0xd7, low: 0xa1, high: 0xfe },
  big5: { label: 'big5', first: 0xa4, last: 0xc6, low: 0x40, high: 0xfe },
} as const

const common = new Map<string, ReadonlySet<string>>()

function charactersOf(encoding: keyof typeof LEVELS): ReadonlySet<string> {
  const known = common.get(encoding)
  if (known !== undefined) return known
  const { label, first, last, low, high } = LEVELS[encoding]
  const bytes = new Uint8Array((last - first + 1) * (high - low + 1) * 2)
  let at = 0
  for (let lead = first; lead <= last; lead++)
    for (let trail = low; trail <= high; trail++) {
      bytes[at++] = lead
      bytes[at++] = trail
    }
  const found = new Set(new TextDecoder(label).decode(bytes).match(/\p{Script=Han}/gu))
  common.set(encoding, found)
  return found
}

/** Characters looked at; a longer text tells by its frequent ones. */
const WORD = 64

/** Share of the characters beyond ASCII at the head of `text` that the standard of `encoding` counts among the common ones. */
export function commonShare(text: string, encoding: string): number {
  if (encoding !== 'gb18030' && encoding !== 'big5') return 0
  const known = charactersOf(encoding)
  let total = 0
  let count = 0
  for (let i = 0; i < text.length && i < WORD; i++) {
    if (text.charCodeAt(i) < 0x80) continue
    total++
    if (known.has(text.charAt(i))) count++
  }
  return total === 0 ? 0 : count / total
}
