/** Small parts of the engine, each on its own: what stands near a match, what a rule costs, what it may make, how patterns nest. */
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { AnyCandidate } from '../../src/rules/candidate.js'
import type { Trial } from '../../src/rules/engine.js'
import { nearFacts } from '../../src/rules/near.js'
import { answeredFor, judgeNearMiss, nearMissOf } from '../../src/rules/near-miss.js'
import { nestedRepetition } from '../../src/rules/nested.js'
import { checkMade, wrongFields, wrongSpan } from '../../src/rules/output.js'
import { countTrials } from '../../src/rules/profile.js'
import type { AnyRule, RuleContext } from '../../src/rules/rule.js'

describe('facts near a match', () => {
  const text = '甲乙。丙丁戊己。庚辛。'
  const sentences = [
    { start: 0, end: 3 },
    { start: 3, end: 8 },
    { start: 8, end: 11 },
  ]
  const at = (start: number, end: number, kind = 'date') =>
    ({ kind, rule: `${kind}/x`, start, end, fields: { value: start } }) as unknown as AnyCandidate
  const settled = [at(0, 1), at(2, 3), at(3, 4), at(4, 5, 'place'), at(7, 8), at(8, 9)]
  const context = {
    text,
    sentenceAt: (offset: number) => sentences.find(({ start, end }) => offset >= start && offset < end)!,
  } as unknown as RuleContext
  const near = nearFacts(settled, context)
  const told = (needs: string[] | undefined, offset: number) =>
    near({ needs } as unknown as AnyRule, offset).map(({ text: surface, kind }) => `${kind} ${surface}`)
  test('are those of its sentence and of the kinds that are needed, in order', () => {
    expect(told(['date'], 5)).toEqual(['date 丙', 'date 。'])
    expect(told(['date', 'place'], 3)).toEqual(['date 丙', 'place 丁', 'date 。'])
    expect(told(['date'], 0)).toEqual(['date 甲', 'date 。'])
    expect(told(['date'], 10)).toEqual(['date 庚'])
    expect(told(undefined, 5)).toEqual([])
  })
  test('are told with their fields', () => {
    expect(near({ needs: ['place'] } as unknown as AnyRule, 5)).toEqual([
      { kind: 'place', rule: 'place/x', text: '丁', start: 4, end: 5, value: 4 },
    ])
  })
})

test('tries of rules are counted, the dearest first, and closed gates are no tries', () => {
  const counted = countTrials([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }])
  const tell = (rule: string, outcome: string, milliseconds: number) =>
    counted.tell({ rule, outcome, milliseconds } as unknown as Trial)
  tell('b', 'no match', 2)
  tell('b', 'refused', 1)
  tell('a', 'candidate', 3)
  tell('c', 'closed', 50)
  tell('unknown', 'candidate', 50)
  const row = { tries: 0, misses: 0, refusals: 0, hits: 0, milliseconds: 0 }
  expect(counted.rows()).toEqual([
    { ...row, rule: 'b', tries: 2, misses: 1, refusals: 1, milliseconds: 3 },
    { ...row, rule: 'a', tries: 1, hits: 1, milliseconds: 3 },
    { ...row, rule: 'c' },
    { ...row, rule: 'd' },
  ])
})

test.each([
  [{ value: 1, list: ['a', null, true] }, undefined],
  [{ value: Number.NaN }, /value is NaN/u],
  [{ value: Number.POSITIVE_INFINITY }, /value is Infinity/u],
  [{ list: [1, [undefined]] }, /list\[1\]\[0\] is undefined/u],
  [{ of: { day: new Date(0) } }, /of\.day is a object/u],
  [{ of: () => 1 }, /of is a function/u],
  [{ of: Object.create(null) as object }, undefined],
  [{ start: 1, text: '甲' }, /may not set start, text/u],
  [null, /plain object, got null/u],
  ['甲', /plain object, got 甲/u],
  [new Date(0), /plain object/u],
  [[1], /plain object/u],
])('fields %o: %s', (fields, wrong) => {
  const said = wrongFields({}, fields)
  if (wrong === undefined) expect(said).toBeUndefined()
  else expect(said).toMatch(wrong)
})

test('fields are held to the schema of the rule, or to the shape of its kind', () => {
  const schema = z.object({ value: z.number() })
  expect(wrongFields({ schema }, { value: 1 }, z.never())).toBeUndefined()
  expect(wrongFields({ schema }, { value: 'x' })).toMatch(/its own schema is violated: value /u)
  expect(wrongFields({}, { value: 'x' }, schema)).toMatch(/shape of its kind is violated/u)
  expect(wrongFields({}, { value: 1 }, schema)).toBeUndefined()
})

