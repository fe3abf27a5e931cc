import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const values = (text: string, referenceDate: string) =>
  analyze(text, { referenceDate }).facts.flatMap((f) => (f.kind === 'date' ? [f.value] : []))

const NOTICE = '关于开展专项检查的通知\n\n各区县人民政府：\n'

describe('deadlines', () => {
  test('each is the next of its name on or after the day of the order', () => {
    const text = `${NOTICE}请于1月10日前报送名单，6月底前完成自查，12月31日前报送总结。`
    expect(values(text, '2020-01-02')).toEqual(['2020-01-10', '2020-06', '2020-12-31'])
    expect(values(text, '2020-05-20')).toEqual(['2021-01-10', '2020-06', '2020-12-31'])
  })

  test('the year that is told for one holds for the next', () => {
    const text = `${NOTICE}2021年1月10日前报送名单，6月底前完成自查，12月31日前报送总结。`
    expect(values(text, '2020-05-20')).toEqual(['2021-01-10', '2021-06', '2021-12-31'])
    const next = `${NOTICE}12月底前完成自查，次年1月15日前报送总结，2月底前完成验收。`
    expect(values(next, '2020-05-20')).toEqual(['2020-12', '2021-01-15', '2021-02'])
  })

  test('what an order tells of lies shortly before it', () => {
    const text = `${NOTICE}5月10日，市政府召开专题会议。9月底前完成整改，3月1日起施行。`
    expect(values(text, '2020-05-20')).toEqual(['2020-05-10', '2020-09', '2021-03-01/..'])
  })
})
