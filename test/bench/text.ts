/**
 * Speed of the text layer, over clean, traditional and glossed versions of a folder's texts:
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/text.ts FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { restore } from '../../src/text/restore/restore.js'
import { simplify } from '../../src/text/simplify.js'
import { gbkOnly, spin, traditional } from '../text/spinner.js'

const [folder = '.'] = process.argv.slice(2)
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(?:md|txt)$/u.test(f))
  .sort()
  .map((f) => readFileSync(join(folder, f), 'utf8'))
const clean = texts.join('\n').slice(0, 1_000_000)
// as in articles seen: a few dozen characters of the table are glossed, so few places are torn
const glossed = '動機關網領導負責標準紀辦'
const some = texts.slice(0, 20).map((text) => spin(gbkOnly(text), { glossed: (c) => glossed.includes(c) }))

function time(name: string, inputs: readonly string[]): void {
  const length = inputs.reduce((sum, text) => sum + text.length, 0)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    for (const text of inputs) simplify(restore(text).text)
    best = Math.min(best, performance.now() - began)
  }
  console.log(`${name}: ${(length / best / 1000).toFixed(1)} M characters/s`)
}

time('clean simplified', [clean])
time('traditional', [traditional(clean)])
time(
  `glossed, ${some.reduce((sum, { torn }) => sum + torn, 0)} torn places`,
  some.map(({ text }) => text),
)
time('a line of digits', ['1'.repeat(1_000_000)])
time('a line of pinyin in brackets', ['(a)'.repeat(300_000)])
time('question marks', ['“好?'.repeat(300_000)])
time('backslashes', ['“\\’'.repeat(300_000)])
time('letters', ['1l'.repeat(500_000)])
time('ampersands', ['&#1'.repeat(300_000)])
