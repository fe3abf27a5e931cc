/** The index of an archive: its documents, and what they show together. */
import { fill, type Language } from '../../language/language.js'
import { pageTexts } from '../../language/page-texts.js'
import { escapeHtml, scriptJson } from '../escape.js'
import { renderPage } from '../page.js'
import { BASE_STYLE } from '../style.js'
import INDEX_SCRIPT from './client/index-page.ts?script'
import type { ArchiveData } from './data.js'
import { ARCHIVE_STYLE } from './style.js'

/** The index page: charts that are filtered, a matrix of what there is, and a table of the documents. */
export function renderIndex(data: ArchiveData, language: Language = 'en'): string {
  const texts = pageTexts(language)
  const body = `<a class="skip" href="#documents">${texts.skipDocuments}</a>
<header class="top"><h1 lang="zh-Hans">${escapeHtml(data.title)}</h1><p class="file">${fill(texts.nDocuments, { n: data.documents.length })}</p></header>
<main class="index" id="archive"></main>
<script type="application/json" id="data">${scriptJson({ ...data, language })}</script>`
  return renderPage({
    title: data.title,
    body,
    style: BASE_STYLE + ARCHIVE_STYLE,
    script: INDEX_SCRIPT,
    language,
  })
}
