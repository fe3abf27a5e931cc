/** Reads the indicators off the quantities, sentence by sentence. */
import { lastStartingAt } from '../../rules/context.js'
import type { Candidate, RuleContext } from '../../rules/rule.js'
import { amountsOf, momentsOf } from './amounts.js'
import { COMMAS, clauseStart } from './clause.js'
import { type Desk, openSentence, type Sentence } from './desk.js'
import { readHead } from './head.js'
import { rowLength } from './list.js'
import { mention } from './mention.js'
import { readOne } from './one.js'
import { readPace } from './pace.js'
import { readCut, readFromTo, readFromToRow } from './pair.js'
import { fitsTail, withSurfaceVerb } from './reading.js'
import { readMixedRow, readRow } from './row.js'
import { readSteady } from './steady.js'
import { readSuccession } from './succession.js'

/** The indicators of a document, from its quantities and dates among `candidates`. */
export function deriveIndicators(candidates: readonly Candidate[], context: RuleContext): Candidate[] {
  const amounts = amountsOf(candidates, context.text)
  if (amounts.length === 0) return []
  const { document, text } = context
  const desk: Desk = {
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
    const tabular = (table && amount.start < table.end) || text.charAt(sentence.start) === '|'
    const taken = tabular ? 1 : readAt(desk, sentence, i)
    i += taken
    sentence.floor = amounts[i - 1]!.end
  }
  return desk.out
}

/** Looks at the amount `i`; says how many amounts it has dealt with. */
function readAt(desk: Desk, sentence: Sentence, i: number): number {
  const { text, amounts } = desk
  const amount = amounts[i]!
  const from = nameClause(text, clauseStart(text, amount.start, sentence.floor), amount.start, sentence.floor)
  if (amount.type === 'steady') {
    readSteady(desk, sentence, from, amount)
    return 1
  }
  const passed = readSuccession(desk, sentence, from, i)
  if (passed > 0) return passed
  const next = amounts[i + 1]
  if (next && next.end <= sentence.end) {
    if (/^(?:兑换?|合|折合)$/u.test(text.slice(amount.end, next.start))) {
      readOne(desk, sentence, readHead(text, from, amount.start), { ...next, start: amount.start })
      return 2
    }
    const done = readFromTo(desk, sentence, from, amount, next) ?? readCut(desk, sentence, from, amount, next)
    if (done) return 2
  }
  const head = withSurfaceVerb(readHead(text, from, amount.start), amount, text)
  const row = rowLength(text, amounts, i, sentence.end)
  if (row > 1) {
    const reached = amounts[i + row] ? rowLength(text, amounts, i + row, sentence.end) : 0
    if (reached === row && amounts[i + row]!.end <= sentence.end) {
      const rest = amounts.slice(i + row, i + 2 * row)
      if (readFromToRow(desk, sentence, from, amounts.slice(i, i + row), rest)) return 2 * row
    }
    const done = readRow(desk, sentence, head, amounts.slice(i, i + row))
    if (done) return row
  }
  const mixed = readMixedRow(desk, sentence, head, i)
  if (mixed > 0) return mixed
  if (readPace(desk, sentence, from, amount)) return 1
  if (!fitsTail(desk, sentence, head, amount)) {
    mention(desk, sentence, head, amount)
    return 1
  }
  readOne(desk, sentence, head, amount)
  return 1
}

const DETACHED = /^(?:定为|确定为|拟定为|拟为|初步定为|是|为|达到?|约为)$/u
const DETACHABLE = /(?:目标|总数|总额|总量|规模|面积|比重|速度|幅度)$/u

/** 增长速度的调控目标，定为8%: the clause of the name is the one before. */
function nameClause(text: string, from: number, to: number, floor: number): number {
  if (from - 1 <= floor || !COMMAS.has(text.charAt(from - 1)) || !DETACHED.test(text.slice(from, to)))
    return from
  const before = clauseStart(text, from - 1, floor)
  return DETACHABLE.test(text.slice(before, from - 1)) ? before : from
}
