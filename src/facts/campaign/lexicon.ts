/** The tables that the rules for campaigns read. */
import { z } from 'zod'
import campaignsText from '../../../dict/campaigns.tsv'
import typeNounsText from '../../../dict/type-nouns.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

const words = z.string().transform((cell) => cell.split('|'))

/** See `dict/README.md`. */
export const typeNounSchema = z.object({
  noun: z.string(),
  quoted: z.string().optional(),
  inside: z.literal('y').optional(),
  bare: z.enum(['open', 'verb', 'named']).optional(),
  not_before: words.optional(),
})
export type TypeNoun = z.infer<typeof typeNounSchema>

export const campaignEntrySchema = z.object({
  name: z.string(),
  variants: words.optional(),
  type: z.string(),
  year: z.coerce.number().int().min(1900).max(2100).optional(),
})
export type CampaignEntry = z.infer<typeof campaignEntrySchema>

export const typeNouns = lazyTable('type-nouns.tsv', typeNounsText, typeNounSchema)
export const campaigns = lazyTable('campaigns.tsv', campaignsText, campaignEntrySchema)

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const nounIndex = once(() => new Map(typeNouns().map((n) => [n.noun, n])))
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

const lengthsByNoun = new Map<string, readonly number[]>()

/** How long the names of national campaigns that end in `noun` are, longest first. */
export function knownLengths(noun: string): readonly number[] {
  let lengths = lengthsByNoun.get(noun)
  if (!lengths) {
    const found = [...entryIndex().keys()].filter((name) => name.endsWith(noun) && name.length > noun.length)
    lengths = [...new Set(found.map((name) => name.length))].sort((a, b) => b - a)
    lengthsByNoun.set(noun, lengths)
  }
  return lengths
}

export function typeNoun(noun: string): TypeNoun | undefined {
  return nounIndex().get(noun)
}

/** Whether the word that begins at `offset` goes on with what makes another word of `noun` (战略 in 战略性). */
export function goesOn(noun: TypeNoun, text: string, offset: number): boolean {
  return noun.not_before?.some((word) => text.startsWith(word, offset)) ?? false
}

/** An alternation of those type nouns that `pick` picks. */
export function nounAlternation(pick: (noun: TypeNoun) => boolean): string {
  return alternation(
    typeNouns()
      .filter(pick)
      .map((n) => n.noun),
  )
}
