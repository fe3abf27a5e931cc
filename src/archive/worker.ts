/** The program of a worker thread: one analyzer, many files. */
import { Piscina } from 'piscina'
import type { Analyzer } from '../analyze.js'
import { analyzerFor, type Done, doFile, type JobOptions } from './job.js'

const options = Piscina.workerData as JobOptions
let analyzer: Promise<Analyzer> | undefined

export default async function work(path: string): Promise<Done> {
  analyzer ??= analyzerFor(options)
  return doFile(path, await analyzer, options)
}
