import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lazyPattern } from '../../src/lexicon/lazy-pattern.js'
import { wordByRoleSchema } from '../../src/lexicon/role-table.js'
import { anyOf, hasRole, wordsOf } from '../../src/lexicon/words-by-role.js'

const rows = readFileSync('dict/words-by-role.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string])

test('a word has one row, and its roles are in order, each once', () => {
  expect(rows.map(([word]) => word)).toEqual([...new Set(rows.map(([word]) => word))])
  for (const [word, roles] of rows) {
    const list = wordByRoleSchema.parse({ word, roles }).roles
    expect(list).toEqual([...new Set(list)].sort())
  }
})

test('every role of the table is asked for somewhere, and there is none beside', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/${file}`, 'utf8'))
    .join('\n')
  const roles = new Set(rows.flatMap(([, cell]) => cell.split('|')))
  expect([...roles].filter((role) => !source.includes(`'${role}'`))).toEqual([])
})

test('a role that no word has is told', () => {
  expect(() => wordsOf('quantity/nothing')).toThrow(expect.objectContaining({ code: 'E_DICTIONARY' }))
})

test('words by role are a list, a pattern, and a question', () => {
  expect(wordsOf('quantity/congress')).toContain('党代会')
  const congress = lazyPattern(() => `^(?:${anyOf('quantity/congress')})`)
  expect([congress.test('党代会召开'), congress.exec('全体会议')?.[0], congress.test('会')]).toEqual([
    true,
    '全体会议',
    false,
  ])
  expect(['台', '亩'].map(hasRole('quantity/counted-by-hundreds'))).toEqual([true, false])
})
