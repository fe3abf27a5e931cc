/** Chinese words for the codes that options take: `dict/option-words.tsv`. */
import * as z from 'zod'
import table from '../../dict/option-words.tsv'
import { lazyTable } from '../lexicon/table.js'

/** A row of the table. */
export const optionWordSchema = z.object({ option: z.string(), word: z.string(), code: z.string() })

const words = lazyTable('option-words.tsv', table, optionWordSchema)

/** Word → code, of one option. */
export const codesOf = (option: string): ReadonlyMap<string, string> =>
  new Map(words().flatMap((row) => (row.option === option ? [[row.word, row.code] as const] : [])))

/** The first word that an option has for a code. */
export const wordOf = (option: string, code: string): string | undefined =>
  words().find((row) => row.option === option && row.code === code)?.word
