import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from './run.js'

const readme = readFileSync('README.md', 'utf8')

/** The calls that the README shows in lines of their own, without their comments. */
const SHOWN = [...readme.matchAll(/^gongbao (?<call>[^#\n]*)/gmu)].map(({ groups }) =>
  groups!.call!.trim().split(/\s+/u),
)

const DAY = [
  '--reference-date',
  '2020-01-01',
  '--kinds',
  'date,quantity',
  '--furniture',
  '--rules',
  'votes.yaml',
]
const WHERE = ['--columns', 'region,year,value', '--where', 'year >= 1900 and region is not empty']

/** Calls of what its tables name, and no line of it shows. */
const MORE: readonly (readonly string[])[] = [
  ['extract', 'archive', ...DAY, '--out', 'some.jsonl', '--workers', '1', '--verbose'],
  ['extract', 'archive', ...DAY, '--out', 'some.jsonl', '--resume', '--quiet'],
  ['extract', 'archive', '--table', 'links', '--out', 'links.tsv', '--force'],
  ['extract', 'archive', '--format', 'table'],
  ['extract', 'archive', '--out', 'all.duckdb'],
  ['extract', 'archive', ...DAY, '--dictionary', 'our-terms.tsv', '--shard', '1/2', '--out', 'part.1.jsonl'],
  ['extract', 'archive', ...DAY, '--dictionary', 'our-terms.tsv', '--shard', '2/2', '--out', 'part.2.jsonl'],
  ['merge', 'part.1.jsonl', 'part.2.jsonl', '--out', 'whole.jsonl'],
  [
    'panel',
    'all.duckdb',
    '--indicator',
    'gdp',
    ...WHERE,
    '--labels',
    'zh',
    '--codebook',
    'book.md',
    '--out',
    'p.do',
  ],
  ['trends', 'facts.jsonl', '--spread', '--out', 'spread.parquet'],
  ['dtm', 'archive', '--out', 'cells.parquet'],
  ['stat', 'facts.jsonl', '--by', 'kind,year,region,status', '--no-bom', '--out', 'stat.csv'],
  ['stat', 'facts.jsonl', '--bom', '--format', 'csv'],
  ['app', '--out', 'app.html'],
  ['clean', 'archive/county-1983.txt'],
  ['convert', 'archive/county-1983.txt', '--from', 'cn', '--to', 'twp'],
  [
    'segment',
    'archive',
    '--pos',
    '--facts',
    '--quantities',
    '--user-dict',
    'words.txt',
    '--format',
    'jsonl',
    '--out',
    'w.jsonl',
  ],
  ['rules'],
  ['rules', 'explain', '完成259项', '--all'],
  ['rules', 'discourse', 'archive/county-1983.txt'],
  ['rules', 'profile', 'archive/county-1983.txt'],
  ['rules', 'test', 'votes.yaml'],
  ['schema'],
]
const CALLS = [...SHOWN, ...MORE]

/** Lines of shell that other tests run: installing by the gate, GNU parallel by a system test. */
const RUN_ELSEWHERE = /^(?:#|npm |parallel |$)/u

/** The rows of tables whose first cell begins so, as first cell and all of the row. */
const rowsOf = (first: RegExp) =>
  readme.split('\n').flatMap((line) => {
    const cell = /^\| `(?<cell>[^`]*)`/u.exec(line)?.groups?.cell ?? ''
    return first.test(cell) ? [{ cell, line }] : []
  })
const optionsIn = (text: string) => [...text.matchAll(/`(--[a-z-]+)/gu)].map(([, option]) => option!)

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-readme-'))
  mkdirSync(join(folder, 'archive'))
  for (const name of ['county-1983.txt', 'province-report.md'])
    cpSync(join('corpus', name), join(folder, 'archive', name))
  const text = readFileSync('corpus/county-1983.txt', 'utf8').replace(/"/gu, '""')
  writeFileSync(join(folder, 'texts.csv'), `编号,地区,年份,正文\n1,福建省,1984,"${text}"\n`)
  const [, rules = ''] = /```yaml\n(.*?)```/su.exec(readFileSync('docs/rules.md', 'utf8')) ?? []
  writeFileSync(join(folder, 'votes.yaml'), rules)
  writeFileSync(join(folder, 'words.txt'), '三服务 1000 n\n')
  writeFileSync(
    join(folder, 'our-terms.tsv'),
    'name\tvariants\tsort\tdomain\tyear\tbare\n链长制\t\tmechanism\t\t\ty\n',
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every call that the README shows can be made, in its order, and one of each command and option of its tables', () => {
  expect(SHOWN.length).toBeGreaterThan(6)
  for (const call of CALLS) {
    const { code, err } = gongbao(call, '', folder)
    expect([call, code, code === 0 ? '' : err]).toEqual([call, 0, ''])
  }
})

test('every command of its tables is called, with every option that is named beside it', () => {
  const commands = rowsOf(/^gongbao /u)
  expect(commands.length).toBeGreaterThan(14)
  const missing = commands.flatMap(({ cell, line }) => {
    const name = cell.split(' ')[1]!
    const own = CALLS.filter(([first]) => first === name)
    const given = new Set(own.flat())
    return [...(own.length > 0 ? [] : [cell]), ...optionsIn(line).filter((option) => !given.has(option))]
  })
  expect(missing).toEqual([])
})

test('and so is every option that all of them have, and every ending', () => {
  const given = new Set(CALLS.flat())
  const options = rowsOf(/^--/u).map(({ cell }) => cell.split(' ')[0]!)
  expect(options.length).toBeGreaterThan(4)
  expect(options.filter((option) => !given.has(option))).toEqual([])
  const endings = rowsOf(/^\.[a-z]+$/u).flatMap(({ line }) =>
    [...line.split('|')[1]!.matchAll(/`(\.[a-z]+)`/gu)].map(([, ending]) => ending!),
  )
  expect(endings.length).toBeGreaterThan(5)
  const outputs = CALLS.flat().filter((word) => word.includes('.'))
  expect(endings.filter((ending) => !outputs.some((name) => name.endsWith(ending)))).toEqual([])
})

test('no line of shell in it is left without a test', () => {
  const blocks = [...readme.matchAll(/```sh\n(?<code>.*?)```/gsu)].flatMap(({ groups }) =>
    groups!.code!.split('\n'),
  )
  expect(blocks.filter((line) => !line.startsWith('gongbao ') && !RUN_ELSEWHERE.test(line))).toEqual([])
})
