import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as gongbao from '../../src/index.js'
import {
  analyze,
  analyzeMany,
  createAnalyzer,
  type DateFact,
  factsOf,
  parseDate,
  parseQuantity,
  type QuantityFact,
  toInterval,
} from '../../src/index.js'

describe('one expression', () => {
  test.each([
    ['2019年以来', '2019/..'],
    ['二〇一九年十一月', '2019-11'],
    ['“十四五”时期', '2021/2025'],
    ['去年', '2019'],
    ['三年', 'P3Y'],
    ['２０２０年５月２０日', '2020-05-20'],
  ])('%s is a date', (text, value) => {
    expect(parseDate(text, { referenceDate: '2020-05-20' })).toMatchObject({ kind: 'date', value })
  })

  test.each([
    ['6万余元', { value: 60_000, unit: '元', mod: 'more' }],
    ['1.39萬億斤', { value: 1_390_000_000_000, unit: '斤' }],
    ['8个方面', { value: 8, unit: '个', noun: '方面' }],
    ['6%—6.5%', { min: 6, max: 6.5, unit: '%' }],
  ])('%s is an amount', (text, fields) => {
    expect(parseQuantity(text)).toMatchObject({ kind: 'quantity', ...fields })
  })

  test.each(['', '发展', '完成259项', '2019年和2020年'])('%s is not one date, and not one amount', (text) => {
    expect(parseDate(text)).toBeNull()
    expect(parseQuantity(text)).toBeNull()
  })
})

test.each([
  ['2019', '2019-01-01', '2019-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2020-05-20', '2020-05-20', '2020-05-20'],
  ['2020-05-20T11:09:05', '2020-05-20', '2020-05-20'],
  ['2017-07-14/2017-07-28', '2017-07-14', '2017-07-28'],
  ['2021/2025', '2021-01-01', '2025-12-31'],
  ['2019/..', '2019-01-01', null],
  ['../2030', null, '2030-12-31'],
  ['2019-33', '2019-01-01', '2019-03-31'],
  ['2019-36', '2019-10-01', '2019-12-31'],
  ['2016-40', '2016-01-01', '2016-06-30'],
  ['2016-41', '2016-07-01', '2016-12-31'],
  ['199X', '1990-01-01', '1999-12-31'],
])('%s goes from %s to %s', (edtf, first, last) => {
  expect(toInterval(edtf)).toEqual({ first, last })
})

test.each(['XXXX-04-23', '2019-21', 'P3Y', 'T10:30', '', '2019-13', '2019-02-30', '1/2/3', '../..', null])(
  '%s is no stretch of the calendar',
  (edtf) => {
    expect(toInterval(edtf)).toBeNull()
  },
)

test('facts of one kind are typed as such', () => {
  const quantities = factsOf(analyze('2019年完成259项'), 'quantity')
  expect(quantities.map((f) => f.value)).toEqual([259])
  expectTypeOf(quantities).toEqualTypeOf<QuantityFact[]>()
  expect(factsOf(analyze('2019年完成259项').facts, 'date')).toHaveLength(1)
})

test('kinds narrow the type of what is read', () => {
  const { facts } = createAnalyzer({ kinds: ['date', 'quantity'] }).analyze('2019年完成259项')
  expectTypeOf(facts).toEqualTypeOf<(DateFact | QuantityFact)[]>()
  expect(facts.map((f) => f.kind)).toEqual(['date', 'quantity'])
})

describe('many texts', () => {
  async function* texts() {
    yield '完成259项'
    yield { id: 'b', text: '今年增长', referenceDate: '2020-05-20' }
    yield { id: 'c', text: new Uint8Array([0, 1, 2, 0, 0, 3, 0, 0]) }
    yield { id: 'd', text: '完成3项' }
  }

  test('come back in order, each with its id; what fails fails alone', async () => {
    const results = []
    for await (const one of analyzeMany<gongbao.Fact, string>(texts())) results.push(one)
    expect(results.map((r) => [r.index, r.id, r.report?.facts.length, r.error?.code])).toEqual([
      [0, undefined, 1, undefined],
      [1, 'b', 1, undefined],
      [2, 'c', undefined, 'E_BINARY'],
      [3, 'd', 1, undefined],
    ])
  })

  test('end with the reason of the signal', async () => {
    const controller = new AbortController()
    const run = async () => {
      for await (const _ of analyzeMany(['完成1项', '完成2项'], { signal: controller.signal }))
        controller.abort(new Error('enough'))
    }
    await expect(run()).rejects.toThrow('enough')
  })
})
