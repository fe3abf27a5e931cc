/** Which bytes can have been lost at a torn place. */

import { once } from '../../lexicon/once.js'
import { gbk, spell } from '../gbk.js'
import { simplifiedTable } from '../script-tables.js'
import { convertibleUnits, variants } from './evidence.js'
import { readingFit } from './pinyin.js'
import { wordWeights } from './words.js'

const PUNCTUATION = '，。、；：“”《》（）—'
/** Weight of a character from which it counts as an everyday one. */
const EVERYDAY = 75

/** A byte, and how well the character that it makes reads as the gloss says (see `readingFit`). */
export interface LostByte {
  readonly byte: number
  readonly unit: number
  readonly fit: 1 | 2
}

const byGloss = new Map<string, readonly LostByte[]>()

/** Second bytes with which `lead` spells a character that reads `syllable`. */
export function trailsReading(lead: number, syllable: string): readonly LostByte[] {
  const key = `${lead}${syllable}`
  const cached = byGloss.get(key)
  if (cached !== undefined) return cached
  const convertible = convertibleUnits()
  const found: LostByte[] = []
  for (let byte = 0x40; byte <= 0xfe; byte++) {
    const unit = spell(lead, byte)
    if (unit === 0 || convertible[unit] !== 1) continue
    const fit = readingFit(variants(unit), syllable)
    if (fit > 0) found.push({ byte, unit, fit: fit as 1 | 2 })
  }
  if (byGloss.size > 20_000) byGloss.clear()
  byGloss.set(key, found)
  return found
}

/** First bytes under which GBK leaves pairs undefined, each with the second bytes of those that may be first ones. */
export const undefinedPairs = once((): readonly (readonly number[])[] => {
  const { unitOf } = gbk()
  const made: number[][] = []
  for (let lead = 0; lead < 256; lead++) {
    const trails: number[] = []
    if (lead >= 0x81 && lead <= 0xfe)
      for (let trail = 0x81; trail <= 0xfe; trail++) if (unitOf[(lead << 8) | trail] === 0) trails.push(trail)
    made.push(trails)
  }
  return made
})

let leads: readonly number[] | undefined

/** The first bytes of undefined pairs. */
export function undefinedLeads(): readonly number[] {
  leads ??= undefinedPairs().flatMap((trails, lead) => (trails.length === 0 ? [] : [lead]))
  return leads
}

/** A character that can have gone whole: its first byte ends one undefined pair, its second begins another. */
export interface LostUnit {
  readonly lead: number
  readonly trail: number
  readonly unit: number
}

const lostUnits = new Map<number, readonly LostUnit[]>()

/** The everyday characters that can have gone whole behind the undefined first byte `byte`. */
export function lostBehind(byte: number): readonly LostUnit[] {
  const cached = lostUnits.get(byte)
  if (cached !== undefined) return cached
  const weights = wordWeights()
  const simplified = simplifiedTable()
  const found: LostUnit[] = []
  for (const lead of undefinedPairs()[byte] as readonly number[])
    for (const trail of undefinedLeads()) {
      const unit = spell(lead, trail)
      if (unit === 0) continue
      const weight = weights.unit[(simplified[unit] as number) || unit] as number
      if (weight >= EVERYDAY || PUNCTUATION.includes(String.fromCharCode(unit)))
        found.push({ lead, trail, unit })
    }
  lostUnits.set(byte, found)
  return found
}

const everyday = new Map<number, readonly { readonly byte: number; readonly unit: number }[]>()

/** The everyday characters that begin with `lead`. */
export function everydayBehind(lead: number): readonly { readonly byte: number; readonly unit: number }[] {
  const cached = everyday.get(lead)
  if (cached !== undefined) return cached
  const weights = wordWeights()
  const simplified = simplifiedTable()
  const found: { byte: number; unit: number }[] = []
  for (let byte = 0x40; byte <= 0xfe; byte++) {
    const unit = spell(lead, byte)
    if (unit !== 0 && (weights.unit[(simplified[unit] as number) || unit] as number) >= EVERYDAY)
      found.push({ byte, unit })
  }
  everyday.set(lead, found)
  return found
}
