/** The builder of panels: indicators, what of them, and of which years and regions. */

import { PANEL_CHANGES, PANEL_STATUSES } from '../archive/panel/query.js'
import { createPanel, type PanelOptions, type PanelRow } from '../archive/panel.js'
import { GongbaoError } from '../errors.js'
import { type AppTexts, appTexts } from '../language/app-texts.js'
import type { Language } from '../language/language.js'
import { chineseOf, reasonInChinese, toldInChinese } from '../language/messages.js'
import { pageTexts, valueText } from '../language/page-texts.js'
import { formatAmount } from '../view/amount.js'
import { choice, h } from '../view/archive/client/dom.js'
import { pagedTable } from '../view/archive/client/table.js'
import { breather } from './breath.js'
import { asRows, labelsOf, PANEL_TABLE, saveCsv, saveXlsx } from './exports.js'
import { amountKey, type ReadDocument } from './reading.js'
import { inOrder, type Library } from './state.js'

/** Rows of every indicator, document after document, as the command line has them. */
async function rowsOf(
  documents: readonly ReadDocument[],
  options: Omit<PanelOptions, 'indicator'>,
  names: readonly string[],
): Promise<PanelRow[]> {
  const breathe = breather()
  const rows: PanelRow[][] = []
  for (const indicator of names) {
    const panel = createPanel({ ...options, indicator })
    for (const document of documents) {
      panel.add(document.panel)
      await breathe()
    }
    rows.push(panel.rows())
  }
  return rows.flat()
}

/** The form and the table of a panel. */
export function panelView(library: Library, language: Language, known: readonly string[]): HTMLElement {
  const texts: AppTexts = appTexts(language)
  let change: PanelOptions['change'] = 'growth'
  let status: PanelOptions['status'] = 'target'
  let rows: PanelRow[] = []
  const names = h('input', {
    type: 'text',
    value: '地区生产总值',
    list: 'known-indicators',
    class: 'names',
    id: 'panel-indicators',
  })
  const region = h('input', { type: 'text', class: 'short' })
  const from = h('input', { type: 'number', class: 'year-input' })
  const to = h('input', { type: 'number', class: 'year-input' })
  const fault = h('p', { class: 'none', role: 'alert' })
  const table = pagedTable<PanelRow>(
    [
      { name: texts.regionColumn, value: (r) => r.region ?? undefined, heading: true, whole: true },
      { name: texts.year, value: (r) => r.year ?? undefined, numeric: true },
      { name: texts.indicator, value: (r) => r.indicator, wide: true, whole: true },
      {
        name: texts.value,
        value: (r) => (typeof r.value === 'number' ? r.value : (r.min ?? undefined)),
        cell: (r) => documentOf(r)?.stated[amountKey(r)] || formatAmount({ ...r, unit: r.unit }),
        numeric: true,
      },
      {
        name: texts.stated,
        value: (r) => r.text ?? undefined,
        cell: (r) =>
          r.text === null
            ? h('span', { class: 'quiet' }, reasonOf(r.reason))
            : h('a', { href: linkOf(r) }, r.text),
      },
      { name: texts.check, value: (r) => checkOf(r.check), wide: true, mayBeEmpty: true },
      { name: texts.path, value: (r) => r.path, wide: true },
    ],
    pageTexts(language),
    texts.panel,
  )
  const byPath = new Map([...library.documents.values()].map((d) => [d.path, d]))
  const documentOf = (r: PanelRow) => byPath.get(r.path)
  const linkOf = (r: PanelRow) => `#d${documentOf(r)?.id}o${r.start}-${r.end}`
  const checkOf = (check: string | null) =>
    check === null || language !== 'zh'
      ? (check ?? undefined)
      : check
          .split('|')
          .map((doubt) => chineseOf(doubt) ?? doubt)
          .join('、')
  const reasonOf = (reason: string | null) =>
    reason === null ? '' : language === 'zh' ? reasonInChinese(reason) : reason
  let asked = 0
  async function make() {
    const mine = ++asked
    fault.textContent = ''
    try {
      const wanted = names.value.split(/[,，、]/u).map((name) => name.trim())
      const all = await rowsOf(inOrder(library), { change, status } as PanelOptions, wanted)
      // asked for something else in the meantime
      if (mine !== asked) return
      rows = all.filter(
        (r) =>
          (region.value === '' || (r.region ?? '').includes(region.value.trim())) &&
          (from.value === '' || (r.year !== null && r.year >= Number(from.value))) &&
          (to.value === '' || (r.year !== null && r.year <= Number(to.value))),
      )
    } catch (error) {
      if (!(error instanceof GongbaoError)) throw error
      rows = []
      fault.textContent = language === 'zh' ? toldInChinese(error.message) : error.message
    }
    table.set(rows)
  }
  const choices = (values: readonly string[]) =>
    values.map((value) => [value, valueText(value, language)] as const)
  void make()
  return h(
    'div',
    {},
    h(
      'datalist',
      { id: 'known-indicators' },
      known.map((name) => h('option', { value: name })),
    ),
    h(
      'form',
      {
        class: 'filters',
        onsubmit: (event) => {
          event.preventDefault()
          void make()
        },
      },
      h('label', {}, texts.indicators, ' ', names),
      choice(texts.change, choices(PANEL_CHANGES), 'growth', (value) => {
        change = value as PanelOptions['change']
      }),
      choice(texts.status, choices(PANEL_STATUSES), 'target', (value) => {
        status = value as PanelOptions['status']
      }),
      h('label', {}, texts.region, ' ', region),
      h('label', {}, texts.from, ' ', from),
      h('label', {}, texts.to, ' ', to),
      h('button', { type: 'submit', id: 'make-panel' }, texts.make),
      h(
        'button',
        {
          type: 'button',
          id: 'panel-xlsx',
          onclick: () => saveXlsx('panel.xlsx', PANEL_TABLE, asRows(rows), labelsOf(language)),
        },
        texts.xlsx,
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'panel-csv',
          onclick: () => saveCsv('panel.csv', PANEL_TABLE, asRows(rows), labelsOf(language)),
        },
        texts.csv,
      ),
    ),
    fault,
    table.element,
  )
}
