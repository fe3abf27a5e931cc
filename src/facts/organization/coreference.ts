/** Organizations that are named again by a short form that the text introduces, or without the area before them. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { saidShort } from './canonical.js'
import { branchEnd, officeBehind } from './office.js'

/** 市政府办公室（以下简称“市府办”）: right behind the name. */
const INTRODUCED =
  /（(?:以下|下)?(?:统称|简称)(?:为|：)?[“"‘]?(?<short>[\p{Script=Han}A-Za-z]{2,16})[”"’]?）/uy

/** Short forms that are looked for again, at most. */
const MOST_NAMES = 200

/** Short forms that the text introduces → the organization they stand for. */
export function introducedForms(
  organizations: readonly CandidateOf<'organization'>[],
  text: string,
): Map<string, CandidateOf<'organization'>> {
  const forms = new Map<string, CandidateOf<'organization'>>()
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
function bareForms(
  organizations: readonly CandidateOf<'organization'>[],
): Map<string, CandidateOf<'organization'>> {
  const owners = new Map<string, CandidateOf<'organization'> | null>()
  for (const organization of organizations) {
    const name = organization.fields.name
    const word = organWordBefore(name, name.length)
    if (word?.scope !== 'local' || !DEPARTMENT.test(word.name) || word.name.length === name.length) continue
    const known = owners.get(word.name)
    if (known === null) continue
    const knownName = known?.fields.name ?? name
    // 县财政局 and 新兴县财政局 are one, 新兴县财政局 and 郁南县财政局 two
    if (knownName.endsWith(name)) owners.set(word.name, known ?? organization)
    else owners.set(word.name, name.endsWith(knownName) ? organization : null)
  }
  return new Map([...owners].flatMap(([word, owner]) => (owner ? [[word, owner]] : [])))
}

/** 有限公司, 集团股份有限公司: what a firm's name says of its form in law. */
const LEGAL_FORM = lazyPattern(
  () => String.raw`(?:（\p{Script=Han}{2,6}）)?(?:${anyOf('organization/limited-form')})$`,
)
/** Shortest name by which a firm is called for short, in characters. */
const SHORTEST_FIRM = 4

/** What a firm is called for short: 鼎新材料 for 江苏鼎新材料（张家港）有限公司. None that opens with a word of everyday. */
function firmForm(name: string): string | undefined {
  if (!LEGAL_FORM.test(name)) return undefined
  const own = name.replace(LEGAL_FORM.regexp, '')
  const core = own.slice(divisionEnd(own, 0, own.length))
  const isShort = core.length >= SHORTEST_FIRM && core.length < name.length
  return isShort && !refusedBy(FIRM, core) ? core : undefined
}

const FIRM = defineGuards<[core: string]>('organization/firm-for-short', [
  {
    id: 'everyday',
    example: '江苏教育用品有限公司投产，教育用品负责人到场。',
    because: 'a word of everyday opens what it would be called by',
    unless: (core) => isCommonWord(core, 0),
  },
])

/** Firms by what they are called for short, where one alone is called so. */
function firmForms(
  organizations: readonly CandidateOf<'organization'>[],
): Map<string, CandidateOf<'organization'>> {
  const owners = new Map<string, CandidateOf<'organization'> | null>()
  for (const organization of organizations) {
    const name = organization.fields.name
    const form = organization.fields.type === 'company' ? firmForm(name) : undefined
    if (form === undefined) continue
    const known = owners.get(form)
    if (known === undefined) owners.set(form, organization)
    else if (known && known.fields.name !== name) owners.set(form, null)
  }
  return new Map([...owners].flatMap(([form, owner]) => (owner ? [[form, owner]] : [])))
}

/** The departments that those who sit on a committee lead: 松潘县委|常委、政法委|书记. */
const SEAT = lazyPattern(
  () =>
    String.raw`(?:常委|副书记)、(?:\p{Script=Han}{2,6}、)?(?<part>${anyOf('organization/department-of-committee')})(?=[${charactersOf('organization/post-begins')}])`,
  'uy',
)

function departmentsOf(
  organizations: readonly CandidateOf<'organization'>[],
  text: string,
): CandidateOf<'organization'>[] {
  return organizations.flatMap((committee) => {
    if (committee.fields.type !== 'party' || text.charAt(committee.end - 1) !== '委') return []
    SEAT.regexp.lastIndex = committee.end
    const part = SEAT.exec(text)?.groups?.part
    if (part === undefined) return []
    const end = SEAT.regexp.lastIndex
    const fields = { ...committee.fields, name: committee.fields.name + part }
    return [
      {
        kind: 'organization',
        rule: 'organization/named-again',
        start: end - part.length,
        end,
        fields,
        hints: {},
      },
    ]
  })
}

/** An office and a part of it, where the text names one body's office: 办公厅|行政处 behind 省政府办公厅. */
const OFFICE_WORD = '办公[厅室]'
const OFFICE = new RegExp(OFFICE_WORD, 'gu')
const IS_OFFICE = new RegExp(`^${OFFICE_WORD}$`, 'u')

function officesOf(
  organizations: readonly CandidateOf<'organization'>[],
  text: string,
): CandidateOf<'organization'>[] {
  const owners = new Map<string, CandidateOf<'organization'> | null>()
  for (const organization of organizations) {
    const name = organization.fields.name
    const word = name.slice(-3)
    if (!IS_OFFICE.test(word) || name.length < 5) continue
    const known = owners.get(word)
    if (known === undefined) owners.set(word, organization)
    else if (known !== null && !sameBody(known.fields.name, name)) owners.set(word, null)
  }
  if (owners.size === 0) return []
  return [...text.matchAll(OFFICE)].flatMap((match) => {
    const owner = owners.get(match[0])
    const start = match.index
    const end = start + match[0].length
    if (!owner || start < owner.end || refusedBy(OFFICES, text, start)) return []
    const part = officeBehind(text, end)
    if (part.end === end) return []
    const fields = {
      ...owner.fields,
      name: owner.fields.name + text.slice(end, part.end),
      ...(part.type ? { type: part.type } : {}),
    }
    return [
      { kind: 'organization', rule: 'organization/named-again', start, end: part.end, fields, hints: {} },
    ]
  })
}

/** 机关|第二支部 behind 市政府办公室: a numbered branch of the one body whose office the text names. */
function branchesOf(
  organizations: readonly CandidateOf<'organization'>[],
  text: string,
): CandidateOf<'organization'>[] {
  const offices = organizations.filter(({ fields }) => IS_OFFICE.test(fields.name.slice(-3)))
  const [owner] = offices
  if (!owner || offices.some((office) => !sameBody(office.fields.name, owner.fields.name))) return []
  return [...text.matchAll(NUMBER)].flatMap(({ index }) => {
    const start = index - (OF_BRANCH.exec(charsBefore(text, index, LONGEST_OF_BRANCH))?.[0].length ?? 0)
    const end = branchEnd(text, start)
    if (end === start || start < owner.end || refusedBy(OFFICES, text, start)) return []
    const fields = {
      ...owner.fields,
      name: owner.fields.name + text.slice(start, end),
      type: 'party' as const,
    }
    return [{ kind: 'organization', rule: 'organization/named-again', start, end, fields, hints: {} }]
  })
}
const NUMBER = /第/gu
const LONGEST_OF_BRANCH = 5
const OF_BRANCH = lazyPattern(() => `(?:${anyOf('organization/of-branch')})$`)

/** 省政府办公厅 and 山东省政府办公厅 are one. */
const sameBody = (one: string, other: string) =>
  one.endsWith(other) || other.endsWith(one) || saidShort(one).endsWith(saidShort(other))

/** Where a bare name may stand: at the head of a phrase. */
const HEAD = lazyPattern(
  () =>
    String.raw`(?:^|[。；，：！？\s“、]|[，。；、]由|[${charactersOf('organization/before-bare-name')}])$`,
)
/** Of all bodies of that name: 财政局系统. */
const GENERAL = lazyPattern(() => `^(?:${anyOf('organization/of-all-bodies')})`)

const opensPhrase = (text: string, start: number) => HEAD.test(charsBefore(text, start, 2))

/** Reasons for which a department's bare name is none of the one that the text names in full. */
const BARE = defineGuards<[text: string, start: number, end: number]>(
  'organization/bare-name',
  [
    {
      id: 'no-opening',
      example: '绍兴市财政局组织学习。会后，各地财政局负责人表示满意。',
      because: 'no phrase opens with it',
      unless: (text, start) => !opensPhrase(text, start),
    },
    {
      id: 'of-all',
      example: '绍兴市财政局组织学习。会后，财政局系统表示满意。',
      because: 'all bodies of that name are spoken of',
      unless: (text, _, end) => GENERAL.test(text.slice(end, end + 3)),
    },
  ],
  (_, start) => start,
)

/** Reasons for which an office and its part are not of the one body whose office the text names. */
const OFFICES = defineGuards<[text: string, start: number]>(
  'organization/office-again',
  [
    {
      id: 'no-opening',
      example: '省政府办公厅召开会议。会后，各地办公厅行政处负责落实。',
      because: 'no phrase opens with it',
      unless: (text, start) => !opensPhrase(text, start),
    },
  ],
  (_, start) => start,
)

function mentions(
  forms: ReadonlyMap<string, CandidateOf<'organization'>>,
  text: string,
  make: (at: number, end: number, owner: CandidateOf<'organization'>) => CandidateOf<'organization'> | null,
): CandidateOf<'organization'>[] {
  if (forms.size === 0) return []
  const found: CandidateOf<'organization'>[] = []
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
  const firms = mentions(firmForms(organizations), text, (start, end, { fields }) =>
    taken.has(start) || taken.has(end - 1)
      ? null
      : { kind: 'organization', rule: 'organization/named-again', start, end, fields, hints: {} },
  )
  const bare = mentions(bareForms(organizations), text, (start, end, { fields }) =>
    taken.has(start) || refusedBy(BARE, text, start, end)
      ? null
      : { kind: 'organization', rule: 'organization/named-again', start, end, fields, hints: {} },
  )
  const offices = [
    ...departmentsOf(organizations, text),
    ...officesOf(organizations, text),
    ...branchesOf(organizations, text),
  ].filter(({ start }) => !taken.has(start))
  const again = [...introduced, ...firms, ...bare, ...offices]
  return again.length === 0
    ? candidates
    : [...candidates, ...again].sort((a, b) => a.start - b.start || b.end - a.end)
}
