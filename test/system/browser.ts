import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** A browser that asks for nothing of its own accord. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(EXECUTABLE))
    throw new Error(
      `These tests need Chromium, and there is none at ${EXECUTABLE}: apt-get install chromium, or name it in CHROMIUM`,
    )
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** An open page, with all that it asked for and all that it said on the console. */
export interface OpenPage {
  readonly page: Page
  readonly url: string
  readonly requests: string[]
  readonly messages: string[]
}

/** How a page is looked at. */
export interface Look {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** Opens `html` from a file, as a user would. */
export async function openPage(browser: Browser, html: string, look: Look = {}): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-view-'))
  const file = join(folder, 'page.html')
  writeFileSync(file, html)
  const { width = 1280, colorScheme = 'light' } = look
  const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme })
  const requests: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  page.on('close', () => rmSync(folder, { recursive: true, force: true }))
  const url = pathToFileURL(file).href
  await page.goto(url)
  return { page, url, requests, messages }
}

let axe: string | undefined

/** Serious and critical faults that axe finds in a page. */
export async function faultsOf(page: Page): Promise<string[]> {
  axe ??= readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
  // as the tools of a browser do, past the policy of the page
  const client = await page.context().newCDPSession(page)
  await client.send('Runtime.evaluate', { expression: axe })
  const { result } = await client.send('Runtime.evaluate', {
    expression:
      'axe.run(document, { iframes: false }).then((r) => JSON.stringify(r.violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | "))))',
    awaitPromise: true,
  })
  return JSON.parse(result.value as string)
}
