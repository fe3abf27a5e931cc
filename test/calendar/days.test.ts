/** Days, weeks and parts of the year against the calendar of the language, which is another's. */
import { describe, expect, test } from 'vitest'
import { isBehindEra, yearOfEra } from '../../src/calendar/eras.js'
import {
  type Day,
  dayNumber,
  dayOf,
  daysIn,
  exists,
  shiftDay,
  weekdayOf,
  yearText,
} from '../../src/calendar/gregorian.js'
import { intervalOf } from '../../src/calendar/interval.js'
import { solarOf } from '../../src/calendar/lunar.js'
import {
  halfOf,
  PART_MONTHS,
  PARTS_OF_MONTH,
  type PartOfMonth,
  quarterOf,
  seasonOf,
} from '../../src/calendar/parts.js'
import { lastDayOf, sortKey, yearSpan } from '../../src/calendar/period.js'
import { daysOf, mondayOfWeek, nthWeekday, weekdayNumber } from '../../src/calendar/weeks.js'

const DAY_MS = 86_400_000
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day))
const textOf = ({ year, month, day }: Day) => utc(year, month, day).toISOString().slice(0, 10)

test('months have the days that they have, in leap years and others', () => {
  for (const year of [1900, 1999, 2000, 2019, 2020, 2023, 2024, 2100])
    for (let month = 1; month <= 12; month++) {
      const last = utc(year, month + 1, 0).getUTCDate()
      expect(daysIn(month, year)).toBe(last)
      expect([exists(month, 0, year), exists(month, 1, year)]).toEqual([false, true])
      expect([exists(month, last, year), exists(month, last + 1, year)]).toEqual([true, false])
    }
  expect([daysIn(2), exists(2, 29), exists(2, 30), daysIn(13)]).toEqual([29, true, false, 0])
  expect([exists(0), exists(1), exists(12), exists(13)]).toEqual([false, true, true, false])
})

test('days are counted, shifted and named as the week has them', () => {
  for (let at = utc(2019, 12, 20).getTime(); at < utc(2020, 3, 5).getTime(); at += DAY_MS) {
    const date = new Date(at)
    const day = dayOf(date.toISOString())
    expect(dayNumber(day)).toBe(at / DAY_MS)
    expect(textOf(shiftDay(day, 40))).toBe(new Date(at + 40 * DAY_MS).toISOString().slice(0, 10))
    expect(weekdayOf(day) % 7).toBe(date.getUTCDay())
  }
  expect(weekdayOf({ year: 2020, month: 5, day: 17 })).toBe(7)
  expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0)
  expect([60, -220, 2019, 0].map(yearText)).toEqual(['0060', '-0220', '2019', '0000'])
})

/** Mondays of the weeks that have most of their days within the stretch, one by one. */
function mondaysOf(first: Day, last: Day): string[] {
  const found: string[] = []
  for (let at = dayNumber(first) - 6; at <= dayNumber(last); at++) {
    const monday = new Date(at * DAY_MS)
    if (monday.getUTCDay() !== 1) continue
    if (at + 3 >= dayNumber(first) && at + 3 <= dayNumber(last)) found.push(monday.toISOString().slice(0, 10))
  }
  return found
}

test('weeks of a year and of a month are counted from both ends', () => {
  const stretches = [
    ...[2015, 2018, 2019, 2020, 2021, 2022].map((year) => daysOf(year)),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysOf(2020, month)),
    ...[2, 3].map((month) => daysOf(2021, month)),
  ]
  for (const stretch of stretches) {
    const mondays = mondaysOf(...stretch)
    for (let index = 1; index <= mondays.length + 1; index++) {
      const told = [mondayOfWeek(stretch, index), mondayOfWeek(stretch, -index)].map(
        (day) => day && textOf(day),
      )
      expect(told).toEqual([mondays[index - 1], mondays[mondays.length - index]])
    }
    expect(mondayOfWeek(stretch, 0)).toBeUndefined()
  }
})

