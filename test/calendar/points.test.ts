/** Points of the calendar as EDTF writes them: which can be written, and where stretches begin and end. */
import { describe, expect, test } from 'vitest'
import {
  type CalendarPoint,
  canWrite,
  writeInterval,
  writePoint,
  writeSince,
} from '../../src/calendar/edtf.js'
import { sortKey, yearSpan } from '../../src/calendar/period.js'

const day = (month: number, of: number, year = 2020) => ({ year, month, day: of })

describe('a point', () => {
  test.each<[point: CalendarPoint, written: string]>([
    [{ year: '2020' }, '2020'],
    [{ year: '202X' }, '202X'],
    [{ year: 'XXXX', month: 4, day: 23 }, 'XXXX-04-23'],
    [{ year: 'XXXX', month: 4, day: 23, clock: 'T09:30' }, 'XXXX-04-23'],
    [{ year: '2020', month: 4, day: 3, clock: 'T09:30' }, '2020-04-03T09:30'],
    [{ year: '-0220', month: 12 }, '-0220-12'],
    [{ year: '2020', part: 24 }, '2020-24'],
    [{ year: '2020', part: 33 }, '2020-33'],
    [{ year: '2020', months: [1, 8] }, '2020-01/2020-08'],
    [{ year: '2020', months: [11, 12] }, '2020-11/2020-12'],
    [{ year: '2020', months: [12, 13] }, '2020-12/2021-01'],
    [{ year: '2020', month: 2, third: 3 }, '2020-02-21/2020-02-29'],
    [{ year: '2020', month: 11, third: 1 }, '2020-11-01/2020-11-10'],
    [{ year: '2020', span: [day(5, 4), day(5, 10)] }, '2020-05-04/2020-05-10'],
  ])('%o: %s', (point, written) => {
    expect(canWrite(point)).toBe(true)
    expect(writePoint(point)).toBe(written)
  })
  test.each<[point: CalendarPoint]>([
    [{ year: '2020', month: 13 }],
    [{ year: '2019', month: 2, day: 29 }],
    [{ year: '2020', day: 3 }],
    [{ year: '202X', month: 3 }],
    [{ year: 'XXXX', month: 2, day: 30 }],
    [{ year: 'XXXX', part: 33 }],
    [{ year: '202X', months: [1, 3] }],
    [{ year: 'XXXX', month: 3, third: 1 }],
    [{ year: '20200' }],
    [{ year: '202' }],
    [{ year: '2020', span: [day(5, 10), day(5, 9)] }],
    [{ year: '202X', span: [day(5, 4), day(5, 10)] }],
  ])('%o cannot be written', (point) => {
    expect(canWrite(point)).toBe(false)
  })
  test.each<[point: CalendarPoint]>([
    [{ year: 'XXXX', month: 2, day: 29 }],
    [{ year: '2020', span: [day(5, 10), day(5, 10)] }],
    [{ year: 'XXXX', month: 12 }],
  ])('%o can', (point) => {
    expect(canWrite(point)).toBe(true)
  })
  test.each<[point: CalendarPoint, since: string]>([
    [{ year: '2020', part: 24 }, '2020-12/..'],
    [{ year: '2020', part: 40 }, '2020-01/..'],
    [{ year: '2020', month: 3, third: 2 }, '2020-03-11/..'],
  ])('since %o: %s', (point, since) => {
    expect(writeSince(point)).toBe(since)
  })
})

describe('a stretch', () => {
  test.each<[from: CalendarPoint, to: CalendarPoint, written: string | undefined]>([
    [{ year: '2020', part: 21 }, { year: '2020', part: 24 }, '2020-03/2021-02'],
    [{ year: '-0221' }, { year: '-0206' }, '-0221/-0206'],
    [{ year: '-0206' }, { year: '-0221' }, undefined],
    [{ year: '-0221', month: 3 }, { year: '-0221', month: 2 }, undefined],
    [{ year: '202X' }, { year: '2020' }, '202X/2020'],
    [{ year: '2029' }, { year: '202X' }, '2029/202X'],
    [{ year: '2030' }, { year: '202X' }, undefined],
    [{ year: 'XXXX', month: 4, day: 1 }, { year: 'XXXX', month: 4, day: 23 }, 'XXXX-04-01/XXXX-04-23'],
    [{ year: 'XXXX', month: 4, day: 23 }, { year: 'XXXX', month: 4, day: 1 }, undefined],
    [{ year: '2019', month: 12, day: 31 }, { year: '2020', month: 1, day: 1 }, '2019-12-31/2020-01-01'],
    [{ year: '2020', month: 1, day: 31 }, { year: '2020', month: 2, day: 1 }, '2020-01-31/2020-02-01'],
    [{ year: '2020', month: 1, day: 31 }, { year: '2020', month: 1, day: 30 }, undefined],
    [{ year: '2020', month: 12, day: 31 }, { year: '2020' }, '2020-12-31/2020-12-31'],
    [{ year: '2020', month: 12 }, { year: '2020' }, '2020-12/2020-12'],
    [{ year: '2020' }, { year: '2020', month: 1 }, '2020/2020-01'],
    [{ year: '2020' }, { year: '2020', month: 1, day: 1 }, '2020/2020-01-01'],
    [{ year: '2020', month: 1, day: 1 }, { year: '2020', month: 1 }, '2020-01-01/2020-01-31'],
    [{ year: '2019', month: 2, day: 1 }, { year: '2019', month: 2 }, '2019-02-01/2019-02-28'],
  ])('from %o to %o: %s', (from, to, written) => {
    expect(writeInterval(from, to)).toBe(written)
  })
  test.each([
    ['2019/2021', { first: 2019, last: 2021 }],
    ['2019/..', { first: 2019, last: 2019 }],
    ['../2021', { first: 2021, last: 2021 }],
    ['2019-03', { first: 2019, last: 2019 }],
    ['XXXX-03', null],
    ['../..', null],
  ])('the years of %s', (period, span) => {
    expect(yearSpan(period)).toEqual(span)
  })
  test('order: by the beginning, filled up', () => {
    const begin = (value: string) => sortKey(value)[0]
    expect(
      ['2020', '2020-02', '2020-02-03T09:30', '2020-24', '202X', '-0220-05', '2020-03/2021'].map(begin),
    ).toEqual([20200101, 20200201, 20200203, 20201201, 20200101, -2199499, 20200301])
    expect(sortKey('../2021')[0]).toBe(Number.NEGATIVE_INFINITY)
  })
})
