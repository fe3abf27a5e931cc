import { describe, expect, test } from 'vitest'
import { markOf, repeats } from '../../../src/archive/panel/duplicates.js'
import { asWritten } from '../../../src/archive/panel/written.js'
import { panel } from '../../../src/archive/panel.js'
import type { Indicator } from '../../../src/facts/indicator/schema.js'
import { documentOf, fact, rowOf } from './figures.js'

const level = (value: number, fields: Partial<Indicator> = {}) =>
  fact({ change: 'level', unit: '元', text: `地区生产总值${value}元`, value, ...fields })
const sum = (value: number, fields: Partial<Indicator> = {}) =>
  level(value, {
    name: '城镇新增就业',
    code: 'new-urban-jobs',
    unit: '人',
    text: `城镇新增就业${value}人`,
    ...fields,
  })
const FROM_TERM = { period: { from: 'heading', text: '过去五年' } } as const

describe('a conflict', () => {
  const check = (one: Indicator, other: Partial<Indicator>, change: 'level' | 'growth' = 'growth') =>
    rowOf(documentOf([one, { ...one, mod: undefined, start: 60, end: 70, ...other }]), { change }).check

  test.each<[string, Partial<Indicator>, Partial<Indicator>, string | null]>([
    ['another value', {}, { value: 9 }, 'conflict'],
    ['a rounder value', { value: 8.13 }, { value: 8.1 }, null],
    ['what a lower bound allows', { mod: 'more' }, { value: 9 }, null],
    ['less than a lower bound', { mod: 'more' }, { value: 7 }, 'conflict'],
    ['twice of a lower bound', { mod: 'more' }, { value: 16 }, 'conflict'],
    ['what an upper bound allows', { mod: 'less' }, { value: 7 }, null],
    ['more than an upper bound', { mod: 'less' }, { value: 9 }, 'conflict'],
    ['half of an upper bound', { mod: 'less' }, { value: 4 }, 'conflict'],
    ['what is about it', { mod: 'approx' }, { value: 8.4 }, null],
    ['what is not about it', { mod: 'approx' }, { value: 8.6 }, 'conflict'],
    [
      'a range by its middle',
      { value: undefined, min: 7, max: 9 },
      { value: 8, min: undefined, max: undefined },
      null,
    ],
    ['an end alone', { value: undefined, max: 9 }, { value: 8, max: undefined }, 'conflict'],
    ['a ratio beside a number', {}, { value: '2:1' }, null],
    ['another unit', {}, { unit: '‰', value: 9 }, null],
  ])('of 8% with %s: %j, %j', (_, one, other, mark) => {
    expect(check(fact(one), other)).toBe(mark)
  })

  test('amounts that differ in the last of their digits agree', () => {
    expect(check(level(120_300), { value: 120_000 }, 'level')).toBeNull()
    expect(check(level(120_300), { value: 100_000 }, 'level')).toBe('conflict')
  })

  test('a figure that is striven for contradicts none that is promised', () => {
    const goal = { status: 'target', period: '2019', commitment: 'expect' } as const
    const row = (commitment: 'expect' | 'strive') =>
      rowOf(documentOf([fact(goal), fact({ ...goal, value: 9, start: 60, end: 70, commitment })]), {
        status: 'target',
      })
    expect(row('strive').check).toBeNull()
    expect(row('expect').check).toBe('conflict')
  })
})

describe('what is told over several years', () => {
  const JOBS = { indicator: '城镇新增就业', change: 'level', status: 'actual' } as const

  test.each<[string, Indicator, Indicator[], boolean]>([
    ['a sum under a term', sum(50_000, { because: FROM_TERM }), [], false],
    [
      'a sum under a term that is about the next target',
      sum(50_000, { because: FROM_TERM }),
      [sum(45_000, { status: 'target', period: '2019' })],
      true,
    ],
    [
      'a sum under a term that is far over the next target',
      sum(50_000, { because: FROM_TERM }),
      [sum(19_000, { status: 'target', period: '2019' })],
      false,
    ],
    ['a sum of a year', sum(50_000), [], true],
    [
      'a sum three times the next target',
      sum(50_000),
      [sum(16_000, { status: 'target', period: '2019' })],
      false,
    ],
    [
      'the same with a date of its own',
      sum(50_000, { because: { period: { from: 'date', text: '2018年' } } }),
      [sum(16_000, { status: 'target', period: '2019' })],
      true,
    ],
  ])('%s', (_, one, others, isShown) => {
    expect(rowOf(documentOf([one, ...others]), JOBS).value).toBe(isShown ? one.value : null)
  })

  test.each<[string, Partial<Indicator>, Indicator[], boolean]>([
    ['great growth under a term', { value: 40, because: FROM_TERM }, [], false],
    ['small growth under a term', { value: 9, because: FROM_TERM }, [], true],
    ['great growth against last year', { value: 40, because: FROM_TERM, basis: '上年' }, [], true],
    [
      'great growth of what jumps',
      { value: 40, because: FROM_TERM, name: '外贸出口', code: 'exports' },
      [],
      true,
    ],
    [
      'growth beside a target that it goes far over',
      { value: 40, because: FROM_TERM },
      [fact({ status: 'target', period: '2019', value: 8, start: 90, end: 99 })],
      false,
    ],
    [
      'growth beside a target of its size',
      { value: 9, because: FROM_TERM },
      [fact({ status: 'target', period: '2019', value: 8, start: 90, end: 99 })],
      true,
    ],
    [
      'growth before its average',
      { value: 40 },
      [fact({ start: 30, end: 40, value: 8, period: '2014/2018' })],
      false,
    ],
    [
      'growth before an average that is no part of it',
      { value: 9 },
      [fact({ start: 30, end: 40, value: 8, period: '2014/2018' })],
      true,
    ],
    [
      'growth far before an average',
      { value: 40 },
      [fact({ start: 130, end: 140, value: 8, period: '2014/2018' })],
      true,
    ],
  ])('%s', (_, fields, others, isShown) => {
    const one = fact(fields)
    expect(rowOf(documentOf([one, ...others]), { indicator: one.code as string }).value).toBe(
      isShown ? one.value : null,
    )
  })

  test.each<[string, string, Partial<Indicator>, boolean]>([
    ['from last year', '由上年的560亿元增加到603亿元', {}, true],
    ['from the year before by its number', '由2017年的560亿元增加到603亿元', {}, true],
    ['from an earlier year', '由2013年的410亿元增加到603亿元', {}, false],
    ['from no year that is told', '由410亿元增加到603亿元', {}, true],
    ['from no year that is told, under a term', '由410亿元增加到603亿元', { because: FROM_TERM }, false],
  ])('growth behind a level that came %s', (_, text, fields, isShown) => {
    const now = level(60_300_000_000, { text, start: 0, end: 20, from: 1, ...fields })
    const grown = fact({ text: '增长7%', value: 7, start: 21, end: 25 })
    expect(rowOf(documentOf([now, grown])).value).toBe(isShown ? 7 : null)
  })

  test('a figure of the year alone is taken before one that may be a term’s, and one of the region before the nation’s', () => {
    const term = fact({ value: 9, because: FROM_TERM })
    const year = fact({ value: 8, start: 60, end: 70 })
    expect(rowOf(documentOf([term, year])).value).toBe(8)
    // what goes on from a figure of the term is of the term
    const goesOn = fact({ value: 9.1, start: 40, end: 50, because: { period: { from: 'before', text: '' } } })
    expect(rowOf(documentOf([term, goesOn, year])).value).toBe(8)
    expect(rowOf(documentOf([goesOn])).value).toBe(9.1)
    const goal = { status: 'target', period: '2019' } as const
    const national = fact({ ...goal, name: '国内生产总值', value: 9 })
    expect(
      rowOf(documentOf([national, fact({ ...goal, start: 60, end: 70 })]), { status: 'target' }).value,
    ).toBe(8)
  })
})

