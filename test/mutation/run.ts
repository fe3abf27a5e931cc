/**
 * `npm run mutate -- [--sample 100] [--seed 1] [--under src/facts/date] [--jobs 2] [--least 80]`: changes the program in
 * one spot at a time and runs the tests that answer for it, in a bundle of its own. Prints every mutant with what became of
 * it, then the share killed of those that are not told to be equivalent (`equivalent.tsv`); fails under `--least` per cent.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bundlerOf } from './bundle.js'
import { describeMutant, type Mutant } from './mutant.js'
import { rowMutants } from './rows.js'
import { sampleOf } from './sample.js'
import { suitesOf, TEST_FILES } from './suites.js'
import { syntaxMutants } from './syntax.js'

/** What reads texts. Shells, pages and tables around it have tests of programs that run, which take too long here. */
const READING = ['src/facts', 'src/discourse', 'src/text', 'src/rules', 'src/lexicon', 'dict']

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', multiple: true, default: READING },
    jobs: { type: 'string', default: String(availableParallelism()) },
    least: { type: 'string', default: '0' },
  },
})

/** A mutant that runs so much longer than its tests do never ends. */
const LONGEST_MS = 300_000

const mutantsOf = (file: string): Mutant[] => {
  if (file.startsWith('src/') && file.endsWith('.ts') && !file.endsWith('.d.ts'))
    return syntaxMutants(file, readFileSync(file, 'utf8'))
  return file.startsWith('dict/') && file.endsWith('.tsv') ? rowMutants(file, readFileSync(file, 'utf8')) : []
}

/** Mutants of which somebody has shown that nothing can tell them apart: as they are described, but for the line. */
const placeless = (description: string) => description.replace(/:\d+\t/u, '\t')
const equivalent = new Set(
  readFileSync('test/mutation/equivalent.tsv', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').slice(0, 4).join('\t')),
)

const files = spawnSync('git', ['ls-files', '-z', ...values.under], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  .stdout.split('\0')
  .filter(Boolean)
const drawn = sampleOf(files.flatMap(mutantsOf), Number(values.sample), Number(values.seed))

const folder = mkdtempSync(join(tmpdir(), 'gongbao-mutation-'))
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
const bundler = await bundlerOf(TEST_FILES, join(folder, 'out.mjs'))

/** What the first suite that fails in `bundle` says; `undefined` where all pass. */
function failureOf(bundle: string, suites: readonly string[]): Promise<string | undefined> {
  const run = spawn(process.execPath, [bundle, ...suites], { stdio: ['ignore', 'pipe', 'ignore'] })
  const timer = setTimeout(() => run.kill('SIGKILL'), LONGEST_MS)
  let said = ''
  run.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part
  })
  return new Promise((done) => {
    run.on('close', (code) => {
      clearTimeout(timer)
      done(code === 0 ? undefined : said.trim() || 'it does not start, or does not end')
    })
  })
}

/** One bundle is made at a time. */
let building: Promise<unknown> = Promise.resolve()
function write(file: string, mutant?: Mutant): Promise<boolean> {
  const made = building.then(() => bundler.write(file, mutant))
  building = made
  return made
}

let killed = 0
let equal = 0
const survivors: string[] = []

async function tryMutant(mutant: Mutant, i: number): Promise<void> {
  const told = describeMutant(readFileSync(mutant.file, 'utf8'), mutant)
  const say = (what: string, why = '') =>
    console.log(`${i + 1}/${drawn.length}\t${what}\t${told}${why && `\t${why}`}`)
  if (equivalent.has(placeless(told))) {
    equal++
    say('equivalent')
    return
  }
  const bundle = join(folder, `${i}.mjs`)
  const failure = (await write(bundle, mutant))
    ? await failureOf(bundle, suitesOf(mutant.file))
    : 'it cannot be built'
  rmSync(bundle, { force: true })
  if (failure === undefined) survivors.push(told)
  else killed++
  say(failure === undefined ? 'survived' : 'killed', failure?.replace(/\s+/gu, ' ').slice(0, 100))
}

try {
  const whole = join(folder, 'whole.mjs')
  await write(whole)
  const queue = drawn.entries()
  const work = async () => {
    for (const [i, mutant] of queue) await tryMutant(mutant, i)
  }
  // a suite that fails as it stands would kill every mutant
  const asked = new Set(
    drawn.flatMap(({ file }) => suitesOf(file)).filter((name) => !name.startsWith('turned')),
  )
  const standing = failureOf(whole, [...asked])
  const jobs = Array.from({ length: Number(values.jobs) }, (_, i) => (i === 0 ? standing.then(work) : work()))
  await Promise.all(jobs)
  const failure = await standing
  if (failure !== undefined) throw new Error(`the tests fail as they stand: ${failure}`)
} finally {
  await bundler.end()
  rmSync(folder, { recursive: true, force: true })
}
const share = (100 * killed) / Math.max(1, killed + survivors.length)
console.log(
  `${killed} of ${killed + survivors.length} mutants killed (${share.toFixed(1)} %), ${equal} equivalent, seed ${values.seed}`,
)
process.exitCode = share < Number(values.least) ? 1 : 0
