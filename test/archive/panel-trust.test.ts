import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { shownPair, summaryLine } from '../../src/archive/panel/formats.js'
import { verdictOf } from '../../src/archive/panel/met.js'
import { PAIR_COLUMNS, pairPanel, summarizePairs } from '../../src/archive/panel/target-outcome.js'
import {
  createPanel,
  PANEL_COLUMNS,
  type PanelDocument,
  type PanelOptions,
  panel,
} from '../../src/archive/panel.js'

/** A report of a made-up city on `year`. */
function report(year: number, done: string, planned: string): PanelDocument {
  const text = `临江市政府工作报告

——${year + 1}年1月16日在临江市第三届人民代表大会第二次会议上

各位代表：

现在，我代表临江市人民政府，向大会报告工作。

一、${year}年工作回顾

一年来，${done}

二、${year + 1}年工作安排

今年经济社会发展的主要预期目标是：${planned}
`
  const path = `${year + 1}.md`
  const { metadata, facts } = analyze(text, { path })
  return { path, metadata, facts }
}

const plain = (year: number, rate: number) =>
  report(year, `全市地区生产总值增长${rate}%。`, '地区生产总值增长7%以上。')

describe('growth', () => {
  test('a fall is a negative value, and its bound turns', () => {
    const document = report(2018, '固定资产投资下降4.2%。', '单位地区生产总值能耗下降3%以上。')
    expect(panel([document], { indicator: '固定资产投资', status: 'actual' })[0]).toMatchObject({
      value: -4.2,
      unit: '%',
      year: 2018,
    })
    expect(panel([document], { indicator: '单位GDP能耗' })[0]).toMatchObject({ value: -3, mod: 'less' })
  })

  test('as decrease it is shown as written', () => {
    const document = report(2018, '固定资产投资下降4.2%。', '居民增收。')
    const options = { indicator: '固定资产投资', status: 'actual', change: 'decrease' } as const
    expect(panel([document], options)[0]!.value).toBe(4.2)
  })
})

describe('what is not the region’s figure of the year', () => {
  test('a share does not stand among yuan', () => {
    const document = report(2018, '一般公共预算收入80亿元，完成预算的103%。', '居民增收。')
    const options = { indicator: '一般公共预算收入', status: 'actual', change: 'level' } as const
    expect(panel([document], options)[0]).toMatchObject({ value: 8000000000, unit: '元' })
    expect(panel([document], { ...options, unit: 'share' })[0]!.value).toBeNull()
    expect(panel([document], { ...options, unit: 'money' })[0]!.unit).toBe('元')
  })

  test('a total over the term is no figure of its last year', () => {
    const document = report(2018, '五年累计城镇新增就业12万人。', '城镇新增就业2万人。')
    const options = { indicator: '城镇新增就业', change: 'level' } as const
    expect(panel([document], { ...options, status: 'actual' })[0]).toMatchObject({ value: null, year: 2018 })
    expect(panel([document], options)[0]).toMatchObject({ value: 20000, year: 2019 })
  })

  test('what is counted up under several years passes for one year’s only near the next target', () => {
    const text = `临江市政府工作报告

——2021年1月16日在临江市第三届人民代表大会第二次会议上

一、过去五年及2020年工作回顾

民生持续改善。城镇新增就业VALUE万人。

二、2021年工作安排

主要预期目标是：城镇新增就业2万人。
`
    const row = (value: string) => {
      const { metadata, facts } = analyze(text.replace('VALUE', value), { path: 'a.md' })
      const options = { indicator: '城镇新增就业', change: 'level', status: 'actual' } as const
      return panel([{ path: 'a.md', metadata, facts }], options)[0]!
    }
    expect(row('11')).toMatchObject({ value: null, year: 2020 })
    expect([null, 21000]).toContain(row('2.1').value)
  })

  test('what is counted up is no single year’s where it is three times the next target, whatever the heading', () => {
    const document = report(2018, '城镇新增就业11万人。', '城镇新增就业2万人。')
    const options = { indicator: '城镇新增就业', change: 'level' } as const
    const [row] = panel([document], { ...options, status: 'actual' })
    expect(row).toMatchObject({ value: null, year: 2018 })
    expect(row!.reason).toContain('over a term')
    const planned = report(
      2018,
      '城镇新增就业2万人。',
      '未来一个时期城镇新增就业11万人。城镇新增就业2.1万人。',
    )
    expect(panel([planned], options)[0]).toMatchObject({ value: 21000 })
  })

  test('growth since the start of the term is not that of its last year', () => {
    const actual = { indicator: '地区生产总值', status: 'actual' } as const
    const since = report(
      2018,
      '地区生产总值由2013年的410亿元增加到603亿元，增长45.2%。地区生产总值增长6.8%。',
      '稳定增长。',
    )
    expect(panel([since], actual)[0]).toMatchObject({ value: 6.8 })
    const averaged = report(2018, '地区生产总值增长45.2%，年均增长7.7%。', '稳定增长。')
    expect(panel([averaged], actual)[0]!.reason).toContain('over a term')
    const lastYear = report(2018, '地区生产总值由2017年的560亿元增加到603亿元，增长6.8%。', '稳定增长。')
    expect(panel([lastYear], actual)[0]).toMatchObject({ value: 6.8 })
  })

  test('a year of its own is preferred to a term it closes', () => {
    const text = `临江市政府工作报告

——2021年1月16日在临江市第三届人民代表大会第二次会议上

一、过去五年工作回顾

五年来，城镇居民人均可支配收入增长47%。

2020年，城镇居民人均可支配收入增长5.1%。

二、2021年工作安排

主要预期目标是：城镇居民人均可支配收入增长7%。
`
    const { metadata, facts } = analyze(text, { path: 'a.md' })
    const options = { indicator: '城镇居民人均可支配收入', status: 'actual' } as const
    expect(panel([{ path: 'a.md', metadata, facts }], options)[0]).toMatchObject({ value: 5.1 })
  })

  test('of revenues that bear one name the region’s own is taken', () => {
    const actual = { indicator: '一般公共预算收入', status: 'actual' } as const
    const own = report(
      2018,
      '财政一般预算收入161亿元，增长19.3%，其中地方财政一般预算收入96亿元，增长25.2%。',
      '居民增收。',
    )
    expect(panel([own], actual)[0]).toMatchObject({ value: 25.2 })
    const wider = report(
      2018,
      '地方财政收入210亿元，增长2.7%，其中一般公共预算收入96亿元，增长8.2%。',
      '居民增收。',
    )
    expect(panel([wider], actual)[0]).toMatchObject({ value: 8.2 })
  })

  test('the nation’s product is not the city’s', () => {
    const document = report(2018, '国内生产总值增长6.6%，稳居前列。', '地区生产总值增长7%。')
    const [row] = panel([document], { indicator: '地区生产总值', status: 'actual' })
    expect(row).toMatchObject({ value: null, check: null })
    expect(row!.reason).toContain('the nation’s')
  })
})

