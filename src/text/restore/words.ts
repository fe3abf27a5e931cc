/**
 * How common words and characters are, from jieba's word list: read once, and only for torn places that leave
 * a doubt.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { once } from '../../lexicon/once.js'
import { nodeRequire } from '../../packages.js'
import { createCounter } from './counter.js'

/** Weights are logarithmic: 20 more is ten times as common; 0 is unknown, at most 255. Characters are simplified. */
export interface WordWeights {
  /** Weight of a character, over all words that hold it. */
  readonly unit: Uint8Array
  /** Weight of two neighbouring characters, over all words that hold them. */
  pair(first: number, second: number): number
  /** Weight of `units[from, to)` as a word of the list. */
  word(units: readonly number[], from: number, to: number): number
}

/** Packages that have the list, and its place in each: the first that is installed gives it. */
const LISTS = [
  ['nodejieba', 'submodules/cppjieba/dict/jieba.dict.utf8'],
  ['@node-rs/jieba', 'dict.txt'],
] as const
/** Room for its pairs of characters. */
const PAIRS = 900_000
/** And for its words. */
const WORDS = 400_000

/** The word list, or nothing where no package has it: repairs are then weighed by the text alone. */
function wordList(): string {
  for (const [name, list] of LISTS)
    try {
      return readFileSync(join(dirname(nodeRequire.resolve(name)), list), 'utf8')
    } catch {
      // the next one, then
    }
  return ''
}

/** What a weight counts. */
export function countOf(weigh: number): number {
  return weigh === 0 ? 0 : 10 ** ((weigh - 10) / 20)
}

function sum(weigh: number, count: number): number {
  return weight(Math.round(countOf(weigh)) + count)
}

function weight(count: number): number {
  return count === 0 ? 0 : Math.min(255, 10 + Math.round(20 * Math.log10(count)))
}

function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (unit << 13)
}

/** The weights; made on the first call. */
export const wordWeights = once((): WordWeights => {
  const units = new Float64Array(65536)
  const pairs = createCounter(PAIRS)
  const words = createCounter(WORDS)
  const list = wordList()
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
    let hash = 0
    for (let i = start; i < space; i++) {
      const unit = list.charCodeAt(i)
      hash = hashWith(hash, unit)
      units[unit] = (units[unit] as number) + count
      if (i === start) continue
      const key = (list.charCodeAt(i - 1) << 16) | unit
      pairs.set(key, sum(pairs.get(key), count))
    }
    words.set(hash, weight(count))
  }
  const unit = Uint8Array.from(units, weight)
  return {
    unit,
    pair: (first, second) => pairs.get((first << 16) | second),
    word(of, from, to) {
      let hash = 0
      for (let i = from; i < to; i++) hash = hashWith(hash, of[i] as number)
      return words.get(hash)
    },
  }
})
