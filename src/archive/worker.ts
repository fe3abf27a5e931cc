/** The program of a worker thread: one analyzer, many files. */
import { Piscina } from 'piscina'
import type { Analyzer } from '../analyze.js'
import { analyzerFor, type Done, doFile, type Job } from './job.js'
import { doPage, type PageDone, type PageJob } from './pages.js'
import { doReading, type ReadingDone } from './reading/do-reading.js'
import type { Reading } from './reading/reading.js'
import { type TaskCall, taskOf } from './reading/tasks.js'

let analyzer: Promise<Analyzer> | undefined
let task: ((reading: Reading) => unknown) | undefined

/** A file read for its facts. */
export async function extract(path: string): Promise<Done> {
  const job = Piscina.workerData as Job
  analyzer ??= analyzerFor(job, false)
  return doFile(path, await analyzer, job)
}

/** A file made into a page. */
export async function view(path: string): Promise<PageDone> {
  const job = Piscina.workerData as PageJob
  analyzer ??= analyzerFor({ format: 'jsonl', ...job }, false)
  return doPage(path, await analyzer, job)
}

/** A file read for a table. */
export async function read(path: string): Promise<ReadingDone<unknown>> {
  const { call } = Piscina.workerData as { readonly call: TaskCall }
  task ??= taskOf(call)
  return doReading(path, task)
}
