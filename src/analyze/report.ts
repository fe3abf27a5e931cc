/** The report of a text: its shape, and how it is made of what was read. */
import { buildTimeline, type TimelineEntry } from '../facts/date/timeline.js'
import type { LinkDraft } from '../facts/links/link.js'
import type { Link } from '../facts/links.js'
import type { Quotation, QuotationDraft } from '../facts/quotations.js'
import { type Fact, isBuiltIn, kindOf } from '../facts/registry.js'
import type { FactBase, Metadata, Region, Repair, Section, Sentence } from '../report.js'
import type { AnyCandidate, BuiltInKind, CandidateOf } from '../rules/candidate.js'
import { lastStartingAt } from '../rules/context.js'
import type { Range, TextDocument } from '../text/document.js'
import { sourceSpan } from '../text/map.js'

/** What `analyze` gives back. All spans carry source and clean offsets, UTF-16 units, end exclusive. */
export interface Report<F = Fact> {
  /**
   * Clean text in one canonical form: mainland simplified, glosses and damage undone, wrapped lines joined, without blanks
   * that mean nothing, with full-width marks in Chinese sentences. Furniture is still in it, marked in `regions`.
   */
  text: string
  /** Title, outlet, authors, date; of a report whose it is, and of which year. */
  metadata: Metadata
  /** What relative dates were read against; `null` if neither given nor found in the document. */
  referenceDate: string | null
  /** In order of the text; of two at one place the longer first. */
  facts: F[]
  /** In order; `sentence` of a fact is an index into them. */
  sentences: Sentence[]
  /** Headings, each with what stands under it. */
  sections: Section[]
  /** Marked stretches: page furniture, copies, tables, direct speech. */
  regions: Region[]
  /** What was undone in the source, and what was found damaged and left. */
  repairs: Repair[]
  /** What facts say of each other: a slogan's members, a document's issuer … by index in `facts`. */
  links: Link[]
  /** Every quotation of the article, and what it is; empty where `kinds` leave terms out. */
  quotations: Quotation[]
  /** The dated facts in order of time, each by its index in `facts`. */
  timeline: TimelineEntry[]
}

/** What was read in a document. */
export interface Read {
  readonly facts: readonly AnyCandidate[]
  readonly links: readonly LinkDraft[]
  readonly quotations: readonly QuotationDraft[]
}

/** Offsets of the clean text become places in both texts. */
export function toReport(document: TextDocument, referenceDate: string | null, read: Read): Report {
  const place = ({ start, end }: Range) => {
    const source = sourceSpan(document.map, start, end)
    return { start: source.start, end: source.end, cleanStart: start, cleanEnd: end }
  }
  const sentences = document.sentences.map(place)
  // what a candidate holds is what its kind's schema has, or what the user's rule made: see `Candidate` and `checkMade`
  const facts = read.facts.map((c) => ({
    kind: c.kind,
    text: document.text.slice(c.start, c.end),
    ...place(c),
    sentence: Math.max(0, lastStartingAt(document.sentences, c.start)),
    ...c.fields,
    rule: c.rule,
    ...(isBuiltIn(c) ? entityOf(c) : {}),
  })) as (FactBase & { kind: string })[] as Fact[]
  return {
    text: document.text,
    metadata: document.metadata,
    referenceDate,
    facts,
    sentences,
    sections: document.sections.map((s) => ({
      ...place(s),
      level: s.level,
      title: s.title,
      titleEnd: s.titleEnd,
    })),
    regions: document.regions.map(({ type, detail, ...range }) => ({
      ...place(range),
      type,
      ...(detail === undefined ? {} : { detail }),
    })),
    repairs: [...document.repairs],
    links: read.links.map(({ type, from, to, text, cleanStart, cleanEnd }) => ({
      type,
      from,
      ...(to === undefined ? {} : { to }),
      text,
      ...place({ start: cleanStart, end: cleanEnd }),
    })),
    quotations: read.quotations.map(({ start, end, ...told }) => ({
      ...place({ start, end }),
      ...told,
    })),
    timeline: buildTimeline(facts),
  }
}

/** `kind/key` for named kinds. */
function entityOf<K extends BuiltInKind>({ kind, fields, hints }: CandidateOf<K>): { entity?: string } {
  const key = kindOf(kind).identity?.(fields, hints)
  return key === undefined ? {} : { entity: `${kind}/${key}` }
}
