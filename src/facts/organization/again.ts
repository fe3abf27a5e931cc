/** Organizations that are named again by a short form that the text introduces, or without the area before them. */
import { alternation } from '../../lexicon/pattern.js'
import type { Candidate, ResolvePass } from '../../rules/rule.js'
import { organWordBefore } from './lexicon.js'

/** 市政府办公室（以下简称“市府办”）: right behind the name. */
const INTRODUCED =
  /（(?:以下|下)?(?:统称|简称)(?:为|：|:)?[“"‘]?(?<short>[\p{Script=Han}A-Za-z]{2,16})[”"’]?）/uy

/** Short forms that are looked for again, at most. */
const MOST_NAMES = 200

/** Short forms that the text introduces → the organization they stand for. */
export function introducedForms(organizations: readonly Candidate[], text: string): Map<string, Candidate> {
  const forms = new Map<string, Candidate>()
  for (const organization of organizations) {
    INTRODUCED.lastIndex = organization.end
    const short = INTRODUCED.exec(text)?.groups?.short
    if (short !== undefined && !forms.has(short)) forms.set(short, organization)
  }
  return forms
}

/** A department's own name, without the area: 财政局. */
const DEPARTMENT = /^\p{Script=Han}{2,}[局厅委]$/u

/** Departments of which the text names exactly one, by their bare name. */
function bareForms(organizations: readonly Candidate[]): Map<string, Candidate> {
  const owners = new Map<string, Candidate | null>()
  for (const organization of organizations) {
    const name = String(organization.fields.name)
    const word = organWordBefore(name, name.length)
    if (word?.scope !== 'local' || !DEPARTMENT.test(word.name) || word.name.length === name.length) continue
    const known = owners.get(word.name)
    if (known === null) continue
    const knownName = String(known?.fields.name ?? name)
    // 县财政局 and 新兴县财政局 are one, 新兴县财政局 and 郁南县财政局 two
    if (knownName.endsWith(name)) owners.set(word.name, known ?? organization)
    else owners.set(word.name, name.endsWith(knownName) ? organization : null)
  }
  return new Map([...owners].flatMap(([word, owner]) => (owner ? [[word, owner]] : [])))
}

/** Where a bare name may stand: at the head of a phrase. */
const HEAD = /(?:^|[。；，：！？\s“、]|[，。；、]由|[在对与和及向])$/u
/** Of all bodies of that name: 财政局系统. */
const GENERAL = /^(?:系统|们|长|等部门|等单位)/u

function mentions(
  forms: ReadonlyMap<string, Candidate>,
  text: string,
  make: (at: number, end: number, owner: Candidate) => Candidate | null,
): Candidate[] {
  if (forms.size === 0) return []
  const found: Candidate[] = []
  for (const match of text.matchAll(new RegExp(alternation([...forms.keys()].slice(0, MOST_NAMES)), 'gu'))) {
    const owner = forms.get(match[0])!
    if (match.index < owner.end) continue
    const candidate = make(match.index, match.index + match[0].length, owner)
    if (candidate) found.push(candidate)
  }
  return found
}

/** The organizations that are named again. */
export const nameAgain: ResolvePass = (candidates, { text }) => {
  const organizations = candidates.filter((c) => c.kind === 'organization')
  if (organizations.length === 0) return candidates
  const taken = new Set<number>()
  for (const { start, end } of organizations) for (let at = start; at < end; at++) taken.add(at)
  const introduced = mentions(introducedForms(organizations, text), text, (start, end, { fields }) =>
    taken.has(start) || taken.has(end - 1)
      ? null
      : {
          kind: 'organization',
          rule: 'organization/introduced',
          start,
          end,
          fields: { ...fields, name: text.slice(start, end) },
          hints: {},
        },
  )
  for (const { start, end } of introduced) for (let at = start; at < end; at++) taken.add(at)
  const bare = mentions(bareForms(organizations), text, (start, end, { fields }) =>
    taken.has(start) ||
    !HEAD.test(text.slice(Math.max(0, start - 2), start)) ||
    GENERAL.test(text.slice(end, end + 3))
      ? null
      : { kind: 'organization', rule: 'organization/named-again', start, end, fields, hints: {} },
  )
  const again = [...introduced, ...bare]
  return again.length === 0
    ? candidates
    : [...candidates, ...again].sort((a, b) => a.start - b.start || b.end - a.end)
}
