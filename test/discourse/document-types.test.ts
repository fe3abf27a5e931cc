import { describe, expect, test } from 'vitest'
import { analyze, createAnalyzer } from '../../src/analyze.js'
import type { Fact } from '../../src/facts/registry.js'

const analyzer = createAnalyzer()

/** Type, reference date, what is looked back on, what is planned. */
const clock = (text: string) => analyzer.discourse(text)[0]!.split('\t').slice(0, 4)
const figures = (text: string) =>
  analyze(text).facts.flatMap((f) => (f.kind === 'indicator' ? [[f.name, f.value, f.status, f.period]] : []))
const dates = (text: string, wanted: string) =>
  analyze(text).facts.flatMap((f: Fact) => (f.kind === 'date' && f.text === wanted ? [f.value] : []))

describe('a yearly report', () => {
  const text = `政府工作报告
——2022年1月18日在平川市第九届人民代表大会第二次会议上
市长 陈一鸣
各位代表：
一、2021年工作回顾
全年实现地区生产总值800亿元，增长8%。年末常住人口120万人。
二、2022年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业2万人以上。3月底前新建学校5所。`

  test('looks back on the year before and plans its own', () => {
    expect(clock(text)).toEqual(['report', '2022-01-18', '2021', '2022'])
    expect(figures(text)).toEqual([
      ['地区生产总值', 8e10, 'actual', '2021'],
      ['地区生产总值', 8, 'actual', '2021'],
      ['常住人口', 1.2e6, 'actual', '2021'],
      ['地区生产总值', 6, 'target', '2022'],
      ['城镇新增就业', 20000, 'target', '2022'],
      ['新建学校', 5, 'target', '2022-03'],
    ])
  })

  test('means the year of each part by 全年, 年末 and 今年', () => {
    expect([dates(text, '全年'), dates(text, '年末'), dates(text, '今年')]).toEqual([
      ['2021'],
      ['2021'],
      ['2022'],
    ])
  })

  test('is printed stretch by stretch with the cues that decided', () => {
    const lines = analyzer.discourse(text).map((line) => line.split('\t'))
    expect(lines.slice(1).map(([, mode, years, whose]) => [mode, years, whose])).toEqual([
      ['review', '2021', '平川市'],
      ['review', '2021', '平川市'],
      ['plan', '2022', '平川市'],
    ])
    expect(lines.at(-1)!.at(-1)).toContain('工作安排')
  })
})

test('a term report gives totals the term, and each chapter its years', () => {
  const text = `政府工作报告
——2017年2月10日在平川市第八届人民代表大会第一次会议上
一、过去五年工作回顾
五年累计新增就业10万人。2016年，全市生产总值500亿元，增长9%。
二、今后五年的奋斗目标
今后五年，生产总值年均增长8%，到2021年突破800亿元。
三、2017年重点工作
新建学校12所。`
  expect(clock(text)).toEqual(['report', '2017-02-10', '2016', '2017'])
  expect(figures(text)).toEqual([
    ['新增就业', 1e5, 'actual', '2012/2016'],
    ['生产总值', 5e10, 'actual', '2016'],
    ['生产总值', 9, 'actual', '2016'],
    ['生产总值', 8, 'target', '2017/2021'],
    ['生产总值', 8e10, 'target', '2021'],
    ['新建学校', 12, 'target', '2017'],
  ])
})

describe('a half-year or quarterly analysis', () => {
  const text = `平川市2023年上半年工作总结
上半年，全市生产总值420亿元，增长6%。1—5月，用电量增长4%。
下半年，要确保全年生产总值增长7%。`

  test('speaks within its year', () => {
    expect(clock(text)).toEqual(['interim', '—', '2023-40', '2023'])
    expect([dates(text, '上半年'), dates(text, '1—5月'), dates(text, '全年')]).toEqual([
      ['2023-40'],
      ['2023-01/2023-05'],
      ['2023'],
    ])
  })

  test('has done what lies in its part of the year, and promises the rest', () => {
    expect(figures(text)).toEqual([
      ['生产总值', 4.2e10, 'actual', '2023-40'],
      ['生产总值', 6, 'actual', '2023-40'],
      ['用电量', 4, 'actual', '2023-01/2023-05'],
      ['生产总值', 7, 'target', '2023'],
    ])
  })
})

test('a report on a plan looks back on the year carried out', () => {
  const text = `关于平川市2022年国民经济和社会发展计划执行情况与2023年计划草案的报告
一、2022年计划执行情况
全市生产总值增长5%，全年新增就业3万人。
二、2023年主要目标
生产总值增长6%。`
  expect(clock(text).slice(2)).toEqual(['2022', '2023'])
  expect(figures(text)).toEqual([
    ['生产总值', 5, 'actual', '2022'],
    ['新增就业', 30000, 'actual', '2022'],
    ['生产总值', 6, 'target', '2023'],
  ])
})

test('a communiqué plans nothing', () => {
  const text = `平川市2020年国民经济和社会发展统计公报
平川市统计局
2021年3月20日
全年地区生产总值700亿元，比上年增长3%。年末全市常住人口118万人。`
  expect(clock(text).slice(0, 3)).toEqual(['communique', '2021-03-20', '2020'])
  expect(figures(text).map(([, value, status, period]) => [value, status, period])).toEqual([
    [7e10, 'actual', '2020'],
    [3, 'actual', '2020'],
    [1.18e6, 'actual', '2020'],
  ])
  expect(dates(text, '年末')).toEqual(['2020'])
})

test('an outline is of its whole term', () => {
  const text = `平川市国民经济和社会发展第十四个五年规划纲要
（2021—2025年）
生产总值年均增长7%，到2025年城镇化率达到65%。`
  expect([clock(text)[0], clock(text)[3]]).toEqual(['outline', '2021/2025'])
  expect(figures(text)).toEqual([
    ['生产总值', 7, 'target', '2021/2025'],
    ['城镇化率', 65, 'target', '2025'],
  ])
})

test('in a notice deadlines lie ahead', () => {
  const text = `平川市人民政府办公室关于做好2023年重点工作的通知
各县（区）人民政府：
9月底前完成旧房改造300户，年底前新建公园5个。`
  expect([clock(text)[0], clock(text)[3]]).toEqual(['notice', '2023'])
  expect(figures(text)).toEqual([
    ['旧房改造', 300, 'target', '2023-09'],
    ['新建公园', 5, 'target', '2023'],
  ])
})

test('news tells what has happened', () => {
  const text = `平川市前三季度经济稳中向好
本报讯（记者 李明）2023年10月20日，市统计局发布数据，前三季度全市生产总值600亿元，增长6%。`
  expect(clock(text)[0]).toBe('news')
  expect(figures(text)).toEqual([
    ['生产总值', 6e10, 'actual', '2023-01/2023-09'],
    ['生产总值', 6, 'actual', '2023-01/2023-09'],
  ])
})
