/** Undo a spinner: take out the glosses it put in, and put together the characters it tore. See `torn.ts`. */
import type { Edit } from '../map.js'
import { findEvidence, type SpinEvidence } from './evidence.js'
import { phrasePrice } from './phrase.js'
import { syllableStart } from './pinyin.js'
import { dictionaryPrices } from './price.js'
import { proves } from './prove.js'
import { readTorn } from './torn.js'
import { lastByteOf, type Reading, type TornContext } from './torn-state.js'
import type { Undo } from './undo.js'
import { readUsage, type Usage } from './usage.js'

/** A reading that costs so much less than the next is certain. */
const CLEAR = 2

/** Most torn places that are searched in one text: a page of garbage must not take minutes. */
const MOST_TEARS = 3000

/** What to undo of a spinner's work in `text`, sorted. */
export function undoSpinning(text: string): readonly Undo[] {
  const evidence = findEvidence(text)
  if (evidence === undefined) return []
  const torn = undoTears(text, evidence)
  // a tear is a machine's doing: where one was undone, the glosses around are the machine's as well
  if (!evidence.spun && !torn.some((undo) => undo.type === 'torn')) return torn
  return merge(torn, undoGlosses(text, evidence))
}

function undoGlosses(text: string, evidence: SpinEvidence): Undo[] {
  return evidence.glosses.map(({ at, end }) => ({
    type: 'gloss',
    certainty: 'proved',
    start: at,
    end,
    edits: [{ start: at, end, text: text[at] as string }],
  }))
}

/** Both lists in order, without the glosses that a torn place has swallowed. */
function merge(torn: readonly Undo[], glosses: readonly Undo[]): Undo[] {
  const all: Undo[] = []
  let next = 0
  let end = 0
  for (const gloss of glosses) {
    for (let t = torn[next]; t !== undefined && t.start <= gloss.start; t = torn[++next]) {
      all.push(t)
      if (t.edits.length > 0) end = t.end
    }
    if (gloss.start >= end) all.push(gloss)
  }
  return [...all, ...torn.slice(next)]
}

function undoTears(text: string, evidence: SpinEvidence): Undo[] {
  if (evidence.suspects.length === 0) return []
  const usage = readUsage(text)
  const context: TornContext = {
    text,
    glossed: evidence.glossed,
    prices: dictionaryPrices(usage),
    leads: new Map(),
    narrowed: !usage.has(0xff0c) && !usage.has(0xff1a),
  }
  const glossEnds = new Map(evidence.glosses.map((gloss) => [gloss.end, gloss.at]))
  const undos: Undo[] = []
  let done = 0
  let lastUnit = 0
  let budget = MOST_TEARS
  for (const close of evidence.suspects) {
    const syllable = syllableStart(text, close)
    const marked = text[syllable - 1] === '?'
    const start = marked ? syllable - 1 : syllable
    // without a `?` there is too little to go by in a text that shows no other gloss
    if (start < done || start === 0 || (!marked && !evidence.spun)) continue
    const previous = start === done ? lastUnit : text.charCodeAt(glossEnds.get(start) ?? start - 1)
    const readings = budget-- > 0 ? readBest(context, usage, start, previous) : []
    const best = readings[0]
    if (best === undefined) {
      undos.push({ type: 'unresolved', certainty: 'unresolved', start, end: close + 1, edits: [] })
      continue
    }
    const last = lastByteOf(previous, context.narrowed)
    const proved = proves(context, start, last, best) && isAlone(readings)
    undos.push(tornUndo(start, best, proved))
    done = best.end
    lastUnit = best.units.at(-1)?.unit ?? 0
  }
  return undos
}

/** How many readings are weighed as phrases, and with how many characters around. */
const RIVALS = 60
const AROUND = 4

/** Readings of a torn place, best first: by their bytes, and by how well they read where they stand. */
function readBest(context: TornContext, usage: Usage, start: number, previous: number): readonly Reading[] {
  return readTorn(context, start, previous)
    .slice(0, RIVALS)
    .map((reading) => ({
      ...reading,
      price: reading.bytes + phrasePrice(phraseAround(context.text, start, reading), usage),
    }))
    .sort((a, b) => a.price - b.price)
}

/** Code units of the reading with a few characters of the text on both sides, glosses left out. */
function phraseAround(text: string, start: number, reading: Reading): number[] {
  const units = reading.units.map((u) => u.unit)
  const before: number[] = []
  for (let i = start - 1; i >= 0 && before.length < AROUND; i--) {
    const unit = text.charCodeAt(i)
    if (unit === 0x29) {
      const open = syllableStart(text, i) - 1
      if (open >= 0 && open < i - 1 && text.charCodeAt(open) === 0x28) {
        i = open
        continue
      }
    }
    if (unit < 0x80) break
    before.unshift(unit)
  }
  for (let i = reading.end, added = 0; i < text.length && added < AROUND; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x28 || unit === 0x3f) {
      const close = text.indexOf(')', i)
      if (close < 0 || close - i > 8) break
      if (unit === 0x3f) break
      i = close
      continue
    }
    if (unit < 0x80) break
    units.push(unit)
    added++
  }
  return [...before, ...units]
}

/** The repaired characters as edits: each takes the damaged ones up to where the next one's bytes begin. */
function tornUndo(start: number, best: Reading, proved: boolean): Undo {
  const edits: Edit[] = []
  let at = start
  best.units.forEach((unit, i) => {
    const next = best.units[i + 1]
    const end = next === undefined ? best.end : Math.max(at, next.start)
    edits.push({
      start: at,
      end,
      text: String.fromCharCode(unit.unit),
      spanStart: unit.start,
      spanEnd: unit.end,
    })
    at = end
  })
  return { type: 'torn', certainty: proved ? 'proved' : 'likely', start, end: best.end, edits }
}

/** Whether no other reading asks for as little: one that assumes more losses, or stranger characters, is no rival. */
function isAlone(readings: readonly Reading[]): boolean {
  const [best, rival] = readings
  return (
    best === undefined ||
    rival === undefined ||
    rival.price > best.price + CLEAR ||
    rival.bytes > best.bytes + 1
  )
}
