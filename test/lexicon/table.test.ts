import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { alternation } from '../../src/lexicon/pattern.js'
import { parseTable } from '../../src/lexicon/table.js'

const row = z.object({ word: z.string(), factor: z.coerce.number().optional() })

test('cells become fields, an empty cell is absent', () => {
  expect(parseTable('t', 'word\tfactor\n亩\t15\n项\t\n', row)).toEqual([
    { word: '亩', factor: 15 },
    { word: '项' },
  ])
})

test('all faults of a table are told at once, with their lines', () => {
  const broken = 'word\tfactor\n亩\tx\n项\t1\t2\n\t3\n'
  expect(() => parseTable('t', broken, row)).toThrow(
    expect.objectContaining({
      code: 'E_DICTIONARY',
      faults: [
        expect.objectContaining({ where: 't:2' }),
        expect.objectContaining({ where: 't:3' }),
        expect.objectContaining({ where: 't:4' }),
      ],
    }),
  )
})

test('an alternation is escaped and has the longest word first', () => {
  expect('亿元 a+b'.match(new RegExp(alternation(['亿', '亿元', 'a+b', '亿']), 'gu'))).toEqual([
    '亿元',
    'a+b',
  ])
})

const tables = readdirSync('dict').filter((name) => name.endsWith('.tsv'))

test.each(tables)('dict/%s is sorted, without an entry twice, and described in the README', (name) => {
  const lines = readFileSync(`dict/${name}`, 'utf8').trimEnd().split('\n').slice(1)
  expect(lines.length).toBeGreaterThan(0)
  const firstCells = lines.map((l) => l.split('\t')[0])
  expect(firstCells).toEqual([...firstCells].sort())
  expect(new Set(lines).size).toBe(lines.length)
  expect(readFileSync('dict/README.md', 'utf8')).toContain(`## ${name}`)
})
