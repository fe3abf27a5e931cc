/** What goes wrong while a run is under way: files that go, rules that fill the memory, two runs, few open files. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SHORT_LIVED } from './run.js'

let folder = ''
const at = (...names: string[]) => join(folder, ...names)
const linesOf = (name: string) =>
  readFileSync(at(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const shell = (script: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      GONGBAO: [process.execPath, ...SHORT_LIVED, resolve('dist/cli.js')].join(' '),
      ...env,
    },
  })

/** A rule that does `what` where a text says 触发. */
const ruleThat = (name: string, what: string) =>
  writeFileSync(
    at(name),
    `import { appendFileSync, rmSync } from 'node:fs'
export default [{ isRule: true, id: 'fault/own', kind: 'fault', trigger: ['触发', '照常'], pattern: /触发|照常/u,
  produce: ([found]) => { if (found === '照常') return { fields: {} }; ${what}; return null },
  examples: [{ text: '照常', facts: [{}] }], nearMisses: ['无'] }]`,
  )

function writeReports(name: string, count: number, first = ''): void {
  mkdirSync(at(name))
  for (let i = 0; i < count; i++)
    writeFileSync(
      at(name, `${String(i).padStart(2, '0')}.txt`),
      `${i === 0 ? first : ''}${2000 + i}年完成任务${i + 1}项。\n`,
    )
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-faults-'))
  writeReports('reports', 12)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('few files may be open: every command runs, in threads too', () => {
  for (const call of [
    'extract reports --workers 2 --out few.jsonl --quiet',
    'extract reports/00.txt',
    'view reports --out few-pages --quiet',
    'clean reports/00.txt',
    'panel few.jsonl --indicator 任务',
  ]) {
    const { status, stderr } = shell(`ulimit -n 64; $GONGBAO ${call}`)
    expect([call, status, stderr]).toEqual([call, 0, expect.not.stringContaining('EMFILE')])
  }
  expect(linesOf('few.jsonl')).toHaveLength(12)
})

test.each(['reports/00.txt/out.jsonl', '/proc/out.jsonl', '/dev/null/out.jsonl'])(
  'an output that cannot be written is told before anything is read: %s',
  (out) => {
    const { status, stdout, stderr } = shell(`$GONGBAO extract reports --out ${out} --quiet`)
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('E_WRITE')])
  },
)

test('a file that goes while others are read is told, and the rest is done', () => {
  writeReports('going', 12, '触发。')
  ruleThat('going.mjs', `rmSync(${JSON.stringify(at('going', '11.txt'))}, { force: true })`)
  const { status } = shell('$GONGBAO extract going --rules going.mjs --workers 1 --out going.jsonl --quiet')
  expect(status).toBe(1)
  expect(linesOf('going.jsonl')).toHaveLength(11)
  expect(linesOf('going.jsonl.errors.jsonl')).toEqual([
    expect.objectContaining({ path: 'going/11.txt', code: 'E_PATH' }),
  ])
})

test('a file that grows is told as it was read', () => {
  writeReports('growing', 12, '触发。')
  ruleThat('growing.mjs', `appendFileSync(${JSON.stringify(at('growing', '11.txt'))}, '又完成任务99项。')`)
  expect(
    shell('$GONGBAO extract growing --rules growing.mjs --workers 1 --out growing.jsonl --quiet').status,
  ).toBe(0)
  const { source, facts } = linesOf('growing.jsonl').at(-1)
  const bytes = readFileSync(at('growing', '11.txt'))
  expect(createHash('sha256').update(bytes.subarray(0, source.bytes)).digest('hex')).toBe(source.sha256)
  expect(facts.some((f: { text: string }) => f.text.startsWith('99'))).toBe(source.bytes > 40)
})

test('a rule that fills the memory of its thread fails its file, and no other', () => {
  writeReports('filling', 12)
  writeFileSync(at('filling', '05.txt'), '触发。')
  ruleThat('filling.mjs', 'const all = []; for (;;) all.push(new Array(100000).fill(all.length))')
  const { status, stderr } = shell(
    `${process.execPath} --input-type=module -e '
      import { runBatch } from ${JSON.stringify(resolve('dist/archive.js'))}
      const options = { paths: ["filling"], rules: "filling.mjs", out: "filling.jsonl", workers: 2, workerMegabytes: 96 }
      const { failures } = await runBatch(options)
      console.error(JSON.stringify(failures))'`,
  )
  expect([status, stderr]).toEqual([0, expect.any(String)])
  expect(linesOf('filling.jsonl')).toHaveLength(11)
  expect(linesOf('filling.jsonl.errors.jsonl')).toEqual([
    expect.objectContaining({ path: 'filling/05.txt', code: 'E_WORKER' }),
  ])
})

test('of two runs towards one output one is whole, and the other told', () => {
  const run = (name: string) =>
    `($GONGBAO extract reports reports --out two.jsonl --quiet 2> ${name}.err; echo $? > ${name}.code) &`
  expect(shell(`${run('one')} ${run('other')} wait`).status).toBe(0)
  const codes = ['one', 'other'].map((name) => readFileSync(at(`${name}.code`), 'utf8').trim())
  expect(codes.toSorted()).toEqual(['0', '2'])
  const told = ['one', 'other'].map((name) => readFileSync(at(`${name}.err`), 'utf8')).join('')
  expect(told).toMatch(/E_EXISTS|E_WRITE/u)
  expect(linesOf('two.jsonl')).toHaveLength(12)
  expect(readdirSync(folder).filter((name) => name.startsWith('two.jsonl.part'))).toEqual([])
})

test('a heap of 64 megabytes is enough for reports, and what outgrows it is told', () => {
  const { status, stderr } = shell('$GONGBAO extract reports --out heap.jsonl --quiet', {
    NODE_OPTIONS: '--max-old-space-size=64',
  })
  expect([status, stderr]).toEqual([0, ''])
})
