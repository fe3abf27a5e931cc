/** Words looked for in all texts, each hit with what stands around it. */
import { appTexts } from '../language/app-texts.js'
import { fill, type Language } from '../language/language.js'
import { pageTexts } from '../language/page-texts.js'
import { h, soon } from '../view/archive/client/dom.js'
import { pagedTable } from '../view/archive/client/table.js'
import { inOrder, type Library } from './state.js'

interface Hit {
  readonly id: number
  readonly path: string
  readonly region: string | undefined
  readonly year: number | undefined
  /** Which hit of its document. */
  readonly nth: number
  readonly before: string
  readonly found: string
  readonly after: string
}

const AROUND = 24
const MOST_HITS = 20_000

function hitsOf(library: Library, wanted: string): Hit[] {
  const hits: Hit[] = []
  for (const { id, path, text, draft } of inOrder(library)) {
    let nth = 0
    for (
      let at = text.indexOf(wanted);
      at >= 0 && hits.length < MOST_HITS;
      at = text.indexOf(wanted, at + wanted.length)
    ) {
      const end = at + wanted.length
      hits.push({
        id,
        path,
        region: draft.region,
        year: draft.year,
        nth: nth++,
        before: text.slice(Math.max(0, at - AROUND), at),
        found: wanted,
        after: text.slice(end, end + AROUND),
      })
    }
  }
  return hits
}

/** A box, and the table of what is found. */
export function searchView(library: Library, language: Language): HTMLElement {
  const texts = appTexts(language)
  const count = h('span', { class: 'count', role: 'status' })
  const table = pagedTable<Hit>(
    [
      { name: texts.regionColumn, value: (x) => x.region, heading: true },
      { name: texts.year, value: (x) => x.year, numeric: true },
      {
        name: texts.context,
        value: (x) => x.before + x.found + x.after,
        cell: (x) =>
          h(
            'a',
            { href: `#d${x.id}q${x.nth}:${encodeURIComponent(x.found)}`, class: 'context' },
            x.before,
            h('b', {}, x.found),
            x.after,
          ),
      },
      { name: texts.path, value: (x) => x.path, wide: true },
    ],
    pageTexts(language),
    texts.searching,
  )
  const find = soon(() => {
    const wanted = box.value.trim()
    const hits = wanted === '' ? [] : hitsOf(library, wanted)
    count.textContent =
      wanted === ''
        ? ''
        : fill(texts.hits, { n: hits.length, documents: new Set(hits.map((x) => x.id)).size })
    table.set(hits)
  })
  const box = h('input', { type: 'search', id: 'search-texts', oninput: find })
  table.set([])
  return h(
    'div',
    {},
    h('search', { class: 'filters' }, h('label', {}, texts.phrase, ' ', box), count),
    table.element,
  )
}
