import { describe, expect, test } from 'vitest'
import type { PanelRow } from '../../../src/archive/panel/row.js'
import { balanced, placeless, stemOf, wideRows, wideTable } from '../../../src/archive/panel/wide.js'
import { asWritten } from '../../../src/archive/panel/written.js'

const row = (fields: Partial<PanelRow>): PanelRow => ({
  path: 'a.md',
  region: '福建省',
  code: '350000',
  year: 2019,
  value: null,
  min: null,
  max: null,
  mod: null,
  unit: null,
  text: null,
  start: null,
  end: null,
  reason: 'no figure was read',
  commitment: null,
  check: null,
  indicator: '地区生产总值',
  change: 'growth',
  status: 'target',
  ...fields,
})
const GDP = { stem: 'gdp', label: '地区生产总值' }
const JOBS = { stem: 'new_urban_jobs', label: '城镇新增就业' }
const told = (value: number, fields: Partial<PanelRow> = {}) =>
  row({ value, unit: '%', text: `增长${value}%`, reason: null, ...fields })

describe('several indicators beside each other', () => {
  const gdp = [
    told(8, { mod: 'approx', commitment: 'expect' }),
    row({ path: 'b.md', year: 2020, min: 6, max: 6.5, unit: '%', text: '增长6%—6.5%', reason: null }),
    told(7, { path: 'c.md', region: '浙江省', code: '330000' }),
    row({ path: 'd.md', region: null, code: null }),
  ]
  const jobs = gdp.map((one, i) =>
    i === 0
      ? { ...told(60), path: one.path, indicator: '城镇新增就业' }
      : row({
          ...one,
          value: null,
          min: null,
          max: null,
          text: null,
          reason: 'none',
          indicator: '城镇新增就业',
        }),
  )
  const rows = [
    ...wideRows([
      { series: GDP, rows: gdp },
      { series: JOBS, rows: jobs },
    ]),
  ]

  test('every region has every year of the archive, with the reason where nothing is told', () => {
    expect(rows.map(({ code, year }) => [code, year])).toEqual([
      ['330000', 2019],
      ['330000', 2020],
      ['350000', 2019],
      ['350000', 2020],
    ])
    expect(rows[1]).toMatchObject({
      gdp: null,
      gdp_reason: 'no document of this region and year',
      path: null,
    })
    expect(rows[3]).toMatchObject({ gdp: null, gdp_min: 6, gdp_max: 6.5, new_urban_jobs_reason: 'none' })
  })

  test('bound and commitment stand beside each value, and the documents that tell them', () => {
    expect(rows[2]).toMatchObject({
      gdp: 8,
      gdp_bound: 'approx',
      gdp_commitment: 'expect',
      gdp_reason: null,
      new_urban_jobs: 60,
      path: 'a.md',
    })
  })

  test('every cell has its column', () => {
    const columns = new Set(wideTable([GDP, JOBS]).columns.map(({ name }) => name))
    for (const one of rows) for (const name of Object.keys(one)) expect(columns).toContain(name)
  })

  test('documents without region or year are counted', () => {
    expect(placeless(gdp)).toBe(1)
  })
})

test('of two documents of a region and year the one that tells counts; another that contradicts it is a conflict', () => {
  const of = (...rows: PanelRow[]) => [...wideRows([{ series: GDP, rows }])][0]
  expect(of(row({}), told(8, { path: 'b.md' }))).toMatchObject({ gdp: 8, gdp_check: null })
  expect(of(told(8), told(8, { path: 'b.md' }))).toMatchObject({ gdp: 8, gdp_check: null })
  expect(of(told(8, { check: 'inferred' }), told(9))).toMatchObject({
    gdp: 8,
    gdp_check: 'inferred|conflict',
  })
  expect(of(told(8), told(9, { check: 'duplicate' }))).toMatchObject({ gdp: 8, gdp_check: null })
})

test('an indicator that no table knows has columns under its own name', () => {
  expect([stemOf('地区生产总值', ['level']), stemOf('GDP'), stemOf('某（总）收入')]).toEqual([
    'gdp_level',
    'gdp',
    '某_总_收入',
  ])
})

test('a balanced panel has a row for what is absent, too', () => {
  const rows = balanced([told(8), told(7, { region: '浙江省', code: '330000', year: 2020 })])
  expect(rows.slice(2).map(({ code, year, path, reason }) => [code, year, path, reason])).toEqual([
    ['330000', 2019, null, 'no document of this region and year'],
    ['350000', 2020, null, 'no document of this region and year'],
  ])
  expect(balanced([])).toEqual([])
})

test.each([
  ['总产值4243亿元', 424_300_000_000, '元', 4243, '亿元'],
  ['实现利润2亿多元', 200_000_000, '元', 2, '亿元'],
  ['达到1.2万亿元', 1_200_000_000_000, '元', 1.2, '万亿元'],
  ['橡胶产量12.8万吨', 128_000, '吨', 12.8, '万吨'],
  ['生漆产量2950吨', 2950, '吨', 2950, '吨'],
  ['下降3%', -3, '%', -3, '%'],
  ['万元生产总值能耗0.5吨', 0.5, '吨', 0.5, '吨'],
])('%s is %d %s, as written %d %s', (text, value, unit, written, asTold) => {
  expect(asWritten(row({ text, value, unit }))).toMatchObject({ value: written, unit: asTold })
})
