/** The pipeline on one page: text in, typed report out. */
import * as z from 'zod'
import { discourseLines } from './discourse/print.js'
import { GongbaoError } from './errors.js'
import { buildTimeline, type TimelineEntry } from './facts/date/timeline.js'
import type { FactKind } from './facts/kind.js'
import { findLinks, type Link, type LinkDraft } from './facts/links.js'
import { type Quotation, type QuotationDraft, tellQuotations } from './facts/quotations.js'
import { type Fact, KINDS } from './facts/registry.js'
import { resolve } from './facts/resolve.js'
import {
  type FactBase,
  type Metadata,
  type Origin,
  originSchema,
  type Region,
  type Repair,
  type Section,
  type Sentence,
} from './report.js'
import { awayRanges, without } from './rules/article.js'
import { createContext, lastStartingAt } from './rules/context.js'
import { type CompiledRules, compileRules, runRules, type Trial } from './rules/engine.js'
import type { AnyRule, Candidate, Rule, RuleContext } from './rules/rule.js'
import { createJieba } from './segment/choose.js'
import { defaultSegmenter } from './segment/segment.js'
import type { Segmenter } from './segment/segmenter.js'
import type { UserWord } from './segment/words.js'
import type { Range, TextDocument } from './text/document.js'
import { sourceSpan } from './text/map.js'
import { referenceDayOf } from './text/metadata/reference.js'
import { readText } from './text/read.js'

/** The fact that a rule of your own makes. */
export type FactOf<R> = R extends Rule<infer Kind, infer Fields> ? FactBase & { kind: Kind } & Fields : never

/** What `analyze` gives back. All spans carry source and clean offsets, UTF-16 units, end exclusive. */
export interface Report<F = Fact> {
  /**
   * Clean text in one canonical form: mainland simplified, glosses and damage undone, wrapped lines joined, without blanks
   * that mean nothing, with full-width marks in Chinese sentences. Furniture is still in it, marked in `regions`.
   */
  text: string
  metadata: Metadata
  /** What relative dates were read against; `null` if neither given nor found in the document. */
  referenceDate: string | null
  /** In order of the text; of two at one place the longer first. */
  facts: F[]
  sentences: Sentence[]
  sections: Section[]
  regions: Region[]
  repairs: Repair[]
  /** What facts say of each other: a slogan's members, a document's issuer … by index in `facts`. */
  links: Link[]
  /** Every quotation of the article, and what it is; empty where `kinds` leave terms out. */
  quotations: Quotation[]
  /** The dated facts in order of time, each by its index in `facts`. */
  timeline: TimelineEntry[]
}

const calendarDate = z.iso.date()

const analyzeOptionsSchema = z.strictObject({
  referenceDate: z.string().optional(),
  path: z.string().optional(),
  frontMatter: z.record(z.string(), z.string()).optional(),
  frontMatterOrigins: z.record(z.string(), originSchema).optional(),
  includeFurniture: z.boolean().optional(),
})

/** How one text is to be read. */
export interface AnalyzeOptions {
  /** `YYYY-MM-DD`: the day the text speaks from. Without it the document's own date is used; never the clock. */
  referenceDate?: string | undefined
  /** The file it came from: a second source of metadata, after the text itself. */
  path?: string | undefined
  /** `title`, `source` … that stood beside the text: a second source of metadata. */
  frontMatter?: Record<string, string> | undefined
  /** Field of `frontMatter` → which part of a page told it (see `Metadata.origins`). */
  frontMatterOrigins?: Record<string, Origin> | undefined
  /** Read facts in page furniture and repeated copies too. Default `false`. */
  includeFurniture?: boolean | undefined
}

/** What an analyzer is made of. */
export interface AnalyzerOptions<Rules extends readonly AnyRule[] = readonly AnyRule[]> {
  /** Rules of your own, run beside the built-in ones; their facts are typed in the report. */
  rules?: Rules
  /** Only facts of these kinds. Rules of your own always run. */
  kinds?: readonly Fact['kind'][]
  /** Default: nodejieba with this library's dictionary, loaded when first needed. */
  segmenter?: Segmenter
  /** Words of your own, for the default segmenter. */
  dictionaries?: { readonly words?: readonly UserWord[] }
}

