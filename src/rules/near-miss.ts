/** Near misses: what must be read in a text that only looks like what a rule reads. */
import { judge, type ReadFact } from './judge.js'
import type { NearMiss } from './rule.js'

/** A near miss in full, whether it is written so or as its text alone. */
export const nearMissOf = (nearMiss: string | NearMiss): NearMiss =>
  typeof nearMiss === 'string' ? { text: nearMiss } : nearMiss

/** Whose near miss it is: a rule, a derivation or a pass. */
interface Source {
  readonly id: string
  readonly run?: unknown
}

const kindOf = (id: string) => id.slice(0, id.indexOf('/'))

/** What `report` holds that the near miss must answer for: facts of the kind, and of a pass that states none its own. */
export function answeredFor(
  { id, run }: Source,
  { facts }: NearMiss,
  report: { readonly facts: readonly ReadFact[] },
): ReadFact[] {
  const isOwn = run !== undefined && facts === undefined
  return report.facts.filter((f) => (isOwn ? f.rule === id : f.kind === kindOf(id)))
}

/** `null` if `found` is what the near miss states, and nothing of it is read by the source itself; else what is wrong. */
export function judgeNearMiss(
  { id }: Source,
  { text, facts = [] }: NearMiss,
  found: readonly ReadFact[],
): string | null {
  const own = found.filter((f) => f.rule === id)
  if (own.length > 0) return `expected nothing, it read ${own.map((f) => `「${f.text}」`).join('')}`
  if (facts.length === 0 && found.length > 0)
    return `expected nothing of the kind, got ${found.map((f) => `「${f.text}」 (${String(f.rule)})`).join('')}; where that is right, state it: { text, facts }`
  return judge(found, facts, text)
}
