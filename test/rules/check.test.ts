import { expect, test } from 'vitest'
import { GongbaoError } from '../../src/errors.js'
import { checkEntries } from '../../src/facts/dictionary/entries.js'
import { dictionaryRules } from '../../src/facts/dictionary/rules.js'
import { KINDS } from '../../src/facts/registry.js'
import { checkRules } from '../../src/rules/check.js'
import { defineRule } from '../../src/rules/define.js'
import type { AnyRule } from '../../src/rules/rule.js'

const good = defineRule({
  id: 'serial/number',
  kind: 'serial',
  trigger: ['编号'],
  pattern: /编号(?<number>\d{5,12})/u,
  produce: (match) => ({ fields: { number: match.groups!.number! } }),
  examples: [{ text: '编号12345', facts: [{ number: '12345' }] }],
  nearMisses: ['编号为'],
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

test('the built-in rules are sound, which no analyzer looks at again', () => {
  const entries = {
    slogans: [{ name: '五个一批' }],
    terms: [{ name: '有限政府' }],
    organs: [{ name: '大数据局', type: 'government' as const }],
  }
  expect(faultsOf([...KINDS.flatMap((k) => k.rules), ...dictionaryRules(checkEntries(entries))])).toEqual([])
})

test('a sound rule is accepted', () => {
  expect(faultsOf([good])).toEqual([])
})

test('every fault of every rule is told at once, with the rule it belongs to', () => {
  const faults = faultsOf([
    { ...good, id: 'serial' },
    { ...good, id: 'serial/blind', pattern: /编号\b/u },
    { ...good, id: 'serial/no-flag', pattern: /编号/ },
    { ...good, id: 'serial/no-examples', examples: [], nearMisses: [] },
    { ...good, id: 'serial/no-trigger', trigger: [] },
    { ...good, id: 'serial/odd-trigger', trigger: 'digits' },
    { ...good, id: 'serial/anchored', pattern: /^编号/u },
    { ...good, id: 'serial/no-produce', produce: undefined },
    null,
  ])
  expect(faults.map((f) => f.where)).toEqual([
    'serial',
    'serial',
    'serial/blind',
    'serial/no-flag',
    'serial/no-examples',
    'serial/no-examples',
    'serial/no-trigger',
    'serial/odd-trigger',
    'serial/anchored',
    'serial/no-produce',
    'rule 8',
  ])
})

test('two rules with one id are refused', () => {
  expect(faultsOf([good, good]).map((f) => f.message)).toEqual([expect.stringContaining('unique')])
})

test('what is left out of the turnings is one of them, with the reason', () => {
  const messages = (unturned: object) => faultsOf([{ ...good, unturned }]).map((f) => f.message)
  expect(messages({ listed: 'it opens a list itself' })).toEqual([])
  expect(messages({ upside: 'down' })).toEqual([expect.stringContaining('upside')])
  expect(messages({ listed: '' })).toEqual([expect.stringContaining('reason')])
  const example = { ...good.examples[0]!, unturned: { sideways: 'why' } }
  expect(faultsOf([{ ...good, examples: [example] }]).map((f) => f.message)).toEqual([
    expect.stringContaining('sideways'),
  ])
})

test('the id begins with the kind', () => {
  expect(faultsOf([{ ...good, id: 'phone/number' }])[0]?.message).toContain('serial/')
})

test('an escaped backslash before a letter is no banned escape', () => {
  expect(faultsOf([{ ...good, pattern: /编号\\bar/u }])).toEqual([])
})
