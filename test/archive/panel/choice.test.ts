import { describe, expect, test } from 'vitest'
import { explanation, shownRow } from '../../../src/archive/panel/formats.js'
import { explainPanel } from '../../../src/archive/panel.js'
import type { Indicator } from '../../../src/facts/indicator/schema.js'
import { documentOf, fact, rowOf } from './figures.js'

const level = (fields: Partial<Indicator> = {}) =>
  fact({ text: '地区生产总值4800亿元', change: 'level', value: 480_000_000_000, unit: '元', ...fields })

describe('why a figure is none of the panel', () => {
  test.each<[string, Indicator, Parameters<typeof rowOf>[1], string | null]>([
    ['a level is no growth', level(), {}, 'is a level, not growth'],
    [
      'a fall is no increase',
      fact({ change: 'decrease' }),
      { change: 'increase' },
      'is a decrease, not increase',
    ],
    ['a rise is no level', fact(), { change: 'level' }, 'is an increase, not a level'],
    ['a fall is no level', fact({ change: 'decrease' }), { change: 'level' }, 'is a decrease, not a level'],
    ['an amount more is no rate', fact({ unit: '元' }), {}, 'is a change in 元, not a rate'],
    ['a ratio is no rate', fact({ value: '2:1', unit: null }), {}, 'is a change in no unit, not a rate'],
    ['a share is no amount', level({ unit: '%', value: 30 }), { change: 'level' }, 'is in %, not an amount'],
    ['another unit is asked for', level(), { change: 'level', unit: '吨' }, 'is in 元, not 吨'],
    ['no unit is told', level({ unit: null }), { change: 'level', unit: '元' }, 'is in no unit, not 元'],
    [
      'an estimate is no target',
      fact({ status: 'estimate', period: '2019' }),
      { status: 'target' },
      'is estimate, not target',
    ],
    ['no time is told', fact({ period: null }), {}, 'is of no stated time, not of 2018'],
    ['another year', fact({ period: '2017' }), {}, 'is of 2017, not of 2018'],
    ['part of a year', fact({ period: '2018-Q1' }), {}, 'is of 2018-Q1, not of 2018'],
    ['an average', fact({ text: '地区生产总值年均增长8%' }), {}, 'is told over a term, not of 2018'],
    ['another base', fact({ basis: '2010年' }), {}, 'is measured against 2010年, not the year before'],
    ['a margin', level({ basis: '全国平均' }), { change: 'level' }, 'is told beside 全国平均'],
    ['a part’s', fact({ area: '思明区' }), {}, 'is of 思明区, not of 厦门市'],
    ['the province’s', fact({ area: '全省' }), {}, 'is of 全省, not of 厦门市'],
    ['the nation’s by its name', fact({ name: '国内生产总值' }), {}, 'bears the name of the nation’s'],
  ])('%s', (_, one, options, reason) => {
    const row = rowOf(documentOf([one]), options)
    expect(row).toMatchObject({ value: null, text: null, reason: `nearest: ${one.text} ${reason}` })
  })

  test.each<[string, Indicator, Parameters<typeof rowOf>[1]]>([
    ['the city’s own by its name', fact({ area: '厦门市' }), {}],
    ['the city’s own as 全市', fact({ area: '全市' }), {}],
    ['an estimate of the year reviewed', fact({ status: 'estimate' }), {}],
    [
      'a total that a date beside it makes the year’s',
      level({ text: '2018年累计', because: { period: { from: 'date', text: '2018年' } } }),
      { change: 'level' },
    ],
    ['a change against the year before', fact({ basis: '上年' }), {}],
    ['a change against the year before by its number', fact({ basis: '2017年' }), {}],
    ['a unit that is asked for', level(), { change: 'level', unit: '元' }],
    ['a dimension that is asked for', fact({ unit: '个百分点' }), { unit: 'points' }],
    ['in acres by what they measure', level({ unit: '亩' }), { change: 'level', unit: 'area' }],
    ['in tons by what they measure', level({ unit: '吨' }), { change: 'level', unit: 'mass' }],
    ['a ratio by what it is', level({ value: '2:1', unit: null }), { change: 'level', unit: 'ratio' }],
    ['a unit of no known sort', level({ unit: '盏' }), { change: 'level', unit: 'other' }],
    ['no unit', level({ unit: null }), { change: 'level', unit: 'other' }],
    ['persons', level({ unit: '人次' }), { change: 'level', unit: 'people' }],
    ['times', fact({ unit: '倍' }), { unit: 'multiple' }],
  ])('is none where it is %s', (_, one, options) => {
    expect(rowOf(documentOf([one]), options)).toMatchObject({ text: one.text, value: one.value, year: 2018 })
  })

  test('where the region is not known every area passes, and where the year is not known every single year', () => {
    const document = documentOf([fact({ area: '思明区', period: '2009' })], {
      region: undefined,
      year: undefined,
      planYear: undefined,
    })
    expect(rowOf(document)).toMatchObject({ value: 8, year: 2009, region: null, code: null })
    const half = documentOf([fact({ period: null })], { year: undefined, planYear: undefined })
    expect(rowOf(half)).toMatchObject({
      value: null,
      year: null,
      reason: expect.stringContaining('not of a single year'),
    })
  })

  test('a year that the document does not tell follows from the other', () => {
    const planned = documentOf([fact()], { year: undefined })
    expect(rowOf(planned)).toMatchObject({ value: 8, year: 2018 })
    const told = documentOf([fact({ status: 'target', period: '2019' })], { planYear: undefined })
    expect(rowOf(told, { status: 'target' })).toMatchObject({ value: 8, year: 2019 })
  })

  test('in a report of the nation 中国 and 全国 are its own, and its product bears its name', () => {
    const nation = { name: '中国', code: '100000', level: 'nation' } as const
    const own = (fields: Partial<Indicator>) =>
      rowOf(documentOf([fact({ name: '国内生产总值', ...fields })], { region: nation })).value
    expect(own({ area: '中国' })).toBe(8)
    expect(own({})).toBe(8)
    expect(own({ area: '福建省' })).toBeNull()
  })
})

