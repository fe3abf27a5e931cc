/** The view of an archive: filters, an indicator, slogans, coverage and the documents, drawn from plain data. */
import { fill, type Language } from '../../../language/language.js'
import { pageTexts, valueText } from '../../../language/page-texts.js'
import { formatAmount } from '../../amount.js'
import { kindsOf } from '../../report/kinds.js'
import type { ArchiveData, ArchiveDocument, ArchiveFigure } from '../data.js'
import { countSlogans, documentsByYear, listYears, type SloganRow } from '../slogans.js'
import { coverage } from './coverage.js'
import { choice, h, soon } from './dom.js'
import { filterBar, filtered, NO_FILTERS, regionsOf } from './filters.js'
import { drawSeries, type Point } from './series-chart.js'
import { drawSlogans, shareLegend } from './slogan-chart.js'
import { hashOf, NO_STATE, type State, stateOf } from './state.js'
import { type Column, pagedTable } from './table.js'

const SLOGANS = 20

/** How a page shows an archive. */
export interface ArchiveHooks {
  readonly language: Language
  /** Where a document is, or the place in it that tells a figure. */
  readonly href: (document: ArchiveDocument, figure?: ArchiveFigure) => string
  /** Whether the address of the page keeps what was chosen, to be sent to others. */
  readonly keepsAddress: boolean
}

