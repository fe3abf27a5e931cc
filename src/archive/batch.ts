/** A run over an archive: files listed, read by workers, written in order, nothing lost. */
import { existsSync } from 'node:fs'
import { realpath, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkKnown, checkText, checkTexts, GongbaoError } from '../errors.js'
import { countsOf } from './counts.js'
import type { Failure } from './extract.js'
import { listFiles } from './files.js'
import { analyzerFor, type Done, type JobOptions, markJob } from './job.js'
import { fileOutput, type Output, partOutput } from './output.js'
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
import { type Shard, share, writeNote } from './shard.js'
import { count, emptyTally, type Summary, summaryOf, type Tally } from './tally.js'

/** What to read, how, and where to. */
export interface BatchOptions extends Partial<JobOptions>, Omit<Sharing, 'workers'> {
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
  /** Only the files that fall to this part, for `mergeShards` (JSON lines only). */
  readonly shard?: Shard | undefined
}

const BATCH_OPTIONS = [
  'paths',
  'format',
  'kinds',
  'rules',
  'dictionaries',
  'referenceDate',
  'includeFurniture',
  'workers',
  'workerMegabytes',
  'signal',
  'out',
  'errors',
  'force',
  'resume',
  'shard',
  'made',
] as const

/** Told of each file as it is done, in order; `total` is the number of files. */
export type OnDone = (done: Done | { readonly path: string; readonly resumed: true }, total: number) => void

/** The options of `options` that say how a file is read. */
export function jobOf(options: Partial<JobOptions>): JobOptions {
  const { format = 'jsonl', kinds, rules, dictionaries, referenceDate, includeFurniture } = options
  return { format, kinds, rules, dictionaries, referenceDate, includeFurniture }
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
  { force, resume, shard, format = 'jsonl' }: BatchOptions,
): Promise<void> {
  if (shard && format !== 'jsonl')
    throw new GongbaoError('E_OPTION', {
      where: 'shard',
      message: `expected the format jsonl, got ${format}`,
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

/** Which of the files an earlier run has done in the same way, and that are as they were. */
async function linesToKeep(
  files: readonly string[],
  out: string,
  mark: string,
): Promise<Map<string, FinishedLine>> {
  const lines = await finishedLines(out)
  const kept = new Map<string, FinishedLine>()
  for (const path of files) {
    const line = lines.get(path)
    if (line?.source.job === mark && (await isUnchanged(path, line))) kept.set(path, line)
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

/** Takes finished lines over up to a file, so that the output keeps the order of the files. */
function takingOver(
  files: readonly string[],
  kept: ReadonlyMap<string, FinishedLine>,
  output: Output,
  tally: Tally,
  onDone: OnDone,
) {
  const waiting = files.values()
  const lines = openLines()
  return {
    async upTo(path?: string): Promise<void> {
      for (const next of waiting) {
        if (next === path) return
        const line = kept.get(next)
        if (!line) continue
        const text = await lines.read(line)
        await output.write(text)
        const counts = countsOf(JSON.parse(text))
        count(tally, { path: next, output: text, counts, content: line.source.content })
        tally.resumed++
        onDone({ path: next, resumed: true }, files.length)
      }
    },
    close: () => lines.close(),
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
  checkKnown(options, BATCH_OPTIONS)
  checkTexts(options.paths, 'paths')
  checkText(options.out, 'out')
  const { resume, signal, workerMegabytes } = options
  const workers = checkWorkers(options.workers)
  const analyzer = await analyzerFor(jobOf(options))
  const job = await markJob(jobOf(options))
  const out = await targetOf(options.out)
  const failureList = options.errors ?? `${options.out}.errors.jsonl`
  // an output that stands in a folder it is made from is no document of it
  const all = (await listFiles(options.paths)).filter((path) => resolve(path) !== resolve(out))
  const shared = options.shard && share(options.paths, all, options.shard)
  const files = shared?.own ?? all
  await checkTarget(out, options)
  if (!resume) for (const part of await listParts(out)) await rm(part)
  const kept = resume ? await linesToKeep(files, out, job.mark) : new Map<string, FinishedLine>()
  const part = await nextPart(out)
  const output = await partOutput(part)
  await rm(failureList, { force: true })

  const tally = emptyTally()
  const errors = errorsOutput(failureList)
  const earlier = takingOver(files, kept, output, tally, onDone)
  const missing = files.filter((path) => !kept.has(path))
  try {
    for await (const done of doFiles(missing, job, analyzer, { workers, workerMegabytes, signal })) {
      await earlier.upTo(done.path)
      count(tally, done)
      if ('failure' in done) await errors.add(done.failure)
      else await output.write(done.output)
      onDone(done, files.length)
    }
    tally.interrupted = signal?.aborted ?? false
    if (!tally.interrupted) await earlier.upTo()
  } finally {
    await earlier.close()
    await errors.end()
    await output.end()
  }
  if (!tally.interrupted) {
    await finishPart(part, out)
    if (options.shard && shared) {
      const { index, of } = options.shard
      const failures = Object.values(tally.failures).reduce((sum, n) => sum + n, 0)
      const { documents } = summaryOf(tally)
      const counts = { total: all.length, documents, failures }
      await writeNote(options.out, { shard: index, of, job: job.mark, files: shared.hash, ...counts })
    }
  }
  return summaryOf(tally)
}
