/** What a reader sees around the headline: the lines between it and the text, and those below the text. */

import { isProse } from '../../furniture/frame.js'
import { ISSUER, type LineClaims, readByLines } from '../../metadata/by-line.js'
import { endsAsOutlet } from '../../metadata/outlet.js'
import { isOutletLine, isTitleLine } from '../../metadata/title.js'
import type { PageClaim, PageField } from './claims.js'

/** Lines between headline and text, above the headline, and below the text. */
const BETWEEN = 30
const ABOVE = 6
const BELOW = 16
/** Longer lines tell nothing about the page. */
const LINE = 240
/** A title may stand in a line with a little more. */
const MORE = 12
/** A title that nothing but its place tells. */
const TITLE = 8
/** What is said below the text may be said of another article. */
const LESS_BELOW = 18
/** A label far from the headline; it beats the address alone. */
const LESS_FAR = 40

/** `text` for comparing: without blanks and marks. */
export const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '')

/** Where headline and text of an article stand among the lines of its page. */
export interface Place {
  /** Index of the line of the headline, or -1. */
  readonly headline: number
  /** First and behind the last line of the text. */
  readonly from: number
  readonly to: number
}

/** Finds an article by its title (may be '') and text among `lines`. */
export function findPlace(lines: readonly string[], title: string, article: string): Place {
  const own = new Set(article.split('\n').filter(isProse).map(bare))
  const isOwn = (line: string) => isProse(line) && (own.size === 0 || own.has(bare(line)))
  const wanted = bare(title)
  const titled = lines.flatMap((line, i) => {
    const words = wanted === '' || line.length > LINE ? '' : bare(line)
    const same =
      words.startsWith(wanted) ||
      (words.length >= 6 && wanted.startsWith(words) && wanted.length - words.length <= MORE)
    return words !== '' && same && words.length <= wanted.length + MORE ? [i] : []
  })
  let from = lines.findIndex(isOwn)
  if (from < 0) from = lines.findIndex((line, i) => i > (titled[0] ?? -1) && isProse(line))
  if (from < 0) from = lines.length
  let to = from
  for (let i = from; i < lines.length; i++) if (isOwn(lines[i] as string)) to = i + 1
  return { headline: titled.filter((i) => i < from).at(-1) ?? -1, from, to: Math.max(to, from) }
}

/** The claims of the lines around the article at `place`. */
export function readAround(lines: readonly string[], { headline, from, to }: Place): PageClaim[] {
  const start = Math.max(0, headline >= 0 ? headline - ABOVE : from - BETWEEN)
  const end = headline >= 0 ? Math.min(from, headline + BETWEEN) : from
  const short = (line: string) => line.length <= LINE
  const head = lines.slice(start, end).map((line) => (short(line) ? line : ''))
  // the first lines of the text may be the line around the headline, run into it
  const opening = lines.slice(from, from + 1).map((line) => line.slice(0, LINE))
  const around = readByLines([...head, ...opening], headline >= 0 ? headline - start : -1)
  const below = readByLines(lines.slice(to, to + BELOW).filter(short), -1)
  const above = readByLines(lines.slice(0, start).filter(short), Number.MAX_SAFE_INTEGER)
  const far = labelled(above)
  // 发文机关 of the record above a document
  const issuers = above.outlets.filter((c) => c.trust === ISSUER && endsAsOutlet(c.value))
  return [
    ...toClaims(around, 0),
    ...toClaims(labelled(below), LESS_BELOW),
    ...toClaims(far, LESS_FAR),
    ...toClaims({ ...far, dates: [], outlets: issuers, authors: [], titles: [] }, 0),
  ]
}

/** Labelled dates and outlets only: below a text stand lists with dates of others. */
function labelled({ dates, outlets, authors, titles }: LineClaims): LineClaims {
  const sure = <T extends { readonly trust: number }>(claims: readonly T[]) =>
    claims.filter((c) => c.trust >= 80)
  return {
    dates: sure(dates),
    outlets: sure(outlets).filter((c) => c.trust >= 90 && endsAsOutlet(c.value)),
    authors,
    titles,
  }
}

function toClaims({ dates, outlets, authors, titles }: LineClaims, less: number): PageClaim[] {
  const of = (field: PageField, value: string, trust: number): PageClaim => ({
    field,
    value,
    trust: trust - less,
    origin: 'page',
  })
  return [
    // what a reader sees beats what stands in the head of the page
    ...dates.map((c) => of('date', c.value, c.trust === 75 ? 89 : c.trust)),
    ...outlets.map((c) => of('source', c.value, c.trust)),
    ...authors.map((c) => of('author', c.value.join('、'), c.trust + 6)),
    ...titles.map((c) => of('title', c.value, c.trust + 8)),
  ]
}

/** The line that may be a title above the line with the date; undefined where the text begins without one. */
export function titleAbove(lines: readonly string[], article: string): string | undefined {
  const { from } = findPlace(lines, '', article)
  for (let i = from - 1; i > Math.max(0, from - BETWEEN); i--) {
    if (
      readByLines(
        lines.slice(i, i + 1).filter((line) => line.length <= LINE),
        -1,
      ).dates.length === 0
    )
      continue
    for (let k = i - 1; k >= Math.max(0, i - ABOVE); k--) {
      const line = lines[k] as string
      if (line.length >= TITLE && isTitleLine(line) && !isOutletLine(line)) return line
    }
    return undefined
  }
  return undefined
}
