/** Contestants over the same texts in one process, in turn, by CPU time: medians of rounds, after two to warm up. */

/** One that is timed. */
export interface Contestant {
  readonly name: string
  readonly run: (text: string) => unknown
  /** The share of the texts that it reads, where all would take too long. */
  readonly share?: number
}

/** Rounds that do not count: what is compiled and read on first use. */
const WARM = 2

/** What one has shown. */
export interface Showing {
  readonly name: string
  /** Characters a second of CPU time, user and system: collecting garbage is counted in. */
  readonly charactersASecond: number
}

export const lengthOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0)

/** The CPU time of `run`, in seconds. */
export function cpuSeconds(run: () => void): number {
  const began = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Every contestant over `texts`, `rounds` times. Rounds take turns, so that what else the machine does hits all alike. */
export function race(
  contestants: readonly Contestant[],
  texts: readonly string[],
  rounds: number,
): Showing[] {
  const parts = contestants.map(({ share = 1 }) =>
    texts.slice(0, Math.max(1, Math.round(texts.length * share))),
  )
  const seconds: number[][] = contestants.map(() => [])
  for (let round = -WARM; round < rounds; round++)
    contestants.forEach(({ run }, i) => {
      const taken = cpuSeconds(() => {
        for (const text of parts[i]!) run(text)
      })
      if (round >= 0) seconds[i]!.push(taken)
    })
  return contestants.map(({ name }, i) => ({
    name,
    charactersASecond: lengthOf(parts[i]!) / median(seconds[i]!),
  }))
}

/** The speed of each as a multiple of that of `peer`. */
export function ratiosTo(peer: string, showings: readonly Showing[]): ReadonlyMap<string, number> {
  const base = showings.find(({ name }) => name === peer)!.charactersASecond
  return new Map(showings.map(({ name, charactersASecond }) => [name, charactersASecond / base]))
}
