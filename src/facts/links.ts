/** What facts say of each other: who issued a document, who runs a campaign, where a person works, what a slogan abbreviates, whose body a place heads. */
import * as z from 'zod'
import type { AnyCandidate, BuiltInKind, CandidateOf } from '../rules/candidate.js'
import type { RuleContext } from '../rules/rule.js'
import { type LinkDraft, surroundingsOf } from './links/link.js'
import { isBuiltIn, kindOf } from './registry.js'

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

/**
 * The links among `candidates` (in order of the text; `from` and `to` are their indexes), read as their kinds declare. Only
 * what the sentence says: an organization that merely stands near is no issuer.
 */
export function findLinks(candidates: readonly AnyCandidate[], context: RuleContext): LinkDraft[] {
  const all = candidates.flatMap((candidate, index) => (isBuiltIn(candidate) ? [{ candidate, index }] : []))
  const around = surroundingsOf(all, context)
  const linksOf = <K extends BuiltInKind>(candidate: CandidateOf<K>, index: number) =>
    kindOf(candidate.kind).links?.(candidate, index, around) ?? []
  return all.flatMap(({ candidate, index }) => linksOf(candidate, index))
}
