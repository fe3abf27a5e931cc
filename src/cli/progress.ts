/** A bar on a terminal, nothing elsewhere. */
import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** One more of `total` documents is done; one taken over from an earlier run says nothing of the speed. */
  step(total: number, takenOver?: boolean): void
  stop(): void
}

const SILENT: Progress = { step: () => {}, stop: () => {} }

/** Progress on standard error, with documents a second and the time left. */
export function showProgress(quiet = false): Progress {
  if (quiet || !process.stderr.isTTY) return SILENT
  const start = performance.now()
  let begun = false
  let read = 0
  const bar = new SingleBar(
    {
      stream: process.stderr,
      clearOnComplete: true,
      format: '{bar} {value}/{total} documents, {rate}/s, {eta_formatted} left',
    },
    Presets.shades_classic,
  )
  return {
    step(total, takenOver = false) {
      if (!begun) bar.start(total, 0, { rate: '–' })
      begun = true
      // rows of tables are counted as they come
      bar.setTotal(total)
      if (!takenOver) read++
      bar.increment({ rate: (read / ((performance.now() - start) / 1000)).toFixed(1) })
    },
    stop: () => bar.stop(),
  }
}
