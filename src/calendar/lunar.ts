/** The lunar calendar, by lunar-typescript; loaded when the first lunar date is met, each month computed once. */
import { loadPackage } from '../packages.js'
import { type Day, dayNumber, shiftDay } from './gregorian.js'

type Library = Pick<typeof import('lunar-typescript'), 'Lunar' | 'LunarMonth'>

let library: Library | undefined

/** Years for which the library's tables hold. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2299

/** The first solar day of a lunar month and its length; `null` if that year has no such month. */
interface LunarMonth {
  readonly first: Day
  readonly days: number
}
const months = new Map<string, LunarMonth | null>()
/** A text of hostile years must not fill the memory. */
const MOST_MONTHS = 4096

function computeMonth(year: number, month: number): LunarMonth | null {
  library ??= loadPackage<Library>('lunar-typescript')
  const found = library.LunarMonth.fromYm(year, month)
  if (!found) return null
  const s = library.Lunar.fromYmd(year, month, 1).getSolar()
  return { first: { year: s.getYear(), month: s.getMonth(), day: s.getDay() }, days: found.getDayCount() }
}

function monthOf(year: number, month: number): LunarMonth | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const key = `${year}:${month}`
  let found = months.get(key)
  if (found === undefined) {
    if (months.size >= MOST_MONTHS) months.clear()
    found = computeMonth(year, month)
    months.set(key, found)
  }
  return found
}

function solarDays(month: number, day: number | undefined, year: number): [Day, Day] | undefined {
  const found = monthOf(year, month)
  if (!found || (day ?? 1) > found.days) return undefined
  const solar = (d: number) => shiftDay(found.first, d - 1)
  return day === undefined ? [found.first, solar(found.days)] : [solar(day), solar(day)]
}

/**
 * First and last solar day of a lunar date. Without its year the one nearest to `reference` is meant, or with
 * `onwards` the first on or after it. `undefined` if it does not exist, or if nothing tells the year.
 */
export function solarOf(
  { month, day }: { readonly month: number; readonly day?: number },
  year: number | null,
  reference: Day | null,
  onwards = false,
): [Day, Day] | undefined {
  if (year !== null) return solarDays(month, day, year)
  if (reference === null) return undefined
  const now = dayNumber(reference)
  let best: { days: [Day, Day]; distance: number } | undefined
  for (const shift of [-1, 0, 1]) {
    const days = solarDays(month, day, reference.year + shift)
    if (!days) continue
    const away = dayNumber(days[0]) - now
    if (onwards && away < 0) continue
    const distance = Math.abs(away)
    if (!best || distance < best.distance) best = { days, distance }
  }
  return best?.days
}
