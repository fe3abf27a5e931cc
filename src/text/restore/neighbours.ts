/** Which characters follow which in official prose, and how often: `dict/neighbours.tsv`. */
import * as z from 'zod'
import table from '../../../dict/neighbours.tsv'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'
import { createCounter } from './counter.js'

const rows = lazyTable(
  'neighbours',
  table,
  z.strictObject({ first: z.string().length(1), seconds: z.string() }),
)

/** How likely a character is behind another, of those that are often found there. */
export interface Neighbours {
  /** The likelihood of `second` behind `first`; 0 where the table does not tell. */
  share(first: number, second: number): number
  /** What is left for all that the table does not list behind `first`; 1 where it lists nothing. */
  rest(first: number): number
  /** What stands behind `first` and is not listed has no greater share; 1 where it lists nothing. */
  least(first: number): number
}

const PAIRS = 40_000
const LINE_END = '⏎'

/** The table; made on the first call. Characters are simplified, `0` is any digit and `a` any letter. */
export const neighbourShares = once((): Neighbours => {
  const levels = createCounter(PAIRS)
  const rest = new Float32Array(65536).fill(1)
  const least = new Float32Array(65536).fill(1)
  const unitOf = (c: string) => (c === LINE_END ? 0x0a : c.charCodeAt(0))
  for (const { first, seconds } of rows()) {
    const before = unitOf(first)
    let sum = 0
    for (const group of seconds.split(' ')) {
      const level = Number(group.charAt(0))
      for (const second of group.slice(1)) {
        levels.set((before << 16) | unitOf(second), level + 1)
        sum += shareOf(level)
      }
      least[before] = Math.min(least[before] as number, shareOf(level))
    }
    rest[before] = Math.max(0.03, 1 - sum)
  }
  return {
    share(first, second) {
      const level = levels.get((first << 16) | second)
      return level === 0 ? 0 : shareOf(level - 1)
    },
    rest: (first) => rest[first] as number,
    least: (first) => least[first] as number,
  }
})

/** The middle of a level: level 3 holds the shares from a sixteenth to an eighth. */
function shareOf(level: number): number {
  return 0.72 / 2 ** level
}
