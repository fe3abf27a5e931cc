/** Marked stretches of a clean text: page furniture, repeated parts, tables, direct speech. */
import { findCopies } from './copies.js'
import type { RegionRange } from './document.js'
import { findFurniture } from './furniture/furniture.js'
import { findSpeech } from './speech.js'
import type { Structure } from './structure.js'
import { findTables } from './tables.js'

/** The regions of `text`, sorted by start. They may overlap (speech in a copy). Never throws. */
export function findRegions(text: string, structure: Structure): RegionRange[] {
  const { paragraphs, sentences, quotations } = structure
  return [
    ...findFurniture(text, paragraphs, sentences),
    ...findCopies(text, sentences),
    ...findTables(text, paragraphs),
    ...findSpeech(text, paragraphs, quotations),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}
