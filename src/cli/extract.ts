/** `gongbao extract PATH…`: files in, facts out. */
import { fstatSync, statSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type BatchOptions, jobOf, type OnDone, runBatch } from '../archive/batch.js'
import type { Failure } from '../archive/extract.js'
import { listFiles } from '../archive/files.js'
import { FORMATS, type FormatName } from '../archive/formats.js'
import { analyzerFor, type JobOptions, markJob } from '../archive/job.js'
import { type Made, runMadeBatch } from '../archive/made-batch.js'
import { checkWorkers, doFiles } from '../archive/pool.js'
import { TABLES, type TableFormat, type TableName } from '../archive/tables.js'
import { count, emptyTally, type Summary, summaryOf } from '../archive/tally.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { extractStream } from './extract-stream.js'
import { showProgress } from './progress.js'
import { awaitInterruption, command, EXIT, openOutput, tell } from './shell.js'

const FORMAT_NAMES = ['jsonl', 'csv', 'table', 'parquet', 'duckdb'] as const

interface Options {
  format?: (typeof FORMAT_NAMES)[number]
  table?: TableName
  out?: string
  force?: boolean
  resume?: boolean
  workers?: string
  workerMemory?: string
  referenceDate?: string
  kinds?: string
  rules?: string
  furniture?: boolean
  quiet?: boolean
  verbose?: boolean
}

/** The format asked for, else by the ending of `--out`, else a table for people and JSON lines for programs. */
function formatOf({ format, out }: Options): (typeof FORMAT_NAMES)[number] {
  if (format) return format
  if (out === undefined) return process.stdout.isTTY ? 'table' : 'jsonl'
  return FORMAT_NAMES.find((name) => out.endsWith(`.${name}`)) ?? 'jsonl'
}

/** An analyzer needs this much. */
const LEAST_MEGABYTES = 64

const isTableFormat = (format: string): format is TableFormat => format === 'parquet' || format === 'duckdb'

/** What is made of the lines, other than lines; every mistake about it shows here. */
function madeOf(options: Options): Made | { readonly text: 'jsonl' } {
  const format = formatOf(options)
  const { table } = options
  if (isTableFormat(format)) {
    if (format === 'parquet' || table === undefined) return { tables: format, table }
  } else if (table === undefined || (format === 'csv' && table === 'facts')) return { text: format }
  else if (format === 'csv' && table === 'documents') return { text: 'csv-documents' }
  throw new GongbaoError('E_OPTION', {
    where: 'table',
    message: `csv has the tables facts and documents, parquet has ${TABLES.join(', ')}, duckdb has them all; got ${table} as ${format}`,
  })
}

