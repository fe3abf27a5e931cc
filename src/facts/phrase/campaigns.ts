/** National undertakings: `dict/campaigns.tsv`. */
import * as z from 'zod'
import campaignsText from '../../../dict/campaigns.tsv'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'

const words = z.string().transform((cell) => cell.split('|'))

/** See `dict/README.md`. */
export const campaignEntrySchema = z.object({
  name: z.string(),
  variants: words.optional(),
  type: z.string(),
  year: z.coerce.number().int().min(1900).max(2100).optional(),
})
export type CampaignEntry = z.infer<typeof campaignEntrySchema>

export const campaigns = lazyTable('campaigns.tsv', campaignsText, campaignEntrySchema)

const entryIndex = once(() => {
  const index = new Map<string, CampaignEntry>()
  for (const entry of campaigns())
    for (const name of [entry.name, ...(entry.variants ?? [])]) if (!index.has(name)) index.set(name, entry)
  return index
})

/** The entry of a national campaign, by its name or a variant of it. */
export function campaignNamed(name: string): CampaignEntry | undefined {
  return entryIndex().get(name)
}

const lengthsByNoun = new Map<string, ReadonlySet<number>>()

/** How long the names of national campaigns that end in `noun` are, longest first. */
export function knownLengths(noun: string): ReadonlySet<number> {
  let lengths = lengthsByNoun.get(noun)
  if (!lengths) {
    const found = [...entryIndex().keys()].filter((name) => name.endsWith(noun) && name.length > noun.length)
    lengths = new Set(found.map((name) => name.length).sort((a, b) => b - a))
    lengthsByNoun.set(noun, lengths)
  }
  return lengths
}
