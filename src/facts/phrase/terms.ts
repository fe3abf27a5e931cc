/** The tables that terms are read by. */
import * as z from 'zod'
import termsText from '../../../dict/terms.tsv'
import { lazyTable } from '../../lexicon/table.js'
import type { KnownTerm } from '../../shapes.js'
import { comparedName } from './compared-name.js'
import { policyDomainSchema } from './domain.js'
import { termSortSchema } from './term-sorts.js'

const list = z.string().transform((cell) => cell.split('|'))

/** See `dict/README.md`. */
export const termEntrySchema = z.object({
  name: z.string(),
  variants: list.optional(),
  sort: termSortSchema,
  domain: policyDomainSchema,
  year: z.coerce.number().int().min(1900).max(2100).optional(),
  bare: z.literal('y').optional(),
})
export type TermEntry = z.infer<typeof termEntrySchema>

export const terms = lazyTable('terms.tsv', termsText, termEntrySchema)

let index: ReadonlyMap<string, TermEntry> | undefined

/** The entry of a known term, by its name or a variant. */
export function termNamed(name: string): TermEntry | undefined {
  index ??= new Map(
    terms().flatMap((e) => [e.name, ...(e.variants ?? [])].map((n) => [comparedName(n), e] as const)),
  )
  return index.get(comparedName(name))
}

/** Names that are read without quotation marks. */
export const bareNames = () =>
  terms().flatMap((entry) => (entry.bare ? [entry.name, ...(entry.variants ?? [])] : []))

/** What is generally known, as the fact carries it; nothing where the document is older than the term. */
export function knownOf(entry: TermEntry, spoken: number | null): KnownTerm | undefined {
  if (entry.year && spoken !== null && spoken < entry.year) return undefined
  return { name: entry.name, ...(entry.year ? { year: entry.year } : {}), domain: entry.domain }
}
