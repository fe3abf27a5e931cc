/** The pipeline on one page: text in, typed report out. */

import * as z from 'zod'
import { exampleFaults } from './analyze/examples.js'
import { analyzeWith, contextOf, type Listeners, type Machine } from './analyze/machine.js'
import {
  type AnalyzeOptions,
  checkAnalyzerOptions,
  checkInput,
  checkKinds,
  checkOptions,
  closure,
  onlyBlocking,
} from './analyze/options.js'
import type { Report } from './analyze/report.js'
import { discourseLines } from './discourse/print.js'
import { GongbaoError } from './errors.js'
import { checkEntries, type DictionaryEntries } from './facts/dictionary/entries.js'
import {
  dictionaryNames,
  dictionaryPasses,
  dictionaryRules,
  dictionaryUnits,
} from './facts/dictionary/rules.js'
import { createKnownNames } from './facts/known-names.js'
import { type Fact, factSchema, KINDS, startsOfKinds } from './facts/registry.js'
import { once } from './lexicon/once.js'
import { type FactBase, factBaseSchema } from './report.js'
import { checkRules } from './rules/check.js'
import { compileRules, type Trial } from './rules/engine.js'
import { readFactsOf } from './rules/judge.js'
import type { AnyPass, Pass } from './rules/pass.js'
import { countTrials, type RuleProfile } from './rules/profile.js'
import type { AnyRule, Rule } from './rules/rule.js'
import { checkPasses } from './rules/run-pass.js'
import type { OnRefused, OnSettled } from './rules/settlement.js'
import { createJieba } from './segment/choose.js'
import { defaultSegmenter } from './segment/segment.js'
import type { Segmenter } from './segment/segmenter.js'
import type { UserWord } from './segment/words.js'

export type { AnalyzeOptions } from './analyze/options.js'
export type { Report } from './analyze/report.js'

/** The fact that a rule or a pass of your own makes. */
export type FactOf<R> =
  R extends Rule<infer Kind, infer Fields>
    ? FactBase & { kind: Kind } & Fields
    : R extends Pass<infer Kind, infer Fields>
      ? FactBase & { kind: Kind } & Fields
      : never

/** What an analyzer is made of. */
export interface AnalyzerOptions<
  Rules extends readonly AnyRule[] = readonly AnyRule[],
  Kinds extends string = Fact['kind'],
  Passes extends readonly AnyPass[] = readonly AnyPass[],
> {
  /** Rules of your own, run beside the built-in ones; their facts are typed in the report. */
  rules?: Rules
  /** Passes of your own, after all rules, in this order; see `definePass`. */
  passes?: Passes
  /**
   * Only facts of these kinds, to which the type of the facts is narrowed. Rules of your own always run; once a kind of
   * theirs is named, only the kinds that are named are told.
   */
  kinds?: readonly Kinds[] | undefined
  /** Default: the first jieba that is there, with this library's dictionary, loaded when first needed. */
  segmenter?: Segmenter
  /**
   * Entries of your own, as the tables of `dict/` have them: slogans, terms, campaigns, indicators, organs, places are read as
   * facts, amounts with your `units` too; `words` are for the default segmenter.
   */
  dictionaries?: Dictionaries
  /** Try the examples and near misses of your rules first, and refuse those that do not hold. Default `true`. */
  checkExamples?: boolean | undefined
}

/** Dictionaries of one's own; see `dict/README.md` for their columns, and `parseDictionary` for files. */
export interface Dictionaries extends DictionaryEntries {
  /** Words for the default segmenter. */
  readonly words?: readonly UserWord[] | undefined
}

/** An analyzer: rules checked and indexed once, for many texts. */
export interface Analyzer<F = Fact> {
  /**
   * Reads `input`: a string, or bytes in UTF-8, UTF-16, GB18030 or Big5. Text never throws.
   * @throws GongbaoError `E_OPTION`, `E_REFERENCE_DATE`; for bytes also `E_BINARY`, `E_ENCODING`
   */
  analyze(input: string | Uint8Array, options?: AnalyzeOptions): Report<F>
  /**
   * The same, and every try of every rule told to `trace`: which fired where, and which did not. What became of a candidate
   * afterwards (which fact it gave way to, which pass changed it) is told to `settled`; what passes weighed and a guard
   * refused, to `refused`.
   */
  explain(
    input: string | Uint8Array,
    trace: (trial: Trial) => void,
    options?: AnalyzeOptions,
    settled?: OnSettled,
    refused?: OnRefused,
  ): Report<F>
  /**
   * How often each rule was tried on `input`, what came of it and how long it took, the most time first. A text read before
   * tells more: on the first, patterns are compiled.
   * @throws GongbaoError as `analyze` does
   */
  profile(input: string | Uint8Array, options?: AnalyzeOptions): RuleProfile[]
  /**
   * What `input` is about, stretch by stretch, as lines separated by tabs; see `discourseLines`.
   * @throws GongbaoError as `analyze` does
   */
  discourse(input: string | Uint8Array, options?: AnalyzeOptions): string[]
  /** The rules it runs, built in and your own. */
  readonly rules: readonly AnyRule[]
}

/** The fields that a built-in kind has, for rules of one's own that make such facts. */
const shapes = once(
  (): ReadonlyMap<string, z.ZodType> =>
    new Map(
      factSchema.options.map(({ shape }) => {
        const own = Object.entries(shape).filter(
          ([name]) => !(name in factBaseSchema.shape) && name !== 'kind',
        )
        return [shape.kind.value, z.looseObject(Object.fromEntries(own))]
      }),
    ),
)

const isBuiltIn = (kind: string) => KINDS.some((k) => k.kind === kind)

