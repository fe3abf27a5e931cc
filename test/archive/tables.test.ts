import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBatch } from '../../src/archive/batch.js'
import type { DocumentLine } from '../../src/archive/document.js'
import { readDocuments } from '../../src/archive/documents.js'
import { withDuckdb } from '../../src/archive/duckdb.js'
import { runMadeBatch } from '../../src/archive/made-batch.js'
import { panel } from '../../src/archive/panel.js'
import { TABLES } from '../../src/archive/tables.js'

let folder: string
const path = (name: string) => join(folder, name)

async function documentsOf(name: string): Promise<DocumentLine[]> {
  const documents: DocumentLine[] = []
  for await (const document of readDocuments([path(name)], ['indicator'], (f) => expect(f).toBeUndefined()))
    documents.push(document)
  return documents
}

const rowsOf = (database: string | undefined, sql: string) =>
  withDuckdb('test', async (c) => (await c.runAndReadAll(sql)).getRowsJson(), database)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-tables-'))
  const paths = ['corpus/*-feature.txt', 'corpus/{county-1983,hall-news}.txt', 'corpus/province-report.md']
  await runBatch({ paths, out: path('f.jsonl') })
  await runMadeBatch({ paths, out: path('f.csv'), made: { tables: ['facts'] } })
  await runMadeBatch({ paths, out: path('f.tsv'), made: { tables: ['indicators'] } })
  await runMadeBatch({ paths, out: path('f.xlsx'), made: { tables: TABLES } })
  await runMadeBatch({ paths, out: path('f.parquet'), made: { tables: ['facts'] } })
  await runMadeBatch({ paths, out: path('f.duckdb'), made: { tables: TABLES } })
  await runMadeBatch({ paths, out: path('i.parquet'), made: { tables: ['indicators'] } })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('DuckDB, Parquet and JSON lines hold the same number of facts of each kind', async () => {
  const counts: Record<string, number> = {}
  const lines = readFileSync(path('f.jsonl'), 'utf8').trimEnd().split('\n')
  for (const { facts } of lines.map((line) => JSON.parse(line) as DocumentLine))
    for (const { kind } of facts) counts[kind] = (counts[kind] ?? 0) + 1
  const expected = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  const sql = (source: string) => `SELECT kind, count(*)::INTEGER FROM ${source} GROUP BY kind ORDER BY kind`
  expect(await rowsOf(path('f.duckdb'), sql('facts'))).toEqual(expected)
  expect(await rowsOf(undefined, sql(`'${path('f.parquet')}'`))).toEqual(expected)
  expect(await rowsOf(undefined, `SELECT count(*)::INTEGER FROM '${path('i.parquet')}'`)).toEqual([
    [counts.indicator],
  ])
  expect(await rowsOf(path('f.duckdb'), 'SELECT count(*)::INTEGER FROM documents')).toEqual([[6]])
})

test('every table has the columns that the README names, in order', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const table of TABLES) {
    const row = new RegExp(`^\\| \`${table}\` \\| (.+) \\|$`, 'mu').exec(readme)?.[1]
    const columns = await rowsOf(path('f.duckdb'), `SELECT column_name FROM (DESCRIBE ${table})`)
    expect(columns.map(([name]) => `\`${name}\``).join(', ')).toBe(row)
  }
})

test('links are as many as in JSON lines, and point at facts', async () => {
  const lines = readFileSync(path('f.jsonl'), 'utf8').trimEnd().split('\n')
  const total = lines.reduce((sum, line) => sum + (JSON.parse(line) as DocumentLine).links.length, 0)
  expect(total).toBeGreaterThan(0)
  expect(await rowsOf(path('f.duckdb'), 'SELECT count(*)::INTEGER FROM links')).toEqual([[total]])
  const lost =
    'SELECT count(*)::INTEGER FROM links l LEFT JOIN facts f ON f.path = l.path AND f."index" = l."from" WHERE f.path IS NULL'
  expect(await rowsOf(path('f.duckdb'), lost)).toEqual([[0]])
})

test('amounts are numbers, members lists, and what has no value is empty', async () => {
  const types = await rowsOf(path('f.duckdb'), 'SELECT column_name, column_type FROM (DESCRIBE facts)')
  expect(Object.fromEntries(types as [string, string][])).toMatchObject({
    start: 'INTEGER',
    number: 'DOUBLE',
    members: 'VARCHAR[]',
    document_year: 'INTEGER',
  })
  const [row] = await rowsOf(
    path('f.duckdb'),
    "SELECT count(*) FILTER (number IS NULL)::INTEGER, count(*) FILTER (value IS NULL AND min IS NULL)::INTEGER FROM facts WHERE kind = 'date'",
  )
  expect(row?.[0]).toBeGreaterThan(0)
})

test('a panel is the same from JSON lines, CSV, Parquet and DuckDB', async () => {
  const options = { indicator: '居民消费价格', change: 'increase', status: 'target' } as const
  const fromLines = panel(await documentsOf('f.jsonl'), options)
  expect(fromLines.some((r) => r.value !== null)).toBe(true)
  for (const name of ['f.csv', 'f.parquet', 'f.duckdb', 'f.tsv', 'i.parquet']) {
    const rows = panel(await documentsOf(name), options)
    expect(rows).toEqual(fromLines.filter((r) => rows.some((other) => other.path === r.path)))
    expect(rows).toHaveLength(fromLines.length)
  }
})

test('an existing database is not replaced by accident', async () => {
  await expect(
    runMadeBatch({ paths: ['corpus/*.txt'], out: path('f.duckdb'), made: { tables: TABLES } }),
  ).rejects.toMatchObject({ code: 'E_EXISTS' })
})
