import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync, strFromU8, strToU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { column, columnNames } from '../../src/archive/table/schema.js'
import { xlsxEncoder } from '../../src/archive/table/xlsx.js'
import { DOCUMENT_TABLES } from '../../src/archive/tables.js'
import { gongbao } from '../cli/run.js'
import { docxOf, pdfOf } from '../text/office.js'
import { faultsOf, launchBrowser } from './browser.js'

// the app as it was built: npm run build
const APP = pathToFileURL(resolve('dist/app/gongbao.html')).href
const folder = mkdtempSync(join(tmpdir(), 'gongbao-app-'))

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(`${folder}-pages`, { recursive: true, force: true })
})

const report = (city: string, year: number, growth: string) => `${year}年${city}政府工作报告

——${year}年1月8日在${city}第九届人民代表大会第${year - 2018}次会议上

一、${year - 1}年工作回顾

全市地区生产总值增长5%，落实“两个确立”。

二、${year}年工作安排

今年地区生产总值增长${growth}。
`

const paths = [
  ['杭州市', 2023, '6%左右'],
  ['杭州市', 2024, '5%—5.5%'],
  ['长沙市', 2024, '6%以上'],
] as const

function files(): string[] {
  return paths.map(([city, year, growth]) => {
    const path = join(folder, `${city}${year}.md`)
    writeFileSync(path, report(city, year, growth))
    return path
  })
}

/** The head of a table that holds no texts. */
const OWN = columnNames(DOCUMENT_TABLES.links)

interface Open {
  readonly page: Page
  readonly requests: string[]
  readonly messages: string[]
}

async function openApp(width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Open> {
  const page = await browser.newPage({ viewport: { width, height: 844 }, acceptDownloads: true, colorScheme })
  const requests: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  await page.goto(APP)
  return { page, requests, messages }
}

async function readFiles(page: Page): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(files())
  await page.locator('#state', { hasText: '3 份文件' }).waitFor({ timeout: 120_000 })
}

async function download(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.locator(button).click()
  return readFileSync(await (await waiting).path())
}

test('reports that are chosen become a table, in workers, and nothing but the page is asked for', async () => {
  const { page, requests, messages } = await openApp()
  await readFiles(page)
  await page.locator('#tab-panel').click()
  await page.locator('#tab-body tbody tr').nth(2).waitFor()
  const rows = await page.locator('#tab-body tbody tr').allInnerTexts()
  expect(rows.length).toBe(3)
  expect(rows.join('\n')).toContain('5%—5.5%')
  // the same cells as the command line writes
  const csv = (await download(page, '#panel-csv')).toString()
  const line = gongbao(['panel', folder, '--indicator', '地区生产总值', '--format', 'csv', '--labels', 'zh'])
  const withoutFolder = (text: string) => text.replaceAll(`${folder}/`, '').replace('\uFEFF', '')
  expect(withoutFolder(csv)).toBe(withoutFolder(line.out))
  const sheet = strFromU8(unzipSync(await download(page, '#panel-xlsx'))['xl/worksheets/sheet1.xml']!)
  gongbao([
    'panel',
    folder,
    '--indicator',
    '地区生产总值',
    '--labels',
    'zh',
    '--out',
    join(folder, 'panel.xlsx'),
  ])
  const told = strFromU8(unzipSync(readFileSync(join(folder, 'panel.xlsx')))['xl/worksheets/sheet1.xml']!)
  expect(sheet).toBe(told.replaceAll(`${folder}/`, ''))
  rmSync(join(folder, 'panel.xlsx'))
  expect(messages).toEqual([])
  expect(requests.filter((url) => !/^(?:data|blob):/u.test(url))).toEqual([APP])
  await page.close()
})

test('a document opens as its page, is judged there, and the judgement can be saved', async () => {
  const { page, messages } = await openApp()
  await readFiles(page)
  await page.locator('#tab-searching').click()
  await page.locator('#search-texts').fill('两个确立')
  await page.locator('.context').first().click()
  const frame = page.frameLocator('.viewer iframe')
  await frame.locator('#find-count', { hasText: '第 1 处' }).waitFor()
  await frame.locator('#article mark[id]').first().click()
  await frame.getByRole('button', { name: '有误' }).click()
  await frame.locator('[aria-pressed="true"]', { hasText: '有误' }).waitFor()
  await page.getByRole('button', { name: '关闭' }).first().click()
  await page.locator('#tab-exporting').click()
  expect((await download(page, '#export-judgements')).toString()).toMatch(
    /^\uFEFF文件,类别,原文,起点,终点,规则,判断\n.*,wrong\n$/u,
  )
  const lines = (await download(page, '#export-jsonl'))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ path }) => path)).toEqual(paths.map(([city, year]) => `${city}${year}.md`))
  expect(messages).toEqual([])
  await page.close()
})

test('a table with a column of texts is a document a row; what cannot be read is told', async () => {
  const { page } = await openApp()
  const csv = `标题,正文\n"一","${report('杭州市', 2023, '6%').replaceAll('"', '""')}"\n"二","${report('长沙市', 2024, '7%')}"\n`
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
      {
        name: 'packed.csv.gz',
        mimeType: 'application/gzip',
        buffer: Buffer.from(gzipSync(strToU8(csv.replace('标题,正文', '甲,乙')))),
      },
      { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(`${OWN.join(',')}\n${OWN.join(',')}\n`) },
      { name: 'bad.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2, 0, 0, 3, 0, 0, 255, 0]) },
    ])
  await page.locator('#state', { hasText: '4 份文件' }).waitFor({ timeout: 120_000 })
  const failed = await page.locator('.failures').textContent()
  expect(failed).toContain('bad.txt: E_BINARY')
  expect(failed).toContain('own.csv: E_INPUT_FORMAT')
  await page.close()
})

