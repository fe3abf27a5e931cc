/** What facts say of each other: who issued a document, who runs a campaign, where a person works, what a slogan abbreviates. */
import { z } from 'zod'
import type { Candidate, RuleContext } from '../rules/rule.js'

export const linkSchema = z.object({
  type: z
    .enum(['member', 'organizer', 'issuer', 'affiliation', 'about'])
    .describe(
      'slogan → an item it abbreviates; campaign → who runs it; document → who issued it; person → where they work; indicator → whose it is',
    ),
  from: z.int().nonnegative().describe('index into `facts`'),
  to: z.int().nonnegative().optional().describe('index into `facts`, where the other end is a fact'),
  text: z.string().describe('the other end, as the clean text has it'),
  start: z.int().nonnegative().describe('its place in the source'),
  end: z.int().nonnegative(),
  cleanStart: z.int().nonnegative(),
  cleanEnd: z.int().nonnegative(),
})
/** A link between a fact and another, or a stretch of text. Offsets are UTF-16 units, end exclusive. */
export type Link = z.infer<typeof linkSchema>

/** A link before its place in the source is known. */
export type LinkDraft = Pick<Link, 'type' | 'from' | 'text' | 'cleanStart' | 'cleanEnd'> & { to?: number }

/** Farthest that an organization may stand before what it issues, runs or employs. */
const REACH = 60
const RUNS = /开展|组织|实施|举办|推进|启动|打造|创建|推行|部署|发起|承办|主办|推出|深化|牵头/u

interface Indexed {
  readonly candidate: Candidate
  readonly index: number
}

/** The last of `list` (sorted by start) that ends at or before `offset`, not before `from`. */
function lastBefore(list: readonly Indexed[], offset: number, from: number): Indexed | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (list[mid]!.candidate.start < offset) low = mid + 1
    else high = mid
  }
  for (let i = low - 1; i >= 0 && list[i]!.candidate.start >= from; i--)
    if (list[i]!.candidate.end <= offset) return list[i]
  return undefined
}

function linkTo(type: Link['type'], from: number, other: Indexed, text: string): LinkDraft {
  const { start, end } = other.candidate
  return { type, from, to: other.index, text: text.slice(start, end), cleanStart: start, cleanEnd: end }
}

/** Where `member` stands, nearest to the slogan: before it rather than behind. */
function placeOf(member: string, slogan: Candidate, text: string): number {
  const before = text.lastIndexOf(member, slogan.start)
  const behind = text.indexOf(member, slogan.end)
  if (before < 0) return behind
  return behind >= 0 && behind - slogan.end < slogan.start - before - member.length ? behind : before
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
  const bySentence = (list: readonly Indexed[], { start }: Candidate, reach = REACH) =>
    lastBefore(list, start, Math.max(context.sentenceAt(start).start, start - reach))

  const link: Record<string, (candidate: Candidate, index: number) => LinkDraft[]> = {
    slogan(candidate, index) {
      const members = (candidate.fields.members as readonly string[] | undefined) ?? []
      return members.flatMap((member) => {
        const at = placeOf(member, candidate, text)
        return at < 0
          ? []
          : [{ type: 'member', from: index, text: member, cleanStart: at, cleanEnd: at + member.length }]
      })
    },
    campaign(candidate, index) {
      const organizer = bySentence(organizations, candidate)
      return organizer && RUNS.test(text.slice(organizer.candidate.end, candidate.start))
        ? [linkTo('organizer', index, organizer, text)]
        : []
    },
    document(candidate, index) {
      const { issuer } = candidate.fields
      const named = organizations.find(
        (o) =>
          text.slice(o.candidate.start, o.candidate.end) === issuer &&
          o.candidate.start <= candidate.end &&
          o.candidate.start >= candidate.start - REACH,
      )
      return named ? [linkTo('issuer', index, named, text)] : []
    },
    person(candidate, index) {
      const title = String(candidate.fields.title ?? '')
      const employer = bySentence(organizations, candidate)
      return employer && title.startsWith(text.slice(employer.candidate.start, employer.candidate.end))
        ? [linkTo('affiliation', index, employer, text)]
        : []
    },
    indicator(candidate, index) {
      const owner = bySentence(owners, candidate, 12)
      const between = owner ? text.slice(owner.candidate.end, candidate.start) : ''
      return owner && /^(?:的|全年|实现|完成|预计)?$/u.test(between)
        ? [linkTo('about', index, owner, text)]
        : []
    },
  }
  return all.flatMap(({ candidate, index }) => link[candidate.kind]?.(candidate, index) ?? [])
}
