/** Words looked for in all texts, each hit with what stands around it. */

import { appTexts } from '../language/app-texts.js'
import { fill, type Language } from '../language/language.js'
import { pageTexts, valueText } from '../language/page-texts.js'
import { charsBefore } from '../lexicon/chars-before.js'
import { choice, h, soon } from '../view/archive/client/dom.js'
import { pagedTable } from '../view/archive/client/table.js'
import { kindsOf } from '../view/report/kinds.js'
import { breather } from './breath.js'
import type { ReadDocument } from './reading.js'
import { inOrder, type Library } from './state.js'

interface Hit {
  readonly id: number
  readonly path: string
  readonly region: string | undefined
  readonly year: number | undefined
  /** Where it is: the fact at its place in the source, or which hit of its document. */
  readonly place: string
  readonly kind?: string
  readonly before: string
  readonly found: string
  readonly after: string
}

const AROUND = 24
/** Signs of markdown, which pages hide. */
const SIGNS = /\*\*|__|^#{1,6}\s/gmu
const MOST_HITS = 20_000

/** What is found, with what stands around it. */
function hitAt({ id, path, text, draft }: ReadDocument, start: number, end: number, place: string): Hit {
  return {
    id,
    path,
    region: draft.region,
    year: draft.year,
    place,
    before: charsBefore(text, start, AROUND).replace(SIGNS, ''),
    found: text.slice(start, end),
    after: text.slice(end, end + AROUND).replace(SIGNS, ''),
  }
}

function hitsInText(document: ReadDocument, wanted: string): Hit[] {
  const hits: Hit[] = []
  const { text } = document
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    hits.push(hitAt(document, at, at + wanted.length, `q${hits.length}:${encodeURIComponent(wanted)}`))
  return hits
}

/** Facts of a kind, or of any, whose words or usual name hold what is wanted. */
function hitsInFacts(document: ReadDocument, wanted: string, kind: string): Hit[] {
  return document.spans.flatMap((span) => {
    if (kind !== ANY && span.kind !== kind) return []
    const names = [span.text, span.name, span.canonical, span.title]
    if (!names.some((name) => typeof name === 'string' && name.includes(wanted))) return []
    const place = `o${span.start}-${span.end}`
    return [{ ...hitAt(document, span.cleanStart, span.cleanEnd, place), kind: span.kind }]
  })
}

/** What is searched: texts, facts of any kind, or of one. */
const TEXTS = ''
const ANY = '*'

async function hitsOf(library: Library, wanted: string, within: string): Promise<Hit[]> {
  const breathe = breather()
  const hits: Hit[] = []
  for (const document of inOrder(library)) {
    if (hits.length >= MOST_HITS) break
    const found = within === TEXTS ? hitsInText(document, wanted) : hitsInFacts(document, wanted, within)
    for (const hit of found) hits.push(hit)
    await breathe()
  }
  return hits.slice(0, MOST_HITS)
}

/** A box, and the table of what is found. */
export function searchView(library: Library, language: Language): HTMLElement {
  const texts = appTexts(language)
  let within = TEXTS
  const kinds = kindsOf(inOrder(library).flatMap(({ spans }) => spans))
  const count = h('span', { class: 'count', role: 'status' })
  const table = pagedTable<Hit>(
    [
      { name: texts.regionColumn, value: (x) => x.region, heading: true, whole: true },
      { name: texts.year, value: (x) => x.year, numeric: true },
      {
        name: texts.context,
        value: (x) => x.before + x.found + x.after,
        cell: (x) =>
          h('a', { href: `#d${x.id}${x.place}`, class: 'context' }, x.before, h('b', {}, x.found), x.after),
      },
      { name: texts.kind, value: (x) => x.kind && valueText(x.kind, language), wide: true, mayBeEmpty: true },
      { name: texts.path, value: (x) => x.path, wide: true },
    ],
    pageTexts(language),
    texts.searching,
  )
  let asked = 0
  const find = soon(async () => {
    const mine = ++asked
    const wanted = box.value.trim()
    const isNothing = wanted === '' && (within === TEXTS || within === ANY)
    const hits = isNothing ? [] : await hitsOf(library, wanted, within)
    if (mine !== asked) return
    count.textContent = isNothing
      ? ''
      : fill(texts.hits, { n: hits.length, documents: new Set(hits.map((x) => x.id)).size })
    table.set(hits)
  })
  const box = h('input', { type: 'search', id: 'search-texts', oninput: find })
  table.set([])
  return h(
    'div',
    {},
    h(
      'search',
      { class: 'filters' },
      h('label', {}, texts.phrase, ' ', box),
      choice(
        texts.searchIn,
        [
          [TEXTS, texts.anywhere],
          [ANY, texts.allFacts],
          ...kinds.map(({ kind }) => [kind, valueText(kind, language)] as const),
        ],
        within,
        (value) => {
          within = value
          find()
        },
      ),
      count,
    ),
    table.element,
  )
}
