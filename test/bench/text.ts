/**
 * Speed of the text layer beside `nodejieba.cut`:
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/text.ts FOLDER
 *
 * The text layer is `cleanText`: from the source as a string to the clean text in canonical form, with the map back to the
 * source and the list of repairs; structure and metadata are no part of it, and told in a line of their own. Every file
 * of the folder is read by each contestant in turn, in one process, three rounds to warm up and nine that count. The
 * figure is the median round in characters a second of CPU time, user and system (collecting garbage included).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cleanText } from '../../src/text/clean.js'
import { readText } from '../../src/text/read.js'
import { gbkOnly, spin, traditional } from '../text/spinner.js'

const DEFINITION =
  'cleanText (restore, simplify, canonical form, with map and repairs), each file of the folder, one process, CPU time, median of 9 rounds after 3'
const WARM = 3
const ROUNDS = 9

const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')

const [folder = '.'] = process.argv.slice(2)
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(?:md|txt)$/u.test(f))
  .sort()
  .map((f) => readFileSync(join(folder, f), 'utf8'))
const clean = texts.map((text) => cleanText(text).text)
// as in articles seen: a few dozen characters of the table are glossed, so few places are torn
const glossed = '動機關網領導負責標準紀辦'
const some = texts.slice(0, 20).map((text) => spin(gbkOnly(text), { glossed: (c) => glossed.includes(c) }))

interface Contestant {
  readonly name: string
  readonly run: (text: string) => unknown
  readonly inputs: readonly string[]
}

const lengthOf = (inputs: readonly string[]): number => inputs.reduce((sum, text) => sum + text.length, 0)

function secondsOf({ run, inputs }: Contestant): number {
  const began = process.cpuUsage()
  for (const text of inputs) run(text)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

/** Characters a second of each, the median of rounds in which all take their turn. */
function race(contestants: readonly Contestant[], warm: number, rounds: number): number[] {
  const seconds: number[][] = contestants.map(() => [])
  for (let round = -warm; round < rounds; round++)
    contestants.forEach((one, i) => {
      const taken = secondsOf(one)
      if (round >= 0) seconds[i]?.push(taken)
    })
  return contestants.map(({ inputs }, i) => {
    const sorted = (seconds[i] as number[]).sort((a, b) => a - b)
    return lengthOf(inputs) / (sorted[Math.floor(sorted.length / 2)] as number)
  })
}

const speed = (charactersASecond: number): string => `${(charactersASecond / 1e6).toFixed(2)} M characters/s`

console.log(`${texts.length} files, ${lengthOf(texts)} characters; Node ${process.version}\n${DEFINITION}\n`)
const contestants: Contestant[] = [
  { name: 'nodejieba.cut', run: (text) => jieba.cut(text), inputs: texts },
  { name: 'text layer', run: cleanText, inputs: texts },
  { name: 'text layer, canonical text', run: cleanText, inputs: clean },
  { name: 'with structure and metadata', run: (text) => readText(text), inputs: texts },
]
const [cut = 0, ...speeds] = race(contestants, WARM, ROUNDS)
console.log(`nodejieba.cut: ${speed(cut)}`)
speeds.forEach((one, i) => {
  console.log(`${contestants[i + 1]?.name}: ${speed(one)}, ${(one / cut).toFixed(2)} × nodejieba.cut`)
})

const joined = clean.join('\n').slice(0, 1_000_000)
for (const [name, ...inputs] of [
  ['traditional', traditional(joined)],
  [`glossed, ${some.reduce((sum, { torn }) => sum + torn, 0)} torn places`, ...some.map(({ text }) => text)],
  ['a line of digits', '1'.repeat(1_000_000)],
  ['a line of pinyin in brackets', '(a)'.repeat(300_000)],
  ['question marks', '“好?'.repeat(300_000)],
  ['backslashes', '“\\’'.repeat(300_000)],
  ['letters', '1l'.repeat(500_000)],
  ['ampersands', '&#1'.repeat(300_000)],
] as const)
  console.log(`${name}: ${speed(race([{ name, run: cleanText, inputs }], 1, 3)[0] as number)}`)
