import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { campaignEntrySchema } from '../../../src/facts/phrase/campaigns.js'
import { typeNounSchema, typeNouns } from '../../../src/facts/phrase/type-nouns.js'
import { parseTable } from '../../../src/lexicon/table.js'

const read = (name: string) => readFileSync(new URL(`../../../dict/${name}`, import.meta.url), 'utf8')
const firstColumn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '')

describe('the table of national campaigns', () => {
  const text = read('campaigns.tsv')
  const entries = parseTable('campaigns.tsv', text, campaignEntrySchema)

  test('holds at least 300 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(1200)
  })
  test('is sorted by name', () => {
    const names = firstColumn(text)
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)))
  })
  test('holds no name or variant twice', () => {
    const all = entries.flatMap((e) => [e.name, ...(e.variants ?? [])])
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })
  test('gives each name the type noun it ends in', () => {
    const off = entries.filter((e) => !e.name.endsWith(e.type))
    expect(off.map((e) => e.name)).toEqual([])
  })
})

describe('the nouns of undertakings', () => {
  test('type nouns are sorted and unique', () => {
    const nouns = firstColumn(read('type-nouns.tsv'))
    expect(nouns).toEqual([...new Set(nouns)].sort((a, b) => (a < b ? -1 : 1)))
    expect(parseTable('type-nouns.tsv', read('type-nouns.tsv'), typeNounSchema)).toEqual(typeNouns())
  })
})
