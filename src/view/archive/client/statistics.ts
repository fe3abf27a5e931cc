/** What the charts show beside single values. */

/** One value of a year. */
export interface YearValue {
  readonly year: number
  readonly value: number
}

/** What the values of one year are together. */
export interface YearSummary {
  readonly year: number
  readonly n: number
  readonly median: number
  readonly low: number
  readonly high: number
}

/** The value at `share` of sorted numbers, between neighbours in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

/** Numbers the segments, which a line joins, of `years` (sorted): a new one begins after each gap. */
export function segmentsOf(years: readonly number[]): number[] {
  let segment = 0
  return years.map((year, i) => {
    if (i > 0 && year - (years[i - 1] as number) > 1) segment++
    return segment
  })
}

/** Each year's number of values, median and middle half, in order. */
export function summarize(values: readonly YearValue[]): YearSummary[] {
  const byYear = new Map<number, number[]>()
  for (const { year, value } of values) byYear.set(year, [...(byYear.get(year) ?? []), value])
  const years = [...byYear.keys()].sort((a, b) => a - b)
  return years.map((year) => {
    const sorted = (byYear.get(year) as number[]).sort((a, b) => a - b)
    return {
      year,
      n: sorted.length,
      median: quantile(sorted, 0.5),
      low: quantile(sorted, 0.25),
      high: quantile(sorted, 0.75),
    }
  })
}

/** `items` (by year) with the segment each is of. */
export function inSegments<Item extends { readonly year: number }>(
  items: readonly Item[],
): (Item & { readonly segment: number })[] {
  const segments = segmentsOf(items.map(({ year }) => year))
  return items.map((item, i) => ({ ...item, segment: segments[i] as number }))
}
