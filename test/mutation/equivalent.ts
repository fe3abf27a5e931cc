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
const SORTED = /^\]\.sort\(\(a, b\) => a\.start - b\.start/u
/** `[one, two].some(…)`: whether any of them is so. */
const ANY_OF = /^\]\.some\(/u

/** Why a change that no test misses changes nothing, by a rule; `undefined` where none holds. */
export function whyEquivalent(source: string, { kind, start, end }: Mutant): string | undefined {
  if (kind !== 'order') return undefined
  if (SORTED.test(source.slice(end, end + 60))) return 'the list is sorted by place right after'
  if (ANY_OF.test(source.slice(end, end + 8)))
    return 'whether any is so does not depend on which is asked first'
  const set = setAt(source, start)
  if (set !== undefined && !isGoneThrough(source, set))
    return 'a set is asked what it holds, not in which order'
  return ORDERLESS.find(({ list }) => list.test(listAt(source, start)))?.because
}
