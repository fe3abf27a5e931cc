/** `npm run new-kind`: what it lays is read, has its type, and stands wherever a kind has to stand. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let checkout: string
const node = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd, encoding: 'utf8' })
const newKind = (...args: string[]) => node('.', 'build/new-kind.ts', ...args)

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'gongbao-kind-'))
  for (const path of ['src', 'build', 'dict', 'docs', 'package.json', 'tsconfig.json'])
    cpSync(path, join(checkout, path), { recursive: true })
  cpSync('test/bench/tsv-modules.ts', join(checkout, 'test/bench/tsv-modules.ts'))
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'))
})
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

test('a kind is laid, its example is read, and its type is made', () => {
  const { status, stdout } = newKind('vote', '--in', checkout)
  expect([status, stdout]).toEqual([0, expect.stringContaining('left to you')])
  const tables = ['--import', './test/bench/tsv-modules.ts']
  expect(node(checkout, ...tables, 'build/shapes.ts')).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(join(checkout, 'src/shapes.ts'), 'utf8')).toContain(
    'interface VoteFact extends FactBase',
  )
  const read = `import('./src/index.ts').then(({ createAnalyzer }) => {
    const { facts } = createAnalyzer({ kinds: ['vote'] }).analyze('通过示例第12号。示例项目')
    console.log(JSON.stringify(facts.map(({ rule, value }) => [rule, value])))
  })`
  expect(node(checkout, ...tables, '-e', read)).toMatchObject({
    status: 0,
    stdout: '[["vote/numbered",12]]\n',
  })
  expect(readFileSync(join(checkout, 'docs/facts.md'), 'utf8')).toContain('\n## vote\n')
})

test('a kind that is there, and a name that is none, are refused', () => {
  expect(newKind('date')).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already') })
  expect(newKind('Vote results')).toMatchObject({ status: 2, stderr: expect.stringContaining('lower-case') })
})
