/** Many things at once, their results in order. */

/**
 * `each` over `items`, at most `ahead` of them under way, results in the order of the items. Where `signal` is aborted
 * no item is begun any more; what is under way is still given.
 */
export async function* mapOrdered<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  each: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for await (const item of items) {
    if (signal?.aborted) break
    underWay.push(each(item))
    if (underWay.length >= ahead) yield await underWay.shift()!
  }
  while (underWay.length > 0) yield await underWay.shift()!
}
