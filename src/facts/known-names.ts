/** The names that the tables of some kinds have, all in one index: the longest that begins at a place. */
import { Trie } from '../lexicon/trie.js'
import type { BuiltInKind } from '../rules/candidate.js'
import type { NameRead } from '../rules/readers.js'

/** Surface → usual name. */
export type NameList = Iterable<readonly [surface: string, name: string]>

/** The names of entries that have variants. */
export function* namesOf(
  entries: Iterable<{ readonly name: string; readonly variants?: readonly string[] | undefined }>,
): Generator<readonly [string, string]> {
  for (const { name, variants = [] } of entries) for (const one of [name, ...variants]) yield [one, name]
}

/** What is known by name. */
export interface KnownNames {
  /** The longest name of one of `kinds` (default: of any) that begins at `at`. */
  at(text: string, at: number, kinds?: readonly BuiltInKind[]): NameRead | null
}

interface Entry {
  readonly kind: BuiltInKind
  readonly name: string
}

/** Names of people's own come first: of two entries of one kind and surface the first stands. */
export function createKnownNames(lists: Iterable<readonly [kind: BuiltInKind, names: NameList]>): KnownNames {
  const entries = new Map<string, Entry[]>()
  let longest = 0
  for (const [kind, names] of lists)
    for (const [surface, name] of names) {
      const found = entries.get(surface)
      if (!found) entries.set(surface, [{ kind, name }])
      else if (!found.some((entry) => entry.kind === kind)) found.push({ kind, name })
      longest = Math.max(longest, surface.length)
    }
  const trie = new Trie(entries)
  return {
    at(text, at, kinds) {
      let entry: Entry | undefined
      const length = trie.longest(text, at, longest, (found) => {
        const wanted = found.find(({ kind }) => kinds === undefined || kinds.includes(kind))
        if (wanted) entry = wanted
        return wanted !== undefined
      })
      if (entry === undefined) return null
      return { start: at, end: at + length, text: text.slice(at, at + length), ...entry }
    },
  }
}
