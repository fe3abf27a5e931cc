/** Names, topics and words over the years: a chart, and its table. */

import type { Row, Table } from '../archive/table/schema.js'
import { NAMED_KINDS, type NamedKind } from '../archive/trends/named.js'
import { TRENDS } from '../archive/trends/tables.js'
import { type TrendOptions, type TrendRow, topicLexicons, trends } from '../archive/trends.js'
import { type AppTexts, appTexts } from '../language/app-texts.js'
import { fill, type Language } from '../language/language.js'
import { wordOf } from '../language/option-words.js'
import { pageTexts, valueText } from '../language/page-texts.js'
import type { Segmenter } from '../segment/segmenter.js'
import { choice, h, soon } from '../view/archive/client/dom.js'
import { filterBar, filtered, NO_FILTERS } from '../view/archive/client/filters.js'
import { type CellRow, drawCells, shareLegend } from '../view/archive/client/slogan-chart.js'
import { pagedTable } from '../view/archive/client/table.js'
import { breather } from './breath.js'
import { labelsOf, saveCsv, saveXlsx } from './exports.js'
import type { ReadDocument } from './reading.js'
import { inOrder, type Library } from './state.js'

const TOPICS = 'topics'
const WORDS = 'words'
const SHOWN = 25

/** Words are counted as characters: nothing has to be cut into words. */
const uncut: Segmenter = { name: 'none', segment: () => [] }

/** What is asked for. */
interface Asked {
  readonly what: NamedKind | typeof TOPICS | typeof WORDS
  readonly words: readonly string[]
}

/** What is counted of a document: the facts of one kind, or its text. */
const trendDocument = ({ panel, referenceDate, spans, text }: ReadDocument, what: Asked['what']) => ({
  metadata: panel.metadata,
  referenceDate,
  ...(isText(what) ? { text } : { facts: spans.filter(({ kind }) => kind === what) as never }),
})

/** Documents one after the other: the page answers between them. */
async function* inTurns(documents: readonly ReadDocument[], what: Asked['what']) {
  const breathe = breather()
  for (const document of documents) {
    yield trendDocument(document, what)
    await breathe()
  }
}

function optionsOf({ what, words }: Asked): TrendOptions {
  if (!isText(what)) return { kinds: [what] }
  const lexicon = what === TOPICS ? topicLexicons() : Object.fromEntries(words.map((word) => [word, [word]]))
  return { topics: ['all'], lexicon, count: 'substring', segmenter: uncut }
}

/** Whether texts are counted, and not names. */
const isText = (what: Asked['what']): what is typeof TOPICS | typeof WORDS =>
  what === TOPICS || what === WORDS

/** Rows of a thing, in the order of years. */
interface Series {
  readonly name: string
  readonly rows: readonly TrendRow[]
  readonly documents: number
  readonly mentions: number
}

function seriesOf(rows: readonly TrendRow[], nameOf: (row: TrendRow) => string): Series[] {
  const found = new Map<string, TrendRow[]>()
  for (const row of rows) {
    const name = nameOf(row)
    const own = found.get(name)
    if (own) own.push(row)
    else found.set(name, [row])
  }
  const sum = (own: readonly TrendRow[], field: 'documents' | 'mentions') =>
    own.reduce((all, row) => all + row[field], 0)
  return [...found].map(([name, own]) => ({
    name,
    rows: own.filter((row) => row.year !== null),
    documents: sum(own, 'documents'),
    mentions: sum(own, 'mentions'),
  }))
}

const rounded = (value: number) => Number(value.toPrecision(3))

/** Shares of documents; of words their density against the greatest of the row. */
function cellsOf({ name, rows }: Series, isDensity: boolean): CellRow {
  const densities = rows.map((row) => row.per_10k_characters ?? 0)
  const most = densities.reduce((a, b) => Math.max(a, b), 0)
  return {
    name,
    cells: rows.flatMap(({ year, share, documents, total, mentions }, i) => {
      if (year === null || mentions === 0) return []
      const density = densities[i] ?? 0
      return isDensity
        ? [{ year, share: density / most, title: `${name} ${year}: ${rounded(density)} (${mentions})` }]
        : [{ year, share, title: `${name} ${year}: ${documents}/${total} (${Math.round(share * 100)}%)` }]
    }),
  }
}

function yearsOf({ rows }: Series, isDensity: boolean): string {
  return rows
    .filter((row) => row.mentions > 0)
    .map(({ year, documents, total, share, mentions, per_10k_characters: density }) =>
      isDensity
        ? `${year}: ${rounded(density ?? 0)} (${mentions})`
        : `${year}: ${Math.round(share * 100)}% (${documents}/${total})`,
    )
    .join(', ')
}

