/** The words around a value, by what they do there: `dict/indicator-words.tsv`, indexed by their end and by their beginning. */
import * as z from 'zod'
import table from '../../../dict/indicator-words.tsv'
import { listCell } from '../../lexicon/cell.js'
import { lazyTable } from '../../lexicon/table.js'

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
  /** By last and by first character: the longest word there, so that most places cost one look-up. */
  readonly ending: ReadonlyMap<number, number>
  readonly starting: ReadonlyMap<number, number>
}

let index: Index | undefined

function getIndex(): Index {
  if (index) return index
  const words = new Map<string, Found>()
  const ending = new Map<number, number>()
  const starting = new Map<number, number>()
  for (const { word, roles } of rows()) {
    words.set(word, { length: word.length, roles: new Set(roles) })
    const last = word.charCodeAt(word.length - 1)
    const first = word.charCodeAt(0)
    ending.set(last, Math.max(ending.get(last) ?? 0, word.length))
    starting.set(first, Math.max(starting.get(first) ?? 0, word.length))
  }
  index = { words, ending, starting }
  return index
}

/** The longest word of the table that ends at `end` and does not begin before `from`. */
export function wordBefore(text: string, from: number, end: number): Found | undefined {
  if (end <= from) return undefined
  const { words, ending } = getIndex()
  const longest = ending.get(text.charCodeAt(end - 1)) ?? 0
  for (let length = Math.min(longest, end - from); length > 0; length--) {
    const found = words.get(text.slice(end - length, end))
    if (found) return found
  }
  return undefined
}

/** The longest word of the table that begins at `start` and does not end behind `to`. */
export function wordAt(text: string, start: number, to: number): Found | undefined {
  const { words, starting } = getIndex()
  const longest = starting.get(text.charCodeAt(start)) ?? 0
  for (let length = Math.min(longest, to - start); length > 0; length--) {
    const found = words.get(text.slice(start, start + length))
    if (found) return found
  }
  return undefined
}

/** All words with a role. */
export function wordsWith(role: Role): string[] {
  return rows()
    .filter((row) => row.roles.includes(role))
    .map((row) => row.word)
}

/** Whether `text` as a whole is a word of the table with this role. */
export function isWordWith(text: string, role: Role): boolean {
  return getIndex().words.get(text)?.roles.has(role) ?? false
}

const LONGEST_COURSE = 4
let courses: ReadonlySet<string> | undefined

/** Whether a word begins at `at` that tells how something went on (稳步, 加快, 下滑). */
export function isCourseAt(text: string, at: number): boolean {
  courses ??= new Set(wordsWith('course'))
  for (let length = 1; length <= LONGEST_COURSE; length++)
    if (courses.has(text.slice(at, at + length))) return true
  return false
}
