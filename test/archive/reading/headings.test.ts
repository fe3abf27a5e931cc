import { expect, test } from 'vitest'
import { headingsAt, parentsOf } from '../../../src/archive/reading/headings.js'
import { outsideOf, startingIn } from '../../../src/archive/reading/reading.js'

const section = (start: number, end: number, level: number) => ({
  start,
  end,
  level,
  title: '',
  titleEnd: start,
})
const SECTIONS = [section(0, 10, 1), section(2, 6, 2), section(6, 10, 2), section(20, 30, 1)]

test('the sections that hold a place, the outermost first', () => {
  expect(parentsOf(SECTIONS)).toEqual([-1, 0, 0, -1])
  const at = headingsAt(SECTIONS)
  expect([0, 3, 6, 12, 25].map(at)).toEqual([[0], [0, 1], [0, 2], [], [3]])
  expect(headingsAt([])(4)).toEqual([])
})

test('what furniture leaves, and what begins in it', () => {
  const left = outsideOf(
    [
      { start: 2, end: 4 },
      { start: 8, end: 12 },
    ],
    0,
    10,
  )
  expect(left).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 8 },
  ])
  expect(startingIn([{ start: 1 }, { start: 3 }, { start: 4 }, { start: 9 }], left)).toEqual([
    { start: 1 },
    { start: 4 },
  ])
})
