/** Which documents are looked at. */
import { fill, type Language } from '../../../language/language.js'
import { pageTexts, valueText } from '../../../language/page-texts.js'
import type { ArchiveDocument } from '../data.js'
import { choice, h } from './dom.js'

/** What the reader has asked for; empty strings ask for nothing. */
export interface Filters {
  readonly find: string
  readonly from: string
  readonly to: string
  readonly region: string
  readonly genre: string
}

export const NO_FILTERS: Filters = { find: '', from: '', to: '', region: '', genre: '' }

/** The documents that `filters` let through. */
export function filtered(
  documents: readonly ArchiveDocument[],
  { find, from, to, region, genre }: Filters,
): ArchiveDocument[] {
  const words = find
    .trim()
    .toLowerCase()
    .split(/[ \u3000]+/u)
  const first = from === '' ? -Infinity : Number(from)
  const last = to === '' ? Infinity : Number(to)
  const isDated = from !== '' || to !== ''
  return documents.filter((d) => {
    if (region !== '' && d.region !== region) return false
    if (genre !== '' && d.genre !== genre) return false
    if (isDated && (d.year === undefined || d.year < first || d.year > last)) return false
    const text = `${d.title ?? ''} ${d.path} ${d.region ?? ''} ${d.year ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Regions in the order of their codes. */
export function regionsOf(documents: readonly ArchiveDocument[]): string[] {
  const codes = new Map<string, string>()
  for (const { region, code } of documents) if (region !== undefined) codes.set(region, code ?? '999999')
  return [...codes]
    .sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1))
    .map(([region]) => region)
}

/** The bar of filters. */
export function filterBar(
  documents: readonly ArchiveDocument[],
  filters: Filters,
  language: Language,
  change: (filters: Filters) => void,
): { readonly element: HTMLElement; count(shown: number): void } {
  const texts = pageTexts(language)
  let now = filters
  const set = (part: Partial<Filters>) => {
    now = { ...now, ...part }
    change(now)
  }
  const year = (key: 'from' | 'to') => {
    const input = h('input', {
      type: 'number',
      value: now[key],
      min: 1900,
      max: 2100,
      class: 'year-input',
      oninput: () => set({ [key]: /^\d{4}$/u.test(input.value) ? input.value : '' }),
    })
    return h('label', {}, key === 'from' ? texts.yearFrom : texts.yearTo, ' ', input)
  }
  const find = h('input', {
    type: 'search',
    id: 'find',
    autocomplete: 'off',
    value: now.find,
    oninput: () => set({ find: find.value }),
  })
  const genres = [...new Set(documents.flatMap(({ genre }) => genre ?? []))].sort()
  const found = h('span', { id: 'found', class: 'count', role: 'status' })
  const element = h(
    'search',
    { class: 'filters', 'aria-label': texts.filters },
    h('label', {}, texts.search, ' ', find),
    year('from'),
    year('to'),
    choice(
      texts.region,
      [['', texts.anyRegion], ...regionsOf(documents).map((r) => [r, r] as const)],
      now.region,
      (region) => set({ region }),
    ),
    choice(
      texts.genre,
      [['', texts.anyGenre], ...genres.map((g) => [g, valueText(g, language)] as const)],
      now.genre,
      (genre) => set({ genre }),
    ),
    h('button', { type: 'button', onclick: () => change(NO_FILTERS), 'data-reset': true }, texts.reset),
    found,
  )
  return {
    element,
    count(shown) {
      found.textContent =
        shown === documents.length
          ? fill(texts.nDocuments, { n: shown })
          : fill(texts.ofDocuments, { n: shown, all: documents.length })
    },
  }
}
