/** Passes over the places of a document. */
import type { ResolvePass } from '../../rules/rule.js'

/** Bodies whose name only holds a place, and is not spoken of as one: 四川大学, 成都银行. */
const NAMED_AFTER = new Set(['university', 'company', 'media', 'institution', 'association'])

/** A place that is a part of such a name is not spoken of. */
export const dropNamesakes: ResolvePass = (candidates) => {
  const bodies = candidates.filter((c) => c.kind === 'organization' && NAMED_AFTER.has(String(c.fields.type)))
  if (bodies.length === 0) return candidates
  const inside = new Set<number>()
  for (const body of bodies) for (let at = body.start; at < body.end; at++) inside.add(at)
  return candidates.filter((c) => c.kind !== 'place' || !inside.has(c.start))
}

export const placePasses: readonly ResolvePass[] = [dropNamesakes]
