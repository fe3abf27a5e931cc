/** What happens where candidates meet. Each policy is a named function from list to list. */
import type { AnyCandidate } from './candidate.js'

/** In order of the text; at one place the longer first, so that a fact stands before those inside it. */
export function byPlace(a: AnyCandidate, b: AnyCandidate): number {
  return a.start - b.start || b.end - a.end
}

/**
 * Among overlapping candidates of one list the longest wins, then the earlier, then the one that was made first; what its
 * rule calls `bare` yields to all others of its length.
 * Linear in the text under the candidates: a candidate that is no longer than those kept can only meet one of
 * them with its first or its last character.
 */
export function keepLongest<C extends AnyCandidate>(candidates: readonly C[]): C[] {
  const sorted = [...candidates].sort(byPlace)
  const kept: C[] = []
  for (let from = 0; from < sorted.length; ) {
    let end = sorted[from]!.end
    let to = from + 1
    while (to < sorted.length && sorted[to]!.start < end) end = Math.max(end, sorted[to++]!.end)
    if (to - from === 1) kept.push(sorted[from]!)
    else for (const one of longestOf(sorted.slice(from, to), end)) kept.push(one)
    from = to
  }
  return kept.sort(byPlace)
}

/** `bare: true` yields to what says more; what is told by its own characters alone (`guessed`) yields to that too. */
const bareness = ({ hints }: AnyCandidate): number =>
  hints.guessed === true ? 2 : hints.bare === true ? 1 : 0

function longestOf<C extends AnyCandidate>(cluster: readonly C[], end: number): C[] {
  const offset = cluster[0]!.start
  const taken = new Uint8Array(end - offset)
  const byLength = [...cluster].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || bareness(a) - bareness(b),
  )
  return byLength.filter((c) => {
    if (taken[c.start - offset] || taken[c.end - 1 - offset]) return false
    taken.fill(1, c.start - offset, c.end - offset)
    return true
  })
}

/** Every candidate stays; only one that another rule made again, with the same place and fields, goes. */
export function keepAll<C extends AnyCandidate>(candidates: readonly C[]): C[] {
  const seen = new Map<string, AnyCandidate[]>()
  return candidates.filter((c) => {
    const key = `${c.start}:${c.end}`
    const others = seen.get(key)
    if (!others) {
      seen.set(key, [c])
      return true
    }
    const fields = JSON.stringify(c.fields)
    if (others.some((other) => JSON.stringify(other.fields) === fields)) return false
    others.push(c)
    return true
  })
}

/** `later` beside what was read before: of one kind the longest win, and all stand in order of the text. */
export function settleLater(before: readonly AnyCandidate[], later: readonly AnyCandidate[]): AnyCandidate[] {
  const kinds = new Set(later.map((c) => c.kind))
  const settled = [...kinds].flatMap((kind) =>
    keepLongest([...before, ...later].filter((c) => c.kind === kind)),
  )
  return [...before.filter((c) => !kinds.has(c.kind)), ...settled].sort(byPlace)
}

/**
 * Removes candidates that lie wholly inside one of a kind that blocks theirs
 * (a number inside a document's title is no quantity). `blocks` maps a kind to the kinds it blocks.
 */
export function dropBlocked<C extends AnyCandidate>(
  candidates: readonly C[],
  blocks: Readonly<Record<string, readonly string[]>>,
): C[] {
  const blocked = (kind: string) => blocks[kind]?.length ?? 0
  // of two at the very same place the one that blocks more goes first, so that it can block the other
  const sorted = [...candidates].sort((a, b) => byPlace(a, b) || blocked(b.kind) - blocked(a.kind))
  // for each kind, how far the blockers that began so far reach
  const reach = new Map<string, number>()
  return sorted.filter((candidate) => {
    if ((reach.get(candidate.kind) ?? -1) >= candidate.end) return false
    for (const kind of blocks[candidate.kind] ?? [])
      reach.set(kind, Math.max(reach.get(kind) ?? -1, candidate.end))
    return true
  })
}
