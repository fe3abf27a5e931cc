/** Where the items of lists stand: all of them are looked for in one walk over the text, however many there are. */
import { ROOT, Trie } from '../../lexicon/trie.js'

/** The places of items in a text, each list in order. */
export type Places = ReadonlyMap<string, readonly number[]>

/** Every place in `text` where one of `items` begins. */
export function placesOf(items: ReadonlySet<string>, text: string): Places {
  const found = new Map<string, number[]>()
  for (const item of items) if (item !== '') found.set(item, [])
  if (found.size === 0) return found
  const words = new Trie(found)
  for (let at = 0; at < text.length; at++) {
    let node = words.next(ROOT, text.charCodeAt(at))
    for (let i = at + 1; node !== ROOT; i++) {
      words.valueOf(node)?.push(at)
      node = i < text.length ? words.next(node, text.charCodeAt(i)) : ROOT
    }
  }
  return found
}

/** Of `places` (sorted) the last one that is at most `offset`, or −1. */
function lastUpTo(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (places[mid]! <= offset) low = mid + 1
    else high = mid
  }
  return low - 1
}

/** Of the places of an item of `length`, the one nearest to `[start, end)`: before it rather than behind; −1 where there is none. */
export function nearestPlace(
  places: readonly number[],
  length: number,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const before = places[lastUpTo(places, start)] ?? -1
  const behind = places[lastUpTo(places, end - 1) + 1] ?? -1
  if (before < 0) return behind
  return behind >= 0 && behind - end < start - before - length ? behind : before
}
