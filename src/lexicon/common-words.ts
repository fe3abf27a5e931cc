/** Everyday words of two characters: `dict/common-words.tsv`. */
import * as z from 'zod'
import table from '../../dict/common-words.tsv'
import { lazyTable } from './table.js'

const rows = lazyTable('common-words.tsv', table, z.object({ first: z.string(), second: z.string() }))

/** The second units of the words that begin with a unit. */
let index: ReadonlyMap<number, ReadonlySet<number>> | undefined

const unitsOf = (characters: string) => new Set(Array.from(characters, (c) => c.charCodeAt(0)))

/** Whether the two characters at `at` make an everyday word (names not counted). */
export function isCommonWord(text: string, at: number): boolean {
  index ??= new Map(rows().map((row) => [row.first.charCodeAt(0), unitsOf(row.second)]))
  // out of the text a unit is NaN, which begins and ends no word
  return index.get(text.charCodeAt(at))?.has(text.charCodeAt(at + 1)) ?? false
}
