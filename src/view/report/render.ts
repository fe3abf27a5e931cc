/** A report as one HTML page. */

import { checkReport } from '../../analyze/options.js'
import type { Report } from '../../analyze.js'
import { checkKnown } from '../../errors.js'
import { fill, type Language } from '../../language/language.js'
import { pageTexts } from '../../language/page-texts.js'
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
  /** Language of labels and captions. Default `en`. */
  readonly language?: Language | undefined
  /**
   * The page lets its reader judge facts and tells the window that holds it; what was judged so far, by a fact's index.
   * The page's `message` event has `{ type: 'gongbao-judgement', fact, judgement }`.
   */
  readonly judgements?: Readonly<Record<number, 'right' | 'wrong'>> | undefined
}

function renderAside(report: Report, source: string | undefined, language: Language): string {
  const texts = pageTexts(language)
  const repairs = countRepairs(report.repairs, language)
    .map(({ name, count }) => `${name} ${count}`)
    .join(language === 'zh' ? '、' : ', ')
  const view =
    source === undefined
      ? ''
      : `<div class="source"><h2 id="source-title">${texts.source}</h2><p class="note">${repairs === '' ? texts.nothingRepaired : fill(texts.repaired, { list: repairs })}</p><div id="source" class="source-text" lang="zh" tabindex="0" role="region" aria-labelledby="source-title">${renderSource(source, report.repairs)}</div></div>`
  return `<aside aria-label="${texts.detailsAndSource}"><section class="details" id="details" aria-labelledby="details-title"><h2 id="details-title">${texts.details}</h2><div id="panel"><p class="none">${texts.hint}</p></div></section>${view}</aside>`
}

/** The style and the script of every report's page: the same for all, so that a policy can name them by hash. */
export const REPORT_PAGE = {
  style: BASE_STYLE + REPORT_STYLE + hidingStyle(),
  script: REPORT_SCRIPT,
} as const

/** The page of `report`, as the library gives it. */
export function renderReport(report: Report, options: ViewOptions = {}): string {
  checkReport(report)
  checkKnown(options, ['source', 'name', 'index', 'language', 'judgements'])
  const { source, name, index, language = 'en', judgements } = options
  const texts = pageTexts(language)
  const kinds = kindsOf(report.facts)
  const parts: [string, string][] = [
    ['text', texts.text],
    ...(source === undefined ? [] : [['source-title', texts.source] as [string, string]]),
    ['timeline', texts.timeline],
    ['indicators', texts.indicators],
  ]
  const key = (name: string) => `<kbd>${name}</kbd>`
  const keys = fill(texts.keys, {
    left: key('←'),
    right: key('→'),
    home: key('Home'),
    end: key('End'),
    escape: key('Esc'),
  })
  const body = `<a class="skip" href="#text">${texts.skipText}</a>
${index === undefined ? '' : `<nav class="back" aria-label="${texts.archive}"><a href="${escapeHtml(index)}">${texts.allDocuments}</a></nav>`}
${renderHeader(report, name, language)}
<div class="columns">
<div class="side"><section aria-label="${texts.legend}">${renderLegend(kinds, language)}</section><search class="find-text"><label for="find-text">${texts.find}</label><input type="search" id="find-text" autocomplete="off"><span id="find-count" class="count" role="status"></span></search>${renderOutline(report.sections, parts, language)}</div>
<main>
<section aria-labelledby="text" class="reading"><h2 id="text" tabindex="-1">${texts.text}</h2><p class="note" id="keys">${keys}</p>
<article id="article" lang="zh-Hans" aria-labelledby="text" aria-describedby="keys">
${renderText(report, markFacts(report.facts, kinds), language)}
</article></section>
<section aria-labelledby="timeline" class="more"><h2 id="timeline" tabindex="-1">${texts.timeline}</h2>${renderTimeline(report, language)}</section>
<section aria-labelledby="indicators-title" class="more" id="indicators"><h2 id="indicators-title">${texts.indicators}</h2>${renderIndicators(report.facts, language)}</section>
</main>
${renderAside(report, source, language)}
</div>
<div id="announce" class="unseen" role="status" aria-live="polite"></div>
<script type="application/json" id="data">${scriptJson({ ...pageData(report, kinds, { source, language }), judgements })}</script>`
  const title = titleOf(report, name, language)
  return renderPage({
    // many reports have the same title, and tabs show nothing else
    title: name === undefined || name === title ? title : `${title} · ${name}`,
    body,
    language,
    ...REPORT_PAGE,
  })
}
