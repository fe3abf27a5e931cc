import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { renderReport } from '../../src/view/index.js'
import { SAMPLE, sampleReport } from '../view/sample.js'
import { type Look, launchBrowser, type OpenPage, openPage } from './browser.js'

let browser: Browser
let open: OpenPage | undefined
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

const report = sampleReport()
const html = renderReport(report, { source: SAMPLE, name: 'sample.txt' })

async function openSample(look?: Look, text = html) {
  open = await openPage(browser, text, look)
  return open.page
}

// whatever was done on a page: it said nothing on the console, and asked for nothing but itself
afterEach(async () => {
  if (!open) return
  expect(open.messages).toEqual([])
  expect(open.requests.filter((url) => !url.startsWith('data:'))).toEqual([open.url])
  await open.page.close()
  open = undefined
})

const indexOf = (kind: string, text: string) => {
  const index = report.facts.findIndex((f) => f.kind === kind && f.text.includes(text))
  expect(index, `${kind} ${text}`).toBeGreaterThanOrEqual(0)
  return index
}

test('pointing at a mark shows its value, rule and source; the details go when the pointer does', async () => {
  const page = await openSample()
  const index = indexOf('indicator', '增长5.2%')
  const fact = report.facts[index]!
  await page.locator('#panel', { hasText: 'Point at a mark' }).waitFor()
  await page.locator(`#f${index}`).hover({ position: { x: 4, y: 10 } })
  const panel = page.locator('#panel')
  await panel.getByText(fact.rule, { exact: true }).waitFor()
  const shown = await panel.textContent()
  expect(shown).toContain(fact.text)
  expect(shown).toContain('increase')
  expect(shown).toContain(`${fact.start}–${fact.end} in the source`)
  await page.locator('h1').hover()
  await page.locator('#panel', { hasText: 'Point at a mark' }).waitFor()
})

test('the details of a repaired surface tell what stood in the source, and the source is marked there', async () => {
  const page = await openSample()
  const index = report.facts.findIndex((f) => SAMPLE.slice(f.start, f.end) !== f.text)
  const { start, end } = report.facts[index]!
  await page.locator(`#f${index}`).click()
  await page.locator('#panel').getByText(SAMPLE.slice(start, end), { exact: true }).waitFor()
  const highlighted = '[...CSS.highlights.get("fact")].map(String).join()'
  expect(await page.evaluate(highlighted)).toBe(SAMPLE.slice(start, end))
})

test('pointing at a repair shows what it put right', async () => {
  const page = await openSample()
  const index = report.repairs.findIndex((r) => r.type === 'gloss')
  await page.locator(`#r${index}`).hover()
  const panel = page.locator('#panel')
  await panel.getByText('gloss taken out').waitFor()
  expect(await panel.textContent()).toContain(report.repairs[index]!.from)
})

test('inside an indicator the amount is shown, and leads to the indicator', async () => {
  const page = await openSample()
  const amount = indexOf('quantity', '5.2%')
  await page.locator(`#f${amount}`).click()
  await page.locator('#panel .what', { hasText: 'quantity' }).waitFor()
  await page.locator('#panel .around button', { hasText: 'indicator' }).first().click()
  await page.locator('#panel .what', { hasText: 'indicator' }).waitFor()
  expect(await page.locator('#article mark:focus').getAttribute('data-f')).toBe(
    String(indexOf('indicator', '增长5.2%')),
  )
})

test('a box of the legend takes the marks of its kind away and brings them back', async () => {
  const page = await openSample()
  const index = indexOf('quantity', '36场')
  const line = () =>
    page.evaluate(`getComputedStyle(document.getElementById('f${index}')).textDecorationLine`)
  expect(await line()).toBe('underline')
  await page.getByRole('checkbox', { name: 'quantity' }).uncheck()
  expect(await line()).toBe('none')
  await page.locator(`#f${index}`).hover()
  // what is hidden does not answer; what stands around it does
  expect(await page.locator('#panel .what').textContent()).toContain('indicator')
  await page.getByRole('checkbox', { name: 'quantity' }).check()
  expect(await line()).toBe('underline')
  await page.getByRole('button', { name: 'None' }).click()
  expect(await page.locator('.legend input:checked').count()).toBe(0)
  await page.getByRole('button', { name: 'All' }).click()
  expect(await page.locator('.legend input:not(:checked)').count()).toBe(0)
})

