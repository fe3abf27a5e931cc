import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { renderReport } from '../../src/view/index.js'
import { launchBrowser, openPage } from './browser.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

const OWNED = 'window.owned=1'

/** What a text, a title or a name of a file may hold to run something, or to ask somebody for something. */
const HOSTILE: readonly string[] = [
  `<script>${OWNED}</script>`,
  `</script><script>${OWNED}</script>`,
  `<!--<script>${OWNED}</script>`,
  `<img src=x onerror=${OWNED}>`,
  `" onmouseover="${OWNED}" x="`,
  `' onfocus='${OWNED}' autofocus='`,
  `<a href="javascript:${OWNED}">甲</a>`,
  `[甲](javascript:${OWNED})`,
  '<link rel=stylesheet href=http://127.0.0.1:9/a.css>',
  '</style><style>*{background:url(http://127.0.0.1:9/b)}</style>',
  '\\3c script\\3e window.owned=1',
  '<svg onload=window.owned=1>',
  '<iframe src=http://127.0.0.1:9/c></iframe>',
  '<base href=http://127.0.0.1:9/>',
  '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/d">',
  '&lt;script&gt;window.owned=1&lt;/script&gt;',
  '\u2028window.owned=1\u2029</script >',
]

test.each(HOSTILE)('nothing runs and nothing is asked for: %s', async (hostile) => {
  const source = `---\ntitle: ${hostile}\nsource: ${hostile}\nauthor: ${hostile}\n---\n${hostile}\n\n2019年完成259项，市委书记李${hostile}出席“${hostile}五懂”活动，印发《${hostile}办法》。`
  const report = analyze(source, { frontMatter: { title: hostile, source: hostile, author: hostile } })
  const open = await openPage(browser, renderReport(report, { source, name: `${hostile}.txt` }))
  expect(await open.page.evaluate('window.owned')).toBeUndefined()
  expect(await open.page.evaluate('document.querySelectorAll(\'a[href^="javascript:" i]\').length')).toBe(0)
  expect(open.messages).toEqual([])
  expect(open.requests.filter((url) => !url.startsWith('data:'))).toEqual([open.url])
  await open.page.close()
})
