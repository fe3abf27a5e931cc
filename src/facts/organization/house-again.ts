/** Hospitals and schools that are named again without the area, or the university, before their own name: 友谊医院. */
import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { isGeneral, tailBefore } from '../../gazetteer/organ-tails.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { officeBehind } from './office.js'

type Body = CandidateOf<'organization'>

/** 首都医科大学|附属|北京友谊医院. */
const OWNED = lazyPattern(() => `^.*(?:${anyOf('organization/belongs-to')})`)
const HOUSE = lazyPattern(() => `^.*(?:${anyOf('organization/house-named-again')})`)
const NUMBERED = lazyPattern(() => `^第|^(?:${anyOf('organization/kind-of-hospital')})`)
const OPENS = lazyPattern(() => String.raw`[^\p{Script=Han}]|[${charactersOf('organization/opens-body')}]`)
/** Shortest and longest name by which a house is called again, in characters. */
const SHORTEST = 4
const LONGEST = 8

/** Reasons for which a house is not called by its own name alone. */
const CORE = defineGuards<[core: string]>('organization/house-for-short', [
  {
    id: 'of-every-town',
    example: '绍兴市人民医院开诊。人民医院院长到场。',
    because: 'every town has one',
    unless: (core) =>
      NUMBERED.test(core) ||
      isGeneral(core) ||
      organWordBefore(core, core.length)?.name === core ||
      tailBefore(core, core.length, 'area')?.tail === core,
  },
])

/** What the house in `name` is called for short. */
function shortOf(name: string): string | undefined {
  const house = HOUSE.exec(name)?.[0].replace(OWNED.regexp, '')
  const core = house?.slice(divisionEnd(house, 0, house.length))
  return core && core !== name && core.length >= SHORTEST && core.length <= LONGEST && !refusedBy(CORE, core)
    ? core
    : undefined
}

/** Houses by what they are called for short, where one alone is called so. */
function shortForms(bodies: readonly Body[]): Map<string, Body> {
  const owners = new Map<string, Body | null>()
  for (const body of bodies) {
    const short = body.fields.type === 'institution' ? shortOf(body.fields.name) : undefined
    if (short === undefined) continue
    const known = owners.get(short)
    if (known === undefined) owners.set(short, body)
    else if (known && HOUSE.exec(known.fields.name)?.[0] !== HOUSE.exec(body.fields.name)?.[0])
      owners.set(short, null)
  }
  return new Map([...owners].flatMap(([short, owner]) => (owner ? [[short, owner]] : [])))
}

/** Reasons for which the words are no mention of the house. */
const AGAIN = defineGuards<[text: string, start: number]>(
  'organization/house-again',
  [
    {
      id: 'no-opening',
      example: '绍兴友谊医院开诊。宏远友谊医院院长到场。',
      because: 'no phrase opens with it',
      unless: (text, start) => {
        const before = text[start - 1] ?? ' '
        return !OPENS.test(before) && !isCommonWord(text, start - 2)
      },
    },
  ],
  (_, start) => start,
)

const BY_OWN_NAME = 'organization/free-part'

export const housesAgain: ResolvePass = (candidates, { text }) => {
  const bodies = candidates.filter((c) => c.kind === 'organization')
  const forms = bodies.length === 0 ? new Map<string, Body>() : shortForms(bodies)
  if (forms.size === 0) return candidates
  // one that was read by its own name alone is the house that the text has named whole
  const own = new Map(
    bodies.flatMap((body) => (body.rule === BY_OWN_NAME ? [[body.start, body] as const] : [])),
  )
  const taken = new Set<number>()
  for (const body of bodies)
    if (body.rule !== BY_OWN_NAME) for (let at = body.start; at < body.end; at++) taken.add(at)
  const found: Body[] = []
  const dropped = new Set<unknown>()
  for (const match of text.matchAll(new RegExp(alternation(forms.keys()), 'gu'))) {
    const { index: start } = match
    const owner = forms.get(match[0])!
    if (taken.has(start) || start < owner.end || refusedBy(AGAIN, text, start)) continue
    const house = HOUSE.exec(owner.fields.name)![0]
    const at = start + match[0].length
    const { end } = officeBehind(text, at)
    const fields = { ...owner.fields, name: house + text.slice(at, end) }
    const alone = own.get(start)
    if (alone && alone.end !== end) continue
    if (alone) dropped.add(alone)
    found.push({ kind: 'organization', rule: 'organization/house-again', start, end, fields, hints: {} })
  }
  return found.length === 0
    ? candidates
    : [...candidates.filter((c) => !dropped.has(c)), ...found].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      )
}
