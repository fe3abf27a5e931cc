import edtf from 'edtf'
import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'
import { buildTimeline, timelineEntrySchema } from '../../../src/facts/date/timeline.js'

const fact = (value: unknown, text = String(value), kind = 'date', type = 'date') => ({
  kind,
  type,
  value,
  text,
  sentence: 0,
})

test('dates come in order of time, a year before its months', () => {
  const facts = [
    '2020-05-20',
    '2019/..',
    '2020',
    '199X',
    '2020-33',
    '-0220',
    '2020-01/2020-04',
    '../1949',
  ].map((v) => fact(v))
  expect(buildTimeline(facts).map((e) => e.value)).toEqual([
    '../1949',
    '-0220',
    '199X',
    '2019/..',
    '2020',
    '2020-33',
    '2020-01/2020-04',
    '2020-05-20',
  ])
})

test('what has no place on the calendar is left out', () => {
  const facts = [
    fact(null),
    fact('XXXX-04-23'),
    fact('P5Y', '五年', 'date', 'duration'),
    fact(12, '12项', 'quantity', 'count'),
  ]
  expect(buildTimeline(facts)).toEqual([])
})

test('at one time the order of the text is kept', () => {
  expect(buildTimeline([fact('2019', '2019年'), fact('2019', '去年')]).map((e) => e.text)).toEqual([
    '2019年',
    '去年',
  ])
})

test('each entry leads to its fact and its sentence', () => {
  const report = analyze('2016年动工。去年10月竣工，2012年立项。', { referenceDate: '2020-05-20' })
  expect(report.timeline.map((e) => [e.value, e.text, e.sentence])).toEqual([
    ['2012', '2012年', 1],
    ['2016', '2016年', 0],
    ['2019-10', '去年10月', 1],
  ])
  for (const entry of report.timeline) {
    expect(timelineEntrySchema.parse(entry)).toEqual(entry)
    expect(report.facts[entry.fact]?.text).toBe(entry.text)
    expect(edtf(entry.value)).toBeTruthy()
  }
})
