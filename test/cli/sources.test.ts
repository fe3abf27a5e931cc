import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-sources-'))
const at = (name: string) => join(folder, name)
const body = (growth: number) =>
  `各位代表：现在，我代表市人民政府向大会报告工作。\n今年，地区生产总值增长${growth}%左右，发展农业。`
const CSV = `编号,城市,年份,正文\n甲,厦门市,2019,"${body(8)}"\n乙,福州市,2020,"${body(7)}"\n`
const NOTE = 'texts.csv: text: 正文, id: 编号, region: 城市, year: 年份 (the year planned)\n'

beforeAll(() => {
  writeFileSync(at('texts.csv'), CSV)
  mkdirSync(at('scans'))
  for (const name of ['a.txt', 'b.doc', 'c.doc', 'd.jpg', 'e.csv'])
    writeFileSync(at(`scans/${name}`), '完成9项。')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('rows are documents, with what their columns tell; a run is resumed row by row', () => {
  const first = gongbao(['extract', 'texts.csv', '--out', 'f.jsonl'], '', folder)
  expect([first.code, first.err.startsWith(NOTE)]).toEqual([0, true])
  const lines = readFileSync(at('f.jsonl'), 'utf8')
  expect(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ path, metadata }) => [path, metadata.region.code, metadata.year, metadata.planYear]),
  ).toEqual([
    ['texts.csv#甲', '350200', 2018, 2019],
    ['texts.csv#乙', '350100', 2019, 2020],
  ])
  writeFileSync(at('texts.csv'), CSV.replace('7%', '6%'))
  const again = gongbao(['extract', 'texts.csv', '--out', 'f.jsonl', '--resume'], '', folder)
  expect(again.err).toContain('2 documents (1 from an earlier run)')
  writeFileSync(at('texts.csv'), CSV)
  gongbao(['extract', 'texts.csv', '--out', 'f.jsonl', '--resume'], '', folder)
  expect(readFileSync(at('f.jsonl'), 'utf8')).toBe(lines)
})

test('tables are made of rows as of files, and of facts whose documents are rows', () => {
  const words = ['--words', '农业', '--by', 'region', '--columns', 'region,mentions', '--format', 'csv']
  for (const input of ['texts.csv', 'f.jsonl'])
    expect(gongbao(['trends', input, ...words], '', folder).out).toBe('region,mentions\n福州市,1\n厦门市,1\n')
  const panel = [
    'panel',
    'texts.csv',
    '--indicator',
    'gdp',
    '--columns',
    'region,year,value',
    '--format',
    'csv',
  ]
  expect(gongbao(panel, '', folder).out).toBe('region,year,value\n厦门市,2019,8\n福州市,2020,7\n')
})

test('a page is made of each row', () => {
  expect(gongbao(['view', 'texts.csv', '--out', 'pages'], '', folder).code).toBe(0)
  expect(readdirSync(at('pages')).sort()).toEqual(['index.html', '乙.html', '甲.html'].sort())
  expect(gongbao(['view', 'f.jsonl', '--out', 'more'], '', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('facts that extract has written'),
  })
})

test.each([
  [['--text-column', 'text'], 'texts.csv has the columns 编号, 城市, 年份, 正文; got `text`'],
  [['--date-column', '日期', '--id-column', 'id'], '--date-column'],
])('wrong columns are refused before anything is read: %j', (args, message) => {
  const run = gongbao(['extract', 'texts.csv', ...args, '--out', 'never.jsonl'], '', folder)
  expect([run.code, run.err]).toEqual([2, expect.stringContaining(message)])
  expect(readdirSync(folder)).not.toContain('never.jsonl')
})

test('what is left unread in folders is told at the end, with what to do', () => {
  const { code, err } = gongbao(['stat', 'scans'], '', folder)
  expect([code, err]).toEqual([
    0,
    [
      'left unread: 2 .doc: save them as .docx (in Word or WPS, or by soffice --headless --convert-to docx)',
      'left unread: 1 .csv: tables are read where the file itself is named: each row is a document',
      'left unread: 1 .jpg: what stands in pictures is not read: make text of them first (OCR)',
      '',
    ].join('\n'),
  ])
})

test('the table of documents has their length', () => {
  const { out } = gongbao(
    [
      'extract',
      'texts.csv',
      '--table',
      'documents',
      '--columns',
      'path,characters,words,sentences',
      '--format',
      'csv',
    ],
    '',
    folder,
  )
  expect(out).toMatch(/^path,characters,words,sentences\ntexts\.csv#甲,\d{2},\d{2},2\n/u)
})