test('the second Sunday, the last Friday and all others of a month', () => {
  for (const month of [2, 5, 8, 11]) {
    const stretch = daysOf(2020, month)
    for (let weekday = 1; weekday <= 7; weekday++) {
      const all = Array.from({ length: daysIn(month, 2020) }, (_, i) => ({ year: 2020, month, day: i + 1 }))
        .filter((day) => weekdayOf(day) === weekday)
        .map(textOf)
      for (let index = 1; index <= 6; index++) {
        const told = [nthWeekday(stretch, index, weekday), nthWeekday(stretch, -index, weekday)]
        expect(told.map((day) => day && textOf(day))).toEqual([all[index - 1], all[all.length - index]])
      }
      expect(nthWeekday(stretch, 0, weekday)).toBeUndefined()
    }
  }
  expect(daysOf(2019).map(textOf)).toEqual(['2019-01-01', '2019-12-31'])
  expect([...'一二三四五六日天'].map(weekdayNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 7])
})

describe('the lunar calendar', () => {
  const told = (...asked: Parameters<typeof solarOf>) => solarOf(...asked)?.map(textOf)
  test.each([
    // the first day of the year, the fifth of the fifth month, the fifteenth of the eighth
    [{ month: 1, day: 1 }, 2020, '2020-01-25'],
    [{ month: 1, day: 1 }, 2024, '2024-02-10'],
    [{ month: 5, day: 5 }, 2024, '2024-06-10'],
    [{ month: 8, day: 15 }, 2023, '2023-09-29'],
    [{ month: 12, day: 30 }, 2023, '2024-02-09'],
  ] as const)('%o of %i is %s', (date, year, day) => expect(told(date, year, null)).toEqual([day, day]))

  test('a month is a stretch; a leap month is one of its own; what does not exist is none', () => {
    expect(told({ month: 1 }, 2020, null)).toEqual(['2020-01-25', '2020-02-22'])
    expect(told({ month: -4, day: 1 }, 2020, null)).toEqual(['2020-05-23', '2020-05-23'])
    expect(told({ month: -4 }, 2021, null)).toBeUndefined()
    expect(told({ month: 12, day: 30 }, 2024, null)).toBeUndefined()
    expect(told({ month: 12, day: 29 }, 2024, null)).toEqual(['2025-01-28', '2025-01-28'])
  })

  test('the tables hold for thirteen centuries', () => {
    const has = [999, 1000, 2299, 2300].map((year) => solarOf({ month: 6, day: 1 }, year, null) !== undefined)
    expect(has).toEqual([false, true, true, false])
  })

  test('without its year the nearest is meant, or the next', () => {
    const newYear = { month: 1, day: 1 }
    const on = (text: string) => dayOf(text)
    expect(told(newYear, null, on('2020-01-20'))![0]).toBe('2020-01-25')
    expect(told(newYear, null, on('2020-11-20'))![0]).toBe('2021-02-12')
    expect(told(newYear, null, on('2020-03-20'))![0]).toBe('2020-01-25')
    expect(told(newYear, null, on('2020-03-20'), true)![0]).toBe('2021-02-12')
    expect(told(newYear, null, on('2020-01-25'), true)![0]).toBe('2020-01-25')
    expect(told({ month: 12, day: 8 }, null, on('2020-01-10'))![0]).toBe('2020-01-02')
    expect(told(newYear, null, null)).toBeUndefined()
  })
})

test.each([
  ['光绪', '元', 1875],
  ['光绪', '二十四', 1898],
  ['民国', '26', 1937],
  ['民国', '三十八', 1949],
  ['光绪', '三十四', 1908],
  ['光绪', '三十五', undefined],
  ['民国', '零', undefined],
  ['民国', '几', undefined],
  ['青河', '三', undefined],
])('%s%s年 is %s', (name, written, year) => expect(yearOfEra(name, written)).toBe(year))

test('an era ends where its name does', () => {
  expect([isBehindEra('光绪3年', 2), isBehindEra('在光绪3年', 3), isBehindEra('民国3年', 1)]).toEqual([
    true,
    true,
    false,
  ])
})

