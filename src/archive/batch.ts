/** A run over an archive: files listed, read by workers, written in order, nothing lost. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type ErrorCode, GongbaoError } from '../errors.js'
import type { Failure } from './extract.js'
import { listFiles } from './files.js'
import { FORMATS } from './formats.js'
import { analyzerFor, countsOf, type Done, type JobOptions } from './job.js'
import { fileOutput, type Output } from './output.js'
import {
  type FinishedLine,
  finishedLines,
  finishPart,
  isUnchanged,
  listParts,
  nextPart,
  openLines,
} from './parts.js'
import { doFiles } from './pool.js'
import { type TableFormat, type TableName, writeTables } from './tables.js'

/** What to read, how, and where to. */
export interface BatchOptions extends Partial<JobOptions> {
  /** Files, folders, globs. */
  readonly paths: readonly string[]
  /** Default: the number of cores. */
  readonly workers?: number | undefined
  /** A file. It appears when all is done. */
  readonly out: string
  /** Where failures are listed, one JSON line each, if there are any. Default: `OUT.errors.jsonl`. */
  readonly errors?: string | undefined
  /** Replace `out`, and what an interrupted run has left. */
  readonly force?: boolean | undefined
  /** Go on from what an earlier run has left (JSON lines only): its failures and changed files are read again. */
  readonly resume?: boolean | undefined
}

/** What a run came to. */
export interface Summary {
  readonly documents: number
  /** Of these, taken over from an earlier run. */
  readonly resumed: number
  readonly facts: Readonly<Record<string, number>>
  readonly failures: Readonly<Partial<Record<ErrorCode, number>>>
}

/** Told of each file as it is done, in order; `total` is the number of files. */
export type OnDone = (done: Done | { readonly path: string; readonly resumed: true }, total: number) => void

/** Counts as they grow. */
export interface Tally {
  documents: number
  resumed: number
  facts: Record<string, number>
  failures: Partial<Record<ErrorCode, number>>
}

export function emptyTally(): Tally {
  return { documents: 0, resumed: 0, facts: {}, failures: {} }
}

/** Counts one file. */
export function count(tally: Tally, done: Done): void {
  if ('failure' in done) {
    const { code } = done.failure
    tally.failures[code] = (tally.failures[code] ?? 0) + 1
    return
  }
  tally.documents++
  for (const [kind, n] of Object.entries(done.counts)) tally.facts[kind] = (tally.facts[kind] ?? 0) + n
}

export function jobOf(options: Partial<JobOptions>): JobOptions {
  const { format = 'jsonl', kinds, rules, referenceDate, includeFurniture } = options
  return { format, kinds, rules, referenceDate, includeFurniture }
}

/** @throws GongbaoError `E_OPTION` */
export function checkWorkers(workers = availableParallelism()): number {
  if (!Number.isInteger(workers) || workers < 1)
    throw new GongbaoError('E_OPTION', { where: 'workers', message: `expected 1 or more, got ${workers}` })
  return workers
}

async function checkTarget({ out, force, resume, format = 'jsonl' }: BatchOptions): Promise<void> {
  if (resume && format !== 'jsonl')
    throw new GongbaoError('E_OPTION', {
      where: 'resume',
      message: `expected the format jsonl, got ${format}`,
    })
  if (force || resume) return
  const left = existsSync(out) ? out : (await listParts(out))[0]
  if (left !== undefined)
    throw new GongbaoError('E_EXISTS', {
      where: left,
      message: 'give another --out, --force to replace it, or --resume to go on from it',
    })
}

/** Which of the files an earlier run has done, and that are as they were. */
async function linesToKeep(files: readonly string[], out: string): Promise<Map<string, FinishedLine>> {
  const lines = await finishedLines(out)
  const kept = new Map<string, FinishedLine>()
  for (const path of files) {
    const line = lines.get(path)
    if (line && (await isUnchanged(path, line))) kept.set(path, line)
  }
  return kept
}

/** Failures, one JSON line each; the file is there only if there are any. */
function errorsOutput(path: string): { add: (failure: Failure) => Promise<void>; end: () => Promise<void> } {
  let output: Output | undefined
  return {
    async add(failure) {
      output ??= await fileOutput(path)
      await output.write(`${JSON.stringify(failure)}\n`)
    },
    async end() {
      await output?.end()
    },
  }
}

/**
 * Reads an archive into the file `out`. One bad file never stops it: failures are told to `onDone`, counted in the
 * summary and listed in `errors`.
 * @throws GongbaoError `E_PATH`, `E_RULE`, `E_OPTION`, `E_REFERENCE_DATE`, `E_EXISTS` before anything is read;
 * `E_WRITE` where the output cannot be written (what is written stays, for `resume`)
 */
export async function runBatch(options: BatchOptions, onDone: OnDone = () => {}): Promise<Summary> {
  const { out, resume, errors: failureList = `${out}.errors.jsonl` } = options
  const job = jobOf(options)
  const workers = checkWorkers(options.workers)
  const analyzer = await analyzerFor(job)
  const files = await listFiles(options.paths)
  await checkTarget(options)
  if (!resume) for (const part of await listParts(out)) await rm(part)
  const kept = resume ? await linesToKeep(files, out) : new Map<string, FinishedLine>()
  const part = await nextPart(out)
  await rm(failureList, { force: true })

  const tally = emptyTally()
  const output = await fileOutput(part)
  const errors = errorsOutput(failureList)
  const lines = openLines()
  const waiting = files.values()
  /** Takes over finished lines up to `path`, so that the output keeps the order of the files. */
  const takeOver = async (path?: string) => {
    for (const next of waiting) {
      if (next === path) return
      const line = kept.get(next)
      if (!line) continue
      const text = await lines.read(line)
      await output.write(text)
      count(tally, { path: next, output: text, counts: countsOf(JSON.parse(text)) })
      tally.resumed++
      onDone({ path: next, resumed: true }, files.length)
    }
  }
  await output.write(FORMATS[job.format].head)
  const missing = files.filter((path) => !kept.has(path))
  for await (const done of doFiles(missing, job, workers, analyzer)) {
    await takeOver(done.path)
    count(tally, done)
    if ('failure' in done) await errors.add(done.failure)
    else await output.write(done.output)
    onDone(done, files.length)
  }
  await takeOver()
  await lines.close()
  await errors.end()
  await output.end()
  await finishPart(part, out)
  return tally
}

/**
 * The same into typed tables: one of them as Parquet, all of them as a DuckDB database. The document lines are
 * gathered beside `out` first, so that such a run too can be resumed.
 * @throws GongbaoError as `runBatch`, and `E_OPTIONAL` where DuckDB is not installed
 */
export async function runTableBatch(
  options: BatchOptions & { readonly tableFormat: TableFormat; readonly table?: TableName | undefined },
  onDone?: OnDone,
): Promise<Summary> {
  const { out, tableFormat, table, force } = options
  if (existsSync(out) && !force)
    throw new GongbaoError('E_EXISTS', {
      where: out,
      message: 'give another --out, or --force to replace it',
    })
  const lines = `${out}.jsonl`
  const summary = await runBatch(
    { ...options, out: lines, errors: `${out}.errors.jsonl`, format: 'jsonl' },
    onDone,
  )
  await writeTables(lines, out, tableFormat, table, force)
  await rm(lines)
  return summary
}
