/** The phrases of page furniture, from `dict/furniture.tsv`. */
import * as z from 'zod'
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
  /** Phrases that tool bars consist of, and the length of the longest. */
  readonly bar: ReadonlySet<string>
  readonly longestWord: number
  readonly tail: ReadonlySet<string>
}

/** What can be done with a page: 设为首页, 打印本页, 分享到. */
const BAR = new Set(['navigation', 'share'])

let phrases: Phrases | undefined

/** The phrases, compiled on first use. */
export function furniturePhrases(): Phrases {
  if (phrases) return phrases
  const at = (place: string) =>
    rows()
      .filter((r) => r.place === place)
      .map((r) => r.phrase)
  const lines = at('line')
  const bar = new Set([
    ...lines,
    ...rows().flatMap(({ phrase, sort, place }) =>
      place === 'start' && BAR.has(sort) && /^\p{Script=Han}{2,8}$/u.test(phrase) ? [phrase] : [],
    ),
  ])
  phrases = {
    sorts: new Map(rows().map((r) => [r.phrase, r.sort])),
    start: new RegExp(`[【\\[（(*■◆▲●★☆#>\\s]{0,6}(${alternation(at('start'))})`, 'uy'),
    edge: new RegExp(`(${alternation(at('edge'))})`, 'u'),
    line: new Set(lines),
    bar,
    longestWord: [...bar].reduce((most, word) => Math.max(most, word.length), 0),
    tail: new Set(at('tail')),
  }
  return phrases
}
