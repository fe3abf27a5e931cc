/** Names of divisions that are everyday words too: `dict/place-words.tsv`. */
import * as z from 'zod'
import table from '../../dict/place-words.tsv'
import { lazyTable } from '../lexicon/table.js'

const roles = ['county', 'district', 'full', 'part', 'short'] as const

/** See `dict/README.md`. */
export const placeWordSchema = z.object({ word: z.string(), role: z.enum(roles) })

const rows = lazyTable('place-words.tsv', table, placeWordSchema)

let byRole: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** Whether `word` is in the table under `role`. */
export function isPlaceWord(word: string, role: (typeof roles)[number]): boolean {
  byRole ??= new Map(
    roles.map((r) => [r, new Set(rows().flatMap((row) => (row.role === r ? [row.word] : [])))]),
  )
  return byRole.get(role)!.has(word)
}
