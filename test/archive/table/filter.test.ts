import { expect, test } from 'vitest'
import { parseFilter } from '../../../src/archive/table/filter.js'
import { column, type Table } from '../../../src/archive/table/schema.js'

const TABLE: Table = {
  name: 'figures',
  label: '数值',
  columns: [
    column('region', 'text', '地区', 'whose'),
    column('year', 'integer', '年份', 'when'),
    column('value', 'number', '数值', 'how much'),
    column('names', 'list', '名称', 'names'),
  ],
}
const ROWS = [
  { id: 1, region: '福建省', year: 2015, value: 8.5, names: ['甲', '乙'] },
  { id: 2, region: '浙江省', year: 2016, value: null, names: [] },
  { id: 3, region: '河北 省', year: null, value: '2:1', names: ['丙'] },
]

test.each([
  ['year >= 2015', [1, 2]],
  ['year>2015', [2]],
  ['year != 2015', [2, 3]],
  ['年份 = 2015', [1]],
  ['value = 8.50', [1]],
  ['value = 2:1', [3]],
  ['value is empty', [2]],
  ['value is not empty and year is not empty', [1]],
  ['region in (福建省, "浙江省")', [1, 2]],
  ['region not in (福建省)', [2, 3]],
  ["region = '河北 省'", [3]],
  ['region ~ 江 or region ~ 福', [1, 2]],
  ['not (region ~ 江 or region ~ 福)', [3]],
  ['year = 2015 or year = 2016 and value is empty', [1, 2]],
  ['(year = 2015 or year = 2016) AND value is empty', [2]],
  ['names = 乙', [1]],
  ['names is empty', [2]],
])('%s', (where, ids) => {
  const keeps = parseFilter(where, TABLE)
  expect(ROWS.filter((row) => keeps(row as never)).map(({ id }) => id)).toEqual(ids)
})

test.each([
  ['', 'ends too early'],
  ['year', 'ends too early'],
  ['jahr = 2015', 'expected a column (region, year, value, names), got `jahr`'],
  ['year = 2015 value = 3', 'expected `and` or `or`, got `value` at character 13'],
  ['year = =', 'expected a value'],
  ['year like 2015', 'got `like`'],
  ['region in 福建省', 'expected `(` after `in`'],
  ['region in (福建省', 'expected `)`'],
  ['(year = 2015', 'expected `)`'],
  ['year is 2015', 'expected `empty`'],
  ['region = "福建省', 'cannot read'],
  [`${'('.repeat(60)}year = 1${')'.repeat(60)}`, 'goes too deep'],
])('%s is refused', (where, message) => {
  expect(() => parseFilter(where, TABLE)).toThrow(message)
  expect(() => parseFilter(where, TABLE)).toThrow(expect.objectContaining({ code: 'E_OPTION' }))
})
