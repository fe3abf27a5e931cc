import { expect, test } from 'vitest'
import { judge, misplaced } from '../../src/rules/judge.js'

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

test('a fact that does not stand where it says is told apart', () => {
  const at = (start: number, end: number) => [{ text: '259项', start, end, cleanStart: start, cleanEnd: end }]
  expect(misplaced(at(2, 6), '完成259项', '完成259项')).toBeNull()
  expect(misplaced(at(3, 7), '完成259项', '完成259项')).toMatch(/^misplaced/u)
  expect(misplaced([{ ...at(2, 6)[0]!, end: 9 }], '完成259项', '完成259项')).toMatch(/^misplaced/u)
})
