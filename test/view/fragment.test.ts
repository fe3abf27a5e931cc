import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { analyze, renderFragment } from '../../src/index.js'

const elements = (html: string) => [
  ...parseHTML(`<html><body>${html}</body></html>`).document.querySelectorAll('mark'),
]

test('facts are marks that tell kind, index and offsets', () => {
  const source = '2019年，完成任務259項。\n增长5%。'
  const report = analyze(source)
  const html = renderFragment(report)
  const marks = elements(html)
  expect(marks.map((m) => m.textContent)).toEqual(expect.arrayContaining(['2019年', '259项']))
  for (const mark of marks) {
    const fact = report.facts[Number(mark.getAttribute('data-fact'))]!
    expect(mark.getAttribute('data-kind')).toBe(fact.kind)
    expect([mark.getAttribute('data-start'), mark.getAttribute('data-end')].map(Number)).toEqual([
      fact.start,
      fact.end,
    ])
  }
  expect(html.match(/<p>/gu)).toHaveLength(2)
})

test('only the kinds that are asked for, under a class of one’s own', () => {
  const html = renderFragment(analyze('2019年完成259项'), { kinds: ['quantity'], className: 'facts' })
  expect(elements(html).map((m) => m.getAttribute('class'))).toEqual(['facts-fact facts-quantity'])
  expect(html.startsWith('<div class="facts" lang="zh-Hans">')).toBe(true)
})

test('nothing in a text becomes markup', () => {
  const hostile = '<script>alert(1)</script>完成259项"onclick="x\n《<img src=x onerror=alert(1)>条例》'
  const html = renderFragment(analyze(hostile))
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  expect(document.querySelectorAll('script, img').length).toBe(0)
  for (const mark of document.querySelectorAll('*'))
    expect([...mark.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([])
})

test('an empty text is an empty fragment', () => {
  expect(renderFragment(analyze(''))).toBe('<div class="gongbao" lang="zh-Hans"></div>')
})
