/** How many documents there are of each region and year. */
import type { PageTexts } from '../../../language/page-texts.js'
import type { ArchiveDocument } from '../data.js'
import { h } from './dom.js'
import { regionsOf } from './filters.js'

const REGIONS = 40

/** The matrix, a page of regions at a time; a cell of one document leads to it, others choose region and year. */
export function coverage(
  documents: readonly ArchiveDocument[],
  texts: PageTexts,
  { href, choose }: { href: (d: ArchiveDocument) => string; choose: (region: string, year: number) => void },
): HTMLElement {
  const regions = regionsOf(documents)
  const years = [...new Set(documents.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const cells = new Map<string, ArchiveDocument[]>()
  for (const d of documents) {
    if (d.region === undefined || d.year === undefined) continue
    const key = `${d.region} ${d.year}`
    cells.set(key, [...(cells.get(key) ?? []), d])
  }
  const body = h('tbody')
  const range = h('span', { class: 'count' })
  let page = 0
  const turn = (by: number) => () => {
    page += by
    show()
  }
  const previous = h('button', { type: 'button', onclick: turn(-1), 'aria-label': texts.pagePrevious }, '‹')
  const next = h('button', { type: 'button', onclick: turn(1), 'aria-label': texts.pageNext }, '›')
  function cellOf(region: string, year: number): HTMLElement {
    const found = cells.get(`${region} ${year}`)
    if (!found) return h('td', {})
    const name = `${region} ${year}: ${found.length}`
    const inner =
      found.length === 1
        ? h('a', { href: href(found[0]!), 'aria-label': name }, '1')
        : h(
            'button',
            { type: 'button', class: 'link', 'aria-label': name, onclick: () => choose(region, year) },
            String(found.length),
          )
    return h('td', { class: `c${Math.min(3, found.length)}` }, inner)
  }
  function show() {
    const from = page * REGIONS
    const shown = regions.slice(from, from + REGIONS)
    body.replaceChildren(
      ...shown.map((region) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row', lang: 'zh-Hans' }, region),
          ...years.map((year) => cellOf(region, year)),
        ),
      ),
    )
    range.textContent =
      regions.length > REGIONS ? `${from + 1}–${from + shown.length} / ${regions.length}` : ''
    previous.hidden = next.hidden = regions.length <= REGIONS
    previous.disabled = page === 0
    next.disabled = from + REGIONS >= regions.length
  }
  show()
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, texts.region),
    ...years.map((year) =>
      h(
        'th',
        { scope: 'col' },
        h('span', { class: 'unseen' }, String(year)),
        h('span', { 'aria-hidden': 'true' }, `’${String(year).slice(2)}`),
      ),
    ),
  )
  return h(
    'div',
    { class: 'coverage' },
    h('div', { class: 'tools' }, range, previous, next),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-label': texts.matrix, tabindex: 0 },
      h('table', {}, h('thead', {}, head), body),
    ),
  )
}
