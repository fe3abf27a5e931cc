import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnyCandidate } from '../../src/rules/candidate.js'
import { dropBlocked, keepAll, keepLongest } from '../../src/rules/overlap.js'

const at = (
  start: number,
  end: number,
  kind = 'date',
  fields: Record<string, unknown> = {},
): AnyCandidate => ({
  kind,
  rule: `${kind}/test`,
  start,
  end,
  fields,
  hints: {},
})
const places = (list: readonly AnyCandidate[]) => list.map((c) => [c.start, c.end])

test('the longest of overlapping candidates stays', () => {
  expect(places(keepLongest([at(0, 4), at(2, 9), at(8, 10)]))).toEqual([[2, 9]])
})

test('of two equally long the earlier stays, of two at one place the first made', () => {
  expect(places(keepLongest([at(2, 6), at(0, 4)]))).toEqual([[0, 4]])
  expect(keepLongest([at(0, 4, 'date', { value: 1 }), at(0, 4, 'date', { value: 2 })])[0]?.fields).toEqual({
    value: 1,
  })
})

test('candidates that only touch both stay', () => {
  expect(places(keepLongest([at(4, 8), at(0, 4)]))).toEqual([
    [0, 4],
    [4, 8],
  ])
})

test('what stays never overlaps, and everything that went overlaps something that stays and is no shorter', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => at(start, start + length)),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(spans, (candidates) => {
      const kept = keepLongest(candidates)
      for (let i = 1; i < kept.length; i++) expect(kept[i]!.start).toBeGreaterThanOrEqual(kept[i - 1]!.end)
      for (const gone of candidates.filter((c) => !kept.includes(c)))
        expect(
          kept.some(
            (k) => k.start < gone.end && gone.start < k.end && k.end - k.start >= gone.end - gone.start,
          ),
        ).toBe(true)
    }),
  )
})

test('keepAll drops only what was made twice', () => {
  expect(places(keepAll([at(0, 4), at(0, 4), at(0, 5)]))).toEqual([
    [0, 4],
    [0, 5],
  ])
})

test('a candidate wholly inside a blocking kind goes, one that reaches out stays', () => {
  const kept = dropBlocked([at(0, 10, 'document'), at(2, 6), at(8, 12), at(2, 6, 'slogan')], {
    document: ['date'],
  })
  expect(places(kept)).toEqual([
    [0, 10],
    [2, 6],
    [8, 12],
  ])
  expect(kept[1]?.kind).toBe('slogan')
})

test('at one place the blocking kind wins, whichever was made first', () => {
  expect(dropBlocked([at(0, 3, 'quantity'), at(0, 3)], { date: ['quantity'] }).map((c) => c.kind)).toEqual([
    'date',
  ])
})
