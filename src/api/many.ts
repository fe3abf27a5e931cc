/** Many texts, one after the other, while the program does other things. */
import { setImmediate } from 'node:timers/promises'
import { checkOptions } from '../analyze/options.js'
import { type AnalyzeOptions, type Analyzer, createAnalyzer, type Report } from '../analyze.js'
import { checkKnown, GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'

/** A text with options of its own; `id` comes back with its report. */
export interface ManyInput<Id = unknown> extends AnalyzeOptions {
  /** What the input was called by; comes back as it is. */
  readonly id?: Id
  /** String or bytes. */
  readonly text: string | Uint8Array
}

/** How many texts are read. */
export interface ManyOptions<F> extends AnalyzeOptions {
  /** Default: every built-in rule. */
  readonly analyzer?: Analyzer<F> | undefined
  /** Once aborted, no further text is read, and the iteration throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** What became of one text, in the order of the input. */
export type ManyResult<F = Fact, Id = unknown> =
  | {
      /** Its place among the texts, from 0. */
      readonly index: number
      /** What the input was called by; comes back as it is. */
      readonly id: Id | undefined
      /** What was read. */
      readonly report: Report<F>
      /** What was wrong with the text; then there is no report. */
      readonly error?: undefined
    }
  | {
      /** Its place among the texts, from 0. */
      readonly index: number
      /** What the input was called by; comes back as it is. */
      readonly id: Id | undefined
      /** What was wrong with the text; then there is no report. */
      readonly error: GongbaoError
      /** What was read. */
      readonly report?: undefined
    }

const KNOWN = [
  'analyzer',
  'signal',
  'referenceDate',
  'path',
  'frontMatter',
  'frontMatterOrigins',
  'includeFurniture',
] as const

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Uint8Array) &&
  (Symbol.iterator in value || Symbol.asyncIterator in value)

/**
 * Reads texts as they come, one at a time, in order; timers and requests of the program have their turn between two. What is
 * wrong with one text (binary bytes, a date that does not exist) is its `error`, and the rest goes on.
 *
 * @throws GongbaoError `E_OPTION` where `texts` is no iterable; the reason of `signal` once that is aborted
 *
 * @example
 * for await (const { report } of analyzeMany(['完成259项', '增长5.2%'])) report?.facts.length // 1
 */
export async function* analyzeMany<F = Fact, Id = unknown>(
  texts: Iterable<string | Uint8Array | ManyInput<Id>> | AsyncIterable<string | Uint8Array | ManyInput<Id>>,
  options: ManyOptions<F> = {},
): AsyncGenerator<ManyResult<F, Id>, void, undefined> {
  checkKnown(options, KNOWN)
  const { analyzer, signal, ...common } = options
  checkOptions(common)
  if (!isIterable(texts))
    throw new GongbaoError('E_OPTION', {
      where: 'texts',
      message: 'expected an iterable or async iterable of texts; for a single one there is `analyze`',
    })
  const reader = analyzer ?? (createAnalyzer() as unknown as Analyzer<F>)
  let index = 0
  for await (const input of texts) {
    signal?.throwIfAborted()
    yield readOne(input, index++, reader, common)
    await setImmediate()
    signal?.throwIfAborted()
  }
}

function readOne<F, Id>(
  input: string | Uint8Array | ManyInput<Id>,
  index: number,
  analyzer: Analyzer<F>,
  common: AnalyzeOptions,
): ManyResult<F, Id> {
  const isPlain = typeof input !== 'object' || input === null || input instanceof Uint8Array
  const { id, text, ...own } = isPlain ? { id: undefined, text: input } : input
  try {
    return { index, id, report: analyzer.analyze(text, { ...common, ...own }) }
  } catch (error) {
    if (error instanceof GongbaoError) return { index, id, error }
    throw error
  }
}
