import { expect, test } from 'vitest'
import { GongbaoError } from '../../src/errors.js'
import { checkRules } from '../../src/rules/check.js'
import { defineRule } from '../../src/rules/define.js'
import type { AnyRule } from '../../src/rules/rule.js'

const good = defineRule({
  id: 'hotline/number',
  kind: 'hotline',
  trigger: ['热线'],
  pattern: /热线(?<number>\d{5,12})/u,
  produce: (match) => ({ fields: { number: match.groups!.number! } }),
  examples: [{ text: '热线12345', facts: [{ number: '12345' }] }],
  nearMisses: ['热线电话'],
})

function faultsOf(rules: readonly unknown[]) {
  try {
    checkRules(rules as AnyRule[])
  } catch (error) {
    expect(error).toBeInstanceOf(GongbaoError)
    expect((error as GongbaoError).code).toBe('E_RULE')
    return (error as GongbaoError).faults
  }
  return []
}

test('a sound rule is accepted', () => {
  expect(faultsOf([good])).toEqual([])
})

test('every fault of every rule is told at once, with the rule it belongs to', () => {
  const faults = faultsOf([
    { ...good, id: 'hotline' },
    { ...good, id: 'hotline/blind', pattern: /热线\b/u },
    { ...good, id: 'hotline/no-flag', pattern: /热线/ },
    { ...good, id: 'hotline/no-examples', examples: [], nearMisses: [] },
    { ...good, id: 'hotline/no-trigger', trigger: [] },
    { ...good, id: 'hotline/odd-trigger', trigger: 'digits' },
    { ...good, id: 'hotline/anchored', pattern: /^热线/u },
    { ...good, id: 'hotline/no-produce', produce: undefined },
    null,
  ])
  expect(faults.map((f) => f.where)).toEqual([
    'hotline',
    'hotline',
    'hotline/blind',
    'hotline/no-flag',
    'hotline/no-examples',
    'hotline/no-examples',
    'hotline/no-trigger',
    'hotline/odd-trigger',
    'hotline/anchored',
    'hotline/no-produce',
    'rule 8',
  ])
})

test('two rules with one id are refused', () => {
  expect(faultsOf([good, good]).map((f) => f.message)).toEqual([expect.stringContaining('unique')])
})

test('the id begins with the kind', () => {
  expect(faultsOf([{ ...good, id: 'phone/number' }])[0]?.message).toContain('hotline/')
})

test('an escaped backslash before a letter is no banned escape', () => {
  expect(faultsOf([{ ...good, pattern: /热线\\bar/u }])).toEqual([])
})
