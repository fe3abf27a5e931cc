/** A seeded sample of mutants: the kind is drawn first, each as likely as another, then one of its mutants. */
import { MUTANT_KINDS, type Mutant } from './mutant.js'

/** Numbers of [0, 1) from a seed (Mulberry32, Tommy Ettinger 2017). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `size` different mutants, or all where there are not so many; the same for the same seed. */
export function sampleOf(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const random = randomFrom(seed)
  const groups = MUTANT_KINDS.map((kind) => mutants.filter((m) => m.kind === kind)).filter(
    (g) => g.length > 0,
  )
  const drawn: Mutant[] = []
  while (drawn.length < size && groups.length > 0) {
    const at = Math.floor(random() * groups.length)
    const group = groups[at]!
    drawn.push(...group.splice(Math.floor(random() * group.length), 1))
    if (group.length === 0) groups.splice(at, 1)
  }
  return drawn
}
