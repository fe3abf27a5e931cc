/** The lunar calendar, by lunar-typescript; loaded when the first lunar date is met. */
import { createRequire } from 'node:module'
import type { Day } from './calendar.js'

type Library = Pick<typeof import('lunar-typescript'), 'Lunar' | 'LunarMonth'>

const nativeRequire = createRequire(import.meta.url)
let library: Library | undefined

/** Years for which the library's tables hold. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2299
const DAY_MS = 86_400_000

function solarDays(month: number, day: number | undefined, year: number): [Day, Day] | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  library ??= nativeRequire('lunar-typescript') as Library
  const lunarMonth = library.LunarMonth.fromYm(year, month)
  if (!lunarMonth || (day ?? 1) > lunarMonth.getDayCount()) return undefined
  const solar = (d: number): Day => {
    const s = library!.Lunar.fromYmd(year, month, d).getSolar()
    return { year: s.getYear(), month: s.getMonth(), day: s.getDay() }
  }
  return day === undefined ? [solar(1), solar(lunarMonth.getDayCount())] : [solar(day), solar(day)]
}

/**
 * First and last solar day of a lunar date. Without its year the one nearest to `reference` is meant.
 * `undefined` if it does not exist, or if nothing tells the year.
 */
export function solarOf(
  { month, day }: { readonly month: number; readonly day?: number },
  year: number | null,
  reference: Day | null,
): [Day, Day] | undefined {
  if (year !== null) return solarDays(month, day, year)
  if (reference === null) return undefined
  const now = Date.UTC(reference.year, reference.month - 1, reference.day)
  let best: { days: [Day, Day]; distance: number } | undefined
  for (const shift of [-1, 0, 1]) {
    const days = solarDays(month, day, reference.year + shift)
    if (!days) continue
    const distance = Math.abs(Date.UTC(days[0].year, days[0].month - 1, days[0].day) - now) / DAY_MS
    if (!best || distance < best.distance) best = { days, distance }
  }
  return best?.days
}
