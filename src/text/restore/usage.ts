/** Which characters a text uses, and which side by side: the text's own language model. */
import { isPinyinLetter } from './pinyin.js'

/** What stands in a text. Pairs are counted by hash: rarely, one is said to stand there that does not. */
export interface Usage {
  has(unit: number): boolean
  /** How often the pair stands there, at most 255. */
  pairs(first: number, second: number): number
}

const BITS = 21

function slot(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - BITS)
}

/** The usage of `text`, glosses read over. */
export function readUsage(text: string): Usage {
  const seen = new Uint8Array(65536)
  const pairs = new Uint8Array(1 << BITS)
  let previous = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x28 && isPinyinLetter(text.charCodeAt(i + 1))) {
      const close = text.indexOf(')', i)
      if (close > 0 && close - i < 9) i = close
      continue
    }
    // what a torn gloss has left behind is no usage
    if (unit === 0x3f || isPinyinLetter(unit)) {
      previous = 0
      continue
    }
    if (seen[unit] !== 255) seen[unit] = (seen[unit] as number) + 1
    if (previous !== 0) {
      const at = slot(previous, unit)
      if (pairs[at] !== 255) pairs[at] = (pairs[at] as number) + 1
    }
    previous = unit
  }
  return {
    has: (unit) => (seen[unit] as number) > 1,
    pairs: (first, second) => pairs[slot(first, second)] as number,
  }
}
