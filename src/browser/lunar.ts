/** In a browser: of lunar-typescript what this library asks for, from a table that was made of it. */
import MONTHS from 'gongbao:lunar'

const FIRST_YEAR = 1000
const SHORT = 29
const LEAP = 2 ** 13
/** The first day of the Gregorian calendar. */
const GREGORIAN = 2_299_161

interface Month {
  /** Julian day. */
  readonly first: number
  readonly days: number
}

let years: ReadonlyMap<string, Month> | undefined

function load(): ReadonlyMap<string, Month> {
  const [first = '', coded = ''] = MONTHS.split('|')
  const months = new Map<string, Month>()
  let next = Number(first)
  for (let i = 0; i * 4 < coded.length; i++) {
    const told = Number.parseInt(coded.slice(i * 4, i * 4 + 4), 36)
    const leap = Math.floor(told / LEAP)
    let place = 0
    for (let month = 1; month <= 12; month++)
      for (const which of month === leap ? [month, -month] : [month]) {
        const days = SHORT + ((told >> place++) & 1)
        months.set(`${FIRST_YEAR + i} ${which}`, { first: next, days })
        next += days
      }
  }
  return months
}

function monthOf(year: number, month: number): Month | undefined {
  years ??= load()
  return years.get(`${year} ${month}`)
}

/** The day of a Julian day number, by the calendar of its time (Fliegel and Van Flandern). */
function dateOf(julian: number): { year: number; month: number; day: number } {
  const century = Math.floor((4 * julian + 274_277) / 146_097)
  const f = julian + 1401 + (julian < GREGORIAN ? 0 : Math.floor((century * 3) / 4) - 38)
  const e = 4 * f + 3
  const h = 5 * Math.floor((e % 1461) / 4) + 2
  const month = ((Math.floor(h / 153) + 2) % 12) + 1
  return {
    year: Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12),
    month,
    day: Math.floor((h % 153) / 5) + 1,
  }
}

export const LunarMonth = {
  fromYm(year: number, month: number): { getDayCount(): number } | null {
    const found = monthOf(year, month)
    return found === undefined ? null : { getDayCount: () => found.days }
  },
}

export const Lunar = {
  fromYmd(year: number, month: number, day: number) {
    const found = monthOf(year, month)
    const date = dateOf((found?.first ?? 0) + day - 1)
    return {
      getSolar: () => ({ getYear: () => date.year, getMonth: () => date.month, getDay: () => date.day }),
    }
  },
}
