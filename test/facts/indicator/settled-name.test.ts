import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'
import { settleName } from '../../../src/facts/indicator/settled-name.js'

const named = (text: string, referenceDate = '2021-01-20') =>
  analyze(text, { referenceDate }).facts.flatMap((f) =>
    f.kind === 'indicator' ? [[f.name, f.value, f.change]] : [],
  )

describe('a light verb between who has a statistic and the statistic', () => {
  test.each([
    ['规模以上工业企业实现利润', '规模以上工业企业利润'],
    ['全社会完成固定资产投资', '全社会固定资产投资'],
    ['县级港口累计完成货物吞吐量', '县级港口货物吞吐量'],
    // completed investment is a statistic of its own
    ['山区公路项目完成投资', '山区公路项目完成投资'],
    ['小康建设实现程度', '小康建设实现程度'],
    ['各种车辆完成的货物周转量', '各种车辆完成的货物周转量'],
    ['整改任务完成率', '整改任务完成率'],
  ])('%s', (given, name) => expect(settleName(given, '元', false)?.name).toBe(name))
})

describe('an aim before or behind a statistic', () => {
  test.each([
    ['东山新城要围绕实现国内生产总值', '国内生产总值'],
    ['想方设法确保森林覆盖率', '森林覆盖率'],
    ['县财政用于“三个确保”和“特困”的资金', '县财政用于“三个确保”和“特困”的资金'],
    ['蔬菜价格涨幅要', '蔬菜价格涨幅'],
    ['公路网密度达到每百平方公里', '公路网密度'],
  ])('%s', (given, name) => expect(settleName(given, '%', false)?.name).toBe(name))

  test('what is planned is told by the status', () => {
    expect(settleName('计划安排水利资金', '元', true)?.name).toBe('安排水利资金')
    expect(settleName('省财政拟投入救灾资金', '元', true)?.name).toBe('省财政投入救灾资金')
    expect(settleName('计划建成水库', '座', false)?.name).toBe('计划建成水库')
  })
})

test('a clause of its own stands before a name', () => {
  expect(named('环城高速全面成网、通车里程达480公里。')).toEqual([['通车里程', 480, 'level']])
  expect(named('投入8亿元新建农村公路320公里。')).toEqual([['新建农村公路', 320, 'level']])
})

test('what moved a statistic, and how many fared well, name none', () => {
  expect(named('投资拉动国内生产总值增长3.2个百分点。')).toEqual([])
  expect(named('一百种产品中，超额完成计划的有56种。')).toEqual([])
})

test('what grew by so much is its level’s growth', () => {
  expect(named('农民人均纯收入预计净增320元。')).toEqual([['农民人均纯收入', 320, 'increase']])
  expect(named('建成区面积新增20平方公里。')).toEqual([['建成区面积', 20, 'increase']])
})

test('two statistics that nobody adds up have the level each', () => {
  expect(named('生产总值、固定资产投资跨上万亿元台阶。')).toEqual([
    ['生产总值', 1e12, 'level'],
    ['固定资产投资', 1e12, 'level'],
  ])
})

test('人才 ends in no adverb, and 建成区 begins with no verb', () => {
  expect(named('高技能人才达到3万人，建成区绿化覆盖率达到42%。')).toEqual([
    ['高技能人才', 30000, 'level'],
    ['建成区绿化覆盖率', 42, 'level'],
  ])
})

describe('whose it is, told anew without a name', () => {
  const owned = (text: string) =>
    analyze(text).facts.flatMap((f) => (f.kind === 'indicator' ? [[f.name, f.value, f.area]] : []))

  test('is no longer the nation’s', () => {
    expect(owned('全国生产总值增长6.1%，我市增长7.2%。')).toEqual([
      ['生产总值', 6.1, '全国'],
      ['生产总值', 7.2, '我市'],
    ])
  })

  test('is no longer a part’s', () => {
    expect(owned('高新区生产总值增长12%，全市增长8%。')).toEqual([
      ['高新区生产总值', 12, undefined],
      ['生产总值', 8, '全市'],
    ])
  })
})

test('what can be done has no bearer', () => {
  expect(settleName('年可实现产值', '元', false)?.name).toBe('产值')
})

test('who gives the money is no statistic', () => {
  expect(settleName('市财政', '元', false)).toBeUndefined()
  expect(settleName('企业', '家', false)?.name).toBe('企业')
})

test('a numeral and its counter are the name of nothing', () => {
  expect(settleName('三个', '亩', false)).toBeUndefined()
})
