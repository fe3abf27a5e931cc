/** The program of a worker thread: one analyzer, many files. */
import { Piscina } from 'piscina'
import type { Analyzer } from '../analyze.js'
import { type EngineName, useEngine } from '../segment/choose.js'
import { analyzerFor, type Done, doFile, type Job } from './job.js'
import { type Packed, pack } from './packed.js'
import { doPage, type PageDone, type PageJob } from './pages.js'
import { doReading, type ReadingDone } from './reading/do-reading.js'
import type { Reading } from './reading/reading.js'
import { type TaskCall, taskOf } from './reading/tasks.js'
import type { Source } from './sources/source.js'

const { engine } = Piscina.workerData as { readonly engine?: EngineName }
if (engine !== undefined) useEngine(engine)

let analyzer: Promise<Analyzer> | undefined
let task: ((reading: Reading) => unknown) | undefined

/** A file or row read for its facts. */
export async function extract(source: Source): Promise<Done | Packed> {
  const job = Piscina.workerData as Job
  analyzer ??= analyzerFor(job, false)
  return pack(await doFile(source, await analyzer, job))
}

/** A file or row made into a page. */
export async function view(source: Source): Promise<PageDone> {
  const job = Piscina.workerData as PageJob
  analyzer ??= analyzerFor({ format: 'jsonl', ...job }, false)
  return doPage(source, await analyzer, job)
}

/** A file or row read for a table. */
export async function read(source: Source): Promise<ReadingDone<unknown>> {
  const { call } = Piscina.workerData as { readonly call: TaskCall }
  task ??= taskOf(call)
  return doReading(source, task)
}
