/** `gongbao extract PATH…`: files in, facts out. */
import { fstatSync, statSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type BatchOptions, jobOf, type OnDone, runBatch } from '../archive/batch.js'
import type { DocumentLine } from '../archive/document.js'
import type { Failure } from '../archive/extract.js'
import type { FormatName } from '../archive/formats.js'
import { analyzerFor, type JobOptions, markJob } from '../archive/job.js'
import { type Made, runMadeBatch } from '../archive/made-batch.js'
import { checkWorkers, doFiles } from '../archive/pool.js'
import { parseShard } from '../archive/shard.js'
import { openInputs } from '../archive/sources/inputs.js'
import { checkFree, formatOf, MANY, targetOf } from '../archive/table/target.js'
import { DOCUMENT_TABLES, rowsOf, TABLES, type TableName } from '../archive/tables.js'
import { count, emptyTally, type Summary, summaryOf } from '../archive/tally.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { language } from '../language/locale.js'
import { valueText } from '../language/page-texts.js'
import { extractStream, type Writer } from './extract-stream.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { showProgress } from './progress.js'
import { ownOf, type RulesOption, withRules } from './rules-option.js'
import { tellUncounted } from './segmenter-option.js'
import { awaitInterruption, command, EXIT, openOutput, tell } from './shell.js'
import { givenOfTable, openTables, type TableOptions, tableOptions } from './table-options.js'

interface Options extends TableOptions, ColumnFlags, RulesOption {
  table?: TableName
  resume?: boolean
  shard?: string
  workers?: string
  workerMemory?: string
  referenceDate?: string
  kinds?: string
  furniture?: boolean
  quiet?: boolean
  verbose?: boolean
}

/** An analyzer needs this much. */
const LEAST_MEGABYTES = 64

/** Documents as text, without a table: lines of JSON for programs, and a list of facts for people. */
const AS_TEXT: ReadonlySet<string> = new Set(['jsonl', 'table'])

/** What is made of documents: text, or tables; every mistake about it shows here. */
function madeOf(options: Options): Made | { readonly text: FormatName } {
  const { table } = options
  const { out, force: _, ...how } = targetOf(options)
  const isPlain = out === undefined && options.format === undefined
  const format = isPlain ? (process.stdout.isTTY ? 'table' : 'jsonl') : formatOf(options)
  if (!AS_TEXT.has(format)) {
    const tables = table !== undefined ? [table] : MANY.has(format) ? TABLES : (['facts'] as const)
    return { ...how, format, tables }
  }
  const given = table === undefined ? givenOfTable(options) : 'table'
  if (given !== undefined)
    throw new GongbaoError('E_OPTION', {
      where: `--${given}`,
      message: `is about a table (${TABLES.join(', ')}), and ${format} has whole documents: expected csv, tsv, xlsx, parquet, duckdb or stata`,
    })
  return { text: format as FormatName }
}

function batchOf(paths: readonly string[], options: Options): Omit<BatchOptions, 'out'> & JobOptions {
  const { kinds, referenceDate, furniture, workers, workerMemory, force, resume } = options
  const made = madeOf(options)
  return {
    paths,
    inputs: inputsOf(options),
    format: 'text' in made ? made.text : 'jsonl',
    kinds: kinds?.split(',').map((k) => k.trim()) as Fact['kind'][] | undefined,
    ...ownOf(options),
    referenceDate,
    includeFurniture: furniture ?? false,
    size: !('text' in made) && made.tables.includes('documents'),
    workers: wholeNumber('workers', workers, 1),
    workerMegabytes: wholeNumber('worker-memory', workerMemory, LEAST_MEGABYTES),
    force,
    resume,
    shard: options.shard === undefined ? undefined : parseShard(options.shard),
  }
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
const list = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, n]) => `${valueText(name, language())} ${n}`)
    .join(language() === 'zh' ? '、' : ', ')

function tellSummary({ documents, resumed, facts, failures, duplicates }: Summary): void {
  const taken = resumed > 0 ? ` (${resumed} from an earlier run)` : ''
  tell(`${documents} documents${taken}, ${sum(facts)} facts${documents > 0 ? `: ${list(facts)}` : ''}`)
  if (sum(failures) > 0) tell(`${sum(failures)} failures: ${list(failures)}`)
  for (const { path, sameAs } of duplicates) tell(`${path}: the same report as ${sameAs}`)
}

function tellFailure({ path, code, message }: Failure): void {
  tell(`${path}: ${code}: ${message}`)
}

