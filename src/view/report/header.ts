/** Head, legend and outline of a report's page. */
import type { Report } from '../../analyze.js'
import { GROUPS } from '../../facts/groups.js'
import type { Language } from '../../language/language.js'
import { pageTexts, valueText } from '../../language/page-texts.js'
import type { Section } from '../../report.js'
import { escapeHtml } from '../escape.js'
import type { KindView } from './kinds.js'

/** A line of the text without the signs of markdown in it. */
const withoutSigns = (line: string): string => line.replace(/^\s*#{1,6}\s+|\*\*|__/gu, '')

/** What the page is called: the title of the text, else `name`. */
export function titleOf(
  { metadata }: Pick<Report, 'metadata'>,
  name: string | undefined,
  language: Language,
): string {
  const told = metadata.title ?? name ?? metadata.government
  return told === undefined ? pageTexts(language).report : withoutSigns(told)
}

function metadataRows({ metadata, referenceDate }: Report, language: Language): [string, string][] {
  const { government, region, year, planYear, session, speaker, outlet, authors, publishedAt, genre } =
    metadata
  const texts = pageTexts(language)
  const rows: [string, string | number | undefined][] = [
    [texts.government, government],
    [texts.region, region && (region.code ? `${region.name} (${region.code})` : region.name)],
    [texts.reviews, year],
    [texts.plans, planYear],
    [texts.session, session],
    [texts.speaker, speaker],
    [texts.outlet, outlet],
    [texts.authors, authors.join('、') || undefined],
    [texts.published, publishedAt],
    [texts.genre, genre && valueText(genre, language)],
    [texts.readAgainst, referenceDate ?? undefined],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, String(value)]]))
}

/** Title, where the text comes from, and what was found in it. */
export function renderHeader(report: Report, name: string | undefined, language: Language): string {
  const rows = metadataRows(report, language)
    .map(([label, value]) => `<div><dt>${label}</dt><dd lang="zh-Hans">${escapeHtml(value)}</dd></div>`)
    .join('')
  const title = titleOf(report, name, language)
  const file = name === undefined || name === title ? '' : `<p class="file">${escapeHtml(name)}</p>`
  return `<header class="top">${file}<h1 lang="zh-Hans">${escapeHtml(title)}</h1>${rows && `<dl class="metadata">${rows}</dl>`}</header>`
}

/** A box for each kind, by group, under the style that its marks have. */
export function renderLegend(kinds: readonly KindView[], language: Language): string {
  const texts = pageTexts(language)
  const groups = GROUPS.flatMap((group) => {
    const own = kinds.filter((k) => k.group === group)
    const boxes = own.map(
      ({ kind, index, count }) =>
        `<label class="kind"><input type="checkbox" data-kind="${index}" checked><span class="name">${escapeHtml(valueText(kind, language))}</span><span class="count">${count}</span></label>`,
    )
    return own.length === 0
      ? []
      : [
          `<div class="group"><span class="group-name m m-${group} v0">${valueText(group, language)}</span>${boxes.join('')}</div>`,
        ]
  })
  const all =
    kinds.length < 2
      ? ''
      : `<div class="all"><button type="button" data-all="on">${texts.all}</button><button type="button" data-all="off">${texts.none}</button></div>`
  return `<fieldset class="legend"><legend>${texts.factsByKind}</legend>${groups.join('') || `<p class="none">${texts.noFacts}</p>`}${all}</fieldset>`
}

/** Links to the headings of the text, and to the parts of the page. */
export function renderOutline(
  sections: readonly Section[],
  parts: readonly [id: string, name: string][],
  language: Language,
): string {
  const texts = pageTexts(language)
  const links = sections.map(
    ({ level, title }, i) =>
      `<li class="o${Math.min(level, 4)}"><a href="#s${i}" lang="zh-Hans">${escapeHtml(withoutSigns(title))}</a></li>`,
  )
  const others = parts.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`)
  const sectionsPart =
    links.length === 0
      ? ''
      : `<details open class="outline"><summary>${texts.sections} <span class="count">${links.length}</span></summary><ul>${links.join('')}</ul></details>`
  return `<nav aria-label="${texts.onThisPage}"><ul class="parts">${others.join('')}</ul>${sectionsPart}</nav>`
}
