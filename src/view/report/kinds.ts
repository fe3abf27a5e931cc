/** The kinds of facts, as the legend and the marks tell them apart: by four groups, each with a style of its own. */

/** The groups of kinds. A mark's style tells its group; which kind it is, its details do. */
export const GROUPS = ['figures', 'phrases', 'names', 'own'] as const
export type Group = (typeof GROUPS)[number]

/** A kind in the legend. `index` stands for it in the page's code. */
export interface KindView {
  readonly kind: string
  readonly index: number
  readonly count: number
  readonly group: Group
}

const BUILT_IN: ReadonlyMap<string, Group> = new Map([
  ['date', 'figures'],
  ['quantity', 'figures'],
  ['indicator', 'figures'],
  ['slogan', 'phrases'],
  ['campaign', 'phrases'],
  ['term', 'phrases'],
  ['document', 'names'],
  ['meeting', 'names'],
  ['person', 'names'],
  ['organization', 'names'],
  ['place', 'names'],
])

/** The kinds among `facts`: the built-in ones in their own order, then the user's own by name. */
export function kindsOf(facts: readonly { readonly kind: string }[]): KindView[] {
  const counts = new Map<string, number>()
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const others = [...counts.keys()].filter((kind) => !BUILT_IN.has(kind)).sort()
  return [...[...BUILT_IN.keys()].filter((kind) => counts.has(kind)), ...others].map((kind, index) => ({
    kind,
    index,
    count: counts.get(kind) ?? 0,
    group: BUILT_IN.get(kind) ?? 'own',
  }))
}
