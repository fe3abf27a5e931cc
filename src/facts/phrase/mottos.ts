/** The mottos that are known: `dict/mottos.tsv`. */
import * as z from 'zod'
import mottosText from '../../../dict/mottos.tsv'
import { lazyTable } from '../../lexicon/table.js'
import { comparedName } from './compared-name.js'

/** See `dict/README.md`. */
export const mottoEntrySchema = z.object({
  name: z.string(),
  year: z.coerce.number().int().min(1900).max(2100).optional(),
})
export type MottoEntry = z.infer<typeof mottoEntrySchema>

const mottos = lazyTable('mottos.tsv', mottosText, mottoEntrySchema)

let mottoIndex: ReadonlyMap<string, MottoEntry> | undefined

/** The entry of a known motto, however its clauses are parted. */
export function mottoNamed(name: string): MottoEntry | undefined {
  mottoIndex ??= new Map(mottos().map((entry) => [comparedName(entry.name), entry]))
  return mottoIndex.get(comparedName(name))
}
