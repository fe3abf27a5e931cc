import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { mediansByYear } from '../../src/view/archive/charts.js'
import { countSlogans } from '../../src/view/archive/slogans.js'
import { type IndexEntry, renderIndex, slogansOf, yearOf } from '../../src/view/index.js'
import { entries, entry, index, series } from './archive-sample.js'

test('every document has its row, with region, year, facts by kind and a link to its page', async () => {
  const { document } = parseHTML(await index())
  const rows = [...document.querySelectorAll('#rows tr')]
  expect(rows.length).toBe(entries.length)
  expect([...rows[0]!.children].map((cell) => cell.textContent)).toEqual([
    '临江市2019年工作报告临江市/2019.md',
    '临江市',
    '2019',
    '3',
    '2',
    '5',
  ])
  expect(rows[0]!.querySelector('a')!.getAttribute('href')).toBe(entries[0]!.href)
})

test('each chart is named, has named axes, and its numbers stand in a table below', async () => {
  const { document } = parseHTML(await index())
  const charts = [...document.querySelectorAll('svg[role="img"]')]
  expect(charts.length).toBe(4)
  for (const chart of charts) {
    expect(chart.getAttribute('aria-label')).toContain('The table below holds the same numbers')
    expect(chart.textContent).toContain('Year')
    expect(chart.closest('figure')!.querySelector('figcaption')!.textContent).not.toBe('')
  }
  const tables = [...document.querySelectorAll('.numbers table')].map((t) => t.textContent)
  expect(tables[0]).toContain('2019: 2, 2020: 1')
  expect(tables[1]).toContain('2019: 5%, 2020: 6%')
})

test('what documents are called does not become markup', async () => {
  const html = await index()
  const { document } = parseHTML(html)
  expect(document.querySelectorAll('b, i').length).toBe(0)
  expect(document.querySelector('h1')!.textContent).toBe('档案 <script>')
  expect(html).not.toMatch(/style="|<style>[^<]*<\/style>[\s\S]*<style>/u)
})

test('an archive without slogans, years or figures has an index too', async () => {
  const { document } = parseHTML(
    await renderIndex([], { title: 'nothing', series: { title: 'x', unit: '', figures: [] } }),
  )
  expect(document.querySelectorAll('svg').length).toBe(0)
  expect(document.querySelectorAll('.none').length).toBe(2)
  const one: IndexEntry = { ...entries[0]!, year: undefined, title: undefined, region: undefined }
  const page = parseHTML(
    await renderIndex([one], { title: 'one', series: { ...series, figures: series.figures.slice(0, 1) } }),
  )
  expect(page.document.querySelector('#rows a')!.textContent).toBe(one.path)
})

test('slogans are counted by documents: the commonest, in the order of their first year', () => {
  const rows = countSlogans([entry('甲', 2021, ['后来']), ...entries], 2)
  expect(rows.map((r) => [r.name, r.documents])).toEqual([
    ['一带一路', 3],
    ['"三不"<i>', 1],
  ])
  expect([...rows[0]!.years]).toEqual([
    [2019, 2],
    [2020, 1],
  ])
})

test('a slogan counts once a document, by its usual name; the year is the one planned for', () => {
  const facts = [
    { kind: 'slogan', name: '两学一做' },
    { kind: 'slogan', name: '“两学一做”', known: { name: '两学一做' } },
    { kind: 'date' },
  ]
  expect(slogansOf(facts)).toEqual(['两学一做'])
  expect(yearOf({ metadata: { year: 2019, planYear: 2020 } })).toBe(2020)
  expect(yearOf({ metadata: { year: 2019, publishedAt: '2020-02-28' } })).toBe(2020)
  expect(yearOf({ metadata: { year: 2019 } })).toBe(2019)
  expect(yearOf({ metadata: {} })).toBeUndefined()
})

test('a median is the middle value, and drawn only of three values or more', () => {
  const of = (year: number, ...values: number[]) =>
    values.map((value) => ({ region: 'x', href: '', year, value }))
  expect(mediansByYear([...of(2020, 9, 5, 7), ...of(2019, 4, 8, 6, 10), ...of(2018, 1, 2)])).toEqual([
    { year: 2019, value: 7 },
    { year: 2020, value: 7 },
  ])
})
