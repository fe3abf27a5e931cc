/** The tone of a text by the words of `dict/tone.tsv`. */
import * as z from 'zod'
import toneText from '../../../dict/tone.tsv'
import { lazyTable } from '../../lexicon/table.js'
import type { Token } from '../../segment/segmenter.js'
import { findTerms, type Terms, termsOf } from '../count/terms.js'

export const TONES = ['positive', 'negative', 'caution', 'pressure'] as const
/** What a word sounds like. */
export type Tone = (typeof TONES)[number]

/** See `dict/README.md`. */
export const toneEntrySchema = z.object({ word: z.string().min(2), tone: z.enum(TONES) })

const entries = lazyTable('tone.tsv', toneText, toneEntrySchema)

let index: { readonly terms: Terms; readonly tones: ReadonlyMap<string, Tone> } | undefined

/** How many words of each tone `tokens` hold; of two at one place the longer counts, and a word has one tone. */
export function countTones(tokens: readonly Token[]): Record<Tone, number> {
  index ??= {
    terms: termsOf(entries().map(({ word }) => word)),
    tones: new Map(entries().map(({ word, tone }) => [word, tone])),
  }
  const counts: Record<Tone, number> = { positive: 0, negative: 0, caution: 0, pressure: 0 }
  for (const { word } of findTerms(tokens, index.terms)) counts[index.tones.get(word)!]++
  return counts
}
