/** Samples that a seed draws: the same seed, the same sample. */

/** Numbers from 0 to 1 by mulberry32 (T. Ettinger 2017): 32 bits of state are enough to shuffle some thousand items. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An item drawn, with what its stratum holds and how many of it were drawn. */
export interface Drawn<Item> {
  readonly item: Item
  readonly stratum: string
  readonly population: number
  readonly drawn: number
}

/** How many of each stratum are drawn: as many of each, and of small ones all. */
export function allocate(sizes: readonly number[], size: number): number[] {
  const drawn = sizes.map(() => 0)
  let left = Math.min(
    size,
    sizes.reduce((sum, n) => sum + n, 0),
  )
  while (left > 0) {
    const open = [...sizes.keys()].filter((i) => (drawn[i] as number) < (sizes[i] as number))
    const share = Math.max(1, Math.floor(left / open.length))
    for (const i of open) {
      const more = Math.min(share, (sizes[i] as number) - (drawn[i] as number), left)
      drawn[i] = (drawn[i] as number) + more
      left -= more
    }
  }
  return drawn
}

/** Draws a stratified sample of items that come one after the other; no more than may be drawn are kept. */
export interface Sampler<Item> {
  /** Adds an item to its stratum; `make` is called only if it may be drawn. */
  add(stratum: string, make: () => Item): void
  /** The names of the strata, and how many items each holds. */
  strata(): ReadonlyMap<string, number>
  /** What is drawn, in the order it was added. */
  drawn(): Drawn<Item>[]
}

interface Kept<Item> {
  readonly item: Item
  readonly order: number
  readonly chance: number
}

interface Stratum<Item> {
  population: number
  /** Those of the least chance so far, and some more. */
  kept: Kept<Item>[]
  /** What has a greater chance cannot be drawn any more. */
  bound: number
}

/** Every item gets a number of chance; of each stratum those with the least are drawn, and so each is as likely. */
export function createSampler<Item>({
  size,
  seed,
}: {
  readonly size: number
  readonly seed: number
}): Sampler<Item> {
  const random = randomOf(seed)
  const strata = new Map<string, Stratum<Item>>()
  let order = 0
  const tidy = (stratum: Stratum<Item>) => {
    stratum.kept = stratum.kept.sort((a, b) => a.chance - b.chance || a.order - b.order).slice(0, size)
    if (stratum.kept.length === size) stratum.bound = stratum.kept.at(-1)?.chance ?? 1
  }
  return {
    add(name, make) {
      const stratum = strata.get(name) ?? { population: 0, kept: [], bound: 1 }
      strata.set(name, stratum)
      stratum.population++
      order++
      const chance = random()
      if (chance > stratum.bound) return
      stratum.kept.push({ item: make(), order, chance })
      if (stratum.kept.length >= 2 * size) tidy(stratum)
    },
    strata: () => new Map([...strata].map(([name, { population }]) => [name, population])),
    drawn() {
      const names = [...strata.keys()].sort()
      const sizes = names.map((name) => strata.get(name)?.population ?? 0)
      const counts = allocate(sizes, size)
      const all = names.flatMap((name, i) => {
        const stratum = strata.get(name) as Stratum<Item>
        tidy(stratum)
        const of = { stratum: name, population: stratum.population, drawn: counts[i] as number }
        return stratum.kept.slice(0, of.drawn).map(({ item, order: at }) => ({ at, drawn: { item, ...of } }))
      })
      return all.sort((a, b) => a.at - b.at).map(({ drawn }) => drawn)
    },
  }
}
