/** The readers of indicators: each reads its examples, and an example is read by the first that has a reading. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readers } from '../../../src/facts/indicator/readers.js'
import { analyze } from '../../../src/index.js'

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(readers.map((reader) => [reader.id, reader] as const))('%s', (_, reader) => {
  test.each(reader.examples)('%s', (text) => {
    const read = vi.spyOn(reader, 'read')
    analyze(text)
    expect(read.mock.results.some(({ value }) => value !== null)).toBe(true)
  })

  if (reader.passesOn.length > 0)
    test.each(reader.passesOn)('leaves to a reader after it: %s', (text) => {
      const read = vi.spyOn(reader, 'read')
      const later = readers.slice(readers.indexOf(reader) + 1).map((one) => vi.spyOn(one, 'read'))
      analyze(text)
      expect(read).toHaveBeenCalled()
      expect(read.mock.results.every(({ value }) => value === null)).toBe(true)
      expect(later.some(({ mock }) => mock.results.some(({ value }) => value !== null))).toBe(true)
    })

  test('says why it stands where it does, and shows what it reads and what it leaves', () => {
    expect(reader.examples.length).toBeGreaterThanOrEqual(2)
    expect(reader.passesOn.length > 0).toBe(reader !== readers.at(-1))
    expect(reader.place).not.toBe('')
  })
})

test('no reader has the id of another', () => {
  expect(new Set(readers.map(({ id }) => id)).size).toBe(readers.length)
})

test('a reader that has no reading leaves the sentence as it was', () => {
  for (const reader of readers) {
    const read = reader.read
    vi.spyOn(reader, 'read').mockImplementation((sentence, place) => {
      const before = JSON.stringify(sentence)
      const reading = read(sentence, place)
      expect(JSON.stringify(sentence)).toBe(before)
      return reading
    })
  }
  analyze('第一产业比重由上年的5%到3个，粮食产量增长2%；生产总值迈上万亿元新台阶、达到1.02万亿元。')
})
