/** Long work in turns, between which the page answers. */

/** Milliseconds of work at a time: a frame and a half. */
const TURN = 24
/** Steps at a time at most, however fast they are: what they leave to be done after them grows with their number. */
export const MOST_STEPS = 512

const pause = () => new Promise<void>((go) => setTimeout(go))

/** To be awaited after each step: lets the page answer where the last time was long ago, or many steps. */
export function breather(rest: () => Promise<void> = pause): () => Promise<void> {
  let last = performance.now()
  let steps = 0
  return async () => {
    if (++steps < MOST_STEPS && performance.now() - last < TURN) return
    await rest()
    last = performance.now()
    steps = 0
  }
}