describe('among the others of a panel', () => {
  const series = (figures: readonly Indicator[], options: object = {}) =>
    panel(
      figures.map((one, i) =>
        documentOf([{ ...one, period: String(2010 + i) }], { year: 2010 + i, planYear: 2011 + i }, `${i}.md`),
      ),
      { indicator: 'gdp', status: 'actual', ...options },
    ).map(({ check }) => check)

  test('another sort of unit is off the scale, whatever is told most', () => {
    const figures = [
      level(1e9),
      level(1.1e9),
      level(1.2e9),
      level(5, { unit: '吨' }),
      level(7, { unit: '盏' }),
    ]
    expect(series(figures, { change: 'level' })).toEqual([null, null, null, 'scale', null])
  })

  test('growth of what jumps may jump, a rate beyond all growth may not', () => {
    const exports = (value: number) =>
      fact({ name: '外贸出口', code: 'exports', value, text: `外贸出口增长${value}%` })
    expect(series([5, 30, 8, 6, 7].map(exports), { indicator: 'exports' })).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(series([5, 8, 6, 700, 7, 6].map(exports), { indicator: 'exports' })[3]).toBe('outlier|scale')
  })

  test('levels of nothing are no jump and have no magnitude, and fewer than four are no series', () => {
    expect(series([level(0), level(0), level(0), level(0)], { change: 'level' })).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(series([level(1), level(1e9), level(1)], { change: 'level' })).toEqual([null, null, null])
  })
})

describe('a report that is there twice', () => {
  const figures = (values: readonly number[]) => values.map((value, i) => fact({ value, name: `数${i}` }))
  const marks = (...documents: ReturnType<typeof documentOf>[]) => repeats(documents.map(markOf))

  test.each<[string, ReturnType<typeof documentOf>[], boolean]>([
    [
      'the same file',
      [0, 1].map((i) => ({ ...documentOf([], {}, `${i}`), source: { bytes: 1, sha256: 'a' } })),
      true,
    ],
    [
      'another file',
      [0, 1].map((i) => ({ ...documentOf([], {}, `${i}`), source: { bytes: 1, sha256: `${i}` } })),
      false,
    ],
    ['the same figures', [documentOf(figures([1, 2, 3])), documentOf(figures([1, 2, 3]))], true],
    ['fewer figures than prove it', [documentOf(figures([1, 2])), documentOf(figures([1, 2]))], false],
    ['other figures', [documentOf(figures([1, 2, 3])), documentOf(figures([1, 5, 6]))], false],
    [
      'a part of many',
      [documentOf(figures([1, 2, 3])), documentOf(figures([1, 2, 3, 4, 5, 6, 7, 8, 9]))],
      false,
    ],
    [
      'the same figures of another region',
      [documentOf(figures([1, 2, 3])), documentOf(figures([1, 2, 3]), { region: { name: '福州市' } })],
      false,
    ],
    [
      'the same figures of no region',
      [
        documentOf(figures([1, 2, 3]), { region: undefined }),
        documentOf(figures([1, 2, 3]), { region: undefined }),
      ],
      false,
    ],
  ])('%s: %#', (_, documents, again) => {
    expect(marks(...documents)).toEqual([false, again])
  })
})

test('a row without words or unit stays as it is', () => {
  const row = { text: null, unit: '元', value: 10_000, min: null, max: null }
  expect(asWritten(row)).toBe(row)
  expect(asWritten({ ...row, text: '1:2', unit: null })).toMatchObject({ value: 10_000 })
})
