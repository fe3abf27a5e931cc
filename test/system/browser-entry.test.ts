import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyze, convert } from '../../src/index.js'
import { SAMPLE } from '../view/sample.js'
import { launchBrowser } from './browser.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

// the module as it was built: npm run build
const code = readFileSync('dist/browser.js', 'utf8')

test('the browser build has nothing of Node, and reads what Node reads: facts, repairs, scripts', async () => {
  expect(code).not.toMatch(/from\s?"(?:node:)?(?:fs|module|path|os|crypto)"/u)
  const page = await browser.newPage()
  // as text: what is built for tests would not run in the page
  const got = (await page.evaluate(`(async () => {
    const code = ${JSON.stringify(code)}
    const text = ${JSON.stringify(SAMPLE)}
    const gongbao = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
    const { facts, repairs } = gongbao.analyze(text)
    return JSON.stringify({
      facts,
      repairs,
      converted: gongbao.convert('软件', { from: 'cn', to: 'twp' }),
      words: gongbao.segment('深化改革开放').map((t) => t.text).join(''),
      page: gongbao.renderReport(gongbao.analyze(text), { source: text }).length > 1000,
      lunar: gongbao.analyze('2020年农历正月初五召开。').facts[0].value,
    })
  })()`)) as string
  const { facts, repairs } = analyze(SAMPLE)
  expect(JSON.parse(got)).toEqual(
    JSON.parse(
      JSON.stringify({
        facts,
        repairs,
        converted: convert('软件', { from: 'cn', to: 'twp' }),
        words: '深化改革开放',
        page: true,
        lunar: analyze('2020年农历正月初五召开。').facts.map((f) => (f.kind === 'date' ? f.value : null))[0],
      }),
    ),
  )
  await page.close()
})
