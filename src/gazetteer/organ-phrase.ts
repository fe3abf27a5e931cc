/** Where the name of an organ begins that ends at a known place: read from right to left, word by word. */
import { defineGuards, refusedBy } from '../lexicon/guard.js'
import { JOINTS } from '../lexicon/joints.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../lexicon/words-by-role.js'
import { standsBefore } from '../text/ranges.js'
import { areaStart } from './area.js'
import { headBefore } from './organ-heads.js'
import { type OrganType, organWordBefore } from './organs.js'
import { nameStart } from './proper-names.js'

/** A short name for the body one works in, complete only with a part behind it: 厅党组, 局机关. */
const BARE_BODY = lazyPattern(() => `[${charactersOf('organization/bare-body')}]$`)

/** Words for a post and for who holds it. */
const HOLDS_POST = lazyPattern(() => `${anyOf('organization/holds-post')}|[局处科部]长`)

/** Reasons for which what stands before a word for a body is no name of its own. */
const OPEN = defineGuards<[text: string, start: number, at: number]>(
  'organization/phrase',
  [
    {
      id: 'holds-post',
      example: '市委副书记带领工委关于做好工作的通知',
      because: 'a post and who holds it stand between two bodies: 工委|副书记…带领|工委',
      unless: (text, start, at) => HOLDS_POST.test(text.slice(start, at)),
    },
  ],
  (_, start) => start,
)

export interface OrganPhrase {
  readonly start: number
  readonly end: number
  readonly type: OrganType
}

/** The party's name before an area: 中共|绍兴市委. */
function partyStart(text: string, area: number): number {
  const name = ['中共', '中国共产党'].find((party) => standsBefore(text, party, area))
  return area - (name?.length ?? 0)
}

/** What a department is called by at its end: 局, 办公室. */
const DEPARTMENT = lazyPattern(() => `(?:${anyOf('organization/department-ends')})$`)
const LONGEST_TASK = 6
const SHORTEST_TASK = 2

/** 市|扶贫和|移民办公室: where a department of two tasks begins, of which the first would be one by itself. */
function departmentStart(text: string, at: number, name: string): number {
  const end = DEPARTMENT.exec(name)?.[0]
  if (end === undefined || !JOINS.has(text[at - 1] ?? '')) return at
  for (let length = SHORTEST_TASK; length <= LONGEST_TASK; length++) {
    const start = at - 1 - length
    const first = text.slice(Math.max(0, start), at - 1) + end
    if (start > 0 && organWordBefore(first, first.length)?.name === first && areaStart(text, start) < start)
      return start
  }
  return at
}
const JOINS: ReadonlySet<string> = new Set(JOINTS)

/** Parties, leagues and the consultative conference have committees in areas. */
const COMMITTEES: ReadonlySet<OrganType> = new Set<OrganType>(['party', 'association', 'cppcc'])

/** One body: its parts (办公室, 党组), the body itself, and the area or level before it. */
export function singleOrganBefore(text: string, end: number): OrganPhrase | undefined {
  let at = end
  // a party group is of the party, whatever body it is in
  let part: OrganType | undefined
  for (let parts = 0; parts < 4; parts++) {
    const word = organWordBefore(text, at)
    if (!word) {
      // 中共绍兴市|委员会
      const area =
        (part === undefined && parts === 1) || (parts > 1 && text.startsWith('委员会', at))
          ? areaStart(text, at)
          : at
      const party = area < at ? partyStart(text, area) : area
      if (party < area) return { start: party, end, type: 'party' }
      // 共青团绍兴市|委员会, 中国民主建国会泉州市|委员会
      const head = area < at ? headBefore(text, area) : undefined
      if (head?.type && head.start < area && COMMITTEES.has(head.type))
        return { start: head.start, end, type: head.type }
      if (parts > 0 && BARE_BODY.test(text.slice(at - 1, at)))
        return { start: at - 1, end, type: part ?? 'government' }
      return undefined
    }
    at -= word.name.length
    const type = part ?? word.type ?? 'government'
    part ??= word.type
    if (word.scope === 'national' || word.scope === 'regional') return { start: at, end, type }
    if (word.scope === 'local') {
      const start = areaStart(text, departmentStart(text, at, word.name))
      if (start === at) return undefined
      return { start: partyStart(text, start), end, type }
    }
    if (word.scope === 'open') {
      const start = nameStart(text, at)
      return start < at && !refusedBy(OPEN, text, start, at) ? { start, end, type } : undefined
    }
  }
  return undefined
}

/** How bodies that act together are joined: 中共中央、国务院, 市委市政府. */
const JOINT = /[、 　]$/u

/**
 * The organ, or the organs that act together, whose name ends at `end`.
 * `undefined` if none ends there.
 */
export function organBefore(text: string, end: number): OrganPhrase | undefined {
  const last = singleOrganBefore(text, end)
  if (!last) return undefined
  let { start } = last
  for (let joined = 0; joined < 3; joined++) {
    const before = JOINT.test(text.slice(start - 1, start)) ? start - 1 : start
    const other = before > 0 ? singleOrganBefore(text, before) : undefined
    if (!other) break
    start = other.start
  }
  return { start, end, type: last.type }
}

/** A part that is named fully enough to stand at the head of a title without its body: 电子政务中心. */
const WHOLE_PART = 4

/** The organ whose name `title` begins with, `undefined` if it begins with none or is nothing else. */
export function organAtStart(title: string, longest = 30): string | undefined {
  for (let end = Math.min(longest, title.length - 1); end > 1; end--) {
    const start = organBefore(title, end)?.start
    if (start === 0) return title.slice(0, end)
    if (end >= WHOLE_PART && organWordBefore(title, end)?.name.length === end) return title.slice(0, end)
  }
  return undefined
}
