/** Bodies by a name of their own that stand between others in a list: 、新泉矿、 beside 阳泉第二煤矿. */
import { isCommonWord } from '../../gazetteer/names.js'
import { isOwnName, type OrganTail, tailBefore } from '../../gazetteer/organ-tails.js'
import { type OrganType, organWordBefore } from '../../gazetteer/organs.js'
import { nameStart } from '../../gazetteer/proper-names.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { goesOn } from './local-ends.js'

type Body = CandidateOf<'organization'>

const JOINT = '、'
const JOINED = new RegExp(`[${JOINT}${JOINTS}]`, 'u')
const HAN = /\p{Script=Han}/u
const SHORTEST = 3
const LONGEST = 14
/** Shortest part of a name that is its own, in characters. */
const SHORTEST_OWN = 2
/** What ends a list behind its last member. */
const ENDS = lazyPattern(() => String.raw`^(?:[^\p{Script=Han}]|${anyOf('organization/ends-list')}|$)`)

const trailsVerb = hasRole('organization/trails-verb')

interface Item {
  readonly start: number
  readonly end: number
  readonly type: OrganType
  /** What stands before the word for the body. */
  readonly own: string
  readonly tail: string
  /** Whether a name of its own is enough before its tail: 青石|派出所. */
  readonly isNamed: boolean
}

/** 总装|车间, 东河|煤矿: what the item `[start, end)` is called by, and what it is. */
function itemAt(text: string, start: number, end: number): Item | undefined {
  if (end - start < SHORTEST || end - start > LONGEST || goesOn(text, end)) return undefined
  const tail = lastTail(text, end)
  const word = organWordBefore(text, end)
  const named = word?.scope === 'open' && word.name.length > (tail?.tail.length ?? 0) ? word : undefined
  const last = named?.name ?? tail?.tail
  const type = named?.type ?? tail?.type
  if (last === undefined || type === undefined || last.length > end - start - SHORTEST_OWN) return undefined
  return {
    start,
    end,
    type,
    own: text.slice(start, end - last.length),
    tail: last,
    isNamed: tailBefore(text, end, 'name') !== undefined,
  }
}
const lastTail = (text: string, end: number): OrganTail | undefined =>
  tailBefore(text, end, 'name') ?? tailBefore(text, end, 'area') ?? tailBefore(text, end, 'body')

/** 东风, 红旗: words that everything was called by in its time are names. */
const isOfItsTime = hasRole('organization/name-of-its-time')

/** Reasons for which what stands in a list of bodies is none with a name of its own. */
const AMONG = defineGuards<[item: Item]>(
  'organization/among-bodies',
  [
    {
      id: 'not-in-name',
      example: '浙江大学、青泉受学院、厦门大学',
      because: 'a particle, a verb or a number is in it',
      unless: ({ own, tail }) => !isOwnName(own, own.length <= SHORTEST_OWN, tail),
    },
    {
      id: 'of-government',
      example: '浙江大学、青泉救助中心、厦门大学',
      because: 'an office is one of an area, which the name does not tell',
      unless: ({ type, isNamed }) => type === 'government' && !isNamed,
    },
    {
      id: 'everyday',
      example: '浙江大学、软件学院、厦门大学',
      because: 'a word of everyday opens it: it is a part of another body, or one of an area',
      unless: ({ own }) =>
        (isCommonWord(own, 0) || (own.length > SHORTEST_OWN && isCommonWord(own, 1))) &&
        !isOfItsTime(own.slice(0, SHORTEST_OWN)),
    },
  ],
  ({ start }) => start,
)

/** Where the run of Han characters begins that ends at `end`. */
function runStart(text: string, end: number): number {
  let start = end
  while (end - start <= LONGEST && HAN.test(text.charAt(start - 1))) start--
  return start
}

/** Where a member of a list ends that begins at `start`: at the next mark, or where the list ends. */
function memberEnd(text: string, start: number): number {
  let end = start
  while (end - start <= LONGEST && HAN.test(text.charAt(end))) {
    end++
    if (end - start >= SHORTEST && ENDS.test(text.slice(end, end + 2))) return end
  }
  return end
}

/** What stands between two bodies of a list, or behind the last one of two. */
function membersBehind(
  text: string,
  first: Body,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): Item[] {
  const found: Item[] = []
  let { end } = first
  while (text[end] === JOINT && !starts.has(end + 1)) {
    const start = end + 1
    end = memberEnd(text, start)
    const item = itemAt(text, start, end)
    const isListed = text[end] === JOINT || ends.has(first.start - 1) || found.length > 0
    if (!item || !isListed || refusedBy(AMONG, item)) break
    found.push(item)
  }
  return found
}

/** What stands before the first body of a list, behind a mark. */
function memberBefore(text: string, first: Body): Item | undefined {
  if (!JOINED.test(text.charAt(first.start - 1))) return undefined
  const end = first.start - 1
  const run = runStart(text, end)
  // 和 joins no more than the last two of a list
  if (text[end] !== JOINT && text[run - 1] !== JOINT) return undefined
  const named = text[run - 1] === JOINT ? run : nameStart(text, end)
  // 主要有|辽阳石油化纤总厂, 发挥好|鹏城实验室
  const start = trailsVerb(text.charAt(named)) ? named + 1 : named
  const item = itemAt(text, start, end)
  return item && !refusedBy(AMONG, item) ? item : undefined
}

export const amongBodies: ResolvePass = (candidates, { text }) => {
  const bodies = candidates.filter((c) => c.kind === 'organization')
  if (bodies.length === 0) return candidates
  const starts = new Set(bodies.map(({ start }) => start))
  const ends = new Set(bodies.map(({ end }) => end))
  const taken = new Set<number>()
  for (const { start, end } of bodies) for (let at = start; at < end; at++) taken.add(at)
  const found = bodies
    .flatMap((body) => [...membersBehind(text, body, starts, ends), memberBefore(text, body) ?? []].flat())
    .filter(({ start, end }) => {
      if (taken.has(start) || taken.has(end - 1)) return false
      for (let at = start; at < end; at++) taken.add(at)
      return true
    })
    .map(
      ({ start, end, type }): Body => ({
        kind: 'organization',
        rule: 'organization/among',
        start,
        end,
        fields: { name: text.slice(start, end), type },
        hints: {},
      }),
    )
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}
