/** The words of a text with their counts. */
import type { Token } from '../../segment/segmenter.js'
import { IS_WORD } from '../count/terms.js'

/** Every word of `tokens` with how often it stands there, in order of first mention. */
export function countsOfWords(tokens: readonly Token[]): (readonly [word: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { text } of tokens) if (IS_WORD.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
}
