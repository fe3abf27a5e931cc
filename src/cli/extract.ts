/** `gongbao extract PATH…`: files in, facts out. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type BatchOptions,
  checkWorkers,
  count,
  emptyTally,
  jobOf,
  runBatch,
  type Summary,
} from '../archive/batch.js'
import type { Failure } from '../archive/extract.js'
import { listFiles } from '../archive/files.js'
import { FORMATS, type FormatName } from '../archive/formats.js'
import { analyzerFor, type JobOptions } from '../archive/job.js'
import { doFiles } from '../archive/pool.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { extractStream } from './extract-stream.js'
import { showProgress } from './progress.js'
import { command, EXIT, openOutput, tell } from './shell.js'

interface Options {
  format?: FormatName
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
function formatOf({ format, out }: Options): FormatName {
  if (format) return format
  if (out !== undefined) return out.endsWith('.csv') ? 'csv' : 'jsonl'
  return process.stdout.isTTY ? 'table' : 'jsonl'
}

function batchOf(paths: readonly string[], options: Options): Omit<BatchOptions, 'out'> & JobOptions {
  const { kinds, rules, referenceDate, furniture, workers, force, resume } = options
  return {
    paths,
    format: formatOf(options),
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
    return await runBatch({ ...batchOf(paths, options), out }, (done, total) => {
      if ('failure' in done) tellFailure(done.failure)
      else if (options.verbose) tell(done.path)
      progress.step(total)
    })
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
  if (options.resume && options.out === undefined)
    throw new GongbaoError('E_OPTION', { where: 'resume', message: 'give the --out FILE to go on from' })
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
    .addOption(new Option('--format <format>', 'how to write them').choices(Object.keys(FORMATS)))
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
