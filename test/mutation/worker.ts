/** A process that tries one mutant after the other on a program it holds warm. */
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { failureOf } from './judge.js'
import { Modules } from './modules.js'
import type { Mutant } from './mutant.js'

/** What is asked: the suites that answer for the mutant, in their order. */
export interface Task {
  readonly suites: readonly string[]
  readonly mutant: Mutant
}
/** The task is done, and the suite that `failed` said what. */
export type Told = Failure | { readonly failed: null }

const modules = new Modules()
const limit = new Worker(new URL('limit.mjs', import.meta.url))
const tell = (told: Told) => process.send!(told)

interface Failure {
  readonly failed: string
  readonly said: string
}

async function firstFailure(suites: readonly string[]): Promise<Failure | undefined> {
  const judge = modules.load(resolve('test/mutation/judge.ts')) as { failureOf: typeof failureOf }
  for (const name of suites) {
    limit.postMessage('begun')
    const file = resolve(name)
    // a file of tests declares them when it runs
    modules.forget([file])
    const said = await judge.failureOf(name, () => modules.load(file))
    if (said !== undefined) return { failed: name, said }
  }
  return undefined
}

/** Suites that pass without a mutant, and those that do not. */
const standing = new Set<string>()
const faulty = new Set<string>()

/** Whether the suite fails without a mutant: it would kill every one. */
async function isFaulty(name: string): Promise<boolean> {
  if (standing.has(name)) return false
  if (await firstFailure([name])) return true
  standing.add(name)
  return false
}

/** The first failure that the mutant is to blame for. A suite that fails as it stands is told, and asked no more. */
async function failureOfMutant({ suites, mutant }: Task): Promise<Failure | undefined> {
  const asked = suites.filter((name) => !faulty.has(name))
  let failure: Failure | undefined
  try {
    failure = await modules.changed(mutant, () => firstFailure(asked))
  } catch (error) {
    return { failed: asked[0]!, said: `it cannot be loaded: ${(error as Error).message}` }
  }
  if (!failure || !(await isFaulty(failure.failed))) return failure
  faulty.add(failure.failed)
  console.error(`left out, for it fails as it stands: ${failure.said}`)
  return failureOfMutant({ suites: asked.slice(asked.indexOf(failure.failed) + 1), mutant })
}

process.on('message', async (task: Task) => {
  tell((await failureOfMutant(task)) ?? { failed: null })
})
