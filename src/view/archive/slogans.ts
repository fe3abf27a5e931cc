/** Which slogans are used in which years. */
import { extentOf } from '../../extent.js'
import type { ArchiveDocument } from './data.js'

/** One slogan over the years: in how many documents of each year it stands. */
export interface SloganRow {
  readonly name: string
  /** Documents that use it. */
  readonly documents: number
  readonly years: ReadonlyMap<number, number>
}

type Dated = Pick<ArchiveDocument, 'year' | 'slogans'>

function add(counts: Map<number, number>, year: number): void {
  counts.set(year, (counts.get(year) ?? 0) + 1)
}

/** Documents of each year. */
export function documentsByYear(documents: readonly Dated[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { year } of documents) if (year !== undefined) add(counts, year)
  return counts
}

/** The `limit` slogans that the most documents use, in the order of their first year. */
export function countSlogans(documents: readonly Dated[], limit: number): SloganRow[] {
  const rows = new Map<string, Map<number, number>>()
  for (const { year, slogans } of documents) {
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

/** `years` with their share, in order: `2013: 20% (2/10)`. */
export function listYears(years: ReadonlyMap<number, number>, all: ReadonlyMap<number, number>): string {
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, n]) => {
      const of = all.get(year) ?? n
      return `${year}: ${Math.round((n / of) * 100)}% (${n}/${of})`
    })
    .join(', ')
}