test('facts are searched; topics, words and names are counted over the years', async () => {
  const { page, messages } = await openApp()
  await readFiles(page)
  await page.locator('#tab-searching').click()
  await page.getByRole('combobox', { name: '范围' }).selectOption('slogan')
  await page.locator('.context').first().waitFor()
  expect(await page.locator('.context b').allInnerTexts()).toEqual(['两个确立', '两个确立', '两个确立'])
  await page.locator('#tab-trending').click()
  const rows = page.locator('#tab-body tbody tr')
  await rows.first().waitFor()
  expect(await page.locator('#tab-body svg.chart').count()).toBe(1)
  expect(await rows.first().textContent()).toContain('数字经济')
  await page.getByRole('combobox', { name: '对象' }).selectOption('words')
  await page.locator('#trend-words').fill('增长,落实')
  await page.locator('#tab-body tbody th', { hasText: '落实' }).waitFor()
  await page.getByRole('combobox', { name: '对象' }).selectOption('slogan')
  await page.locator('#tab-body tbody th', { hasText: '两个确立' }).waitFor()
  const csv = (await download(page, '#trends-csv')).toString()
  expect(csv).toContain('slogan,两个确立,,2021,2024,,,2,2,1,2')
  expect(messages).toEqual([])
  await page.close()
})

test('a folder, a workbook, DOCX and PDF are read; facts are saved as CSV and in a workbook', {
  timeout: 120_000,
}, async () => {
  const { page, messages } = await openApp()
  files()
  await page.locator('input[type="file"]').nth(1).setInputFiles(folder)
  await page.locator('#state', { hasText: '3 份文件' }).waitFor({ timeout: 120_000 })
  const book = join(folder, '..', `${folder.split('/').at(-1)}.xlsx`)
  const encoder = xlsxEncoder(book, 'names')
  await encoder.begin({
    name: 'reports',
    label: '报告',
    columns: [column('编号', 'text', '', ''), column('地区', 'text', '', ''), column('正文', 'text', '', '')],
  })
  await encoder.row(['x1', '成都市', report('成都市', 2025, '7%')])
  await encoder.end()
  await page.locator('input[type="file"]').first().setInputFiles(book)
  await page.locator('#state', { hasText: '4 份文件' }).waitFor({ timeout: 120_000 })
  rmSync(book)
  const lines = report('苏州市', 2025, '8%').split('\n')
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      file('苏州市2025.docx', docxOf(lines)),
      file('苏州市2025.pdf', pdfOf(lines)),
      file('locked.pdf', pdfOf(lines, true)),
      file('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)),
    ])
  await page.locator('#state', { hasText: '6 份文件' }).waitFor({ timeout: 120_000 })
  const failed = await page.locator('.failures').textContent()
  expect(failed).toContain('locked.pdf: E_ENCRYPTED')
  expect(failed).toContain('old.doc: E_BINARY')
  await page.locator('#tab-exporting').click()
  const csv = (await download(page, '#export-csv')).toString()
  expect(csv).toMatch(/xlsx#x1,\d+,indicator,地区生产总值增长7%/u)
  for (const name of ['docx', 'pdf'])
    expect(csv).toMatch(new RegExp(`${name},\\d+,indicator,地区生产总值增长8%`, 'u'))
  const sheets = Object.keys(unzipSync(await download(page, '#export-xlsx')))
  expect(sheets.filter((name) => name.startsWith('xl/worksheets/')).length).toBe(4)
  expect(messages).toEqual([])
  await page.close()
})

test('nothing leaves: the policy refuses what a page could send or ask for', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.end()
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { page } = await openApp()
  const url = `http://127.0.0.1:${port}/`
  const sent = await page.evaluate(
    `fetch('${url}', { method: 'POST', body: 'x' }).then(() => 'sent', () => 'refused')`,
  )
  expect(sent).toBe('refused')
  await page.evaluate(`new Promise((done) => {
    const image = new Image()
    image.onload = image.onerror = done
    image.src = '${url}x.png'
  })`)
  await page.evaluate(`navigator.sendBeacon('${url}', 'x')`)
  await page.waitForTimeout(300)
  expect(asked).toBe(0)
  server.close()
  await page.close()
})

test.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)(
  'axe finds no serious fault, at %i in %s: app and pages',
  {
    timeout: 120_000,
  },
  async (width, scheme) => {
    const { page } = await openApp(width, scheme)
    expect(await faultsOf(page)).toEqual([])
    await readFiles(page)
    for (const tab of ['overview', 'panel', 'trending', 'searching', 'exporting']) {
      await page.locator(`#tab-${tab}`).click()
      await page.waitForTimeout(300)
      expect(await faultsOf(page), tab).toEqual([])
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
        tab,
      ).toBeLessThanOrEqual(0)
    }
    await page.locator('#language').click()
    expect(await page.locator('#tab-overview').textContent()).toBe('Overview')
    await page.close()
    const pages = `${folder}-pages`
    if (!existsSync(pages)) gongbao(['view', folder, '--out', pages, '--quiet'])
    for (const name of ['index.html', '杭州市2023.md.html']) {
      const view = await browser.newPage({ viewport: { width, height: 844 }, colorScheme: scheme })
      await view.goto(pathToFileURL(join(pages, name)).href)
      await view.waitForTimeout(300)
      if (name !== 'index.html') await view.locator('#article mark[id]').nth(3).click()
      expect(await faultsOf(view), name).toEqual([])
      await view.close()
    }
  },
)
