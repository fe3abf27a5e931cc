import { expect, test } from 'vitest'
import { type Analyzer, createAnalyzer, definePass, defineRule } from '../../src/index.js'
import type { NearMiss } from '../../src/rules/rule.js'
import { tryNearMiss } from '../../src/testing/turn.js'

const rule = (id: string, word: string, nearMisses: readonly (string | NearMiss)[]) =>
  defineRule({
    id,
    kind: 'colour',
    trigger: [word],
    pattern: new RegExp(word, 'u'),
    produce: () => ({ fields: { name: word } }),
    examples: [{ text: word, facts: [{ name: word }] }],
    nearMisses,
  })
const red = rule('colour/red', '朱', ['黑'])
const green = rule('colour/green', '翠', ['黑'])
const analyzer = createAnalyzer({ rules: [red, green], kinds: ['colour'] }) as unknown as Analyzer
const wrong = (nearMiss: string | NearMiss) => tryNearMiss(red, nearMiss, analyzer).wrong

test('a text alone says that there is nothing of the kind, whichever rule reads it', () => {
  expect(wrong('黑')).toEqual([])
  expect(wrong('翠')).toContain(
    'bare: expected nothing of the kind, got 「翠」 (colour/green); where that is right, state it: { text, facts }',
  )
})

test('what others read is stated in full, and is read however the text is turned', () => {
  expect(wrong({ text: '翠', facts: [{ name: '翠' }] })).toEqual([])
  expect(wrong({ text: '翠翠', facts: [{ text: '翠', name: '翠' }] })).toContain(
    'bare: several: expected 1 fact(s), the rule read 2: 「翠」「翠」',
  )
  expect(wrong({ text: '黑', facts: [{ name: '黑' }] })).toContain(
    'bare: nothing: expected 1 fact(s), the rule read none',
  )
  expect(wrong({ text: '翠', facts: [{ name: '青' }] })).toContain(
    'bare: wrong value in 「翠」: name "翠", expected "青"',
  )
})

test('what the rule itself reads is no near miss, whatever is stated', () => {
  expect(wrong({ text: '朱', facts: [{ name: '朱' }] })).toContain('bare: expected nothing, it read 「朱」')
})

test('nothing is put beside one that is unframed, and a turning is left out with its reason', () => {
  const tried = (nearMiss: NearMiss) => tryNearMiss(red, nearMiss, analyzer).texts
  const whole = { text: '黑的', unframed: 'why' }
  expect(tried(whole)).toBeLessThan(tried({ text: '黑的' }))
  expect(tried({ ...whole, unturned: { listed: 'why' } })).toBe(tried(whole) - 1)
})

test('it is tried when rules are loaded', () => {
  const load = (nearMiss: string | NearMiss) => () =>
    createAnalyzer({ rules: [rule('colour/red', '朱', [nearMiss]), green], kinds: ['colour'] })
  expect(load('翠')).toThrow(/near miss 「翠」: expected nothing of the kind, got 「翠」 \(colour\/green\)/u)
  expect(load({ text: '翠', facts: [{ name: '翠' }] })).not.toThrow()
  expect(load({ facts: [] } as unknown as NearMiss)).toThrow(/expected each near miss to be a text/u)
})

test('of a pass a text alone says that it changes nothing', () => {
  const pass = definePass({
    id: 'colour/twice',
    kind: 'colour',
    run: (facts) => (facts.length < 2 ? facts : facts.map((f) => ({ ...f, fields: { ...f.fields, of: 2 } }))),
    examples: [
      {
        text: '朱翠',
        facts: [
          { text: '朱', of: 2 },
          { text: '翠', of: 2 },
        ],
      },
    ],
    nearMisses: ['朱', { text: '翠', facts: [{ name: '翠' }] }],
  })
  const passes = createAnalyzer({
    rules: [red, green],
    passes: [pass],
    kinds: ['colour'],
  }) as unknown as Analyzer
  for (const nearMiss of pass.nearMisses) expect(tryNearMiss(pass, nearMiss, passes).wrong).toEqual([])
  expect(tryNearMiss(pass, { text: '翠', facts: [] }, passes).wrong).not.toEqual([])
})
