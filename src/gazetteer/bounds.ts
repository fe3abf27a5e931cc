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

import * as z from 'zod'
import text from '../../dict/bounds.tsv'
import { defineGuards, refusedBy } from '../lexicon/guard.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { lazyTable } from '../lexicon/table.js'
import { anyOf } from '../lexicon/words-by-role.js'
import { type Bound, boundSchema } from '../report.js'
import type { Unit } from './units.js'

const roleSchema = z.enum([
  'comparison',
  'reach',
  'set',
  'near',
  'estimate',
  'beyond',
  'step',
  'bare',
  'negation',
  'between',
  'link',
  'closing',
])
type Role = z.infer<typeof roleSchema>

const rowSchema = z.object({
  word: z.string().min(1),
  side: z.enum(['before', 'behind']),
  role: roleSchema,
  /** Absent for words that only help others. */
  mod: boundSchema.optional(),
  /** Characters in front of it that make another word of it: 节 before 约. */
  notAfter: z.string().optional(),
  /** Characters behind it that make another word of it: 联 behind 上下. */
  notBefore: z.string().optional(),
})
type BoundWord = z.infer<typeof rowSchema>

const table = lazyTable('bounds.tsv', text, rowSchema)

/** A bound and where it stands: `at` is the outer end, the start of one before and the end of one behind. */
export interface PlacedBound {
  readonly word: string
  readonly mod: Bound
  readonly at: number
  /** A comparison without a negation: 高于, which may as well compare with another figure. */
  readonly compares?: boolean
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

/** The longest word of one of the roles that ends at `end`. */
function wordBefore(source: string, end: number, roles: ReadonlySet<Role>): BoundWord | undefined {
  index ??= build()
  return index.before.get(source.charAt(end - 1))?.find((row) => {
    const at = end - row.word.length
    if (!roles.has(row.role) || at < 0 || !source.startsWith(row.word, at)) return false
    return at === 0 || !row.notAfter?.includes(source[at - 1]!)
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
  // 未达到 bounds, 达到 is exact
  if (row.mod === undefined || (row.role === 'reach' && !odd)) return undefined
  const mod = odd && row.role !== 'reach' ? (OPPOSITE[row.mod] ?? row.mod) : row.mod
  return {
    word: source.slice(negated.at, outer),
    mod,
    at: negated.at,
    compares: row.role === 'comparison' && !odd,
  }
}

/** What a bound is read before. */
export interface Bounded {
  /** The numeral has no digits (百, 亿): 上百, 过亿. */
  readonly bare: boolean
  /** A share, or ten thousand and more: 过300亿元, but not 来过3次. */
  readonly large: boolean
  /** 台阶 or 大关 follows: 迈上5000亿元台阶. */
  readonly step: boolean
}

/** A figure of which nothing is known. */
export const PLAIN_FIGURE: Bounded = { bare: false, large: false, step: false }

/** Whether a word of this role can bound such a figure. */
function fits(role: Role, of: Bounded): boolean {
  if (role === 'bare') return of.bare
  if (role === 'beyond') return of.bare || of.large
  return role !== 'step' || of.step
}

/** The bound that ends at `end`, or `undefined`. */
export function boundBefore(source: string, end: number, of: Bounded): PlacedBound | undefined {
  const direct = wordBefore(source, end, DIRECT)
  const placed = direct && fits(direct.role, of) ? bound(source, end, end, direct) : undefined
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

const FAR = defineGuards<[placed: PlacedBound]>(
  'quantity/bound-over-whole',
  [
    {
      id: 'one-character',
      example: '占近五年的8%',
      because: 'one character begins a word more often than it bounds: 近五年的, 超标企业的',
      unless: ({ word }) => word.length === 1 && word !== '约',
    },
  ],
  ({ at }) => at,
)
const WHOLE = defineGuards<[placed: PlacedBound, fraction: boolean]>(
  'quantity/bound-of-whole',
  [
    {
      id: 'compares',
      example: '高于去年的8%',
      because: 'a figure that is stated as it is is compared with',
      unless: ({ compares }, fraction) => compares === true && !fraction,
    },
  ],
  ({ at }) => at,
)

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

const HAN = /\p{Script=Han}/u

const BEHIND = defineGuards<[row: BoundWord, next: string, at: number]>(
  'quantity/bound-behind',
  [
    {
      id: 'closes',
      example: '3人不到位',
      because: 'it bounds where a phrase closes with it',
      unless: ({ role }, next) => role === 'closing' && HAN.test(next) && next !== '的',
    },
    {
      id: 'goes-on',
      example: '增长3%左右手',
      because: 'a longer word begins in it',
      unless: ({ role, notBefore }, next) => role !== 'closing' && notBefore?.includes(next) === true,
    },
  ],
  (_row, _next, at) => at,
)

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
/** 多 before these begins a word: 多元, 多种, 多次. */
const MANY = lazyPattern(() => anyOf('quantity/many-begins-word'))

/** 多 and 余 behind a unit. */
export function oddBehind(text: string, at: number, unit: Unit | undefined): PlacedBound | undefined {
  if (!unit || !ODD_TYPES.has(unit.type)) return undefined
  const c = text.charAt(at)
  if (c !== '多' && c !== '余') return undefined
  return refusedBy(ODD, text, at) ? undefined : { word: c, mod: 'more', at: at + 1 }
}

const ODD = defineGuards<[text: string, at: number]>(
  'quantity/odd-behind',
  [
    {
      id: 'begins-word',
      example: '增长3倍多元化',
      because: 'a word begins with 多: 多元, 多种',
      unless: (text, at) => MANY.test(text.charAt(at + 1)),
    },
  ],
  (_, at) => at,
)
