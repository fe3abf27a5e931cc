/** How a figure stands among the others of a panel: `outlier` and `scale`. */
import type { Check } from './check.js'
import { type Dimension, isSameUnit } from './dimension.js'

/** One figure of a panel, as a number. */
export interface Point {
  readonly region: string | null
  readonly year: number | null
  readonly value: number
  readonly dimension: Dimension
  /** The unit as written: 斤 and 吨 are one dimension and two scales. */
  readonly unit: string | null
  readonly isGrowth: boolean
  /** It grows by much the same from year to year. */
  readonly isSteady: boolean
}

/** Fewer than this many others are no series. */
const ENOUGH = 3
/** How far, in points, growth may lie from what is usual for the region: of what grows steadily, and of the rest. */
const FAR_POINTS = { steady: 12, other: 30 } as const
/** How many times the spread of the series it may lie off. */
const FAR_SPREADS = 6
/** So many years nearest to it are what is usual. */
const NEIGHBOURS = 8
/** How much a level may change in a year, as a factor. */
const FAR_FACTOR = 1.6
/** How many times larger or smaller than the middle of all a figure is of another magnitude. */
const OTHER_MAGNITUDE = 2000
/** A rate beyond this is no rate of growth. */
const LARGEST_RATE = 200

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

function groupedBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function commonest<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const nearestIn = (year: number, points: readonly Point[]): Point[] =>
  [...points].sort((a, b) => Math.abs((a.year ?? 0) - year) - Math.abs((b.year ?? 0) - year))

/** Growth: off the middle of the region's series by more than its spread explains. */
function isFarRate({ value, isSteady }: Point, others: readonly number[]): boolean {
  const middle = median(others)
  const spread = median(others.map((other) => Math.abs(other - middle)))
  return (
    Math.abs(value - middle) > Math.max(isSteady ? FAR_POINTS.steady : FAR_POINTS.other, FAR_SPREADS * spread)
  )
}

/** A level: it would have to change by more than `FAR_FACTOR` a year to reach most of its neighbours in time. */
function isFarLevel(point: Point, others: readonly Point[]): boolean {
  const year = point.year ?? 0
  const near = nearestIn(year, others).slice(0, 4)
  const far = near.filter((other) => {
    const years = Math.max(1, Math.abs((other.year ?? 0) - year))
    // of two that are nothing the ratio is no number
    const jump = point.value === other.value ? 0 : Math.abs(Math.log(Math.abs(point.value / other.value)))
    return !(jump <= Math.log(FAR_FACTOR) * years)
  })
  return far.length * 2 > near.length
}

function isOutlier(point: Point, series: readonly Point[]): boolean {
  const others = series.filter((other) => other !== point && isSameUnit(other.unit, point.unit))
  if (others.length < ENOUGH || point.year === null) return false
  if (!point.isGrowth) return isFarLevel(point, others)
  const near = nearestIn(point.year, others).slice(0, NEIGHBOURS)
  return isFarRate(
    point,
    near.map(({ value }) => value),
  )
}

function isOffScale(point: Point, usual: Dimension | undefined, middle: number | undefined): boolean {
  if (usual !== undefined && point.dimension !== 'other' && point.dimension !== usual) return true
  if (point.isGrowth) return Math.abs(point.value) > LARGEST_RATE
  if (middle === undefined || middle === 0) return false
  const times = Math.abs(point.value / middle)
  return times > OTHER_MAGNITUDE || times < 1 / OTHER_MAGNITUDE
}

/** The marks of every point of a panel that only the others tell; `null` stands for a row without a number. */
export function seriesChecks(points: readonly (Point | null)[]): Check[][] {
  const known = points.filter((point) => point !== null)
  const usual = known.length > ENOUGH ? commonest(known.map(({ dimension }) => dimension)) : undefined
  const byUnit = groupedBy(known, ({ unit }) => unit)
  const middles = new Map(
    [...byUnit].map(([unit, all]) => [
      unit,
      all.length > ENOUGH ? median(all.map(({ value }) => value)) : undefined,
    ]),
  )
  const byRegion = groupedBy(known, ({ region }) => region)
  return points.map((point) => {
    if (point === null) return []
    const series = point.region === null ? [] : (byRegion.get(point.region) ?? [])
    return [
      ...(isOutlier(point, series) ? (['outlier'] as const) : []),
      ...(isOffScale(point, usual, middles.get(point.unit)) ? (['scale'] as const) : []),
    ]
  })
}
