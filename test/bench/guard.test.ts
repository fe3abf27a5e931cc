import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { FLOORS, fallen } from './floors.js'
import { race, ratiosTo } from './race.js'
import { benchText, FACTS_A_THOUSAND } from './sample.js'

const ratios = (factor: number) =>
  new Map(Object.entries(FLOORS).map(([name, floor]) => [name, floor * factor]))

test('the guard of the speed lets by what is as fast as it was, and tells what is not', () => {
  expect(fallen(ratios(1.3))).toEqual([])
  expect(fallen(ratios(0.5))).toHaveLength(Object.keys(FLOORS).length)
  expect(fallen(new Map([...ratios(1.3), ['all kinds', 0]]))).toEqual([
    expect.stringMatching(/^all kinds: 0\.000 ×/u),
  ])
  expect(fallen(new Map())).toHaveLength(Object.keys(FLOORS).length)
})

/** `times` steps that no compiler takes away. */
function work(times: number): number {
  let sum = 0
  for (let i = 0; i < times; i++) sum = (sum * 31 + i) % 1_000_003
  return sum
}

test('a race tells who takes four times as long', () => {
  const contestants = [
    { name: 'one', run: () => work(400_000) },
    { name: 'four', run: () => work(1_600_000) },
  ]
  const showings = race(
    contestants,
    Array.from({ length: 10 }, () => '字'),
    3,
  )
  expect(ratiosTo('one', showings).get('four')).toBeLessThan(0.5)
})

test.each(['report', 'article'] as const)(
  'a %s of the bench is as long and as dense as a real one',
  (genre) => {
    const text = benchText(genre, 6_000, 1)
    expect(text).toHaveLength(6_000)
    expect(text).not.toBe(benchText(genre, 6_000, 2))
    const density = (analyze(text).facts.length / text.length) * 1000
    expect(density / FACTS_A_THOUSAND).toBeGreaterThan(0.7)
    expect(density / FACTS_A_THOUSAND).toBeLessThan(1.4)
  },
)
