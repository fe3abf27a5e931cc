import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from '../cli/run.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-matrix-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The system's own Python, whose packages are the system's too. */
const python = (script: string) => execFileSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' })

test('scipy reads the matrix back, cell for cell', () => {
  const out = join(folder, 'matrix')
  const { code } = gongbao(['dtm', 'corpus', '--out', out])
  expect(code).toBe(0)
  const read = python(`
import csv, json
from scipy.io import mmread
m = mmread(${JSON.stringify(join(out, 'matrix.mtx'))}).tocsr()
vocabulary = open(${JSON.stringify(join(out, 'vocabulary.txt'))}, encoding='utf-8').read().split('\\n')[:-1]
documents = list(csv.DictReader(open(${JSON.stringify(join(out, 'documents.csv'))}, encoding='utf-8')))
row = m.getrow(0).tocoo()
print(json.dumps({
  'shape': m.shape, 'sum': int(m.sum()), 'vocabulary': len(vocabulary), 'documents': len(documents),
  'terms': [int(d['terms']) for d in documents], 'filled': [int(n) for n in m.getnnz(axis=1)],
  'first': {vocabulary[j]: int(v) for j, v in zip(row.col, row.data)}, 'path': documents[0]['path']}))
`)
  const matrix = JSON.parse(read) as {
    shape: number[]
    sum: number
    vocabulary: number
    documents: number
    terms: number[]
    filled: number[]
    first: Record<string, number>
    path: string
  }
  expect(matrix.shape).toEqual([matrix.documents, matrix.vocabulary])
  expect(matrix.filled).toEqual(matrix.terms)
  const { out: cells } = gongbao(['dtm', matrix.path, '--format', 'jsonl'])
  const first = cells
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { term: string; count: number })
  expect(matrix.first).toEqual(Object.fromEntries(first.map(({ term, count }) => [term, count])))
  const all = readFileSync(join(out, 'matrix.mtx'), 'utf8').trimEnd().split('\n').slice(3)
  expect(matrix.sum).toBe(all.reduce((sum, line) => sum + Number(line.split(' ')[2]), 0))
})
