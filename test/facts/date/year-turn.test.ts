import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

/** Told on 20 May 2020. */
test.each([
  ['会议将于5月18日举行', '2021-05-18'],
  ['会议将于5月22日举行', '2020-05-22'],
  ['会议将于4月25日举行', '2021-04-25'],
  ['会议于5月18日举行', '2020-05-18'],
  ['会议定于12月3日举行', '2020-12-03'],
])('a day that is over comes next year where it is announced: %s', (text, value) => {
  const dates = analyze(text, { referenceDate: '2020-05-20' }).facts.filter(({ kind }) => kind === 'date')
  expect(dates.map((fact) => 'value' in fact && fact.value)).toEqual([value])
})

test.each([
  ['10月底前已报名的单位', '2019-10'],
  ['10月底前已知情的单位', '2020-10'],
  ['10月底前了结', '2019-10'],
  ['10月底前了解情况', '2020-10'],
])('what is done by a day is over, but not all that begins like it: %s', (text, value) => {
  const [date] = analyze(text, { referenceDate: '2020-05-20' }).facts
  expect(date).toMatchObject({ kind: 'date', value })
})
