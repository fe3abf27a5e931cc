/** The words that tell what a document and its stretches are about: `dict/discourse.tsv`, found in one pass. */

import * as z from 'zod'
import table from '../../dict/discourse.tsv'
import { listCell } from '../lexicon/cell.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { matchAt } from '../lexicon/match-at.js'
import { lazyTable } from '../lexicon/table.js'
import { anyOf, hasRole } from '../lexicon/words-by-role.js'
import { standsBefore } from '../text/ranges.js'

const TELLS = [
  'review',
  'plan',
  'last-year',
  'this-year',
  'next-year',
  'term-back',
  'term-ahead',
  'objective',
  'ensure',
  'expect',
  'strive',
  'will',
  'done',
  'estimate',
  'potential',
  'nation',
  'province',
  'type-report',
  'type-term',
  'type-interim',
  'type-execution',
  'type-communique',
  'type-outline',
  'type-notice',
  'type-news',
] as const
/** What a cue tells; see the table's section in `dict/README.md`. */
export type Tells = (typeof TELLS)[number]

const PLACES = ['title', 'chapter', 'heading', 'opening', 'clause'] as const
/** Where a cue counts. */
export type CuePlace = (typeof PLACES)[number]

const words = z.string().transform((cell) => cell.split('|'))

/** A row of `dict/discourse.tsv`. */
export const cueRowSchema = z.object({
  cue: z.string(),
  tells: z.enum(TELLS),
  weight: z.coerce.number().min(0.5).max(9),
  where: listCell(PLACES),
  notAfter: words.optional(),
  notBefore: words.optional(),
  needs: z.literal('digit').optional(),
})
export type CueRow = z.infer<typeof cueRowSchema>

const rows = lazyTable('discourse.tsv', table, cueRowSchema)

/** A cue at its place. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly row: CueRow
}

/** Cues of one place by their first character, the longest word first. */
interface Index {
  /** By UTF-16 unit: 1 where a cue begins with it. Most characters begin none, and cost one look. */
  readonly begins: Uint8Array
  readonly rows: ReadonlyMap<number, readonly CueRow[]>
}

const indexes = new Map<CuePlace, Index>()

function indexOf(place: CuePlace): Index {
  let index = indexes.get(place)
  if (index) return index
  const made = new Map<number, CueRow[]>()
  const begins = new Uint8Array(0x10000)
  for (const row of rows()) {
    if (!row.where.includes(place)) continue
    const first = row.cue.charCodeAt(0)
    begins[first] = 1
    const list = made.get(first)
    if (list) list.push(row)
    else made.set(first, [row])
  }
  for (const list of made.values()) list.sort((a, b) => b.cue.length - a.cue.length)
  index = { begins, rows: made }
  indexes.set(place, index)
  return index
}

const isArabicDigit = (code: number) => code >= 48 && code <= 57

function fits({ cue, notAfter, notBefore, needs }: CueRow, text: string, at: number): boolean {
  const end = at + cue.length
  return (
    text.startsWith(cue, at) &&
    !notAfter?.some((word) => standsBefore(text, word, at)) &&
    !notBefore?.some((word) => text.startsWith(word, end)) &&
    (needs === undefined || isArabicDigit(text.charCodeAt(end)))
  )
}

/**
 * The cues of `place` in `[from, to)`, in order; those alone that begin before `until`. Of words that begin alike the longest is
 * taken, and hides what it holds.
 */
export function cuesIn(text: string, from: number, to: number, place: CuePlace, until = to): Cue[] {
  const { begins, rows: byFirst } = indexOf(place)
  const found: Cue[] = []
  for (let at = from; at < to && at < until; ) {
    const code = text.charCodeAt(at)
    const step = begins[code] === 1 ? take(byFirst.get(code)!, text, at, to, found) : 0
    at += step || 1
  }
  return found
}

/** 预期目标|定为, 控制目标|：. The word for an aim is announced to be told of. */
const FRAMED = lazyPattern(
  () => `(?:(?:${anyOf('discourse/settles-target')})?[定设]?[是为：]|${anyOf('indicator/arranged')})`,
  'uy',
)

/** Whether the noun of `cue` (目标, 预期指标) is followed by what says that the aims come next. */
export function isFramed(text: string, { row, end }: Cue): boolean {
  const isAim = row.tells === 'expect' && isNoun(row.cue.slice(-2))
  // 预期目标5万人
  const counted = row.cue.length > 2 && isArabicDigit(text.charCodeAt(end))
  return isAim && (counted || matchAt(FRAMED, text, end) !== null)
}
const isNoun = hasRole('discourse/noun-of-aim')

/** Adds what stands at `at` to `found`; says how long it is, 0 if nothing does. */
function take(rowsHere: readonly CueRow[], text: string, at: number, to: number, found: Cue[]): number {
  let length = 0
  for (const row of rowsHere) {
    const { cue } = row
    // one word may tell two things; a shorter one is hidden
    if (length > 0 && cue.length < length) break
    if (at + cue.length > to || !fits(row, text, at)) continue
    length = cue.length
    found.push({ start: at, end: at + length, row })
  }
  return length
}
