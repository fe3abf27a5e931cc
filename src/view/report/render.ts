/** A report as one HTML page. */
import type { Report } from '../../analyze.js'
import { escapeHtml, scriptJson } from '../escape.js'
import { renderPage } from '../page.js'
import { BASE_STYLE } from '../style.js'
import { pageData } from './data.js'
import { renderHeader, renderLegend, renderOutline, titleOf } from './header.js'
import { renderIndicators } from './indicators.js'
import { kindsOf } from './kinds.js'
import { markFacts } from './marks.js'
import { REPORT_SCRIPT } from './script.js'
import { countRepairs, renderSource } from './source.js'
import { hidingStyle, REPORT_STYLE } from './style.js'
import { renderText } from './text.js'
import { renderTimeline } from './timeline.js'

/** What the page shows beside the report. */
export interface ViewOptions {
  /** The source that the report was made from, as its offsets count in it. Without it there is no source view. */
  readonly source?: string | undefined
  /** Name of the file, for the head of the page. */
  readonly name?: string | undefined
  /** Where the index of the archive is, relative to the page. */
  readonly index?: string | undefined
}

const KEYS =
  'Tab into the text, then <kbd>←</kbd> <kbd>→</kbd> step through the facts, <kbd>Home</kbd> <kbd>End</kbd> go to the first and last, <kbd>Esc</kbd> lets go.'

function renderAside(report: Report, source: string | undefined): string {
  const repairs = countRepairs(report.repairs)
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ')
  const view =
    source === undefined
      ? ''
      : `<div class="source"><h2 id="source-title">Source</h2><p class="note">${repairs === '' ? 'As it was given; nothing had to be repaired.' : `Repaired: ${repairs}.`}</p><div id="source" class="source-text" lang="zh" tabindex="0" role="region" aria-labelledby="source-title">${renderSource(source, report.repairs)}</div></div>`
  return `<aside aria-label="Details and source"><section class="details" id="details" aria-labelledby="details-title"><h2 id="details-title">Details</h2><div id="panel"><p class="none">Point at a mark, or step to it with the keyboard.</p></div></section>${view}</aside>`
}

/**
 * The page of `report`: its text with the facts marked, the source beside it, outline, timeline and indicators.
 * Self-contained HTML; everything in the report is escaped.
 */
export function renderReport(report: Report, options: ViewOptions = {}): string {
  const { source, name, index } = options
  const kinds = kindsOf(report.facts)
  const parts: [string, string][] = [
    ['text', 'Text'],
    ...(source === undefined ? [] : [['source-title', 'Source'] as [string, string]]),
    ['timeline', 'Timeline'],
    ['indicators', 'Indicators'],
  ]
  const body = `<a class="skip" href="#text">Skip to the text</a>
${index === undefined ? '' : `<nav class="back" aria-label="Archive"><a href="${escapeHtml(index)}">← All documents</a></nav>`}
${renderHeader(report, name)}
<div class="columns">
<div class="side"><section aria-label="Legend">${renderLegend(kinds)}</section>${renderOutline(report.sections, parts)}</div>
<main>
<section aria-labelledby="text" class="reading"><h2 id="text" tabindex="-1">Text</h2><p class="note" id="keys">${KEYS}</p>
<article id="article" lang="zh-Hans" aria-labelledby="text" aria-describedby="keys">
${renderText(report, markFacts(report.facts, kinds))}
</article></section>
<section aria-labelledby="timeline" class="more"><h2 id="timeline" tabindex="-1">Timeline</h2>${renderTimeline(report)}</section>
<section aria-labelledby="indicators-title" class="more" id="indicators"><h2 id="indicators-title">Indicators</h2>${renderIndicators(report.facts)}</section>
</main>
${renderAside(report, source)}
</div>
<div id="announce" class="unseen" role="status" aria-live="polite"></div>
<script type="application/json" id="data">${scriptJson(pageData(report, kinds, source))}</script>`
  const title = titleOf(report, name)
  return renderPage({
    // many reports have the same title, and tabs show nothing else
    title: name === undefined || name === title ? title : `${title} · ${name}`,
    body,
    style: BASE_STYLE + REPORT_STYLE + hidingStyle(kinds),
    script: REPORT_SCRIPT,
  })
}
