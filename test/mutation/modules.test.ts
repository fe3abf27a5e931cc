import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Modules } from './modules.js'
import type { Mutant } from './mutant.js'

let folder = ''
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-modules-'))
  writeFileSync(at('table.tsv'), 'word\n甲\n')
  writeFileSync(at('base.ts'), 'export const least: number = 3\n')
  writeFileSync(at('other.ts'), 'export const other = {}\n')
  writeFileSync(
    at('top.ts'),
    "import { join } from 'node:path'\nimport { least } from './base.js'\nimport { other } from './other.js'\nimport table from './table.tsv'\nexport { other }\nexport const told = join(String(least), table)\n",
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Top {
  readonly told: string
  readonly other: object
}
const constant = (replacement: string): Mutant => ({
  file: at('base.ts'),
  kind: 'constant',
  start: 29,
  end: 30,
  replacement,
})

test('what depends on a changed file is made again, the rest stays, and the change goes', async () => {
  const modules = new Modules()
  const standing = modules.load(at('top.ts')) as Top
  expect(standing.told).toBe('3/word\n甲\n')
  await modules.changed(constant('4'), async () => {
    const changed = modules.load(at('top.ts')) as Top
    expect(changed.told).toBe('4/word\n甲\n')
    expect(changed.other).toBe(standing.other)
  })
  expect((modules.load(at('top.ts')) as Top).told).toBe(standing.told)
})

test('what modules have told of themselves is not told again when they are made again', async () => {
  const guards = relative(folder, resolve('src/rules/guard.js'))
  writeFileSync(
    at('guards.ts'),
    `import { defineGuards, guardsInUse } from '${guards}'\nimport { least } from './base.js'\ndefineGuards(String(least), [])\nexport const of = guardsInUse().map((list) => list.of)\n`,
  )
  const modules = new Modules()
  const told = () => (modules.load(at('guards.ts')) as { readonly of: readonly string[] }).of
  expect(told()).toEqual(['3'])
  await modules.changed(constant('4'), async () => expect(told()).toEqual(['4']))
  expect(told()).toEqual(['3'])
})

test('a change that is no program is told, and the program stands again', async () => {
  const modules = new Modules()
  modules.load(at('top.ts'))
  await expect(modules.changed(constant('('), async () => undefined)).rejects.toThrow('Transform failed')
  expect((modules.load(at('top.ts')) as Top).told).toBe('3/word\n甲\n')
})
