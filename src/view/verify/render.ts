/** The page on which a sheet is judged, row by row. */
import { createHash } from 'node:crypto'
import { judgeTexts } from '../../language/judge-texts.js'
import type { Language } from '../../language/language.js'
import { escapeHtml, scriptJson } from '../escape.js'
import { renderPage } from '../page.js'
import { BASE_STYLE } from '../style.js'
import JUDGE_SCRIPT from './client/judge-page.ts?script'
import type { JudgingData, JudgingRow } from './data.js'
import { JUDGING_STYLE } from './style.js'

/** How the page is made. */
export interface JudgingOptions {
  readonly language: Language
  readonly columns: readonly string[]
}

/** The page of `rows`, whose column `id` tells them apart. It asks the network for nothing; what is judged stays in the browser until it is saved. */
export function renderJudging(rows: readonly JudgingRow[], { language, columns }: JudgingOptions): string {
  const texts = judgeTexts(language)
  const key = createHash('sha256')
    .update(JSON.stringify(rows.map(({ id }) => id)))
    .digest('hex')
    .slice(0, 16)
  const data: JudgingData = { language, key, columns, rows }
  const body = `<a class="skip" href="#case">${escapeHtml(texts.skip)}</a>
<header class="top"><h1>${escapeHtml(texts.title)}</h1><p class="file" id="progress" role="status"></p></header>
<main class="judging" id="judging"></main>
<script type="application/json" id="data">${scriptJson(data)}</script>`
  return renderPage({
    title: texts.title,
    body,
    style: BASE_STYLE + JUDGING_STYLE,
    script: JUDGE_SCRIPT,
    language,
  })
}
