import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import type { DateFields } from '../../src/facts/date/schema.js'
import type { Indicator } from '../../src/facts/indicator/schema.js'

const told = (text: string, referenceDate = '2024-03-01') =>
  (
    analyze(text, { referenceDate }).facts.filter((f) => f.kind === 'indicator') as unknown as Indicator[]
  ).map((f) => [f.name, f.value, f.status, f.commitment, f.period])
const dates = (text: string, referenceDate = '2024-03-01') =>
  (analyze(text, { referenceDate }).facts.filter((f) => f.kind === 'date') as unknown as DateFields[]).map(
    (f) => f.value,
  )

describe('a passage without its document', () => {
  test('is a promise where its words say so, though it names the revenue of a budget', () => {
    expect(told('确保一般公共预算收入增长4%以上、争取增长6%。')).toEqual([
      ['一般公共预算收入', 4, 'target', 'ensure', '2024'],
      ['一般公共预算收入', 6, 'target', 'strive', '2024'],
    ])
    expect(told('确保完成高标准农田建设任务，大豆产量不低于20万吨。')).toEqual([
      ['大豆产量', 200000, 'target', 'ensure', null],
    ])
  })

  test('looks back where it opens with the term gone by', () => {
    expect(told('过去的五年，全区生产总值年均增长7.4%，总量突破百亿元。')).toEqual([
      ['生产总值', 7.4, 'actual', undefined, '2019/2023'],
      ['生产总值', 1e10, 'actual', undefined, '2023'],
    ])
  })

  test('plans under a heading of a chapter that plans', () => {
    const text = '去年，全县财政收入增长6%，新增就业3万人。\n\n工作思路\n\n财政收入增长7%，新开工项目90个。'
    expect(told(text).map(([name, value, status]) => [name, value, status])).toEqual([
      ['财政收入', 6, 'actual'],
      ['新增就业', 30000, 'actual'],
      ['财政收入', 7, 'target'],
      ['新开工项目', 90, 'target'],
    ])
  })
})

describe('words that only look like aims', () => {
  test('人均预期寿命 is expected by no one', () => {
    expect(told('人均预期寿命79.5岁。')).toEqual([['人均预期寿命', 79.5, 'actual', undefined, null]])
  })
  test('what a figure is compared with is no aim of it', () => {
    expect(told('服务业增速比预期低0.5个百分点。')).toEqual([['服务业增速', 0.5, 'actual', undefined, null]])
    expect(told('物价涨幅低于控制目标0.8个百分点。')).toEqual([['物价涨幅', 0.8, 'actual', undefined, null]])
  })
  test('funds that are obtained are not striven for', () => {
    expect(told('争取上级资金18亿元，增长15%。').map(([, value, status]) => [value, status])).toEqual([
      [1.8e9, 'actual'],
      [15, 'actual'],
    ])
  })
})

describe('what lies ahead', () => {
  test.each([
    ['截至11月底，全市贷款余额2100亿元。', '2023-11'],
    ['至9月末，累计完成投资20亿元。', '2023-09'],
    ['第二季度，工业增加值增长3.2%。', '2023-34'],
    ['二季度将开工建设项目20个。', '2024-34'],
    ['到11月底，全面完成整改。', '2024-11'],
  ])('%s', (text, value) => {
    expect(dates(text)).toEqual([value])
  })
  test.each(['全部达产后年产值可达50亿元。', '建成后年可处理污水300万吨。', '投产后年销售收入6亿元。'])(
    '%s tells an estimate and no year',
    (text) => {
      expect(dates(text)).toEqual([])
      expect(told(text).map(([, , status, , period]) => [status, period])).toEqual([['estimate', null]])
    },
  )
})

describe('a report given before the year it plans', () => {
  const PLAN = '二、2024年主要工作\n\n'
  test('calls that year 今年 in the chapter of its plan', () => {
    const text = `政府工作报告\n\n一、2023年工作回顾\n\n今年，财政收入增长6%。\n\n${PLAN}今年是关键一年。财政收入增长7%。`
    expect(told(text, '2023-12-28').map(([, value, status, , period]) => [value, status, period])).toEqual([
      [6, 'actual', '2023'],
      [7, 'target', '2024'],
    ])
  })
  test('but not where that is still to come', () => {
    const text = `政府工作报告\n\n一、2023年工作回顾\n\n今年，财政收入增长6%。\n\n${PLAN}明年是关键一年。财政收入增长7%。`
    expect(dates(text, '2023-12-28')).toEqual(['2023', '2023', '2024', '2024'])
  })
})

test('the sentence after those who are addressed opens its paragraph', () => {
  const text =
    '政府工作报告\n\n一、过去五年及2023年工作回顾\n\n五年来，新增就业60万人。\n\n各位代表！2023年是开局之年，我们攻坚克难。新增就业13万人。\n\n二、2024年工作安排\n\n新增就业14万人。'
  expect(told(text).map(([, value, , , period]) => [value, period])).toEqual([
    [600000, '2019/2023'],
    [130000, '2023'],
    [140000, '2024'],
  ])
})

