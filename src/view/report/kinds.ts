/** The kinds of facts, as the legend and the marks tell them apart: by four groups, each with a style of its own. */
import { type Group, KIND_GROUPS } from '../../facts/groups.js'

/** A kind in the legend. `index` stands for it in the page's code. */
export interface KindView {
  readonly kind: string
  readonly index: number
  readonly count: number
  readonly group: Group
}

const groups: ReadonlyMap<string, Group> = new Map(Object.entries(KIND_GROUPS))

/** The kinds among `facts`: the built-in ones in their own order, then the user's own by name. */
export function kindsOf(facts: readonly { readonly kind: string }[]): KindView[] {
  const counts = new Map<string, number>()
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const others = [...counts.keys()].filter((kind) => !groups.has(kind)).sort()
  return [...[...groups.keys()].filter((kind) => counts.has(kind)), ...others].map((kind, index) => ({
    kind,
    index,
    count: counts.get(kind) ?? 0,
    group: groups.get(kind) ?? 'own',
  }))
}
