/** Long work in turns, between which the page answers. */

/** Milliseconds of work at a time: a frame and a half. */
const TURN = 24

/** To be awaited often: lets the page answer where the last time was long ago. */
export function breather(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < TURN) return
    await new Promise<void>((go) => setTimeout(go))
    last = performance.now()
  }
}
