/** The pages of `docs/`: what they have to be read is read, and the calls they show can be made. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from './run.js'

const page = readFileSync('docs/rules.md', 'utf8')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-docs-'))
  mkdirSync(join(folder, 'archive'))
  cpSync('corpus/county-1983.txt', join(folder, 'archive', 'county-1983.txt'))
  writeFileSync(join(folder, 'report.txt'), '赞成2800票、反对10票、弃权5票。')
  writeFileSync(join(folder, 'votes.yaml'), /```yaml\n(?<text>.*?)```/su.exec(page)!.groups!.text!)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every call that docs/rules.md shows can be made, in its order', () => {
  const calls = [...page.matchAll(/^gongbao (?<call>[^#\n]*)/gmu)].map((m) => m.groups!.call!.trim())
  expect(calls.length).toBeGreaterThan(4)
  for (const call of calls) {
    const args = [...call.matchAll(/'(?<quoted>[^']*)'|\S+/gu)].map((m) => m.groups!.quoted ?? m[0])
    const { code, err } = gongbao(args, '', folder)
    expect([call, code, code === 0 ? '' : err]).toEqual([call, 0, ''])
  }
})
