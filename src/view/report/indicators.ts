/** The indicators of a report as a table. */

import type { Indicator } from '../../facts/indicator/schema.js'
import type { Fact } from '../../facts/registry.js'
import { formatAmount, scaleNumber } from '../amount.js'
import { escapeHtml } from '../escape.js'

const ARROWS: Readonly<Record<Indicator['change'], string>> = { increase: '▲', decrease: '▼', level: '' }

/** What cells sort by: numbers as numbers, ranges by their beginning. */
function sortValue({ value, min }: Indicator): string {
  const number = typeof value === 'number' ? value : min
  return number === undefined ? '' : String(number)
}

function amountOf(fact: Indicator): string {
  const arrow = ARROWS[fact.change]
  const sign = arrow && `<span class="${fact.change}" role="img" aria-label="${fact.change}">${arrow}</span> `
  const from =
    fact.from === undefined
      ? ''
      : `<small>from ${escapeHtml(typeof fact.from === 'number' ? scaleNumber(fact.from) : fact.from)}${escapeHtml(fact.unit ?? '')}</small>`
  const basis =
    fact.basis === undefined
      ? ''
      : `<small>against <span lang="zh-Hans">${escapeHtml(fact.basis)}</span></small>`
  return `${sign}${escapeHtml(formatAmount(fact)) || '<span class="quiet">not told</span>'}${from}${basis}`
}

function renderRow(fact: Indicator, index: number): string {
  const area = fact.area === undefined ? '' : `<small>${escapeHtml(fact.area)}</small>`
  return `<tr><th scope="row" lang="zh-Hans"><a href="#f${index}">${escapeHtml(fact.name)}</a>${area}</th><td class="number" data-sort="${escapeHtml(sortValue(fact))}">${amountOf(fact)}</td><td class="change">${fact.change}</td><td><span class="status ${fact.status}">${fact.status}</span></td><td class="edtf">${fact.period === null ? '<span class="quiet">not told</span>' : escapeHtml(fact.period)}</td></tr>`
}

/** A table that sorts by its headings; names lead to their place in the text. */
export function renderIndicators(facts: readonly Fact[]): string {
  const rows = facts.flatMap((fact, i) => (fact.kind === 'indicator' ? [renderRow(fact, i)] : []))
  if (rows.length === 0) return '<p class="none">This text tells no indicator.</p>'
  const heads = ['Indicator', 'Value', 'Change', 'Status', 'Period'].map(
    (name) =>
      `<th scope="col" aria-sort="none" class="${name.toLowerCase()}"><button type="button" class="sort">${name}</button></th>`,
  )
  return `<div class="scroll" role="region" aria-label="Table of indicators" tabindex="0"><table class="sortable"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}
