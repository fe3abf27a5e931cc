/** The dated facts in order of time, a row a year. */
import type { Report } from '../../analyze.js'
import type { Language } from '../../language/language.js'
import { pageTexts } from '../../language/page-texts.js'
import { escapeHtml } from '../escape.js'

const BEFORE = 14
const BEHIND = 30
const BAR_WIDTH = 100

/** The year, decade or century that an EDTF date begins in; of an open beginning, the one it ends in. */
function yearOf(value: string): string {
  const [from = '', to = ''] = value.split('/')
  const year = (from === '..' ? to : from).slice(0, 4)
  return year.endsWith('X') ? `${year.replaceAll('X', '0')}s` : year
}

function groupByYear<Entry extends { readonly value: string }>(
  entries: readonly Entry[],
): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const year = yearOf(entry.value)
    const group = groups.get(year)
    if (group) group.push(entry)
    else groups.set(year, [entry])
  }
  return [...groups]
}

/** The date with what stands around it in its sentence. */
function excerpt(report: Report, fact: number): string {
  const { cleanStart, cleanEnd, sentence } = report.facts[fact]!
  const around = report.sentences[sentence]
  const from = Math.max(around?.cleanStart ?? 0, cleanStart - BEFORE)
  const to = Math.min(around?.cleanEnd ?? report.text.length, cleanEnd + BEHIND)
  const part = (start: number, end: number) =>
    escapeHtml(report.text.slice(start, Math.max(start, end)).trim())
  return `${part(from, cleanStart)}<b>${part(cleanStart, cleanEnd)}</b>${part(cleanEnd, to)}`
}

/** Rows with a bar for the number of mentions; each opens on the mentions themselves. */
export function renderTimeline(report: Report, language: Language): string {
  const texts = pageTexts(language)
  const groups = groupByYear(report.timeline)
  if (groups.length === 0) return `<p class="none">${texts.noDates}</p>`
  const most = groups.reduce((most, [, entries]) => Math.max(most, entries.length), 0)
  const rows = groups.map(([year, entries]) => {
    const width = Math.max(2, Math.round((entries.length / most) * BAR_WIDTH))
    const items = entries.map(
      ({ value, fact }) =>
        `<li><span class="edtf">${escapeHtml(value)}</span> <a href="#f${fact}" lang="zh-Hans">${excerpt(report, fact)}</a></li>`,
    )
    return `<li><details><summary><span class="year">${escapeHtml(year)}</span><svg class="bar" viewBox="0 0 ${BAR_WIDTH} 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg><span class="count">${entries.length}<span class="quiet"> ${texts.dates}</span></span></summary><ul>${items.join('')}</ul></details></li>`
  })
  return `<ol class="timeline">${rows.join('\n')}</ol>`
}
