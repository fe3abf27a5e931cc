/** The months of the lunar calendar as lunar-typescript has them, in few bytes: four signs a year. */
import { Lunar, LunarMonth } from 'lunar-typescript'

export const FIRST_YEAR = 1000
const LAST_YEAR = 2299
const MONTHS = 12
const SHORT = 29
/** 13 months at most, a bit each. */
const LEAP = 2 ** 13

/**
 * `julian day of the first month|years`: a year is a number of base 36, `leap month × 8192 + a bit for each month of 30 days`.
 * @throws where a month does not begin when the one before it ends
 */
export function lunarMonths(): string {
  const startOf = (year: number, month: number) => Lunar.fromYmd(year, month, 1).getSolar().getJulianDay()
  const first = startOf(FIRST_YEAR, 1)
  let next = first
  const years: string[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    let leap = 0
    let bits = 0
    let place = 0
    for (let month = 1; month <= MONTHS; month++)
      for (const which of [month, -month]) {
        const found = LunarMonth.fromYm(year, which)
        if (!found) continue
        if (startOf(year, which) !== next)
          throw new Error(`lunar month ${year} ${which} does not begin at ${next}`)
        next += found.getDayCount()
        if (which < 0) leap = month
        if (found.getDayCount() > SHORT) bits |= 1 << place
        place++
      }
    years.push((leap * LEAP + bits).toString(36).padStart(4, '0'))
  }
  return `${Math.floor(first + 0.5)}|${years.join('')}`
}
