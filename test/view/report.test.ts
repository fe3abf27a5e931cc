import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { analyze, type Report } from '../../src/analyze.js'
import { renderReport } from '../../src/view/index.js'
import { renderText } from '../../src/view/report/text.js'
import { SAMPLE, sampleReport } from './sample.js'

const report = sampleReport()
const html = renderReport(report, { source: SAMPLE, name: 'sample.txt' })
const { document } = parseHTML(html)
const all = (selector: string) => [...document.querySelectorAll(selector)]
const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''

test('every fact is marked once, on exactly its characters', () => {
  report.facts.forEach((fact, i) => {
    const pieces = all(`#article [data-f="${i}"]`).map((m) => m.textContent)
    expect(pieces.join('')).toBe(report.text.slice(fact.cleanStart, fact.cleanEnd).replace(/\n/gu, ''))
    expect(all(`#f${i}`).length).toBe(1)
  })
  expect(report.facts.length).toBeGreaterThan(15)
})

test('the text of the page is the clean text', () => {
  const squeeze = (s: string) => s.replace(/\s/gu, '')
  expect(squeeze(text('#article'))).toBe(squeeze(report.text))
})

test('the source view holds the source, with each repair on its characters', () => {
  expect(text('#source')).toBe(SAMPLE)
  expect(report.repairs.length).toBeGreaterThan(0)
  report.repairs.forEach((repair, i) => {
    const pieces = all(`#source [data-r="${i}"]`).map((r) => r.textContent)
    expect(pieces.join('')).toBe(repair.from)
  })
})

test('facts that share characters have lines of their own, the longer the lower', () => {
  const line = (i: number) => Number(/\bv(?<n>\d)/u.exec(all(`#f${i}`)[0]!.className)!.groups!.n)
  let pairs = 0
  report.facts.forEach((a, i) => {
    report.facts.slice(i + 1).forEach((b, n) => {
      if (a.cleanStart >= b.cleanEnd || b.cleanStart >= a.cleanEnd) return
      pairs++
      const longer = b.cleanEnd - b.cleanStart - (a.cleanEnd - a.cleanStart)
      const lower = line(i + 1 + n) - line(i)
      expect(lower).not.toBe(0)
      if (longer !== 0) expect(Math.sign(lower)).toBe(Math.sign(longer))
    })
  })
  expect(pairs).toBeGreaterThan(5)
})

test('the legend has a box for each kind that there is, with its number', () => {
  const kinds = new Set(report.facts.map((f) => f.kind))
  expect(all('.legend input[type="checkbox"]').length).toBe(kinds.size)
  for (const label of all('.legend .kind')) {
    const kind = label.querySelector('.name')!.textContent
    const count = report.facts.filter((f) => f.kind === kind).length
    expect(label.querySelector('.count')!.textContent).toBe(String(count))
  }
})

test('the outline leads to every heading of the text, and headings are headings', () => {
  expect(report.sections.length).toBeGreaterThan(2)
  report.sections.forEach((section, i) => {
    expect(text(`nav a[href="#s${i}"]`)).toBe(section.title)
    const heading = document.querySelector(`#s${i}`)!
    expect(/^H[3-6]$/u.test(heading.tagName) || heading.getAttribute('role') === 'heading').toBe(true)
  })
})

test('the table tells every indicator, the timeline every date on the calendar', () => {
  const indicators = report.facts.filter((f) => f.kind === 'indicator')
  expect(all('#indicators tbody tr').length).toBe(indicators.length)
  expect(all('#indicators tbody th').map((th) => th.querySelector('a')!.textContent)).toEqual(
    indicators.map((f) => f.name),
  )
  expect(all('.timeline li li').length).toBe(report.timeline.length)
})

test('decades and open beginnings have their rows in the timeline, the signs of markdown are not shown', () => {
  const source = '# 临江发展\n\n自90年代起，到2025年前建成。\n\n## 回顾\n\n1998年修路120公里。\n'
  const old = analyze(source, { referenceDate: '1999-01-01' })
  const timeline = ['199X', '../2030', '1998-05'].map((value) => ({ ...old.timeline[0]!, value }))
  const page = parseHTML(renderReport({ ...old, timeline })).document
  expect([...page.querySelectorAll('.year')].map((year) => year.textContent)).toEqual([
    '1990s',
    '2030',
    '1998',
  ])
  expect([...page.querySelectorAll('.signs')].map((signs) => signs.textContent.trim())).toEqual(['#', '##'])
  expect([...page.querySelectorAll('.signs')].every((signs) => signs.hasAttribute('hidden'))).toBe(true)
})

