// What every bundler and runtime is given: analysis, conversion, a page, dates of the lunar calendar, words.
import { analyze, convert, GongbaoError, renderReport, segment } from 'gongbao'
import { listFiles } from 'gongbao/archive'

const expect = (what, holds) => {
  if (!holds) throw new Error(what)
}
const report = analyze('2019年，機(jī)關(guān)黨(dǎng)委完成任務(wù)259項，農曆正月初五召開會議。', {
  referenceDate: '2020-05-20',
})
expect(
  'a quantity',
  report.facts.some((f) => f.kind === 'quantity' && f.value === 259 && f.unit === '项'),
)
expect(
  'a lunar date',
  report.facts.some((f) => f.kind === 'date' && /^20\d\d-0[12]-\d\d$/.test(f.value)),
)
expect('conversion', convert('機關', { from: 't', to: 'cn' }) === '机关')
expect('a page', renderReport(report, { source: '2019年' }).startsWith('<!doctype html>'))
const refused = await listFiles(['nowhere']).catch((e) => e)
expect('one error class', refused instanceof GongbaoError && refused.code === 'E_PATH')
try {
  expect(
    'words',
    segment('深化放管服改革').some((t) => t.text === '放管服改革'),
  )
} catch (error) {
  expect(`a coded error, got ${error}`, error.code === 'E_SEGMENTER' && process.env.NO_SEGMENTER === '1')
}
console.log('read')
