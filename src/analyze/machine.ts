/** The machine of an analyzer: what reads one text, in order. */
import type { FactKind } from '../facts/kind.js'
import type { KnownNames } from '../facts/known-names.js'
import { findLinks } from '../facts/links.js'
import { tellQuotations } from '../facts/quotations.js'
import { resolve } from '../facts/resolve.js'
import { type UnitIndex, withUnits } from '../gazetteer/units.js'
import { awayRanges, outside, without } from '../rules/article.js'
import type { AnyCandidate } from '../rules/candidate.js'
import { createContext } from '../rules/context.js'
import { type CompiledRules, runRules, type Trace } from '../rules/engine.js'
import { nearFacts } from '../rules/near.js'
import { settleLater } from '../rules/overlap.js'
import type { AnyPass } from '../rules/pass.js'
import type { RuleContext } from '../rules/rule.js'
import { runPass } from '../rules/run-pass.js'
import { type OnRefused, type OnSettled, tellDropped } from '../rules/settlement.js'
import type { Segmenter } from '../segment/segmenter.js'
import { referenceDayOf } from '../text/metadata/reference.js'
import { readText } from '../text/read.js'
import { type AnalyzeOptions, checkInput, checkOptions } from './options.js'
import { readersWith } from './readers.js'
import { type Report, toReport } from './report.js'

/** Rules, kinds and passes, checked and indexed. */
export interface Machine {
  readonly compiled: CompiledRules
  /** Rules that build on what the others have read. */
  readonly later: CompiledRules | undefined
  /** Passes of the user's, after all rules. */
  readonly passes: readonly AnyPass[]
  readonly active: readonly FactKind[]
  readonly hidden: ReadonlySet<string>
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
}

/** What is known by its words: the tables of the kinds that are read, and entries of the user's own. */
export interface Lexicon {
  /** What amounts are read with, where it is not the library's table alone. */
  readonly units: UnitIndex | undefined
  /** Made when a rule first asks for a name. */
  readonly names: () => KnownNames
}

/** Who is told of every try, and of what became of it. */
export interface Listeners {
  readonly trace?: Trace | undefined
  readonly settled?: OnSettled | undefined
  readonly refused?: OnRefused | undefined
}

/** What the rules see of `input`. */
export function contextOf(
  { segmenter, lexicon }: Pick<Machine, 'segmenter' | 'lexicon'>,
  input: string | Uint8Array,
  options: AnalyzeOptions,
): RuleContext {
  const document = readText(input, options)
  const referenceDate = options.referenceDate ?? referenceDayOf(document.metadata)
  return createContext(document, referenceDate, segmenter, readersWith(lexicon.names))
}

/** @throws GongbaoError as `Analyzer.analyze` */
export function analyzeWith(
  machine: Machine,
  input: string | Uint8Array,
  given: AnalyzeOptions,
  listeners: Listeners = {},
): Report {
  return withUnits(machine.lexicon.units, () => readWith(machine, input, given, listeners))
}

function readWith(
  machine: Machine,
  input: string | Uint8Array,
  given: AnalyzeOptions,
  { trace, settled, refused }: Listeners,
): Report {
  checkInput(input)
  const options = checkOptions(given)
  const context = contextOf(machine, input, options)
  const { document, referenceDate } = context
  const away = options.includeFurniture ? [] : awayRanges(document)
  const article = without(context, away)
  const raw = runRules(machine.compiled, context, trace)
  const read = resolve(raw, machine.active, article, away, settled, refused)
  let candidates: readonly AnyCandidate[] = read
  if (machine.later) {
    const later = outside(runRules(machine.later, context, trace, nearFacts(read, context)), away)
    candidates = settleLater(read, later)
    if (settled) tellDropped('overlap', [...read, ...later], candidates, settled)
  }
  for (const pass of machine.passes) candidates = outside(runPass(pass, candidates, article, settled), away)
  const shown = candidates.filter((c) => !machine.hidden.has(c.kind))
  const links = findLinks(shown, article)
  const quotations = machine.active.some((k) => k.kind === 'term')
    ? tellQuotations(candidates, shown, article)
    : []
  return toReport(document, referenceDate, { facts: shown, links, quotations })
}
