/** The words around a value, by what they do there: the roles `value/…`, indexed by their end and by their beginning. */
import { once } from '../../lexicon/once.js'
import { Trie } from '../../lexicon/trie.js'
import { wordsOf } from '../../lexicon/words-by-role.js'

/** The roles, and under which name the table of words has each. */
const ROLES = {
  increase: 'value/increase',
  decrease: 'value/decrease',
  level: 'value/level',
  turn: 'value/turn',
  average: 'value/average',
  total: 'value/total',
  each: 'value/each',
  adverb: 'value/adverb',
  per: 'value/per',
  keep: 'value/keep',
  'rate-up': 'value/rate-up',
  'rate-down': 'value/rate-down',
  place: 'value/place',
  lead: 'value/lead',
  hold: 'value/hold',
  light: 'value/light',
  verb: 'value/verb',
  agent: 'value/agent',
  basis: 'value/basis',
  generic: 'value/generic',
  alike: 'value/alike',
  crossing: 'value/crossing',
  hedge: 'value/hedge',
  exceed: 'value/exceed',
  carry: 'value/carry',
  fared: 'value/fared',
  onward: 'value/onward',
  course: 'value/course',
  ended: 'value/ended',
} as const

/** What a word does before a value; see `value/…` in `dict/README.md`. */
export type Role = keyof typeof ROLES

const roleNames = Object.keys(ROLES) as Role[]

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
  const words = new Map<string, { readonly length: number; readonly roles: Set<Role> }>()
  for (const role of roleNames)
    for (const word of wordsWith(role)) {
      const known = words.get(word)
      if (known) known.roles.add(role)
      else words.set(word, { length: word.length, roles: new Set([role]) })
    }
  return { words, ahead: new Trie(words), back: new Trie(words, -1) }
})

/** The longest word of the table that ends at `end` and does not begin before `from`. */
export const wordBefore = (text: string, from: number, end: number): Found | undefined =>
  index().back.longestValue(text, end - 1, end - from)

/** The longest word of the table that begins at `start` and does not end behind `to`. */
export const wordAt = (text: string, start: number, to: number): Found | undefined =>
  index().ahead.longestValue(text, start, to - start)

/** All words with a role. */
export const wordsWith = (role: Role): readonly string[] => wordsOf(ROLES[role])

/** Whether `text` as a whole is a word of the table with this role. */
export function isWordWith(text: string, role: Role): boolean {
  return index().words.get(text)?.roles.has(role) ?? false
}

const LONGEST_COURSE = 4
const courses = once(() => new Trie(wordsWith('course').map((word) => [word, true] as const)))

/** Whether a word begins at `at` that tells how something went on (稳步, 加快, 下滑). */
export const isCourseAt = (text: string, at: number): boolean =>
  courses().longestValue(text, at, LONGEST_COURSE) !== undefined
