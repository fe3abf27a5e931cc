/** `gongbao extract PATH…`: files in, facts out. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type BatchOptions,
  checkWorkers,
  count,
  emptyTally,
  jobOf,
  type OnDone,
  runBatch,
  runTableBatch,
  type Summary,
} from '../archive/batch.js'
import type { Failure } from '../archive/extract.js'
import { listFiles } from '../archive/files.js'
import { FORMATS, type FormatName } from '../archive/formats.js'
import { analyzerFor, type JobOptions } from '../archive/job.js'
import { doFiles } from '../archive/pool.js'
import { TABLES, type TableFormat, type TableName } from '../archive/tables.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { extractStream } from './extract-stream.js'
import { showProgress } from './progress.js'
import { command, EXIT, openOutput, tell } from './shell.js'

const FORMAT_NAMES = ['jsonl', 'csv', 'table', 'parquet', 'duckdb'] as const

interface Options {
  format?: (typeof FORMAT_NAMES)[number]
  table?: TableName
  out?: string
  force?: boolean
  resume?: boolean
  workers?: number
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

const isTableFormat = (format: string): format is TableFormat => format === 'parquet' || format === 'duckdb'

function textFormatOf(options: Options): FormatName {
  const format = formatOf(options)
  if (isTableFormat(format)) return 'jsonl'
  if (options.table === undefined || (format === 'csv' && options.table === 'facts')) return format
  if (format === 'csv' && options.table === 'documents') return 'csv-documents'
  throw new GongbaoError('E_OPTION', {
    where: 'table',
    message: `csv has the tables facts and documents, parquet has ${TABLES.join(', ')}; got ${options.table} as ${format}`,
  })
}

function batchOf(paths: readonly string[], options: Options): Omit<BatchOptions, 'out'> & JobOptions {
  const { kinds, rules, referenceDate, furniture, workers, force, resume } = options
  return {
    paths,
    format: textFormatOf(options),
    kinds: kinds?.split(',').map((k) => k.trim()) as Fact['kind'][] | undefined,
    rules,
    referenceDate,
    includeFurniture: furniture ?? false,
    workers,
    force,
    resume,
  }
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
const list = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')

function tellSummary({ documents, resumed, facts, failures }: Summary): void {
  const taken = resumed > 0 ? ` (${resumed} from an earlier run)` : ''
  tell(`${documents} documents${taken}, ${sum(facts)} facts${documents > 0 ? `: ${list(facts)}` : ''}`)
  if (sum(failures) > 0) tell(`${sum(failures)} failures: ${list(failures)}`)
}

function tellFailure({ path, code, message }: Failure): void {
  tell(`${path}: ${code}: ${message}`)
}

/** Files to standard output, as they are done. */
async function toStandardOutput(paths: readonly string[], options: Options): Promise<Summary> {
  const batch = batchOf(paths, options)
  const job = jobOf(batch)
  const analyzer = await analyzerFor(job)
  const files = await listFiles(paths)
  const output = await openOutput()
  const progress = showProgress(options.quiet)
  const tally = emptyTally()
  await output.write(FORMATS[job.format].head)
  for await (const done of doFiles(files, job, checkWorkers(options.workers), analyzer)) {
    count(tally, done)
    if ('failure' in done) tellFailure(done.failure)
    else await output.write(done.output)
    if (options.verbose) tell(done.path)
    progress.step(files.length)
  }
  progress.stop()
  return tally
}

async function toFile(paths: readonly string[], options: Options, out: string): Promise<Summary> {
  const progress = showProgress(options.quiet)
  try {
    const onDone: OnDone = (done, total) => {
      if ('failure' in done) tellFailure(done.failure)
      else if (options.verbose) tell(done.path)
      progress.step(total)
    }
    const batch = { ...batchOf(paths, options), out }
    const tableFormat = formatOf(options)
    return isTableFormat(tableFormat)
      ? await runTableBatch({ ...batch, tableFormat, table: options.table }, onDone)
      : await runBatch(batch, onDone)
  } finally {
    progress.stop()
  }
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
  const summary =
    options.out === undefined
      ? await toStandardOutput(paths, options)
      : await toFile(paths, options, options.out)
  if (!options.quiet && (options.out !== undefined || options.verbose)) tellSummary(summary)
  return sum(summary.failures as Record<string, number>) > 0 ? EXIT.failures : EXIT.ok
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(text)) throw new InvalidArgumentError('expected a whole number from 1')
  return Number(text)
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
    .option('--workers <n>', 'threads (default: the number of cores)', wholeNumber)
    .option('--reference-date <date>', 'YYYY-MM-DD the texts speak from, instead of the date found in each')
    .option('--kinds <kinds>', 'only these kinds, separated by commas')
    .option('--rules <module>', 'a JavaScript module with rules of your own')
    .option('--furniture', 'read facts in page furniture and repeated copies too')
    .option('--quiet', 'no progress and no summary')
    .option('--verbose', 'name each file as it is done')
    .action(command(extract))
}
