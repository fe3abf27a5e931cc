/** Facts as marks in the clean text. */
import type { FactBase } from '../../report.js'
import { inOrder, type Wrapped } from '../nest.js'
import type { KindView } from './kinds.js'

/** What a mark needs of a fact. */
export type MarkedFact = Pick<FactBase, 'cleanStart' | 'cleanEnd'> & { readonly kind: string }

/** Underlines lie one below the other; deeper ones share the lowest line. */
const LOWEST = 3

interface Placed {
  readonly fact: number
  readonly start: number
  readonly end: number
  level: number
}

/** Gives each stretch the line below all shorter ones that it shares characters with. `placed` is in order. */
function setLevels(placed: readonly Placed[]): void {
  const pairs: [shorter: Placed, longer: Placed][] = []
  let open: Placed[] = []
  for (const one of placed) {
    open = open.filter((other) => other.end > one.start)
    for (const other of open)
      pairs.push(other.end - other.start < one.end - one.start ? [other, one] : [one, other])
    open.push(one)
  }
  pairs.sort(([, a], [, b]) => a.end - a.start - (b.end - b.start) || b.start - a.start || b.fact - a.fact)
  for (const [shorter, longer] of pairs)
    longer.level = Math.min(LOWEST, Math.max(longer.level, shorter.level + 1))
}

/** A mark for each fact, sorted for `wrap`. The first can be reached by Tab; from there arrow keys lead on. */
export function markFacts(facts: readonly MarkedFact[], kinds: readonly KindView[]): Wrapped[] {
  const views = new Map(kinds.map((k) => [k.kind, k]))
  const placed = facts
    .map(({ cleanStart, cleanEnd }, fact): Placed => ({ fact, start: cleanStart, end: cleanEnd, level: 0 }))
    .sort(inOrder)
  setLevels(placed)
  return placed.map(({ fact, start, end, level }, position) => {
    const { group, index } = views.get(facts[fact]!.kind)!
    const fixed = `data-f="${fact}" data-k="${index}" tabindex="${position === 0 ? 0 : -1}"`
    return {
      start,
      end,
      close: '</mark>',
      open({ first, last }) {
        const classes = `m m-${group} v${level}${first ? '' : ' from'}${last ? '' : ' to'}`
        // the later pieces of a broken mark are no stops of their own
        return first
          ? `<mark id="f${fact}" class="${classes}" ${fixed}>`
          : `<mark class="${classes}" data-f="${fact}" data-k="${index}">`
      },
    }
  })
}
