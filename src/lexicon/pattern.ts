/** Patterns built from word lists. */

// `-` is special in a class only, and may not be escaped elsewhere
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu

/** `words` as the body of an alternation: escaped, longest first, so that a word wins over its own beginning. */
export function alternation(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((w) => w.replace(SPECIAL, '\\$&'))
    .join('|')
}
