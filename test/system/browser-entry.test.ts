import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyze, convert, createAnalyzer } from '../../src/index.js'
import { SAMPLE } from '../view/sample.js'
import { launchBrowser } from './browser.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

const HOST = 'http://gongbao.test/'
// the modules as they were built: npm run build
const FOLDERS = { library: resolve('dist/browser'), jieba: resolve('node_modules/jieba-wasm/pkg/web') }
const PLAIN = `2024年海州市政府工作报告

——2024年1月8日在海州市第九届人民代表大会第三次会议上

市长 王大明

一、2023年工作回顾

全市地区生产总值增长5.2%，粮食总产量1.39万亿斤，落实“两个确立”，开展“三服务”活动，印发《海州市促进条例》。
`

interface Opened {
  readonly page: Page
  /** Names of the files that were fetched. */
  readonly fetched: string[]
}

/** A page that has the modules as a server would give them. */
async function openServed(): Promise<Opened> {
  const page = await browser.newPage()
  const fetched: string[] = []
  await page.route(`${HOST}**`, async (route) => {
    const [, folder = '', name = ''] = /\/\/[^/]+\/([^/]*)\/?(.*)$/u.exec(route.request().url()) ?? []
    if (folder === '')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' })
    fetched.push(name)
    return route.fulfill({
      path: join(FOLDERS[folder as keyof typeof FOLDERS], name),
      contentType: name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript',
    })
  })
  await page.goto(HOST)
  return { page, fetched }
}

/** What an asynchronous function body gives in the page; as text: what is built for tests would not run there. */
const run = async (page: Page, body: string): Promise<unknown> =>
  JSON.parse((await page.evaluate(`(async () => { ${body} })().then(JSON.stringify)`)) as string)

const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const gzipped = (names: readonly string[]): number =>
  [...new Set(names)].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(FOLDERS.library, name))).length,
    0,
  )

test('the browser build has nothing of Node, and reads what Node reads: facts, repairs, scripts', async () => {
  for (const name of readdirSync(FOLDERS.library))
    expect(readFileSync(join(FOLDERS.library, name), 'utf8')).not.toMatch(
      /from\s?"(?:node:)?(?:fs|module|path|os|crypto)"/u,
    )
  const { page } = await openServed()
  const got = await run(
    page,
    `const text = ${JSON.stringify(SAMPLE)}
    const gongbao = await import('${HOST}library/index.js')
    const { facts, repairs } = gongbao.analyze(text)
    let refused
    try { gongbao.convert('软件', { from: 'cn', to: 'twp' }) } catch (error) { refused = error.code }
    const { loadConverter } = await import('${HOST}library/load.js')
    const convert = await loadConverter()
    return {
      facts,
      repairs,
      refused,
      converted: [convert, gongbao.convert].map((c) => c('软件', { from: 'cn', to: 'twp' })),
      words: gongbao.segment('深化改革开放').map((t) => t.text).join(''),
      page: gongbao.renderReport(gongbao.analyze(text), { source: text }).length > 1000,
      lunar: gongbao.analyze('2020年农历正月初五召开。').facts[0].value,
      bytes: gongbao.analyze(new TextEncoder().encode('2020年5月20日召开。')).facts[0].value,
    }`,
  )
  const { facts, repairs } = analyze(SAMPLE)
  const software = convert('软件', { from: 'cn', to: 'twp' })
  expect(got).toEqual(
    plainly({
      facts,
      repairs,
      refused: 'E_OPTIONAL',
      converted: [software, software],
      words: '深化改革开放',
      page: true,
      lunar: analyze('2020年农历正月初五召开。').facts.map((f) => (f.kind === 'date' ? f.value : null))[0],
      bytes: '2020-05-20',
    }),
  )
  await page.close()
})

test.each([
  ['a plain text, all kinds', PLAIN, undefined, 730_000],
  ['a plain text, dates alone', PLAIN, ['date'], 592_000],
  ['a plain text, persons alone', PLAIN, ['person'], 598_000],
  ['a plain text, documents alone', PLAIN, ['document'], 489_000],
  ['a damaged text', SAMPLE, undefined, 779_000],
] as const)('gongbao/load fetches what is needed: %s', async (_, text, kinds, most) => {
  const { page, fetched } = await openServed()
  const got = await run(
    page,
    `const { loadAnalyzer } = await import('${HOST}library/load.js')
    const analyzer = await loadAnalyzer(${JSON.stringify({ kinds })})
    return (await analyzer.analyze(${JSON.stringify(text)})).facts`,
  )
  expect(got).toEqual(plainly(createAnalyzer(kinds ? { kinds } : {}).analyze(text).facts))
  expect(gzipped(fetched)).toBeLessThan(most)
  await page.close()
})

test('mistakes of options are told as everywhere', async () => {
  const { page } = await openServed()
  const told = await run(
    page,
    `const { loadAnalyzer } = await import('${HOST}library/load.js')
    return loadAnalyzer({ kinds: ['fate'] }).then(() => 'made', (error) => error.code)`,
  )
  expect(told).toBe('E_OPTION')
  await page.close()
})

test('words are found by the jieba-wasm that is given', async () => {
  const { page } = await openServed()
  const got = await run(
    page,
    `const jieba = await import('${HOST}jieba/jieba_rs_wasm.js')
    await jieba.default()
    const { createJieba } = await import('${HOST}library/index.js')
    const segmenter = createJieba({ module: jieba, words: [{ word: '浦江经验' }] })
    return [segmenter.name, ...segmenter.segment('推广浦江经验').map((t) => t.text)]`,
  )
  expect(got).toEqual(['jieba-wasm', '推广', '浦江经验'])
  await page.close()
})
