/** The words around a value, by what they do there: `dict/indicator-words.tsv`, indexed by their end and by their beginning. */
import * as z from 'zod'
import table from '../../../dict/indicator-words.tsv'
import { listCell } from '../../lexicon/cell.js'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'
import { Trie } from '../../lexicon/trie.js'

const ROLES = [
  'increase',
  'decrease',
  'level',
  'turn',
  'average',
  'total',
  'each',
  'adverb',
  'per',
  'keep',
  'rate-up',
  'rate-down',
  'place',
  'lead',
  'hold',
  'light',
  'verb',
  'agent',
  'basis',
  'generic',
  'alike',
  'crossing',
  'hedge',
  'exceed',
  'carry',
  'fared',
  'onward',
  'course',
  'ended',
] as const

/** What a word does before a value; see the table's section in `dict/README.md`. */
export type Role = (typeof ROLES)[number]

const rows = lazyTable(
  'indicator-words.tsv',
  table,
  z.object({
    word: z.string(),
    roles: listCell(ROLES),
  }),
)

/** A word of the table, found at a place. */
export interface Found {
  readonly length: number
  readonly roles: ReadonlySet<Role>
}

interface Index {
  readonly words: ReadonlyMap<string, Found>
  readonly ahead: Trie<Found>
  readonly back: Trie<Found>
}

const index = once((): Index => {
  const words = new Map<string, Found>()
  for (const { word, roles } of rows()) words.set(word, { length: word.length, roles: new Set(roles) })
  return { words, ahead: new Trie(words), back: new Trie(words, -1) }
})

/** The longest word of the table that ends at `end` and does not begin before `from`. */
export const wordBefore = (text: string, from: number, end: number): Found | undefined =>
  index().back.longestValue(text, end - 1, end - from)

/** The longest word of the table that begins at `start` and does not end behind `to`. */
export const wordAt = (text: string, start: number, to: number): Found | undefined =>
  index().ahead.longestValue(text, start, to - start)

/** All words with a role. */
export function wordsWith(role: Role): string[] {
  return rows()
    .filter((row) => row.roles.includes(role))
    .map((row) => row.word)
}

/** Whether `text` as a whole is a word of the table with this role. */
export function isWordWith(text: string, role: Role): boolean {
  return index().words.get(text)?.roles.has(role) ?? false
}

const LONGEST_COURSE = 4
const courses = once(() => new Trie(wordsWith('course').map((word) => [word, true] as const)))

/** Whether a word begins at `at` that tells how something went on (稳步, 加快, 下滑). */
export const isCourseAt = (text: string, at: number): boolean =>
  courses().longestValue(text, at, LONGEST_COURSE) !== undefined
