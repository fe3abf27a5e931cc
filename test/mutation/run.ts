/**
 * `npm run mutate -- [--sample 100] [--seed 1] [--under src/facts/date] [--jobs 2] [--near] [--least 80]`: changes the
 * program in one spot at a time and runs the tests that answer for it, the nearest first (with `--near`: those alone).
 * Prints every mutant with what became of it, then the survivors and the share killed of those that are not told to be
 * equivalent (`equivalent.ts`); fails under `--least` per cent.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isTold, whyEquivalent } from './equivalent.js'
import { judgeOf } from './judges.js'
import { describeMutant, type Mutant } from './mutant.js'
import { rowMutants } from './rows.js'
import { type Placed, sampleOf, spotOf } from './sample.js'
import { suitesOf } from './suites.js'
import { syntaxMutants } from './syntax.js'

/** What reads texts. Shells, pages and tables around it have tests of programs that run, which take too long here. */
const READING = [
  'facts',
  'discourse',
  'text',
  'rules',
  'lexicon',
  'segment',
  'numeral',
  'calendar',
  'gazetteer',
]

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', multiple: true, default: [...READING.map((name) => `src/${name}`), 'dict'] },
    jobs: { type: 'string', default: String(availableParallelism()) },
    near: { type: 'boolean', default: false },
    least: { type: 'string', default: '0' },
  },
})

function mutantsOf(file: string): Placed[] {
  const isSource = file.startsWith('src/') && file.endsWith('.ts') && !file.endsWith('.d.ts')
  if (!isSource && !(file.startsWith('dict/') && file.endsWith('.tsv'))) return []
  const source = readFileSync(file, 'utf8')
  const mutants = isSource ? syntaxMutants(file, source) : rowMutants(file, source)
  return mutants.map((mutant) => ({ mutant, spot: spotOf(source, mutant) }))
}

const files = spawnSync('git', ['ls-files', '-z', ...values.under], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  .stdout.split('\0')
  .filter(Boolean)
const drawn = sampleOf(files.flatMap(mutantsOf), Number(values.sample), Number(values.seed))
const suitesFor = ({ file }: Mutant) => suitesOf(file, values.near)

let killed = 0
let equal = 0
const survivors: string[] = []
const worker = fileURLToPath(new URL('worker.ts', import.meta.url))
const judges = Array.from({ length: Number(values.jobs) }, () => judgeOf(worker))

async function tryMutant(mutant: Mutant, i: number, judge: (typeof judges)[number]): Promise<void> {
  const source = readFileSync(mutant.file, 'utf8')
  const told = describeMutant(source, mutant)
  const say = (what: string, why = '') =>
    console.log(`${i + 1}/${drawn.length}\t${what}\t${told}${why && `\t${why}`}`)
  const alike = (why?: string) => {
    equal++
    say('equivalent', why)
  }
  if (isTold(source, mutant)) return alike()
  const failure = await judge.failureOf({ suites: suitesFor(mutant), mutant })
  const why = failure === null ? whyEquivalent(source, mutant) : undefined
  if (why !== undefined) return alike(why)
  if (failure === null) survivors.push(told)
  else killed++
  say(failure === null ? 'survived' : 'killed', failure?.replace(/\s+/gu, ' ').slice(0, 100))
}

try {
  const queue = drawn.entries()
  await Promise.all(
    judges.map(async (judge) => {
      for (const [at, mutant] of queue) await tryMutant(mutant, at, judge)
    }),
  )
} finally {
  for (const judge of judges) judge.end()
}
const tried = killed + survivors.length
const share = (100 * killed) / Math.max(1, tried)
for (const survivor of survivors) console.log(`survivor\t${survivor}`)
console.log(
  `mutants: ${killed} of ${tried} killed (${share.toFixed(1)} %), ${equal} equivalent, seed ${values.seed}`,
)
process.exitCode = share < Number(values.least) ? 1 : 0
