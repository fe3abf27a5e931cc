/** How the work of a pass grows with its input, by CPU time alone: it says nothing of how long anything takes. */

/** Less than this (microseconds) is the noise of the clock and of the collector. */
const LEAST = 4_000
/** Tries before a growth that looks too steep is believed: a busy machine fakes one, not all. */
const TRIES = 6

function cpuOf(run: () => unknown): number {
  const begin = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(begin)
  return user + system
}

/**
 * The factor by which the CPU time of `run` grows from an input of `size` to one four times as large: 4 where it is
 * linear, 16 where it is quadratic. Measured until it is below `enough` (0: as often as there are tries, where a growth is to
 * be seen: one measure that the collector has disturbed would hide it), and the smallest measure counts.
 */
export function growth(run: (size: number) => unknown, size: number, enough = STEEP): number {
  let small = Number.POSITIVE_INFINITY
  let large = Number.POSITIVE_INFINITY
  run(size)
  for (let tries = 0; tries < TRIES; tries++) {
    small = Math.min(
      small,
      cpuOf(() => run(size)),
    )
    large = Math.min(
      large,
      cpuOf(() => run(4 * size)),
    )
    if (large / Math.max(small, LEAST) < enough) break
  }
  return large / Math.max(small, LEAST)
}

/** No linear pass grows like that from an input to one four times as large; a quadratic one grows by 16. */
export const STEEP = 9
