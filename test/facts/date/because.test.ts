import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

/** Surface, value and reason of each date. */
const read = (text: string, referenceDate?: string) =>
  analyze(text, referenceDate === undefined ? {} : { referenceDate }).facts.flatMap((f) =>
    f.kind === 'date' ? [[f.text, f.value, f.because]] : [],
  )

const REPORT = '一、2019年工作回顾\n\n'

describe('an inferred date says what it was taken from', () => {
  test.each([
    ['去年底', '2019', { from: 'document', text: '2020-05-20' }],
    ['昨日', '2020-05-19', { from: 'document', text: '2020-05-20' }],
    ['本月15日', '2020-05-15', { from: 'document', text: '2020-05-20' }],
    ['上季度', '2020-33', { from: 'document', text: '2020-05-20' }],
    ['3月', '2020-03', { from: 'document', text: '2020-05-20' }],
  ])('the day of the document: %s', (surface, value, because) => {
    expect(read(`${surface}，全市召开会议。`, '2020-05-20')).toEqual([[surface, value, because]])
  })

  test('a date of its sentence', () => {
    const [, month, later] = read('2018年4月和10月开工，当年12月竣工。', '2020-05-20')
    expect(month).toEqual(['10月', '2018-10', { from: 'date', text: '2018年4月' }])
    expect(later).toEqual(['当年12月', '2018-12', { from: 'date', text: '10月' }])
  })

  test('a date told before it', () => {
    const [, day] = read('大坝于2018年4月5日合龙。次日开始蓄水。', '2020-05-20')
    expect(day).toEqual(['次日', '2018-04-06', { from: 'passage', text: '2018年4月5日' }])
  })

  test('the heading it stands under', () => {
    expect(read(`${REPORT}9月，举办展会。`, '2020-01-10')[1]).toEqual([
      '9月',
      '2019-09',
      { from: 'heading', text: '一、2019年工作回顾' },
    ])
  })

  test('what is stated has no reason, nor has what stays open', () => {
    expect(read('2018年4月开工。昨日验收。')).toEqual([
      ['2018年4月', '2018-04', undefined],
      ['昨日', null, undefined],
    ])
  })
})
