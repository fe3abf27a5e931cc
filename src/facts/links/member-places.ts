/** Where the items of lists stand: all of them are looked for in one walk over the text, however many there are. */

interface Node {
  readonly next: Map<string, Node>
  /** Places of the item that ends here. */
  places: number[] | undefined
}

/** The places of items in a text, each list in order. */
export type Places = ReadonlyMap<string, readonly number[]>

/** Every place in `text` where one of `items` begins. */
export function placesOf(items: ReadonlySet<string>, text: string): Places {
  const root: Node = { next: new Map(), places: undefined }
  const found = new Map<string, number[]>()
  for (const item of items) {
    if (item === '') continue
    let node = root
    for (let i = 0; i < item.length; i++) {
      const unit = item.charAt(i)
      let next = node.next.get(unit)
      if (next === undefined) {
        next = { next: new Map(), places: undefined }
        node.next.set(unit, next)
      }
      node = next
    }
    node.places = []
    found.set(item, node.places)
  }
  if (found.size > 0) walk(root, text)
  return found
}

function walk(root: Node, text: string): void {
  for (let at = 0; at < text.length; at++) {
    let node: Node | undefined = root.next.get(text.charAt(at))
    for (let i = at + 1; node !== undefined; i++) {
      node.places?.push(at)
      node = node.next.get(text.charAt(i))
    }
  }
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
