import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import type { Indicator } from '../../src/facts/indicator/schema.js'

const read = (text: string, referenceDate: string) =>
  analyze(text, { referenceDate }).facts.filter((f) => f.kind === 'indicator') as Indicator[]
const told = (text: string, referenceDate = '2020-01-10') =>
  read(text, referenceDate).map((f) => [f.name, f.value, f.status, f.period])

const REVIEW = '一、2019年工作回顾\n\n一年来，各项工作取得新成绩。'
const PLAN = '\n\n二、2020年工作安排\n\n'

describe('a look back within a plan', () => {
  test('is over with the first words that look ahead', () => {
    const text = `${REVIEW}${PLAN}去年水稻产量30万吨，农民得到实惠。力争水稻产量达到32万吨，确保农机补贴增长6%。`
    expect(told(text)).toEqual([
      ['水稻产量', 300000, 'actual', '2019'],
      ['水稻产量', 320000, 'target', '2020'],
      ['农机补贴', 6, 'target', '2020'],
    ])
  })

  test('goes on through sentences that do not look ahead', () => {
    const text = `${REVIEW}${PLAN}过去一年，项目建设取得突破。新开工项目36个，竣工项目20个。今年，新开工项目40个。`
    expect(told(text).map(([, value, , period]) => [value, period])).toEqual([
      [36, '2019'],
      [20, '2019'],
      [40, '2020'],
    ])
  })

  test('what is done with last year’s measures is done this year', () => {
    const text = `${REVIEW}${PLAN}进一步落实去年出台的各项补贴政策，力争水稻产量达到32万吨。`
    expect(told(text)).toEqual([['水稻产量', 320000, 'target', '2020']])
  })
})

describe('a date that tells no time of the value', () => {
  test.each([
    ['在2015年的基础上，财政收入增长9%。', 9],
    ['财政收入在2015年高基数上增长9%。', 9],
    ['出口增长8%，由上年居全省第六位上升为第四位；新增就业9万人。', 90000],
    ['粮食产量在上年大幅增长的基础上，又增产9万吨。', 90000],
    ['“八五”普法深入开展，办理公证9件。', 9],
  ])('%s', (sentence, value) => {
    expect(read(`${REVIEW}${sentence}`, '2020-01-10').find((f) => f.value === value)?.period).toBe('2019')
  })
})

describe('a term', () => {
  const TERM = '一、2010年和“十一五”时期工作回顾\n\n'
  test('takes what is told of it, but for what is reached and for shares', () => {
    const text = `${TERM}“十一五”期间，固定资产投资820亿元，新增就业9万人，出口总额突破60亿元，城镇化率达到45%。`
    expect(told(text, '2011-01-10').map(([name, , , period]) => [name, period])).toEqual([
      ['固定资产投资', '2006/2010'],
      ['新增就业', '2006/2010'],
      ['出口总额', '2010'],
      ['城镇化率', '2010'],
    ])
  })

  test('the year that a heading names before its term is the year of what follows', () => {
    const text = '一、2019年及过去五年工作回顾\n\n新增就业9万人。五年来，新增就业41万人。'
    expect(told(text).map(([, value, , period]) => [value, period])).toEqual([
      [90000, '2019'],
      [410000, '2015/2019'],
    ])
  })

  test('the term that a heading names before its year is the time of what follows', () => {
    const text =
      '一、过去五年和2019年工作回顾\n\n新增就业41万人。\n\n2019年，各项工作取得新成绩。新增就业9万人。'
    expect(told(text).map(([, value, , period]) => [value, period])).toEqual([
      [410000, '2015/2019'],
      [90000, '2019'],
    ])
  })
})
