import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-zh-'))

const report = (city: string, year: number, growth: string) => `${year}年${city}政府工作报告

——${year}年1月8日在${city}第九届人民代表大会第三次会议上

一、${year - 1}年工作回顾

全市地区生产总值增长5%，落实“两个确立”，数字经济加快发展。

二、${year}年工作安排

今年地区生产总值增长${growth}，力争粮食总产量1.39亿斤。
`

beforeAll(() => {
  mkdirSync(join(folder, 'r'))
  writeFileSync(join(folder, 'r', '甲.md'), report('杭州市', 2023, '6%左右'))
  writeFileSync(join(folder, 'r', '乙.md'), report('杭州市', 2024, '5%—5.5%'))
  writeFileSync(join(folder, 'r', '丙.md'), report('长沙市', 2023, '6%以上'))
  writeFileSync(join(folder, 'bad.txt'), Buffer.from([0, 1, 2, 0, 0, 3, 0, 0, 255, 0]))
  writeFileSync(join(folder, 'bad.docx'), 'PK\u0003\u0004bad')
  writeFileSync(join(folder, 'bad.pdf'), '%PDF-1.4 bad')
  writeFileSync(join(folder, 'bad.gz'), Buffer.from([31, 139, 98, 97, 100]))
  writeFileSync(join(folder, 'bad.jsonl'), '{"a":1}\n{bad')
  writeFileSync(join(folder, '空.txt'), '')
  writeFileSync(join(folder, 'three.mjs'), 'export default 3')
  writeFileSync(join(folder, 'faulty.mjs'), "export default [{ id: 'x', kind: 'x', pattern: /x/ }]")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a call says to someone whose system speaks Chinese. */
function said(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return stdout + stderr
}

/** Words of English that follow each other, where nothing but codes, names and paths is left. */
function englishIn(text: string): string[] {
  const plain = text
    .replaceAll(folder, '')
    .replaceAll(/`[^`\n]*(?:\n +[^`\n]*)?`/gu, '`')
    .replaceAll(/--[a-z-]+/gu, '-')
    .replaceAll(/<[^>\n]*>/gu, '<>')
    .replaceAll(/\bgongbao [a-z]+/gu, '')
  return plain.match(/[A-Za-z][a-z']+(?: [a-z'‘’][A-Za-z'‘’]*){2,}/gu) ?? []
}

const COMMANDS = [
  'extract',
  'panel',
  'keywords',
  'trends',
  'measure',
  'kwic',
  'dtm',
  'quotations',
  'stat',
  'clean',
  'convert',
  'segment',
  'view',
  'app',
  'rules',
  'schema',
]

test('what is looked for is found: an English sentence between Chinese ones', () => {
  expect(englishIn('第一句。\nno file is there\n`a b c d`')).toEqual(['no file is there'])
})

test('help is Chinese, of the program and of every command', () => {
  const help = said('--help')
  const listed = [...help.matchAll(/^ {2}(?<name>[a-z]+) /gmu)].map((m) => m.groups!.name!)
  expect(listed.filter((name) => name !== 'help')).toEqual(expect.arrayContaining(COMMANDS))
  for (const command of listed) expect(englishIn(said(command, '--help')), command).toEqual([])
  expect(englishIn(help)).toEqual([])
  expect(help).not.toMatch(/\[options\]|\[command\]/u)
})

test.each([
  ['extract', 'r', '--out', 'facts.jsonl'],
  ['extract', 'r', '--format', 'table', '--kinds', '指标,提法'],
  ['extract', 'r', '空.txt', '--out', 'more.xlsx', '--verbose', '--workers', '1'],
  ['panel', 'r', '--indicator', '地区生产总值', '--status', '目标', '--explain'],
  ['panel', 'r', '--indicator', '出口', '--explain', '--labels', 'zh'],
  ['panel', 'r', '--indicator', '地区生产总值', '--pair', '--labels', 'zh'],
  ['panel', 'r', '--indicator', '地区生产总值,粮食产量:level', '--wide', '--balance', '--labels', 'zh'],
  ['trends', 'r', '--topic', '数字经济', '--labels', 'zh'],
  ['trends', 'r', '--kinds', '地点', '--by', '地区', '--labels', 'zh'],
  ['keywords', 'r', '--by', '地区'],
  ['measure', 'r', '--labels', 'zh'],
  ['kwic', 'r', '--phrase', '经济', '--labels', 'zh'],
  ['dtm', 'r', '--out', 'matrix'],
  ['quotations', 'r', '--labels', 'zh'],
  ['stat', 'r', '--labels', 'zh'],
  ['view', 'r', '--out', 'pages'],
  ['rules', 'explain', '今年地区生产总值增长6%，开展大排查行动'],
  ['rules', 'discourse', 'r/甲.md'],
])('a run tells nothing in English: %j', (...args) => {
  expect(englishIn(said(...args))).toEqual([])
})

test.each([
  [['extract', 'nothere'], 'E_PATH'],
  [['extract', 'nothere/*.txt'], 'E_PATH'],
  [['extract'], '错误'],
  [['extract', 'r', '--nope'], '错误'],
  [['nope'], '错误'],
  [['extract', 'bad.txt', 'bad.docx', 'bad.pdf', 'bad.gz'], 'E_'],
  [['extract', 'r', '--kinds', '命运'], 'E_OPTION'],
  [['extract', 'r', '--reference-date', '2020-13-01'], 'E_REFERENCE_DATE'],
  [['extract', 'r', '--out', 'x.foo'], 'E_FORMAT'],
  [['extract', 'r', '--out', 'x.dta'], 'E_FORMAT'],
  [['extract', 'r', '--out', 'x.csv', '--format', 'xlsx'], 'E_FORMAT'],
  [['extract', 'r', '--out', 'none/x.csv'], 'E_WRITE'],
  [['extract', 'r', '--out', 'r'], 'E_'],
  [['extract', 'r', '--table', 'nope'], '错误'],
  [['extract', 'r', '--workers', '0'], 'E_OPTION'],
  [['extract', 'r', '--worker-memory', '1'], 'E_OPTION'],
  [['extract', 'r', '--rules', 'three.mjs'], 'E_RULE'],
  [['extract', 'r', '--rules', 'faulty.mjs'], 'E_RULE'],
  [['extract', 'r', '--rules', 'nothere.mjs'], 'E_PATH'],
  [['extract', 'r', '--where', 'year >>> 3', '--format', 'csv'], 'E_OPTION'],
  [['extract', 'r', '--where', 'nope = 3', '--format', 'csv'], 'E_OPTION'],
  [['extract', 'r', '--where', '(year = 3', '--format', 'csv'], 'E_OPTION'],
  [['extract', 'r', '--columns', 'nope', '--format', 'csv'], 'E_OPTION'],
  [['extract', 'r', '--format', 'parquet'], 'E_OPTION'],
  [['panel', 'r'], '错误'],
  [['panel', 'r', '--indicator', '没有这个指标'], 'E_OPTION'],
  [['panel', 'r', '--indicator', '地区生产总值:levl'], 'E_OPTION'],
  [['panel', 'r', '--indicator', '地区生产总值', '--change', '上升'], '错误'],
  [['panel', 'r', '--indicator', '地区生产总值', '--wide', '--pair'], 'E_OPTION'],
  [['panel', 'bad.jsonl', '--indicator', '地区生产总值'], 'E_LINE'],
  [['trends', 'r', '--topic', '没有'], 'E_OPTION'],
  [['trends', 'r', '--first', '--spread'], 'E_OPTION'],
  [['kwic', 'r'], 'E_OPTION'],
  [['kwic', 'r', '--pattern', '('], 'E_OPTION'],
  [['dtm', 'r', '--ngrams', '9', '--out', 'm2'], '错误'],
  [['convert', 'r/甲.md', '--to', 'xx'], '错误'],
  [['clean', 'bad.txt'], 'E_BINARY'],
  [['view', 'bad.txt'], 'E_BINARY'],
  [['rules', 'nope'], '错误'],
] as const)('a mistake is told in Chinese: %j', (args, code) => {
  const told = said(...args)
  expect(told).toContain(code)
  expect(englishIn(told)).toEqual([])
})

test('a codebook is Chinese; the app is written, and opens in Chinese', () => {
  expect(said('panel', 'r', '--indicator', '地区生产总值', '--codebook', 'book.md')).not.toBe('')
  expect(englishIn(readFileSync(join(folder, 'book.md'), 'utf8'))).toEqual([])
  expect(said('app', '--out', 'app.html')).toBe('')
  expect(readFileSync(join(folder, 'app.html'), 'utf8')).toContain('<html lang="zh-Hans">')
})
