import { describe, expect, test } from 'vitest'
import { createAnalyzer, GongbaoError, rulesFromData } from '../../src/index.js'

const ballot = {
  id: 'ballot/result',
  kind: 'ballot',
  trigger: ['赞成', '反对', '弃权'],
  pattern: '(?<choice>赞成|反对|弃权)(?<votes>{numeral})票',
  fields: {
    choice: { group: 'choice', words: { 赞成: 'for', 反对: 'against', 弃权: 'abstained' } },
    said: '$choice',
    votes: { group: 'votes', as: 'number' },
    sure: true,
  },
  examples: [{ text: '赞成2800票', facts: [{ choice: 'for', said: '赞成', votes: 2800, sure: true }] }],
  nearMisses: ['赞成这个意见', '赞成几票'],
}

const factsOf = (rule: object, text: string) =>
  createAnalyzer({ rules: rulesFromData([rule]), checkExamples: false }).analyze(text, {
    referenceDate: '2020-05-20',
  }).facts as unknown as Record<string, unknown>[]

describe('fields', () => {
  test('numbers, words and values that are told outright', () => {
    expect(factsOf(ballot, '赞成三百二十票').filter((f) => f.kind === 'ballot')).toMatchObject([
      { text: '赞成三百二十票', choice: 'for', votes: 320, sure: true },
    ])
  })

  test('a date', () => {
    const rule = {
      ...ballot,
      id: 'signed/on',
      kind: 'signed',
      trigger: ['签订于'],
      pattern: '签订于(?<day>[^，。]+)',
      surface: 'day',
      fields: { day: { group: 'day', as: 'date' } },
    }
    expect(factsOf(rule, '签订于今年5月').find((f) => f.kind === 'signed')).toMatchObject({
      text: '今年5月',
      day: '2020-05',
    })
    expect(factsOf(rule, '签订于厦门').find((f) => f.kind === 'signed')).toBeUndefined()
  })

  test('of the fact that follows', () => {
    const rule = {
      ...ballot,
      pattern: '(?<choice>赞成|反对|弃权)',
      next: { kind: 'quantity', fields: { unit: '票' } },
      fields: { choice: '$choice', votes: { next: 'value' } },
    }
    const votes = factsOf(rule, '赞成2800票、反对这项、弃权5票').filter((f) => f.kind === 'ballot')
    expect(votes.map((f) => [f.text, f.votes])).toEqual([
      ['赞成2800票', 2800],
      ['弃权5票', 5],
    ])
  })
})

test('examples are tried as those of rules in code are', () => {
  expect(createAnalyzer({ rules: rulesFromData({ rules: [ballot] }) }).analyze('反对10票').facts).not.toEqual(
    [],
  )
  const wrong = { ...ballot, examples: [{ text: '赞成2800票', facts: [{ votes: 1 }] }] }
  expect(() => createAnalyzer({ rules: rulesFromData([wrong]) })).toThrow('votes 2800, expected 1')
})

test.each<[string, unknown, RegExp]>([
  ['no list', { rule: [] }, /a list of rules/u],
  ['no pattern', [{ ...ballot, pattern: undefined }], /pattern: /u],
  ['a pattern that is none', [{ ...ballot, pattern: '(' }], /pattern: .*Unterminated group/u],
  [
    'a group that is not there',
    [{ ...ballot, fields: { a: '$b' } }],
    /no group \(\?<b>…\); it has choice, votes/u,
  ],
  ['an unknown part of a pattern', [{ ...ballot, pattern: '{number}' }], /expected \{numeral\}, \{han\}/u],
  ['a part that does not exist', [{ ...ballot, name: 'x' }], /Unrecognized key: "name"/u],
  [
    '`next` that is not told',
    [{ ...ballot, fields: { a: { next: 'value' } } }],
    /expected `next: \{ kind: … \}`/u,
  ],
  ['no example', [{ ...ballot, examples: [] }], /examples: /u],
])('%s is refused, with where', (_, data, message) => {
  try {
    rulesFromData(data, 'votes.yaml')
  } catch (error) {
    expect(error).toBeInstanceOf(GongbaoError)
    expect(error).toMatchObject({ code: 'E_RULE', message: expect.stringMatching(message) })
    expect((error as GongbaoError).faults[0]?.where).toMatch(/^votes\.yaml/u)
    return
  }
  throw new Error('nothing was refused')
})
