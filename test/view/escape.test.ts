import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { escapeHtml, scriptJson } from '../../src/view/escape.js'

const hostile = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '/',
    '&',
    '"',
    "'",
    '!',
    '-',
    'script',
    '</script>',
    '<!--',
    '\u2028',
    '中',
    '\\',
  ),
})

test('text comes back from element content and from attributes as it went in', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { document } = parseHTML(
        `<html><body><p title="${escapeHtml(text)}">${escapeHtml(text)}</p></body></html>`,
      )
      const p = document.querySelector('p')!
      expect(p.textContent).toBe(text)
      expect(p.getAttribute('title')).toBe(text)
      expect(document.querySelectorAll('body *').length).toBe(1)
    }),
  )
})

test('a carriage return is written so that it stays one, and NUL as a character that may stand in a page', () => {
  expect(escapeHtml('甲\r\n乙\0')).toBe('甲&#13;\n乙\uFFFD')
})

test('JSON for a script says the same and holds nothing that ends or comments a script', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = scriptJson({ text })
      expect(JSON.parse(json)).toEqual({ text })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/u)
    }),
  )
})
