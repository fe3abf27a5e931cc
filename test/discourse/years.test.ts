import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { planYears, statedSpan, statedYears, termLength } from '../../src/discourse/years.js'

test.each([
  ['2019年工作总结和2020年计划', [2019, 2020]],
  ['一九九八年和二〇〇一年', [1998, 2001]],
  // digits of a longer number are no year
  ['编号12019，第20191号', []],
  ['按可比价（2015年价格）计算的2019年产值', [2019]],
  ['按可比价(2015年价格)计算的2019年产值', [2019]],
  ['政发〔2018〕5号、《2017年规划》', []],
])('years stated in %s', (text, years) => {
  expect(statedYears(text)).toEqual(years)
})

test.each([
  ['2016—2020年规划', { first: 2016, last: 2020 }],
  ['2016年至2020年', { first: 2016, last: 2020 }],
  ['2000—2020年', { first: 2000, last: 2020 }],
  ['2000—2021年', null],
  ['2020—2020年', null],
  ['12016—2020', null],
  ['2016—20201', null],
  ['《2016—2020年规划》', null],
])('the span of %s', (text, span) => {
  expect(statedSpan(text)).toEqual(span)
})

test.each([
  ['“十四五”规划', { first: 2021, last: 2025 }],
  ['十三五时期', { first: 2016, last: 2020 }],
  ['第十三五金店', null],
])('the plan named in %s', (text, years) => {
  expect(planYears(text)).toEqual(years)
})

test.each([
  ['五年来', 5],
  ['过去两年', 2],
  ['过去6年', 6],
  ['过去7年', null],
  ['十五年来', null],
])('the length of a term in %s', (text, years) => {
  expect(termLength(text)).toBe(years)
})

test.each([
  [{}, '2018'],
  [{ year: 2016 }, '2016'],
  [{ planYear: 2017 }, '2016'],
  [{ year: 2016, planYear: 2017 }, '2016'],
])('years that are given go before those of the title: %j', (metadata, period) => {
  const text =
    '关于2018年国民经济和社会发展计划执行情况与2019年国民经济和社会发展计划草案的报告\n\n全年财政收入增长8%。'
  const { facts } = analyze(text, { metadata })
  expect(facts.flatMap((f) => (f.kind === 'indicator' ? [f.period] : []))).toEqual([period])
})
