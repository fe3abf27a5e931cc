/** Documents over Web Workers: as many at once as there are workers, the page left to its reader. */
import { type Failed, failureOf, type ReadDocument, type Task } from './reading.js'
import type { Source } from './sources.js'

const MOST_WORKERS = 8

const isPdf = ({ path }: Source) => /\.pdf(?:\.gz)?$/iu.test(path)

/** The program of the page is that of its workers, too; the reader of PDF is there for who needs it. */
function workerUrl(sources: readonly Source[]): string {
  const programs = [...(sources.some(isPdf) ? ['pdf'] : []), 'program']
  const code = programs.map((id) => `${document.getElementById(id)?.textContent ?? ''}\n`)
  return URL.createObjectURL(new Blob(code, { type: 'text/javascript' }))
}

/** Reads `sources` and tells each result; resolves when all are told. */
export async function readAll(
  sources: readonly Source[],
  first: number,
  tell: (done: ReadDocument | Failed) => void,
): Promise<void> {
  const url = workerUrl(sources)
  const threads = Math.max(
    1,
    Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1, sources.length),
  )
  let next = 0
  const run = async () => {
    let worker = new Worker(url)
    while (next < sources.length) {
      const index = next++
      const { path, content } = sources[index] as Source
      const id = first + index
      try {
        const task: Task = { id, path, content: await content() }
        tell(await ask(worker, task))
      } catch (error) {
        tell({ id, path, failure: failureOf(error) })
        worker.terminate()
        worker = new Worker(url)
      }
    }
    worker.terminate()
  }
  await Promise.all(Array.from({ length: threads }, run))
  URL.revokeObjectURL(url)
}

const ask = (worker: Worker, task: Task): Promise<ReadDocument | Failed> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = (event) => reject(event.message)
    worker.postMessage(task)
  })
