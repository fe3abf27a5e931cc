/** The kinds of fact that a report holds, and how the page names and draws them. */

/** A kind in the legend. `index` stands for it in the page's code. */
export interface KindView {
  readonly kind: string
  readonly index: number
  readonly count: number
  /** Class of its mark: the kind where the style knows it, else `other`. */
  readonly style: string
  /** Chinese name, where it is a built-in kind. */
  readonly chinese: string | undefined
}

const CHINESE: ReadonlyMap<string, string> = new Map([
  ['date', '时间'],
  ['quantity', '数量'],
  ['indicator', '指标'],
  ['slogan', '提法'],
  ['campaign', '行动'],
  ['term', '政策用语'],
  ['document', '文件'],
  ['meeting', '会议'],
  ['person', '人物'],
  ['organization', '机构'],
  ['place', '地点'],
])

/** The kinds among `facts`: the built-in ones in their own order, then the others by name. */
export function kindsOf(facts: readonly { readonly kind: string }[]): KindView[] {
  const counts = new Map<string, number>()
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const others = [...counts.keys()].filter((kind) => !CHINESE.has(kind)).sort()
  return [...[...CHINESE.keys()].filter((kind) => counts.has(kind)), ...others].map((kind, index) => ({
    kind,
    index,
    count: counts.get(kind) ?? 0,
    style: CHINESE.has(kind) ? kind : 'other',
    chinese: CHINESE.get(kind),
  }))
}
