/** Bodies of a farm, a works or a town that is no division, where another body of the text has its name: 青龙江人民法院 behind 青龙江分公司. */
import { isCommonWord } from '../../gazetteer/names.js'
import { isOwnName, tailBefore } from '../../gazetteer/organ-tails.js'
import { type OrganType, organWordBefore } from '../../gazetteer/organs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { goesOn } from './local-ends.js'
import { officeBehind } from './office.js'

type Body = CandidateOf<'organization'>

/** 北大荒集团|青龙江|分公司: the name before what a farm, a works or a town is called. */
const NAMED = lazyPattern(
  () =>
    String.raw`(?:^|${anyOf('organization/before-own-name')})(?<own>\p{Script=Han}{2,4}?)(?:${anyOf('organization/bears-own-name')})`,
)
const OPENS = lazyPattern(() => String.raw`[^\p{Script=Han}]|[${charactersOf('organization/opens-body')}]`)
/** Longest name behind the own one, in characters. */
const LONGEST = 12

/** Reasons for which what stands before the word for a farm or a works is no name. */
const OWN = defineGuards<[own: string]>('organization/name-told', [
  {
    id: 'everyday',
    example: '北大荒集团生产分公司开会，生产公安局到场。',
    because: 'a word of everyday opens it',
    unless: (own) => isCommonWord(own, 0),
  },
])

/** Reasons for which the words are no mention. */
const MENTION = defineGuards<[text: string, start: number]>(
  'organization/name-told-again',
  [
    {
      id: 'no-opening',
      example: '北大荒集团青龙江分公司开会，宏远青龙江公安局到场。',
      because: 'no phrase opens with it',
      unless: (text, start) => !OPENS.test(text[start - 1] ?? ' ') && !isCommonWord(text, start - 2),
    },
  ],
  (_, start) => start,
)

/** The body that is called by a word for one at `at`, behind its own name. */
function bodyAt(text: string, at: number): { end: number; type: OrganType } | undefined {
  for (let end = Math.min(text.length, at + LONGEST); end > at + 1; end--) {
    const word = organWordBefore(text, end)
    if (word?.scope === 'local' && word.name.length === end - at && word.type && !goesOn(text, end))
      return { end, type: word.type }
    const tail = tailBefore(text, end, 'area') ?? tailBefore(text, end, 'body')
    const own = tail ? end - at - tail.tail.length : -1
    if (tail && own >= tail.least && isOwnName(text.slice(at, at + own), true, tail.tail))
      return { end, type: tail.type }
  }
  return undefined
}

/** 青龙江|人民法院, 青龙江|公安局: those whose own name another body has told. */
export const namesTold: ResolvePass = (candidates, { text }) => {
  const bodies = candidates.filter((c) => c.kind === 'organization')
  const names = new Set(
    bodies.flatMap(({ fields }) => {
      const own = NAMED.exec(fields.name)?.groups?.own
      return own !== undefined && !refusedBy(OWN, own) ? [own] : []
    }),
  )
  if (names.size === 0) return candidates
  const taken = new Set<number>()
  for (const { start, end } of bodies) for (let at = start; at < end; at++) taken.add(at)
  const found: Body[] = []
  for (const { 0: own, index: start } of text.matchAll(new RegExp(alternation([...names]), 'gu'))) {
    if (taken.has(start)) continue
    const body = bodyAt(text, start + own.length)
    if (!body || taken.has(body.end - 1) || refusedBy(MENTION, text, start)) continue
    const office = officeBehind(text, body.end)
    const fields = { name: text.slice(start, office.end), type: office.type ?? body.type }
    found.push({
      kind: 'organization',
      rule: 'organization/name-told',
      start,
      end: office.end,
      fields,
      hints: {},
    })
    for (let at = start; at < office.end; at++) taken.add(at)
  }
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}
