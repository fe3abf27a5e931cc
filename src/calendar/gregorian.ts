/** Which days the Gregorian calendar has. */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** An EDTF year of a number: 2019, 0060, -0220. */
export function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/** How many days `month` has; 29 for a February whose year is not known. */
export function daysIn(month: number, year?: number): number {
  return month === 2 && (year === undefined || isLeap(year)) ? 29 : (LENGTHS[month - 1] ?? 0)
}

/** Whether the month, and in it the day, exists. Any year goes if none is given. */
export function exists(month: number, day?: number, year?: number): boolean {
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(month, year)))
}

/** A day as numbers. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / 86_400_000
}

/** The day that `YYYY-MM-DD…` begins with. */
export function dayOf(text: string): Day {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

/** The day `days` days away from `from`. */
export function shiftDay(from: Day, days: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(from.year, from.month - 1, from.day + days)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday 1 to Sunday 7. */
export function weekdayOf({ year, month, day }: Day): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDay() || 7
}
