import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { index } from '../view/archive-sample.js'
import { launchBrowser, openPage } from './browser.js'

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
