/** Undo a spinner: take out the glosses it put in, and put together the characters it tore. See `torn.ts`. */
import type { Edit } from '../map.js'
import { findEvidence, type SpinEvidence } from './evidence.js'
import { languageModel } from './model.js'
import { syllableStart } from './pinyin.js'
import { proves } from './prove.js'
import { clauseEnd, isLoss } from './straddle.js'
import { readTorn } from './torn.js'
import {
  lastByteOf,
  MOST_BY_LENGTH,
  MOST_IN_TEXT,
  PRICE_STRADDLE,
  type Reading,
  type TornContext,
  type TornUnit,
} from './torn-state.js'
import type { Undo } from './undo.js'
import { createUsage, type Usage } from './usage.js'

/** Most torn places that are searched in vain in one text: a page of garbage must not take minutes. */
const MOST_FAILURES = 1000
/** And of those without a gloss. */
const MOST_SILENT = 12

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

function makeContext(text: string, evidence: SpinEvidence): TornContext {
  const usage = createUsage(text.length)
  // what may be out of step is no usage: it would speak for itself
  let from = 0
  for (const at of evidence.straddles) {
    if (at > from) usage.add(text.slice(from, at))
    from = Math.max(from, clauseEnd(text, at))
  }
  usage.add(text.slice(from))
  return {
    text,
    glossed: evidence.glossed,
    model: languageModel(usage),
    narrowed: usage.unit(0xff0c) < 2 && usage.unit(0xff1a) < 2,
    ascii: swallowed(usage),
    straddlePrice: PRICE_STRADDLE - 2 * Math.log(Math.max(1, Math.min(30, evidence.straddles.length))),
    budget: { left: MOST_IN_TEXT + MOST_BY_LENGTH * text.length },
    leads: new Map(),
  }
}

/** The ASCII that a torn pair may have swallowed: what the text uses, and `?` for any digit. */
function swallowed(usage: Usage): number[] {
  const found = [0x3f]
  for (let unit = 0x0a; unit < 0x40; unit++)
    if (unit !== 0x3f && (unit < 0x30 || unit > 0x39) && usage.unit(unit) > 1) found.push(unit)
  return found
}

/** Where a tear may begin, and where what stands out of it ends. */
interface Suspect {
  readonly start: number
  readonly end: number
  /** Without a gloss: nothing is damaged unless it can be read. */
  readonly silent: boolean
}

/** All places where a tear may begin, in order. */
function suspectsOf(text: string, { suspects, straddles, spun }: SpinEvidence): Suspect[] {
  const found: Suspect[] = straddles.map((start) => ({ start, end: start + 2, silent: true }))
  for (const close of suspects) {
    const syllable = syllableStart(text, close)
    const marked = syllable > 0 && isLoss(text.charCodeAt(syllable - 1))
    const start = marked ? syllable - 1 : syllable
    // without a `?` there is too little to go by in a text that shows no other gloss
    if (start > 0 && (marked || spun)) found.push({ start, end: close + 1, silent: false })
  }
  return straddles.length === 0 ? found : found.sort((a, b) => a.start - b.start)
}

function undoTears(text: string, evidence: SpinEvidence): Undo[] {
  const suspects = suspectsOf(text, evidence)
  if (suspects.length === 0) return []
  const context = makeContext(text, evidence)
  const glossEnds = new Map(evidence.glosses.map((gloss) => [gloss.end, gloss.at]))
  const characterBefore = (at: number) => glossEnds.get(at) ?? at - 1
  const unitAt = (at: number) => (at < 0 ? 0 : text.charCodeAt(at))
  const undos: Undo[] = []
  let done = 0
  let failures = 0
  let silences = 0
  let last: readonly [number, number] = [0, 0]
  for (const { start, end, silent } of suspects) {
    if (start < done || (silent && silences >= MOST_SILENT)) continue
    const one = characterBefore(start)
    const before = start === done && done > 0 ? last : ([unitAt(characterBefore(one)), unitAt(one)] as const)
    const reading =
      failures < MOST_FAILURES && context.budget.left > 0 ? readTorn(context, start, before) : undefined
    if (reading === undefined || reading.units.length === 0) {
      if (silent) silences++
      else failures++
      if (!silent) undos.push({ type: 'unresolved', certainty: 'unresolved', start, end, edits: [] })
      continue
    }
    for (const one of tornUndos(context, start, before[1], reading)) undos.push(one)
    done = reading.end
    last = [reading.units.at(-2)?.unit ?? before[1], reading.units.at(-1)?.unit ?? 0]
  }
  return undos
}

/** One undo for each run of damaged characters. */
function tornUndos(context: TornContext, start: number, previous: number, reading: Reading): Undo[] {
  const undos: Undo[] = []
  let run: TornUnit[] = []
  let before = previous
  let at = start
  const close = () => {
    const end = run.at(-1)?.end ?? at
    if (run.length > 0) undos.push(tornUndo(context, at, end, before, run, reading))
    run = []
    at = end
  }
  for (const unit of reading.units) {
    if (!unit.whole) {
      run.push(unit)
      continue
    }
    close()
    before = unit.unit
    at = unit.end
  }
  close()
  return undos
}

/** The repaired characters as edits: each takes the damaged ones up to where the next one's bytes begin. */
function tornUndo(
  context: TornContext,
  start: number,
  end: number,
  previous: number,
  units: readonly TornUnit[],
  reading: Reading,
): Undo {
  const edits: Edit[] = []
  let at = start
  units.forEach((unit, i) => {
    const next = units[i + 1]
    const to = next === undefined ? end : Math.max(at, next.start)
    edits.push({
      start: at,
      end: to,
      text: String.fromCharCode(unit.unit),
      // one that has gone whole is told by the character that it went behind
      spanStart: unit.end > unit.start ? unit.start : Math.max(start, unit.start - 1),
      spanEnd: unit.end,
    })
    at = to
  })
  const clear = reading.doubts.every((doubt) => doubt.end <= start || doubt.start >= end)
  const proved = clear && proves(context, start, lastByteOf(previous, context.narrowed), { units, end })
  return { type: 'torn', certainty: proved ? 'proved' : 'likely', start, end, edits }
}