test('the keyboard comes into the text by Tab and steps through the facts, past those that are hidden', async () => {
  const page = await openSample()
  const focused = () => page.evaluate('document.activeElement.id')
  const marks = (await page.evaluate(
    '[...document.querySelectorAll("#article mark[id]")].map((m) => [m.id, m.dataset.k])',
  )) as [string, string][]
  await page.locator('.outline li a').last().focus()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe(marks[0]![0])
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(marks[1]![0])
  const spoken = await page.locator('#announce').textContent()
  const second = report.facts[Number(marks[1]![0].slice(1))]!
  expect(spoken).toContain(`${second.kind}: ${second.text}`)
  expect(spoken).toContain(second.rule)
  await page.keyboard.press('End')
  expect(await focused()).toBe(marks.at(-1)![0])
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(marks.at(-1)![0])
  await page.keyboard.press('Home')
  expect(await focused()).toBe(marks[0]![0])
  await page.keyboard.press('Escape')
  await page.locator('#panel', { hasText: 'Point at a mark' }).waitFor()
  // the kind of the first mark is hidden: Tab leads to the first of another kind
  const hidden = marks[0]![1]
  await page.locator(`[data-kind="${hidden}"]`).uncheck()
  await page.locator('.outline li a').last().focus()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe(marks.find(([, kind]) => kind !== hidden)![0])
})

test('Tab goes on from the text to the timeline, not through every fact', async () => {
  const page = await openSample()
  await page.locator('.outline li a').last().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY')
})

test('the skip link is the first stop and leads to the text', async () => {
  const page = await openSample()
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.className')).toBe('skip')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('text')
})

test('the table of indicators leads to the mark, even of a kind that is hidden', async () => {
  const page = await openSample()
  await page.getByRole('checkbox', { name: 'indicator' }).uncheck()
  const index = indexOf('indicator', '预期增长6%')
  await page.locator(`#indicators a[href="#f${index}"]`).click()
  expect(await page.evaluate('document.activeElement.id')).toBe(`f${index}`)
  expect(await page.getByRole('checkbox', { name: 'indicator' }).isChecked()).toBe(true)
})

test('the table sorts by value, both ways', async () => {
  const page = await openSample()
  const values = () =>
    page.evaluate(
      '[...document.querySelectorAll("#indicators td[data-sort]")].map((c) => c.dataset.sort).filter(Boolean).map(Number)',
    ) as Promise<number[]>
  const button = page.getByRole('columnheader', { name: 'Value' }).getByRole('button')
  await button.click()
  expect(await values()).toEqual([...(await values())].sort((a, b) => a - b))
  await button.click()
  expect(await values()).toEqual([...(await values())].sort((a, b) => b - a))
})

