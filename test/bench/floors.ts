/** What the guard of the speed holds: ratios to a peer in the same process, which are the same on a slow machine and a fast one. */

/** The least that each may come to, as a multiple of the speed of `nodejieba.cut` on the same texts; about two thirds of what was measured. */
export const FLOORS: Readonly<Record<string, number>> = {
  'all kinds': 0.055,
  'dates alone': 0.15,
  'text layer': 0.7,
}

/** One line for each that has fallen below its floor, or was not measured. */
export const fallen = (
  ratios: ReadonlyMap<string, number>,
  floors: Readonly<Record<string, number>> = FLOORS,
): string[] =>
  Object.entries(floors).flatMap(([name, floor]) => {
    const ratio = ratios.get(name) ?? 0
    return ratio >= floor ? [] : [`${name}: ${ratio.toFixed(3)} × nodejieba.cut, expected ${floor} or more`]
  })
