/** Changes that nothing can tell from the program: told one by one (`equivalent.tsv`), or by a rule that holds for a kind of them. */
import { readFileSync } from 'node:fs'
import { describeMutant, type Mutant } from './mutant.js'

/** What a list is called, or is handed to, that has an order of no account; asked only of changes that no test misses. */
const ORDERLESS: readonly { readonly list: RegExp; readonly because: string }[] = [
  {
    list: /Rules$/u,
    because:
      'of two rules the first wins only where both read the same words, and all such pairs of the examples and the corpus are held by test/rules/order.test.ts',
  },
  {
    list: /Derivations$/u,
    because: 'derivations are told, not run: the passes that read them have an order of their own',
  },
  { list: /^discriminatedUnion$/u, because: 'which member of the union is meant is told by its kind' },
  { list: /Readings$/u, because: 'readings are tried one by one' },
  { list: /^trigger$/u, because: 'triggers of a rule are looked up, and none comes before another' },
]

/** The name of the constant, or of the function, that the list at `at` stands behind. */
const listAt = (source: string, at: number): string =>
  /(\w+)(?:(?:: [^=\n]+)? = |: |\('kind', )$/u.exec(source.slice(0, source.lastIndexOf('[', at)))?.[1] ?? ''

/** The name of the set that the list at `at` is made into, if it is a constant: `const SOME = new Set([…])`. */
const setAt = (source: string, at: number): string | undefined =>
  /const (\w+)(?:: [^=\n]+)? = new Set(?:<[^<>\n]{1,80}>)?\($/u.exec(
    source.slice(0, source.lastIndexOf('[', at)),
  )?.[1]

/** Whether the elements of the set `name` are gone through, which is done in their order. */
const isGoneThrough = (source: string, name: string): boolean =>
  new RegExp(`(?:of|\\.\\.\\.) ?${name}\\b|\\b${name}\\.(?:forEach|keys|values|entries)`, 'u').test(source) ||
  new RegExp(`export const ${name}\\b`, 'u').test(source)

/** As a mutant is described, but for the line. */
const placeless = (description: string) => description.replace(/:\d+\t/u, '\t')

const told = new Set(
  readFileSync('test/mutation/equivalent.tsv', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').slice(0, 4).join('\t')),
)

/** Whether somebody has shown of this very change that nothing can tell it. */
export const isTold = (source: string, mutant: Mutant): boolean =>
  told.has(placeless(describeMutant(source, mutant)))

/** `[...candidates, ...found].sort(…)`: by place, and what is found stands where nothing was. */
const SORTED = /^[^[\]()]{0,200}\]\.sort\(\(a, b\) => a\.start - b\.start/u
/** `[one, two].some(…)`: whether any of them is so. */
const ANY_OF = /^[^[\]()]{0,200}\]\.some\(/u

/** Whether the list at `at` is a constant of the file that is only asked whether any of it is so: `SOME.some(…)`. */
function isOnlyAsked(source: string, at: number): boolean {
  const name = /(?<!export )const (\w+)(?:: [^=\n]+)? = $/u.exec(
    source.slice(0, source.lastIndexOf('[', at)),
  )?.[1]
  if (name === undefined) return false
  const uses = [...source.matchAll(new RegExp(`\\b${name}\\b(?<asked>\\.some\\()?`, 'gu'))]
  return uses.length > 1 && uses.slice(1).every(({ groups }) => groups?.asked !== undefined)
}

/** `new Edge([…])`: asked which roles a word has. */
const EDGE = /new Edge(?:<[^<>\n]{1,40}>)?\($/u
/** `{ month: true, … } as const satisfies Record<…, true>`: the names are read, and no other value compiles. */
const TABLE_OF_NAMES = /^[^{}]{0,400}\} as const satisfies Record<[^\n]{1,120}, true>/u

/** `new Uint8Array(65536)`, or with 0x10000. */
const TABLE_OF_UNITS = /new (?:Uint|Int|Float)\d{1,2}Array\((?:65536|0x10000)\)$/u

/** Why a change that no test misses changes nothing, by a rule; `undefined` where none holds. */
export function whyEquivalent(source: string, { kind, start, end }: Mutant): string | undefined {
  if (kind === 'boolean' && TABLE_OF_NAMES.test(source.slice(end, end + 600)))
    return 'a table of which the names alone are read: with another value it does not compile'
  if (kind === 'constant' && TABLE_OF_UNITS.test(source.slice(Math.max(0, start - 40), end + 1)))
    return 'a table with a cell for each of the 65,536 units: none reads the one behind the last'
  if (kind !== 'order') return undefined
  if (isOnlyAsked(source, start)) return 'whether any is so does not depend on which is asked first'
  if (EDGE.test(source.slice(Math.max(0, start - 60), source.lastIndexOf('[', start))))
    return 'roles are looked up, whichever is named first'
  if (SORTED.test(source.slice(end, end + 260))) return 'the list is sorted by place right after'
  if (ANY_OF.test(source.slice(end, end + 210)))
    return 'whether any is so does not depend on which is asked first'
  const set = setAt(source, start)
  if (set !== undefined && !isGoneThrough(source, set))
    return 'a set is asked what it holds, not in which order'
  return ORDERLESS.find(({ list }) => list.test(listAt(source, start)))?.because
}
