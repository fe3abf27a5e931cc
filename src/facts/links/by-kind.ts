/** What the facts of each kind say of others, as the kinds declare it. */
import type { CandidateOf } from '../../rules/candidate.js'
import { employersOf } from './affiliation.js'
import { type LinkReader, linkTo, REACH, type Surroundings } from './link.js'
import { nearestPlace } from './member-places.js'
import { firstFrom, type Indexed } from './neighbours.js'
import { carriesOut, organizersOf } from './organizer.js'
import { ownerOf } from './owner.js'
import { bodyOf } from './place-body.js'

/** A slogan → the items that it abbreviates. */
export const sloganLinks: LinkReader<'slogan'> = (slogan, from, { memberPlaces }) =>
  (slogan.fields.members ?? []).flatMap((member) => {
    const at = nearestPlace(memberPlaces.get(member) ?? [], member.length, slogan)
    return at < 0
      ? []
      : [{ type: 'member' as const, from, text: member, cleanStart: at, cleanEnd: at + member.length }]
  })

/** A campaign → who runs it. */
export const campaignLinks: LinkReader<'campaign'> = (campaign, from, { text, organizations, reachOf }) =>
  organizersOf(campaign, organizations, text, reachOf(campaign)).map((o) =>
    linkTo('organizer', from, o, text),
  )

/** A term that is a measure, or that is said to be carried out → who does it. */
export const termLinks: LinkReader<'term'> = (term, from, { text, organizations, reachOf }) => {
  const { sort } = term.fields
  const isMeasure = sort === 'mechanism' || sort === 'model'
  return organizersOf(term, organizations, text, reachOf(term))
    .filter((_, __, all) => isMeasure || carriesOut(all.at(-1)!.candidate, term, text))
    .map((o) => linkTo('organizer', from, o, text))
}

/** 山东省|青岛市 is the end of one area and the beginning of the next: the next is at the head of the body. */
const isHigher = (
  { end }: CandidateOf<'place'>,
  body: CandidateOf<'organization'>,
  { placeStarts }: Surroundings,
) => end < body.end && placeStarts.has(end)

/** A place → the body at whose head it stands. */
export const placeLinks: LinkReader<'place'> = (place, from, around) => {
  const named = bodyOf(place, around.organizations, around.text)
  return named && !isHigher(place, named.candidate, around) ? [linkTo('body', from, named, around.text)] : []
}

/** The first organization that begins near before `document`, or in it, and is called as its issuer is. */
function issuerOf(
  { start, end, fields }: CandidateOf<'document'>,
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

/** A document → who issued it. */
export const documentLinks: LinkReader<'document'> = (document, from, { text, organizations }) => {
  const named = issuerOf(document, organizations, text)
  return named ? [linkTo('issuer', from, named, text)] : []
}

/** A person → where they work. */
export const personLinks: LinkReader<'person'> = (person, from, { text, organizations, reachOf }) =>
  employersOf(person, organizations, text, reachOf(person).from).map((o) =>
    linkTo('affiliation', from, o, text),
  )

/** Owners of figures by the figure's name in a sentence: what is carried over (，增长5%) has the owner too. */
const carried = new WeakMap<
  Surroundings,
  { readonly sentence: number; readonly name: string; readonly owner: Indexed }
>()

/** An indicator → whose figure it is. */
export const indicatorLinks: LinkReader<'indicator'> = (indicator, from, around) => {
  const sentence = around.sentenceStart(indicator.start)
  const { name } = indicator.fields
  const last = carried.get(around)
  const same = last?.sentence === sentence && last.name === name ? last.owner : undefined
  const owner = ownerOf(indicator, around.owners, around.text, sentence) ?? same
  if (owner) carried.set(around, { sentence, name, owner })
  else carried.delete(around)
  return owner ? [linkTo('about', from, owner, around.text)] : []
}
