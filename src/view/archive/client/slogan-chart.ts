/** Slogans over the years: a cell a year, the darker the larger the share of its documents. */
import { cell, plot, text } from '@observablehq/plot'
import { extentOf } from '../../../extent.js'
import type { SloganRow } from '../slogans.js'
import { finishChart, numbered, yearTicks } from './chart.js'
import { h } from './dom.js'

const ROW = 22
/** Below this a year's cell cannot be seen: the chart is scrolled. */
const LEAST_CELL = 9
/** The same where there is little room. */
const SMALL_CELL = 5
const CHARACTER = 12.5
/** Letters and digits take about half the room of a Chinese character. */
const LETTER = 0.55
const BOTTOM = 52
/** The most room for names, in Chinese characters. */
const LONGEST = { small: 8, large: 14 } as const

const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 256 ? LETTER : 1), 0)

/** `name` in the room of so many Chinese characters. */
function shorten(name: string, most: number): string {
  if (widthOf(name) <= most) return name
  let kept = ''
  for (const character of name) {
    if (widthOf(kept + character) > most - 1) break
    kept += character
  }
  return `${kept}…`
}

/** A thing over the years: how dark each year's cell is, from 0 to 1, and what it says. */
export interface CellRow {
  readonly name: string
  readonly cells: readonly { readonly year: number; readonly share: number; readonly title: string }[]
}

/** The chart of slogans, by the share of each year's documents. */
export function drawSlogans(
  rows: readonly SloganRow[],
  documents: ReadonlyMap<number, number>,
  size: { title: string; width: number },
): Element {
  const cellRows = rows.map(({ name, years }) => ({
    name,
    cells: [...years].map(([year, n]) => {
      const of = documents.get(year) ?? n
      return { year, share: n / of, title: `${name} ${year}: ${n}/${of} (${Math.round((n / of) * 100)}%)` }
    }),
  }))
  return drawCells(cellRows, documents, size)
}

/** The chart of `rows` in at least a given width, as SVG; `documents` are all of each year. */
export function drawCells(
  rows: readonly CellRow[],
  documents: ReadonlyMap<number, number>,
  { title, width }: { title: string; width: number },
): Element {
  const from = extentOf(rows.flatMap((row) => row.cells.map(({ year }) => year)))?.[0] ?? 0
  const to = extentOf(documents.keys())?.[1] ?? from
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const longest = width < 600 ? LONGEST.small : LONGEST.large
  const marginLeft =
    (extentOf(rows.map(({ name }) => widthOf(shorten(name, longest))))?.[1] ?? 0) * CHARACTER + 12
  const whole = Math.max(width, marginLeft + all.length * (width < 600 ? SMALL_CELL : LEAST_CELL) + 12)
  const ticks = new Set(yearTicks(from, to, (whole - marginLeft) / 34))
  const cells = rows.flatMap(({ name, cells }) => cells.map((one) => ({ ...one, name })))
  const drawn = plot({
    width: whole,
    height: rows.length * ROW + BOTTOM + 6,
    marginLeft,
    marginRight: 12,
    marginTop: 6,
    marginBottom: BOTTOM,
    x: {
      type: 'band',
      domain: all,
      label: null,
      tickSize: 0,
      padding: 0.08,
      ticks: [...ticks],
      tickFormat: (year: number) => (ticks.has(year) ? String(year) : ''),
    },
    y: {
      type: 'band',
      domain: rows.map((r) => r.name),
      label: null,
      tickSize: 0,
      padding: 0.12,
      tickFormat: (name: string) => shorten(name, longest),
    },
    opacity: { type: 'linear', domain: [0, 1], range: [0.1, 1] },
    marks: [
      cell(cells, {
        x: 'year',
        y: 'name',
        fill: 'var(--phrases)',
        fillOpacity: 'share',
        title: 'title',
      }),
      text(numbered(all, ticks, (whole - marginLeft) / all.length, documents), {
        x: (year: number) => year,
        frameAnchor: 'bottom',
        dy: 34,
        text: (year: number) => `${documents.get(year) ?? 0}`,
        fill: 'var(--soft)',
      }),
      text(['n'], {
        frameAnchor: 'bottom-left',
        dx: -14,
        dy: 34,
        text: (n: string) => n,
        fill: 'var(--soft)',
      }),
    ],
  })
  return finishChart(drawn, title)
}

/** What the darkness of a cell means. */
export function shareLegend(name: string): HTMLElement {
  const steps = [10, 25, 50, 75, 100]
  return h(
    'p',
    { class: 'keys' },
    name,
    ...steps.map((share) => h('span', { class: `key share s${share}` }, `${share}%`)),
  )
}
