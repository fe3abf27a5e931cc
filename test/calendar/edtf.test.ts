import { expect, test } from 'vitest'
import { writeInterval } from '../../src/calendar/edtf.js'

test.each([
  [{ month: 3 }, {}, '2020-03/2020-12'],
  [{ month: 3, day: 5 }, {}, '2020-03-05/2020-12-31'],
  [{ month: 2, day: 5 }, { month: 2 }, '2020-02-05/2020-02-29'],
  [{ month: 3 }, { month: 4, day: 5 }, '2020-03/2020-04-05'],
  [{}, {}, '2020'],
  [{ month: 3 }, { month: 2 }, undefined],
] as const)('from %o to %o of a year: %s', (from, to, told) => {
  expect(writeInterval({ year: '2020', ...from }, { year: '2020', ...to })).toBe(told)
})
