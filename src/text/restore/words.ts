/**
 * How common words and characters are, from the word list of nodejieba: read once, and only for torn places that leave
 * a doubt.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Weights are logarithmic: 20 more is ten times as common; 0 is unknown, at most 255. Characters are simplified. */
export interface WordWeights {
  /** Weight of a character, over all words that hold it. */
  readonly unit: Uint8Array
  /** Weight of two neighbouring characters, over all words that hold them. */
  pair(first: number, second: number): number
  /** Weight of the word `units[from, to)`. */
  word(units: readonly number[], from: number, to: number): number
  /** Weight of all words together. */
  readonly total: number
}

const nodeRequire = createRequire(typeof __filename === 'string' ? __filename : import.meta.url)
const LIST = 'submodules/cppjieba/dict/jieba.dict.utf8'
const PAIR_BITS = 20
const WORD_BITS = 20

let weights: WordWeights | undefined

function pairSlot(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - PAIR_BITS)
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 13)
}

/** The word list, or nothing where nodejieba is not installed: repairs are then weighed by the text alone. */
function wordList(): string {
  try {
    return readFileSync(join(dirname(nodeRequire.resolve('nodejieba')), LIST), 'utf8')
  } catch {
    return ''
  }
}

function weight(count: number): number {
  return count === 0 ? 0 : Math.min(255, 10 + Math.round(20 * Math.log10(count)))
}

/** Words by hash: 24 bits to tell them apart, 8 of weight. */
function wordTable() {
  const cells = new Uint32Array(1 << WORD_BITS)
  const mask = cells.length - 1
  const find = (hash: number): number => {
    const check = (hash >>> 8) << 8
    let at = Math.imul(hash, 0x9e3779b1) >>> (32 - WORD_BITS)
    while (cells[at] !== 0 && ((cells[at] as number) >>> 8) << 8 !== check) at = (at + 1) & mask
    return at
  }
  return {
    add(hash: number, weigh: number) {
      cells[find(hash)] = (((hash >>> 8) << 8) | weigh) >>> 0
    },
    get: (hash: number) => (cells[find(hash)] as number) & 0xff,
  }
}

/** The weights; made on the first call. */
export function wordWeights(): WordWeights {
  if (weights !== undefined) return weights
  const units = new Float64Array(65536)
  const pairs = new Float64Array(1 << PAIR_BITS)
  const words = wordTable()
  const list = wordList()
  let total = 1
  for (let start = 0, end = 0; start < list.length; start = end + 1) {
    end = list.indexOf('\n', start)
    if (end < 0) end = list.length
    const space = list.indexOf(' ', start)
    if (space < 0) break
    let count = 0
    for (let i = space + 1; i < end; i++) {
      const digit = list.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) break
      count = count * 10 + digit
    }
    total += count
    let hash = 0
    for (let i = start; i < space; i++) {
      const unit = list.charCodeAt(i)
      hash = mix(hash, unit)
      units[unit] = (units[unit] as number) + count
      if (i === start) continue
      const at = pairSlot(list.charCodeAt(i - 1), unit)
      pairs[at] = (pairs[at] as number) + count
    }
    words.add(hash, weight(count))
  }
  const unit = Uint8Array.from(units, weight)
  const pair = Uint8Array.from(pairs, weight)
  weights = {
    unit,
    total: weight(total),
    pair: (first, second) => pair[pairSlot(first, second)] as number,
    word: (of, from, to) => {
      let hash = 0
      for (let i = from; i < to; i++) hash = mix(hash, of[i] as number)
      return words.get(hash)
    },
  }
  return weights
}
