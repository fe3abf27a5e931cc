/** Reads the indicators off the quantities, sentence by sentence. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { lastStartingAt } from '../../rules/context.js'
import type { Candidate, RuleContext } from '../../rules/rule.js'
import { amountsOf, momentsOf } from './amounts.js'
import { COMMAS, clauseStart } from './clause.js'
import { groundStart } from './comparison.js'
import { readHead } from './head.js'
import { rowLength } from './list.js'
import { mention } from './mention.js'
import { readPace } from './rate-before-verb.js'
import { fitsTail, withSurfaceVerb } from './reading.js'
import { openSentence, type ReadingState, remember, type Sentence } from './reading-state.js'
import { readOne } from './single-value.js'
import { readSteady } from './steady.js'
import { readSuccession } from './succession.js'
import { readTurnedTrend } from './turned-trend.js'
import { readCut, readFromTo, readFromToRow } from './two-levels.js'
import { readMixedRow, readRow } from './value-list.js'

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

/** Looks at the amount `i`; says how many amounts it has dealt with. */
function readAt(state: ReadingState, sentence: Sentence, i: number): number {
  const { text, amounts } = state
  const amount = amounts[i]!
  const from = nameClause(text, clauseStart(text, amount.start, sentence.floor), amount.start, sentence.floor)
  if (amount.type === 'steady') {
    readSteady(state, sentence, from, amount)
    return 1
  }
  const passed = readSuccession(state, sentence, from, i)
  if (passed > 0) return passed
  const next = amounts[i + 1]
  if (next && next.end <= sentence.end) {
    if (MAKES_IN_MONEY.test(text.slice(amount.end, next.start))) {
      readOne(state, sentence, readHead(text, from, amount.start), { ...next, start: amount.start })
      return 2
    }
    const done =
      readFromTo(state, sentence, from, amount, next) ??
      readTurnedTrend(state, sentence, from, amount, next) ??
      readCut(state, sentence, from, amount, next)
    if (done) return 2
  }
  const head = withSurfaceVerb(readHead(text, from, amount.start), amount, text)
  const row = rowLength(text, amounts, i, sentence.end)
  if (row > 1) {
    const reached = amounts[i + row] ? rowLength(text, amounts, i + row, sentence.end) : 0
    if (reached === row && amounts[i + row]!.end <= sentence.end) {
      const rest = amounts.slice(i + row, i + 2 * row)
      if (readFromToRow(state, sentence, from, amounts.slice(i, i + row), rest)) return 2 * row
    }
    const done = readRow(state, sentence, head, amounts.slice(i, i + row))
    if (done) return row
  }
  const mixed = readMixedRow(state, sentence, head, i)
  if (mixed > 0) return mixed
  if (readPace(state, sentence, from, amount)) return 1
  if (!fitsTail(state, sentence, head, amount)) {
    mention(state, sentence, head, amount)
    return 1
  }
  readOne(state, sentence, head, amount)
  return 1
}
const MAKES_IN_MONEY = lazyPattern(() => `^(?:${anyOf('indicator/makes-in-money')})$`)

const DETACHED = lazyPattern(() => `^(?:${anyOf('indicator/detached-verb')})$`)
const DETACHABLE = lazyPattern(() => `(?:${anyOf('indicator/detachable-head')})$`)

/** 增长速度的调控目标，定为8%; 投资的比重，由上年的20%…: the clause of the name is the one before. */
function nameClause(text: string, from: number, to: number, floor: number): number {
  if (from - 1 <= floor || !COMMAS.has(text.charAt(from - 1)) || !DETACHED.test(text.slice(from, to)))
    return from
  const before = clauseStart(text, from - 1, floor)
  return DETACHABLE.test(text.slice(before, from - 1)) ? before : from
}
