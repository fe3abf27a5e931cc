/** What a worker is told once, and what it answers for each file. All of it can cross to another thread. */
import { createHash } from 'node:crypto'
import { version } from '../../package.json'
import { type Analyzer, createAnalyzer } from '../analyze.js'
import { dictionaryOf } from '../facts/dictionary/entries.js'
import type { Fact } from '../facts/registry.js'
import { countsOf } from './counts.js'
import { readDictionaries } from './dictionaries.js'
import { extractSource } from './extract.js'
import { type Failure, failureOf } from './failure.js'
import { FORMATS, type FormatName } from './formats.js'
import { readRegularFile } from './regular-file.js'
import { loadRules } from './rules-module.js'
import { pathOf, type Source } from './sources/source.js'

/** How a batch reads its files. */
export interface JobOptions {
  /** What is written of a document; default `jsonl`. */
  readonly format: FormatName
  /** Only facts of these kinds; default: all. */
  readonly kinds?: readonly Fact['kind'][] | undefined
  /** Files with rules: modules of JavaScript or TypeScript, JSON, YAML. */
  readonly rules?: string | readonly string[] | undefined
  /** Files with entries of dictionaries of one's own: `our-slogans.tsv`, `terms=FILE`. */
  readonly dictionaries?: readonly string[] | undefined
  /** `YYYY-MM-DD` that the texts speak from, instead of the date found in each. */
  readonly referenceDate?: string | undefined
  /** Read facts in page furniture and repeated copies too. Default `false`. */
  readonly includeFurniture?: boolean | undefined
  /** Whether words and sentences are counted, for the table of documents. */
  readonly size?: boolean | undefined
}

/** A job with its mark, which stands in the line of each document. */
export interface Job extends JobOptions {
  readonly mark: string
}

/** One file done: its text in the output, and how many facts of each kind; or why not. */
export type Done =
  | {
      /** The file, or the id of the row. */
      readonly path: string
      /** Its text in the output. */
      readonly output: string
      /** Kind → how many facts. */
      readonly counts: Readonly<Record<string, number>>
      /** Hash of what the report says, where it is long enough to be told apart. */
      readonly content?: string | undefined
    }
  | {
      /** The file, or the id of the row. */
      readonly path: string
      /** Why nothing was read. */
      readonly failure: Failure
    }

const filesOf = (files: string | readonly string[] | undefined): readonly string[] =>
  files === undefined ? [] : typeof files === 'string' ? [files] : files

const MARK_LENGTH = 12

/**
 * The job with a hash of everything that can change what is read in a file: this version, the options, the rules of the
 * user's. (What the module of rules imports is not looked into.)
 */
export async function markJob(options: JobOptions): Promise<Job> {
  const { kinds, rules, dictionaries = [], referenceDate, includeFurniture = false, size } = options
  const textOf = (file: string) =>
    readRegularFile(file).then(
      (bytes) => Buffer.from(bytes).toString('utf8'),
      () => file,
    )
  const ruleText = await Promise.all(filesOf(rules).map(textOf))
  const tables = await Promise.all(dictionaries.map((given) => textOf(dictionaryOf(given).file)))
  const what = JSON.stringify([
    version,
    kinds ? [...kinds].sort() : null,
    ruleText.length === 0 ? '' : ruleText.length === 1 ? ruleText[0] : ruleText,
    referenceDate ?? null,
    includeFurniture,
    ...(size ? ['size'] : []),
    ...(tables.length > 0 ? [dictionaries, tables] : []),
  ])
  return { ...options, mark: createHash('sha256').update(what).digest('hex').slice(0, MARK_LENGTH) }
}

/**
 * An analyzer as `options` want it. A worker leaves out `checkExamples`: whoever started it has made the same analyzer.
 * @throws GongbaoError `E_PATH`, `E_RULE`, `E_OPTION`, `E_REFERENCE_DATE`: a wrong call shows before any file is read
 */
export async function analyzerFor(
  { rules, kinds, dictionaries, referenceDate }: JobOptions,
  checkExamples = true,
): Promise<Analyzer> {
  const analyzer = createAnalyzer({
    checkExamples,
    ...(await loadRules(filesOf(rules))),
    ...(kinds ? { kinds } : {}),
    ...(dictionaries ? { dictionaries: await readDictionaries(dictionaries) } : {}),
  }) as Analyzer
  analyzer.analyze('', { referenceDate })
  return analyzer
}

/** Reads one file or row and writes its document in the format of the job. Never throws for it. */
export async function doFile(source: Source, analyzer: Analyzer, job: Job): Promise<Done> {
  const { referenceDate, includeFurniture, size, mark, format } = job
  const path = pathOf(source)
  const outcome = await extractSource(source, analyzer, { referenceDate, includeFurniture, size })
  if ('failure' in outcome) return { path, failure: outcome.failure }
  const { path: name, source: origin, ...rest } = outcome.document
  // path and source stand first: a run that resumes reads no further
  const document = { path: name, ...(origin ? { source: { ...origin, job: mark } } : {}), ...rest }
  try {
    return {
      path,
      output: FORMATS[format].write(document),
      counts: countsOf(document),
      content: origin?.content,
    }
  } catch (error) {
    return { path, failure: failureOf(path, error, 'E_TOO_LARGE') }
  }
}
