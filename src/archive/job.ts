/** What a worker is told once, and what it answers for each file. All of it can cross to another thread. */
import { type Analyzer, createAnalyzer } from '../analyze.js'
import type { Fact } from '../facts/registry.js'
import { extractFile, type Failure } from './extract.js'
import { FORMATS, type FormatName } from './formats.js'
import { loadRules } from './rules-module.js'

/** How a batch reads its files. */
export interface JobOptions {
  readonly format: FormatName
  readonly kinds?: readonly Fact['kind'][] | undefined
  /** Path of a JavaScript module with rules. */
  readonly rules?: string | undefined
  readonly referenceDate?: string | undefined
  readonly includeFurniture?: boolean | undefined
}

/** One file done: its text in the output, and how many facts of each kind; or why not. */
export type Done =
  | { readonly path: string; readonly output: string; readonly counts: Readonly<Record<string, number>> }
  | { readonly path: string; readonly failure: Failure }

/** How many facts of each kind. */
export function countsOf({
  facts,
}: {
  readonly facts: readonly { readonly kind: string }[]
}): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of facts) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/**
 * An analyzer as `options` want it.
 * @throws GongbaoError `E_PATH`, `E_RULE`, `E_OPTION`, `E_REFERENCE_DATE`: a wrong call shows before any file is read
 */
export async function analyzerFor({ rules, kinds, referenceDate }: JobOptions): Promise<Analyzer> {
  const analyzer = createAnalyzer({
    rules: rules === undefined ? [] : await loadRules(rules),
    ...(kinds ? { kinds } : {}),
  }) as Analyzer
  analyzer.analyze('', { referenceDate })
  return analyzer
}

/** Reads one file and writes its document in the format of the job. Never throws for the file. */
export async function doFile(path: string, analyzer: Analyzer, options: JobOptions): Promise<Done> {
  const { referenceDate, includeFurniture } = options
  const outcome = await extractFile(path, analyzer, { referenceDate, includeFurniture })
  if ('failure' in outcome) return { path, failure: outcome.failure }
  const { document } = outcome
  return { path, output: FORMATS[options.format].write(document), counts: countsOf(document) }
}
