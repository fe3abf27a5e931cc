/** Rules that match what the library reads: numerals, units, dates, amounts, names, however they are written. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import { createAnalyzer, defineRule, token } from '../../src/index.js'
import { testRules } from '../../src/testing/index.js'

const ballot = defineRule({
  id: 'ballot/result',
  kind: 'ballot',
  trigger: ['赞成', '反对', '弃权'],
  pattern: /(?<choice>赞成|反对|弃权)/u,
  followedBy: [token.numeral('votes', ({ value }) => value !== null), /[张]?/u, '票'],
  produce: ({ groups, tokens: { votes } }) => ({ fields: { choice: groups?.choice, votes: votes.value } }),
  examples: [
    { text: '赞成2800票', facts: [{ choice: '赞成', votes: 2800 }] },
    { text: '反对十票', facts: [{ choice: '反对', votes: 10 }] },
    { text: '弃权一千二百张票', facts: [{ choice: '弃权', votes: 1200 }] },
    { text: '赞成1.2万票', facts: [{ votes: 12000 }] },
  ],
  nearMisses: ['赞成这个意见', '反对七八百票', '赞成2800人'],
})

describe('the examples of a rule of tokens hold in every turning', () => testRules([ballot]))

const deadline = defineRule({
  id: 'task/deadline',
  kind: 'task',
  trigger: ['限于'],
  pattern: /限于/u,
  followedBy: [
    token.date('by', ({ type }) => type === 'date'),
    /前?(?:完成|缴纳)/u,
    token.quantity('amount'),
  ],
  produce: ({ tokens: { by, amount } }) => ({
    fields: { by: by.value, amount: amount.value, unit: amount.unit },
  }),
  examples: [
    {
      text: '限于2024年3月15日前完成259项',
      facts: [{ by: '2024-03-15', amount: 259, unit: '项' }],
    },
    { text: '限于2024年6月底前缴纳6万余元', facts: [{ by: '2024-06', amount: 60_000, unit: '元' }] },
  ],
  nearMisses: ['限于三年内完成259项', '限于2024年3月15日前完成'],
})

describe('dates and amounts are those of the report', () => testRules([deadline]))

test('the things that were read have the types that they have', () => {
  defineRule({
    ...ballot,
    id: 'ballot/typed',
    followedBy: [token.numeral('votes'), token.unit('of')],
    produce: ({ tokens }) => {
      expectTypeOf(tokens.votes.value).toEqualTypeOf<number | null>()
      expectTypeOf(tokens.of.unit).toEqualTypeOf<string>()
      // @ts-expect-error: nothing of this name is read
      void tokens.seats
      return null
    },
  })
})

const topic = defineRule({
  id: 'topic/of-meeting',
  kind: 'topic',
  trigger: ['专题研究'],
  pattern: /专题研究/u,
  followedBy: [token.name('topic', ['slogan', 'campaign', 'term'])],
  produce: ({ tokens: { topic } }) => ({ fields: { of: topic.kind, name: topic.name } }),
  examples: [{ text: '专题研究放管服改革', facts: [{ of: 'campaign', name: '放管服改革' }] }],
  nearMisses: ['专题研究有关问题'],
})

test('names are those of the tables, of the kinds that are asked for, and of the analyzer’s own', () => {
  const dictionaries = { terms: [{ name: '柳泉经验', variants: ['柳泉做法'], bare: true }] }
  const { analyze } = createAnalyzer({
    rules: [topic],
    dictionaries,
    kinds: ['topic', 'slogan', 'campaign', 'term'],
  })
  const read = (text: string) =>
    analyze(text).facts.flatMap((f) => (f.kind === 'topic' ? [[f.text, f.of, f.name]] : []))
  expect(read('专题研究脱贫攻坚战有关工作')).toEqual([['专题研究脱贫攻坚战', 'campaign', '脱贫攻坚战']])
  expect(read('專題研究柳泉做法')).toEqual([['专题研究柳泉做法', 'term', '柳泉经验']])
  expect(read('专题研究国务院文件')).toEqual([])
})

test('units are told from other words, and of two the longer is read', () => {
  const floor = defineRule({
    id: 'area/told',
    kind: 'area',
    trigger: ['建成'],
    pattern: /建成/u,
    followedBy: [token.numeral('size'), token.unit('of', ({ type }) => type === 'measure')],
    produce: ({ tokens: { size, of } }) => ({
      fields: { size: size.value, unit: of.unit, base: of.base ?? '' },
    }),
    examples: [{ text: '建成3万平方米', facts: [{ size: 30_000, unit: '平方米', base: 'm2' }] }],
    nearMisses: ['建成3万座', '建成三期'],
  })
  expect(createAnalyzer({ rules: [floor] }).analyze('建成12公里').facts).toContainEqual(
    expect.objectContaining({ kind: 'area', text: '建成12公里', unit: '公里', base: 'm' }),
  )
})

test('what is no list of things to follow is told with the rule', () => {
  const faulty = (followedBy: unknown) => () =>
    createAnalyzer({ rules: [{ ...ballot, followedBy } as typeof ballot] })
  expect(faulty([])).toThrow('expected `followedBy` to be a list of what has to follow')
  expect(faulty([''])).toThrow('expected item 0 of `followedBy` not to be empty')
  expect(faulty(['票', { name: 'x' }])).toThrow(
    'expected item 1 of `followedBy` to be a text, a pattern, or a token',
  )
  expect(faulty([/票/])).toThrow('expected the pattern to have the `u` or `v` flag')
  expect(faulty([token.numeral('n'), token.numeral('n')])).toThrow('the name `n` is taken')
})

test('a token that throws is the rule’s fault, and no text’s', () => {
  const broken = {
    name: 'votes',
    read: () => {
      throw new Error('out of order')
    },
  }
  const rules = [{ ...ballot, followedBy: [broken, '票'] } as unknown as typeof ballot]
  const { analyze } = createAnalyzer({ rules, checkExamples: false })
  expect(() => analyze('赞成30票')).toThrow(/rule ballot\/result.*what follows `赞成` threw: out of order/su)
})
