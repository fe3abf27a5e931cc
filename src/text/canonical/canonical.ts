/**
 * The one form of a text that all rules read: lines that were wrapped joined, one form of each sign, full-width marks in
 * Chinese sentences, no blanks that mean nothing. Every step keeps the way back; a canonical text comes back as it is.
 */
import { fillRuns } from '../../lexicon/runs.js'
import { applyEdits, type Edit, extendMap, type OffsetMap } from '../map.js'
import { frontMatterEnd } from '../structure/head.js'
import { blankEdits } from './blanks.js'
import { classAt, DIGIT } from './characters.js'
import { FLAG_RUNS } from './flag-runs.baked.js'
import { BLANK, MARK, SIGN } from './flags.js'
import { BETWEEN_DIGITS, type Line, readLines } from './line-kinds.js'
import { markSwaps, type Swap } from './marks.js'
import { isSignForm, signAt } from './signs.js'
import { wrapEdits } from './wraps.js'

/** A text with the way back. */
export interface CanonicalText {
  readonly text: string
  readonly map: OffsetMap
}

const flags = fillRuns(FLAG_RUNS, new Uint8Array(65536))

/** Which steps `text` needs from `from` on. */
function needs(text: string, from: number): number {
  let found = 0
  for (let i = from; i < text.length; i++) {
    const flag = flags[text.charCodeAt(i)] as number
    if (flag === 0) continue
    found |= flag === BETWEEN_DIGITS && classAt(text, i - 1) !== DIGIT ? 0 : flag
  }
  return found
}

/** `text` with units swapped for others, which changes no offset. */
function swap(text: string, swaps: readonly Swap[]): string {
  return applyEdits(
    text,
    swaps.map(({ at, unit }) => ({ start: at, end: at + 1, text: unit })),
  )
}

function markSwapsOf(text: string, { start, end, kind, matters }: Line): Swap[] {
  return matters && kind !== 'foreign' ? markSwaps(text, start, end) : []
}

function signSwaps(text: string, lines: readonly Line[]): Swap[] {
  const swaps: Swap[] = []
  for (const { start, end, kind, matters } of lines) {
    if (!matters || kind === 'foreign') continue
    for (let at = start; at < end; at++) {
      const unit = isSignForm(text.charCodeAt(at)) ? signAt(text, at) : 0
      if (unit !== 0) swaps.push({ at, unit: String.fromCharCode(unit) })
    }
  }
  return swaps
}

/** `given` in its canonical form. Never throws. */
export function toCanonical(given: CanonicalText): CanonicalText {
  const from = frontMatterEnd(given.text)
  let { text, map } = given
  const apply = (edits: readonly Edit[]) => {
    text = applyEdits(text, edits)
    map = extendMap(map, edits)
  }
  apply(wrapEdits(text, from))
  const needed = needs(text, from)
  if (needed === 0) return { text, map }
  let lines = readLines(text, from, flags)
  const read = text
  if (needed & SIGN) text = swap(text, signSwaps(text, lines))
  if (needed & (MARK | BETWEEN_DIGITS))
    text = swap(
      text,
      lines.flatMap((line) => markSwapsOf(text, line)),
    )
  if (needed & BLANK) {
    if (text !== read) lines = readLines(text, from, flags)
    apply(blankEdits(text, lines))
  }
  return { text, map }
}
