/**
 * The long run: `npm run fuzz -- --inputs 1000000 --seed 7 [--out FOLDER] [--classes prose,bytes] [--dear 8]`.
 * Counts what every class of inputs breaks; each new fault is made small and written to a file of the folder. Promises
 * that read a text again (`dear`) are tried on every eighth input, or as often as is asked for.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { writeCase } from './cases.js'
import { INPUTS, type Input } from './inputs.js'
import { type Broken, brokenBy, PROMISES } from './promises.js'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    classes: { type: 'string', default: Object.keys(INPUTS).join(',') },
    dear: { type: 'string', default: '8' },
    shown: { type: 'string', default: '3' },
  },
})
const inputs = Number(values.inputs)
const seed = Number(values.seed)
const dear = Number(values.dear)
/** Faults of one promise in one class that are made small; the rest is only counted. */
const shown = Number(values.shown)
const classes = values.classes.split(',')
if (values.out) mkdirSync(values.out, { recursive: true })

const CHEAP = PROMISES.filter((promise) => !promise.dear)
/** Inputs of one class between two lines of progress. */
const BATCH = 2_000

const tried = new Map<string, number>()
const counts = new Map<string, number>()
const told = new Map<string, number>()
const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)

/** Tries a batch of `name`; where a fault is new, it is made small and told. */
function tryBatch(name: string, size: number, from: number): void {
  let left = size
  for (let round = 0; left > 0; round++) {
    let fresh: Broken | undefined
    let at = 0
    const property = fc.property(INPUTS[name]!, (input: Input) => {
      if (fresh) return !brokenBy(input, PROMISES).some((b) => b.promise === fresh!.promise)
      at++
      add(tried, name)
      const broken = brokenBy(input, at % dear === 0 ? PROMISES : CHEAP)
      for (const { promise } of broken) add(counts, `${name}\t${promise}`)
      fresh = broken.find((b) => (told.get(`${name}\t${b.promise}`) ?? 0) < shown)
      return fresh === undefined
    })
    const result = fc.check(property, { seed: from * 1_000 + round, numRuns: left, endOnFailure: false })
    left -= at
    const small = result.counterexample?.[0] as Input | undefined
    if (fresh === undefined || small === undefined) return
    add(told, `${name}\t${fresh.promise}`)
    const fault = brokenBy(small).find((b) => b.promise === fresh!.promise) ?? fresh
    const found = { promise: fault.promise, class: name, ...writeCase(small) }
    console.log(`! ${name}, ${fault.promise}: ${fault.fault}\n  ${JSON.stringify(found)}`)
    if (values.out)
      writeFileSync(
        `${values.out}/${name}-${fault.promise.replace(/ /gu, '-')}-${told.get(`${name}\t${fault.promise}`) ?? 0}.json`,
        `${JSON.stringify(found)}\n`,
      )
  }
}

const started = Date.now()
let done = 0
for (let batch = 0; done < inputs; batch++)
  for (const name of classes) {
    const size = Math.min(BATCH, inputs - done)
    if (size <= 0) break
    tryBatch(name, size, (seed * 100_003 + batch * classes.length + classes.indexOf(name)) % 2_000_000)
    done += size
    if (done % (BATCH * classes.length * 5) === 0)
      console.error(`${done} inputs, ${Math.round((Date.now() - started) / 1000)} s`)
  }

console.log(`\nseed ${seed}: ${done} inputs, dear promises on every ${dear}th`)
for (const name of classes) {
  const broken = PROMISES.map((p) => p.name).concat('no throw')
  const list = broken.map((promise) => `${promise} ${counts.get(`${name}\t${promise}`) ?? 0}`)
  console.log(`${name}: ${tried.get(name) ?? 0} inputs; faults: ${list.join(', ')}`)
}
process.exitCode = counts.size > 0 ? 1 : 0
