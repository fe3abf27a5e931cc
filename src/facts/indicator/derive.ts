/** Reads the indicators off the quantities, sentence by sentence. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Candidate } from '../../rules/candidate.js'
import { lastStartingAt } from '../../rules/context.js'
import type { RuleContext } from '../../rules/rule.js'
import { amountsOf, momentsOf } from './amounts.js'
import { COMMAS, clauseStart } from './clause.js'
import { groundStart } from './comparison.js'
import { rowLength } from './list.js'
import { headAt, type Place, readers } from './readers.js'
import { commit, openSentence, type ReadingState, remember, type Sentence } from './reading-state.js'

/** The indicators of a document, from its quantities and dates among `candidates`. */
export function deriveIndicators(candidates: readonly Candidate[], context: RuleContext): Candidate[] {
  const amounts = amountsOf(candidates, context.text)
  if (amounts.length === 0) return []
  const { document, text } = context
  const state: ReadingState = {
    context,
    text,
    amounts,
    moments: momentsOf(candidates),
    home: document.metadata.region,
    out: [],
  }
  const tables = document.regions.filter((r) => r.type === 'table')
  let sentence: Sentence = openSentence(0, 0)
  for (let i = 0; i < amounts.length; ) {
    const amount = amounts[i]!
    const table = tables[lastStartingAt(tables, amount.start)]
    if (amount.start >= sentence.end) {
      const { start, end } = context.sentenceAt(amount.start)
      sentence = openSentence(start, Math.max(end, amount.end))
    }
    const ground = groundStart(text, Math.max(sentence.start, sentence.floor), amount)
    if (ground >= 0) {
      remember(sentence.ignored, { start: ground, end: amount.end })
      i++
      continue
    }
    const tabular = (table && amount.start < table.end) || text.charAt(sentence.start) === '|'
    const taken = tabular ? 1 : readAt(state, sentence, i)
    i += taken
    sentence.floor = amounts[i - 1]!.end
  }
  return state.out
}

/** Reads at the amount `at`, by the first reader that has a reading; says how many amounts it has dealt with. */
function readAt(state: ReadingState, sentence: Sentence, at: number): number {
  const { text, amounts } = state
  const amount = amounts[at]!
  const after = amounts[at + 1]
  const from = nameClause(text, clauseStart(text, amount.start, sentence.floor), amount.start, sentence.floor)
  const place: Place = {
    state,
    at,
    amount,
    next: after && after.end <= sentence.end ? after : undefined,
    from,
    head: once(() => headAt(text, from, amount)),
    row: once(() => rowLength(text, amounts, at, sentence.end)),
  }
  for (const { read } of readers) {
    const reading = read(sentence, place)
    if (!reading) continue
    commit(state, sentence, reading)
    return reading.taken
  }
  return 1
}

const DETACHED = lazyPattern(() => `^(?:${anyOf('indicator/detached-verb')})$`)
const DETACHABLE = lazyPattern(() => `(?:${anyOf('indicator/detachable-head')})$`)

/** 增长速度的调控目标，定为8%; 投资的比重，由上年的20%…: the clause of the name is the one before. */
function nameClause(text: string, from: number, to: number, floor: number): number {
  if (from - 1 <= floor || !COMMAS.has(text.charAt(from - 1)) || !DETACHED.test(text.slice(from, to)))
    return from
  const before = clauseStart(text, from - 1, floor)
  return DETACHABLE.test(text.slice(before, from - 1)) ? before : from
}
