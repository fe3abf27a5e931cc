import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const english = readFileSync('README.md', 'utf8')
const chinese = readFileSync('README.zh-CN.md', 'utf8')

/** The first cells of all rows of all tables: commands, tables, marks, kinds. */
const firstCells = (text: string) => [...text.matchAll(/^\| (`[^|]*`) \|/gmu)].map((m) => m[1])

/** The columns of the tables of tables. */
const columns = (text: string) =>
  [...text.matchAll(/^\| (`[^|]*`) \| ((?:`[a-z_0-9]+`(?:, | \|$))+)/gmu)].map((m) => [m[1], m[2]])

/** Code without its comments. */
const code = (text: string) =>
  [...text.matchAll(/```(?<kind>\w+)\n(?<code>.*?)```/gsu)].map((m) => [
    m.groups!.kind,
    m.groups!.code!.replace(/ *(?:#|\/\/(?! →)) .*$/gmu, ''),
  ])

test('both READMEs tell of the same commands, tables, marks and kinds, in the same order', () => {
  expect(firstCells(english).length).toBeGreaterThan(25)
  expect(firstCells(chinese)).toEqual(firstCells(english))
})

test('and of the same columns', () => {
  expect(columns(english).length).toBeGreaterThan(4)
  expect(columns(chinese)).toEqual(columns(english))
})

test('and their examples are the same', () => {
  expect(code(chinese)).toEqual(code(english))
})
