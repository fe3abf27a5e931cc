import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDocumentLine } from '../../src/archive/document.js'
import { gongbao } from './run.js'

let folder: string
const path = (name: string) => join(folder, name)
const linesOf = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-cli-'))
  mkdirSync(path('reports'))
  mkdirSync(path('pictures'))
  writeFileSync(path('reports/b.md'), '# 工作报告\n\n2019年新建公路38公里，印发《2020年工作要点》。\n')
  writeFileSync(path('reports/a.txt'), '去年完成機(jī)關(guān)改革任務(wù)12項(xiàng)。')
  writeFileSync(path('reports/c.png'), 'no report')
  writeFileSync(path('binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0, 2]))
  writeFileSync(path('empty.txt'), '')
  writeFileSync(path('big5.txt'), Buffer.from('b4c1b6a1a4c0a7b9a6a831322eb6b5', 'hex'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder gives one JSON line a document, sorted, its readable files only', () => {
  const { code, out, err } = gongbao(['extract', path('reports')])
  expect([code, err]).toEqual([
    0,
    'left unread: 1 .png: what stands in pictures is not read: make text of them first (OCR)\n',
  ])
  const documents = linesOf(out)
  expect(documents.map((d) => d.path)).toEqual([path('reports/a.txt'), path('reports/b.md')])
  for (const line of out.trim().split('\n')) expect(parseDocumentLine(line).error?.issues ?? []).toEqual([])
})

test('offsets point into the file as it is', () => {
  const [document] = linesOf(gongbao(['extract', path('reports/b.md')]).out)
  const source = readFileSync(path('reports/b.md'), 'utf8')
  expect(document.facts.length).toBeGreaterThan(2)
  for (const fact of document.facts) expect(source.slice(fact.start, fact.end)).toBe(fact.text)
})

test('a glob and a file named outright mean the same document once', () => {
  expect(linesOf(gongbao(['extract', path('reports/*.md'), path('reports/b.md')]).out)).toHaveLength(1)
})

test('standard input is one document with the path -', () => {
  const [document] = linesOf(gongbao(['extract', '-'], '完成259项').out)
  expect(document.path).toBe('-')
  expect(document.facts).toEqual([expect.objectContaining({ kind: 'quantity', value: 259, unit: '项' })])
})

test('the reference date resolves what is relative', () => {
  const [document] = linesOf(gongbao(['extract', '-', '--reference-date', '2020-05-20'], '去年').out)
  expect(document.facts[0]).toMatchObject({ kind: 'date', value: '2019' })
})

test('--kinds keeps only those kinds', () => {
  const [document] = linesOf(gongbao(['extract', path('reports/b.md'), '--kinds', 'document']).out)
  expect(document.facts.map((f: { kind: string }) => f.kind)).toEqual(['document'])
})

test('CSV has a header and a row a fact', () => {
  const rows = gongbao(['extract', path('reports/b.md'), '--format', 'csv'])
    .out.trim()
    .split('\n')
  expect(rows[0]).toMatch(/^path,index,kind,text,start,end/u)
  expect(rows.some((r) => r.includes(',document,'))).toBe(true)
})

test('the table is for people', () => {
  expect(gongbao(['extract', '-', '--format', 'table'], '完成259项').out).toContain('259 项')
})

test('--out writes a file, refuses to replace it, and replaces it with --force', () => {
  const out = path('facts.jsonl')
  expect(gongbao(['extract', path('reports'), '--out', out]).code).toBe(0)
  const first = readFileSync(out, 'utf8')
  const again = gongbao(['extract', path('reports'), '--out', out])
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('E_EXISTS')])
  expect(gongbao(['extract', path('reports'), '--out', out, '--force']).code).toBe(0)
  expect(readFileSync(out, 'utf8')).toBe(first)
})

test('an empty file is a document without facts', () => {
  const { code, out } = gongbao(['extract', path('empty.txt')])
  expect([code, linesOf(out)[0].facts]).toEqual([0, []])
})

test('a binary file is reported and skipped, the rest is done, exit code 1', () => {
  const { code, out, err } = gongbao(['extract', path('binary.txt'), path('reports/b.md')])
  expect([code, err]).toEqual([1, expect.stringContaining('E_BINARY')])
  expect(linesOf(out).map((d) => d.path)).toEqual([path('reports/b.md')])
})

test.each([
  ['a missing path', ['nowhere.txt'], 'E_PATH'],
  ['a folder without readable files', ['pictures'], 'E_PATH'],
  ['a malformed date', ['reports', '--reference-date', '2020-13-01'], 'E_REFERENCE_DATE'],
  ['a day that does not exist', ['reports', '--reference-date', '2021-02-30'], 'E_REFERENCE_DATE'],
  ['an unknown kind', ['reports', '--kinds', 'weather'], 'E_OPTION'],
  ['a rules module that is not there', ['reports', '--rules', 'nowhere.mjs'], 'E_PATH'],
])('%s is told with its code, exit code 2', (_, [first, ...rest], expected) => {
  const { code, out, err } = gongbao(['extract', path(first as string), ...rest])
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(expected as string)])
})

test.each([
  ['an unknown option', ['extract', '-', '--colour']],
  ['an unknown format', ['extract', '-', '--format', 'xml']],
  ['an unknown command', ['explode']],
  ['no path', ['extract']],
])('%s: exit code 2 and a message', (_, args) => {
  const { code, out, err } = gongbao(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^error: /u)
})

test("rules of one's own are run from a module", () => {
  const module = path('serial.mjs')
  writeFileSync(
    module,
    `export default [{ isRule: true, id: 'serial/number', kind: 'serial', trigger: ['编号'],
      pattern: /编号(?<number>\\d{5,12})/u, produce: (m) => ({ fields: { number: m.groups.number } }),
      examples: [{ text: '编号12345', facts: [{ number: '12345' }] }], nearMisses: ['编号'] }]`,
  )
  const [document] = linesOf(gongbao(['extract', '-', '--rules', module], '编号12345').out)
  expect(document.facts).toContainEqual(expect.objectContaining({ kind: 'serial', number: '12345' }))
})
