/** Head, legend and outline of a report's page. */
import type { Report } from '../../analyze.js'
import type { Section } from '../../report.js'
import { escapeHtml } from '../escape.js'
import type { KindView } from './kinds.js'

/** What the page is called: the title of the text, else `name`. */
export function titleOf({ metadata }: Pick<Report, 'metadata'>, name: string | undefined): string {
  return metadata.title ?? name ?? metadata.government ?? 'Report'
}

function metadataRows({ metadata, referenceDate }: Report): [label: string, value: string][] {
  const { government, region, year, planYear, session, speaker, outlet, authors, publishedAt, genre } =
    metadata
  const rows: [string, string | number | undefined][] = [
    ['Government', government],
    ['Region', region && (region.code ? `${region.name} (${region.code})` : region.name)],
    ['Reviews', year],
    ['Plans', planYear],
    ['Session', session],
    ['Speaker', speaker],
    ['Outlet', outlet],
    ['Authors', authors.join('、') || undefined],
    ['Published', publishedAt],
    ['Genre', genre],
    ['Dates read against', referenceDate ?? undefined],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, String(value)]]))
}

/** Title, where the text comes from, and what was found in it. */
export function renderHeader(report: Report, name: string | undefined): string {
  const rows = metadataRows(report)
    .map(([label, value]) => `<div><dt>${label}</dt><dd lang="zh-Hans">${escapeHtml(value)}</dd></div>`)
    .join('')
  const title = titleOf(report, name)
  const file = name === undefined || name === title ? '' : `<p class="file">${escapeHtml(name)}</p>`
  return `<header class="top">${file}<h1 lang="zh-Hans">${escapeHtml(title)}</h1>${rows && `<dl class="metadata">${rows}</dl>`}</header>`
}

/** A box for each kind, drawn as its marks are. */
export function renderLegend(kinds: readonly KindView[]): string {
  const boxes = kinds.map(
    ({ kind, index, count, style, chinese }) =>
      `<label class="kind"><input type="checkbox" data-kind="${index}" checked><span class="swatch m m-${style} v0" aria-hidden="true">${chinese ?? '〇〇'}</span><span class="name">${escapeHtml(kind)}</span><span class="count">${count}</span></label>`,
  )
  const all =
    kinds.length < 2
      ? ''
      : '<div class="all"><button type="button" data-all="on">All</button><button type="button" data-all="off">None</button></div>'
  return `<fieldset class="legend"><legend>Facts by kind</legend>${boxes.join('') || '<p class="none">No facts.</p>'}${all}</fieldset>`
}

/** Links to the headings of the text, and to the parts of the page. */
export function renderOutline(
  sections: readonly Section[],
  parts: readonly [id: string, name: string][],
): string {
  const links = sections.map(
    ({ level, title }, i) =>
      `<li class="o${Math.min(level, 4)}"><a href="#s${i}" lang="zh-Hans">${escapeHtml(title)}</a></li>`,
  )
  const others = parts.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`)
  const sectionsPart =
    links.length === 0
      ? ''
      : `<details open class="outline"><summary>Sections <span class="count">${links.length}</span></summary><ul>${links.join('')}</ul></details>`
  return `<nav aria-label="On this page"><ul class="parts">${others.join('')}</ul>${sectionsPart}</nav>`
}
