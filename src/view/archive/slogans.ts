/** Which slogans are used in which years. */
import { extentOf } from '../../extent.js'
import type { IndexEntry } from './entry.js'

/** One slogan over the years: in how many documents of each year it stands. */
export interface SloganRow {
  readonly name: string
  /** Documents that use it. */
  readonly documents: number
  readonly years: ReadonlyMap<number, number>
}

function add(counts: Map<number, number>, year: number): void {
  counts.set(year, (counts.get(year) ?? 0) + 1)
}

/** Documents of each year. */
export function documentsByYear(entries: readonly IndexEntry[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { year } of entries) if (year !== undefined) add(counts, year)
  return counts
}

/** The `limit` slogans that the most documents use, in the order of their first year. */
export function countSlogans(entries: readonly IndexEntry[], limit: number): SloganRow[] {
  const rows = new Map<string, Map<number, number>>()
  for (const { year, slogans } of entries) {
    if (year === undefined) continue
    for (const name of slogans) {
      const years = rows.get(name) ?? new Map<number, number>()
      rows.set(name, years)
      add(years, year)
    }
  }
  return [...rows]
    .map(([name, years]) => ({ name, years, documents: [...years.values()].reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .sort((a, b) => firstYear(a) - firstYear(b) || b.documents - a.documents)
}

const firstYear = ({ years }: SloganRow) => extentOf(years.keys())?.[0] ?? 0

/** `years` with their numbers, in order: `2013: 2, 2014: 5`. */
export function listYears(years: ReadonlyMap<number, number>): string {
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, n]) => `${year}: ${n}`)
    .join(', ')
}