test('how firmly a target is promised stands in its column', () => {
  const document = report(2018, '经济平稳。', '地区生产总值增长7%。')
  expect(panel([document], { indicator: 'gdp' })[0]).toMatchObject({ commitment: 'expect' })
})

describe('check', () => {
  test('another value for the same thing is a conflict, a rounder one is none', () => {
    const check = (done: string) =>
      panel([report(2018, done, '稳定增长。')], { indicator: 'gdp', status: 'actual' })[0]!.check
    expect(check('全市地区生产总值增长7.6%。我们坚持实干，全市地区生产总值增长8.9%。')).toBe('conflict')
    expect(check('全市地区生产总值增长7.64%。我们坚持实干，全市地区生产总值增长7.6%。')).toBeNull()
  })

  test('the exact figure is taken where the first is a threshold passed', () => {
    const document = report(2018, '全市地区生产总值突破900亿元，达到914.6亿元。', '稳定增长。')
    const options = { indicator: 'gdp', status: 'actual', change: 'level' } as const
    expect(panel([document], options)[0]).toMatchObject({ value: 91460000000, mod: null, check: null })
  })

  test('what nobody tells is known to be asked wrongly', () => {
    const unknown = (options: PanelOptions) => {
      const builder = createPanel(options)
      builder.add(plain(2018, 7))
      return builder.unknown()
    }
    expect(unknown({ indicator: 'gdp' })).toBeNull()
    expect(unknown({ indicator: 'cpi' })).toBeNull()
    expect(unknown({ indicator: '幸福指数' })).toBe('indicator')
    expect(unknown({ indicator: 'gdp', unit: '%' })).toBeNull()
    expect(unknown({ indicator: 'gdp', unit: 'share' })).toBeNull()
    expect(unknown({ indicator: 'gdp', unit: '光年' })).toBe('unit')
  })

  test('what is far from the region’s own series is an outlier', () => {
    const documents = [7.1, 7.4, 71, 7.2, 6.9].map((rate, i) => plain(2014 + i, rate))
    const checks = panel(documents, { indicator: 'gdp', status: 'actual' }).map(({ check }) => check)
    expect(checks).toEqual([null, null, 'outlier', null, null])
  })

  test('a level of another magnitude is off the scale', () => {
    const documents = [800, 860, 0.09, 990, 1060].map((level, i) =>
      report(2014 + i, `全市地区生产总值${level}亿元。`, '稳定增长。'),
    )
    const options = { indicator: 'gdp', status: 'actual', change: 'level' } as const
    const checks = panel(documents, options).map(({ check }) => check)
    expect(checks).toEqual([null, null, 'outlier|scale', null, null])
  })

  test('the same report once more is a duplicate', () => {
    const document = report(
      2018,
      '地区生产总值增长7.6%，固定资产投资增长8%，一般公共预算收入增长9%。',
      '增长。',
    )
    const rows = panel([document, { ...document, path: 'again.md' }, plain(2017, 7)], {
      indicator: 'gdp',
      status: 'actual',
    })
    expect(rows.map(({ check }) => check)).toEqual([null, 'duplicate', null])
  })
})

