/** Schools and parts of one body that a list names after the first: 东南大学土木工程学院、建筑学院; 县第一中学、第三中学. */
import { areaStart } from '../../gazetteer/area.js'
import { divisionEnd, divisionIndex, isShortName } from '../../gazetteer/divisions.js'
import { isGeneral, isOwnName, type OrganTail, tailBefore } from '../../gazetteer/organ-tails.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { officeBehind } from './office.js'

type Body = CandidateOf<'organization'>

/** 第三|中学: what a town has several of, by number. */
const numbered = () =>
  `第[${charactersOf('figure/one-to-ten')}]{1,3}(?:${anyOf('organization/numbered-in-town')})`
const NUMBERED = lazyPattern(numbered, 'uy')
const NUMBERED_LAST = lazyPattern(() => `^(?<area>.+?)${numbered()}$`)
/** 东南大学|土木工程学院: a school of a university. */
const SCHOOL = lazyPattern(
  () =>
    `^(?<university>.+?(?:${anyOf('organization/has-schools')}))(?<school>.{2,}(?:${anyOf('organization/school-of-university')}))$`,
)
const IS_SCHOOL = lazyPattern(() => `(?:${anyOf('organization/school-of-university')})$`)
const JOINT = '、'
/** Members of one list, at most. */
const MOST = 12

interface Member {
  readonly end: number
  readonly name: string
}

/** The member of the list that begins at `at`, with its name told whole. */
function memberAt(text: string, at: number, first: string): Member | undefined {
  const area = NUMBERED_LAST.exec(first)?.groups?.area
  if (area !== undefined) {
    const own = matchAt(NUMBERED, text, at)?.[0]
    return own === undefined ? undefined : { end: at + own.length, name: area + own }
  }
  return ofUniversity(text, at, first) ?? ofArea(text, at, first)
}

function ofUniversity(text: string, at: number, first: string): Member | undefined {
  const university = SCHOOL.exec(first)?.groups?.university
  if (university === undefined) return undefined
  const { end } = officeBehind(text, at)
  const own = text.slice(at, end)
  return IS_SCHOOL.test(own) ? { end, name: university + own } : undefined
}

/** The area that a body's name opens with: 县|种子管理站. */
function areaOf(name: string): string {
  for (let end = name.length - SHORTEST; end > 0; end--)
    if (areaStart(name, end) === 0 && UNIT.test(name.charAt(end - 1)))
      return divisionIndex().short.has(name.slice(0, end)) ? '' : name.slice(0, end)
  return ''
}
const UNIT = new RegExp(`[${UNIT_SIGNS}]`, 'u')
const SHORTEST = 3
const LONGEST = 10
const HAN = /\p{Script=Han}/u
const ENDS = lazyPattern(
  () => String.raw`^(?:[^\p{Script=Han}]|[${JOINTS}]|${anyOf('organization/ends-list')}|$)`,
)

/** 江阴|体育, 西电|杭州: an area is in it. */
const opensElsewhere = (own: string): boolean =>
  [...own].some(
    (_, at) =>
      divisionEnd(own, at, own.length) > at || [2, 3].some((n) => isShortName(own.slice(at, at + n))),
  )

/** Reasons for which what ends like a body is none of the area of the one before it. */
const OF_AREA = defineGuards<[own: string, tail: OrganTail, at: number]>(
  'organization/carried-area',
  [
    {
      id: 'not-in-name',
      example: '县种子管理站、打造服务中心',
      because: 'a particle, a verb or a number is in it',
      unless: (own, { tail }) => !isOwnName(own, true, tail),
    },
    {
      id: 'elsewhere',
      example: '市种子管理站、江阴会计服务中心',
      because: 'another area opens it, or another body',
      unless: (own) => opensElsewhere(own),
    },
    {
      id: 'general',
      example: '县种子管理站、社区服务中心',
      because: 'what many bodies are called',
      unless: (own) => isGeneral(own),
    },
  ],
  (_own, _tail, at) => at,
)

/** 植保植检|站: short words that end a part elsewhere. */
function stationBefore(text: string, end: number): OrganTail | undefined {
  const tail = tailBefore(text, end, 'body')
  return tail && isStation(tail.tail) ? tail : undefined
}
const isStation = hasRole('organization/station-in-list')

/** 县种子管理站、|植保植检站: an office of the area that the first of the list has; hospitals and schools have names of their own. */
function ofArea(text: string, at: number, first: string): Member | undefined {
  const area = areaOf(first)
  if (area === '') return undefined
  for (let end = at + 1; end <= Math.min(text.length, at + LONGEST); end++) {
    if (!HAN.test(text.charAt(end - 1))) return undefined
    if (end < at + SHORTEST + 1 || !ENDS.test(text.slice(end, end + 2))) continue
    const tail = tailBefore(text, end, 'area') ?? stationBefore(text, end)
    if (!tail || tail.tail.length > end - at - 2 || tail.type !== 'government') return undefined
    if (refusedBy(OF_AREA, text.slice(at, end - tail.tail.length), tail, at)) return undefined
    return { end, name: area + text.slice(at, end) }
  }
  return undefined
}

/** What follows a body in its list. */
function membersBehind(text: string, first: Body, taken: ReadonlySet<number>): Body[] {
  const found: Body[] = []
  let { end } = first
  while (found.length < MOST && text[end] === JOINT) {
    const start = end + 1
    const member = memberAt(text, start, first.fields.name)
    if (!member || taken.has(start)) break
    end = member.end
    found.push({
      kind: 'organization',
      rule: 'organization/carried',
      start,
      end,
      fields: { ...first.fields, name: member.name },
      hints: {},
    })
  }
  return found
}

export const bodiesCarried: ResolvePass = (candidates, { text }) => {
  const bodies = candidates.filter((c) => c.kind === 'organization')
  if (bodies.length === 0) return candidates
  const taken = new Set(bodies.map(({ start }) => start))
  const found = bodies.flatMap((first) => membersBehind(text, first, taken))
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}
