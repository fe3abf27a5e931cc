/** Every guard does what its example shows: it refuses there, and more is read without it. */
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { defineRule } from '../../src/rules/define.js'
import { type Guards, guardsInUse, hearRefusals, refusedBy, withoutGuard } from '../../src/rules/guard.js'
import { tryGuard } from '../../src/testing/guards.js'

const analyzer = createAnalyzer()

describe.each(guardsInUse().map((list) => [list.of, list] as const))(
  '%s',
  (of, { guards }: Guards<never>) => {
    test.each(guards.map((guard) => [guard.id, guard] as const))('%s', (_, guard) => {
      expect(tryGuard(of, guard, analyzer)).toBeNull()
    })
  },
)

test('no guard has the name of another', () => {
  const paths = guardsInUse().flatMap(({ of, guards }) => guards.map(({ id }) => `${of}#${id}`))
  expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([])
})

const votes = defineRule({
  id: 'ballot/result',
  kind: 'ballot',
  trigger: ['赞成', '反对'],
  pattern: /赞成|反对/u,
  guards: [
    { id: 'asked', unless: /(?<=是否)/u, because: 'a question', example: '是否赞成' },
    {
      id: 'of-view',
      unless: ({ index }, { text }) => text.startsWith('意见', index + 2),
      because: 'a view',
      example: '反对意见',
    },
  ],
  produce: (match) => ({ fields: { choice: match[0] } }),
  examples: [{ text: '赞成', facts: [{ choice: '赞成' }] }],
  nearMisses: ['意见'],
})

test('the guards of a rule are asked before it reads, and named where somebody listens', () => {
  const own = createAnalyzer({ rules: [votes], kinds: ['ballot'] })
  const heard: unknown[] = []
  const { facts } = hearRefusals(
    (refusal) => heard.push(refusal),
    () => own.analyze('是否赞成，反对意见，赞成'),
  )
  expect(facts.map((f) => f.cleanStart)).toEqual([10])
  expect(heard).toEqual([
    { guard: 'ballot/result#asked', because: 'a question', at: 2 },
    { guard: 'ballot/result#of-view', because: 'a view', at: 5 },
  ])
})

test('a guard that its example does not show is a fault of the rule', () => {
  const dull = { ...votes, guards: [{ ...votes.guards![0]!, example: '赞成' }] }
  expect(() => createAnalyzer({ rules: [dull] })).toThrow(
    'its guard `asked`: its example is not refused by it',
  )
  const idle = { ...votes, guards: [{ ...votes.guards![0]!, unless: /(?=赞成)/u, example: '赞成' }] }
  expect(() => createAnalyzer({ rules: [idle] })).toThrow(/nothing: expected 1 fact/u)
  const nameless = { ...votes, guards: [{ id: 'A', because: '', example: '' }] }
  expect(() => createAnalyzer({ rules: [nameless as never] })).toThrow(
    /`id` of its own.*`unless`.*`because`.*`example`/su,
  )
})

test('what is suspended refuses nothing until it is over', () => {
  const of: Guards<[string]> = {
    of: 'a/b',
    guards: [{ id: 'x', unless: (t) => t === 'x', because: 'x', example: 'x' }],
  }
  expect(refusedBy(of, 'x')?.id).toBe('x')
  expect(withoutGuard('a/b#x', () => refusedBy(of, 'x'))).toBeUndefined()
  expect(refusedBy(of, 'x')?.id).toBe('x')
})