describe('pairs', () => {
  const documents = [plain(2016, 7.4), plain(2017, 7.2), plain(2018, 6.8)]
  const rows = pairPanel(documents, { indicator: 'gdp' })

  test('a target stands beside the outcome that the next report tells', () => {
    expect(
      rows.map(({ year, target, outcome, difference, met }) => [year, target, outcome, difference, met]),
    ).toEqual([
      [2017, 7, 7.2, 0.2, 'yes'],
      [2018, 7, 6.8, -0.2, 'no'],
      [2019, 7, null, null, null],
    ])
    expect(rows[2]!.reason).toContain('no report on 2019')
  })

  test('each year is summed up', () => {
    expect(summarizePairs(rows).map(summaryLine)).toEqual([
      '2017: 1 targets, 1 outcomes, 1 met, 0 missed, mean difference +0.2',
      '2018: 1 targets, 1 outcomes, 0 met, 1 missed, mean difference -0.2',
      '2019: 1 targets, 0 outcomes, 0 met, 0 missed',
    ])
  })

  test('posts and the persons who have them are compared, whatever they are counted by', () => {
    const jobs = [
      report(2016, '城镇新增就业2万人。', '新增就业岗位2.1万个。'),
      report(2017, '城镇新增就业2.3万人。', '城镇新增就业2万人。'),
    ]
    const [first] = pairPanel(jobs, { indicator: '城镇新增就业', change: 'level' })
    expect(first).toMatchObject({ target: 21000, outcome: 23000, difference: 2000, met: 'yes', reason: null })
  })

  test('they have every column, and are shown with their bounds', () => {
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...PAIR_COLUMNS].sort())
    expect(rows.map((row) => shownPair(row).target)).toContain('7% (more)')
    expect(rows).toHaveLength(3)
  })
})

describe('whether a target was met', () => {
  const of = (
    value: number | null,
    mod: 'more' | 'less' | 'approx' | null = null,
    min = null,
    max = null,
  ) => ({
    value,
    min: min as number | null,
    max: max as number | null,
    mod,
  })
  const range = (min: number, max: number) => ({ value: null, min, max, mod: null })
  const rate = { isCeiling: false, isRate: true }

  test.each([
    ['7%以上 by 7.2', of(7, 'more'), of(7.2), rate, true],
    ['3%以内 by 3.1', of(3, 'less'), of(3.1), rate, false],
    ['6%—6.5% by 6', range(6, 6.5), of(6), rate, true],
    ['6%—6.5% by 5.9', range(6, 6.5), of(5.9), rate, false],
    ['7%左右 by 6.9', of(7, 'approx'), of(6.9), rate, true],
    ['7.5%左右 by 7.4', of(7.5, 'approx'), of(7.4), rate, true],
    ['7.8%左右 by 7.7', of(7.8, 'approx'), of(7.7), rate, false],
    ['7%左右 by 6.4', of(7, 'approx'), of(6.4), rate, false],
    ['a ceiling of 3 by 2.1', of(3), of(2.1), { isCeiling: true, isRate: true }, true],
    ['a fall of 3 by a fall of 2', of(-3), of(-2), rate, false],
    ['a fall of 3 by a fall of 3.5', of(-3), of(-3.5), rate, true],
    ['8 by more than 8', of(8), of(8, 'more'), rate, true],
    ['8 by more than 7', of(8), of(7, 'more'), rate, null],
    ['100万人左右 by 96万人', of(1000000, 'approx'), of(960000), { isCeiling: false, isRate: false }, true],
  ])('%s', (_, target, outcome, how, met) => {
    expect(verdictOf(target, outcome, how).isMet).toBe(met)
  })
})

test('the README names the columns', () => {
  const readme = readFileSync('README.md', 'utf8')
  const cells = (columns: readonly string[]) => columns.map((column) => `\`${column}\``).join(', ')
  expect(readme).toContain(`| \`panel\` | ${cells(PANEL_COLUMNS)} |`)
  expect(readme).toContain(`| \`panel --pair\` | ${cells(PAIR_COLUMNS)} |`)
})