/** Shows `data` in `root`. */
export function mountArchive(root: HTMLElement, data: ArchiveData, hooks: ArchiveHooks): void {
  const { language, href, keepsAddress } = hooks
  const texts = pageTexts(language)
  let state = keepsAddress ? stateOf(location.hash) : NO_STATE
  if (!data.series[Number(state.series)]) state = { ...state, series: '0' }

  const section = (id: string, title: string, ...children: Node[]) =>
    h('section', { 'aria-labelledby': id }, h('h2', { id, tabindex: -1 }, title), ...children)
  const bar = h('div')
  const controls = h('div', { class: 'tools' })
  const seriesChart = h('div', { class: 'chart-box' })
  const seriesLegend = h('p', { class: 'keys' })
  const sloganChart = h('div', {
    class: 'chart-box scroll',
    tabindex: 0,
    role: 'group',
    'aria-label': texts.slogans,
  })
  const sloganCaption = h('figcaption')
  const matrix = h('div')

  const pointColumns: Column<Point>[] = [
    { name: texts.region, value: (p) => p.region, heading: true },
    { name: texts.year, value: (p) => p.year, numeric: true },
    { name: texts.status, value: (p) => valueText(p.status, language) },
    {
      name: texts.value,
      value: (p) => p.stated,
      cell: (p) => h('a', { href: p.href }, p.stated),
      numeric: true,
    },
    { name: texts.document, value: (p) => p.name, wide: true },
  ]
  const points = pagedTable(pointColumns, texts, texts.numbers, 25)
  let byYear: ReadonlyMap<number, number> = new Map()
  const sloganTable = pagedTable<SloganRow>(
    [
      { name: texts.slogan, value: (r) => r.name, heading: true, whole: true },
      { name: texts.documents, value: (r) => r.documents, numeric: true },
      { name: texts.byYear, value: (r) => listYears(r.years, byYear) },
    ],
    texts,
    texts.slogans,
    25,
  )
  const kinds = kindsOf(data.documents.flatMap(({ counts }) => Object.keys(counts).map((kind) => ({ kind }))))
  const factsOf = ({ counts }: ArchiveDocument) => Object.values(counts).reduce((a, b) => a + b, 0)
  const documentTable = pagedTable<ArchiveDocument>(
    [
      {
        name: texts.document,
        value: (d) => d.title ?? d.path,
        cell: (d) => {
          const cell = document.createDocumentFragment()
          cell.append(h('a', { href: href(d) }, d.title ?? d.path))
          if (d.title !== undefined) cell.append(h('small', {}, d.path))
          return cell
        },
        heading: true,
      },
      { name: texts.region, value: (d) => d.region, whole: true },
      { name: texts.year, value: (d) => d.year, numeric: true },
      { name: texts.genre, value: (d) => d.genre && valueText(d.genre, language), whole: true },
      { name: texts.facts, value: factsOf, numeric: true },
      ...kinds.map(
        ({ kind }): Column<ArchiveDocument> => ({
          name: valueText(kind, language),
          value: (d) => d.counts[kind] ?? 0,
          numeric: true,
          extra: true,
        }),
      ),
    ],
    texts,
    texts.documentTable,
  )

  const numbers = (table: HTMLElement) =>
    h('details', { class: 'numbers' }, h('summary', {}, texts.numbers), table)
  const link = (id: string, name: string) =>
    h(
      'a',
      {
        href: `#${id}`,
        onclick: (event) => {
          // the address keeps what was chosen
          event.preventDefault()
          const target = document.getElementById(id)
          target?.scrollIntoView()
          target?.focus({ preventScroll: true })
        },
      },
      name,
    )
  root.replaceChildren(
    h(
      'nav',
      { 'aria-label': texts.onThisPage, class: 'parts' },
      link('series', texts.indicators),
      link('slogans', texts.slogans),
      link('coverage', texts.coverage),
      link('documents', texts.documents),
    ),
    bar,
    section(
      'series',
      texts.series,
      h('figure', {}, controls, seriesLegend, seriesChart, h('figcaption', {}, texts.seriesCaption)),
      numbers(points.element),
    ),
    section(
      'slogans',
      texts.slogans,
      h('figure', {}, shareLegend(texts.share), sloganChart, sloganCaption),
      numbers(sloganTable.element),
    ),
    section('coverage', texts.coverage, matrix),
    section('documents', texts.documents, documentTable.element),
  )

  function set(part: Partial<State>) {
    state = { ...state, ...part }
    if (keepsAddress) history.replaceState(null, '', `#${hashOf(state)}`)
    redraw()
  }

  const filters = () => {
    const made = filterBar(data.documents, state, language, (given) => {
      set(given)
      if (given === NO_FILTERS) filters()
    })
    bar.replaceChildren(made.element)
    countShown = made.count
  }
  let countShown = (_: number) => {}

  function seriesName({ indicator, change, unit }: ArchiveData['series'][number]): string {
    return `${indicator} · ${valueText(change, language)}${unit === '' ? '' : ` (${unit})`}`
  }

  function pointsOf(documents: readonly ArchiveDocument[]): Point[] {
    const index = Number(state.series)
    return documents.flatMap((d) =>
      d.figures.flatMap((figure) => {
        if (figure.series !== index || d.region === undefined) return []
        if (state.status !== 'both' && state.status !== figure.status) return []
        const value = figure.min ?? figure.value ?? figure.max
        if (value === undefined) return []
        const stated = figure.stated ?? formatAmount({ ...figure, unit: data.series[index]?.unit })
        const top = figure.max ?? value
        return [
          {
            region: d.region,
            year: figure.year,
            status: figure.status,
            value,
            top,
            stated,
            href: href(d, figure),
            name: d.title ?? d.path,
          },
        ]
      }),
    )
  }

  function drawIndicator(documents: readonly ArchiveDocument[]) {
    const series = data.series[Number(state.series)]
    const own = series ? pointsOf(documents) : []
    const regions = [...new Set(own.map((p) => p.region))]
    const known = regionsOf(documents).filter((r) => regions.includes(r))
    controls.replaceChildren(
      choice(
        texts.indicator,
        data.series.map((s, i) => [String(i), seriesName(s)] as const),
        state.series,
        (series) => set({ series }),
      ),
      choice(
        texts.status,
        [
          ['both', texts.both],
          ['target', valueText('target', language)],
          ['actual', valueText('actual', language)],
        ],
        state.status,
        (status) => set({ status }),
      ),
      choice(
        texts.bringOut,
        [['', texts.noRegion], ...known.map((r) => [r, r] as const)],
        known.includes(state.out) ? state.out : '',
        (out) => set({ out }),
      ),
    )
    points.set([...own].sort((a, b) => a.year - b.year))
    if (!series || own.length === 0) {
      seriesLegend.replaceChildren()
      seriesChart.replaceChildren(h('p', { class: 'none' }, texts.noFigures))
      return
    }
    seriesLegend.replaceChildren(
      ...(['target', 'actual'] as const)
        .filter((status) => own.some((p) => p.status === status))
        .flatMap((status) => [
          h('span', { class: `key key-${status}` }, valueText(status, language)),
          h(
            'span',
            { class: `key key-median-${status}` },
            `${valueText(status, language)} · ${texts.median}`,
          ),
        ]),
      h('span', { class: 'key key-spread' }, texts.spread),
    )
    const width = Math.max(300, seriesChart.clientWidth)
    const title = `${seriesName(series)}. ${texts.seriesCaption}`
    const out = known.includes(state.out) ? state.out : ''
    seriesChart.replaceChildren(
      drawSeries(own, {
        unit: series.unit,
        title,
        width,
        out,
        words: { target: valueText('target', language), actual: valueText('actual', language) },
      }),
    )
  }

  function drawFormulas(documents: readonly ArchiveDocument[]) {
    byYear = documentsByYear(documents)
    const rows = countSlogans(documents, SLOGANS)
    sloganTable.set(countSlogans(documents, Infinity).sort((a, b) => b.documents - a.documents))
    sloganCaption.textContent = rows.length === 0 ? '' : fill(texts.sloganCaption, { n: rows.length })
    if (rows.length === 0) {
      sloganChart.replaceChildren(h('p', { class: 'none' }, texts.noSlogans))
      return
    }
    const title = `${texts.slogans}. ${fill(texts.sloganCaption, { n: rows.length })}`
    sloganChart.replaceChildren(
      drawSlogans(rows, byYear, { title, width: Math.max(300, sloganChart.clientWidth) }),
    )
    // of years that do not fit, the last are shown
    sloganChart.scrollLeft = sloganChart.scrollWidth
  }

  const redraw = soon(() => {
    const shown = filtered(data.documents, state)
    countShown(shown.length)
    drawIndicator(shown)
    drawFormulas(shown)
    matrix.replaceChildren(
      coverage(shown, texts, {
        href,
        choose: (region, year) => {
          set({ region, from: String(year), to: String(year) })
          filters()
          document.getElementById('documents')?.scrollIntoView()
        },
      }),
    )
    documentTable.set(shown)
  })

  filters()
  redraw()
  let width = root.clientWidth
  new ResizeObserver(() => {
    if (root.clientWidth === width || root.clientWidth === 0) return
    width = root.clientWidth
    redraw()
  }).observe(root)
}
