/** The parts of a document: what looks back and what looks ahead. */
import type { Range } from '../../text/document.js'
import { outsideOf, type Reading } from './reading.js'

/** `all`: the article; `review` and `plan`: its stretches that look back, or ahead. What does neither is in `all` alone. */
export const PARTS = ['all', 'review', 'plan'] as const
/** A part of a document. */
export type Part = (typeof PARTS)[number]

/** The ranges of the clean text that a part is made of, in order, without furniture and copies. */
export function rangesOf(reading: Reading, part: Part): Range[] {
  const { document, away } = reading
  if (part === 'all') return outsideOf(away, 0, document.text.length)
  return reading
    .discourse()
    .stretches.filter(({ mode }) => mode === part)
    .flatMap(({ start, end }) => outsideOf(away, start, end))
}

/** What the text at `offset` does. */
export function partAt(reading: Reading, offset: number): 'review' | 'plan' | 'state' {
  return reading.discourse().stretchAt(offset).mode
}
