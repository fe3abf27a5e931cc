/** The charts of the index, drawn once as SVG. */

import { parseHTML } from 'linkedom'
import { GongbaoError } from '../../errors.js'
import { extentOf } from '../../extent.js'
import { installCommand, nodeRequire } from '../../packages.js'
import type { Figure, IndicatorSeries } from './entry.js'
import type { SloganRow } from './slogans.js'

/** Widths that a chart is drawn for: beside a wide page, and on a telephone. */
export const CHART_WIDTHS = { wide: 880, narrow: 358 } as const

const ROW_HEIGHT = 22
const AXIS_HEIGHT = 44
/** Fewer values have no middle worth drawing. */
const MEDIAN_OF = 3
/** A slogan's name takes this much of its row, in Chinese characters. */
const NAME_LENGTH = { wide: 14, narrow: 7 } as const
const CHARACTER_WIDTH = 12
const YEARS_PER_TICK = { wide: 60, narrow: 70 } as const

type Size = keyof typeof CHART_WIDTHS

/** The drawing library. */
export type Plot = typeof import('@observablehq/plot')

/**
 * Observable Plot, which only an index needs.
 * @throws GongbaoError `E_OPTIONAL` where it is not installed
 */
export async function loadPlot(): Promise<Plot> {
  try {
    // a bundler would not let what may be missing stand in an `import`
    return nodeRequire('@observablehq/plot') as Plot
  } catch (cause) {
    const message = `the charts of an index need it: ${installCommand('@observablehq/plot')}`
    throw new GongbaoError('E_OPTIONAL', { where: '@observablehq/plot', message }, { cause })
  }
}

interface Drawing {
  readonly title: string
  readonly description: string
  readonly size: Size
}

/** The options every chart shares. Plot asks for a document; it gets one of its own. */
function frame({ size }: Drawing) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  return { document: document as never, width: CHART_WIDTHS[size] }
}

/** The drawing without the style that Plot puts into it (the page has its own), named for readers of the screen. */
function finish(drawn: { outerHTML: string }, { title, description, size }: Drawing): string {
  const { document } = parseHTML(`<!doctype html><html><body>${drawn.outerHTML}</body></html>`)
  const svg = document.querySelector('svg')!
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const styled of svg.querySelectorAll('[style]')) styled.removeAttribute('style')
  // Plot's names are for groups, which have no role; those of single marks are regions
  for (const named of svg.querySelectorAll('[aria-label]')) {
    if (named.tagName !== 'g') named.setAttribute('data-region', named.getAttribute('aria-label')!)
    named.removeAttribute('aria-label')
  }
  svg.setAttribute('class', `chart ${size}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', `${title}. ${description}`)
  return svg.outerHTML
}

function shorten(name: string, length: number): string {
  return name.length > length ? `${name.slice(0, length - 1)}…` : name
}

const yearAxis = (size: Size, years: readonly number[]) => {
  const [from, to] = extentOf(years) ?? [0, 0]
  return {
    label: 'Year',
    labelOffset: 40,
    tickFormat: 'd',
    ticks: Math.max(2, Math.min(to - from, Math.round(CHART_WIDTHS[size] / YEARS_PER_TICK[size]))),
    domain: [from - 0.5, to + 0.5],
  }
}

/** A row a slogan, a dot a year; the dot's area is the number of documents. */
export function drawSlogans(
  { dot, plot, ruleY }: Plot,
  rows: readonly SloganRow[],
  drawing: Drawing,
): string {
  const { size } = drawing
  const limit = NAME_LENGTH[size]
  const dots = rows.flatMap(({ name, years }) =>
    [...years].map(([year, documents]) => ({ name, year, documents })),
  )
  const years = dots.map((d) => d.year)
  const longest = rows.reduce((most, { name }) => Math.max(most, shorten(name, limit).length), 0)
  const names = rows.map((r) => r.name)
  const drawn = plot({
    ...frame(drawing),
    height: rows.length * ROW_HEIGHT + 24 + AXIS_HEIGHT,
    marginBottom: AXIS_HEIGHT,
    marginLeft: longest * CHARACTER_WIDTH + 14,
    marginRight: 16,
    marginTop: 24,
    x: yearAxis(size, years),
    y: { domain: names, label: null, tickSize: 0, tickFormat: (name: string) => shorten(name, limit) },
    r: { range: [0, 8] },
    marks: [
      ruleY(names, { y: (name: string) => name, stroke: 'var(--line)' }),
      dot(dots, {
        x: 'year',
        y: 'name',
        r: 'documents',
        fill: 'var(--phrases)',
        fillOpacity: 0.75,
        stroke: 'var(--ground)',
        title: (d: (typeof dots)[number]) => `${d.name}, ${d.year}: ${d.documents}`,
      }),
    ],
  })
  return finish(drawn, drawing)
}

/** The middle value of each year that has enough of them. */
export function mediansByYear(figures: readonly Figure[]): { year: number; value: number }[] {
  const byYear = new Map<number, number[]>()
  for (const { year, value } of figures) byYear.set(year, [...(byYear.get(year) ?? []), value])
  return [...byYear]
    .filter(([, values]) => values.length >= MEDIAN_OF)
    .sort(([a], [b]) => a - b)
    .map(([year, values]) => {
      const sorted = values.sort((a, b) => a - b)
      const half = Math.floor(sorted.length / 2)
      const value = sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
      return { year, value }
    })
}

/** A line a region, and the median of all; each line carries its region for the page to bring it out. */
export function drawSeries(
  { dot, gridY, line, plot, ruleY }: Plot,
  { figures, unit }: IndicatorSeries,
  drawing: Drawing,
): string {
  const { size } = drawing
  const years = figures.map((f) => f.year)
  const sorted = [...figures].sort((a, b) => a.year - b.year)
  const drawn = plot({
    ...frame(drawing),
    height: size === 'wide' ? 380 : 300,
    marginRight: 16,
    marginBottom: AXIS_HEIGHT,
    marginLeft: 44,
    x: yearAxis(size, years),
    y: { label: unit, nice: true, tickFormat: (n: number) => `${n}` },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 0.6 }),
      ruleY([0], { stroke: 'var(--line)' }),
      line(sorted, {
        x: 'year',
        y: 'value',
        z: 'region',
        stroke: 'var(--soft)',
        strokeOpacity: 0.35,
        strokeWidth: 1,
        ariaLabel: 'region',
      }),
      line(mediansByYear(figures), {
        x: 'year',
        y: 'value',
        stroke: 'var(--figures)',
        strokeWidth: 2,
        strokeDasharray: '5 3',
      }),
      dot(sorted, {
        x: 'year',
        y: 'value',
        r: 2.5,
        fill: 'var(--soft)',
        fillOpacity: 0.7,
        ariaLabel: 'region',
        title: (f: Figure) => `${f.region}, ${f.year}: ${f.value}${unit}`,
      }),
    ],
  })
  return finish(drawn, drawing)
}
