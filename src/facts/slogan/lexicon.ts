/** The formulas that are known. */
import * as z from 'zod'
import slogansText from '../../../dict/slogans.tsv'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'
import { comparedName } from '../phrase/compared-name.js'
import { policyDomainSchema } from '../phrase/domain.js'

const list = z.string().transform((cell) => cell.split('|'))

const year = z.coerce.number().int().min(1900).max(2100)

/** See `dict/README.md`. */
export const sloganEntrySchema = z.object({
  name: z.string(),
  variants: list.optional(),
  members: list.optional(),
  level: z.enum(['central', 'province']),
  year: year.optional(),
  domain: policyDomainSchema,
  bare: z.literal('y').optional(),
  since: year.optional(),
})
export type SloganEntry = z.infer<typeof sloganEntrySchema>

export const slogans = lazyTable('slogans.tsv', slogansText, sloganEntrySchema)

interface Index {
  readonly byName: ReadonlyMap<string, SloganEntry>
  /** Names read without quotation marks, longest first, under their first two characters. */
  readonly bare: ReadonlyMap<string, readonly string[]>
}

const built = once((): Index => {
  const byName = new Map<string, SloganEntry>()
  const bare = new Map<string, string[]>()
  for (const entry of slogans())
    for (const name of [entry.name, ...(entry.variants ?? [])]) {
      byName.set(name, entry)
      if (!entry.bare) continue
      const key = name.slice(0, 2)
      const names = bare.get(key)
      if (names) names.push(name)
      else bare.set(key, [name])
    }
  for (const names of bare.values()) names.sort((a, b) => b.length - a.length)
  return { byName, bare }
})

/** The year from which the words mean what the entry says: before it they were another formula of that day. */
export const meantSince = ({ since, year }: SloganEntry): number | undefined => since ?? year

/** The entry of a known formula, by its name or a variant. */
export function sloganNamed(name: string): SloganEntry | undefined {
  return built().byName.get(name) ?? built().byName.get(comparedName(name))
}

/** The longest formula known without quotation marks that begins at `offset`. */
export function bareFormulaAt(text: string, offset: number): string | undefined {
  return built()
    .bare.get(text.slice(offset, offset + 2))
    ?.find((name) => text.startsWith(name, offset))
}
