/** Words the segmenters know beside their own dictionary: `dict/words.tsv`, and the words a caller adds. */
import * as z from 'zod'
import wordsText from '../../dict/words.tsv'
import { type Fault, GongbaoError } from '../errors.js'
import { lazyTable } from '../lexicon/table.js'
import type { UserWord } from '../shapes.js'

/**
 * A word as jieba takes it. `freq` is a count in jieba's scale (its dictionary sums to about 60 million); a word wins
 * over its parts only with a frequency of its own. `pos` is an ICTCLAS tag.
 */
export const userWordSchema = z
  .object({
    word: z
      .string()
      .regex(/^[^\s\p{C}]{1,64}$/u, 'expected 1 to 64 characters without spaces or control characters')
      .describe('the word, without blanks'),
    freq: z.coerce
      .number()
      .int()
      .min(1)
      .max(2_000_000_000)
      .default(100_000)
      .describe(
        'how often it is met, in the scale of jieba (its dictionary sums to about 60 million); default 100000',
      ),
    pos: z
      .string()
      .regex(/^[a-z]{1,4}$/u, 'expected an ICTCLAS tag such as n, v, nr')
      .default('n')
      .describe('ICTCLAS tag; default n'),
  })
  .describe('A word to add to the dictionary of a segmenter.')
export type { UserWord } from '../shapes.js'
/** A word with all that jieba wants of it. */
export type Word = z.output<typeof userWordSchema>

const builtInWords = lazyTable('words.tsv', wordsText, userWordSchema)

/**
 * The words of `dict/words.tsv` and `added`, a caller's word replacing a built-in one, in the order of their
 * characters: equal word lists give equal lists.
 *
 * @throws `E_OPTION` with every word that cannot be taken
 */
export function allWords(added: readonly UserWord[] = []): readonly Word[] {
  const words = new Map<string, Word>(builtInWords().map((w) => [w.word, w]))
  const faults: Fault[] = []
  if (!Array.isArray(added))
    throw new GongbaoError('E_OPTION', { where: 'words', message: 'expected a list of words' })
  added.forEach((word, i) => {
    const checked = userWordSchema.safeParse(word)
    if (checked.success) words.set(checked.data.word, checked.data)
    else
      for (const issue of checked.error.issues)
        faults.push({ where: `words[${i}].${issue.path.join('.')}`, message: issue.message })
  })
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
  return [...words.values()].sort((a, b) => (a.word < b.word ? -1 : 1))
}
