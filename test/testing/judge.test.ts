import { expect, test } from 'vitest'
import { judge } from '../../src/testing/judge.js'
import { variantsOf } from '../../src/testing/variants.js'

const fact = (text: string, value: number) => ({ text, value })

test('what fits the example passes', () => {
  expect(judge([fact('259项', 259)], [{ value: 259 }], '259项')).toBeNull()
})

test.each([
  ['nothing', [], [{ value: 259 }]],
  ['several', [fact('259项', 259), fact('9项', 9)], [{ value: 259 }]],
  ['partial', [fact('59项', 59)], [{ value: 259 }]],
  ['partial', [fact('259项', 259)], [{ value: 259 }, { value: 3 }]],
  ['wrong value', [fact('259项', 25)], [{ value: 259 }]],
  ['wrong value', [fact('259项', 259)], [{ value: 259, mod: 'more' }]],
] as const)('%s is told apart', (verdict, found, expected) => {
  expect(judge(found, expected, '259项')).toMatch(new RegExp(`^${verdict}`, 'u'))
})

test('an example is tried bare, in four frames, in traditional script and with full-width digits', () => {
  expect(variantsOf('占25%的计划', true).map((v) => [v.name, v.text])).toEqual([
    ['bare', '占25%的计划'],
    ['after 于', '于占25%的计划'],
    ['before 召开', '占25%的计划召开'],
    ['between ，and 。', '，占25%的计划。'],
    ['after a line break', '\n占25%的计划'],
    ['in traditional script', '佔25%的計劃'],
    ['with full-width digits', '占２５％的计划'],
  ])
})

test('an example that cannot be framed is tried in its forms only', () => {
  expect(variantsOf('三项。', false).map((v) => v.name)).toEqual(['bare', 'in traditional script'])
})
