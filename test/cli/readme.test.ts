import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from './run.js'

/** The calls that the README shows in lines of their own, without their comments. */
const CALLS = [...readFileSync('README.md', 'utf8').matchAll(/^gongbao (?<call>[^#\n]*)/gmu)].map(
  ({ groups }) => groups!.call!.trim(),
)

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-readme-'))
  mkdirSync(join(folder, 'archive'))
  for (const name of ['county-1983.txt', 'province-report.md'])
    cpSync(join('corpus', name), join(folder, 'archive', name))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every call that the README shows can be made, in its order', () => {
  expect(CALLS.length).toBeGreaterThan(6)
  for (const call of CALLS) {
    const { code, err } = gongbao(call.split(/\s+/u), '', folder)
    expect([call, code, code === 0 ? '' : err]).toEqual([call, 0, ''])
  }
}, 180_000)
