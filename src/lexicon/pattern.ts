/** Patterns built from word lists. */

// `-` is special in a class only, and may not be escaped elsewhere
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu
const IS_SPECIAL = new RegExp(SPECIAL.source, 'u')

/**
 * `words` as the body of an alternation: escaped, longest first, so that a word wins over its own beginning. Hundreds of lists
 * go through here before the first text is read: words of one length are sorted without a function that compares them.
 */
export function alternation(words: Iterable<string>): string {
  const byLength: string[][] = []
  for (const word of new Set(words)) {
    byLength[word.length] ??= []
    byLength[word.length]!.push(word)
  }
  const sorted = byLength.reverse().flatMap((ofLength) => ofLength.sort())
  if (!IS_SPECIAL.test(sorted.join(''))) return sorted.join('|')
  return sorted.map((word) => word.replace(SPECIAL, '\\$&')).join('|')
}
