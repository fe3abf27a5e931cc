import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { draftOf } from '../../src/archive/figures.js'
import { toCsv } from '../../src/view/archive/client/csv.js'
import { filtered, NO_FILTERS, regionsOf } from '../../src/view/archive/client/filters.js'
import { inSegments, segmentsOf, summarize } from '../../src/view/archive/client/statistics.js'
import { countSlogans, documentsByYear, listYears } from '../../src/view/archive/slogans.js'
import { archiveOf, renderIndex, slogansOf } from '../../src/view/index.js'
import { archive, draft, drafts, index } from './archive-sample.js'

test('the page holds its data, and what documents are called does not become markup', () => {
  const html = index()
  const { document } = parseHTML(html)
  expect(document.querySelector('h1')!.textContent).toBe('档案 <script>')
  expect(document.querySelectorAll('b, i').length).toBe(0)
  const data = JSON.parse(document.querySelector('#data')!.textContent!)
  expect(data).toEqual(JSON.parse(JSON.stringify({ ...archive, language: 'en' })))
  expect(html).not.toMatch(/style="|<style>[^<]*<\/style>[\s\S]*<style>/u)
  expect(document.querySelectorAll('script').length).toBe(2)
})

test('a page in Chinese says so', () => {
  const { document } = parseHTML(index('zh'))
  expect(document.querySelector('html')!.getAttribute('lang')).toBe('zh-Hans')
  expect(document.querySelector('.file')!.textContent).toBe('5 份文件')
})

test('series are those that the most documents tell, the one asked for first; a value in another unit is left out', () => {
  expect(archive.series).toEqual([
    { indicator: '地区生产总值', change: 'growth', unit: '%' },
    { indicator: '出口', change: 'level', unit: '元' },
  ])
  expect(archive.documents.map((d) => d.figures.length)).toEqual([2, 3, 2, 3, 3])
  const asked = archiveOf('x', drafts, { indicator: '出口', change: 'level' })
  expect(asked.series[0]).toEqual({ indicator: '出口', change: 'level', unit: '元' })
  expect(archiveOf('x', []).series).toEqual([])
  expect(() => renderIndex(archiveOf('x', []))).not.toThrow()
})

test('slogans are counted by documents: the commonest, in the order of their first year, with shares', () => {
  const rows = countSlogans([draft('甲', 2021, ['后来']), ...drafts], 2)
  expect(rows.map((r) => [r.name, r.documents])).toEqual([
    ['一带一路', 3],
    ['"三不"<i>', 1],
  ])
  expect(listYears(rows[0]!.years, documentsByYear(drafts))).toBe('2019: 100% (2/2), 2020: 50% (1/2)')
})

test('a slogan counts once a document, by its usual name', () => {
  const facts = [
    { kind: 'slogan', name: '两学一做' },
    { kind: 'slogan', name: '“两学一做”', known: { name: '两学一做' } },
    { kind: 'date' },
  ]
  expect(slogansOf(facts)).toEqual(['两学一做'])
})

test('documents are filtered by words, years, region and genre', () => {
  const names = (filters: object) =>
    filtered(archive.documents, { ...NO_FILTERS, ...filters }).map((d) => d.path)
  expect(names({ find: '望海 2023' })).toEqual(['望海市/2023.md'])
  expect(names({ from: '2020', to: '2020', region: '临江市' })).toEqual(['临江市/2020.md'])
  expect(names({ genre: 'news' })).toEqual([])
  expect(names({}).length).toBe(5)
})

test('regions stand in the order of their codes, those without one last', () => {
  const of = (region: string, code?: string) => ({ ...archive.documents[0]!, region, code })
  expect(regionsOf([of('无码'), of('乙', '330000'), of('甲', '110000')])).toEqual(['甲', '乙', '无码'])
})

test('a line joins years that follow each other, and no others', () => {
  expect(segmentsOf([2018, 2019, 2021, 2021, 2022, 2030])).toEqual([0, 0, 1, 1, 1, 2])
  expect(inSegments([{ year: 1 }, { year: 3 }])).toEqual([
    { year: 1, segment: 0 },
    { year: 3, segment: 1 },
  ])
})

test('a year is summed up by number, median and middle half', () => {
  const values = [1, 2, 3, 4, 5].map((value) => ({ year: 2020, value }))
  expect(summarize([{ year: 2017, value: 9 }, ...values])).toEqual([
    { year: 2017, n: 1, median: 9, low: 9, high: 9 },
    { year: 2020, n: 5, median: 3, low: 2, high: 4 },
  ])
})

test('a table copied as CSV is quoted, and starts no formula', () => {
  expect(toCsv([['a,"b"', -3, undefined, '=1+1', '-x']])).toBe('"a,""b""",-3,,\'=1+1,\'-x\r\n')
})

test('a figure of the index is told as its text has it', () => {
  const report = analyze('今年全市地区生产总值增长7%—7.5%，固定资产投资增长12%以上。', {
    referenceDate: '2024-01-10',
    metadata: { region: { name: '杭州市' } },
  })
  const { figures } = draftOf(report, { href: 'a', path: 'a' })
  expect(figures.map(({ stated }) => stated)).toEqual(['7%—7.5%', '12%以上'])
})
