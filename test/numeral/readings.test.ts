/**
 * Short texts and the numeral that is read at their beginning, or behind ▸: where it ends, what it is worth, and what else is told of
 * it. A new line is its text alone: `KEEP=1` tells the rest, which is to be read.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNumeral } from '../../src/numeral/parse.js'
import { kept } from '../kept.js'

const PATH = 'test/numeral/readings.tsv'
const FROM = '▸'

function toldOf(marked: string): string {
  const text = marked.replace(FROM, '')
  const numeral = readNumeral(text, Math.max(0, marked.indexOf(FROM)))
  if (!numeral) return 'none'
  const { start, end, value, min, max, mod, magnitude, scale, script, ...flags } = numeral
  const set = Object.entries(flags).flatMap(([name, is]) => (is ? [name] : []))
  return [
    text.slice(start, end),
    value ?? `${min}…${max}`,
    mod ?? '',
    magnitude === 1 ? '' : `magnitude ${magnitude}`,
    scale === 1 ? '' : `scale ${scale}`,
    script,
    ...set,
  ]
    .filter((part) => part !== '')
    .join(' ┆ ')
}

test('what is read as a numeral, and where it ends', () => {
  const texts = readFileSync(PATH, 'utf8').trimEnd().split('\n')
  const now = texts.map((line) => {
    const text = line.split('\t')[0]!
    return `${text}\t${toldOf(text)}`
  })
  expect(now).toEqual(kept(PATH, now))
})
