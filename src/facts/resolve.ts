/** From raw candidates to settled ones: the one place where the order of the steps stands. */
import { lastStartingAt } from '../rules/context.js'
import { dropBlocked, keepAll, keepLongest } from '../rules/overlap.js'
import type { Candidate, RuleContext } from '../rules/rule.js'
import type { FactKind } from './kind.js'

/** Overlaps within each kind, by the policy of the kind; kinds of users' own rules keep the longest. */
function settleOverlaps(candidates: readonly Candidate[], kinds: readonly FactKind[]): Candidate[] {
  const byKind = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const list = byKind.get(candidate.kind)
    if (list) list.push(candidate)
    else byKind.set(candidate.kind, [candidate])
  }
  return [...byKind].flatMap(([kind, list]) =>
    kinds.find((k) => k.kind === kind)?.overlap === 'all' ? keepAll(list) : keepLongest(list),
  )
}

/**
 * 1. Candidates in furniture and copies go (unless wanted), so that nothing is carried over from a teaser.
 * 2. Overlaps within a kind, then blocking between kinds: a pass must not resolve what is no fact.
 * 3. The passes, kind by kind in registry order: dates first, for periods need them.
 * 4. Overlaps and blocking once more, for what the passes made or widened.
 */
export function resolve(
  raw: readonly Candidate[],
  kinds: readonly FactKind[],
  context: RuleContext,
  includeFurniture: boolean,
): Candidate[] {
  const blocks = Object.fromEntries(kinds.map((k) => [k.kind, k.blocks]))
  const settle = (list: readonly Candidate[]) => dropBlocked(settleOverlaps(list, kinds), blocks)
  const inArticle = includeFurniture ? raw : dropFurniture(raw, context)
  let candidates: readonly Candidate[] = settle(inArticle)
  for (const pass of kinds.flatMap((k) => k.passes)) candidates = pass(candidates, context)
  return settle(candidates)
}

/** The article's own: no candidate that touches furniture or a copy. */
function dropFurniture(candidates: readonly Candidate[], context: RuleContext): Candidate[] {
  const away: { start: number; end: number }[] = []
  for (const { type, start, end } of context.document.regions) {
    if (type !== 'furniture' && type !== 'copy') continue
    const last = away.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else away.push({ start, end })
  }
  return candidates.filter((c) => (away[lastStartingAt(away, c.end - 1)]?.end ?? 0) <= c.start)
}
