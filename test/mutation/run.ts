/**
 * `npm run mutate -- [--sample 100] [--seed 1] [--under src/facts/date] [--least 80]`: changes the program in one spot at
 * a time, in a copy, and runs the tests that answer for it. Prints every mutant with what became of it, then the share
 * killed of those that are not told to be equivalent (`equivalent.tsv`); fails under `--least` per cent.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { applyMutant, describeMutant, type Mutant } from './mutant.js'
import { rowMutants } from './rows.js'
import { sampleOf } from './sample.js'
import { suitesOf } from './suites.js'
import { syntaxMutants } from './syntax.js'

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', multiple: true, default: ['src', 'dict'] },
    least: { type: 'string', default: '0' },
  },
})

/** A mutant that runs so much longer than its tests do never ends. */
const LONGEST_MS = 600_000

const tracked = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  .stdout.split('\0')
  .filter(Boolean)

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

const files = tracked.filter((file) =>
  values.under.some((folder) => file === folder || file.startsWith(`${folder}/`)),
)
const drawn = sampleOf(files.flatMap(mutantsOf), Number(values.sample), Number(values.seed))

const copy = mkdtempSync(join(tmpdir(), 'gongbao-mutation-'))
for (const file of tracked) cpSync(file, join(copy, file), { recursive: true })
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))

/** Whether the tests of `suite` pass in the copy. */
function passes(suite: readonly string[]): boolean {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  const options = ['run', '--project', 'library', '--bail', '1', '--no-isolate', '--reporter', 'dot']
  const run = spawnSync(process.execPath, [vitest, ...options, ...suite], {
    cwd: copy,
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 26,
  })
  return run.status === 0
}

let killed = 0
let equal = 0
const survivors: string[] = []
try {
  const suites = new Set(drawn.flatMap((m) => suitesOf(m.file).map((suite) => suite.join(' '))))
  for (const suite of suites)
    if (!passes(suite.split(' '))) throw new Error(`the tests fail as they stand: ${suite}`)
  for (const [i, mutant] of drawn.entries()) {
    const source = readFileSync(mutant.file, 'utf8')
    const told = describeMutant(source, mutant)
    if (equivalent.has(placeless(told))) {
      equal++
      console.log(`${i + 1}/${drawn.length}\tequivalent\t${told}`)
      continue
    }
    writeFileSync(join(copy, mutant.file), applyMutant(source, mutant))
    const survives = suitesOf(mutant.file).every(passes)
    writeFileSync(join(copy, mutant.file), source)
    if (survives) survivors.push(told)
    else killed++
    console.log(`${i + 1}/${drawn.length}\t${survives ? 'survived' : 'killed'}\t${told}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
const share = (100 * killed) / Math.max(1, killed + survivors.length)
console.log(
  `${killed} of ${killed + survivors.length} mutants killed (${share.toFixed(1)} %), ${equal} equivalent, seed ${values.seed}`,
)
process.exitCode = share < Number(values.least) ? 1 : 0
