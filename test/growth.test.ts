import { expect, test } from 'vitest'
import { growth, STEEP } from './growth.js'

/** `times` steps that no compiler takes away. */
function work(times: number): number {
  let sum = 0
  for (let i = 0; i < times; i++) sum = (sum * 31 + i) % 1_000_003
  return sum
}

test('a quadratic pass is seen', () => {
  expect(growth((size) => work(size * size), 1_500, 0)).toBeGreaterThan(STEEP)
})

test('a linear pass is let by', () => {
  expect(growth((size) => work(size * 1_000), 4_000)).toBeLessThan(STEEP)
})
