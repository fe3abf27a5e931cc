/** Readers, passes of one's own, and what is told of candidates that became no facts. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import {
  createAnalyzer,
  definePass,
  defineRule,
  GongbaoError,
  type PassFact,
  type Rule,
  type Settlement,
} from '../../src/index.js'

const ballot = defineRule({
  id: 'ballot/result',
  kind: 'ballot',
  trigger: ['赞成', '反对', '弃权'],
  pattern: /赞成|反对|弃权/u,
  produce: (match, { read }) => {
    const votes = read.quantity(match.index + match[0].length)
    return votes?.unit === '票'
      ? { end: votes.end, fields: { choice: match[0], votes: Number(votes.value) } }
      : null
  },
  examples: [{ text: '赞成2800票', facts: [{ choice: '赞成', votes: 2800 }] }],
  nearMisses: ['赞成这个意见'],
})

const shares = definePass({
  id: 'ballot/share',
  kind: 'ballot',
  run: (votes) => {
    const all = votes.reduce((sum, { fields }) => sum + Number(fields.votes), 0)
    return votes.map((v) => ({ ...v, fields: { ...v.fields, share: Number(v.fields.votes) / all } }))
  },
  examples: [
    {
      text: '赞成30票、反对10票',
      facts: [
        { text: '赞成30票', share: 0.75 },
        { text: '反对10票', share: 0.25 },
      ],
    },
  ],
  nearMisses: ['赞成这个意见'],
})

describe('readers', () => {
  const readings: unknown[] = []
  const probe = defineRule({
    id: 'probe/at',
    kind: 'probe',
    trigger: ['于', '计', '约'],
    pattern: /[于计约]/u,
    produce: ({ index }, { read }) => {
      readings.push([read.numeral(index + 1), read.date(index + 1)?.value, read.quantity(index + 1)?.value])
      return null
    },
    examples: [{ text: '于', facts: [{}] }],
    nearMisses: [''],
  })
  const analyzer = createAnalyzer({ rules: [probe], checkExamples: false })

  test.each([
    ['于2020年5月', [{ start: 1, end: 5, value: 2020 }, '2020-05', undefined]],
    ['计三百二十项', [{ start: 1, end: 5, value: 320 }, undefined, 320]],
    ['計１.39萬億斤', [{ start: 1, end: 7, value: 1_390_000_000_000 }, undefined, 1_390_000_000_000]],
    // no amount to the library, but a rule whose words say so reads its number
    ['计十票', [{ start: 1, end: 2, value: 10 }, undefined, undefined]],
    ['计廿五票', [{ start: 1, end: 3, value: 25 }, undefined, undefined]],
    ['计两千八百零六票', [{ start: 1, end: 7, value: 2806 }, undefined, 2806]],
    ['于今年', [null, '2020', undefined]],
    ['约七八百人', [{ start: 1, end: 4, value: null, min: 700, max: 800 }, undefined, undefined]],
    ['于', [null, undefined, undefined]],
  ])('%s', (text, expected) => {
    readings.length = 0
    analyzer.analyze(text, { referenceDate: '2020-05-20' })
    expect(readings).toEqual([expected])
  })
})

test('a rule reads an amount where it ends, in any script', () => {
  const { facts } = createAnalyzer({ rules: [ballot], kinds: ['ballot'] }).analyze('贊成２８００票、反對10票')
  expect(facts.map((f) => [f.text, f.votes])).toEqual([
    ['赞成2800票', 2800],
    ['反对10票', 10],
  ])
})

describe('passes', () => {
  test('change facts, which then bear the id of the pass, and are typed', () => {
    const { facts } = createAnalyzer({ rules: [ballot], passes: [shares], kinds: ['ballot'] }).analyze(
      '赞成30票、反对10票',
    )
    expect(facts.map((f) => [f.text, (f as { share?: number }).share, f.rule])).toEqual([
      ['赞成30票', 0.75, 'ballot/share'],
      ['反对10票', 0.25, 'ballot/share'],
    ])
    expectTypeOf(facts[0]!.kind).toEqualTypeOf<'ballot'>()
  })

  test('drop and make facts of a kind that they need others for', () => {
    const total = definePass({
      id: 'total/quantities',
      kind: 'total',
      needs: ['quantity'],
      run: (facts) =>
        facts.length < 2
          ? []
          : [
              {
                kind: 'total',
                start: facts[0]!.start,
                end: facts.at(-1)!.end,
                fields: { count: facts.length },
              },
            ],
      examples: [{ text: '12项和3次', facts: [{ count: 2 }] }],
      nearMisses: ['12项'],
    })
    const { facts } = createAnalyzer({ passes: [total], kinds: ['total'] }).analyze('完成12项、3次')
    expect(facts.map((f) => [f.text, f.count])).toEqual([['12项、3次', 2]])
  })

  const given = {
    id: 'ballot/own',
    kind: 'ballot',
    run: (facts: readonly PassFact[]): readonly PassFact[] => facts,
    examples: [{ text: '赞成30票', facts: [{}] }],
    nearMisses: ['赞成'],
  }
  const errorOf = (changed: object): GongbaoError => {
    try {
      createAnalyzer({
        rules: [ballot],
        passes: [definePass({ ...given, ...changed } as never)],
        checkExamples: false,
      }).analyze('赞成30票')
    } catch (error) {
      if (error instanceof GongbaoError) return error
      throw error
    }
    throw new Error('nothing was refused')
  }
  const made = (fact: object) => ({ run: () => [fact] })

  test.each([
    ['no example', { examples: [] }, 'E_RULE', /at least one example/u],
    ['an id of another kind', { id: 'date/own' }, 'E_RULE', /begins with its kind/u],
    ['the id of a rule', { id: 'ballot/result' }, 'E_RULE', /taken by another rule/u],
    ['async', { run: async () => [] }, 'E_RULE', /leave out `async`/u],
    ['a part that does not exist', { trigger: ['赞成'] }, 'E_RULE', /got trigger too/u],
    ['no list', { run: () => undefined }, 'E_PRODUCE', /return a list of facts/u],
    ['a throw', { run: () => BigInt('x') }, 'E_PRODUCE', /run\(\) threw/u],
    [
      'another kind',
      made({ kind: 'date', start: 0, end: 1, fields: {} }),
      'E_PRODUCE',
      /facts of its kind `ballot`/u,
    ],
    ['no fields', made({ kind: 'ballot', start: 0, end: 1 }), 'E_PRODUCE', /to be a plain object/u],
    [
      'a span outside',
      made({ kind: 'ballot', start: 0, end: 99, fields: {} }),
      'E_PRODUCE',
      /inside the text of 5/u,
    ],
    [
      'NaN',
      made({ kind: 'ballot', start: 0, end: 1, fields: { votes: Number.NaN } }),
      'E_PRODUCE',
      /votes is NaN/u,
    ],
    [
      'its own schema violated',
      { ...made({ kind: 'ballot', start: 0, end: 1, fields: {} }), schema: z.object({ votes: z.number() }) },
      'E_PRODUCE',
      /own schema is violated/u,
    ],
  ])('%s is refused, and blamed on the pass', (_, changed, code, message) => {
    const error = errorOf(changed)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(error.faults[0]?.where).toMatch(code === 'E_RULE' ? /\/|pass/u : /^pass ballot\/own$/u)
  })

  test('examples are tried when an analyzer is made', () => {
    const idle = definePass(given)
    expect(() => createAnalyzer({ rules: [ballot], passes: [idle] })).toThrow('made and changed nothing')
  })
})

test('a rule that makes dates has to make whole ones', () => {
  // the compiler refuses it too: what is not written in TypeScript is tried here
  const dates = (fields: object): Rule<'date', object> => ({
    isRule: true,
    id: 'date/founding',
    kind: 'date',
    trigger: ['建党百年'],
    pattern: /建党百年/u,
    produce: () => ({ fields }),
    examples: [{ text: '建党百年', facts: [{ value: '2021' }] }],
    nearMisses: ['建党伟业'],
  })
  expect(() => createAnalyzer({ rules: [dates({ value: '2021' })] })).toThrow(
    'the shape of its kind is violated',
  )
  const whole = dates({ type: 'date', value: '2021', basis: 'stated' })
  expect(createAnalyzer({ rules: [whole] }).analyze('建党百年之际').facts).toMatchObject([{ value: '2021' }])
})

test('the compiler holds the rules of a built-in kind to its schema', () => {
  const share = {
    id: 'quantity/share-of-votes',
    kind: 'quantity',
    trigger: 'numeral',
    pattern: /[0-9]{1,3}席次/u,
    examples: [{ text: '30席次', facts: [{ value: 30 }] }],
    nearMisses: ['席次30'],
  } as const
  const whole = defineRule({
    ...share,
    produce: ([seats]) => ({ fields: { type: 'count', value: Number.parseInt(seats, 10), unit: '席次' } }),
  })
  expect(createAnalyzer({ rules: [whole] }).analyze('获得30席次').facts).toMatchObject([
    { rule: whole.id, value: 30 },
  ])
  // @ts-expect-error: no quantity is of the type `seats`
  defineRule({ ...share, produce: () => ({ fields: { type: 'seats', value: 1, unit: '席次' } }) })
  // @ts-expect-error: a quantity has a unit, or tells that it has none
  defineRule({ ...share, produce: () => ({ fields: { type: 'count', value: 1 } }) })
})

test('explain tells what a candidate gave way to, and what passes did', () => {
  const settled: Settlement[] = []
  createAnalyzer({ rules: [ballot], passes: [shares] }).explain(
    '今年印发《2020年要点》，赞成30票',
    () => {},
    { referenceDate: '2020-05-20' },
    (one) => settled.push(one),
  )
  const told = settled.map(({ step, became, candidate, by, pass }) => [
    step,
    became,
    candidate.rule,
    by?.rule ?? pass,
  ])
  expect(told).toContainEqual(['block', 'dropped', 'date/year', 'document/titled'])
  expect(told).toContainEqual(['pass', 'changed', 'date/relative-year', 'date/resolveDates'])
  expect(told).toContainEqual(['pass', 'changed', 'ballot/share', 'ballot/share'])
})
