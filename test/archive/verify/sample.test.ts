import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, createSampler } from '../../../src/archive/verify/sample.js'

const draw = (sizes: readonly number[], size: number, seed: number) => {
  const sampler = createSampler<string>({ size, seed })
  for (let i = 0; i < Math.max(0, ...sizes); i++)
    sizes.forEach((n, s) => {
      if (i < n) sampler.add(`s${s}`, () => `${s}-${i}`)
    })
  return sampler.drawn()
}

test('every stratum alike, small ones whole', () => {
  expect(allocate([100, 100, 4], 30)).toEqual([13, 13, 4])
  expect(allocate([3, 2], 30)).toEqual([3, 2])
  expect(allocate([5, 5, 5], 7).reduce((a, b) => a + b)).toBe(7)
})

test('the same seed draws the same, another one others', () => {
  const items = (seed: number) => draw([500, 500], 20, seed).map(({ item }) => item)
  expect(items(7)).toEqual(items(7))
  expect(items(7)).not.toEqual(items(8))
  expect(draw([500, 40], 20, 7)[0]).toMatchObject({ population: 500, drawn: 10 })
})

test('what is drawn is of its stratum, none twice, in the order it came', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 80 }),
      fc.nat(),
      (sizes, size, seed) => {
        const drawn = draw(sizes, size, seed)
        const all = sizes.reduce((a, b) => a + b)
        expect(drawn).toHaveLength(Math.min(size, all))
        expect(new Set(drawn.map(({ item }) => item)).size).toBe(drawn.length)
        for (const { item, stratum } of drawn) expect(`s${item.split('-')[0]}`).toBe(stratum)
      },
    ),
    { numRuns: 60 },
  )
})

test('every item is as likely: of 2,000 samples none is drawn far more often than its share', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed++)
    for (const { item } of draw([10], 3, seed)) counts.set(item, (counts.get(item) ?? 0) + 1)
  expect(counts.size).toBe(10)
  for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(90)
})
