import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gongbao, SHORT_LIVED } from './run.js'

let folder: string
const path = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(path(name), 'utf8')

/** A report of its own for each number, long enough that a run over many takes a while. */
function report(i: number): string {
  const lines = Array.from(
    { length: 60 },
    (_, k) =>
      `${2000 + (i % 20)}年，第${k + 1}项任务完成投资${i + k}亿元，增长${(k % 9) + 1}%，建成学校${k + 2}所。`,
  )
  return `# 第${i}号工作报告\n\n${lines.join('\n')}\n`
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-batch-'))
  mkdirSync(path('in'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function writeReports(count: number): void {
  for (let i = 0; i < count; i++) writeFileSync(path(`in/${String(i).padStart(4, '0')}.md`), report(i))
}

/** Starts a run and kills it after a while; whether it was still running then. */
async function runAndKill(args: readonly string[], milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [...SHORT_LIVED, 'dist/cli.js', ...args], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  await Promise.race([ended, setTimeout(milliseconds)])
  const running = child.exitCode === null
  child.kill('SIGKILL')
  await ended
  return running
}

test('one worker and several give the same bytes, in the order of the files', () => {
  writeReports(24)
  for (const n of ['1', '2', '3'])
    expect(
      gongbao(['extract', path('in'), '--workers', n, '--out', path(`${n}.jsonl`), '--quiet']),
    ).toMatchObject({ code: 0, out: '', err: '' })
  expect(read('2.jsonl')).toBe(read('1.jsonl'))
  expect(read('3.jsonl')).toBe(read('1.jsonl'))
  const paths = read('1.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).path)
  expect(paths).toEqual([...paths].sort())
  expect(paths).toHaveLength(24)
})

// many more at length: KILLS=1000 npx vitest run --project library test/cli/batch.test.ts -t killed
const KILLS = Number(process.env.KILLS ?? 20)

test(
  'a run killed over and over and resumed ends with the bytes of an undisturbed one',
  async () => {
    writeReports(80)
    gongbao(['extract', path('in'), '--workers', '2', '--out', path('whole.jsonl')])
    const args = ['extract', path('in'), '--workers', '2', '--out', path('out.jsonl')]
    let killed = 0
    let seed = 7
    for (let round = 0; round < KILLS; round++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      if (await runAndKill([...args, '--resume'], 250 + (seed % 900))) killed++
    }
    const last = gongbao([...args, '--resume'])
    expect(last.code).toBe(0)
    expect(killed).toBeGreaterThan(0)
    expect(read('out.jsonl')).toBe(read('whole.jsonl'))
    expect(readdirSync(folder).sort()).toEqual(['in', 'out.jsonl', 'whole.jsonl'])
  },
  60_000 + KILLS * 10_000,
)

test('resume reads changed and new files again, takes the rest over, and forgets files that are gone', () => {
  writeReports(12)
  const args = ['extract', path('in'), '--out', path('out.jsonl')]
  gongbao(args)
  writeFileSync(path('in/0003.md'), report(103))
  writeFileSync(path('in/0000a.md'), report(200))
  rmSync(path('in/0007.md'))
  const { code, err } = gongbao([...args, '--resume'])
  expect([code, err]).toEqual([0, expect.stringContaining('10 from an earlier run')])
  gongbao(['extract', path('in'), '--out', path('fresh.jsonl')])
  expect(read('out.jsonl')).toBe(read('fresh.jsonl'))
})

test('what an interrupted run has left is not overwritten by accident', () => {
  writeReports(2)
  writeFileSync(path('out.jsonl.part.1'), '{"path":')
  const args = ['extract', path('in'), '--out', path('out.jsonl')]
  expect(gongbao(args)).toMatchObject({ code: 2, err: expect.stringContaining('E_EXISTS') })
  expect(gongbao([...args, '--resume']).code).toBe(0)
  expect(existsSync(path('out.jsonl.part.1'))).toBe(false)
})

test('files in every broken condition among good ones: the good all there, the errors listed, exit code 1', () => {
  writeReports(9)
  const broken: Record<string, Uint8Array | string> = {
    'binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 1, 0, 0, 2]),
    'cut.md.gz': Buffer.from('1f8b0800000000000003cb48cdc9c9', 'hex'),
    'locked.pdf': '%PDF-1.7\nno pages at all',
    'not-a.docx': Buffer.from('504b0304deadbeef', 'hex'),
    'empty-page.html': '<html><head><title>x</title></head><body></body></html>',
  }
  for (const [name, bytes] of Object.entries(broken)) writeFileSync(path(`in/${name}`), bytes)
  writeFileSync(path('in/empty.txt'), '')
  const { code, err } = gongbao(['extract', path('in'), '--workers', '2', '--out', path('out.jsonl')])
  expect(code).toBe(1)
  const lines = read('out.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.filter((l) => l.path.endsWith('.md'))).toHaveLength(9)
  expect(lines.find((l) => l.path.endsWith('empty.txt')).facts).toEqual([])
  const errors = read('out.jsonl.errors.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(errors.map((e) => e.path)).toEqual(
    Object.keys(broken)
      .sort()
      .map((name) => path(`in/${name}`)),
  )
  for (const e of errors) expect(e.code).toMatch(/^E_[A-Z_]+$/u)
  for (const e of errors) expect(err).toContain(`${e.path}: ${e.code}`)
  expect(err).toContain('5 failures')
})

test('failures are tried again by resume', () => {
  writeReports(3)
  writeFileSync(path('in/late.txt'), Buffer.from([0, 0, 0, 1]))
  const args = ['extract', path('in'), '--out', path('out.jsonl')]
  expect(gongbao(args).code).toBe(1)
  writeFileSync(path('in/late.txt'), '2019年完成259项')
  expect(gongbao([...args, '--resume'])).toMatchObject({ code: 0 })
  expect(existsSync(path('out.jsonl.errors.jsonl'))).toBe(false)
  expect(read('out.jsonl').trim().split('\n')).toHaveLength(4)
})

test('a rule that ends the thread fails its file, and no other', () => {
  writeReports(12)
  writeFileSync(path('in/0005.md'), '触发')
  writeFileSync(
    path('deadly.mjs'),
    `export default [{ isRule: true, id: 'deadly/exit', kind: 'deadly', trigger: ['触发', '照常'], pattern: /触发|照常/u,
      produce: ([found]) => (found === '触发' ? process.exit(9) : { fields: {} }), examples: [{ text: '照常', facts: [{}] }], nearMisses: ['无'] }]`,
  )
  const { code } = gongbao(['extract', path('in'), '--rules', path('deadly.mjs'), '--out', path('out.jsonl')])
  expect(code).toBe(1)
  const errors = read('out.jsonl.errors.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(errors).toEqual([expect.objectContaining({ path: path('in/0005.md'), code: 'E_WORKER' })])
  expect(read('out.jsonl').trim().split('\n')).toHaveLength(11)
})

test('an output folder that is not there is told with its code', () => {
  writeReports(1)
  expect(gongbao(['extract', path('in'), '--out', path('nowhere/out.jsonl')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('E_WRITE'),
  })
})

test('a stream of documents is answered line by line, a bad one in its place', () => {
  const input = [
    '{"id": "a", "text": "完成259项"}',
    '{"id": "b"',
    '{"id": 3, "html": "<article><h1>公报</h1><p>去年完成12项工作，新建学校3所，修建公路16公里。</p></article>", "referenceDate": "2020-05-20"}',
    '{"id": "d", "text": ""}',
  ].join('\n')
  const { code, out, err } = gongbao(['extract', '-'], input)
  expect([code, err]).toEqual([0, expect.stringContaining('E_LINE')])
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map((l) => l.path)).toEqual(['a', 'line 2', '3', 'd'])
  expect(lines[1].error.code).toBe('E_LINE')
  expect(lines[2].facts).toContainEqual(expect.objectContaining({ kind: 'date', value: '2019' }))
})

test('standard input goes alone, and resume needs an output', () => {
  expect(gongbao(['extract', '-', path('in')]).code).toBe(2)
  writeReports(1)
  expect(gongbao(['extract', path('in'), '--resume'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('E_OPTION'),
  })
})

test('two files with the same report are told as such, with several workers and in a run that goes on', () => {
  writeReports(6)
  const marked = report(2).replace(/。/gu, '。\r\n').replace(/，/gu, ' ， ')
  writeFileSync(
    path('in/0007.txt'),
    `---\ntitle: 转载\nsource: 某日报\n---\n打印 关闭\n${marked}\n【字体：大 中 小】\n`,
  )
  writeFileSync(path('in/0008.txt'), '打印 关闭\n')
  writeFileSync(path('in/0009.txt'), '关闭 打印\n')
  const told = `${path('in/0007.txt')}: the same report as ${path('in/0002.md')}`
  const args = ['extract', path('in'), '--out', path('out.jsonl'), '--workers', '2']
  const first = gongbao(args)
  expect(first.code).toBe(0)
  expect(first.err.split('\n').filter((line) => line.includes('the same report'))).toEqual([told])
  // the file is read again, the one before it taken over
  writeFileSync(path('in/0007.txt'), `${report(2)}\n`)
  expect(gongbao([...args, '--resume']).err).toContain(told)
})
