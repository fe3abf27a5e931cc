/** Files over worker threads: as many at once as there are workers, answered in order. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Analyzer } from '../analyze.js'
import { GongbaoError } from '../errors.js'
import { moduleUrl } from '../packages.js'
import { type Failure, failureOf } from './extract.js'
import { type Done, doFile, type Job } from './job.js'
import { mapOrdered } from './ordered.js'
import { doPage, type PageDone, type PageJob } from './pages.js'
import { doReading, type ReadingDone } from './reading/do-reading.js'
import type { Reading } from './reading/reading.js'
import { type TaskCall, taskOf } from './reading/tasks.js'

/** Fewer files than this, and fewer bytes, are not worth a thread. */
const WORTH_THREADS = { files: 8, bytes: 1 << 22 } as const
/** How far ahead of the slowest file the others may run, for each worker: what bounds the memory. */
const AHEAD = 4
/** A worker whose objects need more than this is ended, and its file given up: not the whole run. */
const MEGABYTES = { most: 2048, least: 512 } as const
/** Of the machine's memory, what all workers together may take. */
const SHARE = 0.75

/** The program of a thread lies beside this code; a bundle of somebody's may have left it behind. */
const WORKER = fileURLToPath(new URL('./worker.cjs', moduleUrl()))

/** How the work is shared out. */
export interface Sharing {
  readonly workers: number
  /** Most megabytes of objects in each worker. Default: the memory of the machine shared out, at most 2048. */
  readonly workerMegabytes?: number | undefined
  /** Once aborted, no file is begun. */
  readonly signal?: AbortSignal | undefined
}

/** @throws GongbaoError `E_OPTION` */
export function checkWorkers(workers = availableParallelism()): number {
  if (!Number.isInteger(workers) || workers < 1)
    throw new GongbaoError('E_OPTION', { where: 'workers', message: `expected 1 or more, got ${workers}` })
  return workers
}

/** What the machine, or the container it is, has for each of `workers`. */
export function megabytesEach(workers: number): number {
  const constrained = process.constrainedMemory() || Infinity
  const megabytes = (Math.min(totalmem(), constrained) / (1 << 20)) * SHARE
  return Math.max(MEGABYTES.least, Math.min(MEGABYTES.most, Math.floor(megabytes / workers)))
}

async function areFew(files: readonly string[]): Promise<boolean> {
  if (files.length >= WORTH_THREADS.files) return false
  let bytes = 0
  for (const file of files) bytes += (await stat(file).catch(() => ({ size: 0 }))).size
  return bytes < WORTH_THREADS.bytes
}

interface Task<Result> {
  /** Its name in the worker. */
  readonly name: 'extract' | 'view' | 'read'
  readonly job: { readonly rules?: string | readonly string[] | undefined; readonly call?: TaskCall }
  readonly here: (path: string) => Promise<Result>
  readonly failed: (path: string, failure: Failure) => Result
}

async function* share<Result>(
  files: readonly string[],
  { name, job, here, failed }: Task<Result>,
  { workers, workerMegabytes, signal }: Sharing,
): AsyncGenerator<Result> {
  // rules of the user's may end the process or fill its memory: they never run here
  if (!existsSync(WORKER) || (job.rules === undefined && (await areFew(files)))) {
    yield* mapOrdered(files, 1, here, signal)
    return
  }
  const threads = Math.max(1, Math.min(workers, files.length))
  const pool = new Piscina<string, Result>({
    filename: WORKER,
    minThreads: threads,
    maxThreads: threads,
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: workerMegabytes ?? megabytesEach(threads) },
  })
  const inThread = (path: string) =>
    pool.run(path, { name }).catch((error) => failed(path, failureOf(path, error, 'E_WORKER')))
  try {
    yield* mapOrdered(files, threads * AHEAD, inThread, signal)
  } finally {
    await pool.destroy()
  }
}

/**
 * Every file of `files` read by worker threads, in order; few files are read by `analyzer`, here. A worker that dies
 * (out of memory, a rule that ends the process) fails the file it was reading, and another takes its place.
 */
export function doFiles(
  files: readonly string[],
  job: Job,
  analyzer: Analyzer,
  sharing: Sharing,
): AsyncGenerator<Done> {
  const task: Task<Done> = {
    name: 'extract',
    job,
    here: (path) => doFile(path, analyzer, job),
    failed: (path, failure) => ({ path, failure }),
  }
  return share(files, task, sharing)
}

/** The same for pages. */
export function doPages(
  files: readonly string[],
  job: PageJob,
  analyzer: Analyzer,
  sharing: Sharing,
): AsyncGenerator<PageDone> {
  const task: Task<PageDone> = {
    name: 'view',
    job,
    here: (path) => doPage(path, analyzer, job),
    failed: (path, failure) => ({ path, failure }),
  }
  return share(files, task, sharing)
}

/** The same for a task that makes a table. */
export function doReadings<Result>(
  files: readonly string[],
  call: TaskCall,
  sharing: Sharing,
): AsyncGenerator<ReadingDone<Result>> {
  const make = taskOf(call) as (reading: Reading) => Result
  const task: Task<ReadingDone<Result>> = {
    name: 'read',
    job: { call },
    here: (path) => doReading(path, make),
    failed: (path, failure) => ({ path, failure }),
  }
  return share(files, task, sharing)
}
