/**
 * Words unit by unit: the words that begin, or end, at a place of a text are found by one walk that stops at the first
 * unit no word goes on with, mostly the first or second; no part of the text is copied.
 */

/** What a walk passes; `value` is that of the word that ends here. */
interface TrieNode<Value> {
  readonly next: Map<number, TrieNode<Value>>
  value: Value | undefined
}

/** Words with a value each, to be walked from their first unit (`step` 1) or their last (`step` −1). */
export class Trie<Value> {
  readonly #root: TrieNode<Value> = { next: new Map(), value: undefined }
  readonly #step: 1 | -1

  constructor(words: Iterable<readonly [word: string, value: Value]>, step: 1 | -1 = 1) {
    this.#step = step
    for (const [word, value] of words) {
      let node = this.#root
      for (let i = 0; i < word.length; i++) {
        const unit = word.charCodeAt(step > 0 ? i : word.length - 1 - i)
        let next = node.next.get(unit)
        if (!next) {
          next = { next: new Map(), value: undefined }
          node.next.set(unit, next)
        }
        node = next
      }
      node.value = value
    }
  }

  /**
   * How long the longest word is that `accepts` and that begins with the unit at `at` (ends with it, walked backwards), of
   * at most `most` units; 0 where there is none.
   */
  longest(
    text: string,
    at: number,
    most: number,
    accepts: (value: Value, length: number) => boolean,
  ): number {
    let found = 0
    let node: TrieNode<Value> | undefined = this.#root
    for (let length = 1; length <= most; length++) {
      // out of the text the unit is NaN, which no word has
      node = node.next.get(text.charCodeAt(at + (length - 1) * this.#step))
      if (!node) break
      if (node.value !== undefined && accepts(node.value, length)) found = length
    }
    return found
  }
}
