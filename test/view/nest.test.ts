import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { inOrder, type Wrapped, wrap } from '../../src/view/nest.js'

const TEXT = '全年地区生产总值、财政收入分别增长百分之五和百分之三。'

function range(start: number, end: number, id: number): Wrapped {
  return {
    start,
    end,
    close: '</mark>',
    open: ({ first, last }) => `<mark data-id="${id}" class="${first ? 'first' : ''} ${last ? 'last' : ''}">`,
  }
}

const parse = (html: string) => parseHTML(`<html><body><p>${html}</p></body></html>`).document

test('a stretch inside another becomes an element inside its element', () => {
  const html = wrap('增长5.2%。', 0, 7, [range(0, 6, 0), range(2, 6, 1)])
  expect(html).toBe(
    '<mark data-id="0" class="first last">增长<mark data-id="1" class="first last">5.2%</mark></mark>。',
  )
})

test('of two that cross the inner one is continued behind the end of the outer one', () => {
  const html = wrap('甲乙丙丁', 0, 4, [range(0, 3, 0), range(1, 4, 1)])
  expect(html).toBe(
    '<mark data-id="0" class="first last">甲<mark data-id="1" class="first ">乙丙</mark></mark><mark data-id="1" class=" last">丁</mark>',
  )
})

test('whatever the stretches are, the text is whole and each mark holds exactly its own characters', () => {
  const spans = fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 12 }), spans, (given, window) => {
      const ranges = given.sort(inOrder).map(({ start, end }, id) => range(start, end, id))
      const document = parse(wrap(TEXT, window.start, window.end, ranges))
      expect(document.querySelector('p')!.textContent).toBe(TEXT.slice(window.start, window.end))
      ranges.forEach(({ start, end }, id) => {
        const pieces = [...document.querySelectorAll(`[data-id="${id}"]`)]
        const expected = TEXT.slice(Math.max(start, window.start), Math.min(end, window.end))
        expect(pieces.map((p) => p.textContent).join('')).toBe(
          Math.max(start, window.start) < Math.min(end, window.end) ? expected : '',
        )
        expect(pieces.filter((p) => p.classList.contains('first')).length).toBeLessThanOrEqual(1)
      })
    }),
  )
})
