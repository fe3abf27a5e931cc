import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mottoEntrySchema } from '../../../src/facts/phrase/mottos.js'
import { readFormula } from '../../../src/facts/slogan/formula.js'
import { FIRST } from '../../../src/facts/slogan/known.js'
import { sloganEntrySchema } from '../../../src/facts/slogan/lexicon.js'
import { parseTable } from '../../../src/lexicon/table.js'

const text = readFileSync(new URL('../../../dict/slogans.tsv', import.meta.url), 'utf8')
const entries = parseTable('slogans.tsv', text, sloganEntrySchema)
const names = text
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '')

const DIGITS = '零一二三四五六七八九'

/** What a Chinese numeral below a hundred says. */
function numeralValue(numeral: string): number {
  const [tens = '', ones] = numeral.replace(/[两双]/gu, '二').split('十')
  if (ones === undefined) return DIGITS.indexOf(tens)
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

/** How many members the numerals of `name` promise, counted here without the library; `undefined` where it has none. */
function promised(name: string): number | undefined {
  if (!/^[一二两双三四五六七八九十]/u.test(name)) return undefined
  // 五证合一, 五位一体, 双一流, 四个第一, 五个一批: this 一 counts nothing
  const counting = name.replace(/合一|一体|统一|一流|第一|个一|一批/gu, '')
  const numerals =
    counting.match(/[二两双三四五六七八九]?十[一二三四五六七八九]?|[一二两双三四五六七八九]/gu) ?? []
  return numerals.reduce((sum, numeral) => sum + numeralValue(numeral), 0)
}

describe('the table of known formulas', () => {
  test('holds at least 1,500 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(1500)
  })
  test('is sorted by name', () => {
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)))
  })
  test('holds no name or variant twice', () => {
    const all = entries.flatMap((e) => [e.name, ...(e.variants ?? [])])
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })
  test('gives as many members as the numerals of the name say', () => {
    const wrong = entries.filter(({ name, members }) => {
      const said = promised(name)
      return members && said !== undefined && members.length !== said
    })
    expect(wrong.map((e) => `${e.name}: ${e.members?.length}`)).toEqual([])
  })
  test('gives no member twice', () => {
    const twice = entries.filter(({ members = [] }) => new Set(members).size < members.length)
    expect(twice.map((e) => e.name)).toEqual([])
  })
  test('names no formula without quotation marks that its rule is not tried at', () => {
    const bare = entries.flatMap((e) => (e.bare ? [e.name, ...(e.variants ?? [])] : []))
    expect(bare.filter((name) => /^\p{Script=Han}/u.test(name) && !FIRST.includes(name[0]!))).toEqual([])
  })
})

describe('the table of known mottos', () => {
  const rows = readFileSync(new URL('../../../dict/mottos.tsv', import.meta.url), 'utf8')
  const mottos = parseTable('mottos.tsv', rows, mottoEntrySchema).map((entry) => entry.name)

  test('is sorted by name', () => {
    expect(mottos).toEqual([...mottos].sort((a, b) => (a < b ? -1 : 1)))
  })
  test('holds no phrase twice, however it is parted', () => {
    const bare = mottos.map((name) => name.replace(/[、，—]/gu, ''))
    expect(bare.filter((name, i) => bare.indexOf(name) !== i)).toEqual([])
  })
  test('holds no numeral abbreviation and nothing shorter than four characters', () => {
    expect(mottos.filter((name) => name.length < 4 || readFormula(name) !== null)).toEqual([])
  })
})
