/** Rules of one's own on the command line: loaded from anywhere, listed, explained, tested, and used. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-rules-'))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const YAML = `rules:
  - id: ballot/result
    kind: ballot
    trigger: [赞成, 反对, 弃权]
    pattern: (?<choice>赞成|反对|弃权)
    next: { kind: quantity, fields: { unit: 票 } }
    fields: { choice: $choice, votes: { next: value } }
    examples:
      - text: 赞成2800票
        facts: [{ choice: 赞成, votes: 2800 }]
    nearMisses: [赞成这个意见, 赞成。共2800票]
`
const votes = file('votes.yaml', YAML)
// nothing is installed beside it: the package that runs is found
const serial = file(
  'serial.mjs',
  `import { definePass, defineRule } from 'gongbao'
import * as z from 'zod'
export const rules = [defineRule({
  id: 'serial/number', kind: 'serial', trigger: ['编号'], pattern: /编号(?<number>\\d{5,12})/u,
  schema: z.object({ number: z.string() }),
  produce: (match) => ({ fields: { number: match.groups.number } }),
  examples: [{ text: '编号12345', facts: [{ number: '12345' }] }], nearMisses: ['编号为'],
})]
export const passes = [definePass({
  id: 'ballot/alone', kind: 'ballot',
  run: (votes) => (votes.length === 1 ? votes.map((v) => ({ ...v, fields: { ...v.fields, alone: true } })) : votes),
  examples: [{ text: '赞成2800票', facts: [{ alone: true }] }], nearMisses: ['赞成2800票、反对10票'],
})]
`,
)

test('several files together: their kinds may be asked for, and passes change what rules of another file read', () => {
  const run = gongbao(
    ['extract', '-', '--rules', votes, '--rules', serial, '--kinds', 'ballot,serial'],
    '编号12345，赞成2800票',
  )
  const { facts } = JSON.parse(run.out) as { facts: Record<string, unknown>[] }
  expect(facts).toMatchObject([
    { kind: 'serial', number: '12345' },
    { kind: 'ballot', votes: 2800, alone: true, rule: 'ballot/alone' },
  ])
})

describe('rules test', () => {
  test('tries every example and near miss in every turning', () => {
    const { code, out } = gongbao(['rules', 'test', votes, serial])
    expect(out).toMatch(/^ballot\/result\tpassed\t1 examples and 2 near misses in \d{2} texts$/mu)
    expect(out).toMatch(/^ballot\/alone\tpassed/mu)
    expect(code).toBe(0)
  })

  test('tells what does not hold, and is exit code 1', () => {
    const wrong = file('wrong.yaml', YAML.replace('votes: 2800 }]', 'votes: 1 }]'))
    const { code, out } = gongbao(['rules', 'test', wrong])
    expect(out).toMatch(/^ballot\/result\tfailed/mu)
    expect(out).toContain('bare: wrong value in 「赞成2800票」: votes 2800, expected 1')
    expect(out).toContain('in traditional script: wrong value')
    expect(code).toBe(1)
  })
})

test('rules list has them among the others', () => {
  const { out } = gongbao(['rules', 'list', '--rules', votes, '--kind', 'ballot'])
  expect(out).toBe('ballot/result\t赞成2800票\n')
})

test('rules explain tells what was refused and by what, and what derived facts came of', () => {
  const text = '赞成2800票，今年印发《2020年要点》，比2019年增长5%，每亩增收'
  const { out } = gongbao(['rules', 'explain', text, '--rules', votes, '--reference-date', '2020-05-20'])
  expect(out).toMatch(/ballot\/result\tread\t赞成2800票/u)
  expect(out).toMatch(
    /date\/year\tnot read\t2020年\tblock: inside document 「2020年要点」 of document\/titled/u,
  )
  expect(out).toMatch(/date\/year\trefused\tguard comparison: /u)
  expect(out).toMatch(/indicator\/\S+\tderived\t.*made by pass indicator\/addIndicators/u)
  expect(out).toMatch(/date\/relative-year\tresolved\t今年\tchanged by pass date\/resolveDates/u)
})

test('rules explain tells what came near, and with --all what was tried', () => {
  const text = '三年大变样，地区生产总值增长6.5%左右，比上年'
  const lines = (...more: string[]) =>
    gongbao(['rules', 'explain', text, ...more])
      .out.trim()
      .split('\n')
  const near = lines()
  expect(near.length).toBeLessThan(10)
  expect(near).toContainEqual(expect.stringMatching(/^22\t上年\tdate\/relative-year\trefused\tguard /u))
  expect(near).not.toContainEqual(expect.stringContaining('no match'))
  const all = lines('--all')
  expect(all.length).toBeGreaterThan(near.length)
  for (const line of near) expect(all).toContain(line)
})

test('rules profile counts tries by rule, and what came of them', () => {
  const text = '赞成2800票、反对10票。今年完成259项，增长5%。'
  const path = file('profiled.txt', text)
  const { out } = gongbao(['rules', 'profile', path, '--rules', votes, '--format', 'jsonl'])
  const rows = new Map(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, number> & { rule: string })
      .map((row) => [row.rule, row]),
  )
  expect(rows.get('ballot/result')).toMatchObject({ tries: 2, misses: 0, refusals: 0, hits: 2 })
  const all = rows.get('all')!
  expect(all.tries).toBe(all.misses! + all.refusals! + all.hits!)
  expect(all.milliseconds).toBeGreaterThanOrEqual(rows.get('ballot/result')!.milliseconds!)
  // numerals are read by few of the rules that they start
  expect(all.tries).toBeLessThan(40)
  expect(all.tries_per_character).toBeCloseTo(all.tries! / text.length, 2)
})

test('trends count facts of own kinds, read now or before', () => {
  mkdirSync(join(folder, 'reports'))
  for (const year of [2019, 2020])
    writeFileSync(join(folder, 'reports', `${year}.txt`), `${year}年政府工作报告\n赞成2800票、反对10票。`)
  const rows = (path: string) =>
    gongbao(['trends', path, '--rules', votes, '--kinds', 'ballot', '--format', 'jsonl'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; name: string; documents: number })
  expect(rows(join(folder, 'reports')).map((r) => [r.kind, r.name])).toContainEqual(['ballot', '赞成2800票'])
  const out = join(folder, 'facts.jsonl')
  gongbao(['extract', join(folder, 'reports'), '--rules', votes, '--out', out])
  expect(rows(out)).toEqual(rows(join(folder, 'reports')))
})

test('view marks them', () => {
  const text = file('text.txt', '赞成2800票、反对10票。')
  expect(gongbao(['view', text, '--rules', votes]).out).toContain('{"name":"ballot","group":"own"}')
})

describe('what cannot be loaded is the fault of the rules', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const strips = major > 22 || (major === 22 && minor >= 18)
  test.each<[string, string, string, RegExp]>([
    [
      'import.mjs',
      "import { defineRules } from 'gongbao'\n",
      'E_RULE',
      /gongbao has no export `defineRules`/u,
    ],
    ['tests.mjs', "import { testRules } from 'gongbao'\n", 'E_RULE', /`testRules` is in 'gongbao\/testing'/u],
    ['part.mjs', "import 'gongbao/rules'\n", 'E_RULE', /is none of its entries/u],
    ['package.mjs', "import 'no-such-package'\n", 'E_RULE', /Cannot find package 'no-such-package'/u],
    ['syntax.mjs', 'export default [\n  { id: 1\n', 'E_RULE', /syntax\.mjs:\d/u],
    ['throws.mjs', 'let a\nexport default [a.b]\n', 'E_RULE', /throws\.mjs:2:/u],
    ['nothing.mjs', 'export const rule = {}\n', 'E_RULE', /expected `export default \[rule, …\]`/u],
    ['broken.yaml', 'rules: [\n', 'E_RULE', /it cannot be read: .*line 2/u],
    ['broken.json', '[1,', 'E_RULE', /it cannot be read: /u],
    ['required.cjs', "require('gongbao')\n", 'E_RULE', /name the file \.mjs/u],
  ])('%s', (name, text, code, message) => {
    const run = gongbao(['rules', 'test', file(name, text)])
    expect(run.code).toBe(2)
    expect(run.err).toContain(code)
    expect(run.err).toMatch(message)
  })

  test('TypeScript is read by Node ≥ 22.18, and told of before', () => {
    const typed = file(
      'typed.ts',
      "import type { AnyRule } from 'gongbao'\nexport const rules: AnyRule[] = []\n",
    )
    const { code, err } = gongbao(['rules', 'test', typed])
    expect(code).toBe(strips ? 0 : 2)
    expect(err).toMatch(strips ? /^$/u : /TypeScript are read by Node ≥ 22\.18/u)
  })
})

test('a gongbao that is installed beside the rules goes before', () => {
  const own = join(folder, 'project', 'node_modules', 'gongbao')
  mkdirSync(own, { recursive: true })
  writeFileSync(
    join(own, 'package.json'),
    '{ "name": "gongbao", "type": "module", "exports": { ".": "./own.js", "./package.json": "./package.json" } }',
  )
  writeFileSync(
    join(own, 'own.js'),
    "export const defineRule = () => { throw new Error('the one beside it') }\n",
  )
  cpSync(serial, join(folder, 'project', 'serial.mjs'))
  writeFileSync(
    join(folder, 'project', 'own.mjs'),
    "import { defineRule } from 'gongbao'\nexport default [defineRule()]\n",
  )
  expect(gongbao(['rules', 'test', join(folder, 'project', 'own.mjs')]).err).toContain('the one beside it')
})