test('the page has its landmarks, a way to skip, one stop for Tab in each text, and no id twice', () => {
  for (const landmark of ['header', 'nav', 'main', 'aside', 'article']) expect(all(landmark).length).toBe(1)
  expect(all('h1').length).toBe(1)
  expect(document.querySelector(text('.skip') && all('.skip')[0]!.getAttribute('href')!)).not.toBeNull()
  expect(all('#article [tabindex="0"]').length).toBe(1)
  expect(all('#source [tabindex="0"]').length).toBe(1)
  const ids = all('[id]').map((e) => e.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const labelled of all('[aria-labelledby], [aria-describedby]'))
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      const id = labelled.getAttribute(attribute)
      if (id !== null) expect(ids).toContain(id)
    }
})

test('nothing in the page points outside it', () => {
  for (const element of all('[src], [href]')) {
    const target = element.getAttribute('src') ?? element.getAttribute('href')!
    expect(target).toMatch(/^(?:#|data:,$)/u)
  }
  expect(html).not.toMatch(/url\(|@import|https?:/u)
})

test('markup in a report is shown as the characters it is', () => {
  const hostile =
    '<script>alert("1")</script>2021年</script><img src=x onerror=alert(1)>“<b>三不</b>”\'"&amp;'
  const bad = analyze(hostile)
  const page = parseHTML(renderReport(bad, { source: hostile, name: '"><script>x</script>' })).document
  expect(page.querySelectorAll('img, #article script, #article b, #source script, #source b').length).toBe(0)
  expect(page.querySelectorAll('script').length).toBe(2)
  expect(page.querySelector('#source')!.textContent).toBe(hostile)
  expect(JSON.parse(page.querySelector('#data')!.textContent!).facts.length).toBe(bad.facts.length)
})

test('every string of a report is escaped, wherever it is shown', () => {
  const evil = '"><i>&</i>'
  const poisoned = {
    ...report,
    metadata: { ...report.metadata, title: evil, speaker: evil, session: evil },
    sections: report.sections.map((s) => ({ ...s, title: evil })),
    facts: report.facts.map((f) => ({
      ...f,
      ...(f.kind === 'indicator'
        ? { name: evil, unit: evil, period: evil, basis: evil, area: evil, from: evil }
        : {}),
      rule: evil,
    })),
    timeline: report.timeline.map((t) => ({ ...t, value: evil })),
  }
  const page = parseHTML(
    renderReport(poisoned as Report, { source: SAMPLE, name: evil, index: evil }),
  ).document
  expect(page.querySelectorAll('i').length).toBe(0)
  expect(page.querySelector('h1')!.textContent).toBe(evil)
})

test('kinds of the user’s own are marked too', () => {
  const own = { ...report.facts[0]!, kind: 'bridge <x>' }
  const page = parseHTML(renderReport({ ...report, facts: [own as never], timeline: [] })).document
  expect(page.querySelector('.legend .name')!.textContent).toBe('bridge <x>')
  expect(page.querySelectorAll('mark.m-own').length).toBe(1)
})

test('bold type is bold, and what stood before the text is folded away', () => {
  const text = '---\ntitle: 临江发展\n---\n\n**全市**建成公路120公里，**其中**高速公路20公里。\n'
  const html = renderText({ text, sections: [], regions: [] }, [], 'en')
  const page = parseHTML(`<article>${html}</article>`).document
  expect([...page.querySelectorAll('strong')].map((b) => b.textContent)).toEqual(['全市', '其中'])
  expect([...page.querySelectorAll('.signs')].map((s) => s.textContent)).toEqual(Array(4).fill('**'))
  expect(page.querySelector('article > details.front')!.textContent).toContain('title: 临江发展')
  expect(page.querySelector('article')!.textContent.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
})

test('a value is shown as it is stated: a range as a range, a bound as a bound', () => {
  const source = '今年地区生产总值增长7%—7.5%，居民收入增长5%以上。'
  const page = parseHTML(renderReport(analyze(source, { referenceDate: '2024-01-10' }))).document
  const cells = [...page.querySelectorAll('#indicators td.number')].map((td) => td.textContent)
  expect(cells.map((cell) => cell.replace(/^▲ /u, ''))).toEqual(['7%—7.5%', '5%以上'])
})

test('an inferred field tells in words what it was taken from', () => {
  const page = parseHTML(renderReport(report, { language: 'zh' })).document
  const { facts } = JSON.parse(page.querySelector('#data')!.textContent!)
  expect(JSON.stringify(facts)).toMatch(
    /的依据（推断）","(?:文件的|同句中|前文|本句|所在段落|时期与|前一个)/u,
  )
})

test('without a source there is no source view, and an empty text is a page too', () => {
  expect(parseHTML(renderReport(report)).document.querySelector('#source')).toBeNull()
  const empty = parseHTML(renderReport(analyze(''), { source: '' })).document
  expect(empty.querySelector('#article')!.textContent!.trim()).toBe('')
})

test('the same report gives the same page', () => {
  expect(renderReport(sampleReport(), { source: SAMPLE, name: 'sample.txt' })).toBe(html)
})
