/**
 * What the library tells of quoted phrases: each phrase of a table is set in neutral frames and read.
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/quotations-check.ts PHRASES.tsv [--sample 200] [--seed 1]
 *
 * The table has a header row; the phrase stands in its first column.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyze } from '../../src/index.js'

/** Nothing in them says what the phrase is. */
const FRAMES = [
  (phrase: string) => `这一年，各地都谈到“${phrase}”。`,
  (phrase: string) => `“${phrase}”，大家并不陌生。`,
  (phrase: string) => `这里的“${phrase}”，和往年没有两样。`,
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
})
const [path] = positionals
if (path === undefined) throw new Error('which table of phrases?')
const phrases = readFileSync(path, 'utf8')
  .split('\n')
  .slice(1)
  .flatMap((line) => line.split('\t', 1).filter(Boolean))

/** What `phrase` is told to be in the frame: its kind, of a term its sort and of a slogan its form too. */
function told(phrase: string, frame: (phrase: string) => string): string {
  const { quotations, facts } = analyze(frame(phrase), { referenceDate: '2024-03-01' })
  const [quotation] = quotations
  if (quotation === undefined) return 'none'
  const fact = quotation.fact === undefined ? undefined : facts[quotation.fact]
  if (fact?.kind === 'term') return `term ${fact.sort}`
  return fact?.kind === 'slogan' ? `slogan ${fact.form}` : quotation.as
}

/** A generator of numbers in [0, 1) that a seed settles (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const readings = phrases.map((phrase) => ({ phrase, as: FRAMES.map((frame) => told(phrase, frame)) }))
const untold = (as: string) => as === 'other' || as === 'none'
FRAMES.forEach((frame, i) => {
  const counts = new Map<string, number>()
  for (const { as } of readings) counts.set(as[i]!, (counts.get(as[i]!) ?? 0) + 1)
  const left = readings.filter(({ as }) => untold(as[i]!)).length
  console.log(`${frame('…')}  told ${((100 * (phrases.length - left)) / phrases.length).toFixed(1)} %`)
  console.log(
    `  ${[...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([as, n]) => `${as} ${n}`)
      .join(', ')}`,
  )
})
const unlike = readings.filter(({ as }) => new Set(as).size > 1)
console.log(`told differently in different frames: ${unlike.length}`)
const next = random(Number(values.seed))
const sample = readings
  .map((reading) => ({ reading, key: next() }))
  .sort((a, b) => a.key - b.key)
  .slice(0, Number(values.sample))
for (const { reading } of sample) console.log(`${reading.phrase}\t${[...new Set(reading.as)].join(' / ')}`)
