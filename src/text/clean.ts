/** From the source to the clean text: what was done to it undone, simplified, in canonical form, with the way back. */
import { type CanonicalText, toCanonical } from './canonical/canonical.js'
import { lineEndEdits } from './canonical/line-ends.js'
import { applyEdits, extendMap, IDENTITY } from './map.js'
import { restore, type SourceRepair } from './restore/restore.js'
import { simplify } from './simplify.js'

/** A clean text with the way back and what was repaired, sorted by start. */
export interface CleanText extends CanonicalText {
  readonly repairs: readonly SourceRepair[]
}

/**
 * Rounds after which a text counts as clean: what one round uncovers (a tag in a tag) the next one takes. Most texts take
 * two. A short text may take more of them than a long one, whose time stays bounded by its length.
 */
const roundsOf = ({ length }: string) => Math.max(4, Math.min(1_000, Math.floor(100_000 / (length + 1))))

/** Half of a surrogate pair: no character, so it becomes what a decoder writes for one. */
const LONE = /\p{Surrogate}/u
const LONE_ALL = /\p{Surrogate}/gu

/** The clean text of `source`: restored, simplified, in canonical form, round by round until nothing changes. */
export function cleanText(source: string): CleanText {
  let text = LONE.test(source) ? source.replace(LONE_ALL, '\ufffd') : source
  let map = IDENTITY
  const repairs: SourceRepair[] = []
  const rounds = roundsOf(text)
  for (let round = 0; round < rounds; round++) {
    const before = text
    const ends = lineEndEdits(text)
    const restored = restore(applyEdits(text, ends), extendMap(map, ends))
    // what cannot be put right is found again in every round
    for (const one of restored.repairs) if (round === 0 || one.certainty !== 'unresolved') repairs.push(one)
    const simplified = simplify(restored.text)
    ;({ text, map } = toCanonical({
      text: simplified.text,
      map: extendMap(restored.map, simplified.edits),
    }))
    if (text === before) break
  }
  return { text, map, repairs: repairs.sort((a, b) => a.start - b.start || a.end - b.end) }
}
