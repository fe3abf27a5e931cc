/** The phrases of page furniture, from `dict/furniture.tsv`. */

import { once } from '../../lexicon/once.js'
import { phraseLists } from './phrase-lists.baked.js'

interface Phrases {
  readonly sorts: ReadonlyMap<string, string>
  /** What a line of furniture begins with, after brackets and marks. */
  readonly start: RegExp
  /** What a short line at the head or the tail of a page holds. */
  readonly edge: RegExp
  /** Phrases that are a whole line, and those that head a list of other articles. */
  readonly line: ReadonlySet<string>
  /** Phrases that tool bars consist of, and the length of the longest. */
  readonly bar: ReadonlySet<string>
  readonly longestWord: number
  readonly tail: ReadonlySet<string>
}

/** As they are written down. */
interface Written {
  readonly sorts: readonly (readonly [phrase: string, sort: string])[]
  readonly start: string
  readonly edge: string
  readonly line: readonly string[]
  readonly bar: readonly string[]
  readonly tail: readonly string[]
}

/** The phrases, compiled on first use. */
export const furniturePhrases = once((): Phrases => {
  const { sorts, start, edge, line, bar, tail } = JSON.parse(phraseLists()) as Written
  return {
    sorts: new Map(sorts),
    start: new RegExp(`[【\\[（(*■◆▲●★☆#>\\s]{0,6}(${start})`, 'uy'),
    edge: new RegExp(`(${edge})`, 'u'),
    line: new Set(line),
    bar: new Set(bar),
    longestWord: bar.reduce((most, word) => Math.max(most, word.length), 0),
    tail: new Set(tail),
  }
})
