/** Where a person works: the organizations named in the post. */
import type { CandidateOf } from '../../rules/candidate.js'
import { type Indexed, within } from './neighbours.js'

/** Farthest that a post begins behind the name. */
const BEHIND = 3

/** Where the person's post stands: before the name, or behind it in brackets; `undefined` if nowhere. */
function postOf(
  { fields, start, end }: CandidateOf<'person'>,
  text: string,
  from: number,
): { start: number; end: number } | undefined {
  const { title = '' } = fields
  if (title === '') return undefined
  // no farther than the post can stand: a whole text is not searched for each person
  const before = from + text.slice(from, start + title.length).lastIndexOf(title)
  if (before >= from) return { start: before, end: before + title.length }
  const behind = text.slice(end, end + BEHIND + title.length).indexOf(title)
  return behind >= 0 ? { start: end + behind, end: end + behind + title.length } : undefined
}

/** The body that the name stands directly behind: 绍兴银行|罗昭强. */
function besideOf(
  person: CandidateOf<'person'>,
  organizations: readonly Indexed<CandidateOf<'organization'>>[],
  text: string,
  from: number,
): Indexed<CandidateOf<'organization'>>[] {
  const last = within(organizations, from, person.start).at(-1)
  return last && text.slice(last.candidate.end, person.start).trim() === '' ? [last] : []
}

/** The organizations that `person`'s post names, each once. `from` is where the sentence begins. */
export function employersOf(
  person: CandidateOf<'person'>,
  organizations: readonly Indexed<CandidateOf<'organization'>>[],
  text: string,
  from: number,
): Indexed<CandidateOf<'organization'>>[] {
  const post = postOf(person, text, from)
  if (!post) return besideOf(person, organizations, text, from)
  const seen = new Set<string>()
  return within(organizations, post.start, post.end).filter(({ candidate }) => {
    const key = String(candidate.hints.key ?? candidate.fields.name)
    return !seen.has(key) && seen.add(key) !== undefined
  })
}
