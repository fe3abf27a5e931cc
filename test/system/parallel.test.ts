import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const COUNT = Number(process.env.DOCUMENTS ?? 600)
const WORKER = `${process.execPath} dist/cli.js extract -`
let folder: string
let input: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-parallel-'))
  input = join(folder, 'documents.ndjson')
  const line = (id: number) =>
    JSON.stringify({
      id,
      text: `${1990 + (id % 30)}年，全县完成投资${id}万元，增长${(id % 19) + 1}%，新建学校${(id % 7) + 2}所。`,
      referenceDate: '2020-05-20',
    })
  writeFileSync(input, `${Array.from({ length: COUNT }, (_, id) => line(id)).join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('documents piped through GNU parallel come out as from one process', () => {
  const run = (command: string) =>
    execFileSync('bash', ['-c', command], { encoding: 'utf8', maxBuffer: 1 << 30 })
  const direct = run(`${WORKER} < ${input}`)
  const size = Math.ceil((COUNT * 120) / 8)
  const parallel = run(`parallel --pipe --keep-order --jobs 2 --block ${size} '${WORKER}' < ${input}`)
  expect(direct.trimEnd().split('\n')).toHaveLength(COUNT)
  expect(parallel).toBe(direct)
})
