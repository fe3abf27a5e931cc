/** Text repeated word for word: runs of eight characters that another text has too. */

/** Characters of a run. */
export const GRAM = 8
/** What is left out: marks and blanks, so that a comma more makes no other text. */
const REST = /[^\p{L}\p{N}]+/gu

/** The letters, digits and Han characters of `text`. */
export const bareText = (text: string): string => text.replace(REST, '')

/** The runs of a text, as numbers: two different ones share a number once in 10^15 times. */
export type Grams = ReadonlySet<number>

/** Two rolling hashes of 26 bits make a number of 52. */
const HALF = 1 << 26
const BASES = [1_000_003, 8_191_117] as const

function* hashes(text: string): Generator<number> {
  const powers = BASES.map((base) => power(base, GRAM - 1))
  const state: [number, number] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    for (const h of [0, 1] as const) {
      const left = i >= GRAM ? text.charCodeAt(i - GRAM) * powers[h]! : 0
      // below 2^16 · 2^26, and so exact
      const kept = (((state[h] - left) % HALF) + HALF) % HALF
      state[h] = (multiply(kept, BASES[h]) + code) % HALF
    }
    if (i >= GRAM - 1) yield state[0] * HALF + state[1]
  }
}

/** `a * b` modulo 2^26 for a and b below it, in exact steps. */
function multiply(a: number, b: number): number {
  const high = Math.floor(b / 8192)
  const low = b % 8192
  return (((a * high) % HALF) * 8192 + a * low) % HALF
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let i = 0; i < exponent; i++) result = multiply(result, base)
  return result
}

/** The runs of a bare text. */
export function gramsOf(bare: string): Grams {
  return new Set(hashes(bare))
}

/** The share of the runs of a bare text that `other` holds; `null` where there is none. */
export function sharedGrams(bare: string, other: Grams): number | null {
  if (bare.length < GRAM || other.size === 0) return null
  let shared = 0
  for (const gram of hashes(bare)) if (other.has(gram)) shared++
  return shared / (bare.length - GRAM + 1)
}
