import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, createAnalyzer } from '../src/analyze.js'
import { factSchema, KINDS } from '../src/facts/registry.js'
import { convert } from '../src/text/convert.js'
import { growth, STEEP } from './growth.js'

const EXAMPLES = KINDS.flatMap((k) => [...k.rules, ...(k.derivations ?? [])]).flatMap((r) =>
  r.examples.map((e) => e.text),
)

const REPORT = [
  '2018年完成投资1.39万亿元，增长6.5%左右。',
  '去年以来，全面推进“放管服”改革，新建公路38公里。',
  '印发《2020年工作要点》（某政发〔2020〕1号），提出10条措施。',
  '城镇新增就业105万人，比上年提高1.3个百分点。',
].join('\n')

describe('offsets', () => {
  test('clean simplified text is untouched, and source and clean offsets are the same', () => {
    const { text, facts, repairs } = analyze(REPORT, { referenceDate: '2019-03-05' })
    expect([text, repairs]).toEqual([REPORT, []])
    expect(facts.length).toBeGreaterThan(10)
    for (const f of facts) expect([f.start, f.end]).toEqual([f.cleanStart, f.cleanEnd])
  })

  test('every surface is where the fact says, in the clean text and in the source once that is converted', () => {
    const lines = fc.array(fc.constantFrom(...EXAMPLES), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lines, fc.constantFrom('t', 'cn'), (examples, script) => {
        const source = convert(analyze(examples.join('。\n')).text, { from: 'cn', to: script })
        const report = analyze(source, { referenceDate: '2020-05-20' })
        for (const fact of report.facts) {
          expect(report.text.slice(fact.cleanStart, fact.cleanEnd)).toBe(fact.text)
          expect(convert(source.slice(fact.start, fact.end), { from: script, to: 'cn' })).toBe(fact.text)
        }
      }),
      { numRuns: 60, seed: 20_200_520 },
    )
  })

  test('facts, sentences and sections come in order, and lie within the source', () => {
    const { facts, sentences, sections } = analyze(`# 一、回顾\n${REPORT}\n# 二、打算\n${REPORT}`)
    for (const list of [facts, sentences, sections])
      for (let i = 1; i < list.length; i++) expect(list[i]!.start).toBeGreaterThanOrEqual(list[i - 1]!.start)
    expect(sections.map((s) => s.title)).toEqual(['一、回顾', '二、打算'])
    for (const f of facts) {
      expect(f.start).toBeGreaterThanOrEqual(sentences[f.sentence]!.start)
      expect(f.start).toBeLessThan(sentences[f.sentence]!.end)
    }
  })
})

describe('whatever the text', () => {
  test('nothing throws, and every fact keeps to its schema', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...EXAMPLES,
        '“',
        '”',
        '《',
        '》',
        '（',
        '\n',
        '\0',
        '\ud800',
        '\udc00',
        '機(jī)',
        '?jī)',
        '1',
        '九',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const source = parts.join('')
        const { facts, text } = analyze(source, { referenceDate: '2020-02-29' })
        for (const fact of facts) {
          expect(factSchema.safeParse(fact).error).toBeUndefined()
          expect(fact.text).toBe(text.slice(fact.cleanStart, fact.cleanEnd))
          expect(fact.end).toBeLessThanOrEqual(source.length)
          if (fact.kind === 'date' && fact.type === 'date' && fact.value !== null) edtf(fact.value)
        }
      }),
      { numRuns: 300, seed: 20_200_520 },
    )
  })

  test.each([
    ['digits', '1'],
    ['Chinese numerals', '九'],
    ['opening quotation marks', '“'],
    ['opening title marks', '《'],
    ['opening brackets', '（'],
    ['digits with separators', '1,'],
    ['years', '2019年'],
    ['quoted characters', '“三”'],
    ['one word', '改革'],
    ['damaged glosses', '機?jī)'],
    ['glosses', '機(jī)'],
    ['amounts', '增长5%、'],
    ['names', '市长王小明、'],
    ['white space', ' \n'],
  ])('a long run of %s is read in linear time', (_, unit) => {
    expect(growth((size) => analyze(unit.repeat(size / unit.length)), 20_000)).toBeLessThan(STEEP)
  })
})

describe('the reference date', () => {
  test('is taken from the document where none is given', () => {
    const report = analyze(
      '来源：齐云网\n2020-05-20 11:09:05\n去年，全市新建公路38公里，修建桥梁3座，城乡面貌有了新的变化。\n',
    )
    expect(report.referenceDate).toBe('2020-05-20')
    expect(report.facts.find((f) => f.text === '去年')).toMatchObject({ value: '2019' })
  })

  test('is never the clock: without one a relative date has no value', () => {
    const report = analyze('去年')
    expect([report.referenceDate, report.facts[0]]).toEqual([null, expect.objectContaining({ value: null })])
  })

  test.each(['2020-13-01', '2021-02-29', '20200520', 'yesterday', ''])('%s is refused', (referenceDate) => {
    expect(() => analyze('去年', { referenceDate })).toThrow(
      expect.objectContaining({ code: 'E_REFERENCE_DATE' }),
    )
  })
})

test('an option that is not known is refused', () => {
  expect(() => analyze('去年', { reference: '2020-05-20' } as never)).toThrow(
    expect.objectContaining({ code: 'E_OPTION' }),
  )
})

test('words for a segmenter that is not ours are refused', () => {
  const segmenter = { name: 'mine', segment: () => [] }
  expect(() => createAnalyzer({ segmenter, dictionaries: { words: [{ word: '浦江经验' }] } })).toThrow(
    expect.objectContaining({ code: 'E_OPTION' }),
  )
})

test('the timeline is in order of time and points back at the facts', () => {
  const { timeline, facts } = analyze('2019年4月开工，2016年立项，2020年竣工。')
  expect(timeline.map((t) => t.value)).toEqual(['2016', '2019-04', '2020'])
  for (const { fact, text } of timeline) expect(facts[fact]!.text).toBe(text)
})

test('bytes are decoded: UTF-8, UTF-16 and GB18030 give the same facts', () => {
  const text = '2019年完成任务259项'
  const expected = analyze(text).facts
  expect(analyze(Buffer.from(text)).facts).toEqual(expected)
  expect(analyze(Buffer.from(`\ufeff${text}`, 'utf16le')).facts.map((f) => f.text)).toEqual(
    expected.map((f) => f.text),
  )
})

test('a number too large to be held exactly is finite and marked, and its surface is whole', () => {
  const [fact] = analyze('123456789012345678901元').facts
  expect(fact).toMatchObject({ kind: 'quantity', text: '123456789012345678901元', inexact: true })
  expect(Number.isFinite((fact as { value: number }).value)).toBe(true)
  expect(analyze('12亿元').facts[0]).not.toHaveProperty('inexact')
})
