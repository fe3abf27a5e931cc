/** What makes pages is opened when a page is first asked for. */
import type { Report } from '../analyze.js'
import type { FragmentOptions } from './fragment.js'
import * as view from './index.js'
import type { ViewOptions } from './report/render.js'

/**
 * The page of `report`: its text with the facts marked, the source beside it, outline, timeline and indicators.
 * Self-contained HTML; everything in the report is escaped. A link with `#o12-20` leads to the fact at these offsets of
 * the source.
 */
export function renderReport(report: Report, options: ViewOptions = {}): string {
  return view.renderReport(report, options)
}

/**
 * The clean text of `report` as HTML, a paragraph a line, each fact a `<mark>` with its kind, its index in `report.facts` and its
 * offsets in the source (`data-kind`, `data-fact`, `data-start`, `data-end`). Facts that nest are marks that nest; one that crosses
 * another is in pieces. Everything in the text is escaped; there is no style and no script.
 *
 * @throws GongbaoError `E_OPTION`
 *
 * @example
 * renderFragment(analyze('完成259项'))
 * // <div class="gongbao" lang="zh-Hans"><p>完成<mark class="gongbao-fact gongbao-quantity" …>259项</mark></p></div>
 */
export function renderFragment(report: Report, options: FragmentOptions = {}): string {
  return view.renderFragment(report, options)
}
