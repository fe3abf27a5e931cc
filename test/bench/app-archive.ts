/**
 * What the app takes for a folder of reports, in headless Chromium: `npx tsx test/bench/app-archive.ts FOLDER [XLSX]`. Seconds to the
 * first document and to the table, memory at its most, the longest time the page did not answer, and what it asked for.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [folder = '', xlsx] = process.argv.slice(2)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
const requests: string[] = []
page.on('request', (request) => requests.push(request.url()))
page.on('pageerror', (error) => console.log('error', error.message))

const begun = performance.now()
await page.goto(pathToFileURL(resolve('dist/app/gongbao.html')).href)
const opened = performance.now()
await page.evaluate(`(() => {
  let last = performance.now()
  globalThis.longest = 0
  setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
})()`)
/** The longest pause since it was last asked for, in milliseconds. */
const pause = async (): Promise<number> => {
  const longest = (await page.evaluate('longest')) as number
  await page.evaluate('longest = 0')
  return Math.round(longest)
}

const dropped = performance.now()
await page.locator('input[type="file"]').nth(1).setInputFiles(resolve(folder))
const handed = performance.now()
await page.locator('#state', { hasText: /[1-9]/u }).waitFor({ timeout: 600_000 })
const first = performance.now()
await page.locator('#tab-panel').waitFor({ timeout: 1_800_000 })
const read = performance.now()
console.log(await page.locator('#state').textContent())
const whileReading = await pause()
await page.locator('[aria-labelledby="documents"] tbody tr').first().waitFor()
await page.waitForTimeout(500)
const overview = await pause()
const told: Record<string, number> = { whileReading, overview }
for (const tab of ['panel', 'trending', 'searching', 'exporting']) {
  const at = performance.now()
  await page.locator(`#tab-${tab}`).click()
  if (tab === 'searching') await page.locator('#search-texts').fill('经济')
  await page
    .locator(tab === 'exporting' ? '#export-xlsx' : '#tab-body tbody tr')
    .first()
    .waitFor()
  if (tab === 'panel') {
    console.log(`table ${((performance.now() - at) / 1000).toFixed(2)} s after the tab was chosen`)
    const saving = page.waitForEvent('download')
    await page.locator('#panel-xlsx').click()
    const saved = await saving
    if (xlsx) await saved.saveAs(xlsx)
  }
  await page.waitForTimeout(300)
  told[tab] = await pause()
}
for (const button of ['export-csv', 'export-jsonl', 'export-xlsx']) {
  const at = performance.now()
  const saving = page.waitForEvent('download', { timeout: 300_000 })
  await page.locator(`#${button}`).click()
  await (await saving).path()
  console.log(`${button} ${((performance.now() - at) / 1000).toFixed(1)} s`)
  told[button] = await pause()
}

const session = await browser.newBrowserCDPSession()
const { processInfo } = await session.send('SystemInfo.getProcessInfo')
for (const { type, id } of processInfo) {
  const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
  if (type === 'renderer' || type === 'browser')
    console.log(`${type}: at most ${Math.round(Number(most) / 1024)} MB resident`)
}
const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
console.log(`opened in ${seconds(begun, opened)} s; files handed over in ${seconds(dropped, handed)} s`)
console.log(`first result ${seconds(handed, first)} s, all read ${seconds(handed, read)} s`)
console.log('longest pauses in ms:', told)
console.log(
  'requests other than the page:',
  requests.filter((url) => !/^(?:data|blob):/u.test(url)).length - 1,
)
await browser.close()
