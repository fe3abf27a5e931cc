/** A worker that is given one mutant after the other, and another in its place where one never ends. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Task, Told } from './worker.js'

/** No suite takes so long unless it never ends. */
const LONGEST_MS = 90_000

/** One judge: what first fails in a task, and the way to send it home. */
export interface Judge {
  readonly failureOf: (task: Task) => Promise<string | null>
  readonly end: () => void
}

/** A judge of its own process. */
export function judgeOf(worker: string): Judge {
  let child: ChildProcess | undefined
  const failureOf = (task: Task) =>
    new Promise<string | null>((done) => {
      child ??= fork(worker, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      const own = child
      let timer: NodeJS.Timeout | undefined
      const finish = (failure: string | null) => {
        clearTimeout(timer)
        own.removeAllListeners()
        done(failure)
      }
      own.on('message', (told: Told) => {
        if ('failed' in told) {
          return finish(told.failed === null ? null : told.said)
        }
        clearTimeout(timer)
        timer = setTimeout(() => own.kill('SIGKILL'), LONGEST_MS)
      })
      own.on('exit', () => {
        child = undefined
        finish('it does not end')
      })
      own.send(task)
    })
  return { failureOf, end: () => child?.kill() }
}
