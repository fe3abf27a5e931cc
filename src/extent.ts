/** The least and the greatest of numbers, however many: as arguments of a call they would have to fit on the stack. */

/** `[least, greatest]` of `numbers`; undefined where there is none. */
export function extentOf(numbers: Iterable<number>): readonly [number, number] | undefined {
  let extent: [number, number] | undefined
  for (const n of numbers)
    extent = extent === undefined ? [n, n] : [Math.min(extent[0], n), Math.max(extent[1], n)]
  return extent
}
