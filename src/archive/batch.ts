/** A run over an archive: files listed, read by workers, written in order, nothing lost. */

import { existsSync } from 'node:fs'
import { realpath, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as z from 'zod'
import { aFunction, checkCall } from '../border.js'
import { GongbaoError } from '../errors.js'
import { batchOptions } from './border.js'
import { countsOf } from './counts.js'
import type { Failure } from './failure.js'
import { FORMATS } from './formats.js'
import { analyzerFor, type Done, type JobOptions, markJob } from './job.js'
import { fileOutput, type Output, partOutput } from './output.js'
import { outputOf } from './packed.js'
import {
  type FinishedLine,
  finishedLines,
  finishPart,
  isUnchanged,
  listParts,
  nextPart,
  openLines,
} from './parts.js'
import { checkWorkers, doFiles, type Sharing } from './pool.js'
import { type Shard, shareOut, writeNote } from './shard.js'
import { type InputOptions, openInputs } from './sources/inputs.js'
import { type Failed, pathOf, rowFingerprint, type Source } from './sources/source.js'
import { isTablePath } from './sources/text-table.js'
import { count, emptyTally, type Summary, summaryOf } from './tally.js'

/** What to read, how, and where to. */
export interface BatchOptions extends Partial<JobOptions>, Omit<Sharing, 'workers'> {
  /** Files, folders, globs, tables of texts. */
  readonly paths: readonly string[]
  /** How tables of texts are looked at. */
  readonly inputs?: Pick<InputOptions, 'columns' | 'tell'> | undefined
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
  /** Only the files that fall to this part, for `mergeShards` (JSON lines only). */
  readonly shard?: Shard | undefined
}

const format = z.enum(Object.keys(FORMATS)).optional()

/** Told of each document as it is done, in order; `total` is their number, as far as it is known. */
export type OnDone = (done: Done | { readonly path: string; readonly resumed: true }, total: number) => void

/** The options of `options` that say how a file is read. */
export function jobOf(options: Partial<JobOptions>): JobOptions {
  const { format = 'jsonl', kinds, rules, dictionaries, referenceDate, includeFurniture, size } = options
  return { format, kinds, rules, dictionaries, referenceDate, includeFurniture, size }
}

/**
 * The file that `out` means: where a link there leads.
 * @throws GongbaoError `E_WRITE` where a folder, pipe or device is, for the output is put there whole
 */
async function targetOf(out: string): Promise<string> {
  const target = await realpath(out).catch(() => out)
  const there = await stat(target).catch(() => undefined)
  if (there && !there.isFile())
    throw new GongbaoError('E_WRITE', {
      where: out,
      message: 'expected the name of a file, found a folder, pipe or device',
    })
  return target
}

async function checkTarget(
  out: string,
  { paths, force, resume, shard, format = 'jsonl' }: BatchOptions,
): Promise<void> {
  if (shard && format !== 'jsonl')
    throw new GongbaoError('E_OPTION', {
      where: 'shard',
      message: `expected the format jsonl, got ${format}`,
    })
  if (shard && paths.some(isTablePath))
    throw new GongbaoError('E_OPTION', {
      where: 'shard',
      message: 'files are shared out, and not the rows of a table: cut the table into files first',
    })
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

/** A document whose line an earlier run has written. */
interface Taken {
  readonly path: string
  readonly line: FinishedLine
}

/** Whether a source still is what the line was made from: a file by its size and hash, a row by those of its cells. */
function isSame(source: Source, line: FinishedLine): Promise<boolean> | boolean {
  if (typeof source === 'string') return isUnchanged(source, line)
  return rowFingerprint(source).sha256 === line.source.sha256
}

/** `sources`, and in the place of those that an earlier run has done in the same way, and that are as they were, their lines. */
async function* resumed(
  sources: AsyncGenerator<Source | Failed>,
  out: string,
  mark: string,
): AsyncGenerator<Source | Failed | { readonly before: Taken }> {
  const lines = await finishedLines(out)
  for await (const source of sources) {
    if (typeof source === 'object' && 'failure' in source) {
      yield source
      continue
    }
    const path = pathOf(source)
    const line = lines.get(path)
    if (line?.source.job === mark && (await isSame(source, line))) yield { before: { path, line } }
    else yield source
  }
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
 * summary and listed in `errors`. Where `signal` is aborted, what is under way is finished and written, and the rest
 * waits for `resume`.
 * @throws GongbaoError `E_PATH`, `E_RULE`, `E_OPTION`, `E_REFERENCE_DATE`, `E_EXISTS` before anything is read;
 * `E_WRITE` where the output cannot be written (what is written stays, for `resume`)
 */
export async function runBatch(options: BatchOptions, onDone: OnDone = () => {}): Promise<Summary> {
  checkCall({ options: [options, batchOptions.extend({ format })], onDone: [onDone, aFunction] })
  const { resume, signal, workerMegabytes } = options
  const workers = checkWorkers(options.workers)
  const analyzer = await analyzerFor(jobOf(options))
  const job = await markJob(jobOf(options))
  const out = await targetOf(options.out)
  const failureList = options.errors ?? `${options.out}.errors.jsonl`
  // an output that stands in a folder it is made from is no document of it
  const except = (path: string) => resolve(path) === resolve(out)
  const { sources, total } = await openInputs(options.paths, { ...options.inputs, except })
  const all = sources()
  const shared = options.shard && shareOut(options.paths, all, options.shard)
  const own = shared?.own ?? all
  await checkTarget(out, options)
  if (!resume) for (const part of await listParts(out)) await rm(part)
  const items = resume ? resumed(own, out, job.mark) : own
  const part = await nextPart(out)
  const output = await partOutput(part)
  await rm(failureList, { force: true })

  const tally = emptyTally()
  const errors = errorsOutput(failureList)
  const lines = openLines()
  try {
    for await (const done of doFiles<Taken>(items, job, analyzer, { workers, workerMegabytes, signal }))
      if ('line' in done) {
        const { path, line } = done
        const text = await lines.read(line)
        await output.write(text)
        count(tally, { path, output: text, counts: countsOf(JSON.parse(text)), content: line.source.content })
        tally.resumed++
        onDone({ path, resumed: true }, total())
      } else {
        count(tally, done)
        if ('failure' in done) await errors.add(done.failure)
        else await output.write(outputOf(done))
        onDone(done, total())
      }
    tally.interrupted = signal?.aborted ?? false
  } finally {
    await lines.close()
    await errors.end()
    await output.end()
  }
  if (!tally.interrupted) {
    await finishPart(part, out)
    if (options.shard && shared) {
      const { index, of } = options.shard
      const failures = Object.values(tally.failures).reduce((sum, n) => sum + n, 0)
      const { documents } = summaryOf(tally)
      const { total: files, hash } = shared.told()
      const counts = { total: files, documents, failures }
      await writeNote(options.out, { shard: index, of, job: job.mark, files: hash, ...counts })
    }
  }
  return summaryOf(tally)
}
