/** What the links of a kind are read off: the facts that stand around one, by their place. */
import type { AnyCandidate, BuiltInKind, Candidate, CandidateOf } from '../../rules/candidate.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Link } from '../../shapes.js'
import { type Places, placesOf } from './member-places.js'
import type { Indexed } from './neighbours.js'

/** A link before its place in the source is known. */
export type LinkDraft = Pick<Link, 'type' | 'from' | 'text' | 'cleanStart' | 'cleanEnd'> & { to?: number }

/** The links of one fact of a kind; `index` is its place in the report's list. */
export type LinkReader<K extends BuiltInKind> = (
  candidate: CandidateOf<K>,
  index: number,
  around: Surroundings,
) => LinkDraft[]

/** What stands around the facts of one document. */
export interface Surroundings {
  readonly text: string
  readonly organizations: readonly Indexed<CandidateOf<'organization'>>[]
  /** Organizations and places: whose a figure can be. */
  readonly owners: readonly Indexed<CandidateOf<'organization' | 'place'>>[]
  /** Where places begin. */
  readonly placeStarts: ReadonlySet<number>
  /** Where the members of the slogans stand. */
  readonly memberPlaces: Places
  /** Where the sentence of `offset` begins. */
  sentenceStart(offset: number): number
  /** The sentence around `candidate`, no farther than an organization may stand from what it issues or runs. */
  reachOf(candidate: AnyCandidate): { readonly from: number; readonly to: number }
}

/** Farthest that an organization may stand from what it issues or runs. */
export const REACH = 60

export function surroundingsOf(all: readonly Indexed<Candidate>[], context: RuleContext): Surroundings {
  const { text } = context
  const organizations: Indexed<CandidateOf<'organization'>>[] = []
  const owners: Indexed<CandidateOf<'organization' | 'place'>>[] = []
  const placeStarts = new Set<number>()
  const members = new Set<string>()
  for (const { candidate, index } of all) {
    if (candidate.kind === 'organization') organizations.push({ candidate, index })
    if (candidate.kind === 'organization' || candidate.kind === 'place') owners.push({ candidate, index })
    if (candidate.kind === 'place') placeStarts.add(candidate.start)
    if (candidate.kind === 'slogan') for (const member of candidate.fields.members ?? []) members.add(member)
  }
  return {
    text,
    organizations,
    owners,
    placeStarts,
    memberPlaces: placesOf(members, text),
    sentenceStart: (offset) => context.sentenceAt(offset).start,
    reachOf: ({ start, end }) => {
      const sentence = context.sentenceAt(start)
      return { from: Math.max(sentence.start, start - REACH), to: Math.min(sentence.end, end + REACH) }
    },
  }
}

/** The link of the fact `from` to another fact. */
export function linkTo(type: Link['type'], from: number, other: Indexed, text: string): LinkDraft {
  const { start, end } = other.candidate
  return { type, from, to: other.index, text: text.slice(start, end), cleanStart: start, cleanEnd: end }
}
