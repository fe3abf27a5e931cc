/**
 * How fast the automaton of the rules alone is beside `nodejieba.cut`, and how many facts begin where it sends rules:
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/pass.ts FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createAnalyzer } from '../../src/analyze.js'
import { buildTriggers, eachTrigger } from '../../src/rules/triggers.js'
import { lengthOf, race, ratiosTo } from './race.js'

const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')
const [folder = '.'] = process.argv.slice(2)
const analyzer = createAnalyzer()
const table = buildTriggers(analyzer.rules)

const reports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort()
  .map((name) => analyzer.analyze(readFileSync(join(folder, name), 'utf8')))
const texts = reports.map(({ text }) => text)

let [tries, facts, found] = [0, 0, 0]
for (const report of reports) {
  const places = new Set<number>()
  eachTrigger(report.text, table, (at) => {
    tries++
    places.add(at)
  })
  const begun = [...places].sort((a, b) => a - b)
  const starts = report.facts.filter(({ kind }) => kind !== 'indicator')
  facts += starts.length
  // a rule may be sent to a word inside the fact that it reads
  found += starts.filter((f) => begun.some((at) => at >= f.cleanStart && at < f.cleanEnd)).length
}
const ratios = ratiosTo(
  'nodejieba.cut',
  race(
    [
      { name: 'nodejieba.cut', run: (text) => jieba.cut(text) },
      { name: 'automaton', run: (text) => eachTrigger(text, table, () => undefined) },
    ],
    texts,
    5,
  ),
)
console.log(`automaton: ${ratios.get('automaton')?.toFixed(2)} × nodejieba.cut`)
console.log(
  `${(tries / lengthOf(texts)).toFixed(3)} tries a character, before the gates that rules have of their own`,
)
console.log(`${((100 * found) / facts).toFixed(1)} % of ${facts} facts hold a place that a rule is sent to`)