test.each([
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 820, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('nothing is wider than a screen of $width pixels, $colorScheme', async (look) => {
  const page = await openSample(look)
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
  expect(ground).toBe(look.colorScheme === 'dark' ? 'rgb(25, 26, 28)' : 'rgb(251, 250, 248)')
})

test('on a telephone the details rise from below, keep off the mark, and close', async () => {
  const page = await openSample({ width: 390 })
  const details = page.locator('#details')
  expect(await details.isVisible()).toBe(false)
  const mark = page.locator('#article mark[id]').last()
  await mark.click()
  await details.waitFor()
  const sheet = (await details.boundingBox())!
  const place = (await mark.boundingBox())!
  expect(place.y + place.height).toBeLessThanOrEqual(sheet.y)
  await page.getByRole('button', { name: 'Close' }).click()
  expect(await details.isVisible()).toBe(false)
})

test.each([
  [1280, 900],
  [1280, 600],
  [390, 844],
])('at %i × %i the details are whole in the window, wherever the page is scrolled', async (width, height) => {
  const page = await openSample({ width })
  await page.setViewportSize({ width, height })
  for (const mark of await page.locator('#article mark[id]').all()) {
    await mark.focus()
    for (const part of [page.locator('#details'), page.locator('#panel .steps')]) {
      const box = (await part.boundingBox())!
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
    }
  }
})

test('a phrase is found in the text, step by step', async () => {
  const page = await openSample()
  const box = page.getByRole('searchbox', { name: 'Find in the text' })
  await box.fill('增长')
  const hits = report.text.split('增长').length - 1
  expect(await page.locator('#find-count').textContent()).toBe(`1 of ${hits}`)
  await box.press('Enter')
  expect(await page.locator('#find-count').textContent()).toBe(`2 of ${hits}`)
  expect(await page.evaluate('[...CSS.highlights.get("found-here")].map(String).join()')).toBe('增长')
  await box.fill('没有的话')
  expect(await page.locator('#find-count').textContent()).toBe('not found')
})

test('an address with a place in the source leads to its fact, and the address follows what is looked at', async () => {
  const page = await openSample()
  const index = indexOf('indicator', '增长5.2%')
  const { start, end } = report.facts[index]!
  await page.evaluate(`location.hash = '#o${start}-${end}'`)
  await page.locator('#panel .what').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe(`f${index}`)
  await page.locator('#article mark[id]').first().focus()
  const first = report.facts[Number((await page.locator('#article mark:focus').getAttribute('data-f'))!)]!
  expect(await page.evaluate('location.hash')).toBe(`#o${first.start}-${first.end}`)
})

test('the table of indicators is filtered and copied as CSV', async () => {
  const page = await openSample()
  await page.evaluate('navigator.clipboard.writeText = async (text) => { globalThis.copied = text }')
  await page.getByRole('searchbox', { name: 'Filter' }).fill('target')
  const shown = report.facts.filter((f) => f.kind === 'indicator' && f.status === 'target').length
  expect(await page.locator('#indicators tbody tr:visible').count()).toBe(shown)
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  const lines = String(await page.evaluate('globalThis.copied'))
    .trim()
    .split('\r\n')
  expect(lines.length).toBe(shown + 1)
  expect(lines[0]).toBe('Indicator,Value,Change,Status,Period')
})

test('on paper the text and the tables stand alone, and the timeline is open', async () => {
  const page = await openSample()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  expect(await page.locator('aside').isVisible()).toBe(false)
  expect(await page.locator('nav').isVisible()).toBe(false)
  expect(await page.locator('#article').isVisible()).toBe(true)
  expect(await page.locator('.timeline li li').first().isVisible()).toBe(true)
  expect((await page.pdf()).length).toBeGreaterThan(10_000)
})

test('a report with markup runs nothing, and its source stands as it was given', async () => {
  const source =
    '2021年<script>document.title="bad"</script></script><img src="x" onerror="document.title=\'bad\'">\r\n“三不”\0完<!--'
  const bad = analyze(source)
  const page = await openSample(
    {},
    renderReport(bad, { source, name: '</title><script>document.title="bad"</script>' }),
  )
  expect(await page.title()).not.toBe('bad')
  expect(await page.evaluate('document.getElementById("source").textContent')).toBe(
    source.replace('\0', '\uFFFD'),
  )
  await page.locator('#article mark[id]').first().click()
  expect(await page.title()).not.toBe('bad')
})

test('even a script or an image that slipped into the page would neither run nor ask for anything', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.end()
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const slipped = `<script>document.title="bad"</script><img src="http://127.0.0.1:${port}/x.png">`
  const page = await openSample({}, html.replace('<h1', `${slipped}<h1`))
  expect(await page.title()).not.toBe('bad')
  expect(asked).toBe(0)
  // both were refused by the policy of the page, and nothing else was said
  const refused = open!.messages.splice(0)
  expect(refused.length).toBe(2)
  for (const message of refused) expect(message).toContain('Content Security Policy')
  open!.requests.splice(1)
  server.close()
})

test('a report of 30,000 characters and more than 700 facts opens, and its last fact is one key away', async () => {
  const body = SAMPLE.slice(SAMPLE.indexOf('一、'))
  let long = SAMPLE
  for (let n = 3; long.length < 30_000; n++)
    long += body.replaceAll('1260', String(1260 + n)).replace('平稳', `平稳${n}`)
  const many = analyze(long, { includeFurniture: true })
  expect(many.facts.length).toBeGreaterThan(700)
  const page = await openSample({}, renderReport(many, { source: long }))
  await page.locator('#article mark[id]').first().focus()
  await page.keyboard.press('End')
  expect(await page.evaluate('document.activeElement.id')).toBe(
    await page.locator('#article mark[id]').last().getAttribute('id'),
  )
  expect(await page.locator('#panel .what').count()).toBe(1)
})
