/**
 * Words before and behind an amount that bound it: 近, 超过, 不得少于 · 以上, 左右, （含）以下.
 *
 * Before the figure they follow a small grammar, read from right to left:
 *
 *     negation* between? comparison link*   不得 再 超过 了
 *     estimate link*                        至少 有
 *     set | near | beyond | bare | step     不足, 近, 过, 上, 迈上
 *
 * Each negation turns a comparison round (不少于 is `more`, 不得不少于 is `less` again), so that no combination has to
 * be listed and none can be read the wrong way.
 */

import { refusedBy } from '../lexicon/guard.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'
import type { Bound } from '../report.js'
import { type Bounded, type BoundWord, bounds, type PlacedBound, type Role } from './bound-words.js'
import { BEFORE, BEHIND, FAR, FIGURE, NEGATED_ONLY, ODD, WHOLE } from './bounds-guards.js'
import type { Unit } from './units.js'

export type { Bounded, PlacedBound } from './bound-words.js'

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
  for (const row of [...bounds()].sort((a, b) => b.word.length - a.word.length)) {
    const [map, key] = row.side === 'before' ? [before, row.word.at(-1)!] : [behind, row.word[0]!]
    const list = map.get(key)
    if (list) list.push(row)
    else map.set(key, [row])
  }
  return { before, behind }
}

/** The longest word of one of the roles that ends at `end`. */
function wordBefore(source: string, end: number, roles: ReadonlySet<Role>): BoundWord | undefined {
  index ??= build()
  return index.before.get(source.charAt(end - 1))?.find((row) => {
    const at = end - row.word.length
    if (!roles.has(row.role) || at < 0 || !source.startsWith(row.word, at)) return false
    return !refusedBy(BEFORE, row, source, at)
  })
}

/** Words that stand directly before the figure. */
const DIRECT: ReadonlySet<Role> = new Set([
  'comparison',
  'reach',
  'set',
  'near',
  'estimate',
  'beyond',
  'bare',
  'step',
])
/** Words that let a link stand between them and the figure: 超过|了, 至少|有. */
const LINKED: ReadonlySet<Role> = new Set(['comparison', 'estimate'])
const NEGATED: ReadonlySet<Role> = new Set(['comparison', 'reach', 'set'])
const NEGATION: ReadonlySet<Role> = new Set(['negation'])
const BETWEEN: ReadonlySet<Role> = new Set(['between'])
const LINK: ReadonlySet<Role> = new Set(['link'])
/** More negations than anyone writes in a row. */
const MAX_NEGATIONS = 4
const MAX_LINKS = 3

/** How often what ends at `at` is negated, and where the negations begin. */
function negations(source: string, at: number): { count: number; at: number } {
  let count = 0
  let pos = at
  for (; count < MAX_NEGATIONS; count++) {
    const word = wordBefore(source, pos, NEGATION)
    if (!word) break
    pos -= word.word.length
  }
  if (count > 0) return { count, at: pos }
  // 不得|再|超过; without a negation before it 再 is no part of the bound
  const between = wordBefore(source, at, BETWEEN)
  if (!between || !wordBefore(source, at - between.word.length, NEGATION)) return { count, at }
  return negations(source, at - between.word.length)
}

const OPPOSITE: Readonly<Record<string, Bound>> = { more: 'less', less: 'more' }

/** The bound that `row`, which ends at `end`, makes with the negations before it. */
function bound(source: string, end: number, outer: number, row: BoundWord): PlacedBound | undefined {
  const at = end - row.word.length
  const negated = NEGATED.has(row.role) ? negations(source, at) : { count: 0, at }
  const odd = negated.count % 2 === 1
  if (row.mod === undefined || refusedBy(NEGATED_ONLY, row, odd, at)) return undefined
  const mod = odd && row.role !== 'reach' ? (OPPOSITE[row.mod] ?? row.mod) : row.mod
  return {
    word: source.slice(negated.at, outer),
    mod,
    at: negated.at,
    compares: row.role === 'comparison' && !odd,
  }
}

/** A figure of which nothing is known. */
export const PLAIN_FIGURE: Bounded = { bare: false, large: false, step: false }

/** The bound that ends at `end`, or `undefined`. */
export function boundBefore(source: string, end: number, of: Bounded): PlacedBound | undefined {
  const direct = wordBefore(source, end, DIRECT)
  const placed = direct && !refusedBy(FIGURE, direct, of, end) ? bound(source, end, end, direct) : undefined
  if (placed) return placed
  let pos = end
  for (let links = 0; links < MAX_LINKS; links++) {
    const link = wordBefore(source, pos, LINK)
    if (!link) return undefined
    pos -= link.word.length
    const row = wordBefore(source, pos, LINKED)
    if (row) return bound(source, pos, end, row)
  }
  return undefined
}

/** How far before the share its bound may stand. */
const WHOLE_REACH = 16
const IN_WHOLE = /[\p{Script=Han}（）]/u

/**
 * 不得超过|工资总额的|8%, 约占|全国的|1/4: the bound of a share that begins at `start`, over the whole it is a share of. It
 * stays outside the surface, with the whole. 高于去年的8% compares with a figure that is stated as it is; before a
 * fraction (`fraction`) it can only bound.
 */
export function boundOverWhole(source: string, start: number, fraction = false): PlacedBound | undefined {
  if (source[start - 1] !== '的') return undefined
  for (let at = start - 2; at > start - WHOLE_REACH && IN_WHOLE.test(source.charAt(at - 1)); at--) {
    const placed = boundBefore(source, at, PLAIN_FIGURE)
    if (!placed || refusedBy(FAR, placed)) continue
    return refusedBy(WHOLE, placed, fraction) ? undefined : { ...placed, at: start }
  }
  return undefined
}

/** （含）, （不含）, （含本数）: says whether the bound itself is meant, which `mod` does not tell. */
const INCLUSION = lazyPattern(
  () => String.raw`（(?:${anyOf('quantity/whether-included')})[^（）\n]{0,6}）`,
  'uy',
)

/** Where the note on inclusion that begins at `at` ends; `at` if none does. */
export function inclusionEnd(source: string, at: number): number {
  if (source[at] !== '（') return at
  INCLUSION.regexp.lastIndex = at
  return INCLUSION.test(source) ? INCLUSION.regexp.lastIndex : at
}

/** The bound that begins at `at`, or `undefined`. */
export function boundBehind(source: string, at: number): PlacedBound | undefined {
  index ??= build()
  const from = inclusionEnd(source, at)
  const row = index.behind.get(source.charAt(from))?.find((candidate) => {
    if (!source.startsWith(candidate.word, from)) return false
    const next = source.charAt(from + candidate.word.length)
    if (next === '') return true
    return !refusedBy(BEHIND, candidate, next, from)
  })
  return row?.mod && { word: row.word, mod: row.mod, at: from + row.word.length }
}

/** Units behind which 多 and 余 may stand: 三倍多, 5公里余, 三成多. */
const ODD_TYPES = new Set(['multiple', 'measure', 'percent', 'currency'])
/** 多 and 余 behind a unit. */
export function oddBehind(text: string, at: number, unit: Unit | undefined): PlacedBound | undefined {
  if (!unit || !ODD_TYPES.has(unit.type)) return undefined
  const c = text.charAt(at)
  if (c !== '多' && c !== '余') return undefined
  return refusedBy(ODD, text, at) ? undefined : { word: c, mod: 'more', at: at + 1 }
}
