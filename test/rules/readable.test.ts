import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { defineRule } from '../../src/rules/define.js'
import { type Readable, read, readable, reads } from '../../src/rules/readable.js'

/** What `what` reads behind 于 in `text`: its value, and what is left of the text. */
function readIn(text: string, what: Readable<unknown>): unknown {
  let told: unknown
  const probe = defineRule({
    id: 'probe/read',
    kind: 'probe',
    trigger: ['于'],
    pattern: /于/u,
    produce: ({ index }, context) => {
      const found = what.readAt(context, index + 1)
      told = found && [found.value, context.text.slice(found.end)]
      return null
    },
    examples: [{ text: '于', facts: [{}] }],
    nearMisses: [''],
  })
  createAnalyzer({ rules: [probe], checkExamples: false }).analyze(text)
  return told
}

const part = (fields: object) => expect.objectContaining(fields)

test.each<[string, Readable<unknown>, unknown]>([
  ['于两千八百票', read.numeral, [part({ value: 2800 }), '票']],
  ['于2800票', read.numeral, [part({ value: 2800 }), '票']],
  ['于票', read.numeral, undefined],
  ['于2019年11月开工', read.date, [part({ value: '2019-11' }), '开工']],
  ['于6万余元', read.quantity, [part({ value: 60_000, unit: '元', mod: 'more' }), '']],
  ['于公里桩', read.unit, [part({ unit: '公里', type: 'measure', dimension: 'length' }), '桩']],
  ['于公顷林地', read.unit, [part({ unit: '公顷' }), '林地']],
  ['于户籍', read.unit, undefined],
  ['于“一带一路”', read.unit, undefined],
  ['于一带一路建设', read.name, [part({ kind: 'slogan', name: '一带一路', text: '一带一路' }), '建设']],
  ['于浙江省杭州市', read.name, [part({ kind: 'place', name: '浙江省' }), '杭州市']],
  ['于某处', read.name, undefined],
  ['于同意票', read.words(['同', '同意', '反对']), ['同意', '票']],
  ['于弃权票', read.words(['同意', '反对']), undefined],
  ['于第A12号', read.pattern(/第[A-Z]/u), [part({ 0: '第A' }), '12号']],
  ['于1990年', read.where(read.numeral, ({ value }) => value !== null && value >= 1990), [part({}), '年']],
  ['于1989年', read.where(read.numeral, ({ value }) => value !== null && value >= 1990), undefined],
  ['于反对', read.either(read.words(['同意']), read.words(['反对'])), ['反对', '']],
  ['于弃权', read.either(read.words(['同意']), read.words(['反对'])), undefined],
  ['于3票', read.optional(read.words(['约'])), [undefined, '3票']],
])('%s is read as %j', (text, what, expected) => {
  expect(readIn(text, what)).toEqual(expected)
})

test('what stands one after the other is read whole or not at all', () => {
  const votes = read.sequence(read.optional(read.words(['约'])), read.numeral, read.unit)
  expect(readIn('于约三百二十公里长', votes)).toEqual([
    [
      { start: 1, end: 2, value: '约' },
      { start: 2, end: 6, value: part({ value: 320 }) },
      { start: 6, end: 8, value: part({ unit: '公里' }) },
    ],
    '长',
  ])
  expect(readIn('于约三百二十，', votes)).toBeUndefined()
})

const vote = defineRule({
  id: 'vote/for',
  kind: 'vote',
  trigger: ['赞成', '反对'],
  ...reads(
    read.sequence(read.words(['赞成', '反对']), read.numeral, read.words(['票'])),
    ([side, votes]) => ({ fields: { side: side.value, votes: votes.value.value } }),
  ),
  examples: [
    { text: '赞成2800票', facts: [{ side: '赞成', votes: 2800 }] },
    { text: '反对十票', facts: [{ side: '反对', votes: 10 }] },
  ],
  nearMisses: ['赞成票', '反对10人'],
})

test('a rule of read things is tried by its examples as any other, and its facts are as long as what was read', () => {
  const { facts } = createAnalyzer({ rules: [vote] }).analyze('贊成２８００票、反對十票、棄權5票')
  expect(facts.flatMap((f) => (f.kind === 'vote' ? [[f.text, f.side, f.votes]] : []))).toEqual([
    ['赞成2800票', '赞成', 2800],
    ['反对十票', '反对', 10],
  ])
})

test('a reader of one’s own stands beside the others, and several facts may come of one reading', () => {
  const ballot = readable('ballot', ({ text }, at) =>
    text.startsWith('票', at) ? { start: at, end: at + 1, value: 1 } : undefined,
  )
  const rule = defineRule({
    id: 'ballot/both',
    kind: 'ballot',
    trigger: 'numeral',
    ...reads(read.sequence(read.numeral, ballot), ([many, one]) => [
      { end: many.end, fields: { of: many.value.value } },
      { start: one.start, end: one.end, fields: { of: one.value } },
    ]),
    examples: [
      {
        text: '10票',
        facts: [
          { text: '10', of: 10 },
          { text: '票', of: 1 },
        ],
      },
    ],
    nearMisses: ['10人'],
  })
  const { facts } = createAnalyzer({ rules: [rule], kinds: [] }).analyze('得10票')
  expect(facts.map((f) => f.text)).toEqual(['10', '票'])
})
