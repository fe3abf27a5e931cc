/** Files over worker threads: as many at once as there are workers, answered in order. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Analyzer } from '../analyze.js'
import { GongbaoError } from '../errors.js'
import { moduleUrl } from '../packages.js'
import { engineInUse } from '../segment/choose.js'
import { type Failure, failureOf } from './failure.js'
import { type Done, doFile, type Job } from './job.js'
import { mapOrdered } from './ordered.js'
import { type Packed, unpack } from './packed.js'
import { doPage, type PageDone, type PageJob } from './pages.js'
import { doReading, type ReadingDone } from './reading/do-reading.js'
import type { Reading } from './reading/reading.js'
import { type TaskCall, taskOf } from './reading/tasks.js'
import { type Failed, pathOf, type Source } from './sources/source.js'

/** Fewer files than this, and fewer bytes, are not worth a thread. */
const WORTH_THREADS = { files: 8, bytes: 1 << 22 } as const
/** How far ahead of the slowest file the others may run, for each worker: what bounds the memory. */
const AHEAD = 4
/**
 * A worker whose objects need more than this is ended, and its file given up: not the whole run. From 2 GB on V8 lets a heap
 * grow to four times of what lives in it before it collects garbage, below that to less than twice.
 */
const MEGABYTES = { most: 1024, least: 512 } as const
/** For what lives short: a report leaves little behind, so that more room saves no time. */
const YOUNG_MEGABYTES = 12
/** Of the machine's memory, what all workers together may take. */
const SHARE = 0.75

/** Milliseconds that a thread waits for work. */
const IDLE = 60_000

/** The program of a thread lies beside this code; a bundle of somebody's may have left it behind. */
const WORKER = fileURLToPath(new URL('./worker.cjs', moduleUrl()))

/** How the work is shared out. */
export interface Sharing {
  readonly workers: number
  /** Most megabytes of objects in each worker. Default: the memory of the machine shared out, at most 1024. */
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

/** What is to be done: sources, places that hold none, and what was done before, which goes by. */
export type Items<Before = never> = Iterable<Item<Before>> | AsyncIterable<Item<Before>>
type Item<Before> = Source | Failed | { readonly before: Before }

const isSource = (item: Item<unknown>): item is Source =>
  typeof item === 'string' || (!('failure' in item) && !('before' in item))

/** Looks ahead until it is seen whether the sources are few; gives all of them back. */
async function peek<Before>(
  items: Items<Before>,
): Promise<{ few: boolean; all: AsyncGenerator<Item<Before>> }> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const seen: Item<Before>[] = []
  let sources = 0
  let bytes = 0
  let ended = false
  while (sources < WORTH_THREADS.files && bytes < WORTH_THREADS.bytes) {
    const next = await iterator.next()
    if (next.done) {
      ended = true
      break
    }
    seen.push(next.value)
    if (!isSource(next.value)) continue
    sources++
    bytes +=
      typeof next.value === 'string'
        ? (await stat(next.value).catch(() => ({ size: 0 }))).size
        : next.value.text.length
  }
  async function* all(): AsyncGenerator<Item<Before>> {
    try {
      for (let item = seen.shift(); item !== undefined; item = seen.shift()) yield item
      while (!ended) {
        const next = await iterator.next()
        if (next.done) ended = true
        else yield next.value
      }
    } finally {
      if (!ended) await iterator.return?.()
    }
  }
  return { few: ended, all: all() }
}

interface Task<Result, Answer = Result> {
  /** Its name in the worker. */
  readonly name: 'extract' | 'view' | 'read'
  readonly job: { readonly rules?: string | readonly string[] | undefined; readonly call?: TaskCall }
  readonly here: (source: Source) => Promise<Result>
  readonly failed: (path: string, failure: Failure) => Result
  /** What a worker has answered, as this thread wants it. */
  readonly arrived?: (answer: Answer | Result) => Result
}

async function* share<Result, Before, Answer = Result>(
  items: Items<Before>,
  { name, job, here, failed, arrived }: Task<Result, Answer>,
  { workers, workerMegabytes, signal }: Sharing,
): AsyncGenerator<Result | Before> {
  const { few, all } = await peek(items)
  const passing =
    (each: (source: Source) => Promise<Result>) =>
    async (item: Item<Before>): Promise<Result | Before> => {
      if (isSource(item)) return each(item)
      return 'before' in item ? item.before : failed(item.failure.path, item.failure)
    }
  // rules of the user's may end the process or fill its memory: they never run here
  if (!existsSync(WORKER) || (job.rules === undefined && few)) {
    yield* mapOrdered(all, 1, passing(here), signal)
    return
  }
  const pool = new Piscina<Source, Result>({
    filename: WORKER,
    minThreads: 1,
    maxThreads: workers,
    // rows may come slowly, and a thread takes its time to begin
    idleTimeout: IDLE,
    // whoever finds words here is to find them there
    workerData: { ...job, engine: engineInUse() },
    resourceLimits: {
      maxOldGenerationSizeMb: workerMegabytes ?? megabytesEach(workers),
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  })
  const inThread = (source: Source): Promise<Result> =>
    pool.run(source, { name }).then(arrived, (error) => {
      const path = pathOf(source)
      return failed(path, failureOf(path, error, 'E_WORKER'))
    })
  try {
    yield* mapOrdered(all, workers * AHEAD, passing(inThread), signal)
  } finally {
    await pool.destroy()
  }
}

/**
 * Every source of `items` read by worker threads, in order; few are read by `analyzer`, here. A worker that dies
 * (out of memory, a rule that ends the process) fails the file it was reading, and another takes its place.
 */
export function doFiles<Before = never>(
  items: Items<Before>,
  job: Job,
  analyzer: Analyzer,
  sharing: Sharing,
): AsyncGenerator<Done | Before> {
  const task: Task<Done, Packed> = {
    name: 'extract',
    job,
    here: (source) => doFile(source, analyzer, job),
    failed: (path, failure) => ({ path, failure }),
    arrived: unpack,
  }
  return share(items, task, sharing)
}

/** The same for pages. */
export function doPages(
  items: Items,
  job: PageJob,
  analyzer: Analyzer,
  sharing: Sharing,
): AsyncGenerator<PageDone> {
  const task: Task<PageDone> = {
    name: 'view',
    job,
    here: (source) => doPage(source, analyzer, job),
    failed: (path, failure) => ({ path, failure }),
  }
  return share(items, task, sharing)
}

/** The same for a task that makes a table. */
export function doReadings<Result>(
  items: Items,
  call: TaskCall,
  sharing: Sharing,
): AsyncGenerator<ReadingDone<Result>> {
  const make = taskOf(call) as (reading: Reading) => Result
  const task: Task<ReadingDone<Result>> = {
    name: 'read',
    job: { call },
    here: (source) => doReading(source, make),
    failed: (path, failure) => ({ path, failure }),
  }
  return share(items, task, sharing)
}