test('codes of seasons, quarters, thirds and halves and their months, as EDTF has them', () => {
  expect([...'春夏秋冬'].map((name) => PART_MONTHS[seasonOf(name)])).toEqual([
    [3, 5],
    [6, 8],
    [9, 11],
    [12, 14],
  ])
  expect([1, 2, 3, 4].map(quarterOf)).toEqual([33, 34, 35, 36])
  expect([halfOf(true), halfOf(false)]).toEqual([40, 41])
  for (const [from, count] of [
    [33, 4],
    [37, 3],
    [40, 2],
  ] as const)
    for (let i = 0; i < count; i++)
      expect(PART_MONTHS[from + i]).toEqual([(12 / count) * i + 1, (12 / count) * (i + 1)])
  expect(([1, 2, 3, 4, 5, 6, 7] as PartOfMonth[]).map((part) => PARTS_OF_MONTH[part].join('-'))).toEqual([
    '1-10',
    '11-20',
    '21-31',
    '1-20',
    '11-31',
    '1-15',
    '16-31',
  ])
})

test.each([
  ['2019', '2019-01-01', '2019-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['2019~', '2019-01-01', '2019-12-31'],
  ['2019-01', '2019-01-01', '2019-01-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2019-12', '2019-12-01', '2019-12-31'],
  ['2019-33', '2019-01-01', '2019-03-31'],
  ['2019-34', '2019-04-01', '2019-06-30'],
  ['2019-41', '2019-07-01', '2019-12-31'],
  ['2019-05-20', '2019-05-20', '2019-05-20'],
  ['2019-05-20T08:30', '2019-05-20', '2019-05-20'],
  ['2016/2020', '2016-01-01', '2020-12-31'],
  ['2019-03/2019-05-04', '2019-03-01', '2019-05-04'],
  ['2019/..', '2019-01-01', null],
  ['../2030-06', null, '2030-06-30'],
])('%s lasts from %s to %s', (edtf, first, last) => expect(intervalOf(edtf)).toEqual({ first, last }))

test.each([
  '2019-21',
  '2019-24',
  '2019-32',
  '2019-00',
  '2019-13',
  '2019-42',
  '2019-02-29',
  '2019-13-01',
  '201X-05',
  '201X-05-01',
  'XXXX',
  '2X19',
  '../..',
  '2019/2020/2021',
  '2019/',
  '/2019',
  '2019-02-29/2020',
  '2019/2020-02-30',
  'P3Y',
  '',
])('%s is no stretch of the calendar', (edtf) => expect(intervalOf(edtf)).toBeNull())

test.each([
  ['2016/2020', { first: 2016, last: 2020 }, '2020-12-31'],
  ['2019-05', { first: 2019, last: 2019 }, '2019-05-31'],
  ['2019-05-20', { first: 2019, last: 2019 }, '2019-05-20'],
  ['2019-34', { first: 2019, last: 2019 }, '2019-06-31'],
  ['2019-24', { first: 2019, last: 2019 }, '2019-12-31'],
  ['2019/..', { first: 2019, last: 2019 }, null],
  ['../2030', { first: 2030, last: 2030 }, '2030-12-31'],
  ['201X', null, null],
  ['P3Y', null, null],
])('%s touches %o and ends on %s', (period, span, last) => {
  expect([yearSpan(period), lastDayOf(period)]).toEqual([span, last])
})

test('EDTF values come in the order of time', () => {
  const values = [
    '../2019',
    '-0220',
    '19XX',
    '198X',
    '2018-12-31',
    '2019',
    '2019-01',
    '2019-01-01',
    '2019-21',
    '2019-04',
    '2019-34',
    '2019-04-02',
    '2019-12',
  ]
  const compare = (a: string, b: string) => {
    const [x, y] = [sortKey(a), sortKey(b)]
    return x[0] - y[0] || x[1] - y[1] || (x[2] < y[2] ? -1 : 1)
  }
  expect([...values].reverse().sort(compare)).toEqual(values)
})
