import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { partOutput } from '../../src/archive/output.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-output-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a part is there when it has ended', async () => {
  const path = join(folder, 'a.part.1')
  const output = await partOutput(path)
  await output.write('甲\n')
  await output.end()
  expect(readFileSync(path, 'utf8')).toBe('甲\n')
})

test('a part that another run has replaced, or taken away, is told when it ends', async () => {
  for (const replaced of [true, false]) {
    const path = join(folder, `${replaced}.part.1`)
    const output = await partOutput(path)
    await output.write('甲\n')
    rmSync(path)
    if (replaced) writeFileSync(path, '乙\n')
    await expect(output.end()).rejects.toMatchObject({ code: 'E_WRITE' })
    if (replaced) expect(readFileSync(path, 'utf8')).toBe('乙\n')
  }
})
