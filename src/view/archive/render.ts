/** The index of an archive: its documents, and what they show together. */
import { escapeHtml } from '../escape.js'
import { renderPage } from '../page.js'
import { kindsOf } from '../report/kinds.js'
import { SORT_SCRIPT } from '../sort.js'
import { BASE_STYLE } from '../style.js'
import { drawSeries, drawSlogans, loadPlot, type Plot } from './charts.js'
import type { IndexEntry, IndicatorSeries } from './entry.js'
import { INDEX_SCRIPT } from './script.js'
import { countSlogans, documentsByYear, listYears, type SloganRow } from './slogans.js'
import { INDEX_STYLE } from './style.js'

/** What the index shows beside its documents. */
export interface IndexOptions {
  readonly title: string
  readonly series: IndicatorSeries
}

const SLOGANS_SHOWN = 20

function bothSizes(draw: (size: 'wide' | 'narrow') => string): string {
  return draw('wide') + draw('narrow')
}

function renderSlogans(
  rows: readonly SloganRow[],
  documents: ReadonlyMap<number, number>,
  plot: Plot,
): string {
  if (rows.length === 0) return '<p class="none">No document of a known year uses a slogan.</p>'
  const title = 'Slogans over the years'
  const description = `${rows.length} slogans by the number of documents that use them each year, the earliest on top. The table below holds the same numbers.`
  const table = rows.map(
    ({ name, documents: n, years }) =>
      `<tr><th scope="row" lang="zh-Hans">${escapeHtml(name)}</th><td class="number">${n}</td><td>${listYears(years)}</td></tr>`,
  )
  return `<figure><figcaption>The ${rows.length} slogans (提法) that the most documents use. The larger a dot, the more documents of the year use the slogan.</figcaption>${bothSizes((size) => drawSlogans(plot, rows, { title, description, size }))}</figure>
<details class="numbers"><summary>The numbers</summary><div class="scroll"><table><thead><tr><th scope="col">Slogan</th><th scope="col" class="number">Documents</th><th scope="col">By year</th></tr></thead><tbody>${table.join('')}</tbody><tfoot><tr><th scope="row">All documents</th><td class="number">${[...documents.values()].reduce((a, b) => a + b, 0)}</td><td>${listYears(documents)}</td></tr></tfoot></table></div></details>`
}

function renderSeries(series: IndicatorSeries, plot: Plot): string {
  const { figures, unit } = series
  if (figures.length === 0)
    return '<p class="none">No document tells this figure for a year and a region.</p>'
  const regions = [...new Set(figures.map((f) => f.region))].sort()
  const title = escapeHtml(series.title)
  const description = `${figures.length} values of ${regions.length} regions over the years, and their median. The table below holds the same numbers.`
  const options = regions.map((region) => `<option>${escapeHtml(region)}</option>`)
  const rows = regions.map((region) => {
    const values = figures
      .filter((f) => f.region === region)
      .sort((a, b) => a.year - b.year)
      .map((f) => `<a href="${escapeHtml(f.href)}">${f.year}</a>: ${f.value}${escapeHtml(unit)}`)
    return `<tr><th scope="row" lang="zh-Hans">${escapeHtml(region)}</th><td>${values.join(', ')}</td></tr>`
  })
  return `<figure><figcaption>A line a region; the dashed line is the median of all, for years with three values or more. <label class="choose">Bring out <select id="region"><option value="">no region</option>${options.join('')}</select></label></figcaption>${bothSizes((size) => drawSeries(plot, series, { title: series.title, description, size }))}</figure>
<details class="numbers"><summary>The numbers</summary><div class="scroll"><table><caption class="unseen" lang="zh-Hans">${title}</caption><thead><tr><th scope="col">Region</th><th scope="col">By year</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}

function renderDocuments(entries: readonly IndexEntry[]): string {
  const kinds = kindsOf(entries.flatMap(({ counts }) => Object.keys(counts).map((kind) => ({ kind }))))
  const head = (name: string, classes: string) =>
    `<th scope="col" aria-sort="none" class="${classes}"><button type="button" class="sort">${escapeHtml(name)}</button></th>`
  const number = (n: number, classes: string) =>
    `<td class="number ${classes}" data-sort="${n}">${n === 0 ? '<span class="quiet">0</span>' : n}</td>`
  const rows = entries.map(({ href, path, title, region, year, counts }) => {
    const all = Object.values(counts).reduce((a, b) => a + b, 0)
    const cells = kinds.map(({ kind }) => number(counts[kind] ?? 0, 'by-kind'))
    return `<tr><th scope="row" lang="zh-Hans"><a href="${escapeHtml(href)}">${escapeHtml(title ?? path)}</a>${title === undefined ? '' : `<small>${escapeHtml(path)}</small>`}</th><td lang="zh-Hans">${escapeHtml(region ?? '')}</td><td class="number" data-sort="${year ?? ''}">${year ?? ''}</td>${cells.join('')}${number(all, '')}</tr>`
  })
  const heads = [
    head('Document', ''),
    head('Region', ''),
    head('Year', 'number'),
    ...kinds.map(({ kind }) => head(kind, 'number by-kind')),
    head('Facts', 'number'),
  ]
  return `<p class="find"><label>Find <input type="search" id="find" autocomplete="off"></label> <span id="found" class="count" role="status">${entries.length} documents</span></p>
<div class="scroll" role="region" aria-label="Table of documents" tabindex="0"><table class="sortable documents"><thead><tr>${heads.join('')}</tr></thead><tbody id="rows">${rows.join('\n')}</tbody></table></div>`
}

/**
 * The index page: charts, and a table of `entries` in the order given.
 * @throws GongbaoError `E_OPTIONAL` where Observable Plot is not installed
 */
export async function renderIndex(
  entries: readonly IndexEntry[],
  { title, series }: IndexOptions,
): Promise<string> {
  const plot = await loadPlot()
  const body = `<a class="skip" href="#documents">Skip to the documents</a>
<header class="top"><h1 lang="zh-Hans">${escapeHtml(title)}</h1><p class="file">${entries.length} documents</p><nav aria-label="On this page"><a href="#slogans">Slogans</a> <a href="#series">Indicator</a> <a href="#documents">Documents</a></nav></header>
<main class="index">
<section aria-labelledby="slogans"><h2 id="slogans">Slogans over the years</h2>${renderSlogans(countSlogans(entries, SLOGANS_SHOWN), documentsByYear(entries), plot)}</section>
<section aria-labelledby="series"><h2 id="series" lang="zh-Hans">${escapeHtml(series.title)}</h2>${renderSeries(series, plot)}</section>
<section aria-labelledby="documents"><h2 id="documents" tabindex="-1">Documents</h2>${renderDocuments(entries)}</section>
</main>`
  return renderPage({
    title,
    body,
    language: 'en',
    style: BASE_STYLE + INDEX_STYLE,
    script: INDEX_SCRIPT + SORT_SCRIPT,
  })
}