test.each([
  [0, 3, undefined],
  [2, 3, undefined],
  [-1, 2, /got -1–2/u],
  [0, 4, /got 0–4/u],
  [2, 2, /got 2–2/u],
  [3, 2, /got 3–2/u],
  [0.5, 2, /whole numbers/u],
  [0, '2', /whole numbers/u],
])('a span from %s to %s of three characters', (from, to, wrong) => {
  const said = wrongSpan(from, to, 3)
  if (wrong === undefined) expect(said).toBeUndefined()
  else expect(said).toMatch(wrong)
})

test('what produce gives is nothing, a draft or a list of them', () => {
  const rule = { id: 'x/y' } as unknown as AnyRule
  const match = /乙丙/u.exec('甲乙丙丁')!
  const made = (value: unknown) => {
    try {
      return checkMade(rule, value, match, 4).length
    } catch (error) {
      return (error as Error).message
    }
  }
  expect([made(null), made({ fields: {} }), made([{ fields: {} }, { fields: {} }]), made([])]).toEqual([
    0, 1, 2, 0,
  ])
  expect(made({ fields: {}, start: 0, end: 4 })).toBe(1)
  expect(made({ fields: {}, start: 0, end: 5 })).toMatch(/inside the text of 4/u)
  expect(made(undefined)).toMatch(/returned nothing on `乙丙`/u)
  expect(made(Promise.resolve(null))).toMatch(/promise/u)
  expect(made({ value: 1 })).toMatch(/bare fields \{ value \}/u)
  expect(made('x')).toMatch(/got x/u)
  expect(made([{ fields: {} }, null])).toMatch(/got null/u)
})

describe('a near miss', () => {
  const of = (kind: string, rule: string, text: string) => ({ kind, rule, text })
  test('answers for the facts of its kind, one of a pass for its own unless it states more', () => {
    const report = {
      facts: [of('date', 'date/a', '甲'), of('date', 'date/b', '乙'), of('place', 'place/a', '丙')],
    }
    const told = (source: { id: string; run?: unknown }, facts?: []) =>
      answeredFor(source, { text: '', ...(facts && { facts }) }, report as never).map((f) => f.text)
    expect(told({ id: 'date/a' })).toEqual(['甲', '乙'])
    expect(told({ id: 'date/a', run: () => 1 })).toEqual(['甲'])
    expect(told({ id: 'date/a', run: () => 1 }, [])).toEqual(['甲', '乙'])
  })
  test('fails where the rule itself reads, and where others read what is not stated', () => {
    const judged = (facts: object[] | undefined, ...found: object[]) =>
      judgeNearMiss({ id: 'date/a' }, { text: '甲乙', ...(facts && { facts }) } as never, found as never)
    expect(judged(undefined)).toBeNull()
    expect(judged(undefined, of('date', 'date/a', '甲'))).toMatch(/expected nothing, it read 「甲」/u)
    expect(judged(undefined, of('date', 'date/b', '甲'))).toMatch(
      /nothing of the kind, got 「甲」 \(date\/b\)/u,
    )
    const fact = { ...of('date', 'date/b', '甲'), start: 0, end: 1 }
    expect(judged([{ text: '甲' }])).not.toBeNull()
    expect(judged([{ text: '甲' }], fact) ?? '').not.toMatch(/nothing of the kind/u)
  })
  test('may be its text alone', () => {
    expect([nearMissOf('甲'), nearMissOf({ text: '甲', facts: [] })]).toEqual([
      { text: '甲' },
      { text: '甲', facts: [] },
    ])
  })
})

/** The flag of patterns with sets, which is newer than what these tests are compiled for. */
const SETS = 'v'
test.each([
  [/(?:\d+)+/u, true],
  [/(?:\d+){2,}/u, true],
  [/(?:\d+){2}/u, false],
  [/(?:\d+)?/u, false],
  [/(?:\d{1,3})+/u, false],
  [/(?:[^。]+，)+/u, true],
  [/(?:、\d+)+/u, false],
  [/(?:、?\d+)+/u, true],
  [/(?:(?:、)\d+)+/u, false],
  [/(?:(?:、|，)\d+)+/u, true],
  [/(?:\d+|甲)+/u, true],
  [/(?:、\d+|甲\p{L}*)+/u, true],
  [/(?:、\d+|；[甲乙]+)+/u, false],
  [/(?:(?=\d+)甲)+/u, false],
  [/(?=(?:\d+)+)/u, true],
  [/甲(?:乙(?:丙+)*)?/u, true],
  [/(?:\p{Script=Han}+\x41)+/u, false],
  [/(?:\u{4e00}+)+/u, true],
  [/(?:\u4e00+、)+/u, false],
  [/(?<a>甲)(?:\k<a>、)+/u, false],
  [new RegExp(String.raw`[\(]+(?:甲+、)+`, SETS), false],
  [new RegExp('(?:[[甲]--[乙]]+)+', SETS), true],
])('%s may take exponential time: %s', (pattern, can) => {
  expect(nestedRepetition(pattern) !== undefined).toBe(can)
})
