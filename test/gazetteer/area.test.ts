import { expect, test } from 'vitest'
import { areaStart } from '../../src/gazetteer/area.js'
import { divisionEnd } from '../../src/gazetteer/divisions.js'

test.each([
  ['青石集镇', 0],
  // a market town in general
  ['抓好集镇', 3],
  ['加快建设集镇', 5],
  ['改造农村集镇', 5],
])('the township that ends %s begins at %i', (text, start) => {
  expect(areaStart(text, text.length)).toBe(start)
})

test('a division is read up to a limit', () => {
  expect([1, 2, 3, 6].map((limit) => divisionEnd('四川省成都市', 0, limit))).toEqual([0, 2, 3, 3])
})
