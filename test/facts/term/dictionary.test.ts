import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { campaigns } from '../../../src/facts/phrase/campaigns.js'
import { mottoNamed } from '../../../src/facts/phrase/mottos.js'
import { termEntrySchema } from '../../../src/facts/phrase/terms.js'
import { sloganNamed } from '../../../src/facts/slogan/lexicon.js'
import { parseTable } from '../../../src/lexicon/table.js'

const read = (name: string) => readFileSync(new URL(`../../../dict/${name}`, import.meta.url), 'utf8')
const entries = parseTable('terms.tsv', read('terms.tsv'), termEntrySchema)
const names = read('terms.tsv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '')

describe('the table of known terms', () => {
  test('holds at least 1,500 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(1500)
  })
  test('is sorted by name', () => {
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)))
  })
  test('holds no name or variant twice', () => {
    const all = entries.flatMap((e) => [e.name, ...(e.variants ?? [])])
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })
  test('holds nothing that is a known slogan, motto or campaign', () => {
    const others = new Set(campaigns().flatMap((c) => [c.name, ...(c.variants ?? [])]))
    expect(names.filter((n) => sloganNamed(n) || mottoNamed(n) || others.has(n))).toEqual([])
  })
  test('reads nothing shorter than two characters without quotation marks', () => {
    expect(entries.filter((e) => e.bare && e.name.length < 2)).toEqual([])
  })
})
