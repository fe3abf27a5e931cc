/**
 * Patterns that can take exponential time: an unbounded repetition inside an unbounded repetition, where nothing tells one
 * round from the next. `(?:、\d+)+` has a 、 in each round, which no `\d` can be; `(?:\d+)+` and `(?:[^。]+，)+` have nothing.
 */

import { branchesOf, type Item } from './pattern-items.js'

/** Characters that stand for their like where two classes are asked whether they share any. */
const SAMPLE = '0a ，。、；：“”（）%.-—·一二十国年月日的了中人大'

/** Atoms below `items` that may be taken any number of times. */
function unbounded(items: readonly Item[], inside = false): string[] {
  return items.flatMap(({ atom, branches, max, empty }) => {
    if (empty) return []
    const loops = inside || max === Infinity
    if (branches) return branches.flatMap((b) => unbounded(b, loops))
    return loops && atom !== undefined ? [atom] : []
  })
}

/** Atoms that every round takes. */
const required = (items: readonly Item[]): string[] =>
  items.flatMap(({ atom, branches, min, empty }) => {
    if (empty || min === 0) return []
    if (branches) return branches.length === 1 ? required(branches[0]!) : []
    return atom === undefined ? [] : [atom]
  })

/** Whether a character exists that both atoms take, as far as `alphabet` tells. */
function share(a: string, b: string, flags: string, alphabet: readonly string[]): boolean {
  const [left, right] = [a, b].map((atom) => new RegExp(`^(?:${atom})$`, flags))
  return alphabet.some((c) => left!.test(c) && right!.test(c))
}

/** The repetition of `pattern` that may take exponential time, as written; `undefined` if there is none. */
export function nestedRepetition(pattern: RegExp): string | undefined {
  const { source, flags } = pattern
  const own = flags.replace(/[gy]/gu, '')
  const alphabet = [...new Set([...SAMPLE, ...source])]
  const visit = (items: readonly Item[]): boolean =>
    items.some(({ branches, max, empty }) => {
      if (!branches) return false
      if (max === Infinity && !empty)
        for (const branch of branches) {
          const loops = unbounded(branch)
          if (loops.length === 0) continue
          const marks = required(branch)
          const others = [...loops, ...branches.filter((b) => b !== branch).flatMap((b) => unbounded(b))]
          if (!marks.some((mark) => !others.some((loop) => share(mark, loop, own, alphabet)))) return true
        }
      return branches.some(visit)
    })
  return visit(branchesOf(pattern).flat()) ? source : undefined
}
