/** Facts by their place, for those that look for the one a sentence names beside them. */
import type { Candidate } from '../../rules/rule.js'

export interface Indexed {
  readonly candidate: Candidate
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
export function within(list: readonly Indexed[], from: number, to: number): Indexed[] {
  const found: Indexed[] = []
  for (let i = firstFrom(list, from); i < list.length && list[i]!.candidate.start < to; i++)
    if (list[i]!.candidate.end <= to) found.push(list[i]!)
  return found
}
