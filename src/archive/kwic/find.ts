/** The places that a concordance shows: of phrases, of a pattern, of facts. */
import { findIndicator } from '../../facts/indicator/canonical.js'
import type { Fact } from '../../facts/registry.js'
import type { Reading } from '../reading/reading.js'
import { NAMED_KINDS, type NamedKind, namedMentions, nameFilter } from '../trends/named.js'

/** What a concordance is asked for. All of it is told together; each place says what found it. */
export interface KwicQuery {
  /** Lists of phrases; each phrase is found wherever its characters stand. */
  readonly lists?: Readonly<Record<string, readonly string[]>> | undefined
  /** The source of a regular expression, with the flag `u`. */
  readonly pattern?: string | undefined
  /** Facts of these kinds. */
  readonly kinds?: readonly Fact['kind'][] | undefined
  /** Facts of the kinds (or of all that have names) that bear this name, or are known by it. */
  readonly name?: string | undefined
  /** Figures of this indicator: a name, an alias or a code. */
  readonly indicator?: string | undefined
}

/** A place in the clean text, and what found it. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** The list, `pattern`, the kind of fact, or the indicator. */
  readonly query: string
}

function phraseHits(text: string, list: string, phrases: readonly string[]): Hit[] {
  const hits: Hit[] = []
  for (const phrase of new Set(phrases)) {
    if (phrase === '') continue
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
      hits.push({ start: at, end: at + phrase.length, query: list })
  }
  return hits
}

function patternHits(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = []
  for (const { 0: match, index } of text.matchAll(pattern))
    if (match !== '') hits.push({ start: index, end: index + match.length, query: 'pattern' })
  return hits
}

const placeOf = ({ cleanStart, cleanEnd }: Fact) => ({ start: cleanStart, end: cleanEnd })

function factHits(reading: Reading, { kinds, name, indicator }: KwicQuery): Hit[] {
  if (indicator !== undefined) {
    const known = findIndicator(indicator)
    return reading
      .facts(['indicator'])
      .filter(
        (fact) => fact.kind === 'indicator' && (known ? fact.code === known.code : fact.name === indicator),
      )
      .map((fact) => ({ ...placeOf(fact), query: known?.name ?? indicator }))
  }
  if (kinds === undefined && name === undefined) return []
  const facts = reading.facts(kinds ?? NAMED_KINDS)
  if (name === undefined) return facts.map((fact) => ({ ...placeOf(fact), query: fact.kind }))
  const bears = nameFilter(name)
  return facts
    .filter((fact) => namedMentions([fact], [fact.kind as NamedKind]).some(bears))
    .map((fact) => ({ ...placeOf(fact), query: fact.kind }))
}

/** Every place that `query` asks for, in order; none is furniture or a copy. */
export function findHits(reading: Reading, query: KwicQuery): Hit[] {
  const { text } = reading.document
  const hits = [
    ...Object.entries(query.lists ?? {}).flatMap(([list, phrases]) => phraseHits(text, list, phrases)),
    ...(query.pattern === undefined ? [] : patternHits(text, new RegExp(query.pattern, 'gu'))),
    ...factHits(reading, query),
  ]
  const { away } = reading
  return hits
    .filter(({ start, end }) => !away.some((range) => range.start < end && start < range.end))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
