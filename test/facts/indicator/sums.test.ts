import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const read = (text: string) =>
  analyze(text, { referenceDate: '2021-01-12' }).facts.flatMap((f) =>
    f.kind === 'indicator' ? [[f.name, f.value, f.period]] : [],
  )

const TERM = '一、“十三五”工作回顾\n\n'

describe('累计 before the name makes a sum of the whole term', () => {
  test.each([
    ['累计完成固定资产投资430亿元。', [['固定资产投资', 43_000_000_000, '2016/2020']]],
    ['全市累计接待游客910万人次。', [['接待游客', 9_100_000, '2016/2020']]],
    [
      '累计实现利润50亿元、税收30亿元。',
      [
        ['利润', 5_000_000_000, '2016/2020'],
        ['税收', 3_000_000_000, '2016/2020'],
      ],
    ],
    // without it a level is that of the end
    ['税收达到30亿元。', [['税收', 3_000_000_000, '2020']]],
  ])('%s', (text, facts) => {
    expect(read(`${TERM}${text}`)).toEqual(facts)
  })
})

describe('the term that a sum is compared with is not its own', () => {
  test.each([
    ['累计完成投资370亿元，较“十二五”时期翻了一番。', '2016/2020'],
    ['累计完成投资370亿元，是“十二五”时期的2倍。', '2016/2020'],
    // of an end only the end can be told
    ['累计完成投资370亿元，比“十二五”末增长9%。', '2020'],
  ])('%s', (text, period) => {
    expect(read(`${TERM}${text}`).map((f) => f[2])).toEqual(['2016/2020', period])
  })
})

test('a rank is no statistic, and a length of time told in between takes what comes next', () => {
  expect(read('县医院综合实力已进入全省同类医院的前5名。')).toEqual([])
  expect(read('受理事项960项，平均办结时间缩减至4天，提速20%。').map(([, value]) => value)).toEqual([960])
  expect(read('完成投资5亿元，历时3天，增长5%。').map(([, value]) => value)).toEqual([500_000_000, 5])
})

test('of a list of those who get it the values tell nothing', () => {
  expect(read('分别向区县和开发区下放审批事项96项和191项。')).toEqual([])
  expect(read('分别向城市和农村低保对象发放补贴3000万元和5000万元。').map(([, value]) => value)).toEqual([
    30_000_000, 50_000_000,
  ])
})
