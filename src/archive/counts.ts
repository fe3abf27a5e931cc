/** Facts counted. */

/** How many facts of each kind. */
export function countsOf({
  facts,
}: {
  readonly facts: readonly { readonly kind: string }[]
}): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of facts) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
