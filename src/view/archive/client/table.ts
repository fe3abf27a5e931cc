/** A table of any number of rows: sorted by its headings, shown page by page, copied as CSV. */
import { fill } from '../../../language/language.js'
import type { PageTexts } from '../../../language/page-texts.js'
import { copyText, toCsv } from './csv.js'
import { h } from './dom.js'

/** A column: what it sorts and copies by, and what it shows. */
export interface Column<Row> {
  readonly name: string
  readonly value: (row: Row) => string | number | undefined
  readonly cell?: ((row: Row) => Node | string) | undefined
  readonly numeric?: boolean
  /** Shown where there is room only. */
  readonly wide?: boolean
  /** Shown where there is much room: one of many such. */
  readonly extra?: boolean
  /** Never broken over lines where there is room. */
  readonly whole?: boolean
  /** Left out where no row has anything in it. */
  readonly mayBeEmpty?: boolean
  /** The cell that names its row. */
  readonly heading?: boolean
}

/** A table in a page. */
export interface PagedTable<Row> {
  readonly element: HTMLElement
  set(rows: readonly Row[]): void
}

const ROWS = 50
const collator = new Intl.Collator('zh')

/** An empty table; `set` fills it. */
export function pagedTable<Row>(
  columns: readonly Column<Row>[],
  texts: PageTexts,
  label: string,
  size = ROWS,
): PagedTable<Row> {
  let rows: readonly Row[] = []
  let sorted: readonly Row[] = []
  let page = 0
  let sortedBy: { readonly column: number; readonly down: boolean } | undefined
  const body = h('tbody')
  const range = h('span', { class: 'count', role: 'status' })
  const previous = h('button', { type: 'button', onclick: () => turn(-1) }, '‹')
  const next = h('button', { type: 'button', onclick: () => turn(1) }, '›')
  previous.setAttribute('aria-label', texts.pagePrevious)
  next.setAttribute('aria-label', texts.pageNext)
  const copy = h(
    'button',
    {
      type: 'button',
      onclick: async () => {
        await copyText(
          toCsv([columns.map((c) => c.name), ...sorted.map((row) => columns.map((c) => c.value(row)))]),
        )
        copy.textContent = texts.copied
        setTimeout(() => {
          copy.textContent = texts.copyCsv
        }, 1500)
      },
    },
    texts.copyCsv,
  )
  const heads = columns.map((column, i) =>
    h(
      'th',
      { scope: 'col', 'aria-sort': 'none', class: charactersOf(column) },
      h('button', { type: 'button', class: 'sort', onclick: () => sortBy(i) }, column.name),
    ),
  )
  function turn(by: number) {
    page += by
    show()
  }
  function sortBy(column: number) {
    sortedBy = { column, down: sortedBy?.column === column && !sortedBy.down }
    heads.forEach((head, i) => {
      head.setAttribute('aria-sort', i !== column ? 'none' : sortedBy?.down ? 'descending' : 'ascending')
    })
    page = 0
    sort()
  }
  function sort() {
    const { value } = sortedBy ? columns[sortedBy.column]! : { value: undefined }
    sorted = value
      ? [...rows].sort((a, b) => {
          const x = value(a)
          const y = value(b)
          // rows without a value stay below
          if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
          const order =
            typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
          return sortedBy?.down ? -order : order
        })
      : rows
    show()
  }
  function show() {
    const from = page * size
    const isEmpty = columns.map(
      ({ mayBeEmpty, value }) => mayBeEmpty === true && rows.every((row) => (value(row) ?? '') === ''),
    )
    heads.forEach((head, i) => {
      head.hidden = isEmpty[i] === true
    })
    const shown = sorted.slice(from, from + size)
    body.replaceChildren(
      ...shown.map((row) =>
        h(
          'tr',
          {},
          ...columns.map((column, i) => {
            if (isEmpty[i]) return null
            const content = column.cell ? column.cell(row) : String(column.value(row) ?? '')
            return column.heading
              ? h('th', { scope: 'row', lang: 'zh-Hans', class: charactersOf(column) }, content)
              : h('td', { class: charactersOf(column) }, content)
          }),
        ),
      ),
    )
    range.textContent =
      sorted.length > size
        ? fill(texts.more, { from: from + 1, to: from + shown.length, n: sorted.length })
        : fill(texts.rows, { n: sorted.length })
    previous.disabled = page === 0
    next.disabled = from + size >= sorted.length
    previous.hidden = next.hidden = sorted.length <= size
  }
  const element = h(
    'div',
    { class: 'paged' },
    h('div', { class: 'tools' }, range, previous, next, copy),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-label': label, tabindex: 0 },
      h('table', { class: 'sortable' }, h('thead', {}, h('tr', {}, ...heads)), body),
    ),
  )
  return {
    element,
    set(given) {
      rows = given
      page = 0
      sort()
    },
  }
}

const charactersOf = ({ numeric, wide, extra, whole }: Omit<Column<never>, 'name' | 'value' | 'cell'>) =>
  [numeric && 'number', wide && 'wide-only', extra && 'extra', whole && 'whole'].filter(Boolean).join(' ') ||
  undefined
