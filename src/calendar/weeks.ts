/** Weeks and weekdays of a stretch of days. */
import { type Day, dayNumber, daysIn, shiftDay, weekdayOf } from './gregorian.js'

/** Monday of the ISO week `index` of a stretch of days: 1 is the first that has its Thursday there, −1 the last. */
export function mondayOfWeek([first, last]: readonly [Day, Day], index: number): Day | undefined {
  const monday = (day: Day) => shiftDay(day, 1 - weekdayOf(day))
  const holdsThursday = (day: Day) =>
    dayNumber(shiftDay(day, 3)) >= dayNumber(first) && dayNumber(shiftDay(day, 3)) <= dayNumber(last)
  const edge = monday(index > 0 ? first : last)
  const outer = holdsThursday(edge) ? edge : shiftDay(edge, index > 0 ? 7 : -7)
  const found = shiftDay(outer, (index > 0 ? index - 1 : index + 1) * 7)
  return index !== 0 && holdsThursday(found) ? found : undefined
}

/** Weekday `weekday` number `index` of a stretch of days (the second Sunday of May), −1 the last. */
export function nthWeekday(
  [first, last]: readonly [Day, Day],
  index: number,
  weekday: number,
): Day | undefined {
  const edge = index > 0 ? first : last
  const off = (weekday - weekdayOf(edge) + 7) % 7
  const found =
    index > 0
      ? shiftDay(first, off + (index - 1) * 7)
      : shiftDay(last, (off === 0 ? 0 : off - 7) + (index + 1) * 7)
  const number = dayNumber(found)
  return index !== 0 && number >= dayNumber(first) && number <= dayNumber(last) ? found : undefined
}

/** First and last day of a year, or of a month in it. */
export function daysOf(year: number, month?: number): readonly [Day, Day] {
  const last = month ?? 12
  return [
    { year, month: month ?? 1, day: 1 },
    { year, month: last, day: daysIn(last, year) },
  ]
}
