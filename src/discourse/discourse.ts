/** What a document is about, stretch by stretch: read once, asked by dates and indicators. */
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'
import type { TextDocument } from '../text/document.js'
import { lastStartingAt } from '../text/ranges.js'
import { asBulletin, asOutline, asReport, type Clock, readClock } from './clock.js'
import { openingYear, termOpening, type Unit, unitsOf } from './evidence.js'
import { type Stretch, stretchesOf } from './stretches.js'
import { planYears } from './years.js'

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
  if (clock.type !== 'text' || reference === null) return clock
  const planned = asReport(clock, document)
  // headings without numbers are those of a feature, whose sentences prove nothing
  const feature = document.metadata.genre === 'feature'
  let weight = 0
  let ahead = false
  const units = unitsOf(document, planned)
  for (const { start, score, section, subordinate } of units) {
    if (start >= OPENING || ahead) break
    ahead = section !== undefined && !subordinate && score >= CHAPTER
    weight += score
  }
  if (!ahead && (weight < AHEAD || feature))
    return isBulletin(document, units, planned) ? asBulletin(planned) : clock
  const term = units.findLast(
    ({ opening, opensParagraph }) => opensParagraph && termOpening(opening) !== undefined,
  )
  return term === undefined ? planned : asOutline(clock, planYears(term.opening))
}

/** So many sentences against the year before are a bulletin. */
const COMPARED = 2
const AGAINST_YEAR_BEFORE = lazyPattern(() => anyOf('discourse/against-year-before'))

/** 2022年，全市环境质量稳中向好。…同比下降1.9个百分点: a passage that opens with the year before and tells of it against the one before that. */
function isBulletin({ text }: TextDocument, units: readonly Unit[], { reviewed }: Clock): boolean {
  const first = units.find(({ section }) => section === undefined)
  if (first === undefined || openingYear(first.opening) !== reviewed) return false
  return units.filter(({ start, end }) => AGAINST_YEAR_BEFORE.test(text.slice(start, end))).length >= COMPARED
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
