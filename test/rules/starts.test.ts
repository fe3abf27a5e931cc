import { expect, test } from 'vitest'
import { KINDS, startsOfKinds } from '../../src/facts/registry.js'
import { nearMissOf } from '../../src/rules/near-miss.js'
import type { AnyRule } from '../../src/rules/rule.js'
import { readStarts, startsOf } from '../../src/rules/starts.js'
import { buildTriggers, eachTrigger, type TriggerTable } from '../../src/rules/triggers.js'
import { readText } from '../../src/text/read.js'
import { readCorpus } from '../corpus/read.js'

const ruleOf = (id: string, ...trigger: string[]): AnyRule => ({
  isRule: true,
  id,
  kind: 'vote',
  trigger,
  pattern: /./u,
  produce: () => null,
  examples: [],
  nearMisses: [],
})

test('words are written down by their first unit, each with its rules', () => {
  const rules = [ruleOf('vote/a', '赞成', '\n', '赞'), ruleOf('vote/b', '反对', '赞成', '赞成')]
  const { ids, units, from } = readStarts(startsOf(rules))
  expect(ids).toEqual(['vote/a', 'vote/b'])
  expect(String.fromCharCode(...units)).toBe('赞\n反')
  const all = (id: string) => ids.indexOf(id)
  expect(from('赞'.charCodeAt(0), all)).toEqual([
    ['赞成', 0],
    ['赞', 0],
    ['赞成', 1],
  ])
  expect(from('赞'.charCodeAt(0), (id) => (id === 'vote/b' ? 7 : undefined))).toEqual([['赞成', 7]])
  expect(from('弃'.charCodeAt(0), all)).toEqual([])
})

const triedAt = (text: string, table: TriggerTable, rules: readonly AnyRule[]) => {
  const tried: string[] = []
  eachTrigger(text, table, (at, rule) => tried.push(`${at} ${rules[rule]!.id}`))
  return tried
}

test.each([
  ['all kinds', KINDS],
  [
    'dates and what may hide them',
    KINDS.filter((k) => /^(?:date|slogan|campaign|document|meeting)$/u.test(k.kind)),
  ],
  ['places alone', KINDS.filter((k) => k.kind === 'place')],
])('what is written of the rules says where they are tried, as the rules do: %s', (_, kinds) => {
  const rules = kinds.flatMap((k) => k.rules)
  const [written, made] = [buildTriggers(rules, startsOfKinds(kinds)), buildTriggers(rules)]
  const texts = [
    ...KINDS.flatMap((k) => k.rules).flatMap((r) => [
      ...r.examples.map((e) => e.text),
      ...r.nearMisses.map((n) => nearMissOf(n).text),
    ]),
    ...readCorpus().map(({ source }) => readText(source).text),
  ]
  for (const text of texts) expect(triedAt(text, written, rules)).toEqual(triedAt(text, made, rules))
})

test("a rule of one's own that has the id of one that is written down has its own words", () => {
  const written = [startsOf([ruleOf('vote/a', '赞成')])]
  const own = ruleOf('vote/a', '反对')
  expect(triedAt('赞成、反对', buildTriggers([own], written, new Set([own])), [own])).toEqual(['3 vote/a'])
})
