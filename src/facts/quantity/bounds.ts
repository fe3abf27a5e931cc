/** Words before and behind an amount that bound it: 近, 超过, 不少于 · 以上, 左右, 以内. */
import { z } from 'zod'
import text from '../../../dict/bounds.tsv'
import { lazyTable } from '../../lexicon/table.js'
import { type Bound, boundSchema } from '../../report.js'

const rowSchema = z.object({
  word: z.string().min(1),
  side: z.enum(['before', 'behind']),
  mod: boundSchema,
  /** Characters in front of it that make another word of it: 节 before 约. */
  notAfter: z.string().optional(),
})
type BoundWord = z.infer<typeof rowSchema>

const table = lazyTable('bounds.tsv', text, rowSchema)

/** A bound and where it stands: `at` is the outer end, the start of one before and the end of one behind. */
export interface PlacedBound {
  readonly word: string
  readonly mod: Bound
  readonly at: number
}

interface Index {
  /** Keyed by the last character. */
  readonly before: ReadonlyMap<string, readonly BoundWord[]>
  /** Keyed by the first character. */
  readonly behind: ReadonlyMap<string, readonly BoundWord[]>
}

let index: Index | undefined

function build(): Index {
  const before = new Map<string, BoundWord[]>()
  const behind = new Map<string, BoundWord[]>()
  for (const row of [...table()].sort((a, b) => b.word.length - a.word.length)) {
    const [map, key] = row.side === 'before' ? [before, row.word.at(-1)!] : [behind, row.word[0]!]
    const list = map.get(key)
    if (list) list.push(row)
    else map.set(key, [row])
  }
  return { before, behind }
}

/** Words that bound only a numeral without digits: 过百, 上千, 过亿. */
const BEFORE_BARE = new Set(['过', '上'])

/** The bound that ends at `end`, or `undefined`. `bare`: the numeral behind has no digits (百, 亿). */
export function boundBefore(source: string, end: number, bare: boolean): PlacedBound | undefined {
  index ??= build()
  for (const row of index.before.get(source.charAt(end - 1)) ?? []) {
    const at = end - row.word.length
    if (at < 0 || !source.startsWith(row.word, at)) continue
    if (!bare && BEFORE_BARE.has(row.word)) continue
    if (at > 0 && row.notAfter?.includes(source[at - 1]!)) continue
    return { word: row.word, mod: row.mod, at }
  }
  return undefined
}

/** The bound that begins at `at`, or `undefined`. */
export function boundBehind(source: string, at: number): PlacedBound | undefined {
  index ??= build()
  for (const row of index.behind.get(source.charAt(at)) ?? [])
    if (source.startsWith(row.word, at)) return { word: row.word, mod: row.mod, at: at + row.word.length }
  return undefined
}
