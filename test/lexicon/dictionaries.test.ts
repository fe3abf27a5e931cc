import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { stopWordSchema } from '../../src/archive/dtm/stop-words.js'
import { toneEntrySchema } from '../../src/archive/measure/tone.js'
import { panelRowSchema } from '../../src/archive/panel/lexicon.js'
import { listCueSchema } from '../../src/archive/sections/announced.js'
import { topicEntrySchema } from '../../src/archive/trends/topics.js'
import { foreignOrganSchema, nationSchema } from '../../src/gazetteer/nations.js'
import { organRowSchema } from '../../src/gazetteer/organs.js'
import { divisionSchema, formerDivisionSchema } from '../../src/lexicon/divisions.js'
import { parseTable } from '../../src/lexicon/table.js'

const TABLES: readonly (readonly [name: string, row: z.ZodType, sortedBy: number])[] = [
  ['organs.tsv', organRowSchema, 1],
  ['nations.tsv', nationSchema, 1],
  ['foreign-organs.tsv', foreignOrganSchema, 1],
  ['divisions.tsv', divisionSchema, 1],
  ['divisions-former.tsv', formerDivisionSchema, 2],
  ['panel.tsv', panelRowSchema, 2],
  ['topics.tsv', topicEntrySchema, 2],
  ['list-cues.tsv', listCueSchema, 1],
  ['tone.tsv', toneEntrySchema, 1],
  ['stop-words.tsv', stopWordSchema, 1],
]

describe.each(TABLES)('%s', (name, row, columns) => {
  const text = readFileSync(new URL(`../../dict/${name}`, import.meta.url), 'utf8')
  const lines = text.trimEnd().split('\n').slice(1)

  test('is sorted, and holds no entry twice', () => {
    const keys = lines.map((line) => line.split('\t').slice(0, columns).join('\t'))
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)))
  })

  test('is parsed row for row', () => {
    expect(parseTable(name, text, row)).toHaveLength(lines.length)
  })
})

test('every topic has thirty words or more', () => {
  const text = readFileSync(new URL('../../dict/topics.tsv', import.meta.url), 'utf8')
  const counts = new Map<string, number>()
  for (const { topic } of parseTable('topics.tsv', text, topicEntrySchema))
    counts.set(topic, (counts.get(topic) ?? 0) + 1)
  expect(counts.size).toBe(10)
  expect([...counts].filter(([, count]) => count < 30)).toEqual([])
})
