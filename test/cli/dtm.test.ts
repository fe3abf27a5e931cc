import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from './run.js'

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-dtm-'))
  mkdirSync(at('archive'))
  writeFileSync(at('archive/a.txt'), '修建水库。水库在山区。')
  writeFileSync(at('archive/b.txt'), '修建公路。')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = (name: string) => readFileSync(at(name), 'utf8').trimEnd().split('\n')

test('a folder with matrix, vocabulary and documents; a second call does not replace it', () => {
  const call = ['dtm', at('archive'), '--out', at('matrix')]
  expect(gongbao(call)).toMatchObject({ code: 0, out: '', err: '2 documents, 4 terms\n' })
  expect(lines('matrix/vocabulary.txt')).toEqual(['修建', '公路', '山区', '水库'])
  expect(lines('matrix/matrix.mtx').slice(2)).toEqual(['2 4 5', '1 1 1', '1 3 1', '1 4 2', '2 1 1', '2 2 1'])
  expect(lines('matrix/documents.csv').map((line) => line.split(',')[0])).toEqual(['document', '1', '2'])
  expect(gongbao(call).code).toBe(2)
  expect(gongbao([...call, '--force', '--min-documents', '2']).code).toBe(0)
  expect(lines('matrix/vocabulary.txt')).toEqual(['修建'])
})

test('a table of the cells that are not zero, in any format', () => {
  const { out } = gongbao([
    'dtm',
    at('archive'),
    '--max-share',
    '0.5',
    '--format',
    'csv',
    '--columns',
    'term,count',
  ])
  expect(out).toBe('term,count\n山区,1\n水库,2\n公路,1\n')
  expect(gongbao(['dtm', at('archive'), '--out', at('dtm.parquet')]).code).toBe(0)
  expect(existsSync(at('dtm.parquet'))).toBe(true)
  expect(gongbao(['dtm', at('archive'), '--ngrams', '2-1']).code).toBe(2)
})
