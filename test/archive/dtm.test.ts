import { expect, test } from 'vitest'
import { type TermOptions, termCounter } from '../../src/archive/dtm/task.js'
import { matrixMarket, matrixRows, stopWords, termMatrix } from '../../src/archive/dtm.js'
import { readingOf } from '../../src/archive/reading/reading.js'

const TERMS: TermOptions = {
  stopWords: stopWords(),
  ngrams: [1, 1],
  shortest: 2,
  numerals: false,
  part: 'all',
}
const count = (text: string, options: Partial<TermOptions> = {}) =>
  Object.fromEntries(termCounter({ ...TERMS, ...options })(readingOf('a.txt', { text })).terms)

test('terms are words without stop words, numerals and single characters', () => {
  expect(count('我们修建水库12座，水库都在山区。')).toEqual({ 修建: 1, 水库: 2, 山区: 1 })
  expect(count('修建水库12座。', { numerals: true, shortest: 1 })).toMatchObject({ 12: 1, 座: 1 })
  expect(count('我们修建水库。', { stopWords: [] })).toMatchObject({ 我们: 1 })
})

test('n-grams stand side by side: no mark and no stop word is in them', () => {
  expect(count('修建水库，造林。修建的水库', { ngrams: [2, 2] })).toEqual({ 修建_水库: 1 })
  expect(count('修建水库', { ngrams: [1, 2] })).toEqual({ 修建: 1, 水库: 1, 修建_水库: 1 })
})

test('of a dictionary only its words are terms, of one token or several; words of one’s own are not taken apart', () => {
  expect(count('修建山区水库。', { dictionary: ['山区水库', '水库', '公路'] })).toEqual({ 山区水库: 1 })
  const own = count('推广浦江经验。', { userWords: [{ word: '浦江经验', freq: 90_000, pos: 'nz' }] })
  expect(own).toMatchObject({ 浦江经验: 1 })
})

const vector = (...cells: readonly (readonly [number, number])[]) => ({
  ids: Uint32Array.from(cells, ([id]) => id),
  counts: Uint32Array.from(cells, ([, n]) => n),
})
const document = (number: number, terms: number) => ({
  document: number,
  path: `${number}.md`,
  region: null,
  code: null,
  level: null,
  year: 2018,
  words: 10,
  terms,
})
const MATRIX = {
  documents: [document(1, 2), document(2, 0)],
  terms: ['公路', '水库'],
  rows: [vector([0, 3], [1, 1]), vector()],
}

test('Matrix Market counts rows and columns from 1', () => {
  const [head, , size, ...cells] = [...matrixMarket(MATRIX)].join('').trimEnd().split('\n')
  expect(head).toBe('%%MatrixMarket matrix coordinate integer general')
  expect([size, ...cells]).toEqual(['2 2 2', '1 1 3', '1 2 1'])
})

test('as a table: a row for each cell that is not zero', () => {
  expect([...matrixRows(MATRIX)]).toMatchObject([
    { document: 1, term_index: 1, term: '公路', count: 3, year: 2018 },
    { document: 1, term_index: 2, term: '水库', count: 1 },
  ])
})

test('what cannot be made is told before any file is read', async () => {
  const make = (options: object) => termMatrix(['nowhere'], options, () => {})
  await expect(make({ ngrams: [2, 1] })).rejects.toThrow('ngrams')
  await expect(make({ fewest: 0 })).rejects.toThrow('fewest')
  await expect(make({ mostShare: 0 })).rejects.toThrow('mostShare')
})