describe('of several that fit', () => {
  const outcomes = (facts: readonly Indicator[], options: Parameters<typeof rowOf>[1]) =>
    explainPanel([documentOf(facts)], { indicator: 'gdp', status: 'actual', ...options })[0]!

  test('the first in the text is taken, of two at one place the shorter', () => {
    const late = fact({ start: 40, end: 50, value: 7.9 })
    const long = fact({ start: 10, end: 30, value: 8.1 })
    expect(outcomes([late, long, fact()], {}).row.value).toBe(8)
  })

  test('the exact figure is taken where the first is only passed, in the same unit and below twice of it', () => {
    const passed = level({ mod: 'more', value: 400 })
    const exact = (fields: Partial<Indicator>) => level({ start: 30, end: 40, value: 480, ...fields })
    const chosen = (fields: Partial<Indicator>) =>
      outcomes([passed, exact(fields)], { change: 'level' }).row.value
    expect(chosen({})).toBe(480)
    expect(chosen({ value: 800 })).toBe(400)
    expect(chosen({ value: 399 })).toBe(400)
    expect(chosen({ mod: 'approx' })).toBe(400)
    expect(chosen({ unit: '吨' })).toBe(400)
  })

  test('the explanation names the one that is shown, and each other with its time and the reason', () => {
    const explained = outcomes([fact(), fact({ start: 40, end: 50, text: '增长8.2%', period: null })], {})
    expect(explanation(explained).split('\n')).toEqual([
      'a.md: 地区生产总值增长8%',
      '  not 增长8.2% [actual ?]: is of no stated time, not of 2018',
    ])
    expect(explanation(outcomes([], {}))).toBe('a.md: none (no figure of 地区生产总值 was read)')
  })
})

test.each([
  [{ value: undefined, min: 6, max: 6.5 }, '6–6.5%'],
  [{ value: undefined, max: 6.5 }, '–6.5%'],
  [{ value: undefined, min: 6 }, '6–%'],
  [{ mod: 'more' }, '8% (more)'],
] as const)('people are shown %j as %s', (fields, shown) => {
  expect(shownRow(rowOf(documentOf([fact(fields)]))).value).toBe(shown)
})

describe('a fall as growth', () => {
  test.each<[Partial<Indicator>, object]>([
    [
      { value: 3, mod: 'more' },
      { value: -3, mod: 'less' },
    ],
    [
      { value: 3, mod: 'approx' },
      { value: -3, mod: 'approx' },
    ],
    [
      { value: undefined, min: 2, max: 3 },
      { value: null, min: -3, max: -2 },
    ],
    [
      { value: undefined, max: 3 },
      { value: null, min: -3, max: null },
    ],
    [{ value: 0 }, { value: 0 }],
  ])('of %j is %j', (fields, shown) => {
    expect(rowOf(documentOf([fact({ change: 'decrease', ...fields })]))).toMatchObject(shown)
  })
})
