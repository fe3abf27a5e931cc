/** Facts by their place, for those that look for the one a sentence names beside them. */
import type { AnyCandidate } from '../../rules/candidate.js'

/** A fact and its place in the report's list. */
export interface Indexed<C extends AnyCandidate = AnyCandidate> {
  readonly candidate: C
  readonly index: number
}

/** Where the first of `list` (sorted by start) stands that starts at or after `offset`. */
export function firstFrom(list: readonly Indexed[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (list[mid]!.candidate.start < offset) low = mid + 1
    else high = mid
  }
  return low
}

/** Those of `list` that lie within `from` and `to`, in order. */
export function within<C extends AnyCandidate>(
  list: readonly Indexed<C>[],
  from: number,
  to: number,
): Indexed<C>[] {
  const found: Indexed<C>[] = []
  for (let i = firstFrom(list, from); i < list.length && list[i]!.candidate.start < to; i++)
    if (list[i]!.candidate.end <= to) found.push(list[i]!)
  return found
}
