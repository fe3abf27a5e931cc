import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveOf, renderIndex } from '../../src/view/index.js'
import { draft, index } from '../view/archive-sample.js'
import { launchBrowser, openPage } from './browser.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

test.each([390, 1280])(
  'the index works at %i pixels: filtered, sorted, a region brought out',
  async (width) => {
    const { page, url, requests, messages } = await openPage(browser, index(), { width })
    const rows = page.locator('[aria-labelledby="documents"] tbody tr')
    await rows.first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await page.locator('svg.chart:visible').count()).toBe(2)
    // charts use the width they have
    const box = (await page.locator('svg.chart').first().boundingBox())!
    expect(box.width).toBeGreaterThan(width - 60)
    // what is drawn is told: statuses, middle and spread, the number of values and of documents
    const keys = await page.locator('[aria-labelledby="series"] .key').allTextContents()
    expect(keys).toEqual(['target', 'target · median', 'actual', 'actual · median', 'middle half'])
    expect(await page.locator('svg.chart text', { hasText: /^n$/u }).count()).toBe(2)
    // the outcome of a year stands beside its target
    const at = (told: string) =>
      page.locator('svg.chart a', { hasText: told }).first().locator('circle').getAttribute('cx')
    expect(Number(await at('望海市 2022: 9%以上'))).not.toBe(Number(await at('望海市 2023: 8–8.5%')))
    expect(await page.locator('[aria-labelledby="coverage"] td a').count()).toBe(5)
    await page.locator('#find').fill('望海 2023')
    await page.locator('#found', { hasText: '1 of 5 documents' }).waitFor()
    expect(await rows.count()).toBe(1)
    await page.locator('#find').fill('')
    await page.locator('#found', { hasText: /^5 documents/u }).waitFor()
    const year = page.locator('[aria-labelledby="documents"]').getByRole('button', { name: 'Year' })
    await year.click()
    await year.click()
    expect(await rows.first().textContent()).toContain('2023')
    await page.getByRole('combobox', { name: 'Bring out' }).selectOption('望海市')
    // 2018 to 2019 are joined, 2019 to 2022 are not: outcome and target have a point each
    await page.waitForFunction(() => document.querySelectorAll('svg.chart circle[r="5"]').length === 4)
    expect(decodeURIComponent(await page.evaluate('location.hash'))).toContain('out=望海市')
    await page.reload()
    await page.waitForFunction(() => document.querySelectorAll('svg.chart circle[r="5"]').length === 4)
    expect(messages).toEqual([])
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([url, url])
    await page.close()
  },
)

test('points can be reached by the keyboard, say what they are, and lead to their place', async () => {
  const { page } = await openPage(browser, index())
  const link = page.locator('svg.chart a').first()
  await link.focus()
  expect(await page.evaluate('document.activeElement.tagName')).toBe('a')
  expect(await link.getAttribute('aria-label')).toContain('临江市 2019: 5–5.5%')
  expect(await page.evaluate('document.activeElement.href.baseVal')).toMatch(/2019\.md\.html#o20-30$/u)
  await page.close()
})

test('an index of thousands of documents shows them page by page', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => draft(`第${i % 300}市`, 2000 + (i % 25), ['一带一路']))
  const { page, messages } = await openPage(browser, renderIndex(archiveOf('many', many), 'zh'))
  const documents = page.locator('[aria-labelledby="documents"]')
  await documents.locator('tbody tr').first().waitFor()
  expect(await documents.locator('tbody tr').count()).toBe(50)
  await documents.getByRole('button', { name: '下一页' }).click()
  expect(await documents.locator('.tools .count').textContent()).toBe('第 51–100 项，共 3000 项')
  expect(messages).toEqual([])
  await page.close()
})
