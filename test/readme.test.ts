import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examples } from 'virtual:readme'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '../src/facts/registry.js'

const readme = readFileSync('README.md', 'utf8')

describe('the pages', () => {
  // the examples of a page may write files, and those that follow read them
  const home = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-pages-'))
  beforeAll(() => process.chdir(folder))
  afterAll(() => {
    process.chdir(home)
    rmSync(folder, { recursive: true })
  })

  for (const [i, { page, run, suite }] of examples.entries()) {
    if (suite) describe(`${page}: tests of example ${i + 1}`, suite)
    if (!run) continue
    test(`${page}: example ${i + 1} gives what it says`, async () => {
      let checked = 0
      await run((got, expected) => {
        checked++
        expect(got).toEqual(expected)
      })
      expect(checked).toBeGreaterThan(0)
    })
  }
})

test('the README names every kind', () => {
  for (const { kind } of KINDS) expect(readme).toContain(`| \`${kind}\` |`)
})