/** An analyzer: rules checked and indexed once, for many texts. */
export interface Analyzer<F = Fact> {
  /**
   * Reads `input`: a string, or bytes in UTF-8, UTF-16, GB18030 or Big5. Text never throws.
   * @throws GongbaoError `E_OPTION`, `E_REFERENCE_DATE`; for bytes also `E_BINARY`, `E_ENCODING`
   */
  analyze(input: string | Uint8Array, options?: AnalyzeOptions): Report<F>
  /** The same, and every try of every rule told to `trace`: which fired where, and which did not. */
  explain(input: string | Uint8Array, trace: (trial: Trial) => void, options?: AnalyzeOptions): Report<F>
  /**
   * What `input` is about, stretch by stretch, as lines separated by tabs; see `discourseLines`.
   * @throws GongbaoError as `analyze` does
   */
  discourse(input: string | Uint8Array, options?: AnalyzeOptions): string[]
  readonly rules: readonly AnyRule[]
}

/**
 * An analyzer with rules, kinds or a segmenter of your own.
 * @throws GongbaoError `E_RULE` with every fault of every rule, `E_OPTION`
 */
export function createAnalyzer<const Rules extends readonly AnyRule[] = []>(
  options: AnalyzerOptions<Rules> = {},
): Analyzer<Fact | FactOf<Rules[number]>> {
  const wanted = checkKinds(options.kinds)
  const active = closure(wanted)
  const compiled = compileRules([...active.flatMap((k) => k.rules), ...(options.rules ?? [])])
  const hidden = new Set(active.map((k) => k.kind).filter((k) => !wanted.has(k)))
  const segmenter = segmenterOf(options)
  const run = (input: string | Uint8Array, given: AnalyzeOptions, trace?: (trial: Trial) => void) =>
    analyzeWith({ compiled, active, hidden, segmenter }, input, given, trace)
  return {
    analyze: (input, given = {}) => run(input, given) as Report<Fact | FactOf<Rules[number]>>,
    explain: (input, trace, given = {}) => run(input, given, trace) as Report<Fact | FactOf<Rules[number]>>,
    discourse: (input, given = {}) => {
      const context = contextOf({ compiled, active, hidden, segmenter }, input, checkOptions(given))
      return discourseLines(context.discourse, context.text)
    },
    rules: compiled.rules,
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

function segmenterOf({ segmenter, dictionaries }: AnalyzerOptions): Segmenter {
  const words = dictionaries?.words
  if (segmenter && words)
    throw new GongbaoError('E_OPTION', {
      where: 'dictionaries.words',
      message: 'these are for the default segmenter; give your own segmenter its words yourself',
    })
  return segmenter ?? (words ? createJieba({ words }) : defaultSegmenter())
}

interface Machine {
  readonly compiled: CompiledRules
  readonly active: readonly FactKind[]
  readonly hidden: ReadonlySet<string>
  readonly segmenter: Segmenter
}

/** What the rules see of `input`. */
function contextOf({ segmenter }: Machine, input: string | Uint8Array, options: AnalyzeOptions): RuleContext {
  const document = readText(input, options)
  const referenceDate = options.referenceDate ?? referenceDayOf(document.metadata)
  return createContext(document, referenceDate, segmenter)
}

function analyzeWith(
  machine: Machine,
  input: string | Uint8Array,
  given: AnalyzeOptions,
  trace?: (trial: Trial) => void,
): Report {
  const options = checkOptions(given)
  const context = contextOf(machine, input, options)
  const { document, referenceDate } = context
  const away = options.includeFurniture ? [] : awayRanges(document)
  const article = without(context, away)
  const raw = runRules(machine.compiled, context, trace)
  const candidates = resolve(raw, machine.active, article, away)
  const shown = candidates.filter((c) => !machine.hidden.has(c.kind))
  const links = findLinks(shown, article)
  const quotations = machine.active.some((k) => k.kind === 'term')
    ? tellQuotations(candidates, shown, article)
    : []
  return toReport(document, referenceDate, { facts: shown, links, quotations }, context)
}

function toReport(
  document: TextDocument,
  referenceDate: string | null,
  read: {
    readonly facts: readonly Candidate[]
    readonly links: readonly LinkDraft[]
    readonly quotations: readonly QuotationDraft[]
  },
  context: RuleContext,
): Report {
  const place = ({ start, end }: Range) => {
    const source = sourceSpan(document.map, start, end)
    return { start: source.start, end: source.end, cleanStart: start, cleanEnd: end }
  }
  const sentences = document.sentences.map(place)
  const facts = read.facts.map((c) => ({
    kind: c.kind,
    text: context.text.slice(c.start, c.end),
    ...place(c),
    sentence: Math.max(0, lastStartingAt(document.sentences, c.start)),
    ...c.fields,
    rule: c.rule,
    ...entityOf(c),
  })) as unknown as Fact[]
  return {
    text: document.text,
    metadata: document.metadata,
    referenceDate,
    facts,
    sentences,
    sections: document.sections.map((s) => ({
      ...place(s),
      level: s.level,
      title: s.title,
      titleEnd: s.titleEnd,
    })),
    regions: document.regions.map(({ type, detail, ...range }) => ({
      ...place(range),
      type,
      ...(detail === undefined ? {} : { detail }),
    })),
    repairs: [...document.repairs],
    links: read.links.map(({ type, from, to, text, cleanStart, cleanEnd }) => ({
      type,
      from,
      ...(to === undefined ? {} : { to }),
      text,
      ...place({ start: cleanStart, end: cleanEnd }),
    })),
    quotations: read.quotations.map(({ start, end, ...told }) => ({
      ...place({ start, end }),
      ...told,
    })),
    timeline: buildTimeline(facts),
  }
}

/** `kind/key` for named kinds. */
function entityOf({ kind, fields, hints }: Candidate): { entity?: string } {
  const key = KINDS.find((k) => k.kind === kind)?.identity?.(fields, hints)
  return key === undefined ? {} : { entity: `${kind}/${key}` }
}

function checkOptions(given: AnalyzeOptions): AnalyzeOptions {
  const checked = analyzeOptionsSchema.safeParse(given)
  if (!checked.success)
    throw new GongbaoError(
      'E_OPTION',
      checked.error.issues.map((i) => ({ where: i.path.join('.') || 'options', message: i.message })),
    )
  const { referenceDate } = checked.data
  if (referenceDate !== undefined && !calendarDate.safeParse(referenceDate).success)
    throw new GongbaoError('E_REFERENCE_DATE', {
      where: 'referenceDate',
      message: `expected YYYY-MM-DD, a day that exists, got \`${referenceDate}\``,
    })
  return checked.data
}

function checkKinds(kinds: readonly string[] | undefined): ReadonlySet<string> {
  const known = KINDS.map((k) => k.kind)
  const unknown = (kinds ?? []).filter((k) => !known.includes(k))
  if (unknown.length > 0)
    throw new GongbaoError(
      'E_OPTION',
      unknown.map((k) => ({ where: 'kinds', message: `expected ${known.join(', ')}, got \`${k}\`` })),
    )
  return new Set(kinds ?? known)
}

/** The wanted kinds, those that block them and those that they read: a filter must not change what it keeps. */
function closure(wanted: ReadonlySet<string>): FactKind[] {
  const all = new Set(wanted)
  for (let size = -1; size !== all.size; ) {
    size = all.size
    for (const kind of KINDS) {
      if (kind.blocks.some((b) => all.has(b))) all.add(kind.kind)
      if (all.has(kind.kind)) for (const read of kind.reads) all.add(read)
    }
  }
  return KINDS.filter((k) => all.has(k.kind))
}
