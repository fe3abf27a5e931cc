/** The suites by their names: `examples:date`, `vocabulary:eras`, `readings`, or a file of tests. Runs as part of the program. */
import fc from 'fast-check'
import { runExamples, runReadings } from './examples.js'
import { runSuite } from './harness.js'
import { runVocabulary } from './vocabulary.js'

fc.configureGlobal({ seed: 20_200_520, numRuns: 20 })

const EXAMPLES = 'examples:'
const VOCABULARY = 'vocabulary:'
const firstLine = (text: unknown) => String(text ?? '').split('\n')[0]

/** What first fails in the suite; `undefined` where all of it passes. `load` runs a file of tests. */
export async function failureOf(name: string, load: () => unknown): Promise<string | undefined> {
  try {
    if (name === 'readings') runReadings()
    else if (name.startsWith(EXAMPLES)) runExamples(name.slice(EXAMPLES.length))
    else if (name.startsWith(VOCABULARY)) runVocabulary(name.slice(VOCABULARY.length))
    else await runSuite(async () => load())
    return undefined
  } catch (error) {
    const { message, cause } = error as Error
    return [name, firstLine(message), firstLine((cause as Error | undefined)?.message)].join(' ')
  }
}
