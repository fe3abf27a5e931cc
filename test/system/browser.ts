import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
