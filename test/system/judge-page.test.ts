import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnNames } from '../../src/archive/table/schema.js'
import { SHEET } from '../../src/archive/verify.js'
import { type JudgingRow, renderJudging } from '../../src/view/index.js'
import { faultsOf, launchBrowser, openPage } from './browser.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

const HOSTILE = '</script><img src=x onerror="document.title=\'broken\'">=1+1'
const row = (id: string, more: JudgingRow): JudgingRow => ({
  ...Object.fromEntries(columnNames(SHEET).map((name) => [name, null])),
  id,
  stratum: 's',
  population: 9,
  drawn: 3,
  path: 'a.md',
  region: '青州市',
  year: 2018,
  what: '地区生产总值 · growth · target',
  filled: true,
  ...more,
})
const ROWS = [
  row('a', { value: '8%', text: '地区生产总值增长8%', sentence: '今年地区生产总值增长8%。' }),
  row('b', { filled: false, candidates: '[二、安排] 地区生产总值稳定增长。\n[三] 地区生产总值结构优化。' }),
  row('c', { value: HOSTILE, text: HOSTILE, sentence: `${HOSTILE}。`, region: HOSTILE, path: HOSTILE }),
]
const page = (language: 'en' | 'zh') => renderJudging(ROWS, { language, columns: columnNames(SHEET) })

// several programs and browsers run at the same time: what hangs there once is tried anew
test('judged by mouse and keys, kept over a reload, saved as a sheet', {
  retry: 2,
  timeout: 60_000,
}, async () => {
  const { page: tab, url, requests, messages } = await openPage(browser, page('en'))
  await tab.locator('mark', { hasText: '地区生产总值增长8%' }).waitFor()
  expect(await faultsOf(tab)).toEqual([])
  await tab.locator('#right').click()
  // the empty cell shows where it might stand
  expect(await tab.locator('.case li').count()).toBe(2)
  await tab.keyboard.press('2')
  expect(await tab.evaluate('document.activeElement.id')).toBe('correct')
  await tab.locator('#correct').fill('7.5%')
  await tab.locator('#judge').fill('Li')
  await tab.locator('#progress', { hasText: '2 of 3 judged' }).waitFor({ timeout: 10_000 })
  await tab.reload()
  await tab.locator('#progress', { hasText: '2 of 3 judged' }).waitFor({ timeout: 10_000 })
  const saved = tab.waitForEvent('download', { timeout: 10_000 })
  await tab.locator('#save-csv').click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('verify-Li.csv')
  const csv = readFileSync((await download.path())!, 'utf8')
  expect(csv.startsWith(`\uFEFF${columnNames(SHEET).join(',')}`)).toBe(true)
  const lines = csv.trimEnd().split('\r\n')
  expect(lines[1]).toMatch(/,right,,Li$/u)
  expect(csv).toContain('wrong,7.5%,Li')
  expect(messages).toEqual([])
  expect(requests.filter((one) => !one.startsWith('blob:') && !one.startsWith('data:'))).toEqual([url, url])
  await tab.close()
})

test('hostile texts are shown, and do nothing', async () => {
  const { page: tab, messages } = await openPage(browser, page('zh'))
  await tab.locator('.rows button').nth(2).click()
  await tab.locator('#case', { hasText: '</script>' }).waitFor()
  expect(await tab.title()).toBe('核对：读得对不对')
  expect(await tab.locator('img').count()).toBe(0)
  await tab.emulateMedia({ colorScheme: 'dark' })
  expect(await faultsOf(tab)).toEqual([])
  expect(messages).toEqual([])
  expect(await tab.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await tab.close()
})
