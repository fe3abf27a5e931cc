/** Files over worker threads: as many at once as there are workers, answered in order. */
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Analyzer } from '../analyze.js'
import { failureOf } from './extract.js'
import { type Done, doFile, type JobOptions } from './job.js'

/** Fewer files than this are not worth a thread. */
const WORTH_THREADS = 8
/** How far ahead of the slowest file the others may run, for each worker: what bounds the memory. */
const AHEAD = 4
/** A file that needs more than this is given up, not the whole run. */
const WORKER_MEGABYTES = 4096

/** `each` over `items`, at most `ahead` of them under way, results in the order of the items. */
export async function* mapOrdered<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  each: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for (const item of items) {
    underWay.push(each(item))
    if (underWay.length >= ahead) yield await underWay.shift()!
  }
  while (underWay.length > 0) yield await underWay.shift()!
}

/**
 * Every file of `files`, done by `workers` threads, in order; few files are done by `analyzer`, here. A worker that dies (out of memory, a rule that ends the
 * process) fails the file it was reading, and another takes its place.
 */
export async function* doFiles(
  files: readonly string[],
  options: JobOptions,
  workers: number,
  analyzer: Analyzer,
): AsyncGenerator<Done> {
  const threads = Math.min(workers, files.length)
  if (files.length < WORTH_THREADS) {
    yield* mapOrdered(files, 1, (path) => doFile(path, analyzer, options))
    return
  }
  const pool = new Piscina<string, Done>({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEGABYTES },
  })
  try {
    yield* mapOrdered(files, threads * AHEAD, (path) =>
      pool.run(path).catch((error): Done => ({ path, failure: failureOf(path, error, 'E_WORKER') })),
    )
  } finally {
    await pool.destroy()
  }
}
