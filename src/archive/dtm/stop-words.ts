/** Words that say nothing of what a text is about. */
import * as z from 'zod'
import stopWordsText from '../../../dict/stop-words.tsv'
import { lazyTable } from '../../lexicon/table.js'

/** See `dict/README.md`. */
export const stopWordSchema = z.object({ word: z.string(), sort: z.enum(['function', 'address', 'frame']) })

const entries = lazyTable('stop-words.tsv', stopWordsText, stopWordSchema)

/** The words of `dict/stop-words.tsv`. */
export function stopWords(): string[] {
  return entries().map(({ word }) => word)
}
