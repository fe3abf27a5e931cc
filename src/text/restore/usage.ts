/** Which characters a text uses, and in which order: the text's own language model. */
import { simplifiedTable } from '../script-tables.js'
import { createCounter } from './counter.js'
import { isPinyinLetter } from './pinyin.js'

/**
 * Counts of characters, pairs and runs of three, read as simplified.
 */
export interface Usage {
  /** How many characters were counted. */
  readonly total: number
  unit(unit: number): number
  pair(first: number, second: number): number
  /** How many different characters were found behind `unit`. */
  followers(unit: number): number
  triple(first: number, second: number, third: number): number
  /** Counts a run of characters, glosses read over. */
  add(text: string): void
}

/** Longer texts repeat themselves. */
const MOST = 1_000_000
const DIGIT = 0x30
const LETTER = 0x61
const GLOSS = 9

/** The character that stands for `unit` in the counts: simplified; one digit for all, one letter for all. */
export function charactersOf(unit: number): number {
  if (unit >= 0x3400) return (simplifiedTable()[unit] as number) || unit
  // a `?` that a torn place has left stands for a digit as a rule
  if ((unit >= 0x30 && unit <= 0x39) || unit === 0x3f) return DIGIT
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a ? LETTER : unit
}

/** An empty count for about `length` characters. */
export function createUsage(length: number): Usage {
  const units = new Uint16Array(65536)
  const followers = new Uint16Array(65536)
  const pairs = createCounter(Math.min(length, MOST))
  const triples = createCounter(Math.min(length, MOST))
  let total = 0
  const pairKey = (first: number, second: number) => (first << 16) | second
  const tripleKey = (first: number, second: number, third: number) =>
    Math.imul(pairKey(first, second), 0x85ebca6b) ^ third
  return {
    get total() {
      return total
    },
    unit: (unit) => units[unit] as number,
    pair: (first, second) => pairs.get(pairKey(first, second)),
    followers: (unit) => followers[unit] as number,
    triple: (first, second, third) => triples.get(tripleKey(first, second, third)),
    add(text) {
      let one = 0
      let two = 0
      for (let i = 0; i < text.length; i++) {
        const raw = text.charCodeAt(i)
        if (raw === 0x28 && isPinyinLetter(text.charCodeAt(i + 1))) {
          const close = text.indexOf(')', i)
          if (close > 0 && close - i < GLOSS) {
            i = close
            continue
          }
        }
        // what a torn gloss has left behind is no usage
        if (raw === 0x3f || (raw > 0x7a && raw < 0x2000 && isPinyinLetter(raw))) {
          one = two = 0
          continue
        }
        const unit = charactersOf(raw)
        total++
        if (units[unit] !== 65535) units[unit] = (units[unit] as number) + 1
        if (one !== 0) {
          const key = pairKey(one, unit)
          if (pairs.get(key) === 0) followers[one] = (followers[one] as number) + 1
          pairs.add(key)
        }
        if (two !== 0) triples.add(tripleKey(two, one, unit))
        two = one
        one = unit
      }
    },
  }
}
