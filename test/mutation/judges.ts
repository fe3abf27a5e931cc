/** A worker that is given one mutant after the other, and another in its place where one never ends. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Task, Told } from './worker.js'

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
      const finish = (failure: string | null) => {
        own.removeAllListeners()
        done(failure)
      }
      own.on('message', (told: Told) => finish(told.failed === null ? null : told.said))
      own.on('exit', () => {
        child = undefined
        finish('it does not end')
      })
      own.send(task)
    })
  return { failureOf, end: () => child?.kill() }
}
