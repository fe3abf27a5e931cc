import { parseHTML } from 'linkedom'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediansByYear } from '../../src/view/archive/charts.js'
import { countSlogans } from '../../src/view/archive/slogans.js'
import {
  type IndexEntry,
  type IndicatorSeries,
  renderIndex,
  slogansOf,
  yearOf,
} from '../../src/view/index.js'
import { launchBrowser, openPage } from './browser.js'

const entry = (region: string, year: number, slogans: readonly string[]): IndexEntry => ({
  href: `${encodeURIComponent(region)}/${year}.md.html`,
  path: `${region}/${year}.md`,
  title: `${region}${year}年工作报告`,
  region,
  year,
  counts: { date: 3, slogan: slogans.length },
  slogans,
})

const entries = [
  entry('临江市', 2019, ['一带一路', '两山']),
  entry('临江市', 2020, ['一带一路']),
  entry('望海市', 2019, ['一带一路']),
  entry('望海市', 2020, ['三张清单']),
  entry('<b>县</b>', 2020, ['"三不"<i>']),
]

const series: IndicatorSeries = {
  title: '地区生产总值: increase, target',
  unit: '%',
  figures: entries.slice(0, 4).map(({ region, year, href }, i) => ({
    region: region as string,
    year: year as number,
    value: 5 + i,
    href,
  })),
}

const index = () => renderIndex(entries, { title: '档案 <script>', series })

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

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

test.each([390, 1280])('the index works at %i pixels: found, sorted, a region brought out', async (width) => {
  const { page, url, requests, messages } = await openPage(browser, await index(), { width })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(await page.locator('svg[role="img"]:visible').count()).toBe(2)
  await page.getByRole('searchbox').fill('望海 2020')
  expect(await page.locator('#rows tr:visible').count()).toBe(1)
  expect(await page.locator('#found').textContent()).toBe('1 document')
  await page.getByRole('searchbox').fill('')
  const year = page.getByRole('columnheader', { name: 'Year' }).getByRole('button')
  await year.click()
  await year.click()
  expect(await page.locator('#rows tr').first().textContent()).toContain('2020')
  await page.getByRole('combobox').selectOption('望海市')
  expect(await page.locator('svg:visible path.out').count()).toBe(1)
  expect(await page.locator('svg:visible circle.out').count()).toBe(2)
  expect(messages).toEqual([])
  expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([url])
  await page.close()
})
