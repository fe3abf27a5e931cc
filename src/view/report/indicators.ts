/** The indicators of a report as a table. */

import type { Indicator } from '../../facts/indicator/schema.js'
import type { Fact } from '../../facts/registry.js'
import { fill, type Language } from '../../language/language.js'
import { pageTexts, valueText } from '../../language/page-texts.js'
import { scaleNumber } from '../amount.js'
import { escapeHtml } from '../escape.js'
import { statedAmount } from './stated.js'

/** Directions, not judgements: a rise of unemployment is no good news. */
const ARROWS: Readonly<Record<Indicator['change'], string>> = { increase: '▲', decrease: '▼', level: '' }

/** What cells sort by: numbers as numbers, ranges by their beginning. */
function sortValue({ value, min }: Indicator): string {
  const number = typeof value === 'number' ? value : min
  return number === undefined ? '' : String(number)
}

function amountOf(fact: Indicator, facts: readonly Fact[], language: Language): string {
  const texts = pageTexts(language)
  const arrow = ARROWS[fact.change]
  const sign =
    arrow &&
    `<span class="arrow" role="img" aria-label="${valueText(fact.change, language)}">${arrow}</span> `
  const small = (text: string, value: string) =>
    `<small>${fill(text, { value: `<span lang="zh-Hans">${escapeHtml(value)}</span>` })}</small>`
  const from =
    fact.from === undefined
      ? ''
      : small(
          texts.from,
          `${typeof fact.from === 'number' ? scaleNumber(fact.from) : fact.from}${fact.unit ?? ''}`,
        )
  const basis = fact.basis === undefined ? '' : small(texts.against, fact.basis)
  const stated = statedAmount(fact, facts)
  return `${sign}${escapeHtml(stated) || `<span class="quiet">${texts.notTold}</span>`}${from}${basis}`
}

function renderRow(fact: Indicator, index: number, facts: readonly Fact[], language: Language): string {
  const area = fact.area === undefined ? '' : `<small>${escapeHtml(fact.area)}</small>`
  const period =
    fact.period === null
      ? `<span class="quiet">${pageTexts(language).notTold}</span>`
      : escapeHtml(fact.period)
  return `<tr><th scope="row" lang="zh-Hans"><a href="#f${index}">${escapeHtml(fact.name)}</a>${area}</th><td class="number" data-sort="${escapeHtml(sortValue(fact))}">${amountOf(fact, facts, language)}</td><td class="change">${valueText(fact.change, language)}</td><td><span class="status ${fact.status}">${valueText(fact.status, language)}</span></td><td class="edtf">${period}</td></tr>`
}

/** A table that sorts by its headings, is filtered and copied; names lead to their place in the text. */
export function renderIndicators(facts: readonly Fact[], language: Language): string {
  const texts = pageTexts(language)
  const rows = facts.flatMap((fact, i) =>
    fact.kind === 'indicator' ? [renderRow(fact, i, facts, language)] : [],
  )
  if (rows.length === 0) return `<p class="none">${texts.noIndicators}</p>`
  const heads = (['indicator', 'value', 'change', 'status', 'period'] as const).map(
    (name) =>
      `<th scope="col" aria-sort="none"${name === 'value' || name === 'change' ? ` class="${name}"` : ''}><button type="button" class="sort">${texts[name]}</button></th>`,
  )
  return `<div class="tools" hidden><label>${texts.filter} <input type="search" class="table-filter" autocomplete="off"></label> <span class="count" role="status"></span> <button type="button" class="copy-table">${texts.copyCsv}</button></div>
<div class="scroll" role="region" aria-label="${texts.indicatorTable}" tabindex="0"><table class="sortable"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}
