import { expect, test, vi } from 'vitest'
import { analyze } from '../../../src/analyze.js'
import { readAmount } from '../../../src/facts/quantity/amount.js'
import { readNumeral } from '../../../src/numeral/parse.js'
import { benchText } from '../../bench/sample.js'

vi.mock('../../../src/numeral/parse.js', async (original) => {
  const actual = await original<typeof import('../../../src/numeral/parse.js')>()
  return { ...actual, readNumeral: vi.fn(actual.readNumeral) }
})
vi.mock('../../../src/facts/quantity/amount.js', async (original) => {
  const actual = await original<typeof import('../../../src/facts/quantity/amount.js')>()
  return { ...actual, readAmount: vi.fn(actual.readAmount) }
})

/** How often `reader` has been asked for each place of a whole text, on average. */
function timesAPlace(reader: (text: string, at: number) => unknown, least: number): number {
  const calls = vi.mocked(reader).mock.calls.filter(([text]) => text.length >= least)
  expect(calls.length).toBeGreaterThan(100)
  return calls.length / new Set(calls.map(([, at]) => at)).size
}

test('an amount is read once where it stands, and a numeral hardly more often, however many rules ask', () => {
  const text = benchText('report', 12_000, 3)
  analyze(text)
  expect(timesAPlace(readAmount, text.length / 2)).toBeLessThan(1.02)
  expect(timesAPlace(readNumeral, text.length / 2)).toBeLessThan(1.35)
})
