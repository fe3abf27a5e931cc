/** Which bytes can have been lost at a torn place. */
import { gbk, spell } from '../gbk.js'
import { convertibleUnits, variants } from './evidence.js'
import { readingFit } from './pinyin.js'

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

let undefinedTrails: readonly (readonly number[])[] | undefined

/** First bytes under which GBK leaves pairs undefined, each with the second bytes of those that may be first ones. */
export function undefinedPairs(): readonly (readonly number[])[] {
  if (undefinedTrails !== undefined) return undefinedTrails
  const { unitOf } = gbk()
  const made: number[][] = []
  for (let lead = 0; lead < 256; lead++) {
    const trails: number[] = []
    if (lead >= 0x81 && lead <= 0xfe)
      for (let trail = 0x81; trail <= 0xfe; trail++) if (unitOf[(lead << 8) | trail] === 0) trails.push(trail)
    made.push(trails)
  }
  undefinedTrails = made
  return made
}
