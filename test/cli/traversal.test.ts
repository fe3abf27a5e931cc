/** Names in texts, records and archives that point elsewhere: nothing is written but what `--out` says. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from './run.js'

/** Where a name may lead: up, to the root, to a drive or a share, to a device, to the end of a string. */
const ELSEWHERE = [
  '../../evil',
  '..\\..\\evil',
  '/tmp/gongbao-evil',
  '//host/share/evil',
  'C:\\evil',
  'C:evil',
  'file:///tmp/gongbao-evil',
  '%2e%2e%2fevil',
  '．．／evil',
  '..',
  '.',
  '~/evil',
  'CON',
  'evil\0.txt',
  'evil\n../../evil',
  '__proto__',
]

let root = ''
let folder = ''
/** Every file below the root with what it holds, but for what stands in `work/out…`. */
function others(): string[] {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith(join('work', 'out')))
    .filter((name) => !statSync(join(root, name)).isDirectory())
  return all.sort().map((name) => `${name}: ${readFileSync(join(root, name), 'utf8').length}`)
}
const run = (...args: string[]) => gongbao(args, '', folder)

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gongbao-traversal-'))
  folder = join(root, 'work')
  mkdirSync(join(folder, 'names'), { recursive: true })
  for (const [i, whole] of ELSEWHERE.entries()) {
    // a text with NUL in it is no text; records may have it
    const name = whole.replace(/\0/gu, '')
    const text = `---\ntitle: ${name}\nsource: ${name}\nauthor: ${name}\n---\n# ${name}\n\n${2000 + i}年地区生产总值增长${i + 1}%，市政府印发《${name}》。\n`
    writeFileSync(join(folder, 'names', `${i}.md`), text)
    const file = name.replace(/\//gu, '_')
    if (file !== '.' && file !== '..') writeFileSync(join(folder, 'names', `${file}.txt`), text)
  }
  const records = ELSEWHERE.map((id, i) =>
    JSON.stringify({ id, path: id, text: `${2000 + i}年地区生产总值增长${i + 1}%。` }),
  )
  const { code, out } = gongbao(['extract', '-'], `${records.join('\n')}\n`, folder)
  expect(code).toBe(0)
  writeFileSync(join(folder, 'records.jsonl'), out)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('names of records are told as they are', () => {
  const lines = readFileSync(join(folder, 'records.jsonl'), 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).path)).toEqual(ELSEWHERE)
})

test.each([
  ['view', 'names', '--out', 'out'],
  ['extract', 'names', '--out', 'out.jsonl'],
  ['extract', 'names', '--table', 'facts', '--out', 'out.csv'],
  ['extract', 'names', '--table', 'documents', '--out', 'out.xlsx'],
  ['extract', 'names', '--table', 'indicators', '--out', 'out-indicators.do'],
  ['panel', 'records.jsonl', '--indicator', '地区生产总值', '--out', 'out-panel.csv'],
  ['panel', 'records.jsonl', '--indicator', '地区生产总值', '--wide', '--out', 'out-wide.do'],
  ['dtm', 'names', '--out', 'out-dtm'],
  ['keywords', 'names', '--out', 'out-words.csv'],
  ['kwic', 'names', '--phrase', '生产总值', '--out', 'out-kwic.tsv'],
  ['stat', 'records.jsonl', '--out', 'out-stat.csv'],
])('%s writes where it was told to, and nowhere else: %s %s %s', (...args) => {
  const before = others()
  const { code, err } = run(...args)
  expect([code, err]).toEqual([0, expect.not.stringMatching(/^\s*at /mu)])
  expect(others()).toEqual(before)
  expect(readdirSync('/tmp').filter((name) => name.startsWith('gongbao-evil'))).toEqual([])
})

test('every page stands below its folder, and its links lead nowhere else', () => {
  const pages = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
  expect(pages.length).toBeGreaterThan(ELSEWHERE.length)
  const index = readFileSync(join(folder, 'out', 'index.html'), 'utf8')
  for (const [, address = ''] of index.matchAll(/\shref="([^"]*)"/gu))
    expect(address).toMatch(/^(?:#|data:|(?!%2e%2e|\.\.|[a-z]+:|\/)[^/]+$)/iu)
})

test('an output that is said to be above is written there: that is the word of the user, not of a text', () => {
  expect(run('extract', 'names/0.md', '--out', '../said.jsonl').code).toBe(0)
  expect(readdirSync(root)).toContain('said.jsonl')
})
