import { expect, test } from 'vitest'
import { kappaOf, shareOf, wilson } from '../../../src/archive/verify/statistics.js'

test('the interval of Wilson, as its tables have it', () => {
  const { low, high } = wilson(0.9, 10)
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.5958', '0.9821'])
  const all = wilson(1, 20)
  expect([all.low.toFixed(4), all.high]).toEqual(['0.8389', 1])
  expect(wilson(0, 20).low).toBe(0)
})

test('weights tell for how many a row stands', () => {
  const even = shareOf([true, true, true, false].map((holds) => ({ holds, weight: 5 })))!
  expect([even.estimate, even.effective, even.count, even.of]).toEqual([0.75, 4, 3, 4])
  const uneven = shareOf([
    { holds: true, weight: 90 },
    { holds: false, weight: 10 },
  ])!
  expect(uneven.estimate).toBe(0.9)
  expect(uneven.effective).toBeCloseTo(100 ** 2 / (90 ** 2 + 10 ** 2), 9)
  expect(shareOf([])).toBeUndefined()
})

test('kappa, by the example of 50 applications that two readers judge', () => {
  const pairs = [
    ...Array.from({ length: 20 }, () => ['right', 'right'] as const),
    ...Array.from({ length: 15 }, () => ['wrong', 'wrong'] as const),
    ...Array.from({ length: 5 }, () => ['right', 'wrong'] as const),
    ...Array.from({ length: 10 }, () => ['wrong', 'right'] as const),
  ]
  const found = kappaOf(pairs)!
  expect([found.agreed, found.observed]).toEqual([35, 0.7])
  expect(found.expected).toBeCloseTo(0.5, 12)
  expect(found.kappa?.estimate).toBeCloseTo(0.4, 12)
  expect(found.kappa?.high).toBeCloseTo(0.4 + 1.95996 * Math.sqrt(0.21 / 12.5), 4)
})

test('kappa is not told where both always say the same, or judge nothing', () => {
  expect(kappaOf([['right', 'right']])?.kappa).toBeNull()
  expect(kappaOf([])).toBeUndefined()
})
