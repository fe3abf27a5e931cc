/**
 * A seeded sample of mutants: the kinds in turn, of each the mutants in the order of a hash of what stands there. So a
 * change of the program elsewhere draws no other sample.
 */
import { MUTANT_KINDS, type Mutant } from './mutant.js'

/** A mutant, and the spot of the program by which it is drawn. */
export interface Placed {
  readonly mutant: Mutant
  readonly spot: string
}

/** FNV-1a, 32 bits, and the last mix of Murmur3: two spots that differ in one sign are far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The spot of `mutant` in `source`: its line, where in the line, and what is made of it; not how many lines stand before. */
export function spotOf(source: string, { file, kind, start, end, replacement }: Mutant): string {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const lineEnd = source.indexOf('\n', start)
  const line = source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd)
  return [file, kind, line.trim(), start - lineStart, end - start, replacement].join('\0')
}

/** `size` different mutants, or all where there are not so many; the same for the same seed. */
export function sampleOf(mutants: readonly Placed[], size: number, seed: number): Mutant[] {
  const groups = MUTANT_KINDS.map((kind) =>
    mutants
      .filter(({ mutant }) => mutant.kind === kind)
      .map(({ mutant, spot }) => ({ mutant, rank: hash(`${seed}\0${spot}`) }))
      .sort((a, b) => a.rank - b.rank),
  )
  const longest = Math.max(...groups.map((group) => group.length))
  const drawn: Mutant[] = []
  for (let i = 0; i < longest; i++) for (const group of groups) if (group[i]) drawn.push(group[i]!.mutant)
  return drawn.slice(0, size)
}
