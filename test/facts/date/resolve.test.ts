import { describe, expect, test } from 'vitest'
import { type AnalyzeOptions, createAnalyzer } from '../../../src/analyze.js'
import { growth, STEEP } from '../../growth.js'

const analyzer = createAnalyzer({ kinds: ['date'] })

/** `surface value mod` of every date in the text. */
function read(text: string, options: AnalyzeOptions = {}): string[] {
  return analyzer
    .analyze(text, options)
    .facts.flatMap((f) =>
      f.kind === 'date' ? [[f.text, f.value, f.mod].filter((x) => x !== undefined).join(' ')] : [],
    )
}

const report = [
  '# 政府工作报告',
  '——2018年1月15日在云川市第六届人民代表大会第二次会议上',
  '市长 何正平',
  '各位代表：',
  '现在，我代表市人民政府向大会报告工作，请予审议。',
  '## 一、2017年工作回顾',
  '过去一年，全市上下攻坚克难。全年完成投资86亿元，7月建成南环快线，年末户籍人口312万人。',
  '去年四季度，用电量明显回升；上年结转资金已全部拨付。',
  '## 二、2018年工作安排',
  '今年，要抓好五件实事。上半年建成三座泵站，9月底前完成验收，全年新增绿地50公顷。',
].join('\n\n')

describe('in a report', () => {
  const dates = read(report)

  test('what the review says of 全年, 年末 and a month is of the year reviewed', () => {
    expect(dates).toContain('全年 2017')
    expect(dates).toContain('年末 2017 end')
    expect(dates).toContain('7月 2017-07')
  })
  test('去年 is counted from the day of speaking, 上年 from the year reviewed', () => {
    expect(dates).toContain('去年四季度 2017-36')
    expect(dates).toContain('上年 2016')
  })
  test('what the plan says of 今年, 上半年, a month and 全年 is of the year planned', () => {
    expect(dates.slice(dates.indexOf('今年 2018'))).toEqual([
      '今年 2018',
      '上半年 2018-40',
      '9月底 2018-09 end',
      '全年 2018',
    ])
  })
})

describe('a date leans on the one before it', () => {
  const options = { referenceDate: '2020-05-20' }
  test('a month takes the year told in its sentence', () => {
    expect(read('该馆2016年4月和10月两次闭馆。', options)).toEqual(['2016年4月 2016-04', '10月 2016-10'])
  })
  test('a day takes month and year', () => {
    expect(read('论证会于2019年11月26日、27日进行。', options)).toEqual([
      '2019年11月26日 2019-11-26',
      '27日 2019-11-27',
    ])
  })
  test('what stands in another paragraph does not count', () => {
    expect(read('2016年，大桥合龙。\n\n3月，引桥通车。', options)).toEqual(['2016年 2016', '3月 2020-03'])
  })
  test('the base of a comparison leaves no trace', () => {
    expect(read('产量比2015年增长一成，全年销售4万台。', options)).toEqual(['全年 2020'])
  })
  test('the starting point of 由…增加到 is read and does not become the year spoken of', () => {
    expect(read('户均收入由2015年的3.1万元增加到4.4万元，全年脱贫620户。', options)).toEqual([
      '2015年 2015',
      '全年 2020',
    ])
  })
})

describe('without a date of its own', () => {
  test('a year is still a year, and 今年 has no value', () => {
    expect(read('今年修渠，2012年以来栽树。')).toEqual(['今年 ', '2012年以来 2012/..'])
  })
  test('a day without a year keeps its month and day', () => {
    expect(read('每逢其时，5月9日为纪念日。')).toEqual(['5月9日 XXXX-05-09'])
  })
})

describe('in the news', () => {
  const options = { referenceDate: '2022-01-18' }
  test('a month that lies far ahead was last year, unless it is announced', () => {
    expect(read('11月，老街改造完工。', options)).toEqual(['11月 2021-11'])
    expect(read('新馆将于11月开放。', options)).toEqual(['11月 2022-11'])
  })
  test('a bare day in a dateline is of this month or the last', () => {
    expect(read('新华社西宁16日电 记者从会上获悉。', options)).toEqual(['16日 2022-01-16'])
    expect(read('新华社西宁26日电 记者从会上获悉。', options)).toEqual(['26日 2021-12-26'])
  })
})

test('an interval that turns out to run backwards is no date', () => {
  expect(read('今年3月至去年11月停业。', { referenceDate: '2020-05-20' })).not.toContain(
    '今年3月至去年11月 2020-03/2019-11',
  )
})

test('hostile input is read in time linear in its length', () => {
  const pieces = [
    '2',
    '十',
    '二〇',
    '1年、',
    '3月至',
    '“十',
    '1998、',
    '每',
    '年',
    '12:',
    '一',
    '2019年3月',
    '比',
  ]
  for (const piece of pieces) {
    const read = (size: number) => analyzer.analyze(piece.repeat(size), { referenceDate: '2020-05-20' })
    expect(growth(read, 3_000), piece).toBeLessThan(STEEP)
  }
})

test('a date and the period of a statistic that rests on it agree, under a heading without marks too', () => {
  const both = createAnalyzer({ kinds: ['date', 'indicator'] })
  for (const heading of ['展望', '## 展望', '下一步'])
    for (const referenceDate of ['2020-01-10', '2020-05-10']) {
      const { facts } = both.analyze(`# 工作报告\n\n${heading}\n全年财政收入增长8%。`, { referenceDate })
      const [year, statistic] = facts as readonly { value: unknown; period?: unknown }[]
      expect(statistic?.period).toBe(year?.value)
    }
})
