/** Where a person works: the organizations named in the post. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
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

/** 任命蓝芬|为|市教育局局长, 鲍宇|（|市发改委）: the body that the name is put in. */
const PUT_IN = lazyPattern(() => `^(?:${anyOf('links/puts-in')}|（)$`)
function behindOf(
  person: CandidateOf<'person'>,
  organizations: readonly Indexed<CandidateOf<'organization'>>[],
  text: string,
): Indexed<CandidateOf<'organization'>>[] {
  const [next] = within(organizations, person.end, person.end + NEXT)
  return next && PUT_IN.test(text.slice(person.end, next.candidate.start)) ? [next] : []
}
/** No body so put ends farther behind. */
const NEXT = 40

/** The organizations that `person`'s post names, each once. `from` is where the sentence begins. */
export function employersOf(
  person: CandidateOf<'person'>,
  organizations: readonly Indexed<CandidateOf<'organization'>>[],
  text: string,
  from: number,
): Indexed<CandidateOf<'organization'>>[] {
  const post = postOf(person, text, from)
  if (!post) {
    const beside = besideOf(person, organizations, text, from)
    return beside.length > 0 ? beside : behindOf(person, organizations, text)
  }
  const seen = new Set<string>()
  return within(organizations, post.start, post.end).filter(({ candidate }) => {
    const key = String(candidate.hints.key ?? candidate.fields.name)
    return !seen.has(key) && seen.add(key) !== undefined
  })
}
