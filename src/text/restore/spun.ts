/** Undo a spinner: take out the glosses it put in, and put together the characters it tore. See `torn.ts`. */
import type { Edit } from '../map.js'
import { findEvidence, type SpinEvidence } from './evidence.js'
import { syllableStart } from './pinyin.js'
import { type Reading, readTorn, type TornContext } from './torn.js'
import type { Undo } from './undo.js'
import { readUsage } from './usage.js'

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
  const context = contextOf(text, evidence)
  const glossEnds = new Map(evidence.glosses.map((gloss) => [gloss.end, gloss.at]))
  const undos: Undo[] = []
  let done = 0
  let lastUnit = 0
  for (const close of evidence.suspects) {
    const syllable = syllableStart(text, close)
    const marked = text[syllable - 1] === '?'
    const start = marked ? syllable - 1 : syllable
    // without a `?` there is too little to go by in a text that shows no other gloss
    if (start < done || start === 0 || (!marked && !evidence.spun)) continue
    const previous = start === done ? lastUnit : text.charCodeAt(glossEnds.get(start) ?? start - 1)
    const readings = readTorn(context, start, previous)
    const best = readings[0]
    if (best === undefined) {
      undos.push({ type: 'unresolved', certainty: 'unresolved', start, end: close + 1, edits: [] })
      continue
    }
    undos.push(tornUndo(start, best, readings[1]))
    done = best.end
    lastUnit = best.units.at(-1)?.unit ?? 0
  }
  return undos
}

function contextOf(text: string, evidence: SpinEvidence): TornContext {
  const usage = readUsage(text)
  return { text, glossed: evidence.glossed, usage, narrowed: !usage.has(0xff0c) && !usage.has(0xff1a) }
}

/** The repaired characters as edits: each takes the damaged ones up to where the next one's bytes begin. */
function tornUndo(start: number, best: Reading, rival: Reading | undefined): Undo {
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
  const certain = rival === undefined || rival.price > best.price + 2
  return { type: 'torn', certainty: certain ? 'proved' : 'likely', start, end: best.end, edits }
}
