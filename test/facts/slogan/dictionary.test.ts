import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFormula } from '../../../src/facts/slogan/formula.js'
import { mottoEntrySchema, sloganEntrySchema } from '../../../src/facts/slogan/lexicon.js'
import { parseTable } from '../../../src/lexicon/table.js'

const text = readFileSync(new URL('../../../dict/slogans.tsv', import.meta.url), 'utf8')
const entries = parseTable('slogans.tsv', text, sloganEntrySchema)
const names = text
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '')

describe('the table of known formulas', () => {
  test('holds at least 600 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(600)
  })
  test('is sorted by name', () => {
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)))
  })
  test('holds no name or variant twice', () => {
    const all = entries.flatMap((e) => [e.name, ...(e.variants ?? [])])
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })
  test('gives as many members as the numeral says', () => {
    const wrong = entries.filter(({ name, members }) => {
      const total = readFormula(name)?.total
      return members && total !== undefined && total !== null && members.length !== total
    })
    expect(wrong.map((e) => `${e.name}: ${e.members?.length}`)).toEqual([])
  })
  test('is parsed in under 50 ms', () => {
    // the best of a few runs: the machine may be busy with others
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      parseTable('slogans.tsv', text, sloganEntrySchema)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })
})

describe('the table of known mottos', () => {
  const rows = readFileSync(new URL('../../../dict/mottos.tsv', import.meta.url), 'utf8')
  const mottos = parseTable('mottos.tsv', rows, mottoEntrySchema).map((entry) => entry.name)

  test('is sorted by name', () => {
    expect(mottos).toEqual([...mottos].sort((a, b) => (a < b ? -1 : 1)))
  })
  test('holds no phrase twice, however it is parted', () => {
    const bare = mottos.map((name) => name.replace(/[、，—]/gu, ''))
    expect(bare.filter((name, i) => bare.indexOf(name) !== i)).toEqual([])
  })
  test('holds no numeral abbreviation and nothing shorter than four characters', () => {
    expect(mottos.filter((name) => name.length < 4 || readFormula(name) !== null)).toEqual([])
  })
})
