/** Shorter triggers for long word lists. */

/**
 * The first `length` characters of each word, each once. As a trigger they do what the words do, for the pattern reads
 * the whole word; and far fewer are to be compared at every place of the text.
 */
export function prefixes(words: readonly string[], length = 2): string[] {
  return [...new Set(words.map((word) => word.slice(0, length)))]
}
