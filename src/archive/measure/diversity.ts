/** How varied the words of a text are, by measures that do not fall with its length as types by tokens do. */

/** The window of MATTR, in words. */
export const WINDOW = 500
/** The share of types at which a factor of MTLD ends. */
export const FACTOR = 0.72
/** Fewer words than this have no MTLD. */
const FEWEST = 50

/**
 * Moving-average type–token ratio: the mean, over every run of `window` words, of its different words by `window`.
 * `null` for a text shorter than that. Covington and McFall 2010.
 */
export function mattr(words: readonly string[], window = WINDOW): number | null {
  if (words.length < window || window < 1) return null
  const counts = new Map<string, number>()
  let sum = 0
  words.forEach((word, i) => {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (i >= window) {
      const left = words[i - window]!
      const count = counts.get(left)! - 1
      if (count === 0) counts.delete(left)
      else counts.set(left, count)
    }
    if (i >= window - 1) sum += counts.size
  })
  return sum / window / (words.length - window + 1)
}

/** Words by factors, from one end: a factor ends where the share of different words in it falls to `FACTOR`. */
function meanFactorLength(words: readonly string[]): number {
  let factors = 0
  let length = 0
  const types = new Set<string>()
  let share = 1
  for (const word of words) {
    types.add(word)
    share = types.size / ++length
    if (share > FACTOR) continue
    factors++
    types.clear()
    length = 0
    share = 1
  }
  // what is left counts by how far it has come
  factors += (1 - share) / (1 - FACTOR)
  return factors === 0 ? words.length : words.length / factors
}

/**
 * Measure of textual lexical diversity: the mean number of words over which different words stay above 0.72 of all, read
 * forwards and backwards. `null` for fewer than 50 words. McCarthy and Jarvis 2010.
 */
export function mtld(words: readonly string[]): number | null {
  if (words.length < FEWEST) return null
  return (meanFactorLength(words) + meanFactorLength([...words].reverse())) / 2
}
