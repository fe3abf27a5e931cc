// The same for CommonJS.
const { analyze, convert, GongbaoError, renderReport } = require('gongbao')
const { listFiles } = require('gongbao/archive')

const expect = (what, holds) => {
  if (!holds) throw new Error(what)
}
const report = analyze('2019年，機關完成任務259項。', { referenceDate: '2020-05-20' })
expect(
  'a quantity',
  report.facts.some((f) => f.kind === 'quantity' && f.value === 259 && f.unit === '项'),
)
expect('conversion', convert('機關', { from: 't', to: 'cn' }) === '机关')
expect('a page', renderReport(report, { source: '2019年' }).startsWith('<!doctype html>'))
listFiles(['nowhere']).then(
  () => {
    throw new Error('expected E_PATH')
  },
  (e) => {
    expect('one error class', e instanceof GongbaoError && e.code === 'E_PATH')
    console.log('read')
  },
)