/** The form, the chart and the table. */
export function trendsView(library: Library, language: Language): HTMLElement {
  const texts: AppTexts = appTexts(language)
  const labels = pageTexts(language)
  const all = inOrder(library)
  const drafts = all.map(({ draft }) => ({ ...draft, figures: [] }))
  let filters = NO_FILTERS
  let what: Asked['what'] = TOPICS
  let rows: TrendRow[] = []
  const nameOf = ({ kind, name }: TrendRow) =>
    kind === 'topic' && what === TOPICS && language === 'zh' ? (wordOf('topic', name) ?? name) : name
  const chart = h('div', {
    class: 'chart-box scroll',
    tabindex: 0,
    role: 'group',
    'aria-label': texts.trending,
  })
  const caption = h('figcaption')
  const legend = h('div')
  const words = h('input', { type: 'text', class: 'names', id: 'trend-words', oninput: () => draw() })
  const wordsLabel = h('label', { hidden: true }, texts.words, ' ', words)
  const named = h('input', { type: 'search', class: 'short', id: 'trend-name', oninput: () => draw() })
  const namedLabel = h('label', { hidden: true }, texts.named, ' ', named)
  const table = pagedTable<Series>(
    [
      { name: texts.name, value: (s) => s.name, heading: true, whole: true },
      { name: labels.documents, value: (s) => s.documents, numeric: true },
      { name: texts.mentions, value: (s) => s.mentions, numeric: true },
      { name: texts.inYears, value: (s) => yearsOf(s, isDensity()), wide: true },
    ],
    labels,
    texts.trending,
    SHOWN,
  )
  const isDensity = () => isText(what)

  let drawn = 0
  const draw = soon(async () => {
    wordsLabel.hidden = what !== WORDS
    namedLabel.hidden = isDensity()
    const kept = new Set(filtered(drafts, filters).map(({ path }) => path))
    bar.count(kept.size)
    const asked = words.value.split(/[,，、\s]+/u).filter((word) => word !== '')
    const documents = all.filter(({ path }) => kept.has(path))
    const mine = ++drawn
    const counted =
      what === WORDS && asked.length === 0
        ? []
        : await trends(inTurns(documents, what), optionsOf({ what, words: asked }))
    // something else was asked for in the meantime
    if (mine !== drawn) return
    rows = counted
    const wanted = isDensity() ? '' : named.value.trim()
    rows = rows.filter(({ name }) => name.includes(wanted))
    const series = seriesOf(rows, nameOf)
    table.set(series)
    const shown = series.slice(0, SHOWN).map((one) => cellsOf(one, isDensity()))
    const byYear = new Map<number, number>()
    for (const { year } of filtered(drafts, filters))
      if (year !== undefined) byYear.set(year, (byYear.get(year) ?? 0) + 1)
    if (shown.every(({ cells }) => cells.length === 0)) {
      legend.replaceChildren()
      caption.textContent = ''
      chart.replaceChildren(h('p', { class: 'none' }, texts.noTrends))
      return
    }
    const told = isDensity() ? texts.densityCaption : fill(texts.trendCaption, { n: shown.length })
    caption.textContent = told
    legend.replaceChildren(...(isDensity() ? [] : [shareLegend(labels.share)]))
    chart.replaceChildren(
      drawCells(shown, byYear, {
        title: `${texts.trending}. ${told}`,
        width: Math.max(300, chart.clientWidth),
      }),
    )
    // of years that do not fit, the last are shown
    chart.scrollLeft = chart.scrollWidth
  })
  const place = h('div')
  let bar: ReturnType<typeof filterBar>
  const setFilters = () => {
    bar = filterBar(drafts, filters, language, (given) => {
      filters = given
      if (given === NO_FILTERS) setFilters()
      draw()
    })
    place.replaceChildren(bar.element)
  }
  setFilters()
  draw()
  const name = () => `trends-${what}`
  const tableRows = () => rows.map((row): Row => ({ ...row }))
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'filters' },
      choice(
        texts.trendOf,
        [
          [TOPICS, texts.topics],
          [WORDS, texts.ownWords],
          ...NAMED_KINDS.map((kind) => [kind, valueText(kind, language)] as const),
        ],
        what,
        (value) => {
          what = value as Asked['what']
          draw()
        },
      ),
      wordsLabel,
      namedLabel,
      h(
        'button',
        {
          type: 'button',
          id: 'trends-xlsx',
          onclick: () => saveXlsx(`${name()}.xlsx`, TRENDS as Table, tableRows(), labelsOf(language)),
        },
        texts.xlsx,
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'trends-csv',
          onclick: () => saveCsv(`${name()}.csv`, TRENDS as Table, tableRows(), labelsOf(language)),
        },
        texts.csv,
      ),
    ),
    place,
    h('figure', {}, legend, chart, caption),
    table.element,
  )
}
