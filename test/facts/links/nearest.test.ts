import { expect, test } from 'vitest'
import { nearestPlace, placesOf } from '../../../src/facts/links/member-places.js'

test('every place where an item begins is found, of items within items too', () => {
  const places = placesOf(new Set(['比学习', '学习', '奉献', '']), '比学习、比奉献，学习再学习')
  expect([...places]).toEqual([
    ['比学习', [0]],
    ['学习', [1, 8, 11]],
    ['奉献', [5]],
  ])
})

test.each([
  ['none', [], -1],
  ['the only one, before', [2], 2],
  ['the only one, behind', [12], 12],
  ['the first of the text', [0], 0],
  ['the nearer one, behind', [2, 10], 10],
  ['before, where both are as near', [2, 10], 2, 6],
  ['the last of several before', [0, 2, 20], 2],
  ['the first of several behind', [12, 20], 12],
])('the place nearest to a stretch: %s', (_, places, nearest, start = 7) => {
  expect(nearestPlace(places, 2, { start, end: start + 2 })).toBe(nearest)
})
