/** The phrases of page furniture, from `dict/furniture.tsv`. */
import { z } from 'zod'
import table from '../../../dict/furniture.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

const rows = lazyTable(
  'furniture.tsv',
  table,
  z.object({ phrase: z.string(), sort: z.string(), place: z.enum(['line', 'start', 'edge', 'tail']) }),
)

interface Phrases {
  readonly sorts: ReadonlyMap<string, string>
  /** What a line of furniture begins with, after brackets and marks. */
  readonly start: RegExp
  /** What a short line at the head or the tail of a page holds. */
  readonly edge: RegExp
  /** Phrases that are a whole line, and those that head a list of other articles. */
  readonly line: ReadonlySet<string>
  /** Length of the longest phrase that is a whole line. */
  readonly longestWord: number
  readonly tail: ReadonlySet<string>
}

let phrases: Phrases | undefined

/** The phrases, compiled on first use. */
export function furniturePhrases(): Phrases {
  if (phrases) return phrases
  const at = (place: string) =>
    rows()
      .filter((r) => r.place === place)
      .map((r) => r.phrase)
  const lines = at('line')
  phrases = {
    sorts: new Map(rows().map((r) => [r.phrase, r.sort])),
    start: new RegExp(`[【\\[（(*■◆▲●★☆#>\\s]{0,6}(${alternation(at('start'))})`, 'uy'),
    edge: new RegExp(`(${alternation(at('edge'))})`, 'u'),
    line: new Set(lines),
    longestWord: Math.max(...lines.map((l) => l.length)),
    tail: new Set(at('tail')),
  }
  return phrases
}
