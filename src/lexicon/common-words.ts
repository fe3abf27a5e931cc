/** Everyday words of two characters: `dict/common-words.tsv`. */
import * as z from 'zod'
import table from '../../dict/common-words.tsv'
import { lazyTable } from './table.js'

const rows = lazyTable('common-words.tsv', table, z.object({ first: z.string(), second: z.string() }))

let index: ReadonlyMap<string, string> | undefined

/** Whether the two characters at `at` make an everyday word (names not counted). */
export function isCommonWord(text: string, at: number): boolean {
  if (at < 0 || at + 1 >= text.length) return false
  index ??= new Map(rows().map((row) => [row.first, row.second]))
  return index.get(text[at]!)?.includes(text[at + 1]!) ?? false
}
