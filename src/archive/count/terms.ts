/** Words of a list among the words of a text. */
import type { Token } from '../../segment/segmenter.js'

/** Numbers, letters and Han make a word; punctuation and spaces make none. */
export const IS_WORD = /[\p{L}\p{N}]/u

/** How many words `tokens` hold. */
export function countWords(tokens: readonly Token[]): number {
  let count = 0
  for (const { text } of tokens) if (IS_WORD.test(text)) count++
  return count
}

/** Most tokens that one word of a list may be cut into. */
const MOST_TOKENS = 6

/** Words to be looked for. */
export interface Terms {
  readonly words: ReadonlySet<string>
  /** What they open with: a word may open with a token of one character. */
  readonly starts: ReadonlySet<string>
}

/** `words` made ready for `findTerms`. */
export function termsOf(words: Iterable<string>): Terms {
  const set = new Set(words)
  return { words: set, starts: new Set([...set].flatMap((word) => [word.slice(0, 1), word.slice(0, 2)])) }
}

/** A word of the list, from token `from` to before token `to`. */
export interface FoundTerm {
  readonly word: string
  readonly from: number
  readonly to: number
}

/**
 * The words of `terms` among `tokens`, in order. A word may be one token or several, but begins and ends where tokens
 * do: the 环保 of 环保局 is none. Of two at one place the longer counts.
 */
export function findTerms(tokens: readonly Token[], { words, starts }: Terms): FoundTerm[] {
  const found: FoundTerm[] = []
  for (let at = 0; at < tokens.length; ) {
    let run = tokens[at]!.text
    let next = at + 1
    if (starts.has(run.slice(0, 2))) {
      let word: string | undefined
      for (let end = at; end < Math.min(at + MOST_TOKENS, tokens.length); end++) {
        if (end > at) run += tokens[end]!.text
        if (!words.has(run)) continue
        word = run
        next = end + 1
      }
      if (word !== undefined) found.push({ word, from: at, to: next })
    }
    at = next
  }
  return found
}

/** How often each of `terms` is met with; what is not there is not in the map. */
export function countTerms(tokens: readonly Token[], terms: Terms): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { word } of findTerms(tokens, terms)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
