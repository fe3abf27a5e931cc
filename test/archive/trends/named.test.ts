import { expect, test } from 'vitest'
import { isKnownName, namedMentions, nameFilter } from '../../../src/archive/trends/named.js'
import type { Fact } from '../../../src/facts/registry.js'

const mentions = (facts: readonly object[], kinds: readonly string[]) =>
  namedMentions(facts as readonly Fact[], kinds)

test.each<[object, object]>([
  [
    { kind: 'slogan', name: '四个自信', known: { name: '四个自信', year: 2016 } },
    { name: '四个自信', coined: 2016 },
  ],
  [
    { kind: 'slogan', name: '三大跨越' },
    { name: '三大跨越', coined: null },
  ],
  [
    { kind: 'term', name: '新质生产力', known: { name: '新质生产力', year: 2023 } },
    { name: '新质生产力', coined: 2023 },
  ],
  [
    { kind: 'term', name: '数字孪生' },
    { name: '数字孪生', coined: null },
  ],
  [
    { kind: 'campaign', name: '“碧水”', type: '行动' },
    { name: '碧水行动', coined: null },
  ],
  [{ kind: 'document', text: '《意见》', title: '关于促进就业的意见' }, { name: '关于促进就业的意见' }],
  [
    { kind: 'indicator', name: 'GDP', canonical: '地区生产总值' },
    { name: '地区生产总值', bare: 'GDP' },
  ],
  [{ kind: 'indicator', name: '绿道长度' }, { name: '绿道长度' }],
  [{ kind: 'meeting', name: '市委全会' }, { name: '市委全会' }],
  [{ kind: 'person', name: '褚文敏' }, { name: '褚文敏' }],
  [{ kind: 'organization', name: '市医院' }, { name: '市医院' }],
  [
    { kind: 'place', name: '厦门市', text: '厦门' },
    { name: '厦门市', bare: '厦门' },
  ],
  [
    { kind: 'ballot', text: '赞成320票', name: '赞成' },
    { name: '赞成', bare: '赞成320票' },
  ],
  [{ kind: 'ballot', text: '赞成320票' }, { name: '赞成320票' }],
])('%j is told under its general name', (fact, named) => {
  const { kind } = fact as { kind: string }
  expect(mentions([fact, fact], [kind])).toMatchObject([{ kind, count: 2, ...named }])
})

test.each([
  { kind: 'date', text: '5月' },
  { kind: 'quantity', text: '3亿元' },
  { kind: 'document', text: '国发〔2019〕3号' },
])('%j has no name', (fact) => {
  expect(mentions([fact], [fact.kind])).toEqual([])
})

test('what was there before the formula of that name is another; kinds that are not asked for are left out', () => {
  const known = { kind: 'slogan', name: '四个自信', known: { name: '四个自信', year: 2016 } }
  const facts = [known, { kind: 'slogan', name: '四个自信' }, { kind: 'term', name: '乡村振兴' }]
  expect(mentions(facts, ['slogan']).map(({ name, coined, count }) => [name, coined, count])).toEqual([
    ['四个自信', 2016, 1],
    ['四个自信', null, 1],
  ])
})

test.each([
  ['八项规定', true],
  ['两学一做', true],
  ['两学一做学习教育', true],
  ['乡村振兴', true],
  ['某某某某', false],
])('%s is a name of the dictionaries: %s', (name, is) => {
  expect(isKnownName(name)).toBe(is)
})

test('a name that is asked for means the entry it is a variant of, and what documents call it', () => {
  const isMeant = nameFilter('“两学一做”')
  const mention = (name: string, bare?: string) => ({
    kind: 'campaign',
    key: name,
    name,
    term: null,
    coined: null,
    count: 1,
    ...(bare === undefined ? {} : { bare }),
  })
  expect(
    [mention('两学一做'), mention('两学一做学习教育', '两学一做'), mention('三严三实')].map(isMeant),
  ).toEqual([true, true, false])
})
