import { expect, test } from 'vitest'
import { analyze, createAnalyzer } from '../../src/analyze.js'
import { defineRule } from '../../src/rules/define.js'
import type { Trial } from '../../src/rules/engine.js'
import type { Trigger } from '../../src/rules/rule.js'
import { buildTriggers, eachTrigger } from '../../src/rules/triggers.js'

const serial = defineRule({
  id: 'serial/number',
  kind: 'serial',
  trigger: ['编号', '编号为'],
  pattern: /编号(?:为)?(?<number>\d{5,12})/u,
  produce: ({ groups, index, 0: all }) =>
    groups!.number === '00000'
      ? null
      : {
          start: index + all.indexOf(groups!.number!),
          end: index + all.length,
          fields: { number: groups!.number! },
        },
  examples: [{ text: '编号12345', facts: [{ text: '12345', number: '12345' }] }],
  nearMisses: ['编号'],
})

const placesOf = (text: string, trigger: Trigger) => {
  const places: number[] = []
  eachTrigger(text, buildTriggers([{ ...serial, trigger, pattern: /./u }]), (at) => places.push(at))
  return places
}

test("a user's rule runs beside the built-in ones and is typed in the report", () => {
  const analyzer = createAnalyzer({ rules: [serial] })
  const facts = analyzer.analyze('按照《公开办法》，設備編號為12345。').facts
  const own = facts.find((f) => f.kind === 'serial')!
  const number: string = own.number
  expect([number, own.text, own.rule]).toEqual(['12345', '12345', 'serial/number'])
  expect(facts.some((f) => f.kind === 'document')).toBe(true)
})

test('a numeral is tried once a run: not behind a decimal point, again for digits behind Chinese numerals', () => {
  expect(placesOf('增长12.5%，1,234亿', 'numeral')).toEqual([2, 8])
  expect(placesOf('之一2019年', 'numeral')).toEqual([1, 2])
  expect(placesOf('三百二十', 'numeral')).toEqual([0])
})

test('a rule with two words that begin at one place is tried there once', () => {
  expect(placesOf('编号为', ['编号', '编号为'])).toEqual([0])
})

test('quotation and title marks are triggers', () => {
  expect(placesOf('“a”《b》‘c’〈d〉', 'quotation')).toEqual([0, 6])
  expect(placesOf('“a”《b》‘c’〈d〉', 'title')).toEqual([3, 9])
})

test('explain tells of matches, refusals and tries in vain', () => {
  const trials: Trial[] = []
  createAnalyzer({ rules: [serial] }).explain('编号12345，编号00000，编号1234', (t) => trials.push(t))
  expect(
    trials
      .filter((t) => t.rule === 'serial/number')
      .map((t) => (typeof t.outcome === 'string' ? t.outcome : 'made')),
  ).toEqual(['made', 'refused', 'no match'])
})

test('a rule is tried only where its own gate is open; what the gate notes is told', () => {
  const seldom = defineRule({
    ...serial,
    opens: ({ text, note }, at) => {
      note?.('looked at')
      return text[at + 2] === '为'
    },
  })
  const trials: Trial[] = []
  createAnalyzer({ rules: [seldom], checkExamples: false }).explain('编号12345，编号为12345', (t) =>
    trials.push(t),
  )
  const own = trials.filter((t) => t.rule === 'serial/number')
  expect(own.map((t) => [t.at, typeof t.outcome === 'string' ? t.outcome : 'made', t.notes])).toEqual([
    [0, 'closed', ['looked at']],
    [8, 'made', ['looked at']],
  ])
})

test('a gate that throws is named as a rule is', () => {
  const broken = defineRule({
    ...serial,
    opens: () => {
      throw new Error('oops')
    },
  })
  const analyzer = createAnalyzer({ checkExamples: false, rules: [broken] })
  expect(() => analyzer.analyze('编号12345')).toThrow(expect.objectContaining({ code: 'E_PRODUCE' }))
})

test('a rule that throws is named', () => {
  const broken = defineRule({
    ...serial,
    produce: () => {
      throw new Error('oops')
    },
  })
  const analyzer = createAnalyzer({ checkExamples: false, rules: [broken] })
  expect(() => analyzer.analyze('编号12345')).toThrow(expect.objectContaining({ code: 'E_PRODUCE' }))
})

test('a filter by kind changes nothing about the facts it keeps', () => {
  const text = '2019年印发《2020年工作要点》，落实12项任务，打好三大攻坚战。'
  for (const kind of new Set(analyze(text).facts.map((f) => f.kind)))
    expect(createAnalyzer({ kinds: [kind] }).analyze(text).facts).toEqual(
      analyze(text).facts.filter((f) => f.kind === kind),
    )
})

test('an unknown kind is refused', () => {
  expect(() => createAnalyzer({ kinds: ['weather' as never] })).toThrow(
    expect.objectContaining({ code: 'E_OPTION' }),
  )
})