describe('names without what tells of plans', () => {
  test('安排 and 计划 are told by the status', () => {
    expect(told('2024年，全市一般公共预算收入安排72亿元，增长5.5%。')[0]?.[0]).toBe('一般公共预算收入')
    expect(told('今年计划新开工项目30个。')).toEqual([['新开工项目', 30, 'target', undefined, '2024']])
  })
  test('what is done is told anew after a statistic with a head of its own', () => {
    const text = '下半年，确保工业增加值增长8%，力争完成投资300亿元。'
    expect(told(text, '2024-07-20').map(([name]) => name)).toEqual(['工业增加值', '完成投资'])
  })
})

test('what stands at an end to come nobody knows yet', () => {
  const text = '会议要求，到年底完成投资350亿元。'
  expect(told(text, '2023-11-21').map(([, , status]) => status)).toEqual(['target'])
  expect(told(text, '2023-12-28').map(([, , status]) => status)).toEqual(['actual'])
})

test('a summary of a year with the plan of the next is a report', () => {
  const text =
    '某市2023年工作总结及2024年工作计划\n\n预计全年财政收入增长6.2%。\n\n明年工作打算：财政收入增长6.5%。'
  expect(told(text, '2023-12-12').map(([, value, status, , period]) => [value, status, period])).toEqual([
    [6.2, 'estimate', '2023'],
    [6.5, 'target', '2024'],
  ])
})

describe('averages over years', () => {
  test.each([
    ['2023年，全市财政收入达到120亿元，比2020年增长45%，年均增长13.2%。', '2021/2023'],
    ['粮食产量由2015年的100万吨增加到2023年的150万吨，年均增长5.2%。', '2016/2023'],
    ['2023年旅游收入90亿元，是2017年的2.4倍，年均增长15.7%。', '2018/2023'],
    ['2025年工业产值较“十三五”末增长40%，年均增长7%。', '2021/2025'],
  ])('begin after the year that the growth is measured from: %s', (text, period) => {
    expect(told(text, '2026-02-01').at(-1)?.at(-1)).toBe(period)
  })

  test('do not take their years from the base of prices', () => {
    const text = '到2025年，生产总值达到900亿元左右（2020年价，下同），年均增长7%左右。'
    expect(told(text, '2021-02-01').map((f) => f.at(-1))).toEqual(['2025', '2021/2025'])
  })
})

test('who is addressed does not hide the year that opens a paragraph', () => {
  const text =
    '本届政府的五年，生产总值年均增长9%。\n\n今后五年的主要任务\n\n今后五年，生产总值年均增长10%。\n\n各位代表，2023年是新一届政府的开局之年。做好今年的工作意义重大。主要预期目标是：生产总值增长8%。'
  expect(told(text, '2023-01-12').at(-1)).toEqual(['生产总值', 8, 'target', 'expect', '2023'])
})

describe('a look back within a plan', () => {
  const chapter =
    '各位代表：\n\n现在报告工作。\n\n一、2022年工作回顾\n\n全年财政收入增长5%。\n\n二、2023年工作安排\n\n'
  test('lasts to the end of its paragraph, until something looks ahead', () => {
    const text = `${chapter}刚刚过去的2022年，面对多重压力，我们较好完成了各项任务。生产总值增长6%。城镇新增就业4万人。粮食产量稳定在30万吨。\n\n今年主要预期目标是：生产总值增长7%。`
    expect(told(text, '2023-01-12').map((f) => [f[1], f[2], f[4]])).toEqual([
      [5, 'actual', '2022'],
      [6, 'actual', '2022'],
      [40000, 'actual', '2022'],
      [300000, 'actual', '2022'],
      [7, 'target', '2023'],
    ])
  })
  test('opens with the year gone by, not with the years', () => {
    const text = `${chapter}过去的2022年，财政支出增长9%。\n\n今年，财政支出增长8%。`
    expect(
      told(text, '2023-01-12')
        .map((f) => [f[1], f[2], f[4]])
        .slice(1),
    ).toEqual([
      [9, 'actual', '2022'],
      [8, 'target', '2023'],
    ])
  })
})

test('under a chapter that reviews, headings in the imperative plan nothing', () => {
  const text =
    '各位代表：\n\n现在报告工作。\n\n一、2022年工作回顾\n\n（一）强化要素保障，着力稳定增长\n\n推进结构调整，培育新的动能。技改投资增长12%。\n\n（二）加快改革开放，增强发展活力\n\n深化国企改革，优化营商环境。进出口总额增长9%。\n\n二、2023年工作安排\n\n今年，进出口总额增长6%。'
  expect(told(text, '2023-01-12').map((f) => [f[1], f[2]])).toEqual([
    [12, 'actual'],
    [9, 'actual'],
    [6, 'target'],
  ])
})

test('what opens with the whole of a plan is told over it', () => {
  const text = '“十一五”期间，预计单位能耗下降20.4%，生产总值增长80%，比上年增长12%。'
  expect(told(text, '2011-01-12').map((f) => f[4])).toEqual(['2006/2010', '2006/2010', '2010'])
})
