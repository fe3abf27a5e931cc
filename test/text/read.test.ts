import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { cleanSpan, sourceSpan } from '../../src/text/map.js'
import { readText } from '../../src/text/read.js'
import { PROSE } from './prose.js'
import { traditional } from './spinner.js'

describe('a document', () => {
  it('that is clean and simplified has identity offsets', () => {
    const document = readText(PROSE)
    expect(document.text).toBe(PROSE)
    expect(document.map.steps).toEqual([])
    expect(document.repairs).toEqual([])
  })
  it('is the same from bytes of any encoding', () => {
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le'])
      expect(readText(iconv.encode(PROSE, encoding)).text).toBe(PROSE)
  })
  it('in traditional script reads as the simplified one', () => {
    expect(readText(traditional(PROSE)).text).toBe(PROSE)
  })
  it('tells of each repair what stood there, what it became, and how sure that is', () => {
    const { repairs } = readText('機(jī)關(guān)導(dǎo)航，增长l0%，‘一流\\’')
    expect(repairs.map(({ type, from, to, certainty }) => [type, from, to, certainty])).toEqual([
      ['gloss', '機(jī)', '机', 'proved'],
      ['gloss', '關(guān)', '关', 'proved'],
      ['gloss', '導(dǎo)', '导', 'proved'],
      ['digit', 'l0', '10', 'likely'],
      ['escape', '\\’', '’', 'proved'],
    ])
  })
  it('keeps repairs where they stand in both texts', () => {
    const source = '  &nbsp;２０２０年，機(jī)關(guān)導(dǎo)航。?\n增长l0%'
    const { text, repairs } = readText(source)
    expect(repairs.length).toBeGreaterThan(5)
    for (const { start, end, cleanStart, cleanEnd, from, to } of repairs) {
      expect(source.slice(start, end)).toBe(from)
      expect(text.slice(cleanStart, cleanEnd)).toBe(to)
    }
  })
})

describe('any string', () => {
  const pieces = [
    '機(jī)',
    '關(guān)',
    '導(dǎo)',
    '勇?lián)屜劝l(fā)言',
    '&nbsp;',
    '２０',
    '\\’',
    '“',
    '。?',
    '\n',
    '增长l0%',
    '\ud800',
    '\0',
    '文字',
    '\u200b',
  ]
  it('is read without an exception, and offsets never run backwards', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...pieces)).map((p) => p.join('')),
        ),
        (source) => {
          const { text, map } = readText(source)
          let at = 0
          for (let i = 0; i < text.length; i++) {
            const { start, end } = sourceSpan(map, i, i + 1)
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(source.length)
            at = start
            const back = cleanSpan(map, start, end)
            expect(back.start).toBeLessThanOrEqual(i)
            expect(back.end).toBeGreaterThan(i)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
