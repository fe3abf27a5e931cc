import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { explanation, shownRow } from '../../src/archive/panel/formats.js'
import { explainPanel, PANEL_COLUMNS, type PanelDocument, panel } from '../../src/archive/panel.js'
import { GongbaoError } from '../../src/errors.js'

const CITY = `青州市政府工作报告

——2018年1月16日在青州市第三届人民代表大会第二次会议上

各位代表：

现在，我代表青州市人民政府，向大会报告工作。

一、2017年工作回顾

一年来，面对复杂形势，全国国内生产总值增长6.9%。全市地区生产总值820亿元，增长7.6%。东河县地区生产总值增长11%。五年来，地区生产总值年均增长8.8%。

二、2018年工作安排

今后五年，地区生产总值年均增长7.2%。

今年经济社会发展的主要预期目标是：地区生产总值增长7.5%左右，力争达到8%；第三产业增加值增长9%；居民消费价格涨幅3%以内。
`

const read = (text: string, path = 'a.md'): PanelDocument => {
  const { metadata, facts } = analyze(text, { path })
  return { path, metadata, facts }
}

const only = (text: string, options: Parameters<typeof panel>[1]) => panel([read(text)], options)[0]!

describe('the figure that is chosen', () => {
  test('the target is the main one of the year planned, not the average of five years, not a sector’s', () => {
    const row = only(CITY, { indicator: '地区生产总值', change: 'increase', status: 'target' })
    expect(row).toMatchObject({
      year: 2018,
      value: 7.5,
      unit: '%',
      mod: 'approx',
      text: '地区生产总值增长7.5%左右',
    })
  })

  test('the outcome is the city’s own, not the nation’s, a county’s or the term’s', () => {
    const row = only(CITY, { indicator: '地区生产总值', change: 'increase', status: 'actual' })
    expect(row).toMatchObject({ year: 2017, value: 7.6, unit: '%' })
  })

  test('a level is in the unit as written', () => {
    const row = only(CITY, { indicator: 'GDP', change: 'level', status: 'actual' })
    expect(row).toMatchObject({ year: 2017, value: 82000000000, unit: '元' })
  })

  test('an alias and a code ask for the same', () => {
    const byCode = only(CITY, { indicator: 'cpi' })
    expect(byCode).toMatchObject({ value: 3, mod: 'less' })
    expect(only(CITY, { indicator: 'CPI' })).toEqual(byCode)
  })

  test('a level of prices in % is their rise; an index is none', () => {
    const told = (words: string) => CITY.replace('居民消费价格涨幅3%以内', words)
    expect(only(told('居民消费价格指数控制在3%以内'), { indicator: 'cpi' })).toMatchObject({
      value: 3,
      mod: 'less',
    })
    expect(only(told('居民消费价格指数为103.2%'), { indicator: 'cpi' }).value).toBeNull()
    expect(only(told('城镇化率达到63%'), { indicator: '城镇化率' }).value).toBeNull()
  })

  test('start and end lead to the surface in the source', () => {
    const row = only(CITY, { indicator: '地区生产总值' })
    expect(CITY.slice(row.start!, row.end!)).toBe(row.text)
  })

  test('growth since an earlier year is not the year’s growth', () => {
    const text = CITY.replace(
      '全市地区生产总值820亿元，增长7.6%',
      '全市地区生产总值比2012年增长52.7%',
    ).replace('全国国内生产总值增长6.9%。', '')
    const row = only(text, { indicator: '地区生产总值', status: 'actual' })
    expect(row.value).toBeNull()
    expect(row.reason).toContain('2012')
  })

  test('an estimate of the year reviewed counts as its outcome', () => {
    const text = CITY.replace('全市地区生产总值820亿元', '预计全市地区生产总值820亿元')
    expect(only(text, { indicator: '地区生产总值', status: 'actual' })).toMatchObject({
      value: 7.6,
      year: 2017,
    })
  })

  test('gross national product stands in where there is no other, and the row says so', () => {
    const text = CITY.replaceAll('地区生产总值', '国民生产总值')
    const row = only(text, { indicator: '地区生产总值' })
    expect(row).toMatchObject({ value: 7.5, reason: 'told as 国民生产总值' })
  })
})

describe('empty rows', () => {
  test('a document without the indicator has a row with the reason', () => {
    const row = only(CITY, { indicator: '粮食产量', change: 'level', status: 'actual' })
    expect(row).toMatchObject({ path: 'a.md', value: null, min: null, max: null, text: null, year: 2017 })
    expect(row.reason).toBe('no figure of 粮食产量 was read')
  })

  test('the reason is what the nearest figure lacks', () => {
    const text = CITY.slice(0, CITY.indexOf('二、2018年'))
    expect(only(text, { indicator: '地区生产总值', status: 'target' }).reason).toContain(
      'is actual, not target',
    )
  })

  test('an empty document has an empty row', () => {
    expect(only('', { indicator: '地区生产总值' })).toMatchObject({ region: null, code: null, value: null })
  })

  test('there is one row a document, in the order given', () => {
    const rows = panel([read(CITY, 'b.md'), read('', 'a.md'), read(CITY, 'c.md')], { indicator: 'gdp' })
    expect(rows.map((r) => r.path)).toEqual(['b.md', 'a.md', 'c.md'])
  })
})

describe('explanation', () => {
  test('every other candidate has its reason', () => {
    const [row] = explainPanel([read(CITY)], { indicator: '地区生产总值' })
    const outcomes = row!.candidates.map((c) => c.outcome)
    expect(outcomes.filter((o) => o === 'chosen')).toHaveLength(1)
    expect(outcomes.some((o) => o.includes('2018/2022'))).toBe(true)
    expect(outcomes.some((o) => o.includes('another of the document'))).toBe(true)
    expect(explanation(row!)).toContain('not 达到8%')
  })
})

describe('misuse', () => {
  test.each([
    [{ indicator: ' ' }, 'indicator'],
    [{ indicator: 'gdp', change: 'rise' }, 'change'],
    [{ indicator: 'gdp', status: 'hoped' }, 'status'],
    [{ indicator: 'gdp', unit: ' ' }, 'unit'],
  ])('%j is told by code and place', (options, where) => {
    const attempt = () => panel([], options as Parameters<typeof panel>[1])
    expect(attempt).toThrow(GongbaoError)
    try {
      attempt()
    } catch (error) {
      expect((error as GongbaoError).code).toBe('E_OPTION')
      expect((error as GongbaoError).faults.map((f) => f.where)).toEqual([where])
    }
  })
})

describe('formats', () => {
  const rows = panel([read(CITY, '=a.md'), read('', 'b.md')], { indicator: '地区生产总值' })

  test('every row has every column of the table, and no other', () => {
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...PANEL_COLUMNS].sort())
  })

  test('people are shown the figure with its bound, or the reason', () => {
    expect(shownRow(rows[0]!)).toMatchObject({ value: '7.5% (approx)', indicator: '地区生产总值' })
    expect(shownRow(rows[1]!).text).toContain('was read')
  })
})