/**
 * An analyzer with rules, passes, kinds or a segmenter of your own.
 * @throws GongbaoError `E_RULE` with every fault of every rule, `E_OPTION`
 */
export function createAnalyzer<
  const Rules extends readonly AnyRule[] = [],
  const Kinds extends Fact['kind'] | Rules[number]['kind'] | Passes[number]['kind'] = Fact['kind'],
  const Passes extends readonly AnyPass[] = [],
>(
  options: AnalyzerOptions<Rules, Kinds, Passes> = {},
): Analyzer<Extract<Fact, { kind: Kinds }> | FactOf<Rules[number] | Passes[number]>> {
  checkAnalyzerOptions(options)
  const own: readonly AnyRule[] = options.rules ?? []
  const passes: readonly AnyPass[] = options.passes ?? []
  checkRules(own, true)
  checkPasses(passes, () => new Set([...KINDS.flatMap((k) => k.rules), ...own].map((r) => r.id)))
  const ownKinds = new Set([...own, ...passes].map((r) => r.kind).filter((kind) => !isBuiltIn(kind)))
  const wanted = checkKinds(options.kinds, ownKinds)
  const needed = [
    ...own.flatMap((r) => r.needs ?? []),
    ...passes.flatMap((p) => [p.kind, ...(p.needs ?? [])]),
  ]
  const { words: _, ...given } = options.dictionaries ?? {}
  const entries = checkEntries(given)
  const after = dictionaryPasses(entries)
  const asked = new Set([...wanted, ...needed])
  const closed = closure(asked)
  const blocking = onlyBlocking(closed, asked)
  const active = closed.map((kind) => {
    const pass = after.get(kind.kind)
    const idle = kind.passesAddFields && blocking.has(kind.kind)
    if (pass === undefined && !idle) return kind
    return { ...kind, passes: [...(idle ? [] : kind.passes), ...(pass ? [pass] : [])] }
  })
  const later = own.filter((r) => r.needs !== undefined)
  const strict = { own: new Set(own), shapes }
  const compiled = compileRules(
    [
      ...dictionaryRules(entries).filter((r) => active.some((k) => k.kind === r.kind)),
      ...active.flatMap((k) => k.rules),
      ...own.filter((r) => !later.includes(r)),
    ],
    strict,
    true,
    blocking,
    () => startsOfKinds(active),
  )
  const told = new Set<string>(options.kinds?.filter((k) => ownKinds.has(k)))
  const unnamed = told.size === 0 ? [] : [...ownKinds].filter((k) => !told.has(k))
  const machine: Machine = {
    compiled,
    later: later.length > 0 ? compileRules(later, strict, true) : undefined,
    passes: passes.map((p) => ({ ...p, schema: p.schema ?? shapes().get(p.kind) })),
    active,
    hidden: new Set([...active.map((k) => k.kind).filter((k) => !wanted.has(k)), ...unnamed]),
    segmenter: segmenterOf(options),
    lexicon: {
      units: dictionaryUnits(entries),
      names: once(() =>
        createKnownNames([
          ...dictionaryNames(entries),
          ...active.flatMap(({ kind, names }) => (names ? [[kind, names()] as const] : [])),
        ]),
      ),
    },
  }
  if (own.length + passes.length > 0 && options.checkExamples !== false) {
    const reading = (tried: Machine) => (text: string, referenceDate: string) => {
      const report = analyzeWith({ ...tried, hidden: NONE }, text, { referenceDate })
      return { text: report.text, facts: readFactsOf(report) }
    }
    // what a pass changes is the pass's: rules are tried without any
    const faults = [
      ...exampleFaults(own, reading({ ...machine, passes: [] })),
      ...exampleFaults(passes, reading(machine)),
    ]
    if (faults.length > 0) throw new GongbaoError('E_RULE', faults)
  }
  type Facts = Extract<Fact, { kind: Kinds }> | FactOf<Rules[number] | Passes[number]>
  // only facts of the kinds that were asked for are told: the machine hides the others
  const read = (input: string | Uint8Array, given: AnalyzeOptions = {}, listeners: Listeners = {}) =>
    analyzeWith(machine, input, given, listeners) as Report<unknown> as Report<Facts>
  return {
    analyze: (input, given) => read(input, given),
    explain: (input, tell, given = {}, settled = undefined, refused = undefined) =>
      read(input, given, { trace: { tell, notes: true }, settled, refused }),
    profile: (input, given = {}) => {
      const trace = countTrials([...compiled.rules, ...later])
      analyzeWith(machine, input, given, { trace })
      return trace.rows()
    },
    discourse: (input, given = {}) => {
      checkInput(input)
      const context = contextOf(machine, input, checkOptions(given))
      return discourseLines(context.discourse, context.text)
    },
    rules: [...compiled.rules, ...later],
  }
}

let defaultAnalyzer: Analyzer | undefined

/**
 * Reads a text with every built-in rule.
 * @example
 * const report = analyze('截至2019年11月，完成259项。')
 * report.facts // a date 2019-11, a quantity 259 项 …
 */
export function analyze(input: string | Uint8Array, options?: AnalyzeOptions): Report {
  defaultAnalyzer ??= createAnalyzer()
  return defaultAnalyzer.analyze(input, options)
}

function segmenterOf({
  segmenter,
  dictionaries,
}: Pick<AnalyzerOptions, 'segmenter' | 'dictionaries'>): Segmenter {
  const words = dictionaries?.words
  if (segmenter && words)
    throw new GongbaoError('E_OPTION', {
      where: 'dictionaries.words',
      message: 'these are for the default segmenter; give your own segmenter its words yourself',
    })
  return segmenter ?? (words ? createJieba({ words }) : defaultSegmenter())
}

const NONE: ReadonlySet<string> = new Set()
