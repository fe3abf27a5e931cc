/**
 * The guard of the speed, which CI runs on what was built:
 *
 *     npm run bench:guard
 *
 * Exit code 1 where a ratio to `nodejieba.cut` is below its floor (`floors.ts`). A machine with much else to do may fake one
 * bad measurement, not three. `--handicap 2` reads every text twice: so the guard is seen failing.
 */
import { createRequire } from 'node:module'
import { fallen } from './floors.js'
import { type Contestant, race, ratiosTo } from './race.js'
import { benchTexts } from './sample.js'

const { createAnalyzer } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')
const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')

const handicap = Number(process.argv[process.argv.indexOf('--handicap') + 1]) || 1
const TRIES = 3
const ROUNDS = 3

const reader = (kinds?: readonly 'date'[]) => {
  const analyzer = createAnalyzer(kinds ? { kinds } : {})
  return (text: string) => {
    for (let i = 0; i < handicap; i++) analyzer.analyze(text)
  }
}
const contestants: readonly Contestant[] = [
  { name: 'nodejieba.cut', run: (text) => jieba.cut(text) },
  { name: 'all kinds', run: reader() },
  { name: 'dates alone', run: reader(['date']) },
  { name: 'text layer', run: reader([]) },
]
const texts = benchTexts('report', 15_000, 6)

let faults: string[] = []
for (let tries = 0; tries < TRIES; tries++) {
  const ratios = ratiosTo('nodejieba.cut', race(contestants, texts, ROUNDS))
  faults = fallen(ratios)
  console.log([...ratios].map(([name, ratio]) => `${name} ${ratio.toFixed(3)}`).join(', '))
  if (faults.length === 0) break
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
