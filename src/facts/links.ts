/** What facts say of each other: who issued a document, who runs a campaign, where a person works, what a slogan abbreviates, whose body a place heads. */
import * as z from 'zod'
import type { Candidate, RuleContext } from '../rules/rule.js'
import type { Link } from '../shapes.js'
import { employersOf } from './links/affiliation.js'
import { nearestPlace, placesOf } from './links/member-places.js'
import { firstFrom, type Indexed } from './links/neighbours.js'
import { carriesOut, organizersOf } from './links/organizer.js'
import { ownerOf } from './links/owner.js'
import { bodyOf } from './links/place-body.js'

export type { Link } from '../shapes.js'

export const linkSchema = z
  .object({
    type: z
      .enum(['member', 'organizer', 'issuer', 'affiliation', 'about', 'body'])
      .describe(
        'member: slogan → an item it abbreviates; organizer: campaign or term → who runs it; issuer: document → who issued it; affiliation: person → where they work; about: indicator → whose it is; body: place → the body whose name it opens',
      ),
    from: z.int().nonnegative().describe('index into `facts`'),
    to: z.int().nonnegative().optional().describe('index into `facts`, where the other end is a fact'),
    text: z.string().describe('the other end, as the clean text has it'),
    start: z.int().nonnegative().describe('its place in the source'),
    end: z.int().nonnegative().describe('where it ends in the source'),
    cleanStart: z.int().nonnegative().describe('its place in the clean text'),
    cleanEnd: z.int().nonnegative().describe('where it ends in the clean text'),
  })
  .describe('What a fact says of another, or of a stretch of text. Offsets are UTF-16 units, end exclusive.')

/** A link before its place in the source is known. */
export type LinkDraft = Pick<Link, 'type' | 'from' | 'text' | 'cleanStart' | 'cleanEnd'> & { to?: number }

/** Farthest that an organization may stand from what it issues or runs. */
const REACH = 60

function linkTo(type: Link['type'], from: number, other: Indexed, text: string): LinkDraft {
  const { start, end } = other.candidate
  return { type, from, to: other.index, text: text.slice(start, end), cleanStart: start, cleanEnd: end }
}

const membersOf = ({ fields }: Candidate) => (fields.members as readonly string[] | undefined) ?? []

/** The first organization that begins near before `document`, or in it, and is called as its issuer is. */
function issuerOf(
  { start, end, fields }: Candidate,
  organizations: readonly Indexed[],
  text: string,
): Indexed | undefined {
  for (let i = firstFrom(organizations, start - REACH); i < organizations.length; i++) {
    const { candidate } = organizations[i]!
    if (candidate.start > end) return undefined
    if (text.slice(candidate.start, candidate.end) === fields.issuer) return organizations[i]
  }
  return undefined
}

/**
 * The links among `candidates` (in order of the text; `from` and `to` are their indexes). Only what the sentence says:
 * an organization that merely stands near is no issuer.
 */
export function findLinks(candidates: readonly Candidate[], context: RuleContext): LinkDraft[] {
  const { text } = context
  const all = candidates.map((candidate, index) => ({ candidate, index }))
  const organizations = all.filter(({ candidate }) => candidate.kind === 'organization')
  const owners = all.filter(({ candidate: { kind } }) => kind === 'organization' || kind === 'place')
  const places = placesOf(new Set(candidates.flatMap((c) => (c.kind === 'slogan' ? membersOf(c) : []))), text)
  const sentenceOf = ({ start, end }: Candidate) => {
    const sentence = context.sentenceAt(start)
    return { from: Math.max(sentence.start, start - REACH), to: Math.min(sentence.end, end + REACH) }
  }
  /** Places by where they begin: 山东省|青岛市 is the end of one and the beginning of the next. */
  const placeStarts = new Set(candidates.flatMap((c) => (c.kind === 'place' ? [c.start] : [])))
  const isHigher = (place: Candidate, body: Candidate) => place.end < body.end && placeStarts.has(place.end)
  /** Owner by the figure's name in the sentence: what is carried over (，增长5%) has the owner too. */
  let carried: { readonly sentence: number; readonly name: unknown; readonly owner: Indexed } | undefined

  const link: Record<string, (candidate: Candidate, index: number) => LinkDraft[]> = {
    slogan(candidate, index) {
      return membersOf(candidate).flatMap((member) => {
        const at = nearestPlace(places.get(member) ?? [], member.length, candidate)
        return at < 0
          ? []
          : [{ type: 'member', from: index, text: member, cleanStart: at, cleanEnd: at + member.length }]
      })
    },
    campaign(candidate, index) {
      return organizersOf(candidate, organizations, text, sentenceOf(candidate)).map((o) =>
        linkTo('organizer', index, o, text),
      )
    },
    term(candidate, index) {
      const { sort } = candidate.fields
      const measure = sort === 'mechanism' || sort === 'model'
      return organizersOf(candidate, organizations, text, sentenceOf(candidate))
        .filter((_, __, all) => measure || carriesOut(all.at(-1)!.candidate, candidate, text))
        .map((o) => linkTo('organizer', index, o, text))
    },
    place(candidate, index) {
      const named = bodyOf(candidate, organizations, text)
      return named && !isHigher(candidate, named.candidate) ? [linkTo('body', index, named, text)] : []
    },
    document(candidate, index) {
      const named = issuerOf(candidate, organizations, text)
      return named ? [linkTo('issuer', index, named, text)] : []
    },
    person(candidate, index) {
      const { from } = sentenceOf(candidate)
      return employersOf(candidate, organizations, text, from).map((o) =>
        linkTo('affiliation', index, o, text),
      )
    },
    indicator(candidate, index) {
      const sentence = context.sentenceAt(candidate.start).start
      const { name } = candidate.fields
      const own = ownerOf(candidate, owners, text, sentence)
      const same = carried?.sentence === sentence && carried.name === name ? carried.owner : undefined
      const owner = own ?? same
      carried = owner ? { sentence, name, owner } : undefined
      return owner ? [linkTo('about', index, owner, text)] : []
    },
  }
  return all.flatMap(({ candidate, index }) => link[candidate.kind]?.(candidate, index) ?? [])
}
