/** A bar on a terminal, nothing elsewhere. */
import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  step(): void
  stop(): void
}

/** Progress over `total` documents, on standard error. */
export function showProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return { step: () => {}, stop: () => {} }
  const bar = new SingleBar(
    {
      stream: process.stderr,
      clearOnComplete: true,
      format: '{bar} {value}/{total} documents, {eta_formatted} left',
    },
    Presets.shades_classic,
  )
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
