/**
 * `gongbao/load`: the same analyzer for pages that count bytes. Tables and dictionaries are fetched when they are first
 * needed, so that an analyzer for a few kinds loads less; elsewhere all is there, and the promises are kept at once.
 */

import type { AnalyzeOptions } from './analyze/options.js'
import { closure } from './analyze/options.js'
import { type Analyzer, type AnalyzerOptions, createAnalyzer, type FactOf, type Report } from './analyze.js'
import type { Fact } from './facts/registry.js'
import { KINDS } from './facts/registry.js'
import { fetchParts, withParts } from './parts.js'
import type { AnyRule } from './rules/rule.js'
import { type ConvertOptions, convert } from './text/convert.js'

/** An analyzer whose parts may still be on their way. */
export interface LoadedAnalyzer<F = Fact> {
  /**
   * As `analyze`, once what the text needs is there.
   * @throws GongbaoError as `Analyzer.analyze` does
   */
  analyze(input: string | Uint8Array, options?: AnalyzeOptions): Promise<Report<F>>
  /** As `Analyzer.rules`. */
  readonly rules: Analyzer<F>['rules']
}

/**
 * An analyzer as `createAnalyzer` makes it, with the tables of the kinds that are wanted and no others.
 * @example
 * const { analyze } = await loadAnalyzer({ kinds: ['date'] })
 * const report = await analyze('截至2019年11月，完成259项。')
 * @throws GongbaoError as `createAnalyzer` does
 */
export async function loadAnalyzer<
  const Rules extends readonly AnyRule[] = [],
  const Kinds extends Fact['kind'] | Rules[number]['kind'] = Fact['kind'],
>(
  options: AnalyzerOptions<Rules, Kinds> = {},
): Promise<LoadedAnalyzer<Extract<Fact, { kind: Kinds }> | FactOf<Rules[number]>>> {
  const analyzer = await withParts(() => createAnalyzer(options))
  const wanted = closure(new Set<string>(options.kinds ?? KINDS.map(({ kind }) => kind)))
  await fetchParts(wanted.map(({ kind }) => kind))
  return {
    analyze: (input, given) => withParts(() => analyzer.analyze(input, given)),
    rules: analyzer.rules,
  }
}

/** `convert`, with the dictionaries of all scripts, which are as large as all the rest. */
export async function loadConverter(): Promise<(text: string, options: ConvertOptions) => string> {
  await fetchParts(['opencc-js'])
  return convert
}

export type { AnalyzerOptions, FactOf, Report } from './analyze.js'
