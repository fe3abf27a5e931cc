/**
 * Pictures of the app and of the pages, to be looked at: `npm run screenshots -- FOLDER [OUT]`. Each at the width of a telephone and
 * of a desk, light and dark, Chinese and English; what axe finds is told. Needs a build, and Chromium.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'

const [folder, out = 'screenshots', only = ''] = process.argv.slice(2)
if (folder === undefined)
  throw new Error('npm run screenshots -- FOLDER [OUT] [ONLY]: name a folder of reports')

const LOOKS = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [390, 1280].map((width) => ({ language, colorScheme, width })),
  ),
)
type Look = (typeof LOOKS)[number]

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

async function faultsOf(page: Page): Promise<string[]> {
  // as the tools of a browser do, past the policy of the page
  const client = await page.context().newCDPSession(page)
  await client.send('Runtime.evaluate', { expression: axe })
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { iframes: false }).then((r) => JSON.stringify(r.violations.map((v) => v.impact + ' ' + v.id + ': ' + v.nodes.slice(0, 2).map((n) => n.html.slice(0, 140)).join(' | '))))`,
    awaitPromise: true,
  })
  return JSON.parse(String(result.value)) as string[]
}

mkdirSync(out, { recursive: true })
for (const language of ['zh', 'en'])
  execFileSync(
    process.execPath,
    ['dist/cli.js', '--lang', language, 'view', folder, '--out', join(out, language), '--force', '--quiet'],
    { stdio: 'inherit' },
  )

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})

/** A picture of what is in the window, or of the whole page. */
async function shoot(page: Page, name: string, look: Look, fullPage = false): Promise<void> {
  await page.waitForTimeout(250)
  const path = join(out, `${name}-${look.language}-${look.width}-${look.colorScheme}.png`)
  await page.screenshot({ path, fullPage })
  const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  for (const fault of await faultsOf(page)) console.log(`${path}: ${fault}`)
  if (Number(wider) > 0) console.log(`${path}: ${wider} pixels wider than the window`)
}

async function shootPages(look: Look): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    colorScheme: look.colorScheme,
  })
  await page.goto(pathToFileURL(resolve(out, look.language, 'index.html')).href)
  await shoot(page, 'index', look)
  for (const part of ['slogans', 'coverage', 'documents']) {
    await page.locator(`#${part}`).evaluate((element) => element.scrollIntoView())
    await shoot(page, `index-${part}`, look)
  }
  const first = await page.locator('[aria-labelledby="documents"] tbody a').first().getAttribute('href')
  await page.goto(new URL(first ?? '', page.url()).href)
  await shoot(page, 'document', look)
  const indicator = page.locator('#indicators tbody a').first()
  if ((await indicator.count()) > 0) await indicator.click()
  else await page.locator('#article mark[id]').first().click()
  await shoot(page, 'document-details', look)
  await page.keyboard.press('Escape')
  await page.locator('#timeline').scrollIntoViewIfNeeded()
  await page.locator('.timeline summary').first().click()
  await page.locator('#timeline').evaluate((element) => element.scrollIntoView())
  await shoot(page, 'document-timeline', look)
  await page.locator('#indicators').evaluate((element) => element.scrollIntoView())
  await shoot(page, 'document-indicators', look)
  await page.close()
}

async function shootApp(look: Look): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    colorScheme: look.colorScheme,
  })
  await page.goto(pathToFileURL(resolve('dist/app/gongbao.html')).href)
  if (look.language === 'en') await page.locator('#language').click()
  await shoot(page, 'app', look)
  await page
    .locator('input[type="file"]')
    .nth(1)
    .setInputFiles(resolve(folder as string))
  await page.locator('#tab-panel').waitFor({ timeout: 600_000 })
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      { name: 'bad.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2, 0, 0, 3, 0, 0, 255, 0]) },
      { name: 'bad.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 bad') },
    ])
  await page.locator('.failures summary').click()
  await shoot(page, 'app-failures', look)
  for (const tab of ['overview', 'panel', 'trending', 'searching', 'exporting']) {
    await page.locator(`#tab-${tab}`).click()
    if (tab === 'searching') await page.locator('#search-texts').fill('经济')
    await page.waitForTimeout(300)
    await page.locator('#tab-body').evaluate((element) => element.scrollIntoView())
    await shoot(page, `app-${tab}`, look)
    if (tab === 'searching') {
      await page.locator('.context').first().click()
      await page.frameLocator('iframe').locator('#article mark[id]').nth(2).click()
      await shoot(page, 'app-document', look)
      await page.locator('.viewer-head button').click()
    }
  }
  await page.close()
}

for (const look of LOOKS) {
  if (only !== 'app') await shootPages(look)
  if (only !== 'pages') await shootApp(look)
}
await browser.close()
