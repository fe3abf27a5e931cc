/** What a document is about, stretch by stretch: read once, asked by dates and indicators. */
import type { TextDocument } from '../text/document.js'
import { lastStartingAt } from '../text/ranges.js'
import { asReport, type Clock, readClock } from './clock.js'
import { unitsOf } from './evidence.js'
import { type Stretch, stretchesOf } from './stretches.js'

export type { Clock } from './clock.js'
export type { Stretch } from './stretches.js'
export type { Years } from './years.js'

/** A document's clock and stretches. */
export interface Discourse {
  /** What the document is, and the years it speaks of. */
  readonly clock: Clock
  /** In order; the first begins at 0. */
  readonly stretches: readonly Stretch[]
  /** The stretch that holds `offset`. */
  stretchAt(offset: number): Stretch
}

/** So far the opening of a text is weighed, and so much must speak for a plan. */
const OPENING = 1500
const AHEAD = 5
/** A chapter's heading with so much evidence for a plan (工作思路, 下一步打算) is enough. */
const CHAPTER = 8

/** The clock of `document`; a passage from the middle of a plan is one, though neither title nor heading says so. */
function clockOf(document: TextDocument, reference: string | null): Clock {
  const clock = readClock(document, reference)
  if (clock.type !== 'text' || reference === null || document.metadata.genre === 'feature') return clock
  const planned = asReport(clock, document)
  let weight = 0
  for (const { start, score, section, subordinate } of unitsOf(document, planned)) {
    if (start >= OPENING) break
    if (section !== undefined && !subordinate && score >= CHAPTER) return planned
    weight += score
  }
  return weight >= AHEAD ? planned : clock
}

/** Reads the discourse of `document`; `reference` (`YYYY-MM-DD`) is the day it speaks from. */
export function readDiscourse(document: TextDocument, reference: string | null): Discourse {
  const clock = clockOf(document, reference)
  const stretches = stretchesOf(document, clock)
  return {
    clock,
    stretches,
    stretchAt: (offset) => stretches[Math.max(0, lastStartingAt(stretches, offset))]!,
  }
}