function batchOf(paths: readonly string[], options: Options): Omit<BatchOptions, 'out'> & JobOptions {
  const { kinds, rules, referenceDate, furniture, workers, workerMemory, force, resume } = options
  const made = madeOf(options)
  return {
    paths,
    format: 'text' in made ? (made.text as FormatName) : 'jsonl',
    kinds: kinds?.split(',').map((k) => k.trim()) as Fact['kind'][] | undefined,
    rules,
    referenceDate,
    includeFurniture: furniture ?? false,
    workers: wholeNumber('workers', workers, 1),
    workerMegabytes: wholeNumber('worker-memory', workerMemory, LEAST_MEGABYTES),
    force,
    resume,
  }
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
const list = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')

function tellSummary({ documents, resumed, facts, failures, duplicates }: Summary): void {
  const taken = resumed > 0 ? ` (${resumed} from an earlier run)` : ''
  tell(`${documents} documents${taken}, ${sum(facts)} facts${documents > 0 ? `: ${list(facts)}` : ''}`)
  if (sum(failures) > 0) tell(`${sum(failures)} failures: ${list(failures)}`)
  for (const { path, sameAs } of duplicates) tell(`${path}: the same report as ${sameAs}`)
}

function tellFailure({ path, code, message }: Failure): void {
  tell(`${path}: ${code}: ${message}`)
}

/** `files` without the one that standard output goes to, which would be read as it grows. */
function withoutOutput(files: readonly string[]): string[] {
  const output = fstatSync(1)
  if (!output.isFile()) return [...files]
  return files.filter((file) => {
    const { dev, ino } = statSync(file, { throwIfNoEntry: false }) ?? {}
    return dev !== output.dev || ino !== output.ino
  })
}

/** Files to standard output, as they are done. */
async function toStandardOutput(
  paths: readonly string[],
  options: Options,
  signal: AbortSignal,
): Promise<Summary> {
  const batch = batchOf(paths, options)
  const { workers, workerMegabytes } = batch
  const sharing = { workers: checkWorkers(workers), workerMegabytes, signal }
  const analyzer = await analyzerFor(jobOf(batch))
  const job = await markJob(jobOf(batch))
  const files = withoutOutput(await listFiles(paths))
  const output = await openOutput()
  const progress = showProgress(options.quiet)
  const tally = emptyTally()
  await output.write(FORMATS[job.format].head)
  for await (const done of doFiles(files, job, analyzer, sharing)) {
    count(tally, done)
    if ('failure' in done) tellFailure(done.failure)
    else await output.write(done.output)
    if (options.verbose) tell(done.path)
    progress.step(files.length)
  }
  progress.stop()
  return { ...summaryOf(tally), interrupted: signal.aborted }
}

async function toFile(
  paths: readonly string[],
  options: Options,
  out: string,
  signal: AbortSignal,
): Promise<Summary> {
  const progress = showProgress(options.quiet)
  try {
    const onDone: OnDone = (done, total) => {
      if ('failure' in done) tellFailure(done.failure)
      else if (options.verbose) tell(done.path)
      progress.step(total, 'resumed' in done)
    }
    const batch = { ...batchOf(paths, options), out, signal }
    const made = madeOf(options)
    return 'text' in made && made.text === 'jsonl'
      ? await runBatch(batch, onDone)
      : await runMadeBatch({ ...batch, made }, onDone)
  } finally {
    progress.stop()
  }
}

function tellInterruption({ documents }: Summary, out: string | undefined): void {
  const further = out === undefined ? '' : '; --resume goes on from here'
  tell(`interrupted after ${documents} documents${further}`)
}

async function extract(paths: string[], options: Options): Promise<number> {
  if (paths.includes('-')) {
    if (paths.length > 1 || options.resume)
      throw new GongbaoError('E_OPTION', {
        where: '-',
        message: 'standard input goes alone, and cannot be resumed',
      })
    return extractStream(batchOf(paths, options), options.out, options.force)
  }
  if (options.out === undefined && (options.resume || isTableFormat(formatOf(options))))
    throw new GongbaoError('E_OPTION', { where: 'out', message: 'expected an --out FILE' })
  const interruption = awaitInterruption()
  const { signal } = interruption
  const summary =
    options.out === undefined
      ? await toStandardOutput(paths, options, signal)
      : await toFile(paths, options, options.out, signal)
  interruption.release()
  if (!options.quiet && (options.out !== undefined || options.verbose)) tellSummary(summary)
  if (summary.interrupted) {
    tellInterruption(summary, options.out)
    return interruption.exitCode() ?? EXIT.failures
  }
  return sum(summary.failures as Record<string, number>) > 0 ? EXIT.failures : EXIT.ok
}

/** @throws GongbaoError `E_OPTION` */
function wholeNumber(where: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,6}$/u.test(text) && Number(text) >= least) return Number(text)
  throw new GongbaoError('E_OPTION', { where, message: `expected a whole number from ${least}, got ${text}` })
}

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description(
      'facts of files, folders, globs, or `-` for standard input (one text, or documents as JSON lines)',
    )
    .argument('<path...>')
    .addOption(new Option('--format <format>', 'how to write them').choices(FORMAT_NAMES))
    .addOption(new Option('--table <table>', 'which table (csv, parquet; duckdb has all)').choices(TABLES))
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
    .option('--resume', 'go on from what an earlier run towards the same --out has left')
    .option('--workers <n>', 'threads (default: the number of cores)')
    .option('--worker-memory <megabytes>', 'most that each may take (default: the memory shared out)')
    .option('--reference-date <date>', 'YYYY-MM-DD the texts speak from, instead of the date found in each')
    .option('--kinds <kinds>', 'only these kinds, separated by commas')
    .option('--rules <module>', 'a JavaScript module with rules of your own')
    .option('--furniture', 'read facts in page furniture and repeated copies too')
    .option('--quiet', 'no progress and no summary')
    .option('--verbose', 'name each file as it is done')
    .action(command(extract))
}