/** Whether standard output goes to `file`, which would be read as it grows. */
function isOutput(file: string): boolean {
  const output = fstatSync(1)
  if (!output.isFile()) return false
  const { dev, ino } = statSync(file, { throwIfNoEntry: false }) ?? {}
  return dev === output.dev && ino === output.ino
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
  const { write } = await writerOf(options)
  const { sources, total } = await openInputs(paths, { ...inputsOf(options), except: isOutput })
  const progress = showProgress(options.quiet)
  const tally = emptyTally()
  async function* outputs(): AsyncGenerator<string> {
    for await (const done of doFiles(sources(), job, analyzer, sharing)) {
      count(tally, done)
      if ('failure' in done) tellFailure(done.failure)
      else yield done.output
      if (options.verbose) tell(done.path)
      progress.step(total())
    }
  }
  await write(outputs())
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
    if (batch.size) tellUncounted()
    if ('text' in made) return await runBatch(batch, onDone)
    const { notes, ...summary } = await runMadeBatch({ ...batch, made }, onDone)
    for (const note of notes) tell(note)
    return summary
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
    if (paths.length > 1 || options.resume || options.shard !== undefined)
      throw new GongbaoError('E_OPTION', {
        where: '-',
        message: 'standard input goes alone, and cannot be resumed or shared out',
      })
    return extractStream(batchOf(paths, options), await writerOf(options))
  }
  if (options.out === undefined && (options.resume || options.shard !== undefined))
    throw new GongbaoError('E_OPTION', { where: 'out', message: 'expected an --out FILE' })
  if (options.shard !== undefined && !('text' in madeOf(options)))
    throw new GongbaoError('E_OPTION', {
      where: '--shard',
      message:
        'the parts of a run are JSON lines: expected --out FILE.jsonl; tables are made of what `merge` gives',
    })
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

/** What takes text; or, where a table is asked for, lines of JSON that it is made of. */
async function writerOf(options: Options): Promise<Writer> {
  const made = madeOf(options)
  if ('text' in made) {
    const { out, force } = options
    if (out !== undefined) checkFree(out, force)
    const write: Writer['write'] = async (outputs) => {
      const output = await openOutput(out, force)
      for await (const text of outputs) await output.write(text)
      await output.end()
    }
    return { write, hasFailures: made.text === 'jsonl' }
  }
  const [name, ...others] = made.tables
  if (name === undefined || others.length > 0)
    throw new GongbaoError('E_OPTION', {
      where: '--table',
      message: `standard input is read once, for one table: expected ${TABLES.join(', ')}`,
    })
  const table = DOCUMENT_TABLES[name]
  const target = await openTables(options, table)
  async function* rows(outputs: AsyncIterable<string>) {
    for await (const line of outputs) yield* rowsOf(name as TableName, JSON.parse(line) as DocumentLine)
  }
  return { write: (outputs) => target.write({ table, rows: rows(outputs) }), hasFailures: false }
}

/** @throws GongbaoError `E_OPTION` */
function wholeNumber(where: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,6}$/u.test(text) && Number(text) >= least) return Number(text)
  throw new GongbaoError('E_OPTION', { where, message: `expected a whole number from ${least}, got ${text}` })
}

/** Adds `extract` to `program`. */
export function registerExtract(program: Command): void {
  const added = program
    .command('extract')
    .description(
      'facts of files, folders, globs, or `-` for standard input (one text, or documents as JSON lines)',
    )
    .argument('<path...>')
    .addOption(
      new Option(
        '--table <table>',
        'which table (csv, tsv, parquet, stata: facts; xlsx, duckdb: all)',
      ).choices(TABLES),
    )
    .option(
      '--shard <part>',
      'only the files that fall to this part of the run, as 3/8; then `gongbao merge`',
    )
    .option('--resume', 'go on from what an earlier run towards the same --out has left')
    .option('--workers <n>', 'threads (default: the number of cores)')
    .option('--worker-memory <megabytes>', 'most that each may take (default: the memory shared out)')
    .option('--reference-date <date>', 'YYYY-MM-DD the texts speak from, instead of the date found in each')
    .option('--kinds <kinds>', 'only these kinds, separated by commas')
    .option('--furniture', 'read facts in page furniture and repeated copies too')
    .option('--quiet', 'no progress and no summary')
    .option('--verbose', 'name each file as it is done')
  tableOptions(inputOptions(withRules(added))).action(command(extract))
}
