/** An indicator over the years: what each document tells, the middle and the spread of all. */
import { areaY, dot, gridY, line, plot, ruleX, ruleY, text } from '@observablehq/plot'
import { extentOf } from '../../../extent.js'
import { finishChart, numbered, yearTicks } from './chart.js'
import { inSegments, segmentsOf, summarize } from './statistics.js'

/** One value in the chart. */
export interface Point {
  readonly region: string
  readonly year: number
  readonly status: 'target' | 'actual'
  /** The value, or the lower end of a range. */
  readonly value: number
  /** The upper end of a range. */
  readonly top: number
  readonly stated: string
  readonly href: string
  readonly name: string
}

const COLOURS = { target: 'var(--phrases)', actual: 'var(--figures)' } as const
/** Targets stand a little before their year's middle, outcomes behind it. */
const ASIDE = { target: -0.14, actual: 0.14 } as const
/** Of fewer values there is no middle worth drawing, of fewer no half. */
const LEAST = { median: 3, spread: 4 } as const
const HEIGHT = 400
const MARGINS = { left: 48, right: 16, bottom: 58, top: 30 } as const

/** The chart of `points` in a given width, as SVG. */
export function drawSeries(
  points: readonly Point[],
  {
    unit,
    title,
    width,
    out,
    words,
  }: {
    unit: string
    title: string
    width: number
    out: string
    words: Readonly<Record<'target' | 'actual', string>>
  },
): Element {
  const statuses = (['target', 'actual'] as const).filter((s) => points.some((p) => p.status === s))
  const aside = (status: 'target' | 'actual') => (statuses.length > 1 ? ASIDE[status] : 0)
  const [from, to] = extentOf(points.map((p) => p.year)) ?? [0, 0]
  const ticks = yearTicks(from, to, (width - MARGINS.left - MARGINS.right) / 34)
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const counts = new Map<number, number>()
  for (const { year } of points) counts.set(year, (counts.get(year) ?? 0) + 1)
  const marks = statuses.flatMap((status) => {
    const own = points.filter((p) => p.status === status)
    const summary = summarize(own)
    const stroke = COLOURS[status]
    const x = (d: { readonly year: number }) => d.year + aside(status)
    const ofRegion = own.filter((p) => p.region === out).sort((a, b) => a.year - b.year)
    const segments = segmentsOf(ofRegion.map((p) => p.year))
    const isOut = (p: Point) => p.region === out
    return [
      areaY(inSegments(summary.filter((s) => s.n >= LEAST.spread)), {
        x,
        y1: 'low',
        y2: 'high',
        z: 'segment',
        fill: stroke,
        fillOpacity: 0.13,
      }),
      line(inSegments(summary.filter((s) => s.n >= LEAST.median)), {
        x,
        y: 'median',
        z: 'segment',
        stroke,
        strokeWidth: 2.5,
        ...(status === 'target' ? { strokeDasharray: '6 3' } : {}),
      }),
      ruleX(
        own.filter((p) => p.top !== p.value),
        {
          x,
          y1: 'value',
          y2: 'top',
          stroke,
          strokeOpacity: (p: Point) => (out === '' || isOut(p) ? 0.8 : 0.25),
        },
      ),
      line(ofRegion, { x, y: 'value', z: (_: unknown, i: number) => segments[i], stroke, strokeWidth: 1.5 }),
      dot(own, {
        x,
        y: 'value',
        r: (p: Point) => (isOut(p) ? 5 : 3),
        fill: status === 'target' ? 'var(--ground)' : stroke,
        stroke,
        strokeWidth: 1.3,
        opacity: (p: Point) => (out === '' || isOut(p) ? 0.9 : 0.3),
        href: 'href',
        title: (p: Point) => `${p.region} ${p.year}: ${p.stated} (${words[p.status]}) ${p.name}`,
      }),
    ]
  })
  const drawn = plot({
    width,
    height: HEIGHT,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
    marginTop: MARGINS.top,
    marginBottom: MARGINS.bottom,
    x: { label: null, tickFormat: 'd', ticks, domain: [from - 0.6, to + 0.6] },
    y: { label: unit, nice: true, tickFormat: (n: number) => n.toLocaleString('en-US') },
    r: { type: 'identity' },
    opacity: { type: 'identity' },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 0.7 }),
      ruleY([0], { stroke: 'var(--line)' }),
      ...marks,
      text(numbered(years, new Set(ticks), (width - MARGINS.left - MARGINS.right) / years.length, counts), {
        x: (year: number) => year,
        frameAnchor: 'bottom',
        dy: 36,
        text: (year: number) => `${counts.get(year) ?? 0}`,
        fill: 'var(--soft)',
      }),
      text(['n'], {
        frameAnchor: 'bottom-left',
        dx: -18,
        dy: 36,
        text: (n: string) => n,
        fill: 'var(--soft)',
      }),
    ],
  })
  return finishChart(drawn, title)
}
