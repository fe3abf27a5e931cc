import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../src/index.js'

const MARKS: [string, string][] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]
const PHRASES = ['揭榜挂帅', '三清零', '春雨行动', '说到做到、说干就干', '断头路', '一带一路', '好']

/** A quoted phrase, or one that holds another in marks of its own. */
const quoted = fc
  .record({
    outer: fc.constantFrom(...MARKS),
    inner: fc.constantFrom(...MARKS),
    phrase: fc.constantFrom(...PHRASES),
    nested: fc.boolean(),
  })
  .filter(({ outer, inner, nested }) => !nested || outer !== inner)
  .map(({ outer: [open, close], inner: [innerOpen, innerClose], phrase, nested }) =>
    nested
      ? { text: `${open}谈到${innerOpen}${phrase}${innerClose}一事${close}`, phrases: 2 }
      : { text: `${open}${phrase}${close}`, phrases: 1 },
  )

test('every quotation of a text is told what it is, and by which fact', () => {
  fc.assert(
    fc.property(fc.array(quoted, { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.map((part) => `今年各地多次提起${part.text}的做法`).join('，')
      const { quotations, facts } = analyze(`${text}。`, { referenceDate: '2024-03-01' })
      expect(quotations).toHaveLength(parts.reduce((sum, part) => sum + part.phrases, 0))
      for (const { fact, cleanStart, cleanEnd, as, start, end } of quotations) {
        expect(start).toBeLessThan(end)
        if (fact === undefined) continue
        const filling = facts[fact]!
        expect(filling.cleanStart).toBeLessThan(cleanEnd)
        expect(filling.cleanEnd).toBeGreaterThan(cleanStart)
        if (as !== 'other') expect(filling.kind).toBe(as)
      }
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['全市推行“容缺\n受理”制度，成效明显。', ['容缺受理']],
  ['会上强调，要做到“事不过夜，成效明显。', ['事不过夜，成效明显']],
  ['“甲地的经验是“敢闯敢试”，值得学习。', ['甲地的经验是“敢闯敢试”，值得学习', '敢闯敢试']],
])('a quotation that is closed lines away, or not at all: %s', (text, phrases) => {
  const { quotations } = analyze(text, { referenceDate: '2024-03-01' })
  expect(quotations.map((quotation) => quotation.text)).toEqual(phrases)
})
