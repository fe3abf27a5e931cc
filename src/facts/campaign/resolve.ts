/** What the bodies of a text say of its campaigns. */
import type { ResolvePass } from '../../rules/rule.js'

/** Kinds of what a body may be called by: 引洮工程|建设管理局, 乡村振兴|研究院. */
const CALLED_BY: ReadonlySet<string> = new Set(['campaign', 'term'])

/** What a longer name of a body holds is not spoken of. */
const dropInBodies: ResolvePass = (candidates) => {
  const bodies = candidates.filter(({ kind }) => kind === 'organization')
  if (bodies.length === 0) return candidates
  /** Where the body ends that a place lies in. */
  const ends = new Map<number, number>()
  const longest = new Map<number, number>()
  for (const { start, end } of bodies)
    for (let at = start; at < end; at++)
      if ((longest.get(at) ?? 0) < end - start) {
        longest.set(at, end - start)
        ends.set(at, end)
      }
  return candidates.filter(
    ({ kind, start, end }) =>
      !CALLED_BY.has(kind) || !((ends.get(start) ?? 0) >= end && longest.get(start)! > end - start),
  )
}

export const campaignPasses: readonly ResolvePass[] = [dropInBodies]
